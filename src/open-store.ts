import { type Driver, Neo4jError } from 'neo4j-driver';
import type { Config } from './config';
import { SetupError, StoreUnavailableError } from './errors';
import { sharedNeo4j, startManagedNeo4j } from './managed';
import { openDriver, type StoreAddress } from './neo4j/driver';
import { NO_DATABASE, Store } from './neo4j/store';

/** A store that answered once, and how to let go of it. */
export interface OpenStore {
  readonly store: Store;
  /** `bolt://…`, without credentials. */
  readonly uri: string;
  /** A Neo4j that this program started, one of a program that runs beside it, or one it was told of. */
  readonly kind: 'managed' | 'shared' | 'given';
  /** Resolves with what to say when a Neo4j that this program started ends by itself; for others never. */
  readonly lost: Promise<SetupError>;
  close(): Promise<void>;
}

interface Options {
  readonly say: (line: string) => void;
  readonly signal?: AbortSignal;
  /** Use the Neo4j that another program runs or starts in the same home; without it that is an error. */
  readonly share?: boolean;
}

/**
 * Opens the store of the settings: the one given by NEO4J_URI, or the program's own.
 *
 * @throws SetupError when it cannot be had: one sentence with the way out, and nothing left running
 */
export async function openStore(config: Config, { say, signal, share = false }: Options): Promise<OpenStore> {
  if (config.neo4j) return given(config.neo4j);
  const running = share ? await sharedNeo4j(config.home, { say, ...(signal && { signal }) }) : undefined;
  if (running) return connected(running, 'shared');
  const managed = await startManagedNeo4j({ home: config.home, say, ...(signal && { signal }) });
  const lost = managed.ended.then(
    () =>
      new SetupError(
        `The Neo4j in ${managed.home} ended by itself; ${managed.log} may say why: start again, what was loaded is still there.`,
      ),
  );
  return { ...connected(managed, 'managed', () => managed.stop()), lost };
}

async function given(address: StoreAddress): Promise<OpenStore> {
  const open = connected(address, 'given');
  try {
    await open.store.read('health.connect', 'RETURN 1 AS one', {});
    return open;
  } catch (error) {
    await open.close();
    const cause = error instanceof StoreUnavailableError ? (error.cause ?? error) : error;
    if (!(cause instanceof StoreUnavailableError || cause instanceof Neo4jError)) throw error;
    throw new SetupError(whyNot(cause), { cause: error });
  }
}

/** Why the Neo4j that was given cannot be used. What speaks another protocol is no Neo4j that answers. */
function whyNot(cause: Error): string {
  const code = cause instanceof Neo4jError ? cause.code : '';
  if (code === NO_DATABASE) {
    return 'The Neo4j of NEO4J_URI has no database with the name in NEO4J_DATABASE: correct it, or unset it for the user’s home database.';
  }
  return code.startsWith('Neo.ClientError.Security.')
    ? 'The Neo4j of NEO4J_URI refuses the credentials: check NEO4J_USERNAME and NEO4J_PASSWORD.'
    : 'The Neo4j of NEO4J_URI does not answer: start it or correct NEO4J_URI, or unset it for a Neo4j of the program’s own.';
}

function connected(address: StoreAddress, kind: OpenStore['kind'], stop = async () => {}): OpenStore {
  const driver: Driver = openDriver(address);
  return {
    store: Store.over(driver, address.database),
    uri: address.uri,
    kind,
    lost: new Promise(() => {}),
    close: async () => {
      try {
        await driver.close();
      } finally {
        await stop();
      }
    },
  };
}
