import type { Driver } from 'neo4j-driver';
import { load, reportLines } from '../../src/load';
import { fingerprint } from '../../src/load/fingerprint';
import { openDriver } from '../../src/neo4j/driver';
import { storeAddress, useStore } from '../support/given';
import { generated, shuffled } from './generated';
import { bytesOf, event, evidence, type Seed, topic, WORLD, withFiles } from './world';

describe('a load', () => {
  const given = useStore();
  let driver: Driver;
  beforeAll(() => {
    driver = openDriver(storeAddress());
  });
  afterAll(() => driver.close());

  /** The store's bookmark: it names the last transaction that changed the store. */
  const lastWrite = async () => {
    const session = driver.session({ defaultAccessMode: 'READ' });
    try {
      await session.run('RETURN 1');
      return session.lastBookmarks();
    } finally {
      await session.close();
    }
  };

  test('tells what it created of each type', async () => {
    const report = await given.seed(WORLD);
    expect(report.totals).toEqual({ created: 16, updated: 0, unchanged: 0 });
    expect(reportLines(report)).toEqual([
      'test: 16 records in 1 files',
      '  article        created 1 · updated 0 · unchanged 0',
      '  event          created 1 · updated 0 · unchanged 0',
      '  evidence       created 3 · updated 0 · unchanged 0',
      '  mention        created 1 · updated 0 · unchanged 0',
      '  official       created 2 · updated 0 · unchanged 0',
      '  organization   created 1 · updated 0 · unchanged 0',
      '  participation  created 2 · updated 0 · unchanged 0',
      '  place          created 1 · updated 0 · unchanged 0',
      '  position       created 1 · updated 0 · unchanged 0',
      '  statement      created 1 · updated 0 · unchanged 0',
      '  tenure         created 1 · updated 0 · unchanged 0',
      '  topic          created 1 · updated 0 · unchanged 0',
      'created 16 · updated 0 · unchanged 0',
    ]);
  });

  test('of what is there already finds all unchanged, and writes nothing at all', async () => {
    await given.seed(WORLD);
    const before = await lastWrite();
    const { totals } = await given.seed(WORLD);
    expect(totals).toEqual({ created: 0, updated: 0, unchanged: 16 });
    expect(await lastWrite()).toEqual(before);
    // The measure tells a single write.
    await given.cypher('CREATE (n:Topic {id: "topic:x"})');
    expect(await lastWrite()).not.toEqual(before);
  });

  test('of one changed record updates that one', async () => {
    await given.seed(WORLD);
    const changed = WORLD.map((it) => (it.type === 'topic' ? { ...it, name: 'War' } : it));
    const { datasets, totals } = await given.seed(changed);
    expect(totals).toEqual({ created: 0, updated: 1, unchanged: 15 });
    expect(datasets[0]?.counts.topic).toEqual({ created: 0, updated: 1, unchanged: 0 });
  });

  test('remembers each state of a dataset that changed something', async () => {
    await given.seed([topic()]);
    await given.seed([topic()]);
    await given.seed([topic({ name: 'War' }), topic({ id: 'topic:peace' })]);
    const { data } = await given.ask('{ loads { nodes { dataset created updated unchanged } } }');
    expect(data.loads.nodes).toHaveLength(2);
    expect(data.loads.nodes).toEqual(
      expect.arrayContaining([
        { dataset: 'test', created: 1, updated: 0, unchanged: 0 },
        { dataset: 'test', created: 1, updated: 1, unchanged: 0 },
      ]),
    );
  });

  test('with another licence and nothing else remembers that, and writes no record', async () => {
    const loaded = (licence: string) => {
      const manifest = { name: 'test', licenses: [{ name: licence }], resources: [{ path: 'a.ndjson' }] };
      const files = { 'datapackage.json': JSON.stringify(manifest), 'a.ndjson': bytesOf([topic()]) };
      return withFiles(files, (folder) => load(given.store, [folder]));
    };
    await loaded('CC-BY-4.0');
    const { totals } = await loaded('CC0-1.0');
    expect(totals).toEqual({ created: 0, updated: 0, unchanged: 1 });
    const rows = await given.cypher(
      'MATCH (n:Load) WHERE n._complete IS NOT NULL RETURN n.licence AS licence',
    );
    expect(rows).toEqual([{ licence: 'CC0-1.0' }]);
  });

  test('that was broken off just before it was remembered is remembered by the next', async () => {
    await given.seed([topic()]);
    await given.cypher('MATCH (n:Load) DELETE n');
    expect((await given.seed([topic()])).totals).toEqual({ created: 0, updated: 0, unchanged: 1 });
    const { data } = await given.ask('{ loads { nodes { dataset } } }');
    expect(data.loads.nodes).toEqual([{ dataset: 'test' }]);
  });

  test('takes names that are longer as they are compared than an index can hold', async () => {
    const name = 'ﷺ'.repeat(500);
    await given.seed([topic({ name, names: ['㍿'.repeat(500)] })]);
    const { data } = await given.ask('{ topics { nodes { name } } }');
    expect(data.topics.nodes).toEqual([{ name }]);
  });

  test('takes evidence whose value is words or nothing to look up', async () => {
    const { totals } = await given.seed([
      ...WORLD,
      evidence({ field: 'about', value: 'the war in Syria' }),
      evidence({ field: 'about', value: 'war: a word' }),
      evidence({ supports: 'statement:talk', field: 'text', value: 'topic:none' }),
    ]);
    expect(totals.created).toBe(WORLD.length + 3);
  });

  test('of a list with an id twice makes one relationship of it', async () => {
    await given.seed([topic(), event({ about: ['topic:syria', 'topic:syria'] })]);
    expect(await given.cypher('MATCH (:Event)-[r:ABOUT]->() RETURN count(r) AS n')).toEqual([{ n: 1 }]);
  });

  test('names what another version has loaded and kept otherwise, until that is loaded again', async () => {
    const said: string[] = [];
    const loading = (name: string) =>
      withFiles({ [`${name}.ndjson`]: bytesOf([topic({ id: `topic:${name}` })]) }, (folder) =>
        load(given.store, [`${folder}/${name}.ndjson`], { say: (line) => said.push(line) }),
      );
    await loading('old');
    await given.cypher('MATCH (n:Load) SET n._complete = n._complete - 1');
    await loading('new');
    const what = 'was loaded by another version, which kept records otherwise';
    expect(said).toEqual([`old ${what}; newsgraph load of the same files writes them anew`]);
    await loading('old');
    expect(said).toHaveLength(1);
  });

  test('of no paths does nothing', async () => {
    expect(await load(given.store, [])).toEqual({
      datasets: [],
      complete: [],
      totals: { created: 0, updated: 0, unchanged: 0 },
    });
  });
});

