import { Field, Float, ID, Int, registerEnumType } from 'type-graphql';
import { One } from '../../projection/fields';
import { type Bound, Reads } from '../../projection/read';
import { GraphType } from '../../projection/types';
import { Basis } from '../basis';
import { Node } from '../interfaces';

export enum Stance {
  AFFIRMS = 'AFFIRMS',
  DENIES = 'DENIES',
  REPORTS = 'REPORTS',
}

registerEnumType(Stance, {
  name: 'Stance',
  description: 'What an article does with a fact.',
  valuesConfig: {
    AFFIRMS: { description: 'Says that it is so.' },
    DENIES: { description: 'Says that it is not so.' },
    REPORTS: { description: 'Says that somebody says so, without taking a side.' },
  },
});

@GraphType({
  description: 'Why one fact is believed: what one article says of it, and where.',
  implements: [Node],
})
export class Evidence {
  @Field(() => ID, { description: 'Stable across loads.' })
  readonly id!: string;

  @One('Article', { description: 'The article that says so.', to: '-[:FROM]->' })
  readonly article!: unknown;

  @One('Fact', {
    description: 'The fact.',
    match: ({ self }, { fresh }) => {
      const [fact, part, actor] = [fresh('fact'), fresh('part'), fresh('actor')];
      const at: Bound = { self: fact };
      return {
        text:
          `MATCH (${self})-[:SUPPORTS]->(${fact}:Event|Tenure|Statement) ` +
          `OPTIONAL MATCH (${actor})-[${part}:TOOK_PART_IN {id: ${self}.fact}]->(${fact})`,
        bound: at,
        // Evidence for a participation supports its event; `fact` names the relationship.
        cases: [
          { type: 'Event', when: `${part} IS NULL AND ${fact}:Event`, bound: at },
          { type: 'Participation', when: `${part} IS NOT NULL`, bound: { self: part, event: fact, actor } },
        ],
      };
    },
  })
  readonly supports!: unknown;

  @Field(() => String, {
    nullable: true,
    description: 'The field of the fact it speaks for; null = the whole fact.',
  })
  readonly field!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What this article says the field is, where accounts can differ.',
  })
  readonly value!: string | null;

  @Field(() => Stance, { description: 'What the article does with the fact.' })
  readonly stance!: Stance;

  @Field(() => Basis, { description: 'How the fact follows from the article.' })
  readonly basis!: Basis;

  @Field(() => Float, { nullable: true, description: 'How sure the reading is, 0 to 1; null = not given.' })
  readonly confidence!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The words of the article, verbatim; null where its rights forbid.',
  })
  readonly quote!: string | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the words, in hex.' })
  readonly quoteSha256!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'First UTF-16 unit of the words in the article’s exact text.',
  })
  readonly start!: number | null;

  @Field(() => Int, { nullable: true, description: 'The UTF-16 unit after the last one.' })
  readonly end!: number | null;

  @Reads({ how: 'value', cypher: ({ self }) => `coalesce(${self}.verified, false)` })
  @Field(() => Boolean, { description: 'The words were compared with the article’s text, at this place.' })
  readonly verified!: boolean;
}
