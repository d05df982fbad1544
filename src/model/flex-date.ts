/**
 * FlexDate: a date as a source gives it, with all that it leaves open.
 *
 * The text is kept as given; what it means is a span of possible days. `2015-12` is one unknown day in
 * December 2015 and never becomes the 1st; a local day is never shifted to UTC. The semantics are those
 * of a period known to have begun in [startEarliest, startLatest] and ended in [endEarliest, endLatest].
 */

/** How fine the text is. RANGE is `A/B`, open or closed. */
export enum DatePrecision {
  MINUTE = 'MINUTE',
  DAY = 'DAY',
  MONTH = 'MONTH',
  YEAR = 'YEAR',
  RANGE = 'RANGE',
}

/** How a period has to meet a window: on every reading of it, or on at least one. */
export enum DateMatch {
  CERTAIN = 'CERTAIN',
  POSSIBLE = 'POSSIBLE',
}

/** A day, `YYYY-MM-DD`. Compares as text. */
export type Day = string;

/** What a FlexDate text says. */
export interface ParsedDate {
  /** As given, to the letter. */
  readonly text: string;
  readonly precision: DatePrecision;
  /** `~` stood before it: "about". Such a date is never CERTAIN. */
  readonly approximate: boolean;
  /** First day it can be; null = open. */
  readonly earliest: Day | null;
  /** Last day it can be; null = open. */
  readonly latest: Day | null;
  /** The offset as given (`Z`, `+03:00`); null when none is stated. */
  readonly timeZone: string | null;
}

/** The days on which a period can have begun and ended; null = open or unknown. */
export interface Span {
  readonly startEarliest: Day | null;
  readonly startLatest: Day | null;
  readonly endEarliest: Day | null;
  readonly endLatest: Day | null;
}

/** The forms that are read, in words. */
export const FLEX_DATE_FORMS = '2015, 2015-12, 2015-12-28, 2015-12-28T06:02[+03:00], A/B, A/.., ../B or ~A';

/** A text that is no FlexDate. The message says why and never repeats the text. */
export class FlexDateError extends Error {
  override readonly name = 'FlexDateError';

  /**
   * @param reason what is wrong, for who tells the forms elsewhere
   * @param ofForm it is of no form that is read, so that the message tells these
   */
  constructor(
    readonly reason: string,
    ofForm = false,
  ) {
    super(ofForm ? `${reason}: use ${FLEX_DATE_FORMS}` : reason);
  }
}

const SINGLE =
  /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2})(?:T(?<hour>\d{2}):(?<minute>\d{2})(?<zone>Z|[+-]\d{2}:\d{2})?)?)?)?$/;

/**
 * Reads a FlexDate text.
 *
 * @returns what the text says; `text` is the input itself, so a round trip gives it back
 * @throws  FlexDateError for any other form, for days that do not exist and for ranges that end before
 *          they begin
 */
export function parseFlexDate(text: string): ParsedDate {
  const approximate = text.startsWith('~');
  const body = approximate ? text.slice(1) : text;
  const slash = body.indexOf('/');
  if (slash < 0) return { ...parseSingle(body), text, approximate };
  if (approximate) throw new FlexDateError('"~" goes with a single date only', true);

  const [from, to] = [body.slice(0, slash), body.slice(slash + 1)];
  if (from === '..' && to === '..') throw new FlexDateError('a range needs at least one end', true);
  const start = from === '..' ? null : parseSingle(from);
  const end = to === '..' ? null : parseSingle(to);
  const [earliest, latest] = [start?.earliest ?? null, end?.latest ?? null];
  if ((earliest !== null && latest !== null && latest < earliest) || endsEarlierThatDay(start, end)) {
    throw new FlexDateError('the range ends before it begins');
  }
  return {
    text,
    precision: DatePrecision.RANGE,
    approximate: false,
    earliest,
    latest,
    timeZone: start?.timeZone === end?.timeZone ? (start?.timeZone ?? null) : null,
  };
}

/** Two times of one day in one time zone, or both without one, that stand the wrong way round. */
function endsEarlierThatDay(start: Single | null, end: Single | null): boolean {
  const times = start?.precision === DatePrecision.MINUTE && end?.precision === DatePrecision.MINUTE;
  return times && start.timeZone === end.timeZone && end.text < start.text;
}

type Single = Omit<ParsedDate, 'approximate'>;

function parseSingle(text: string): Single {
  const parts = SINGLE.exec(text)?.groups;
  if (!parts) throw new FlexDateError('not a date', true);
  const { year = '', month, day, hour, minute, zone } = parts;
  if (year === '0000') throw new FlexDateError('there is no year 0');
  const timeZone = zone ?? null;
  if (month === undefined) {
    return {
      text,
      precision: DatePrecision.YEAR,
      earliest: `${year}-01-01`,
      latest: `${year}-12-31`,
      timeZone,
    };
  }
  const days = daysIn(Number(year), Number(month));
  if (days === 0) throw new FlexDateError('there is no such month');
  if (day === undefined) {
    const last = String(days).padStart(2, '0');
    return {
      text,
      precision: DatePrecision.MONTH,
      earliest: `${year}-${month}-01`,
      latest: `${year}-${month}-${last}`,
      timeZone,
    };
  }
  if (Number(day) < 1 || Number(day) > days) throw new FlexDateError('there is no such day in that month');
  if (hour !== undefined && (Number(hour) > 23 || Number(minute) > 59)) {
    throw new FlexDateError('there is no such time of day');
  }
  if (zone !== undefined && zone !== 'Z' && (Number(zone.slice(1, 3)) > 14 || Number(zone.slice(4)) > 59)) {
    throw new FlexDateError('there is no such time zone offset');
  }
  const precision = hour === undefined ? DatePrecision.DAY : DatePrecision.MINUTE;
  const whole = `${year}-${month}-${day}`;
  return { text, precision, earliest: whole, latest: whole, timeZone };
}

