import { isDate } from './dates';
import { isThing } from './names';
import { nationAt } from './nations';
import type { Token } from './tokens';

const ELSE = /^(with|at|in|hosted|convened|held)$/;

/**
 * What a meeting is on goes on to the end of its clause: "… on Power: Women and Growth", "… on Trade, Ports, and Rivers".
 *
 * @param from the token after its first words
 * @returns the token after it; undefined where something else can begin there
 */
export function matterUntil(tokens: readonly Token[], from: number): number | undefined {
  const rest = tokens.slice(from + 1);
  const isPlain = rest.length > 0 && !rest.some(({ text }, at) => ELSE.test(text) || isDate(rest, at));
  if (!isPlain) return undefined;
  const isWhole = tokens[from]?.text === ':' ? rest.every(({ word }) => word) : isList(tokens, from);
  return isWhole ? tokens.length : undefined;
}

/** ", Ports, and Rivers": a word each, of no country, body or meeting. */
function isList(tokens: readonly Token[], from: number): boolean {
  const rest = tokens.slice(from).map((token, at) => {
    if (token.text === ',' || token.text === 'and') return token.text;
    return token.capital && !isThing(token) && !nationAt(tokens, from + at) ? 'X' : '?';
  });
  return /^(, X )+, and X$/.test(rest.join(' '));
}
