import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import type { Driver } from 'neo4j-driver';
import { createSchema } from '../../src/graphql/schema';
import { type LoadReport, load } from '../../src/load';
import { openDriver, type StoreAddress } from '../../src/neo4j/driver';
import { Store } from '../../src/neo4j/store';
import { contextOver } from '../../src/projection/context';
import { loadSchema, storeSchema } from '../../src/store-schema';
import { answer } from './answer';

/**
 * Fixtures. Every worker has a Neo4j of its own (`global-setup.ts`) with the product's schema; it is
 * wiped before each test, as reads are auto-commit and the loader has transactions of its own, so that
 * nothing could be rolled back.
 */

/** The seed of the one article; the others take longer to load than a test should. */
export const ARTICLE = join(__dirname, '../../seed/brics-post-2015-12-29');

/** The address of this worker's Neo4j. */
export function storeAddress(): StoreAddress {
  const stores = JSON.parse(process.env.NEWSGRAPH_TEST_STORES ?? '[]') as StoreAddress[];
  return stores[(Number(process.env.JEST_WORKER_ID ?? 1) - 1) % stores.length] as StoreAddress;
}

/** Two JVMs that have just begun, on two cores: planning is slow, and no test is about that. */
const PATIENT = { timeoutMs: 40_000, deadlineMs: 50_000 };

/** The whole register took 30 s to delete, and more than 45, where ten wanted the two cores. */
const WIPING = { timeoutMs: 120_000, deadlineMs: 120_000 };

export interface Given {
  readonly store: Store;
  /** Runs Cypher that changes the graph. */
  cypher(text: string): Promise<Record<string, unknown>[]>;
  /** Loads these records as one dataset. */
  seed(records: readonly object[], dataset?: string): Promise<LoadReport>;
  /** Asks the schema; `roundTrips` are the statements that it took. */
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
}

export type Answer = Pick<ExecutionResult<Record<string, never>>, 'errors'> & {
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into answers of any shape
  readonly data: any;
  readonly roundTrips: number;
};

let schema: GraphQLSchema | undefined;

/** The schema, built once a worker. */
export function theSchema(): GraphQLSchema {
  schema ??= createSchema();
  return schema;
}

/** A wiped store for each test of this block. With `keep`, it is wiped once before the first. */
export function useStore({ keep = false } = {}): Given {
  let driver: Driver;
  let store: Store;
  const wipe = () =>
    Store.over(driver, undefined, WIPING).command(
      'MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS',
    );
  beforeAll(async () => {
    driver = openDriver(storeAddress());
    store = Store.over(driver, undefined, PATIENT);
    if (keep) await wipe();
  });
  beforeEach(async () => {
    if (!keep) await wipe();
  });
  afterAll(async () => {
    await wipe();
    await driver.close();
  }, 150_000);
  return {
    get store() {
      return store;
    },
    cypher: (text) => store.command(text),
    seed: (records, dataset = 'test') => withSeed(records, dataset, (path) => load(store, [path])),
    ask: async (source, variableValues) => {
      const context = contextOver(store);
      const { data, errors } = await answer(source, variableValues ?? {}, context);
      return {
        // As a client gets it.
        data: JSON.parse(JSON.stringify(data ?? null)),
        ...(errors && { errors }),
        roundTrips: context.store.roundTrips,
      };
    },
  };
}

/** Takes away the indexes that a load does not look by: to keep them up takes a third of a large one. `withSchema` makes them again. */
export async function dropIndexes(store: Store): Promise<void> {
  const dropped = storeSchema.filter((it) => !loadSchema.includes(it));
  await store.write((tx) => Promise.all(dropped.map(({ name }) => tx.run(`DROP INDEX ${name} IF EXISTS`))));
}

/** Records as an NDJSON file called after its dataset, for as long as `use` runs. */
export async function withSeed<T>(
  records: readonly (object | string)[],
  dataset: string,
  use: (path: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'newsgraph-seed-'));
  const path = join(folder, `${dataset}.ndjson`);
  const lines = records.map((record) => (typeof record === 'string' ? record : JSON.stringify(record)));
  writeFileSync(path, `${lines.join('\n')}\n`);
  try {
    return await use(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
