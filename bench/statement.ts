import { execute, parse } from 'graphql';
import neo4j, { type Driver, type ProfiledPlan } from 'neo4j-driver';
import { createSchema } from '../src/graphql/schema';
import { compile } from '../src/projection/compile';
import type { Context } from '../src/projection/context';
import type { Asked } from './harness';

/** The statements of the suite without HTTP, the product's and the hand-written ones. */

/** Cypher with its parameters. */
export interface Statement {
  readonly text: string;
  readonly params: object;
}

const schema = createSchema();

/** What the product sends for a question, a statement for each set of values. */
export async function compiled({ question, sets }: Asked): Promise<Statement[]> {
  const sent: Statement[] = [];
  const contextValue = {
    ask: async (...it) => void sent.push(compile(it[0], it[1], it[2])),
  } as Pick<Context, 'ask'>;
  const document = parse(question.newsgraph);
  for (const variableValues of sets) await execute({ schema, document, contextValue, variableValues });
  return sent;
}

/** The hand-written ones. */
export const byHand = ({ question, sets }: Asked): Statement[] =>
  sets.map((params) => ({ text: question.cypher, params }));

/** Runs one as a read, in a session of its own. */
export async function run(driver: Driver, { text, params }: Statement) {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  try {
    return await session.run(text, params);
  } finally {
    await session.close();
  }
}

/** Looks into the store (db hits) that one of these takes on average, by operator. */
export async function looksOf(driver: Driver, all: readonly Statement[]): Promise<Map<string, number>> {
  const looks = new Map<string, number>();
  const add = ({ operatorType, dbHits, children }: ProfiledPlan): void => {
    const name = operatorType.replace('@neo4j', '');
    looks.set(name, (looks.get(name) ?? 0) + dbHits / all.length);
    for (const it of children) add(it);
  };
  for (const { text, params } of all) {
    const { summary } = await run(driver, { text: `PROFILE ${text}`, params });
    add(summary.profile as ProfiledPlan);
  }
  return looks;
}

export const sumOf = (looks: ReadonlyMap<string, number>): number =>
  [...looks.values()].reduce((sum, it) => sum + it, 0);
