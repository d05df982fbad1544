import type { Config } from './config';
import { CommandError } from './errors';
import { outdatedLine } from './load/loads';
import { HASH_VERSION } from './load/record';
import { hasNeo4j, javaVersion, mavenVersion, OLDEST_JAVA } from './managed';
import { schemaState } from './neo4j/migrate';
import type { Store } from './neo4j/store';
import { type OpenStore, openStore } from './open-store';
import { storeSchema } from './store-schema';

/** One thing that was looked at. */
export interface Finding {
  readonly ok: boolean;
  readonly line: string;
}

const OLDEST_NODE = [20, 19] as const;

/** The server's version. */
async function serverVersion(store: Store): Promise<string> {
  const [row] = await store.read(
    'doctor.version',
    "CALL dbms.components() YIELD name, versions, edition WHERE name = 'Neo4j Kernel' RETURN versions[0] + ' ' + edition AS version",
    {},
  );
  return String(row?.version);
}

/**
 * Of each dataset the state that the store holds whole, or if there is none the last one that it did.
 *
 * Cost: the Load nodes.
 */
async function loads(store: Store): Promise<Finding[]> {
  const rows = await store.read(
    'doctor.loads',
    'MATCH (n:Load) WHERE n.sortKey > "" WITH n ORDER BY n._complete IS NULL, n.loadedAt DESC ' +
      'WITH n.dataset AS dataset, collect(n)[0] AS load RETURN dataset, load.licence AS licence, ' +
      'toString(load.loadedAt) AS loadedAt, load.created + load.updated + load.unchanged AS records, ' +
      'load._complete AS version ORDER BY dataset',
    {},
  );
  return rows.map(({ version, ...row }) => {
    const { dataset, licence, loadedAt, records } = row as Record<
      'dataset' | 'licence' | 'loadedAt' | 'records',
      string
    >;
    const loaded = `${records} records, ${licence ?? 'no licence stated'}, last changed ${loadedAt}`;
    if (version === HASH_VERSION) return { ok: true, line: `Loaded ${dataset}: ${loaded}` };
    return {
      ok: false,
      line:
        version === null
          ? `A load of ${dataset}, last whole ${loadedAt}, was broken off; newsgraph load of the same files completes it`
          : outdatedLine(dataset),
    };
  });
}

/** Datasets that the store never held whole, of which it has a part. */
async function brokenOff(store: Store): Promise<Finding[]> {
  const rows = await store.read(
    'doctor.open',
    "MATCH (lock:LoadLock {id: 'load-lock'}) UNWIND lock.open AS dataset WITH dataset " +
      "WHERE NOT EXISTS { MATCH (n:Load) WHERE n.sortKey STARTS WITH dataset + '|' } RETURN dataset ORDER BY dataset",
    {},
  );
  return rows.map(({ dataset }) => ({
    ok: false,
    line: `The first load of ${dataset as string} was broken off, or is under way; newsgraph load of the same files completes it`,
  }));
}

/**
 * Looks at everything the program needs, a line each; changes nothing but that it starts the program's
 * own Neo4j, where there is one that is not running, and stops it again.
 *
 * @throws the reason of the signal, with nothing left running
 */
export async function* doctor(
  config: Config,
  say: (line: string) => void,
  signal?: AbortSignal,
): AsyncGenerator<Finding> {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [least, leastMinor] = OLDEST_NODE;
  const node = major > least || (major === least && minor >= leastMinor);
  yield {
    ok: node,
    line: `Node ${process.versions.node}${node ? '' : ` is older than ${least}.${leastMinor}`}`,
  };
  if (!config.neo4j) {
    yield* tools();
    if (!hasNeo4j(config.home)) {
      yield { ok: false, line: `No Neo4j of its own yet in ${config.home}; newsgraph serve makes one` };
      return;
    }
  }

  let open: OpenStore;
  try {
    open = await openStore(config, { say, share: true, ...(signal && { signal }) });
  } catch (error) {
    if (signal?.aborted || !(error instanceof CommandError)) throw error;
    yield { ok: false, line: error.message };
    return;
  }
  try {
    signal?.throwIfAborted();
    yield* storeFindings(open);
  } finally {
    await open.close();
  }
}

async function* tools(): AsyncGenerator<Finding> {
  const java = await javaVersion();
  const fits = java !== undefined && java.major >= OLDEST_JAVA;
  yield {
    ok: fits,
    line: java ? `Java ${java.text}${fits ? '' : ` is older than ${OLDEST_JAVA}`}` : 'Java is missing',
  };
  const maven = await mavenVersion();
  yield { ok: maven?.text !== undefined, line: mavenLine(maven, java !== undefined) };
}

function mavenLine(maven: Awaited<ReturnType<typeof mavenVersion>>, hasJava: boolean): string {
  if (maven === undefined) return 'Maven is missing';
  if (maven.text !== undefined) return `Maven ${maven.text}`;
  return hasJava ? 'Maven does not run; mvn -v says why' : 'Maven is there, but cannot run without Java';
}

async function* storeFindings({ store, uri, kind }: OpenStore): AsyncGenerator<Finding> {
  const version = await serverVersion(store);
  const whose = {
    managed: "the program's own",
    shared: 'of the program that runs now',
    given: 'of NEO4J_URI',
  }[kind];
  yield { ok: true, line: `Neo4j ${version} at ${uri}, ${whose}` };
  const { absent } = await schemaState(store, storeSchema);
  yield absent.length === 0
    ? { ok: true, line: `${storeSchema.length} constraints and indexes` }
    : {
        ok: false,
        line: `Missing: ${absent.map(({ name }) => name).join(', ')}; newsgraph load creates them`,
      };
  const found =
    absent.length === storeSchema.length ? [] : [...(await loads(store)), ...(await brokenOff(store))];
  if (found.length === 0)
    yield { ok: false, line: 'Nothing is loaded; newsgraph load seed/ loads what comes with it' };
  yield* found;
}