/** Days in a month of the proleptic Gregorian calendar; 0 for a month that does not exist. */
function daysIn(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The bounds that may be relied on: an approximate date has none, so that it is never CERTAIN. */
const certain = (date: ParsedDate, bound: Day | null): Day | null => (date.approximate ? null : bound);

/**
 * The span of something dated `date`, or lasting from `date` to `end`.
 * Without `end` it is one unknown day inside `date`; null when there is no date at all. What ended on the
 * 20th had begun by then, and what began on the 10th did not end before, however wide the other date is, and
 * also where it is open or not known.
 */
export function spanOf(date: ParsedDate | null, end: ParsedDate | null = null): Span {
  const last = end ?? date;
  const begunBy = last && certain(last, last.latest);
  const wentOnTo = date && certain(date, date.earliest);
  return {
    startEarliest: date?.earliest ?? null,
    startLatest: earlier(date && certain(date, date.latest), begunBy),
    endEarliest: later(last && certain(last, last.earliest), wentOnTo),
    endLatest: last?.latest ?? null,
  };
}

/** The earlier of two days, or the one that is known. */
const earlier = (a: Day | null, b: Day | null) => (a === null || (b !== null && b < a) ? b : a);

/** The later of two days, or the one that is known. */
const later = (a: Day | null, b: Day | null) => (a === null || (b !== null && b > a) ? b : a);

/** How a period lies to a window: it overlaps it, it is over before the window begins, or it begins after its end. */
export type Relation = 'during' | 'before' | 'after';

/** Days from the first to the last; null = open. */
export interface Window {
  readonly from: Day | null;
  readonly to: Day | null;
}

/** A period as it is stored: its bounds, and whether any of them is only "about". */
export interface Period extends Span {
  readonly approximate: boolean;
}

/** The period of something dated `date`, or lasting from `date` to `end`; null when there is no date at all. */
export function periodOf(date: ParsedDate | null, end: ParsedDate | null = null): Period | null {
  if (date === null && end === null) return null;
  return { ...spanOf(date, end), approximate: date?.approximate === true || end?.approximate === true };
}

/**
 * Whether a period lies so to a window, on every reading of its bounds (CERTAIN) or on at least one (POSSIBLE).
 * What is "about" some date is never CERTAIN; an open bound is never reached. Its Cypher is `liesCypher` in
 * src/nodes/period.ts, and a test holds one against the other.
 */
export function lies(period: Period, relation: Relation, { from, to }: Window, match: DateMatch): boolean {
  const { startEarliest, startLatest, endEarliest, endLatest, approximate } = period;
  if (match === DateMatch.CERTAIN) {
    if (approximate) return false;
    if (relation === 'during')
      return (to === null || reaches(startLatest, to)) && (from === null || reaches(from, endEarliest));
    return relation === 'before' ? isBefore(endLatest, from) : isBefore(to, startEarliest);
  }
  const open = (a: Day | null, b: Day | null) => a === null || b === null || a <= b;
  if (relation === 'during') return open(startEarliest, to) && open(from, endLatest);
  // The first day on which it can be over, and the last on which it can begin.
  const [overBy, beginsBy] = [endEarliest ?? startEarliest, startLatest ?? endLatest];
  return relation === 'before'
    ? from !== null && (overBy === null || overBy < from)
    : to !== null && (beginsBy === null || beginsBy > to);
}

/** Both days are known, and the first is not after the other. */
const reaches = (day: Day | null, other: Day | null): boolean =>
  day !== null && other !== null && day <= other;

const isBefore = (day: Day | null, other: Day | null): boolean =>
  day !== null && other !== null && day < other;

/** Longest period, in days, that is sought near its window; what is longer is marked. */
export const NARROW_DAYS = 400;

/** The day so many days before or after; null stays open. */
export function dayPlus(day: Day, days: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  // Years before 1 and after 9999 have no such text: they bound nothing.
  const iso = date.toISOString();
  return /^\d{4}-/.test(iso) ? iso.slice(0, 10) : days < 0 ? '0000-00-00' : '9999-99-99';
}

/** Whether a period can have lasted, or lie anywhere in, more than NARROW_DAYS: then its beginning says little. */
export const isWide = ({ startEarliest, endLatest }: Span): boolean =>
  startEarliest === null || endLatest === null || dayPlus(startEarliest, NARROW_DAYS) < endLatest;

/**
 * The order of dated things: by first possible day, then by last possible first day, then by id; what has
 * no date comes last. Text comparison of two keys is the order, so one index serves it and a cursor is
 * one key.
 */
export function dateSortKey(date: ParsedDate | null, id: string): string {
  if (date === null) return `~|${id}`;
  return `${date.earliest ?? '0000-00-00'}|${date.latest ?? '9999-99-99'}|${id}`;
}
