import { isDate } from './dates';
import { isNameWord, isThing } from './names';
import { nationAt } from './nations';
import { titleAt } from './titles';
import { spanOf, type Token } from './tokens';

const CONTINENT = /^(Africa|America|Americas|Asia|Europe)$/;

/** The token after "in Africa", "in Latin America": so wide that it says no place of a meeting, but what it is on. */
export function continentAfter(tokens: readonly Token[], from: number): number | undefined {
  if (tokens[from]?.text !== 'in') return undefined;
  let at = from + 1;
  if (tokens[at]?.text === 'the') at++;
  if (/^(Central|Eastern|Latin|North|South|Southeast|West|Western)$/.test(tokens[at]?.text ?? '')) at++;
  return CONTINENT.test(tokens[at]?.text ?? '') && !tokens[at + 1]?.capital ? at + 1 : undefined;
}

/** "in Montreux", "at Erez", "in New York City". A country says no place of a meeting, a thing neither. */
export function placeAt(
  text: string,
  tokens: readonly Token[],
  from: number,
): { place: string; next: number } | undefined {
  if (!/^(in|at)$/i.test(tokens[from]?.text ?? '')) return undefined;
  if (continentAfter(tokens, from) !== undefined) return undefined;
  const start = from + 1;
  let next = start;
  while (isNameWord(tokens, next) && !isDate(tokens, next)) next++;
  if (next === start || nationAt(tokens, start)?.next === next || titleAt(tokens, start)) return undefined;
  if (tokens.slice(start, next + 1).some((token) => isThing(token))) return undefined;
  const { start: first, end } = spanOf(tokens, start, next);
  return { place: text.slice(first, end), next };
}
