import { Field, ObjectType } from 'type-graphql';
import { DateMatch } from '../../model/flex-date';
import { Position } from '../../nodes/position/position.type';
import { List, Page, Part } from '../../projection/fields';
import { declareCut } from '../../projection/page';
import { Reads } from '../../projection/read';
import { register } from '../../projection/types';
import { MOST, supported } from '../contact/rules';
import { partsNaming, ROW } from './office-holders.cypher';

declareCut(
  'OfficeHolder',
  `More than ${MOST} participations state the office, and the rest was not looked at.`,
);

@ObjectType({
  description: 'Somebody who held an office on a day, or possibly did, and by what that is known.',
  simpleResolvers: true,
})
class OfficeHolder {
  @Part('Official', 'official', 'Who it is.')
  readonly official!: unknown;

  @Reads({
    how: 'value',
    cypher: ({ own }) => `CASE ${own}[0][${ROW.sure}] WHEN 0 THEN 'CERTAIN' ELSE 'POSSIBLE' END`,
  })
  @Field(() => DateMatch, {
    description:
      'CERTAIN: held on every day that asOf can mean. POSSIBLE: on some such day, and nothing known speaks against it.',
  })
  readonly match!: DateMatch;

  @List('Tenure', {
    description:
      'The tenures that say so, the certain ones first, then by first known day; empty where only participations do.',
    match: ({ own }, { fresh }) => {
      const [row, tenure] = [fresh('row'), fresh('tenure')];
      return {
        text:
          `UNWIND ${own} AS ${row} WITH ${row}, ${row}[${ROW.tenure}] AS ${tenure} ` +
          `WHERE ${tenure} IS NOT NULL`,
        bound: { self: tenure },
        order: `${row}[${ROW.sure}], ${tenure}.sortKey`,
      };
    },
  })
  readonly tenures!: unknown;

  @Page('Participation', {
    description:
      'Parts in events of that time for which a source names them in the office, by date unless asked otherwise. It says nothing of other days.',
    match: ({ own, official = '' }, { fresh }) => {
      const [row, part, event] = [fresh('row'), fresh('part'), fresh('event')];
      return {
        text:
          `UNWIND [it IN ${own} WHERE it[${ROW.part}] IS NOT NULL] AS ${row} ` +
          `WITH ${row}[${ROW.part}] AS ${part} WITH ${part}, endNode(${part}) AS ${event}`,
        bound: { self: part, actor: official, event },
      };
    },
  })
  readonly namedIn!: unknown;
}

register('OfficeHolder', OfficeHolder);

Page('Participation', {
  description:
    'Parts in events for which a source names the office, by date unless asked otherwise: who was called so on which days, also where no tenure is known.',
  match: ({ self }, { fresh }) => {
    const [part, actor, event] = [fresh('part'), fresh('actor'), fresh('event')];
    return {
      text: `${partsNaming(self, part)}, startNode(${part}) AS ${actor}, endNode(${part}) AS ${event}`,
      where: [supported(event)],
      bound: { self: part, actor, event },
    };
  },
})(Position.prototype, 'namedIn');
