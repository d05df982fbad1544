import type { Token } from './tokens';
import type { Context } from './types';

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** Whether a word is a month, in full or short ("Nov."). */
export function isMonth(word: string | undefined): boolean {
  return monthOf(word) > 0;
}

/** Whether a day begins at a token: "May 3". */
export function isDate(tokens: readonly Token[], at: number): boolean {
  const day = tokens[at + 1]?.text === '.' ? tokens[at + 2] : tokens[at + 1];
  return isMonth(tokens[at]?.text) && /^\d{1,2}(\D|$)/.test(digits(day?.text));
}

/** "June l8": the letter stands for the digit. */
const digits = (text = ''): string => text.replace(/^l(?=\d)/, '1');

function monthOf(word = ''): number {
  const short = word.toLowerCase().replace(/\.$/, '');
  if (!/^\p{Lu}/u.test(word) || short.length < 3) return 0;
  return MONTHS.findIndex((month) => month === short || (short.length <= 4 && month.startsWith(short))) + 1;
}

/** "16-18", "12"; the dash can be a token of its own. */
function daysAt(tokens: readonly Token[], at: number): { days: number[]; next: number } | undefined {
  const text = digits(tokens[at]?.text);
  const [, first, last] = /^(\d{1,2})(?:[-–](\d{1,2}))?(?:st|nd|rd|th)?$/.exec(text) ?? [];
  if (first === undefined) return undefined;
  const days = [Number(first), Number(last ?? first)];
  if (
    last === undefined &&
    /^[-–—]$/.test(tokens[at + 1]?.text ?? '') &&
    /^\d{1,2}$/.test(tokens[at + 2]?.text ?? '')
  ) {
    return { days: [days[0] as number, Number(tokens[at + 2]?.text)], next: at + 3 };
  }
  return { days, next: at + 1 };
}

/** Further days of the same month: ", 12, and 14-16". */
function moreDays(tokens: readonly Token[], from: number): { days: number[]; next: number } | undefined {
  let at = from;
  while (tokens[at]?.text === ',' || tokens[at]?.text === 'and') at++;
  return at === from ? undefined : daysAt(tokens, at);
}

interface Found {
  /** `[month, day]` of the first and the last day. */
  first: [number, number];
  last: [number, number];
  next: number;
}

function monthDays(tokens: readonly Token[], from: number): Found | undefined {
  const month = monthOf(tokens[from]?.text);
  const dot = tokens[from + 1]?.text === '.' ? 1 : 0;
  const head = month > 0 ? daysAt(tokens, from + 1 + dot) : undefined;
  if (!head) return undefined;
  let { next } = head;
  const days = [...head.days];
  for (let more = moreDays(tokens, next); more; more = moreDays(tokens, next)) {
    days.push(...more.days);
    next = more.next;
  }
  return { first: [month, Math.min(...days)], last: [month, Math.max(...days)], next };
}

/** "June 28-July 3": the range goes on in another month. */
function found(tokens: readonly Token[], from: number): Found | undefined {
  const first = monthDays(tokens, from);
  if (!first) return undefined;
  const second = /^[-–—]$/.test(tokens[first.next]?.text ?? '')
    ? monthDays(tokens, first.next + 1)
    : undefined;
  return second ? { ...first, last: second.last, next: second.next } : first;
}

const two = (number: number) => String(number).padStart(2, '0');

/** The year in which a day falls within the row's days, or else the year of its start. */
function dayOf([month, day]: [number, number], context: Context): string | undefined {
  const [from, until] = [Number(context.start.slice(0, 4)), Number(context.end.slice(0, 4))];
  const days = [from, until].map((year) => `${year}-${two(month)}-${two(day)}`);
  const inside = days.find((each) => each >= context.start && each <= context.end) ?? days[0];
  const valid = inside && new Date(`${inside}T00:00:00Z`).toISOString().startsWith(inside);
  return valid ? inside : undefined;
}

/**
 * The days that begin at a token: "June 16-18", "May 3-4, 12, 14" (from the first to the last).
 *
 * @returns a FlexDate and the token after it; undefined if no day stands there
 */
export function dateAt(
  tokens: readonly Token[],
  from: number,
  context: Context,
): { date: string; next: number } | undefined {
  const at = found(tokens, from);
  if (!at) return undefined;
  const [first, last] = [dayOf(at.first, context), dayOf(at.last, context)];
  const year = /^\d{4}$/.test(tokens[at.next + 1]?.text ?? '') && tokens[at.next]?.text === ',' ? 2 : 0;
  if (!first || !last || last < first) return undefined;
  return { date: first === last ? first : `${first}/${last}`, next: at.next + year };
}
