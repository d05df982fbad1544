import { execute, parse } from 'graphql';
import { type Compiled, compile } from '../../src/projection/compile';
import type { Context } from '../../src/projection/context';
import { theSchema } from './given';

/** The statements that a valid query would send, one a root field; nothing is asked. Errors are the reader's to look for. */
export async function statementsOf(
  source: string,
  variableValues: Record<string, unknown> = {},
): Promise<Compiled[]> {
  const sent: Compiled[] = [];
  const ask: Context['ask'] = async (question, args, info) => {
    sent.push(compile(question, args, info));
    return undefined;
  };
  // No resolver of these reaches for the store, but through ask.
  await execute({
    schema: theSchema(),
    document: parse(source),
    variableValues,
    contextValue: { ask },
  });
  return sent;
}
