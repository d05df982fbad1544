/** The neo4j.conf of a home, its port, and the folder of its procedures. */
import { copyFileSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { basename, join } from 'node:path';
import { SetupError } from '../errors';
import { type Home, readOr, writeWhole } from './home';

export interface Settings {
  /** As Java writes it, e.g. `512m`. */
  readonly heap: string;
  readonly pageCache: string;
  /** More lines of neo4j.conf, by name; what is given here holds. */
  readonly more?: Readonly<Record<string, string | number | boolean>>;
}

/**
 * Writes the configuration anew; it is ours, so changes made by hand do not stay.
 *
 * Throws: SetupError if the heap is no size.
 */
export function writeConf(home: Home, port: number, { heap, pageCache, more }: Settings): void {
  // All transactions together: the rest of the heap is the server's own.
  const forAll = Math.floor(0.7 * megabytes(heap));
  const settings = {
    'server.config.strict_validation.enabled': true,
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    // Else neo4j:// is sent on to "localhost", which may be ::1, where nobody listens.
    'server.bolt.advertised_address': `127.0.0.1:${port}`,
    'server.http.enabled': false,
    'server.https.enabled': false,
    // Stopping waits this long for Bolt's idle threads, twice: with the default of 5 s it takes 10 s, else 0.4 s.
    'internal.server.bolt.thread_pool_shutdown_wait_time': '200ms',
    'dbms.usage_report.enabled': false,
    'dbms.security.auth_enabled': true,
    // The password is 192 random bits. Guessing it is hopeless, but after three wrong tries by anyone on this
    // machine Neo4j would refuse us too, for five seconds.
    'dbms.security.auth_max_failed_attempts': 0,
    // LOAD CSV reads any file and calls any address by default, in READ mode too.
    'dbms.security.allow_csv_import_from_file_urls': false,
    'internal.dbms.cypher_ip_blocklist': '0.0.0.0/0,::/0',
    'dbms.security.procedures.unrestricted': 'gds.*',
    'db.transaction.timeout': '30s',
    // Only loads take locks, and wait for one another: as long as a transaction may take.
    'db.lock.acquisition.timeout': '30s',
    'db.memory.transaction.max': `${Math.min(256, forAll)}m`,
    'dbms.memory.transaction.total.max': `${forAll}m`,
    'server.memory.pagecache.size': pageCache,
    // A plan takes about 0.2 MB of the heap: a thousand, the default, of different questions took all of 400 MB, and the
    // server no longer answered. So many documents few front ends have, and one that is planned again costs a second at most.
    'server.memory.query_cache.per_db_cache_num_entries': 250,
    // By default each of the two databases sets 256 MB of disk aside for a log that a small graph never fills.
    'db.tx_log.preallocate': false,
    'db.tx_log.rotation.size': '32m',
    'db.tx_log.rotation.retention_policy': '64M size',
    ...more,
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  writeWhole(confFile(home), `# Written by Newsgraph at each start.\n${lines.join('')}`);
}

/** The port of the last start if it is free, so that a tool that was connected finds it again; else a free one. */
export async function choosePort(home: Home): Promise<number> {
  const last = /^server\.bolt\.listen_address=127\.0\.0\.1:(\d+)$/m.exec(readOr(confFile(home)) ?? '')?.[1];
  if (last !== undefined && (await freePort(Number(last))) !== undefined) return Number(last);
  const port = await freePort(0);
  if (port === undefined) throw new Error('the system gives no port on 127.0.0.1');
  return port;
}

/**
 * Puts the jars that declare procedures where Neo4j looks for them. They stay on the class path too: those
 * here are only scanned.
 */
export function linkPlugins(home: Home, jars: readonly string[]): void {
  const folder = join(home.neo4j, 'plugins');
  rmSync(folder, { recursive: true, force: true }); // a newer version must not find the older one's links
  mkdirSync(folder, { mode: 0o700 });
  for (const jar of jars.filter(declaresProcedures)) {
    const target = join(folder, basename(jar));
    try {
      symlinkSync(jar, target);
    } catch {
      copyFileSync(jar, target); // a file system without links
    }
  }
}

// Only Graph Data Science is asked for. A jar ends with the names of its files as plain bytes, so no zip
// library is needed to see whether it holds this one.
const declaresProcedures = (jar: string) =>
  /[\\/]gds[\\/](alpha-)?proc/.test(jar) &&
  readFileSync(jar).includes('META-INF/services/org.neo4j.procedure.');

function megabytes(size: string): number {
  const [, amount, unit] = /^(\d+)([mg])$/i.exec(size) ?? [];
  if (unit === undefined) {
    throw new SetupError(`The heap of Neo4j cannot be "${size}"; give a size such as 512m or 2g.`);
  }
  return Number(amount) * (unit.toLowerCase() === 'g' ? 1024 : 1);
}

const confFile = (home: Home) => join(home.neo4j, 'conf', 'neo4j.conf');

/** The port (0: any) if it can be listened on, else undefined. */
function freePort(wanted: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port: wanted, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      const port = typeof address === 'object' ? address?.port : undefined;
      server.close(() => resolve(port));
    });
  });
}
