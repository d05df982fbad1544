import 'reflect-metadata';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Config } from 'jest';
import { type ManagedNeo4j, startManagedNeo4j } from '../../src/managed';
import { openDriver, type StoreAddress } from '../../src/neo4j/driver';
import { migrate } from '../../src/neo4j/migrate';
import { Store } from '../../src/neo4j/store';
import { storeSchema } from '../../src/store-schema';

/** Where Maven's answer is kept between runs of the tests. */
export const CLASS_PATH_CACHE = join(__dirname, '../../node_modules/.cache/newsgraph');

/**
 * Of each Java here: a collector of one thread, beside two workers on two cores; no verification of Neo4j's classes, which takes two
 * of the seven processor seconds of a start; and the first compiler alone. The second one makes plans faster only after minutes, and
 * takes a core from the tests until then: all of them took 1,320 processor seconds with it, and 1,090 without.
 */
const OPTIONS =
  '-XX:+UseSerialGC -XX:+UnlockDiagnosticVMOptions -XX:-BytecodeVerificationRemote -XX:TieredStopAtLevel=1';

/**
 * A plan is made once: planning is three quarters of what a store does here (20,000 samples of Java in one run), and by default Neo4j
 * plans anew what it put aside for others, and, ten seconds after, what it asks while counts differ much, as they do after each wipe.
 */
const KEPT_PLANS = {
  'server.memory.query_cache.per_db_cache_num_entries': 1_500,
  'dbms.cypher.min_replan_interval': '1h',
};

declare global {
  var newsgraphStores: ManagedNeo4j[] | undefined;
}

/** One Neo4j of its own for each worker, in a folder that goes with the run; `given.ts` finds it. */
export default async function setup({ maxWorkers = 1 }: Config): Promise<void> {
  process.env.JDK_JAVA_OPTIONS ??= OPTIONS;
  const workers = Array.from({ length: Number(maxWorkers) }, (_, index) => index + 1);
  const say = (line: string) => process.stderr.write(`${line}\n`);
  // Tests of the program run it as it is shipped, which starts in half the time.
  const built = promisify(execFile)('npm', ['run', '--silent', 'build'], { cwd: join(__dirname, '../..') });
  // The first resolves the class path that the others find.
  const first = await startStore(say);
  const others = await Promise.all(workers.slice(1).map(() => startStore(say)));
  await built;
  globalThis.newsgraphStores = [first, ...others];
  const addresses: StoreAddress[] = globalThis.newsgraphStores.map(({ uri, username, password }) => ({
    uri,
    username,
    password,
  }));
  process.env.NEWSGRAPH_TEST_STORES = JSON.stringify(addresses);
}

async function startStore(say: (line: string) => void): Promise<ManagedNeo4j> {
  const home = mkdtempSync(join(tmpdir(), 'newsgraph-test-'));
  const neo4j = await startManagedNeo4j({
    home,
    say,
    pageCache: '128m',
    heap: '1g',
    settings: KEPT_PLANS,
    classPathCache: CLASS_PATH_CACHE,
  });
  process.once('exit', () => rmSync(home, { recursive: true, force: true }));
  const driver = openDriver(neo4j);
  await migrate(Store.over(driver), storeSchema);
  await driver.close();
  return neo4j;
}
