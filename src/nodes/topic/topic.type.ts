import { Field, ID, registerEnumType } from 'type-graphql';
import { byName, ownKey } from '../../projection/order';
import { GraphType } from '../../projection/types';
import { Node, Subject } from '../interfaces';

export enum TopicKind {
  ISSUE = 'ISSUE',
  CONFLICT = 'CONFLICT',
  AGREEMENT = 'AGREEMENT',
  POLICY = 'POLICY',
  OTHER = 'OTHER',
}

registerEnumType(TopicKind, {
  name: 'TopicKind',
  description: 'What a topic is.',
  valuesConfig: {
    ISSUE: { description: 'A matter under discussion.' },
    CONFLICT: { description: 'A war or crisis.' },
    AGREEMENT: { description: 'A treaty, a plan, a resolution.' },
    POLICY: { description: 'What somebody means to do, or does steadily.' },
    OTHER: { description: 'Anything else.' },
  },
});

@GraphType({
  description: 'An issue, a conflict, an agreement or a policy.',
  implements: [Node, Subject],
  orders: byName(ownKey('name')),
  counts: [
    {
      by: 'EVENTS',
      what: 'events about it',
      pattern: '(n)<-[:ABOUT]-(it:Event) WHERE it.unsupported IS NULL',
    },
    {
      by: 'STATEMENTS',
      what: 'statements about it',
      pattern: '(n)<-[:ABOUT]-(it:Statement) WHERE it.unsupported IS NULL',
    },
  ],
})
export class Topic {
  @Field(() => ID, { description: 'Stable across loads, as in "topic:syrian-crisis".' })
  readonly id!: string;

  @Field(() => String, { description: 'What it is called.' })
  readonly name!: string;

  @Field(() => [String], { description: 'What else it is called.' })
  readonly names!: string[];

  @Field(() => TopicKind, { description: 'What it is.' })
  readonly kind!: TopicKind;
}
