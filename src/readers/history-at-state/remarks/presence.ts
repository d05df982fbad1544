import { dateAt } from './dates';
import { folded, type Token } from './tokens';
import type { Context, Gathering } from './types';

/** Words before the days of a visitor in the country, and which of these they say. */
const SAYS: readonly [RegExp, 'both' | 'start' | 'end'][] = [
  [/^in (the )?u\.s\. $/, 'both'],
  [/^arrived (in )?(the )?(u\.s\. )?$/, 'start'],
  [/^(departed|left) (the )?(u\.s\. )?$/, 'end'],
];
/** As many words can stand there, the longest first. */
const WORDS = 4;

/** What the words right before a date say of it. */
function saidBefore(tokens: readonly Token[], date: number): 'both' | 'start' | 'end' | undefined {
  for (let from = Math.max(0, date - WORDS); from < date; from++) {
    const words = tokens.slice(from, date).map(({ text }) => `${folded(text)} `);
    const said = SAYS.find(([pattern]) => pattern.test(words.join('')));
    if (said) return said[1];
  }
  return undefined;
}

/**
 * Gives the gatherings of a visit without a day the days within which they were, where its description says more than the
 * row: a row's days are those of the official visit, which is told first; what is told behind it was while the visitor was
 * in the country.
 */
export function placeInStay(
  tokens: readonly Token[],
  context: Context,
  gatherings: readonly Gathering[],
): void {
  const stay = { ...context };
  let whole = false;
  for (let at = 1; at < tokens.length; at++) {
    const said = saidBefore(tokens, at);
    const days = said && dateAt(tokens, at, context)?.date.split('/');
    if (!days) continue;
    const [first = '', last = first] = days;
    if (said !== 'end' && first < stay.start) stay.start = first;
    if (said !== 'start' && last > stay.end) stay.end = last;
    whole ||= said === 'both';
  }
  if (stay.start === context.start && stay.end === context.end) return;
  for (const each of gatherings) {
    const isToldFirst = each.verb.start === tokens[0]?.start;
    if (each.date === undefined && (whole || !isToldFirst)) each.within = stay;
  }
}
