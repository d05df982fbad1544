import { createServer } from 'node:net';
import type { Config } from './config';
import { SetupError } from './errors';
import { createSchema } from './graphql/schema';
import { startHttp } from './http/server';
import { load } from './load';
import type { Store } from './neo4j/store';
import { openStore } from './open-store';
import { withSchema } from './with-schema';

/** A service that answers. */
export interface Service {
  /** Of the API, as a browser on this machine reaches it. */
  readonly url: string;
  /** Resolves with what to say when the Neo4j that was started for it ends by itself: then it is to be stopped. */
  readonly lost: Promise<SetupError>;
  /** Answers what is under way, then stops everything that was started. */
  stop(): Promise<void>;
}

/**
 * The main job: store, migration, seeds, API.
 *
 * @param say gets a line for each step
 * @throws SetupError, SeedError; what was started is stopped before
 */
export async function serve(
  config: Config,
  say: (line: string) => void,
  signal?: AbortSignal,
): Promise<Service> {
  await requireFreePort(config);
  const open = await openStore(config, { say, ...(signal && { signal }) });
  try {
    await fill(open.store, config.seeds, say, signal);
    signal?.throwIfAborted();
    const http = await startHttp(createSchema(), open.store, config).catch((error: NodeJS.ErrnoException) => {
      throw listenError(error, config);
    });
    return {
      url: `http://${shownHost(config.host)}:${http.port}/graphql`,
      lost: open.lost,
      stop: async () => {
        try {
          await http.stop();
        } finally {
          await open.close();
        }
      },
    };
  } catch (error) {
    await open.close();
    throw error;
  }
}

/** Brings a store to the schema and the seeds. */
async function fill(
  store: Store,
  seeds: readonly string[],
  say: (line: string) => void,
  signal?: AbortSignal,
): Promise<void> {
  const { datasets, complete, totals } = await withSchema(store, say, () => {
    signal?.throwIfAborted();
    return load(store, seeds, { onlyNew: true, say, signal });
  });
  for (const { name } of complete) say(`${name} is loaded`);
  const names = datasets.map(({ dataset }) => dataset.name).join(', ');
  const { created, updated, unchanged } = totals;
  if (names) say(`Loaded ${names}: created ${created}, updated ${updated}, unchanged ${unchanged}`);
}

const shownHost = (host: string) => {
  if (host === '127.0.0.1' || host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
};

/** Fails before anything is started if the port is taken. */
function requireFreePort(config: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, config)));
    probe.listen(config.port, config.host, () => probe.close(() => resolve()));
  });
}

function listenError(error: NodeJS.ErrnoException, { host, port }: Config): Error {
  if (error.code === 'EADDRINUSE') {
    return new SetupError(
      `Port ${port} on ${host} is in use: stop what uses it, or set PORT to another one.`,
    );
  }
  if (error.syscall === 'listen' || error.syscall === 'getaddrinfo') {
    return new SetupError(
      `${host}:${port} cannot be listened on (${error.code}): set HOST and PORT to what this machine has.`,
    );
  }
  return error;
}
