import { type DocumentNode, execute, type GraphQLError, parse, validate } from 'graphql';
import { type Executor, executorOf, type Result } from '../../src/graphql/execute';
import { createSchema } from '../../src/graphql/schema';
import type { Context } from '../../src/projection/context';

type Outcome = () => unknown;

/** What the resolvers of the root fields gave, by response key; while it is full they give the same again. */
interface Recorded extends Context {
  readonly outcomes: Map<string | number, Outcome>;
}

const throwing = (error: unknown): Outcome => {
  return () => {
    throw error;
  };
};

/** The product's schema, with root fields that answer a second execution as they did the first. */
function recordingSchema() {
  const schema = createSchema();
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const { resolve } = field;
    field.resolve = async (source, args, context: Recorded, info) => {
      const { outcomes } = context;
      const known = outcomes.get(info.path.key);
      if (known) return known();
      try {
        const value: unknown = await resolve?.(source, args, context, info);
        outcomes.set(info.path.key, () => value);
        return value;
      } catch (error) {
        outcomes.set(info.path.key, throwing(error));
        throw error;
      }
    };
  }
  return schema;
}

const schema = recordingSchema();
const executor: Executor = executorOf(schema);

/**
 * What the product answers to a query that can be parsed, or what is not valid in it. Each answer is held against what
 * graphql-js makes of the same answers of the root fields, to the letter.
 */
export async function answer(
  source: string,
  variables: Record<string, unknown>,
  context: Context,
): Promise<Result> {
  const document = parse(source);
  const errors = validate(schema, document);
  if (errors.length > 0) return { errors };
  const recorded: Recorded = { ...context, outcomes: new Map() };
  const result = await executor({ document, variables, context: recorded });
  expect(told(result)).toBe(told(await byFields(document, variables, recorded)));
  return result;
}

async function byFields(
  document: DocumentNode,
  variableValues: Record<string, unknown>,
  contextValue: Recorded,
) {
  const options = { maxCoercionErrors: 5 };
  return (await execute({ schema, document, variableValues, contextValue, options })) as Result;
}

/** A result as text; where nothing is left, graphql-js tells of the first error alone. */
function told({ data, errors }: Result): string {
  const of = ({ message, path, locations }: GraphQLError) => ({ message, path, locations });
  return JSON.stringify({ data, errors: data === null ? errors?.slice(0, 1).map(of) : errors?.map(of) });
}
