import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { load } from '../../src/load';
import { fingerprint } from '../../src/load/fingerprint';
import { Writer } from '../../src/load/loads';
import { storeAddress, useStore } from '../support/given';
import { generated, seededRandom, shuffled } from './generated';
import { bytesOf, event, type Seed, topic, WORLD, withFiles } from './world';

/** Another process that is ready to load. */
async function loader(paths: readonly string[]): Promise<ChildProcess> {
  const script = join(__dirname, 'fixtures/loader.ts');
  const child = spawn(
    process.execPath,
    ['-r', '@swc-node/register', script, JSON.stringify(storeAddress()), ...paths],
    {
      cwd: join(__dirname, '../..'),
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  await said(child, 'ready');
  return child;
}

const said = async (child: ChildProcess, word: string) => {
  for await (const [chunk] of chunks(child)) if (String(chunk).includes(word)) return;
  throw new Error(`the loader did not say "${word}"`);
};

async function* chunks({ stdout }: ChildProcess) {
  if (stdout) yield await once(stdout, 'data');
}

const KILLS = 3;

describe('a loader', () => {
  const given = useStore();
  const records = generated(40);
  const wipe = () => given.cypher('MATCH (n) DETACH DELETE n');

  test('that is killed at any moment leaves what the next one completes', async () => {
    // Several datasets are several batches of nodes, and then of relationships.
    const parts = [0, 1, 2, 3].map((part) => shuffled(records).filter((_, i) => i % 4 === part));
    const files = Object.fromEntries(parts.map((part, i) => [`part-${i}.ndjson`, bytesOf(part)]));
    await withFiles(files, async (folder) => {
      const paths = Object.keys(files).map((name) => join(folder, name));
      await load(given.store, paths);
      const usual = await fingerprint(given.store);
      await wipe();
      const undisturbed = await loader(paths);
      const begin = Date.now();
      undisturbed.stdin?.write('go\n');
      await said(undisturbed, 'done');
      const whole = Date.now() - begin;

      const random = seededRandom(20151228);
      const left = new Set<string>();
      let next = loader(paths);
      for (let kill = 1; kill <= KILLS; kill += 1) {
        await wipe();
        const child = await next;
        if (kill < KILLS) next = loader(paths);
        const gone = once(child, 'exit');
        child.stdin?.write('go\n');
        await pause(((kill - random()) / KILLS) * whole);
        child.kill('SIGKILL');
        await gone;
        left.add(await fingerprint(given.store));
        await load(given.store, paths);
        expect(await fingerprint(given.store)).toBe(usual);
      }
      // The moments were not all the same one.
      expect(left.size).toBeGreaterThan(1);
    });
  }, 180_000);

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

  test('is alone until another one writes, and not any more from then on', async () => {
    const [one, two] = [await Writer.over(given.store), await Writer.over(given.store)];
    const alone: boolean[] = [];
    const write = async (writer: Writer) => {
      let last = true;
      await writer.locked(async (_, isAlone) => {
        last = isAlone;
      });
      alone.push(last);
    };
    await write(one);
    await write(one);
    expect([await one.isAlone(), await two.isAlone()]).toEqual([true, false]);
    await write(two);
    expect([await one.isAlone(), await two.isAlone()]).toEqual([false, false]);
    await write(one);
    await write(one);
    expect(alone).toEqual([true, true, false, false, false]);
  });

  test('notices that everything was deleted under it', async () => {
    const writer = await Writer.over(given.store);
    await writer.locked(async () => {});
    await given.cypher('MATCH (n) DETACH DELETE n');
    expect(await writer.isAlone()).toBe(false);
    await writer.locked(async (_, alone) => expect(alone).toBe(false));
  });
});
