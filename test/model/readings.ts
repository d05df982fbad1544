import type { Day, ParsedDate, Relation, Window } from '../../src/model/flex-date';
import { type Calendar, parsed, type When } from './flex-dates';

/** All that imprecise dates can mean, one by one, over a small calendar. */

/**
 * Days enough to tell all readings apart that windows of the same texts can: each day of two months, and one day
 * in each part of the years around them.
 */
export const NEAR: Calendar = {
  years: [2014, 2016],
  months: [
    [2015, 11],
    [2015, 12],
  ],
};
export const DAYS: readonly Day[] = [
  '0001-01-01',
  '2014-06-30',
  '2015-06-30',
  ...Array.from({ length: 30 }, (_, index) => `2015-11-${String(index + 1).padStart(2, '0')}`),
  ...Array.from({ length: 31 }, (_, index) => `2015-12-${String(index + 1).padStart(2, '0')}`),
  '2016-06-30',
  '9999-12-31',
];

export type Reading = readonly [first: Day, last: Day];

const daysOf = (date: ParsedDate | null): Day[] =>
  DAYS.filter((it) => it >= (date?.earliest ?? '') && it <= (date?.latest ?? '~'));

/** All that the texts can mean: one day in the date, or a beginning in the date and an end in the other not before it. */
export function readingsOf({ date, end }: When): Reading[] {
  const firsts = daysOf(parsed(date));
  if (end === null) return firsts.map((it) => [it, it]);
  return firsts.flatMap((first) =>
    daysOf(parsed(end)).flatMap((last): Reading[] => (first <= last ? [[first, last]] : [])),
  );
}

/** Where a period of known days lies. */
export const liesSo = ([first, last]: Reading, how: Relation, { from, to }: Window): boolean => {
  if (how === 'before') return from !== null && last < from;
  if (how === 'after') return to !== null && first > to;
  return (from === null || last >= from) && (to === null || first <= to);
};

/** The first day of the calendar that a bound leaves; of an open one, the first of all. */
export const firstDayFrom = (bound: Day | null): Day | undefined => DAYS.find((it) => it >= (bound ?? ''));

/** The last day of the calendar that a bound leaves; of an open one, the last of all. */
export const lastDayTo = (bound: Day | null): Day | undefined => DAYS.findLast((it) => it <= (bound ?? '~'));
