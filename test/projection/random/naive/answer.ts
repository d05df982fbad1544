import {
  buildSchema,
  execute,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isIntrospectionType,
  isListType,
  isObjectType,
  parse,
  printSchema,
} from 'graphql';
import { type Field, fieldOf } from './fields';
import type { Row, World } from './world';

/**
 * The naive resolver: the same schema, executed field by field over the graph in memory. It knows nothing of the
 * compiler, of Cypher or of indexes; it is what the compiled answers are held against.
 */
export function naiveSchema(of: GraphQLSchema): GraphQLSchema {
  const schema = buildSchema(printSchema(of));
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = (value) => (value as Row).type;
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const found = fieldOf(type.name, field.name, rowTypeOf(field));
      field.resolve = (source, args, world) => valueAt(found, field, source, args, world as World);
    }
  }
  return schema;
}

/** The type of a connection's rows; undefined for any other field. */
export function rowTypeOf({ type }: GraphQLField<unknown, unknown>): string | undefined {
  return /^(\w+)Connection$/.exec(getNamedType(type).name)?.[1];
}

function valueAt(
  found: Field | undefined,
  { name, type }: GraphQLField<unknown, unknown>,
  source: unknown,
  args: unknown,
  world: World,
): unknown {
  if (found) return found(source as never, args as never, world);
  const own = source as Record<string, unknown>;
  const value = name in own ? own[name] : (own.props as Record<string, unknown> | undefined)?.[name];
  // Lists are never null.
  return value ?? (isListType(getNullableType(type)) ? [] : null);
}

/** The answer to a document, as JSON would have it. */
export function naiveAnswer(schema: GraphQLSchema, world: World, source: string, variableValues: object) {
  const result = execute({
    schema,
    document: parse(source),
    contextValue: world,
    variableValues: variableValues as Record<string, unknown>,
  });
  if ('then' in result) throw new Error('the naive resolver waits for nothing');
  if (result.errors) throw new Error('the naive resolver failed', { cause: result.errors[0] });
  return JSON.parse(JSON.stringify(result.data)) as Record<string, unknown>;
}
