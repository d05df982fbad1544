import { BadInputError } from '../errors';
import { DateMatch, dayPlus, NARROW_DAYS, parseFlexDate, type Relation } from '../model/flex-date';
import { Where } from '../projection/filter';
import { LAST_KEY } from '../projection/order';
import { FlexDateText } from './flex-date.type';
import { day } from './record';

/** Conditions on the date of a node: `during`, `before` and `after`, each as sure as `match` tells. */

/** The period of a filter, as days. @throws BadInputError for one without the end that the condition needs */
export function windowOf(value: unknown, relation: Relation, field = 'The period') {
  const { earliest, latest, approximate } = parseFlexDate(value as string);
  const needed = relation === 'before' ? earliest : relation === 'after' ? latest : '';
  if (approximate) {
    throw new BadInputError(`${field} must not be approximate.`, 'Give a range, as in 2014/2016.');
  }
  if (needed === null) {
    throw new BadInputError(
      `${field} is open where ${relation} counts from.`,
      relation === 'before' ? 'Give its first day.' : 'Give its last day.',
    );
  }
  return { from: earliest, to: latest };
}

const matchOf = (beside: Readonly<Record<string, unknown>>): DateMatch =>
  (beside.match as DateMatch | null | undefined) ?? DateMatch.POSSIBLE;

/** Fields that say when a fact was and have one value, of all types. */
export const DATES = ['date', 'endDate', 'saidAt', 'start', 'end'];

/**
 * The condition that no accounts of when something was differ: else its bounds are those of one of them. The mark is the loader's
 * (src/load/derive.ts).
 */
export const isDateAgreed = (self: string): string => `${self}.datesDisputed IS NULL`;

/**
 * `lies` of src/model/flex-date.ts for the stored bounds of a node.
 *
 * @param from, to parameters with the window's days, null where it is open
 */
export function liesCypher(
  self: string,
  relation: Relation,
  match: DateMatch,
  from: string,
  to: string,
): string {
  const is = (bound: string) => `${self}.${bound}`;
  const overBy = `coalesce(${is('endEarliest')}, ${is('startEarliest')})`;
  const beginsBy = `coalesce(${is('startLatest')}, ${is('endLatest')})`;
  // No OR: the planner multiplies what stands on its sides. A comparison with what is not known, or with an open end, is null.
  const certain: Record<Relation, string> = {
    during:
      `coalesce(${is('startLatest')} <= ${to}, ${to} IS NULL) AND ` +
      `coalesce(${is('endEarliest')} >= ${from}, ${from} IS NULL)`,
    before: `${is('endLatest')} < ${from}`,
    after: `${is('startEarliest')} > ${to}`,
  };
  const possible: Record<Relation, string> = {
    during: `coalesce(${is('startEarliest')} <= ${to}, true) AND coalesce(${is('endLatest')} >= ${from}, true)`,
    before: `coalesce(${overBy} < ${from}, ${from} IS NOT NULL)`,
    after: `coalesce(${beginsBy} > ${to}, ${to} IS NOT NULL)`,
  };
  return match === DateMatch.CERTAIN
    ? `(${is('approximate')} IS NULL AND ${certain[relation]} AND ${isDateAgreed(self)})`
    : `(${is('dated')} AND ${possible[relation]})`;
}

/** Sort keys that what lies so to the window can have, what is wide aside. */
export function keysOf(value: unknown, relation: Relation): readonly [string, string] {
  const { from, to } = windowOf(value, relation);
  const early = (it: string | null) => (it === null ? '' : dayPlus(it, -NARROW_DAYS));
  const undated = '9999-99-99|~';
  if (relation === 'before') return ['', from ?? LAST_KEY];
  if (relation === 'after') return [early(to), undated];
  return [early(from), to === null ? undated : `${to}|~`];
}

const PERIODS: Record<Relation, string> = {
  during: 'in this period, or for a part of it',
  before: 'before this period',
  after: 'after this period',
};

interface Dated {
  /** The node's `sortKey` begins with the date, so that only a part of its index need be read. */
  readonly sorted: boolean;
  /** A day of its own, `attestedDay`, lies in it for certain. */
  readonly attested: boolean;
  /** What the date is, in words. */
  readonly means: string;
}
const BY_DATE: Dated = { sorted: true, attested: false, means: '' };
/** Sorted by what is known of it, which need not be its beginning. */
export const TENURE: Dated = {
  sorted: false,
  attested: true,
  means: ' It is from start to end; what has only attested is that one day.',
};

/** Where its date lies. */
const Lies = (relation: Relation, what: string, { sorted, attested, means }: Dated): PropertyDecorator =>
  Where(
    () => FlexDateText,
    `${what} ${PERIODS[relation]}; never true of what has no date.${means} See match.`,
    {
      check: (value, field) => void windowOf(value, relation, field),
      where: ({ self }, { beside, param }) => {
        const bound = (end: 'from' | 'to') => param((value) => day(windowOf(value, relation)[end]));
        const [from, to] = [bound('from'), bound('to')];
        const lies = liesCypher(self, relation, matchOf(beside), from, to);
        return attested && relation === 'during'
          ? `(${lies} OR (${self}.attestedDay >= coalesce(${from}, ${self}.attestedDay) AND ${self}.attestedDay <= coalesce(${to}, ${self}.attestedDay)))`
          : lies;
      },
      ...(sorted && { range: (value) => keysOf(value, relation) }),
    },
  );

/** The fields `during`, `before` and `after`, and `match` that goes with them. */
export const During = (what: string, dated = BY_DATE) => Lies('during', what, dated);
export const Before = (what: string, dated = BY_DATE) => Lies('before', what, dated);
export const After = (what: string, dated = BY_DATE) => Lies('after', what, dated);
export const Match = (): PropertyDecorator =>
  Where(() => DateMatch, 'How sure during, before and after have to be; POSSIBLE unless given.', {
    form: (value) => String(value),
  });
