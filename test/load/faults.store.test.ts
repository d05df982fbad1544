import { join } from 'node:path';
import { load } from '../../src/load';
import { fingerprint } from '../../src/load/fingerprint';
import { useStore } from '../support/given';
import { DANGLING, IDS, LOOPS, SHAPES } from './broken-links';
import { DATES, FIELDS, LINES, type Row } from './broken-records';
import { WORDS, WORDS_IN_TEXT } from './broken-words';
import {
  article,
  bytesOf,
  event,
  evidence,
  faultsOf,
  type Line,
  official,
  organization,
  participation,
  TEXT,
  topic,
  WORLD,
  withFiles,
} from './world';

/** The world with another title of its event: if anything is written, it shows. */
const OTHER_WORLD = WORLD.map((it) => (it.id === 'event:call' ? { ...it, title: 'Another call' } : it));

const TABLES = [LINES, FIELDS, DATES, IDS, SHAPES, DANGLING, LOOPS, WORDS];

describe.each([
  ['a filled store', WORLD, TABLES.flat()],
  ['an empty store', [], TABLES.flatMap((table) => table.slice(0, 1))],
])('into %s, a load refuses', (_, before, rows) => {
  const given = useStore({ keep: true });
  let unchanged: string;
  beforeAll(async () => {
    await given.seed(before, 'broken');
    unchanged = await fingerprint(given.store);
  });

  const expectRefused = async (line: Row[1], faults: readonly string[], options = {}) => {
    const lines = [line].flat() as Line[];
    await withFiles({ 'broken.ndjson': bytesOf([...lines, ...OTHER_WORLD]) }, async (folder) => {
      expect(await faultsOf(load(given.store, [join(folder, 'broken.ndjson')], options))).toEqual(
        faults.map((fault) => `broken.ndjson:${fault}`),
      );
    });
    expect(await fingerprint(given.store)).toBe(unchanged);
  };

  test.each(rows)('%s', (_broken, line, ...faults) => expectRefused(line, faults));

  test.each(WORDS_IN_TEXT)('%s, with the text at hand', (_broken, line, ...faults) =>
    withFiles({ 'any name': TEXT }, (texts) => expectRefused(line, faults, { texts: [texts] })),
  );

  test('a seed with more faults than can be read: the first 20 are told, the others counted', async () => {
    const bad = Array.from({ length: 25 }, (_entry, i) => topic({ id: `topic:${i}`, kind: 'WAR' }));
    const problem = 'kind: must be one of the following values: ISSUE, CONFLICT, AGREEMENT, POLICY, OTHER';
    await withFiles({ 'broken.ndjson': bytesOf([...bad, ...OTHER_WORLD]) }, async (folder) => {
      expect(await faultsOf(load(given.store, [join(folder, 'broken.ndjson')]))).toEqual([
        ...bad.slice(0, 20).map((_record, i) => `broken.ndjson:${i + 1}: ${problem}`),
        '… and 5 more',
      ]);
    });
    expect(await fingerprint(given.store)).toBe(unchanged);
  });

  test('an id that two files of a dataset define', async () => {
    const resources = [{ path: 'a.ndjson' }, { path: 'b.ndjson' }];
    const files = {
      'datapackage.json': JSON.stringify({ name: 'broken', resources }),
      'a.ndjson': bytesOf([...OTHER_WORLD]),
      'b.ndjson': bytesOf([topic({ names: ['other'] })]),
    };
    await withFiles(files, async (folder) => {
      expect(await faultsOf(load(given.store, [folder]))).toEqual([
        'b.ndjson:1: id: topic:syria is defined already at a.ndjson:1',
      ]);
    });
    expect(await fingerprint(given.store)).toBe(unchanged);
  });
});

describe('of a record that is refused', () => {
  const given = useStore({ keep: true });

  test.each([
    [
      'who refers to its id is not blamed',
      [topic({ kind: 'WAR' }), event()],
      '1: kind: must be one of the following values: ISSUE, CONFLICT, AGREEMENT, POLICY, OTHER',
    ],
    [
      'who refers to the id made of its fields is not blamed',
      [
        topic(),
        event(),
        organization(),
        official(),
        article(),
        participation({ attendance: 'NO' }),
        evidence({ supports: 'participation:call:lavrov' }),
      ],
      '6: attendance: must be one of the following values: ATTENDED, EXPECTED, ABSENT, REPRESENTED, DENIED',
    ],
    [
      'who extends it is not blamed',
      [{ type: 'topic', id: 'topic:syria', extend: true, names: ['y'] }, topic({ kind: 'WAR' })],
      '2: kind: must be one of the following values: ISSUE, CONFLICT, AGREEMENT, POLICY, OTHER',
    ],
    [
      'whose evidence gives its id as a value is not blamed',
      [
        topic({ kind: 'WAR' }),
        event(),
        organization(),
        article(),
        evidence({ field: 'about', value: 'topic:syria' }),
      ],
      '1: kind: must be one of the following values: ISSUE, CONFLICT, AGREEMENT, POLICY, OTHER',
    ],
  ] as const)('%s', async (_, lines, fault) => {
    await withFiles({ 'broken.ndjson': bytesOf(lines) }, async (folder) => {
      expect(await faultsOf(load(given.store, [join(folder, 'broken.ndjson')]))).toEqual([
        `broken.ndjson:${fault}`,
      ]);
    });
  });
});
