import { Field, ID, registerEnumType } from 'type-graphql';
import { One, Page } from '../../projection/fields';
import { byDate, ownKey } from '../../projection/order';
import { isDisputed, NullIfDisputed } from '../../projection/read';
import { GraphType } from '../../projection/types';
import { DateField, type FlexDate } from '../flex-date.type';
import { Evidenced, Node } from '../interfaces';
import { CapacityField } from '../participation/capacity.type';

export enum StatementKind {
  QUOTE = 'QUOTE',
  PARAPHRASE = 'PARAPHRASE',
  READOUT = 'READOUT',
}

registerEnumType(StatementKind, {
  name: 'StatementKind',
  description: 'How an utterance is given.',
  valuesConfig: {
    QUOTE: { description: 'Word for word, between quotation marks.' },
    PARAPHRASE: { description: 'In the words of the article.' },
    READOUT: { description: 'A side’s account of a contact.' },
  },
});

@GraphType({
  description: 'Something said or written by somebody, as an article gives it.',
  implements: [Node, Evidenced],
  orders: byDate(ownKey('day on which it was said')),
  fact: true,
})
export class Statement {
  @Field(() => ID, { description: 'Stable across loads.' })
  readonly id!: string;

  @Field(() => StatementKind, { description: 'How it is given.' })
  readonly kind!: StatementKind;

  @NullIfDisputed()
  @One('Actor', {
    nullable: true,
    description: 'Who said it: never somebody who only is spoken of. Null when not attributed.',
    to: '<-[:MADE]-',
  })
  readonly speaker!: unknown;

  @CapacityField(({ self }, { fresh }) => {
    const [actor, part] = [fresh('speaker'), fresh('made')];
    const match = `MATCH (${actor}:Official)-[${part}:MADE]->(${self}) WHERE NOT ${isDisputed(self, 'speaker')}`;
    return { match, part, actor, dated: self };
  })
  readonly capacity!: unknown;

  @Field(() => String, { nullable: true, description: 'Verbatim; QUOTE only.' })
  readonly text!: string | null;

  @Field(() => String, { nullable: true, description: 'What was said, in our words.' })
  readonly gist!: string | null;

  @Field(() => String, { nullable: true, description: 'The verb of the article: "said", "added".' })
  readonly verb!: string | null;

  @NullIfDisputed()
  @DateField('When it was said; null when the article does not tell.')
  readonly saidAt!: FlexDate | null;

  @NullIfDisputed()
  @One('Event', { nullable: true, description: 'The event at which it was said.', to: '-[:AT]->' })
  readonly at!: unknown;

  @Page('Subject', { description: 'What it is about.', to: '-[:ABOUT]->' })
  readonly about!: unknown;

  @Page('Actor', { description: 'To whom it was said, by name.', to: '-[:ADDRESSED_TO]->' })
  readonly addressedTo!: unknown;

  @One('Article', { description: 'The article that gives it.', to: '-[:REPORTED_IN]->' })
  readonly article!: unknown;
}
