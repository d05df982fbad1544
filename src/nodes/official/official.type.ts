import { Field, ID } from 'type-graphql';
import { Page } from '../../projection/fields';
import { GraphType } from '../../projection/types';
import { Actor, Node, Subject } from '../interfaces';

@GraphType({
  description: 'A person who speaks or acts for a state or an organization.',
  implements: [Node, Actor, Subject],
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
}
