import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNonNull,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields';
import { put, typeKeyOf } from '../projection/value';

/**
 * Makes the part of a response that a value of a type is: the selected fields in the order of the selection, leaves
 * serialized.
 *
 * @throws Error for a value that the schema does not allow
 */
export type Complete = (value: unknown) => unknown;

/** One operation, with the values of its variables. */
export interface Operation {
  readonly schema: GraphQLSchema;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  /** Only those of @skip and @include count here. */
  readonly variableValues: Record<string, unknown>;
}

/**
 * What graphql-js does with each value of an answer (`completeValue`), made ready once for a selection. It is meant
 * for answers that are there as a whole: nothing in them is a promise, and no field has a resolver of its own.
 *
 * @param nodes the fields whose selections are asked of the type; those of one response key
 */
export function completing(type: GraphQLOutputType, nodes: readonly FieldNode[], it: Operation): Complete {
  if (isNonNullType(type)) {
    const complete = completing(type.ofType, nodes, it);
    return (value) => complete(value) ?? misfit();
  }
  const some = completingSome(type, nodes, it);
  return (value) => (value === null || value === undefined ? null : some(value));
}

/** Of values that are not null. */
function completingSome(
  type: Exclude<GraphQLOutputType, GraphQLNonNull<GraphQLOutputType>>,
  nodes: readonly FieldNode[],
  it: Operation,
): Complete {
  if (isListType(type)) {
    const each = completing(type.ofType, nodes, it);
    return (value) => (Array.isArray(value) ? value.map((item) => each(item)) : misfit());
  }
  if (isLeafType(type)) return (value) => type.serialize(value);
  if (isObjectType(type)) return completingObject(type, nodes, it);
  const members = it.schema.getPossibleTypes(type);
  const byName = new Map(members.map((member) => [member.name, completingObject(member, nodes, it)]));
  return (value) => (byName.get(typeKeyOf(value) ?? '') ?? misfit)(value);
}

function completingObject(type: GraphQLObjectType, nodes: readonly FieldNode[], it: Operation): Complete {
  const selected = collectSubfields(it.schema, it.fragments, it.variableValues, type, nodes);
  const fields = [...selected].map(([key, own]) => {
    const name = own[0]?.name.value ?? '';
    const def = type.getFields()[name];
    // Values are there under their response keys, but for types that are made of plain values.
    const from = type.extensions.plain ? name : key;
    return { key, from, complete: def ? completing(def.type, own, it) : () => type.name };
  });
  return (value) => {
    const source = value as Record<string, unknown>;
    const made: Record<string, unknown> = {};
    for (const { key, from, complete } of fields) put(made, key, complete(source[from]));
    return made;
  };
}

function misfit(): never {
  throw new Error('a value of another type than the schema says');
}
