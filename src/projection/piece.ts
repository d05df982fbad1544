import type { FieldNode, GraphQLField } from 'graphql';
import type { Args, RelatedRead } from './read';
import type { Decode } from './value';

/** What the compiler takes apart and puts together: fields as they are selected, and the text that is made of them. */

/** An expression, and what has to be done to its value; undefined = nothing. */
export interface Piece {
  readonly cypher: string;
  readonly decode: Decode | undefined;
}

/** A field as it is selected somewhere: `nodes` are its occurrences under one response key. */
export interface Selected {
  readonly def: GraphQLField<unknown, unknown>;
  /** `Official.participations`. */
  readonly coordinate: string;
  readonly nodes: readonly FieldNode[];
}

/** A field that reaches further and may have arguments, in the order in which the text meets them. */
export interface Asked extends Selected {
  readonly read: RelatedRead;
  /** The asked field whose rows this one is read for; undefined = the root. */
  readonly within: number | undefined;
}

/** What stays the same for every request of a document and a form of its arguments. */
export interface Text {
  readonly text: string;
  readonly asked: readonly Asked[];
  /** Entries of the parameter `p`: values made of the arguments of an asked field. */
  readonly slots: readonly { readonly asked: number; readonly value: (args: Args) => unknown }[];
  readonly decode: Decode;
}
