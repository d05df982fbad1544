import { Field, Float, registerEnumType } from 'type-graphql';
import { Part } from '../../projection/fields';
import { Reads } from '../../projection/read';
import { GraphType } from '../../projection/types';

export enum DuplicateReason {
  SAME_NAME = 'SAME_NAME',
  NAME_CONTAINED = 'NAME_CONTAINED',
  SAME_OFFICE = 'SAME_OFFICE',
  SAME_ORGANIZATION = 'SAME_ORGANIZATION',
  NEAR_IN_TIME = 'NEAR_IN_TIME',
}

registerEnumType(DuplicateReason, {
  name: 'DuplicateReason',
  description: 'Why two officials may be one person.',
  valuesConfig: {
    SAME_NAME: { description: 'A full name of one sounds like a full name of the other.' },
    NAME_CONTAINED: {
      description:
        'All words of a full name of one stand in a full name of the other: of one only the family name is known, say.',
    },
    SAME_OFFICE: { description: 'Both were in the same position.' },
    SAME_ORGANIZATION: { description: 'Both were in positions of the same organization.' },
    NEAR_IN_TIME: {
      description: 'What is known of one lies within six years of what is known of the other.',
    },
  },
});

@GraphType({ description: 'An official who may be the same person as another.' })
export class PossibleDuplicate {
  @Part('Official', 'other', 'The other official.')
  readonly official!: unknown;

  @Reads({ how: 'value', cypher: ({ score }) => score as string })
  @Field(() => Float, {
    description: 'How much speaks for it, up to 1; docs/api.md says what each reason counts.',
  })
  readonly score!: number;

  @Reads({ how: 'value', cypher: ({ reasons }) => reasons as string })
  @Field(() => [DuplicateReason], { description: 'What speaks for it.' })
  readonly reasons!: DuplicateReason[];
}
