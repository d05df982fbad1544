import {
  type DocumentNode,
  type ExecutionResult,
  execute as executeByFields,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  isNonNullType,
  Kind,
  locatedError,
  OperationTypeNode,
  TypeNameMetaFieldDef,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields';
import { argumentsOf } from '../projection/arguments';
import type { Context } from '../projection/context';
import { PerSelection, type Selecting } from '../projection/per-selection';
import { put } from '../projection/value';
import { type Complete, completing } from './complete';

/** What a request asks: a valid document, and values that are not checked yet. */
export interface Execution {
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly context: Context;
}

export type Result = ExecutionResult<Record<string, unknown>>;

/** Answers the operations of one schema; faults are in the result. */
export type Executor = (asked: Execution) => Promise<Result>;

/** Faults of variables that are told of one request. */
const MAX_COERCION_ERRORS = 5;

/** A field at the root of an operation, and how its answer becomes a part of the response. */
interface Root {
  readonly key: string;
  readonly nodes: readonly FieldNode[];
  readonly def: GraphQLField<unknown, unknown>;
  readonly complete: Complete;
}

/**
 * Executes as graphql-js does, for answers that come whole: resolvers are called for the root fields alone, and what these
 * give becomes a response by functions that are kept for the selection (`completing`). graphql-js itself takes what is not
 * as plain as that: introspection, a value that the schema does not allow, an operation that cannot be told.
 *
 * Cost: a call for each selected value, where graphql-js looks for resolvers, promises and paths (docs/decisions/0015).
 */
export function executorOf(schema: GraphQLSchema): Executor {
  const query = schema.getQueryType() as GraphQLObjectType;
  const kept = new PerSelection((it) => ({ roots: rootsOf(schema, query, it) }));

  return async ({ document, operationName, variables = {}, context }) => {
    const byFields = async () =>
      executeByFields({
        schema,
        document,
        contextValue: context,
        variableValues: variables,
        operationName: operationName ?? null,
        options: { maxCoercionErrors: MAX_COERCION_ERRORS },
      }) as Promise<Result>;
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== OperationTypeNode.QUERY) return byFields();
    const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, {
      maxErrors: MAX_COERCION_ERRORS,
    });
    if (errors) return { errors };
    const selecting = { operation, fragments: fragmentsOf(document), variableValues: coerced };
    const { roots } = kept.of(selecting);
    if (!roots) return byFields();
    const answers = await Promise.all(
      roots.map((root) =>
        answerOf(root, { ...selecting, schema, parentType: query, rootValue: undefined }, context),
      ),
    );
    return resultOf(roots, answers) ?? byFields();
  };
}

function fragmentsOf({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments: Record<string, FragmentDefinitionNode> = {};
  for (const it of definitions) if (it.kind === Kind.FRAGMENT_DEFINITION) fragments[it.name.value] = it;
  return fragments;
}

/** Undefined when the schema itself is asked about. */
function rootsOf(
  schema: GraphQLSchema,
  query: GraphQLObjectType,
  { operation, fragments, variableValues }: Selecting,
): Root[] | undefined {
  const roots: Root[] = [];
  const fields = collectFields(schema, fragments, variableValues, query, operation.selectionSet);
  for (const [key, nodes] of fields) {
    const name = nodes[0]?.name.value ?? '';
    const def = name === TypeNameMetaFieldDef.name ? TypeNameMetaFieldDef : query.getFields()[name];
    if (!def) return undefined;
    roots.push({
      key,
      nodes,
      def,
      complete: completing(def.type, nodes, { schema, fragments, variableValues }),
    });
  }
  return roots;
}

type Answer = { readonly value: unknown } | { readonly error: GraphQLError };

/** What the resolver of a root field gives. */
async function answerOf(
  { key, nodes, def }: Root,
  info: Selecting & Pick<GraphQLResolveInfo, 'schema' | 'parentType' | 'rootValue'>,
  context: Context,
): Promise<Answer> {
  const path = { prev: undefined, key, typename: info.parentType.name };
  try {
    const args = argumentsOf(def, nodes[0] as FieldNode, info.variableValues);
    const more = { fieldName: def.name, fieldNodes: nodes, returnType: def.type, path };
    return { value: await def.resolve?.(undefined, args, context, { ...info, ...more }) };
  } catch (error) {
    return { error: locatedError(error, nodes, [key]) };
  }
}

/** Undefined when some value is not what the schema says: where, and what is left, graphql-js tells. */
function resultOf(roots: readonly Root[], answers: readonly Answer[]): Result | undefined {
  const data: Record<string, unknown> = {};
  const errors: GraphQLError[] = [];
  let whole = true;
  for (const [index, { key, def, complete }] of roots.entries()) {
    const answer = answers[index] as Answer;
    if ('error' in answer) {
      errors.push(answer.error);
      put(data, key, null);
      whole &&= !isNonNullType(def.type);
      continue;
    }
    try {
      put(data, key, complete(answer.value));
    } catch {
      return undefined;
    }
  }
  return errors.length === 0 ? { data } : { errors, data: whole ? data : null };
}
