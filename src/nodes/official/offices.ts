import { ArgsType, Field } from 'type-graphql';
import { BadInputError } from '../../errors';
import { DateMatch, parseFlexDate } from '../../model/flex-date';
import type { Args, RelatedRead } from '../../projection/read';
import { FlexDateText } from '../flex-date.type';
import { isDateDisputed } from '../period';
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
      'CERTAIN: held on every day that asOf can mean. POSSIBLE: no start and no end that is known speaks against some such day.',
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

/**
 * The tenures of an official that cover a day.
 *
 * In:   `asOf`; `match`: an unknown start or end of a tenure covers nothing for CERTAIN and is open for POSSIBLE.
 * Cost: the tenures of the official.
 */
export const officesMatch: RelatedRead['match'] = ({ self }, { fresh, param, args }) => {
  const tenure = fresh('tenure');
  const [from, to] = [param((it) => dayOf(it, 'earliest')), param((it) => dayOf(it, 'latest'))];
  const is = (bound: string) => `${tenure}.${bound}`;
  const certain =
    `${is('startLatest')} <= ${from} AND ${is('endEarliest')} >= ${to} AND NOT ${isDateDisputed(tenure)} ` +
    `OR ${is('attestedDay')} = ${from} AND ${is('attestedDay')} = ${to}`;
  // Bounds can be those of an attestation, which speaks against no other day.
  const possible =
    `(${is('start')} IS NULL OR ${is('startEarliest')} IS NULL OR ${to} IS NULL OR ${is('startEarliest')} <= ${to}) ` +
    `AND (${is('end')} IS NULL OR ${is('endLatest')} IS NULL OR ${from} IS NULL OR ${is('endLatest')} >= ${from})`;
  return {
    text: `MATCH (${self})-[:HELD]->(${tenure}:Tenure)`,
    where: [`${is('unsupported')} IS NULL`, `(${args.match === DateMatch.CERTAIN ? certain : possible})`],
    bound: { self: tenure },
    order: `${tenure}.sortKey`,
  };
};
