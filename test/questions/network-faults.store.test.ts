import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { graphql } from 'graphql';
import neo4jDriver, { type Driver, type ProfiledPlan } from 'neo4j-driver';
import { load } from '../../src/load';
import { type ManagedNeo4j, startManagedNeo4j } from '../../src/managed';
import { openDriver } from '../../src/neo4j/driver';
import { migrate } from '../../src/neo4j/migrate';
import { Store } from '../../src/neo4j/store';
import { contextOver } from '../../src/projection/context';
import { onContactNetwork } from '../../src/questions/network/contact-network';
import { storeSchema } from '../../src/store-schema';
import { answer } from '../support/answer';
import { BoltProxy } from '../support/bolt-proxy';
import { hitsOf } from '../support/db-hits';
import { storeAddress, theSchema, useStore, withSeed } from '../support/given';
import { CLASS_PATH_CACHE } from '../support/global-setup';
import { event } from './encounters-world';

const RECORDS = [
  ...['a', 'b', 'c'].map((key) => ({ type: 'official', id: `official:${key}`, name: key })),
  ...event('one', 'BILATERAL_MEETING', '2015-06-01', ['a', 'b']),
  ...event('two', 'PHONE_CALL', '2015-06-02', ['b', 'c']),
];
const PATIENT = { timeoutMs: 40_000, deadlineMs: 50_000 };
const RANKINGS = '{ rankings(measure: PAGERANK) { rank actor { name } } }';
const PAGERANK = { procedure: 'gds.pageRank.stream' };

async function asked(store: Store, source: string) {
  const contextValue = contextOver(store);
  const { data, errors } = await graphql({ schema: theSchema(), source, contextValue });
  const [error] = errors ?? [];
  return {
    data,
    error: error?.originalError as { code?: string; message: string; hint?: string } | undefined,
  };
}

describe('a contact network', () => {
  const given = useStore();
  const left = async () =>
    (await given.store.read('test', 'CALL gds.graph.list() YIELD graphName RETURN graphName', {})).map(
      ({ graphName }) => graphName,
    );
  /** It is dropped beside the answer. */
  const expectGone = async () => {
    for (let tries = 0; tries < 100 && (await left()).length > 0; tries += 1) await setTimeout(100);
    expect(await left()).toEqual([]);
  };
  beforeEach(() => given.seed(RECORDS));

  test('is there while it is asked, by a name of its own, and gone after that', async () => {
    const names: string[] = [];
    for (let times = 0; times < 2; times += 1) {
      await onContactNetwork(given.store, {}, PAGERANK, async (name) => {
        expect(await left()).toEqual([name]);
        names.push(name);
      });
      expect(await left()).toEqual([]);
    }
    expect(names[0]).not.toBe(names[1]);
  });

  test('is gone when the statement of the algorithm fails, and that is what is told', async () => {
    const failing = onContactNetwork(given.store, {}, PAGERANK, (network, within) =>
      within.read('test', 'CALL gds.pageRank.stream($network, {dampingFactor: 7}) YIELD score RETURN score', {
        network,
      }),
    );
    await expect(failing).rejects.toThrow('dampingFactor');
    await expectGone();
  });

  test('is gone when the line to the store breaks under that statement', async () => {
    const proxy = new BoltProxy(storeAddress());
    await proxy.open();
    const driver = openDriver(proxy.address);
    try {
      const store = Store.over(driver, undefined, PATIENT);
      expect((await asked(store, RANKINGS)).error).toBeUndefined();
      proxy.cutNext(1, 'gds.pageRank.stream($');
      const { error } = await asked(store, RANKINGS);
      expect(error?.code).toBe('SERVICE_UNAVAILABLE');
      expect(proxy.cutUnderRequest).toBe(1);
      await expectGone();
    } finally {
      await driver.close();
      await proxy.refuse();
    }
  });

  test('is gone when the statement of the algorithm meets its limit of time', async () => {
    // Planned before, so that the limit is met where it is meant to be.
    await onContactNetwork(given.store, {}, PAGERANK, async () => undefined);
    let made = '';
    const slow = onContactNetwork(
      given.store.within({ timeoutMs: 1_000, deadlineMs: 5_000 }),
      {},
      PAGERANK,
      async (name, within) => {
        expect(await left()).toEqual([name]);
        made = name;
        await within.read('test', 'UNWIND range(1, 1000000000000) AS i WITH i WHERE i < 0 RETURN i', {});
      },
    );
    await expect(slow).rejects.toMatchObject({ code: 'QUERY_TIMEOUT' });
    expect(made).toMatch(/^newsgraph-/);
    await expectGone();
  });

  test('that a killed program left is dropped by the next request once it is old; those of others stay', async () => {
    const make = (name: string) =>
      given.store.read(
        'test',
        "MATCH (a:Official {id: 'official:a'}), (b:Official {id: 'official:b'}) WITH gds.graph.project($name, a, b) AS it RETURN it.graphName",
        { name },
      );
    const others = 'somebody-elses';
    await make('newsgraph-left');
    await make(others);
    try {
      await onContactNetwork(given.store, {}, PAGERANK, async () => undefined);
      expect((await left()).sort()).toEqual(['newsgraph-left', others]);
      await onContactNetwork(given.store, {}, PAGERANK, async () => undefined, { staleMinutes: 0 });
      expect(await left()).toEqual([others]);
    } finally {
      for (const name of [others, 'newsgraph-left'])
        await given.store.read('test', 'CALL gds.graph.drop($name, false) YIELD graphName RETURN graphName', {
          name,
        });
    }
  });

  test('that would need too much memory is refused before it is made, by a limit that is named', async () => {
    await given.cypher(
      "CREATE (e:Event {id: 'event:crowd', kind: 'SUMMIT', status: 'HELD', date: '2016', dated: true, sortKey: '2016-01-01|2016-12-31|event:crowd', " +
        "startEarliest: date('2016-01-01'), startLatest: date('2016-12-31'), endEarliest: date('2016-01-01'), endLatest: date('2016-12-31')}) " +
        'WITH e UNWIND range(1, 6000) AS i ' +
        "CREATE (:Official {id: 'official:crowd-' + i, name: 'X', sortKey: 'x' + i})-[:TOOK_PART_IN {id: 'participation:' + i, role: 'PARTICIPANT', attendance: 'ATTENDED'}]->(e)",
    );
    for (const field of ['rankings(measure: BETWEENNESS) { rank }', 'communities { size }']) {
      const { error } = await asked(given.store, `{ ${field} }`);
      expect(error?.code).toBe('QUERY_TOO_EXPENSIVE');
      expect(error?.message).toMatch(
        /^The contact network may need \d+ MB of the store’s memory; 128 MB is the limit\.$/,
      );
      expect(error?.hint).toBe('Ask for a shorter period (during), or for fewer kinds.');
    }
    // As the hint says.
    for (const args of ['during: "2015"', 'kinds: [PHONE_CALL]'])
      expect(
        (await asked(given.store, `{ rankings(measure: DEGREE, ${args}) { rank } }`)).error,
      ).toBeUndefined();
    expect(await left()).toEqual([]);
  });
});

