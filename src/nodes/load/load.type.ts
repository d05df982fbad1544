import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, Int } from 'type-graphql';
import { Reads } from '../../projection/read';
import { GraphType } from '../../projection/types';
import { Node } from '../interfaces';

@GraphType({
  description: 'One state of a dataset that was loaded: where the records come from.',
  implements: [Node],
})
export class Load {
  @Field(() => ID, { description: 'load:<dataset>:<first digits of its hash>.' })
  readonly id!: string;

  @Field(() => String, { description: 'The name of the dataset.' })
  readonly dataset!: string;

  @Field(() => String, { nullable: true, description: 'Its licence, as its datapackage.json names it.' })
  readonly licence!: string | null;

  @Field(() => String, { description: 'SHA-256 over its files and its licence, in hex.' })
  readonly sha256!: string;

  @Reads({ how: 'value', cypher: ({ self }) => `toString(${self}.loadedAt)` })
  @Field(() => GraphQLDateTimeISO, { description: 'When it last changed the graph.' })
  readonly loadedAt!: string;

  @Field(() => Int, { description: 'Records that it created then.' })
  readonly created!: number;

  @Field(() => Int, { description: 'Records that it updated then.' })
  readonly updated!: number;

  @Field(() => Int, { description: 'Records that it left as they were then.' })
  readonly unchanged!: number;
}