describe('a start of the service, which loads only what is new,', () => {
  const given = useStore();
  /** Loads with `onlyNew`; tells the totals and the datasets left alone. */
  const start = (...datasets: [name: string, records: readonly Seed[]][]) => {
    const files = Object.fromEntries(datasets.map(([name, records]) => [`${name}.ndjson`, bytesOf(records)]));
    return withFiles(files, async (folder) => {
      const paths = Object.keys(files).map((file) => `${folder}/${file}`);
      const { totals, complete } = await load(given.store, paths, { onlyNew: true });
      return { ...totals, complete: complete.map(({ name }) => name) };
    });
  };
  const nothing = { created: 0, updated: 0, unchanged: 0 };

  test('leaves alone what the store holds', async () => {
    expect(await start(['one', WORLD])).toMatchObject({ created: 16, complete: [] });
    expect(await start(['one', WORLD])).toEqual({ ...nothing, complete: ['one'] });
  });

  test('loads a new dataset that refers to one that it leaves alone', async () => {
    const names = [{ type: 'topic', id: 'topic:syria', extend: true, names: ['Syrie'] }];
    await start(['one', WORLD]);
    expect(await start(['one', WORLD], ['two', names])).toMatchObject({ updated: 1, complete: ['one'] });
  });

  test('loads a state again that another one followed', async () => {
    await start(['one', [topic()]]);
    await start(['one', [topic({ name: 'War' })]]);
    expect(await start(['one', [topic()]])).toMatchObject({ updated: 1, complete: [] });
    expect(await start(['one', [topic()]])).toMatchObject({ ...nothing, complete: ['one'] });
  });

  test('loads a state again if a load of another one was broken off', async () => {
    await start(['one', [topic()]]);
    const signal = {
      asked: 0,
      throwIfAborted() {
        this.asked += 1;
        if (this.asked === 2) throw new Error('Interrupted.');
      },
    };
    await withFiles({ 'one.ndjson': bytesOf([topic({ name: 'War' })]) }, (folder) =>
      expect(
        load(given.store, [`${folder}/one.ndjson`], { signal: signal as unknown as AbortSignal }),
      ).rejects.toThrow('Interrupted.'),
    );
    expect(await start(['one', [topic()]])).toMatchObject({ updated: 1, complete: [] });
  });

  test('loads all again that a Newsgraph loaded to which records meant something else', async () => {
    await start(['one', [topic()]]);
    await given.cypher('MATCH (n:Load) SET n._complete = 0');
    expect(await start(['one', [topic()]])).toMatchObject({ unchanged: 1, complete: [] });
    expect(await start(['one', [topic()]])).toMatchObject({ complete: ['one'] });
  });
});

