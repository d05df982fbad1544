/**
 * How fast seeds are loaded, into a new managed Neo4j as `npm start` runs it, and again into it:
 *
 *   node bench/load.mjs [records = 84,000] [--statements]
 *
 * Prints seconds, records a second, and processor seconds of Node and of Neo4j; with `--statements` also what
 * took longest in the store. Needs `npm install` and the jars in Maven's repository.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
require('reflect-metadata');
require('@swc-node/register');
const { load } = require('../src/load');
const { startManagedNeo4j } = require('../src/managed');
const { openDriver } = require('../src/neo4j/driver');
const { migrate } = require('../src/neo4j/migrate');
const { Store } = require('../src/neo4j/store');
const { loadSchema, storeSchema } = require('../src/store-schema');

const OFFICIALS = 500;
const DAY = 86_400_000;

/** A register of visits: an article, an event, two participations and three pieces of evidence a row. */
function* seed(records) {
  yield { type: 'organization', id: 'organization:office', name: 'Office of the Historian', kind: 'AGENCY' };
  for (let i = 0; i < 200; i += 1)
    yield { type: 'place', id: `place:p${i}`, name: `Place ${i}`, kind: 'CITY' };
  for (let i = 0; i < OFFICIALS; i += 1)
    yield { type: 'official', id: `official:o${i}`, name: `Official ${i}` };
  for (let i = 0; i < (records - 701) / 7; i += 1) {
    const [article, event] = [`article:row-${i}`, `event:visit-${i}`];
    const date = new Date(Date.UTC(1905, 0, 1) + ((i * 7919) % 40_000) * DAY).toISOString().slice(0, 10);
    const actors = [i % OFFICIALS, (i * 7 + 1) % OFFICIALS].map((it) => `official:o${it}`);
    const title = `Visit ${i} of a head of state`;
    yield {
      type: 'article',
      id: article,
      kind: 'RECORD',
      title,
      url: `https://example.org/visits/${i}`,
      publisher: 'organization:office',
    };
    yield { type: 'event', id: event, kind: 'VISIT', title, date, places: [`place:p${i % 200}`] };
    for (const actor of actors) yield { type: 'participation', event, actor };
    yield { type: 'evidence', article, supports: event, field: 'date', value: date, quote: date };
    for (const actor of actors)
      yield {
        type: 'evidence',
        article,
        supports: `participation:visit-${i}:${actor.split(':')[1]}`,
        quote: actor,
      };
  }
}

/** A driver that adds up how long each statement took, from its sending to its end. */
function timing(driver, times) {
  const timed = (runner) =>
    Object.assign(Object.create(runner), {
      run: (text, params, config) => {
        const begin = performance.now();
        const result = runner.run(text, params, config);
        result.then(
          () =>
            times.set(text, [
              (times.get(text)?.[0] ?? 0) + performance.now() - begin,
              (times.get(text)?.[1] ?? 0) + 1,
            ]),
          () => {},
        );
        return result;
      },
      executeWrite: (work) => runner.executeWrite((tx) => work(timed(tx))),
      close: () => runner.close(),
      lastBookmarks: () => runner.lastBookmarks(),
    });
  return { session: (options) => timed(driver.session(options)) };
}

/** Processor seconds of a process. */
const processorTime = (pid) => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
};

const seconds = (ms) => (ms / 1000).toFixed(1).padStart(7);

const records = Number(process.argv[2] ?? 84_000);
const home = mkdtempSync(join(tmpdir(), 'newsgraph-bench-'));
const neo4j = await startManagedNeo4j({ home, say: () => {} });
const driver = openDriver(neo4j);
try {
  const times = new Map();
  const store = Store.over(process.argv.includes('--statements') ? timing(driver, times) : driver);
  const path = existsSync(process.argv[2] ?? '') ? process.argv[2] : join(home, 'bench.ndjson');
  if (path.startsWith(home))
    writeFileSync(path, [...seed(records)].map((it) => `${JSON.stringify(it)}\n`).join(''));
  console.log('load    seconds  records/s  Node s  Neo4j s');
  for (const name of ['first', 'second']) {
    const [begin, node, java] = [performance.now(), processorTime(process.pid), processorTime(neo4j.pid)];
    if (name === 'first') await migrate(store, process.env.ALL ? storeSchema : loadSchema);
    const migrated = performance.now() - begin;
    const { totals } = await load(store, [path]);
    const loaded = performance.now() - begin;
    await migrate(store, storeSchema);
    const ms = performance.now() - begin;
    console.log(
      name.padEnd(6),
      seconds(ms),
      String(Math.round((totals.created + totals.unchanged) / (ms / 1000))).padStart(10),
      seconds((processorTime(process.pid) - node) * 1000),
      seconds((processorTime(neo4j.pid) - java) * 1000),
      JSON.stringify(totals),
      `constraints ${seconds(migrated)}, indexes ${seconds(ms - loaded)}`,
    );
    const longest = [...times].sort((a, b) => b[1][0] - a[1][0]);
    for (const [text, [total, count]] of longest.slice(0, 40))
      console.log(seconds(total), String(count).padStart(4), text.slice(0, 180));
    times.clear();
  }
} finally {
  await driver.close();
  await neo4j.stop();
  rmSync(home, { recursive: true, force: true });
}
