import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load, SeedError } from '../../src/load';
import { fingerprint } from '../../src/load/fingerprint';
import { sha256 } from '../../src/model/sha256';
import { SAMPLES } from '../contract/samples';
import { useStore, withSeed } from '../support/given';

type Fields = Record<string, unknown>;

/** The sample of a type with some fields changed; undefined takes one away. */
function sample(type: string, change: Fields = {}): Fields {
  const found = SAMPLES.find((it) => it.type === type);
  return JSON.parse(JSON.stringify({ ...found, ...change }));
}
const others = (...types: string[]) => SAMPLES.filter((it) => !types.includes(it.type as string));

describe('a seed with a fault is refused whole', () => {
  const given = useStore({ keep: true });
  let before: string;
  beforeAll(async () => {
    await given.seed([{ type: 'topic', id: 'topic:there', name: 'There', kind: 'ISSUE' }], 'earlier');
    before = await fingerprint(given.store);
  });
  // Whatever was wrong: nothing of the seed is in the store.
  afterEach(async () => expect(await fingerprint(given.store)).toBe(before));

  /** The faults of these lines as the only file of a dataset, without its path. */
  async function faults(lines: readonly (object | string)[], texts: string[] = []): Promise<string[]> {
    return withSeed(lines, 'broken', async (path) => {
      const error = await load(given.store, [path], { texts }).then(
        () => undefined,
        (it: unknown) => it,
      );
      if (!(error instanceof SeedError)) throw new Error('the seed was not refused', { cause: error });
      return error.message.split('\n').map((line) => line.replace(/^.*?broken\.ndjson:/, ''));
    });
  }

  const WORDS = 'é'.normalize('NFD');

  test.each<[what: string, line: object | string, fault: string]>([
    ['no JSON', '{"type": "topic"', '1: $: is not JSON'],
    ['no object', '["topic"]', '1: $: must be a JSON object'],
    [
      'no type',
      '{}',
      '1: type: must be one of article, event, evidence, mention, official, organization, participation, place, position, statement, tenure, topic',
    ],
    ['an unknown field', sample('topic', { colour: 'red' }), '1: colour: is no field of this record'],
    [
      'a field that could reach a prototype',
      '{"type":"topic","id":"topic:x","name":"X","kind":"ISSUE","__proto__":{"a":1}}',
      '1: __proto__: is no field of this record',
    ],
    ['NUL in a text', sample('topic', { name: 'a\0b' }), '1: name: holds a NUL or half a surrogate pair'],
    [
      'half a surrogate pair',
      '{"type":"topic","id":"topic:x","name":"\\ud800","kind":"ISSUE"}',
      '1: name: holds a NUL or half a surrogate pair',
    ],
    ['a name that is missing', sample('topic', { name: undefined }), '1: name: is missing'],
    [
      'a kind that is none',
      sample('topic', { kind: 'HOBBY' }),
      '1: kind: must be one of the following values: ISSUE, CONFLICT, AGREEMENT, POLICY, OTHER',
    ],
    [
      'an id of another type',
      sample('topic', { id: 'event:x' }),
      '1: id: must be topic:<key> in lower-case letters, digits, ".", "_", "-" and ":"',
    ],
    [
      'an id with capitals',
      sample('topic', { id: 'topic:Syria' }),
      '1: id: must be topic:<key> in lower-case letters, digits, ".", "_", "-" and ":"',
    ],
    [
      'an id that is too long',
      sample('topic', { id: `topic:${'x'.repeat(300)}` }),
      '1: id: must be topic:<key> in lower-case letters, digits, ".", "_", "-" and ":"',
    ],
    [
      'scalars where it only extends',
      { type: 'topic', id: 'topic:there', extend: true, name: 'Else' },
      '1: name: cannot be given with extend: only names can',
    ],
    [
      'an extension of nothing',
      { type: 'topic', id: 'topic:none', extend: true, names: ['x'] },
      '1: id: topic:none is defined neither in these seeds nor in the store by another dataset',
    ],
    [
      'an id that another dataset defines otherwise',
      sample('topic', { id: 'topic:there' }),
      '1: id: topic:there is defined otherwise by dataset earlier',
    ],
  ])('%s', async (_, line, fault) => {
    const found = await faults([line]);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(fault);
  });

  test.each<[what: string, type: string, change: Fields, fault: string]>([
    [
      'a day that does not exist',
      'event',
      { date: '2015-02-30' },
      'date: there is no such day in that month',
    ],
    ['a month that does not exist', 'event', { date: '2015-13' }, 'date: there is no such month'],
    [
      'a range that ends before it begins',
      'event',
      { date: '2015-03/2015-01' },
      'date: the range ends before it begins',
    ],
    [
      'an end before the beginning',
      'event',
      { date: '2015-12-28', endDate: '2015-12-27' },
      'endDate: is before date',
    ],
    [
      'a tenure that ends before it begins',
      'tenure',
      { start: '2016-04', end: '2016-03' },
      'end: is before start',
    ],
    [
      'a place that is nowhere',
      'event',
      { places: ['place:nowhere'] },
      'places: place:nowhere is neither in these seeds nor in the store: load its dataset first, or with this one',
    ],
    ['one id where a list is due', 'event', { places: 'place:sample-city' }, 'places: must be an array'],
    [
      'a list where one id is due',
      'event',
      { partOf: ['event:sample-meeting'] },
      'partOf: must be an id like event:…',
    ],
    [
      'an id of a wrong type',
      'participation',
      { actor: 'place:sample-city' },
      'actor: must be an id like official:… or organization:…',
    ],
    [
      'a role that is none',
      'participation',
      { role: 'GUEST' },
      'role: must be one of the following values: PARTICIPANT',
    ],
    ['words of a paraphrase', 'statement', { kind: 'PARAPHRASE' }, 'text: goes with kind QUOTE only'],
    ['a quotation without words', 'statement', { text: undefined }, 'text: is missing'],
    [
      'a quotation that no evidence quotes',
      'statement',
      { text: 'Something else.' },
      'text: no evidence for the statement quotes these words',
    ],
    [
      'evidence for a field that the fact has not',
      'evidence',
      { field: 'colour' },
      'field: must be one of kind, speaker',
    ],
    ['a span without an end', 'evidence', { end: undefined }, 'end: goes with start'],
    ['a span that ends where it begins', 'evidence', { start: 9, end: 9 }, 'end: must be greater than start'],
    ['words that do not fill their span', 'evidence', { end: 8 }, 'quote: has 9 UTF-16 units, the span 8'],
    [
      'a hash of other words',
      'evidence',
      { quoteSha256: sha256('Other.') },
      'quoteSha256: is not the hash of quote',
    ],
    [
      'a mention that does not fill its span',
      'mention',
      { end: 13 },
      'surface: has 8 UTF-16 units, the span 9',
    ],
    ['an address that is none', 'article', { url: 'ftp://example.org' }, 'url: must be an http(s) address'],
    ['a latitude beyond the pole', 'place', { latitude: 91 }, 'latitude: must be degrees from -90 to 90'],
    ['a confidence above 1', 'evidence', { confidence: 2 }, 'confidence: must not be greater than 1'],
  ])('%s', async (_, type, change, fault) => {
    const found = await faults([sample(type, change), ...others(type)]);
    expect(found.filter((it) => it.startsWith('1: '))).toEqual([expect.stringContaining(`1: ${fault}`)]);
  });

  test('a span without anything to compare it with', async () => {
    const found = await faults([
      ...others('evidence', 'statement'),
      sample('evidence', { supports: 'event:sample-meeting', field: undefined, quote: undefined }),
    ]);
    expect(found).toEqual(['11: quoteSha256: a span needs quote or quoteSha256 to be checked against']);
  });

  test('an id twice in one dataset: both places are named', async () => {
    const found = await faults([...SAMPLES, sample('topic')]);
    expect(found).toEqual([
      expect.stringMatching(/^13: id: topic:sample-issue is defined already at .*broken\.ndjson:12$/),
    ]);
  });

  test('an id that two datasets of one load define otherwise: both places are named', async () => {
    await withSeed([sample('topic')], 'one', (one) =>
      withSeed([sample('topic', { kind: 'POLICY' })], 'two', async (two) => {
        const refused = load(given.store, [one, two]);
        await expect(refused).rejects.toThrow(SeedError);
        await expect(refused).rejects.toThrow(
          /two\.ndjson:1: id: topic:sample-issue is defined otherwise by dataset one at .*one\.ndjson:1 \(ID_REDEFINED\)/,
        );
      }),
    );
  });

  test('bytes that are not UTF-8, and a line that is too long, with the line they are in', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'newsgraph-bytes-'));
    try {
      const path = join(folder, 'broken.ndjson');
      writeFileSync(
        path,
        Buffer.concat([
          Buffer.from(`${JSON.stringify(sample('topic'))}\n\n`),
          Buffer.from([0xff, 0x0a]),
          Buffer.from(`"${'x'.repeat(1024 * 1024)}"\n`),
        ]),
      );
      const error = await load(given.store, [path]).catch((it: unknown) => it);
      expect((error as Error).message.split('\n').map((it) => it.replace(/^.*ndjson:/, ''))).toEqual([
        '3: $: is not UTF-8',
        '4: $: is longer than 1048576 bytes',
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('of more than 20 faults the first 20 are told, and how many more there are', async () => {
    const found = await faults(Array.from({ length: 25 }, () => '{'));
    expect(found).toHaveLength(21);
    expect(found.slice(18)).toEqual(['19: $: is not JSON', '20: $: is not JSON', '… and 5 more']);
  });

  describe('with the article’s text at hand', () => {
    const text = `The minister said: “A sample.” ${WORDS}`;
    let texts: string;
    beforeAll(() => {
      texts = mkdtempSync(join(tmpdir(), 'newsgraph-texts-'));
      writeFileSync(join(texts, 'article.txt'), text);
    });
    afterAll(() => rmSync(texts, { recursive: true }));
    const start = text.indexOf('A sample.');
    const article = () => sample('article', { textSha256: sha256(text) });
    const seed = (change: Fields) => [
      article(),
      ...others('article', 'evidence'),
      sample('evidence', { start, end: start + 9, ...change }),
    ];

    test.each<[what: string, change: Fields, fault: string]>([
      [
        'a quotation that stands elsewhere',
        { start: 0, end: 9 },
        '12: quote: is not what stands in the text there',
      ],
      [
        'a hash of what stands elsewhere',
        { quote: undefined, quoteSha256: sha256('The minis') },
        '12: quoteSha256: is not the hash of what stands in the text there',
      ],
      [
        'a span past the end',
        { start: 1_000, end: 1_009 },
        `12: end: is past the end of the text, which has ${text.length} UTF-16 units`,
      ],
    ])('%s', async (_, change, fault) => expect(await faults(seed(change), [texts])).toContain(fault));

    test('a name that stands elsewhere', async () => {
      const found = await faults(
        [...seed({}).filter((it) => it.type !== 'mention'), sample('mention', { start: 3, end: 11 })],
        [texts],
      );
      expect(found).toEqual(['12: surface: is not what stands in the text there']);
    });
  });

  describe('as a package', () => {
    let folder: string;
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'newsgraph-package-'));
    });
    afterEach(() => rmSync(folder, { recursive: true }));

    async function faultsOf(content: object | string): Promise<string[]> {
      writeFileSync(
        join(folder, 'datapackage.json'),
        typeof content === 'string' ? content : JSON.stringify(content),
      );
      const error = await load(given.store, [folder]).catch((it: unknown) => it);
      if (!(error instanceof SeedError)) throw new Error('the package was not refused', { cause: error });
      return error.message.split('\n').map((it) => it.replace(/^.*datapackage\.json:/, ''));
    }

    test('that is no JSON, or says nothing', async () => {
      expect((await faultsOf('{'))[0]).toBe('1: $: is not JSON in UTF-8');
      expect(await faultsOf({})).toEqual([
        '1: name: must be lower-case letters, digits, ".", "_" and "-"',
        '1: resources: must list the files of the dataset',
      ]);
    });

    test('whose files are not there, elsewhere, no files, or changed', async () => {
      writeFileSync(join(folder, 'a.ndjson'), JSON.stringify(sample('topic')));
      symlinkSync(join(folder, 'a.ndjson'), join(folder, 'link.ndjson'));
      mkdirSync(join(folder, 'folder.ndjson'));
      const resources = ['../a.ndjson', 'none.ndjson', 'link.ndjson', 'folder.ndjson', 'a.ndjson'].map(
        (path) => ({ path, hash: 'sha256:0' }),
      );
      expect(await faultsOf({ name: 'x', resources })).toEqual([
        '1: resources[0].path: must name an .ndjson file in the same folder, in letters, digits, ".", "_" and "-"',
        '1: resources[1].path: none.ndjson is not there',
        '1: resources[2].path: link.ndjson is not a regular file',
        '1: resources[3].path: folder.ndjson is not a regular file',
        `1: resources[4].hash: a.ndjson has changed: it is sha256:${sha256(JSON.stringify(sample('topic')))}`,
      ]);
    });

    test('that expects other numbers of records', async () => {
      writeFileSync(join(folder, 'a.ndjson'), JSON.stringify(sample('topic')));
      const expected = { topic: 2, event: 1 };
      expect(await faultsOf({ name: 'x', resources: [{ path: 'a.ndjson' }], expected })).toEqual([
        '1: expected.topic: is 2, the files hold 1',
        '1: expected.event: is 1, the files hold 0',
      ]);
    });
  });
});
