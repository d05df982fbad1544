import { Field, ID } from 'type-graphql';
import { List, Page } from '../../projection/fields';
import { byName, ownKey } from '../../projection/order';
import { GraphType } from '../../projection/types';
import { Actor, Node, Subject } from '../interfaces';
import { OfficesArgs, officesMatch } from './offices';

@GraphType({
  description: 'A person who speaks or acts for a state or an organization.',
  implements: [Node, Actor, Subject],
  orders: byName(ownKey('name')),
  counts: [
    {
      by: 'EVENTS',
      what: 'events they took part in',
      note: 'An event counts once, whatever parts they had in it; participations.totalCount counts the parts.',
      pattern: 'MATCH (n)-[r:TOOK_PART_IN]->(it) WHERE r.unsupported IS NULL RETURN DISTINCT it',
    },
    {
      by: 'STATEMENTS',
      what: 'statements they made',
      pattern: '(n)-[:MADE]->(it) WHERE it.unsupported IS NULL',
    },
  ],
})
export class Official {
  @Field(() => ID, { description: 'Stable across loads, as in "official:sergey-lavrov".' })
  readonly id!: string;

  @Field(() => String, { description: 'The name in its preferred spelling.' })
  readonly name!: string;

  @Field(() => [String], { description: 'The name in other spellings and scripts.' })
  readonly names!: string[];

  @Field(() => String, { nullable: true, description: 'Wikidata item, as in "Q58217".' })
  readonly wikidataId!: string | null;

  @Field(() => [String], { description: 'Ids in other registers, as scheme:key.' })
  readonly externalIds!: string[];

  @Page('Tenure', { description: 'Offices held, by first known day.', to: '-[:HELD]->' })
  readonly tenures!: unknown;

  @List('Tenure', {
    description: 'The offices they held on a day, by first known day; see match. Never the offices of today.',
    args: () => OfficesArgs,
    shape: ({ match }) => String(match),
    match: officesMatch,
  })
  readonly offices!: unknown;
}
