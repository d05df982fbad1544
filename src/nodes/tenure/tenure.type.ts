import { Field, ID } from 'type-graphql';
import { One } from '../../projection/fields';
import { byDate, ownKey } from '../../projection/order';
import { NullIfDisputed } from '../../projection/read';
import { GraphType } from '../../projection/types';
import { DateField, type FlexDate } from '../flex-date.type';
import { Evidenced, Node } from '../interfaces';

@GraphType({
  description: 'One official in one office for a time.',
  implements: [Node, Evidenced],
  orders: byDate(ownKey('first known day')),
  fact: true,
})
export class Tenure {
  @Field(() => ID, { description: 'Stable across loads.' })
  readonly id!: string;

  @One('Official', { description: 'Who held the office.', to: '<-[:HELD]-' })
  readonly official!: unknown;

  @One('Position', { description: 'The office.', to: '-[:OF]->' })
  readonly position!: unknown;

  @NullIfDisputed()
  @DateField('When it began; null when not known.')
  readonly start!: FlexDate | null;

  @NullIfDisputed()
  @DateField('When it ended; null when not known, which does not mean that it lasts.')
  readonly end!: FlexDate | null;

  @DateField('A day on which a source calls them so; it says nothing of any other day.')
  readonly attested!: FlexDate | null;

  @Field(() => Boolean, { description: 'Held the office for somebody else, or until somebody was named.' })
  readonly acting!: boolean;
}
