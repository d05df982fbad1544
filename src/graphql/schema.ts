import { type GraphQLSchema, isAbstractType, isIntrospectionType, isObjectType } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { slices } from '../nodes';
import { declareArguments } from '../projection/types';
import { typeKeyOf } from '../projection/value';
import { questionResolvers } from '../questions';

/**
 * The schema, built from the slices and questions. Needs no store and no settings.
 *
 * Compiled answers have the shape of the selection. So every field below a compiled one takes its value under its
 * response key, and an abstract type is told by the key that the compiler put there; the product's executor does the
 * same by itself (`execute.ts`). Types that are plain values (FlexDate) are read by field name as usual.
 */
export function createSchema(): GraphQLSchema {
  const resolvers = [...slices.flatMap(({ resolver }) => resolver ?? []), ...questionResolvers];
  declareArguments();
  const schema = buildSchemaSync({
    // biome-ignore lint/complexity/noBannedTypes: type-graphql wants a tuple that is not empty, and types resolvers as Function
    resolvers: resolvers as unknown as NonEmptyArray<Function>,
    validate: { validationError: { target: false, value: false } },
    // It asks the whole schema about itself, 0.1 s at each start; a test does that.
    skipCheck: true,
  });
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = typeKeyOf;
    if (!isObjectType(type) || type === schema.getQueryType() || type.extensions.plain) continue;
    // They are graphql-js's own objects, the same for every schema.
    if (isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      field.resolve = (source, _args, _context, { path }) => (source as Record<string, unknown>)[path.key];
    }
  }
  return schema;
}
