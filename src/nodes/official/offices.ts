import { ArgsType, Field } from 'type-graphql';
import { BadInputError } from '../../errors';
import { DateMatch, parseFlexDate } from '../../model/flex-date';
import type { Args, Building, RelatedRead } from '../../projection/read';
import { attestsAnother } from '../attested';
import { FlexDateText } from '../flex-date.type';
import { isDateAgreed } from '../period';
import { day } from '../record';

@ArgsType()
export class OfficesArgs {
  @Field(() => FlexDateText, {
    description: 'The day; a month, a year or a range is one unknown day in it.',
  })
  asOf!: string;

  @Field(() => DateMatch, {
    defaultValue: DateMatch.CERTAIN,
    description:
      'CERTAIN: held on every day that asOf can mean. POSSIBLE: no start and no end that is known speaks against some such day; what is only attested on a day of another tenure of theirs says nothing of other days.',
  })
  match!: DateMatch;
}

/** @throws BadInputError for a day that is only "about" */
function dayOf({ asOf }: Args, end: 'earliest' | 'latest') {
  const date = parseFlexDate(asOf as string);
  if (date.approximate)
    throw new BadInputError('asOf must not be approximate.', 'Give a range, as in 2014/2016.');
  return day(date[end]);
}

/** Parameters: the first and the last day that `asOf` can mean, null where it is open. */
export interface AsOf {
  readonly from: string;
  readonly to: string;
}

/** @throws BadInputError when the text is filled and `asOf` is only "about" a day */
export const asOfBounds = ({ param }: Pick<Building, 'param'>): AsOf => ({
  from: param((it) => dayOf(it, 'earliest')),
  to: param((it) => dayOf(it, 'latest')),
});

/**
 * The conditions that a tenure covers a day, by how sure that is. An unknown start or end covers nothing for CERTAIN
 * and is open for POSSIBLE.
 */
export function heldOn(
  tenure: string,
  { from, to }: AsOf,
  { fresh }: Pick<Building, 'fresh'>,
): Record<DateMatch, string> {
  const is = (bound: string) => `${tenure}.${bound}`;
  const certain =
    `${is('startLatest')} <= ${from} AND ${is('endEarliest')} >= ${to} AND ${isDateAgreed(tenure)} ` +
    `OR ${is('attestedDay')} = ${from} AND ${is('attestedDay')} = ${to}`;
  // Bounds can be those of an attestation, which speaks against no other day.
  const possible =
    `(${is('start')} IS NULL OR ${is('startEarliest')} IS NULL OR ${to} IS NULL OR ${is('startEarliest')} <= ${to}) ` +
    `AND (${is('end')} IS NULL OR ${is('endLatest')} IS NULL OR ${from} IS NULL OR ${is('endLatest')} >= ${from}) ` +
    `AND NOT (${attestsAnother(tenure, fresh)})`;
  return { [DateMatch.CERTAIN]: `(${certain})`, [DateMatch.POSSIBLE]: `(${certain} OR ${possible})` };
}

/**
 * The tenures of an official that cover a day.
 *
 * In:   `asOf`; `match`.
 * Cost: the tenures of the official.
 */
export const officesMatch: RelatedRead['match'] = ({ self }, build) => {
  const tenure = build.fresh('tenure');
  const held = heldOn(tenure, asOfBounds(build), build);
  return {
    text: `MATCH (${self})-[:HELD]->(${tenure}:Tenure)`,
    where: [`${tenure}.unsupported IS NULL`, held[build.args.match as DateMatch]],
    bound: { self: tenure },
    order: `${tenure}.sortKey`,
  };
};
