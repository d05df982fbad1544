import type { GraphQLField, GraphQLObjectType } from 'graphql';
import type { Selected } from './piece';
import type { Bound } from './read';

/** The types that a value of an interface or union can be of, and what of them is read alike. */

/** A type that a value can be of, and how it is told. */
export interface Member {
  readonly type: GraphQLObjectType;
  readonly when: string;
  readonly bound: Bound;
}

/** A list with the name of a node's type: its label is that, whatever others somebody gave it. */
export const labelsIn = (self: string): string => `labels(${self})`;

/** A field as some of the types have it. */
export interface Variant {
  readonly selected: Selected;
  readonly bound: Bound;
  readonly members: Member[];
}

/** The condition that a value is of one of these types. */
export const anyOf = (members: readonly Member[]): string =>
  members.map(({ when }) => `(${when})`).join(' OR ');

/** Whether two types' fields give the same value for the same selection, so that one text serves both. */
export function readAlike(a: Selected, b: Selected): boolean {
  return (
    a.def.name === b.def.name &&
    a.def.extensions.read === b.def.extensions.read &&
    a.def.extensions.disputable === b.def.extensions.disputable &&
    String(a.def.type) === String(b.def.type) &&
    a.nodes.length === b.nodes.length &&
    a.nodes.every((node, index) => node === b.nodes[index])
  );
}

/**
 * A field that a type has of an interface is that interface's, so that cursors of one are good for the other, also where each
 * type has a way of its own to read it.
 */
export function coordinateOf(type: GraphQLObjectType, { name }: GraphQLField<unknown, unknown>): string {
  const from = type.getInterfaces().find((it) => it.getFields()[name]?.extensions.read);
  return `${(from ?? type).name}.${name}`;
}
