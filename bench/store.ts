import 'reflect-metadata';
import { execFile } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import type { Driver } from 'neo4j-driver';
import { load } from '../src/load';
import { fingerprint } from '../src/load/fingerprint';
import { type ManagedNeo4j, startManagedNeo4j } from '../src/managed';
import { classPath } from '../src/managed/class-path';
import { requireJava } from '../src/managed/java';
import { openDriver } from '../src/neo4j/driver';
import { migrate } from '../src/neo4j/migrate';
import { Store } from '../src/neo4j/store';
import { storeSchema } from '../src/store-schema';
import { withSchema } from '../src/with-schema';
import { graph } from './graph';
import { type Files, importArguments, writeImportFiles } from './import-files';

/** A Neo4j of the bench's own that holds a graph of it. */
export interface BenchStore {
  readonly neo4j: ManagedNeo4j;
  readonly driver: Driver;
  /** Stops it and takes its folder away. Idempotent. */
  close(): Promise<void>;
}

/** How the graph comes into the store: by the product's loader, or by `neo4j-admin database import`. */
export type Way = 'load' | 'import';

export interface StoreOptions {
  readonly events: number;
  readonly way: Way;
  /** Of Neo4j, as Java and Neo4j write it: 1g. */
  readonly heap: string;
  readonly pageCache: string;
  readonly say: (line: string) => void;
  readonly signal?: AbortSignal;
}

const DATASET = 'bench';
/** Where the class path that Maven resolved is kept between runs; the tests keep it there too. */
const CLASS_PATH_CACHE = join(__dirname, '../node_modules/.cache/newsgraph');
/** Up to so many events a load takes about a minute. */
const LOADED = 10_000;
const run = promisify(execFile);

export const wayFor = (events: number): Way => (events <= LOADED ? 'load' : 'import');

/**
 * Starts a Neo4j in a folder of its own and fills it.
 *
 * Throws: SetupError without Java or Maven; the reason of the signal. Nothing is left running then.
 */
export async function openBenchStore(options: StoreOptions): Promise<BenchStore> {
  const { events, way, say, signal } = options;
  const home = mkdtempSync(join(tmpdir(), 'newsgraph-bench-'));
  const start = () =>
    startManagedNeo4j({
      home,
      heap: options.heap,
      pageCache: options.pageCache,
      classPathCache: CLASS_PATH_CACHE,
      say: () => {},
      ...(signal && { signal }),
    });
  let neo4j: ManagedNeo4j | undefined;
  let driver: Driver | undefined;
  const close = async () => {
    await driver?.close();
    await neo4j?.stop();
    rmSync(home, { recursive: true, force: true });
  };
  try {
    const begin = performance.now();
    neo4j = await start();
    let files: Files | undefined;
    if (way === 'import') {
      // Its first start made the password and the system's own database, which the import leaves alone.
      await neo4j.stop();
      files = await importGraph(events, home, signal);
      neo4j = await start();
    }
    driver = openDriver(neo4j);
    if (files) await complete(files, driver, signal);
    else await loadGraph(events, driver, home, signal);
    say(`${events} events, by ${way}: ${Math.round((performance.now() - begin) / 1000)} s`);
    return { neo4j, driver, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function loadGraph(events: number, driver: Driver, home: string, signal?: AbortSignal): Promise<void> {
  const path = join(home, `${DATASET}.ndjson`);
  const file = openSync(path, 'w');
  for (const group of graph(events)) writeSync(file, group.map((it) => `${JSON.stringify(it)}\n`).join(''));
  closeSync(file);
  const store = Store.over(driver);
  await withSchema(
    store,
    () => {},
    () => load(store, [path], { signal }),
  );
  rmSync(path);
}

async function importGraph(events: number, home: string, signal?: AbortSignal): Promise<Files> {
  const folder = join(home, 'import');
  mkdirSync(folder);
  const files = writeImportFiles(graph(events), DATASET, folder);
  signal?.throwIfAborted();
  const java = await requireJava(process.env);
  const jars = await classPath({
    cacheFolder: CLASS_PATH_CACHE,
    logFile: join(home, 'maven.log'),
    say: () => {},
    env: process.env,
    ...(signal && { signal }),
  });
  const neo4jHome = join(home, 'neo4j');
  const main = ['org.neo4j.server.startup.Neo4jAdminCommand', 'database', 'import', 'full', 'neo4j'];
  await run(
    java,
    [
      '-Xmx1g',
      ...main,
      '--overwrite-destination',
      `--report-file=${join(folder, 'report')}`,
      ...importArguments(folder, files),
    ],
    {
      env: {
        ...process.env,
        CLASSPATH: jars.join(delimiter),
        NEO4J_HOME: neo4jHome,
        NEO4J_CONF: join(neo4jHome, 'conf'),
      },
      maxBuffer: 1 << 26,
      timeout: 3_600_000,
      ...(signal && { signal }),
    },
  );
  rmSync(folder, { recursive: true, force: true });
  return files;
}

/** What an imported graph lacks: empty lists, and the product's schema. */
async function complete(files: Files, driver: Driver, signal?: AbortSignal): Promise<void> {
  const store = Store.over(driver);
  for (const { label, property } of files.emptyLists()) {
    signal?.throwIfAborted();
    await store.command(
      `MATCH (n:${label}) WHERE n.${property} IS NULL CALL (n) { SET n.${property} = [] } IN TRANSACTIONS OF 5000 ROWS`,
      FILLING_MS,
    );
  }
  await migrate(store, storeSchema);
}

/** Longest that the lists of one label may take. */
const FILLING_MS = 600_000;

/**
 * Whether both ways give the same graph, private keys included.
 *
 * Throws: Error if they do not.
 */
export async function compareWays(
  options: Omit<StoreOptions, 'way' | 'events'>,
  events = 1_000,
): Promise<void> {
  const prints: string[] = [];
  for (const way of ['load', 'import'] as const) {
    const store = await openBenchStore({ ...options, events, way });
    try {
      prints.push(await fingerprint(Store.over(store.driver)));
    } finally {
      await store.close();
    }
  }
  if (prints[0] !== prints[1]) throw new Error(`${events} events: load and import give different graphs`);
  options.say(`${events} events: load and import give the same graph`);
}

/** The version that the server says. */
export async function versionOfNeo4j({ driver }: BenchStore): Promise<string> {
  return (await driver.getServerInfo()).agent ?? 'unknown';
}
