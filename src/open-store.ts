import type { Driver } from 'neo4j-driver';
import type { Config } from './config';
import { SetupError, StoreUnavailableError } from './errors';
import { runningNeo4j, startManagedNeo4j } from './managed';
import { openDriver, type StoreAddress } from './neo4j/driver';
import { Store } from './neo4j/store';

/** A store that answered once, and how to let go of it. */
export interface OpenStore {
  readonly store: Store;
  /** `bolt://…`, without credentials. */
  readonly uri: string;
  /** A Neo4j that this program started, one of a program that runs beside it, or one it was told of. */
  readonly kind: 'managed' | 'shared' | 'given';
  close(): Promise<void>;
}

interface Options {
  readonly say: (line: string) => void;
  readonly signal?: AbortSignal;
  /** Use the Neo4j that another program runs in the same home; without it that is an error. */
  readonly share?: boolean;
}

/**
 * Opens the store of the settings: the one given by NEO4J_URI, or the program's own.
 *
 * @throws SetupError when it cannot be had: one sentence with the way out, and nothing left running
 */
export async function openStore(config: Config, { say, signal, share = false }: Options): Promise<OpenStore> {
  if (config.neo4j) return given(config.neo4j);
  const running = share ? await runningNeo4j(config.home) : undefined;
  if (running) return connected(running, 'shared', async () => {});
  say(`Starting Neo4j in ${config.home}`);
  const managed = await startManagedNeo4j({ home: config.home, say, ...(signal && { signal }) });
  return connected(managed, 'managed', () => managed.stop());
}

async function given(address: StoreAddress): Promise<OpenStore> {
  const open = connected(address, 'given', async () => {});
  try {
    await open.store.read('health.connect', 'RETURN 1 AS one', {});
    return open;
  } catch (error) {
    await open.close();
    if (!(error instanceof StoreUnavailableError)) throw error;
    throw new SetupError(
      'The Neo4j of NEO4J_URI does not answer, or refuses the credentials: check NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD, or unset them for a Neo4j of the program’s own.',
      { cause: error },
    );
  }
}

function connected(address: StoreAddress, kind: OpenStore['kind'], stop: () => Promise<void>): OpenStore {
  const driver: Driver = openDriver(address);
  return {
    store: Store.over(driver, address.database),
    uri: address.uri,
    kind,
    close: async () => {
      await driver.close();
      await stop();
    },
  };
}