describe('the same graph comes of', () => {
  const given = useStore();
  const records = generated(20);
  let usual: string;
  beforeEach(async () => {
    if (usual !== undefined) return;
    await given.seed(records);
    usual = await fingerprint(given.store);
    await given.cypher('MATCH (n) DETACH DELETE n');
  });

  const ofBytes = (bytes: Buffer) =>
    withFiles({ 'test.ndjson': bytes }, async (folder) => {
      await load(given.store, [`${folder}/test.ndjson`]);
      return fingerprint(given.store);
    });
  const text = () => bytesOf(records).toString();

  test('a file that begins with a byte order mark', async () => {
    expect(await ofBytes(Buffer.from(`\uFEFF${text()}`))).toBe(usual);
  });

  test('lines that end with CRLF', async () => {
    expect(await ofBytes(Buffer.from(text().replaceAll('\n', '\r\n')))).toBe(usual);
  });

  test('blank lines between, and none at the end', async () => {
    expect(await ofBytes(Buffer.from(`\n \n${text().replaceAll('\n', '\n\r\n\t\n').trimEnd()}`))).toBe(usual);
  });

  test('fields in another order', async () => {
    const turned = records.map((it) => Object.fromEntries(Object.entries(it).reverse()));
    expect(await ofBytes(bytesOf(turned))).toBe(usual);
  });

  test.each([1, 2, 3])('lines in another order (%i)', async (seed) => {
    expect(await ofBytes(bytesOf(shuffled(records, seed)))).toBe(usual);
  });

  test.each([1, 2, 3])('lines spread over files and datasets in another order (%i)', async (seed) => {
    const parts: Seed[][] = [[], [], [], []];
    for (const [i, record] of shuffled(records, seed).entries()) parts[i % parts.length]?.push(record);
    const files = Object.fromEntries(parts.map((part, i) => [`part-${i}.ndjson`, bytesOf(part)]));
    await withFiles(files, async (folder) => {
      const paths = shuffled(Object.keys(files), seed).map((name) => `${folder}/${name}`);
      await load(given.store, paths);
    });
    expect(await fingerprint(given.store)).toBe(usual);
  });

  test('datasets loaded one after the other, as far as what they refer to is there', async () => {
    const leaf = (it: Seed) =>
      ['evidence', 'mention', 'participation', 'statement'].includes(it.type as string);
    await given.seed(
      records.filter((it) => !leaf(it)),
      'first',
    );
    await given.seed(
      records.filter((it) => leaf(it) && it.type !== 'evidence'),
      'second',
    );
    await given.seed(
      records.filter((it) => it.type === 'evidence'),
      'third',
    );
    expect(await fingerprint(given.store)).toBe(usual);
  });
});

describe('a fingerprint', () => {
  const given = useStore();

  test('tells one changed property, and a relationship that is there twice', async () => {
    const seen: string[] = [];
    await given.seed(WORLD);
    seen.push(await fingerprint(given.store));
    await given.cypher("MATCH (n:Event) SET n.title = 'Other'");
    seen.push(await fingerprint(given.store));
    await given.cypher('MATCH (e:Event)-[:ABOUT]->(t) CREATE (e)-[:ABOUT]->(t)');
    seen.push(await fingerprint(given.store));
    expect(new Set(seen).size).toBe(3);
  });
});