describe('making a contact network', () => {
  const given = useStore();

  /** Looks into the store that it takes, estimate and drop included. */
  async function dbHits(args: object): Promise<number> {
    const { uri, username, password } = storeAddress();
    const driver = neo4jDriver.driver(uri, neo4jDriver.auth.basic(username, password), {
      disableLosslessIntegers: true,
    });
    let hits = 0;
    const read = async (_: string, text: string, params: object) => {
      const { records, summary } = await driver.executeQuery(`PROFILE ${text}`, params, { routing: 'READ' });
      hits += hitsOf(summary.profile as ProfiledPlan);
      return records.map((record) => record.toObject());
    };
    try {
      await onContactNetwork(
        { read, together: (_, work) => work({ read }) },
        { match: 'POSSIBLE', ...args },
        PAGERANK,
        async () => undefined,
      );
    } finally {
      await driver.close();
    }
    return hits;
  }

  test('looks at the contacts of the period and the kinds, whatever else there is', async () => {
    await given.seed(RECORDS);
    const asked = [{ during: '2015-06' }, { kinds: ['PHONE_CALL'] }];
    const before = [];
    for (const args of asked) before.push(await dbHits(args));
    await given.seed(
      Array.from({ length: 300 }, (_, at) =>
        event(`other-${at}`, 'BILATERAL_MEETING', `${1950 + (at % 60)}-03-01`, ['a', 'c']),
      ).flat(),
      'others',
    );
    await given.cypher('CALL db.prepareForReplanning()');
    const after = [];
    for (const args of asked) after.push(await dbHits(args));
    expect(Math.max(...before)).toBeLessThan(150);
    expect(Math.max(...after)).toBeLessThan(150);
  });
});

/** The program's own Neo4j, started from a class path without the jars of Graph Data Science. */
describe('a store without Graph Data Science', () => {
  let home: string;
  let neo4j: ManagedNeo4j;
  let driver: Driver;
  let store: Store;

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'newsgraph-test-'));
    const classPathCache = mkdtempSync(join(home, 'class-path-'));
    for (const file of readdirSync(CLASS_PATH_CACHE).filter((name) => name.startsWith('class-path-'))) {
      const jars = readFileSync(join(CLASS_PATH_CACHE, file), 'utf8').trim().split(delimiter);
      const others = jars.filter((jar) => !/[\\/]gds[\\/]/.test(jar));
      expect(others.length).toBeLessThan(jars.length);
      writeFileSync(join(classPathCache, file), others.join(delimiter));
    }
    neo4j = await startManagedNeo4j({
      home,
      say: () => undefined,
      heap: '400m',
      pageCache: '64m',
      classPathCache,
    });
    driver = openDriver(neo4j);
    store = Store.over(driver, undefined, PATIENT);
    await migrate(store, storeSchema);
    await withSeed(RECORDS, 'test', (path) => load(store, [path]));
  }, 180_000);
  afterAll(async () => {
    await driver?.close();
    await neo4j?.stop();
    rmSync(home, { recursive: true, force: true });
  });

  test.each([
    'rankings(measure: DEGREE) { rank }',
    'rankings(measure: CLOSENESS) { rank }',
    'communities { size }',
  ])('%s is NOT_AVAILABLE, and says what is missing', async (field) => {
    const { error } = await asked(store, `{ ${field} }`);
    expect(error).toMatchObject({
      code: 'NOT_AVAILABLE',
      message: 'The graph store lacks the procedures that this question needs.',
      hint: expect.stringContaining('Graph Data Science'),
    });
  });

  test('answers everything else, in the same query too', async () => {
    for (const field of ['rankings(measure: DEGREE) { rank }', 'communities { size }']) {
      const { data, errors } = await answer(
        `{ lacking: ${field} official(id: "official:b") { counterparts { totalCount } } encounters(a: "official:a", b: "official:b") { count } search(text: "a") { field } }`,
        {},
        contextOver(store),
      );
      expect(errors).toMatchObject([{ path: ['lacking'], originalError: { code: 'NOT_AVAILABLE' } }]);
      expect(JSON.parse(JSON.stringify(data))).toEqual({
        lacking: null,
        official: { counterparts: { totalCount: 2 } },
        encounters: { count: 1 },
        search: [{ field: 'NAME' }],
      });
    }
  });
});
