import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { List, One } from '../../projection/fields';
import { type Bound, type Building, type Match, Reads } from '../../projection/read';
import { register } from '../../projection/types';
import { isDateAgreed } from '../period';

export enum CapacityBasis {
  STATED = 'STATED',
  DERIVED = 'DERIVED',
  UNKNOWN = 'UNKNOWN',
}

registerEnumType(CapacityBasis, {
  name: 'CapacityBasis',
  description: 'How the office at the time is known.',
  valuesConfig: {
    STATED: { description: 'The source names the office.' },
    DERIVED: {
      description:
        'From the tenures that cover every day on which it can have been; never from a date that is only about, or of which accounts differ.',
    },
    UNKNOWN: { description: 'Neither stated nor derivable.' },
  },
});

@ObjectType({
  description: 'In what office somebody took part or spoke, then: never the office of today.',
  simpleResolvers: true,
})
export class Capacity {
  @Reads({
    how: 'value',
    cypher: ({ stated, ids }) =>
      `CASE WHEN ${stated} THEN 'STATED' WHEN size(${ids}) > 0 THEN 'DERIVED' ELSE 'UNKNOWN' END`,
  })
  @Field(() => CapacityBasis, { description: 'How it is known.' })
  readonly basis!: CapacityBasis;

  @Reads({ how: 'value', cypher: ({ wording }) => wording as string })
  @Field(() => String, { nullable: true, description: 'The source’s own words for the office.' })
  readonly wording!: string | null;

  @List('Position', {
    description: 'The offices.',
    match: ({ ids }, { fresh }) => {
      const [id, position] = [fresh('id'), fresh('position')];
      return {
        text: `UNWIND ${ids} AS ${id} MATCH (${position}:Position {id: ${id}})`,
        bound: { self: position },
        order: `${position}.id`,
      };
    },
  })
  readonly positions!: unknown;

  @Reads({ how: 'value', cypher: ({ stated, ids }) => `NOT ${stated} AND size(${ids}) > 1` })
  @Field(() => Boolean, { description: 'Several tenures cover the day, and none is stated.' })
  readonly ambiguous!: boolean;
}

register('Capacity', Capacity);

/** The condition that a part or a statement says itself in what office it was. */
export const statesOffice = (part: string): string =>
  `(${part}.positionIds IS NOT NULL OR ${part}.wording IS NOT NULL)`;

/** The condition that a tenure covers every day on which something dated can have been. */
export const heldThen = (tenure: string, dated: string): string =>
  `${tenure}.unsupported IS NULL AND ${dated}.approximate IS NULL AND ${isDateAgreed(dated)} AND ` +
  `CASE WHEN ${tenure}.startLatest <= ${dated}.startEarliest AND ${tenure}.endEarliest >= ${dated}.endLatest ` +
  `AND ${isDateAgreed(tenure)} THEN true ` +
  `ELSE ${tenure}.attestedDay = ${dated}.startEarliest AND ${tenure}.attestedDay = ${dated}.endLatest END`;

/**
 * Clauses that find the office at the time. A stated one hides any other. A derived one needs a tenure
 * that covers every day on which it can have been: "about" a day leaves every day open, and so do accounts that
 * differ on it. An unknown bound of a tenure covers nothing, and an attestation covers its own day only.
 *
 * The relationship `part` states one by `positionIds`, `wording`, or both.
 */
function capacityMatch({ part, actor, dated }: Holder, { fresh }: Building): Match {
  const [ids, stated, wording] = [fresh('ids'), fresh('stated'), fresh('wording')];
  const [tenure, position] = [fresh('tenure'), fresh('position')];
  return {
    text:
      `WITH ${actor}, ${statesOffice(part)} AS ${stated}, ` +
      `${part}.wording AS ${wording}, ` +
      `CASE WHEN ${statesOffice(part)} ` +
      `THEN coalesce(${part}.positionIds, []) ELSE COLLECT { ` +
      `MATCH (${actor})-[:HELD]->(${tenure}:Tenure)-[:OF]->(${position}:Position) ` +
      `WHERE ${heldThen(tenure, dated)} ` +
      `RETURN DISTINCT ${position}.id ORDER BY ${position}.id } END AS ${ids}`,
    where: [`${actor}:Official`],
    bound: { self: stated, stated, wording, ids },
  };
}

/** Where the office is stated, whose it is, and what is dated; `match` are clauses that find them. */
interface Holder {
  readonly match?: string;
  readonly part: string;
  readonly actor: string;
  readonly dated: string;
}

/** The field `capacity`; `by` says where its relationship, actor and date are. */
export const CapacityField = (by: (at: Bound, build: Building) => Holder) =>
  One('Capacity', {
    nullable: true,
    description: 'The office at the time; null for an organization, and where it is not known who spoke.',
    match: (at, build) => {
      const holder = by(at, build);
      const it = capacityMatch(holder, build);
      return holder.match === undefined ? it : { ...it, text: `${holder.match} ${it.text}` };
    },
  });
