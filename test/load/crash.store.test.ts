import type { ManagedTransaction } from 'neo4j-driver';
import { load } from '../../src/load';
import { fingerprint } from '../../src/load/fingerprint';
import { NotAlone, Writer } from '../../src/load/loads';
import { useStore } from '../support/given';
import { generated, shuffled } from './generated';
import { loader, said } from './loader';
import { bytesOf, event, type Seed, topic, WORLD, withFiles } from './world';

describe('a loader', () => {
  const given = useStore();
  const records = generated(40);
  const wipe = () => given.cypher('MATCH (n) DETACH DELETE n');

  test('beside another that loads the same leaves the same graph, nothing twice', async () => {
    await given.seed(records);
    const usual = await fingerprint(given.store);
    await wipe();
    await withFiles({ 'test.ndjson': bytesOf(shuffled(records)) }, async (folder) => {
      const child = await loader([`${folder}/test.ndjson`]);
      child.stdin?.write('go\n');
      await Promise.all([said(child, 'done'), given.seed(records)]);
    });
    expect(await fingerprint(given.store)).toBe(usual);
    expect((await given.seed(records)).totals).toMatchObject({ created: 0, updated: 0 });
  });

  test('beside one of another dataset that shares nodes leaves the graph of both', async () => {
    const shared = records.filter(({ type }) => type !== 'statement' && type !== 'evidence');
    const names = shared.flatMap(({ type, id }) =>
      type === 'official' ? [{ type, id, extend: true, names: ['N.'] }] : [],
    );
    const both = [
      () => given.seed(records, 'one'),
      () => given.seed(shared, 'two'),
      () => given.seed(names, 'three'),
    ];
    for (const it of both) await it();
    const usual = await fingerprint(given.store);
    await wipe();
    await given.seed(
      shared.filter(({ type }) => type === 'official'),
      'two',
    );
    await Promise.all(both.map((it) => it()));
    expect(await fingerprint(given.store)).toBe(usual);
  });

  test('beside many that add to the same node loses nothing of any', async () => {
    await given.seed([topic()]);
    const names = Array.from({ length: 8 }, (_, i) => `name-${i}`);
    await Promise.all(
      names.map((name) =>
        given.seed([{ type: 'topic', id: 'topic:syria', extend: true, names: [name] }], name),
      ),
    );
    expect(await given.cypher('MATCH (n:Topic) RETURN n.names AS names')).toEqual([{ names }]);
  });

  /** A signal that interrupts when it is asked for the so-manieth time: before each batch, first those of nodes. */
  const atAsking = (interruption: number) => {
    let asked = 0;
    const throwIfAborted = () => {
      asked += 1;
      if (asked === interruption) throw new Error('Interrupted.');
    };
    return { throwIfAborted } as AbortSignal;
  };
  const loadUntil = (seeds: readonly Seed[], interruption: number) =>
    withFiles({ 'test.ndjson': bytesOf(seeds) }, (folder) =>
      load(given.store, [`${folder}/test.ndjson`], { signal: atAsking(interruption) }),
    );
  const interrupted = (seeds: readonly Seed[], interruption = 2) =>
    expect(loadUntil(seeds, interruption)).rejects.toThrow('Interrupted.');

  test('that is interrupted while it checks ends there, whatever is wrong with the rest', async () => {
    const signal = AbortSignal.abort(new Error('Interrupted.'));
    await withFiles({ 'test.ndjson': bytesOf([topic(), { type: 'none' }]) }, (folder) =>
      expect(load(given.store, [`${folder}/test.ndjson`], { signal })).rejects.toThrow('Interrupted.'),
    );
  });

  test('that is interrupted ends after its batch, and the next one goes on', async () => {
    await given.seed(records);
    const usual = await fingerprint(given.store);
    await wipe();
    await interrupted(records);
    expect(
      await given.cypher('MATCH (n:Event) RETURN count(n) AS nodes, count { ()-->() } AS relationships'),
    ).toEqual([{ nodes: 40, relationships: 0 }]);
    // Nodes are not written again; what belongs to them is.
    const later = ['participation', 'mention', 'evidence'];
    const nodes = records.filter(({ type }) => !later.includes(type as string)).length;
    expect((await given.seed(records)).totals).toMatchObject({ unchanged: nodes });
    expect(await fingerprint(given.store)).toBe(usual);
  });

  test('that is interrupted with a new version can be followed by the old one', async () => {
    await given.seed(WORLD);
    const old = await fingerprint(given.store);
    await interrupted(WORLD.map((it) => (it.id === 'event:call' ? event({ title: 'New', about: [] }) : it)));
    expect(await fingerprint(given.store)).not.toBe(old);
    await given.seed(WORLD);
    expect(await fingerprint(given.store)).toBe(old);
  });

  test('that is interrupted at any step leaves what the next one completes', async () => {
    const retracted = [
      ...records,
      ...['meeting-1', 'meeting-2'].map((key) => ({
        type: 'evidence',
        article: 'article:withdrawn',
        supports: `event:${key}`,
        field: 'date',
        value: '2016',
      })),
      { type: 'article', id: 'article:withdrawn', kind: 'NEWS', status: 'RETRACTED' },
    ];
    await given.seed(retracted);
    const usual = await fingerprint(given.store);
    let step = 1;
    for (; ; step += 1) {
      await wipe();
      const ended = await loadUntil(retracted, step).then(
        () => true,
        () => false,
      );
      if (ended) break;
      await given.seed(retracted);
      expect(await fingerprint(given.store)).toBe(usual);
    }
    // Nodes, relationships, facts, counts.
    expect(step).toBe(5);
  });

  test('that is interrupted with a change can be made up for after another dataset was loaded', async () => {
    const changed = WORLD.map((it) => (it.id === 'event:call' ? event({ title: 'New', about: [] }) : it));
    const other = [event({ id: 'event:other', about: ['topic:syria'] })];
    await given.seed(WORLD);
    await given.seed(other, 'other');
    await given.seed(changed);
    const usual = await fingerprint(given.store);
    await wipe();
    await given.seed(WORLD);
    await interrupted(changed, 3);
    await given.seed(other, 'other');
    await given.seed(changed);
    expect(await fingerprint(given.store)).toBe(usual);
  });
});

