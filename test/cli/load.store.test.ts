import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../src/model/sha256';
import { SAMPLES } from '../contract/samples';
import { BoltProxy } from '../support/bolt-proxy';
import { storeAddress, useStore } from '../support/given';
import { NOWHERE, newsgraph, SEED, settings, withFolder, writeDataset } from './program';

const given = useStore();
// Plans of a store that has just begun are slow, and the program is not as patient as the tests.
beforeAll(() => given.seed(SAMPLES));

const nodesInStore = async () => (await given.cypher('MATCH (n) RETURN count(n) AS count'))[0]?.count;

describe('newsgraph load', () => {
  /** What the report says if the same is done to each record. */
  const REPORT = (change: 'created' | 'unchanged') => {
    const words = (count: number) =>
      ['created', 'updated', 'unchanged'].map((it) => `${it} ${it === change ? count : 0}`).join(' · ');
    const types = [...new Set(SAMPLES.map(({ type }) => String(type)))].sort();
    return [
      `samples: ${SAMPLES.length} records in ${types.length} files`,
      ...types.map(
        (type) => `  ${type.padEnd(14)} ${words(SAMPLES.filter((it) => it.type === type).length)}`,
      ),
      words(SAMPLES.length),
      '',
    ].join('\n');
  };

  test('writes a dataset and reports it on stdout; loaded again, all is unchanged', async () => {
    await withFolder(async (folder) => {
      writeDataset(folder, SAMPLES);
      expect(await newsgraph(['load', folder])).toEqual({
        code: 0,
        stdout: REPORT('created'),
        stderr: '',
      });
      const written = await nodesInStore();
      expect(await newsgraph(['load', folder])).toEqual({
        code: 0,
        stdout: REPORT('unchanged'),
        stderr: '',
      });
      expect(await nodesInStore()).toBe(written);
    });
  });

  test('lists what is wrong with a dataset as file:line: field: what, and writes nothing: exit 1', async () => {
    await withFolder(async (folder) => {
      const broken = SAMPLES.map((record) => {
        if (record.id === 'event:sample-meeting') return { ...record, date: '2015-02-29', colour: 'red' };
        return record.type === 'tenure' ? { ...record, official: 'official:nobody' } : record;
      });
      writeDataset(folder, broken);
      writeFileSync(
        join(folder, 'topic.ndjson'),
        `${JSON.stringify(broken.find(({ type }) => type === 'topic'))}\n{"type"\n`,
      );
      const { code, stdout, stderr } = await newsgraph(['load', folder]);
      expect({ code, stderr }).toEqual({ code: 1, stderr: '4 faults. Nothing was written.\n' });
      const faults = stdout
        .trim()
        .split('\n')
        .map((line) => line.replace(`${folder}/`, ''));
      expect(faults.sort()).toEqual([
        'event.ndjson:1: colour: is no field of this record',
        'event.ndjson:1: date: there is no such day in that month',
        'tenure.ndjson:1: official: official:nobody is neither in these seeds nor in the store: load its dataset first, or with this one',
        'topic.ndjson:2: $: is not JSON',
      ]);
      expect(await nodesInStore()).toBe(0);
    });
  });

  test('of another format keeps the records that it made where its faults point to', async () => {
    await withFolder(async (folder) => {
      const historians = {
        type: 'organization',
        id: 'organization:us-office-of-the-historian',
        kind: 'AGENCY',
      };
      writeFileSync(
        join(folder, 'other.ndjson'),
        `${JSON.stringify({ ...historians, name: 'Historians' })}\n`,
      );
      expect((await newsgraph(['load', join(folder, 'other.ndjson')])).code).toBe(0);
      const register = join(folder, 'register');
      mkdirSync(register);
      writeFileSync(
        join(register, 'visits.xml'),
        '<visits><visit><id>1</id><start-date>2015-09-28</start-date><end-date>2015-09-28</end-date>' +
          '<visitor>President Vladimir Putin</visitor><from id="russia">Russia</from>' +
          '<description>Met with President Obama.</description></visit></visits>',
      );
      const { code, stdout, stderr } = await newsgraph(['load', '--from', 'history-at-state', register]);
      const kept = /The records that were made are kept in (\S+);/.exec(stderr)?.[1] ?? '';
      try {
        expect(code).toBe(1);
        expect(stdout).toContain(`${kept}/organization.ndjson:`);
        expect(readFileSync(join(kept, 'organization.ndjson'), 'utf8')).toContain(historians.id);
      } finally {
        rmSync(kept, { recursive: true, force: true });
      }
    });
  });

  test('lists as many faults as asked for, 20 by default, and tells how to see them all', async () => {
    const topics = Array.from({ length: 25 }, (_, i) => ({ type: 'topic', id: `topic:${i}`, name: 'x' }));
    await withFolder(async (folder) => {
      writeDataset(folder, topics);
      const faults = async (...options: string[]) => {
        const { code, stdout, stderr } = await newsgraph(['load', folder, ...options]);
        return { code, lines: stdout.trim().split('\n'), stderr };
      };
      const some = await faults();
      expect(some).toMatchObject({
        code: 1,
        stderr: '25 faults, the first 20 of them listed: --faults 25 lists all. Nothing was written.\n',
      });
      expect(some.lines).toHaveLength(21);
      const all = await faults('--faults', '25');
      expect(all).toMatchObject({ code: 1, stderr: '25 faults. Nothing was written.\n' });
      expect(all.lines).toHaveLength(25);
      for (const wrong of ['many', '0']) {
        expect(await faults('--faults', wrong)).toMatchObject({
          code: 2,
          stderr: expect.stringContaining('Give a whole number above 0, such as 500.'),
        });
      }
    });
  });

  test('tells a single fault as one', async () => {
    await withFolder(async (folder) => {
      writeDataset(folder, [{ type: 'topic', id: 'topic:x', name: 'x' }]);
      const { code, stderr } = await newsgraph(['load', folder]);
      expect({ code, stderr }).toEqual({ code: 1, stderr: '1 fault. Nothing was written.\n' });
    });
  });

  test('with the texts of articles tells how many spans it verified, or which text is missing', async () => {
    await withFolder(async (folder) => {
      const text = 'Lavrov called.';
      const article = { type: 'article', id: 'article:x', kind: 'NEWS', textSha256: sha256(text) };
      const lavrov = { type: 'official', id: 'official:x', name: 'Lavrov' };
      const span = { surface: 'Lavrov', start: 0, end: 6 };
      writeDataset(folder, [
        article,
        lavrov,
        { type: 'mention', article: article.id, node: lavrov.id, ...span },
      ]);
      writeFileSync(join(folder, 'text'), text.replace(' ', '\u00a0'));
      expect(await newsgraph(['load', '--texts', folder, folder])).toEqual({
        code: 1,
        stdout: expect.stringMatching(
          /article\.ndjson:1: textSha256: no text .* 1 span of article:x cannot be/,
        ),
        stderr: '1 fault. Nothing was written.\n',
      });
      writeFileSync(join(folder, 'text'), text);
      expect(await newsgraph(['load', folder, '--texts', folder])).toEqual({
        code: 0,
        stdout: expect.stringMatching(/\nverified 1 of 1 spans\n$/),
        stderr: '',
      });
    });
  });

  test('of a path that is no dataset, or with no folder of texts, is a wrong call, told before a store is looked for: exit 2', async () => {
    expect(await newsgraph(['load', 'nowhere'], NOWHERE)).toEqual({
      code: 2,
      stdout: '',
      stderr: 'nowhere is not there: correct the path.\n',
    });
    expect(await newsgraph(['load', SEED, '--texts', 'nowhere'], NOWHERE)).toEqual({
      code: 2,
      stdout: '',
      stderr: "--texts nowhere is no folder: name the folder that holds the articles' texts.\n",
    });
    const longer = 'x'.repeat(300);
    expect(await newsgraph(['load', SEED, '--texts', longer], NOWHERE)).toEqual({
      code: 2,
      stdout: '',
      stderr: `${longer} is refused by the system (ENAMETOOLONG): correct its rights, or give another path.\n`,
    });
  });

  test('whose store goes away meanwhile says so in two sentences, and what to do: exit 3', async () => {
    const proxy = new BoltProxy(storeAddress());
    await proxy.open();
    try {
      proxy.cutNext(1_000, 'load-lock');
      await withFolder(async (folder) => {
        writeDataset(folder, SAMPLES);
        expect(await newsgraph(['load', folder], settings(proxy.address))).toEqual({
          code: 3,
          stdout: '',
          stderr: 'The graph store does not answer. Try again in a few seconds.\n',
        });
      });
      expect(proxy.cutUnderRequest).toBeGreaterThan(0);
    } finally {
      await proxy.refuse();
    }
  });
});
