import {
  DateMatch,
  DatePrecision,
  lies,
  type ParsedDate,
  type Period,
  parseFlexDate,
  periodOf,
  type Relation,
  spanOf,
} from '../../../../src/model/flex-date';
import type { Thing } from './world';

/** Dates of things: what `src/model/flex-date.ts` says of them, which has property tests of its own. */

export const dateOf = ({ props }: Pick<Thing, 'props'>, field: string): ParsedDate | null =>
  typeof props[field] === 'string' ? parseFlexDate(props[field]) : null;

/** The value of a FlexDate field. */
export function flexDate(thing: Pick<Thing, 'props'>, field: string): object | null {
  const date = dateOf(thing, field);
  const [basis, wording] = [thing.props[`${field}Basis`], thing.props[`${field}Wording`]];
  return date && { ...date, basis: basis ?? 'STATED', wording: wording ?? null };
}

const NO_DATE: Period = { ...spanOf(null), approximate: false };

/** When something was: a tenure from its start to its end, each unknown unless given; one that is only attested, then. */
export function periodAt(thing: Thing): Period | null {
  if (thing.type === 'Article') return periodOf(dateOf(thing, 'publishedAt'));
  if (thing.type === 'Statement') return periodOf(dateOf(thing, 'saidAt'));
  if (thing.type === 'Event') return periodOf(dateOf(thing, 'date'), dateOf(thing, 'endDate'));
  const [start, end] = [dateOf(thing, 'start'), dateOf(thing, 'end')];
  if (!start && !end) return periodOf(dateOf(thing, 'attested'));
  if (start && end) return periodOf(start, end);
  const [first, last] = [periodOf(start) ?? NO_DATE, periodOf(end) ?? NO_DATE];
  return {
    startEarliest: first.startEarliest,
    startLatest: first.startLatest,
    endEarliest: last.endEarliest,
    endLatest: last.endLatest,
    approximate: first.approximate || last.approximate,
  };
}

/** The one day on which a source calls an official so; null when it names none. */
export function attestedDay(tenure: Thing): string | null {
  const date = dateOf(tenure, 'attested');
  if (!date || date.approximate || date.precision === DatePrecision.RANGE) return null;
  return date.earliest === date.latest ? date.earliest : null;
}

/** The conditions `during`, `before` and `after` of filters; of what is in dispute, only an attestation is certain. */
export function isDated(
  thing: Thing,
  relation: Relation,
  text: string,
  match: unknown,
  inDispute: boolean,
): boolean {
  const { earliest: from, latest: to } = parseFlexDate(text);
  const period = periodAt(thing);
  const sure = match === 'CERTAIN' ? DateMatch.CERTAIN : DateMatch.POSSIBLE;
  if (period && !(inDispute && sure === DateMatch.CERTAIN) && lies(period, relation, { from, to }, sure))
    return true;
  const day = thing.type === 'Tenure' && relation === 'during' ? attestedDay(thing) : null;
  return day !== null && (from ?? day) <= day && day <= (to ?? day);
}

/** The date by which things of a type are ordered. */
const ORDERED_BY: Readonly<Record<string, readonly string[]>> = {
  Article: ['publishedAt'],
  Event: ['date'],
  Statement: ['saidAt'],
  Tenure: ['start', 'attested', 'end'],
};

/** The first date that orders a thing; null when it has none. */
export const orderingDate = (thing: Thing): ParsedDate | null =>
  (ORDERED_BY[thing.type] ?? []).map((field) => dateOf(thing, field)).find((it) => it !== null) ?? null;
