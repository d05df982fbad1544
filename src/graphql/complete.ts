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
 * What is below a field, or for a member of an interface, is made ready when the first such value comes: a selection of n levels
 * can stand for as many as members^n, and fragments double what is below them.
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
  const byName = new Map<string, Complete>();
  return (value) => {
    const name = typeKeyOf(value) ?? '';
    const known = byName.get(name);
    if (known) return known(value);
    const member = it.schema.getPossibleTypes(type).find((one) => one.name === name) ?? misfit();
    const made = completingObject(member, nodes, it);
    byName.set(name, made);
    return made(value);
  };
}

/** A place in a response. */
interface Place {
  readonly key: string;
  readonly from: string;
  complete: Complete;
}

function completingObject(type: GraphQLObjectType, nodes: readonly FieldNode[], it: Operation): Complete {
  const selected = collectSubfields(it.schema, it.fragments, it.variableValues, type, nodes);
  const fields = [...selected].map(([key, own]) => {
    const name = own[0]?.name.value ?? '';
    const def = type.getFields()[name];
    // Values are there under their response keys, but for types that are made of plain values.
    const from = type.extensions.plain ? name : key;
    const place: Place = { key, from, complete: () => type.name };
    if (def) {
      place.complete = (value) => {
        place.complete = completing(def.type, own, it);
        return place.complete(value);
      };
    }
    return place;
  });
  return (value) => {
    const source = value as Record<string, unknown>;
    const made: Record<string, unknown> = {};
    for (const place of fields) put(made, place.key, place.complete(source[place.from]));
    return made;
  };
}

function misfit(): never {
  throw new Error('a value of another type than the schema says');
}