describe('a writer', () => {
  const given = useStore();

  const node = (key: string) => (tx: ManagedTransaction) =>
    tx.run('CREATE (:Topic {id: $id})', { id: `topic:${key}` });
  const topics = async () =>
    (await given.cypher('MATCH (n:Topic) RETURN n.id AS id ORDER BY id')).map(({ id }) => id);

  test('writes as long as no other one has since it began, and not any more from then on', async () => {
    const [one, two] = [await Writer.over(given.store), await Writer.over(given.store)];
    await one.locked(node('a'));
    await expect(two.locked(node('c'))).rejects.toThrow(NotAlone);
    // Its next one would be in turn by the count.
    await expect(two.locked(node('c'))).rejects.toThrow(NotAlone);
    await one.locked(node('d'));
    expect(await topics()).toEqual(['topic:a', 'topic:d']);
  });

  test('notices that everything was deleted under it', async () => {
    const writer = await Writer.over(given.store);
    await writer.locked(node('a'));
    await given.cypher('MATCH (n) DETACH DELETE n');
    await expect(writer.locked(node('b'))).rejects.toThrow(NotAlone);
    expect(await topics()).toEqual([]);
  });
});

describe('of two loads at once', () => {
  const given = useStore();
  /** What each of them created, or why it was refused. */
  const both = async (one: readonly Seed[], two: readonly Seed[]) => {
    const ended = await Promise.allSettled([given.seed(one, 'one'), given.seed(two, 'two')]);
    return ended
      .map((it) => (it.status === 'fulfilled' ? it.value.totals.created : String(it.reason.message)))
      .sort((a) => (typeof a === 'number' ? -1 : 1));
  };
  const padding = (key: string) =>
    Array.from({ length: 2_500 }, (_, i) => topic({ id: `topic:${key}-${i}`, name: `${key} ${i}` }));

  test('that define an id otherwise, the second to write is refused', async () => {
    const [one, two] = ['A', 'B'].map((name) => [
      topic({ id: 'topic:same', name }),
      ...padding(name.toLowerCase()),
    ]);
    expect(await both(one ?? [], two ?? [])).toEqual([
      2_501,
      expect.stringMatching(
        /topic:same is defined otherwise by dataset (one|two) in the store \(ID_REDEFINED\)/,
      ),
    ]);
    expect(await given.cypher('MATCH (n:Topic) RETURN count(n) AS topics')).toEqual([{ topics: 2_501 }]);
  });

  test('that make a loop together, the second to write is refused', async () => {
    const visit = (key: string, partOf?: string) => ({
      type: 'event',
      id: `event:${key}`,
      kind: 'VISIT',
      partOf,
    });
    await given.seed([visit('a')], 'one');
    await given.seed([visit('b')], 'two');
    expect(
      await both([visit('a', 'event:b'), ...padding('a')], [visit('b', 'event:a'), ...padding('b')]),
    ).toEqual([2_500, expect.stringMatching(/partOf: .*event:a.*event:b/)]);
  });

  test('of the very same, the second finds all unchanged, and says what it did itself', async () => {
    const records = padding('a');
    const file = { 'test.ndjson': bytesOf(records) };
    await withFiles(file, async (folder) => {
      const loads = [0, 1].map(() => load(given.store, [`${folder}/test.ndjson`]));
      const created = (await Promise.all(loads)).map(({ totals }) => totals.created);
      expect((created[0] as number) + (created[1] as number)).toBe(records.length);
    });
  });
});
