import { createUnionType } from 'type-graphql';
import { register, typeNamed } from '../projection/types';

/** What evidence can be given for. */
export const Fact = createUnionType({
  name: 'Fact',
  description: 'What evidence can be given for.',
  types: () => ['Event', 'Participation', 'Tenure', 'Statement'].map(typeNamed) as never,
});

register('Fact', Fact);
