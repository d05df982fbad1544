import { GraphQLDate } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { Reads } from '../projection/read';
import { register } from '../projection/types';

@ObjectType({
  description: 'Days between two things, on every reading of their dates.',
  simpleResolvers: true,
})
class Gap {
  @Reads({ how: 'value', cypher: ({ from }) => `toString(${from})` })
  @Field(() => GraphQLDate, { description: 'The first of these days.' })
  readonly from!: string;

  @Reads({ how: 'value', cypher: ({ to }) => `toString(${to})` })
  @Field(() => GraphQLDate, { description: 'The last one.' })
  readonly to!: string;
}

register('Gap', Gap);

/** Clauses that bind `from` and `to`, the days after one day and before another; nothing where there are none. */
export const gapBetween = (last: string, next: string, from: string, to: string): string =>
  `WITH ${last} + duration({days: 1}) AS ${from}, ${next} - duration({days: 1}) AS ${to} WHERE ${from} <= ${to}`;
