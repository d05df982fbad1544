import { Field, ObjectType } from 'type-graphql';
import { attestsAnother, isOnlyAttested } from '../../nodes/attested';
import { isDateAgreed } from '../../nodes/period';
import { Position } from '../../nodes/position/position.type';
import { One, Page, Part } from '../../projection/fields';
import { Reads } from '../../projection/read';
import { register } from '../../projection/types';
import { supported } from '../contact/rules';
import { gapBetween } from '../gap.type';

/** Its bounds can be relied on. */
const isSure = (tenure: string) => `${tenure}.approximate IS NULL AND ${isDateAgreed(tenure)}`;

@ObjectType({
  description: 'One tenure among those of an office, and how it lies to the others.',
  simpleResolvers: true,
})
class Holder {
  @Part('Tenure', 'self', 'Who held the office, and from when to when.')
  readonly tenure!: unknown;

  @Reads({ how: 'value', cypher: ({ self }) => isOnlyAttested(self) })
  @Field(() => Boolean, {
    description:
      'Known from one day alone, on which a source calls them so: neither when it began nor when it ended is known.',
  })
  readonly attestedOnly!: boolean;

  /*
   * Between the last end among the earlier ones and this start. What only attests another of them is not looked at.
   */
  @One('Gap', {
    nullable: true,
    description:
      'The days before it on which nobody is known to have held the office, after it was held before. Null where there are none; ' +
      'where it is the first; and where its start or the end of the one before is not known for sure, which is no gap.',
    match: ({ self, position }, { fresh }) => {
      const [before, earlier, last] = [fresh('before'), fresh('earlier'), fresh('last')];
      const [from, to] = [fresh('from'), fresh('to')];
      const earlierThan = (it: string) =>
        `MATCH (${position})<-[:OF]-(${it}:Tenure) WHERE ${it}.sortKey < ${self}.sortKey AND ${supported(it)}`;
      return {
        text:
          `${earlierThan(before)} AND NOT (${attestsAnother(before, fresh)}) ` +
          `WITH ${before} ORDER BY ${before}.sortKey DESC LIMIT 1 ` +
          `WITH ${before} WHERE ${before}.end IS NOT NULL AND ${isSure(before)} ` +
          `AND ${self}.start IS NOT NULL AND ${isSure(self)} ` +
          `UNWIND COLLECT { ${earlierThan(earlier)} AND ${earlier}.endLatest IS NOT NULL ` +
          `RETURN ${earlier}.endLatest ORDER BY ${earlier}.endLatest DESC LIMIT 1 } AS ${last} ` +
          gapBetween(last, `${self}.startEarliest`, from, to),
        bound: { self: from, from, to },
      };
    },
  })
  readonly gapBefore!: unknown;

  @Page('Tenure', {
    description:
      'Tenures of others in the office of which some days are days of this one for certain, the day of a change aside; by first known day unless asked otherwise.',
    match: ({ self, position }, { fresh }) => {
      const [other, official] = [fresh('other'), fresh('official')];
      return {
        text: `MATCH (${position})<-[:OF]-(${other}:Tenure)`,
        where: [
          `${other} <> ${self}`,
          `${other}.startLatest < ${self}.endEarliest AND ${self}.startLatest < ${other}.endEarliest`,
          isSure(self),
          isSure(other),
          `NOT EXISTS { MATCH (${other})<-[:HELD]-(${official}:Official) WHERE (${official})-[:HELD]->(${self}) }`,
        ],
        bound: { self: other },
      };
    },
  })
  readonly overlaps!: unknown;
}

register('Holder', Holder);

/**
 * The tenures of an office in order.
 *
 * Cost: the tenures of the office; for each row of which a gap or overlaps are asked, once more.
 */
Page('Holder', {
  description:
    'Its tenures in order, by first known day, with gaps and overlaps. Whom sources only name in the office, namedIn has.',
  match: ({ self }, { fresh }) => {
    const tenure = fresh('tenure');
    return {
      text: `MATCH (${self})<-[:OF]-(${tenure}:Tenure)`,
      where: [supported(tenure)],
      bound: { self: tenure, position: self },
    };
  },
})(Position.prototype, 'holders');
