import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from '../../src/load';
import { fingerprint } from '../../src/load/fingerprint';
import { sha256 } from '../../src/model/sha256';
import { SAMPLES } from '../contract/samples';
import { useStore, withSeed } from '../support/given';
import { generated, shuffled } from './generated';

type Fields = Record<string, unknown>;
const topic = (key: string, change: Fields = {}) => ({
  type: 'topic',
  id: `topic:${key}`,
  name: key,
  kind: 'ISSUE',
  ...change,
});
const place = (key: string) => ({ type: 'place', id: `place:${key}`, name: key, kind: 'CITY' });

describe('a load', () => {
  const given = useStore();
  const print = () => fingerprint(given.store);
  /** The id of the last transaction that changed the store. */
  const lastCommit = async () =>
    (
      await given.store.read('test', "SHOW DATABASES YIELD name, lastCommittedTxn WHERE name = 'neo4j'", {})
    )[0]?.lastCommittedTxn;

  test('tells for each type what it created, and a second time that nothing changed, without a write', async () => {
    const first = await given.seed(SAMPLES);
    expect(first.totals).toEqual({ created: SAMPLES.length, updated: 0, unchanged: 0 });
    expect(first.datasets[0]?.counts.event).toEqual({ created: 1, updated: 0, unchanged: 0 });
    const [before, commit] = [await print(), await lastCommit()];
    const second = await given.seed(SAMPLES);
    expect(second.totals).toEqual({ created: 0, updated: 0, unchanged: SAMPLES.length });
    expect([await print(), await lastCommit()]).toEqual([before, commit]);
  });

  test('gives the same graph whatever the order of lines, and with a byte order mark, CRLF and empty lines', async () => {
    const records = generated(60);
    await given.seed(records);
    const before = await print();
    await given.cypher('MATCH (n) DETACH DELETE n');
    const lines = shuffled(records).map((record) => `${JSON.stringify(record)}\r\n\r`);
    await withSeed([`\uFEFF${lines[0]}`, ...lines.slice(1)], 'test', (path) => load(given.store, [path]));
    expect(await print()).toBe(before);
  });

  test('gives the same graph whatever the order of datasets that share nodes', async () => {
    const one = [topic('shared'), topic('one')];
    const two = [topic('shared'), { type: 'topic', id: 'topic:one', extend: true, names: ['Eins'] }];
    await given.seed(one, 'one');
    await given.seed(two, 'two');
    const before = await print();
    await given.cypher('MATCH (n) DETACH DELETE n');
    await withSeed(two, 'two', (a) => withSeed(one, 'one', (b) => load(given.store, [a, b])));
    expect(await print()).toBe(before);
    const { data } = await given.ask(
      '{ topic(id: "topic:one") { names } search(text: "eins") { node { id } } }',
    );
    expect(data).toEqual({ topic: { names: ['Eins'] }, search: [{ node: { id: 'topic:one' } }] });
  });

  test('of a changed record leaves the graph as if it had always been so', async () => {
    const event = {
      type: 'event',
      id: 'event:e',
      kind: 'VISIT',
      title: 'Old',
      date: '2015',
      places: ['place:a'],
      about: ['topic:t'],
    };
    const changed = {
      type: 'event',
      id: 'event:e',
      kind: 'VISIT',
      date: '2016-03',
      places: ['place:b'],
      endDate: '2016-04',
    };
    const names = (list: string[]) => ({ ...topic('t'), names: list });
    const rest = [place('a'), place('b')];
    await given.seed([changed, names(['x']), ...rest]);
    const always = await print();
    await given.cypher('MATCH (n) DETACH DELETE n');
    await given.seed([event, names(['x', 'y']), ...rest]);
    const report = await given.seed([changed, names(['x']), ...rest]);
    expect(report.totals).toEqual({ created: 0, updated: 2, unchanged: 2 });
    expect(await print()).toBe(always);
  });

  test('of a changed record leaves what other datasets gave', async () => {
    await given.seed(
      [topic('t', { names: ['a'] }), { type: 'event', id: 'event:e', kind: 'OTHER', about: ['topic:t'] }],
      'one',
    );
    await given.seed(
      [
        { type: 'event', id: 'event:e', extend: true, about: ['topic:t'] },
        { type: 'topic', id: 'topic:t', extend: true, names: ['b'] },
      ],
      'two',
    );
    await given.seed([topic('t'), { type: 'event', id: 'event:e', kind: 'OTHER' }], 'one');
    const { data } = await given.ask('{ topic(id: "topic:t") { names eventsAbout { totalCount } } }');
    expect(data.topic).toEqual({ names: ['b'], eventsAbout: { totalCount: 1 } });
  });

  test('lets an article report what it gives evidence for, and only mention what it denies', async () => {
    const article = (key: string) => ({ type: 'article', id: `article:${key}`, kind: 'NEWS' });
    await given.seed(
      [
        article('affirms'),
        article('reports'),
        article('denies'),
        article('of-a-part'),
        { type: 'event', id: 'event:e', kind: 'OTHER' },
        { type: 'official', id: 'official:o', name: 'O' },
        { type: 'participation', event: 'event:e', actor: 'official:o' },
        { type: 'evidence', article: 'article:affirms', supports: 'event:e' },
        { type: 'evidence', article: 'article:reports', supports: 'event:e', stance: 'REPORTS' },
        { type: 'evidence', article: 'article:denies', supports: 'event:e', stance: 'DENIES' },
      ],
      'one',
    );
    // The participation is in the store, of another dataset.
    await given.seed(
      [{ type: 'evidence', article: 'article:of-a-part', supports: 'participation:e:o' }],
      'two',
    );
    const { data } = await given.ask(`{
      event(id: "event:e") { articles { nodes { id } } mentionedIn { nodes { surface article { id } } } }
      article(id: "article:of-a-part") { evidence { nodes { supports { __typename ... on Participation { id } } } } }
    }`);
    expect(data.event.articles.nodes.map(({ id }: { id: string }) => id)).toEqual([
      'article:affirms',
      'article:of-a-part',
      'article:reports',
    ]);
    expect(data.event.mentionedIn.nodes).toEqual([{ surface: null, article: { id: 'article:denies' } }]);
    expect(data.article.evidence.nodes).toEqual([
      { supports: { __typename: 'Participation', id: 'participation:e:o' } },
    ]);
  });

  test('takes round trips by batches, not by records', async () => {
    const trips = async (events: number) => {
      await given.cypher('MATCH (n) DETACH DELETE n');
      const counting = given.store.counting();
      await withSeed(generated(events), 'test', (path) => load(counting, [path]));
      return counting.roundTrips;
    };
    const [few, many] = [await trips(5), await trips(100)];
    expect(many).toBe(few);
  });

  test('by two programs at once gives one graph', async () => {
    const records = generated(150);
    await given.seed(records);
    const before = await print();
    await given.cypher('MATCH (n) DETACH DELETE n');
    await Promise.all([given.seed(records), given.seed(records)]);
    expect(await print()).toBe(before);
  });

  test('that was broken off goes on where it stopped', async () => {
    const records = generated(120);
    await given.seed(records);
    const before = await print();
    for (const events of [1, 60]) {
      await given.cypher('MATCH (n) DETACH DELETE n');
      const interrupt = new AbortController();
      const stop = setInterval(async () => {
        const [row] = await given.store.read('test', 'MATCH (n:Event) RETURN count(n) AS n', {});
        if (Number(row?.n) >= events) interrupt.abort(new Error('broken off'));
      }, 5);
      const broken = withSeed(records, 'test', (path) =>
        load(given.store, [path], { signal: interrupt.signal }),
      );
      await broken.catch((error: Error) => expect(error.message).toBe('broken off'));
      clearInterval(stop);
      await given.seed(records);
      expect(await print()).toBe(before);
    }
  });

  describe('with articles’ texts', () => {
    const text = 'The minister said: “A sample.” On Monday.';
    const start = text.indexOf('A sample.');
    let texts: string;
    beforeAll(() => {
      texts = mkdtempSync(join(tmpdir(), 'newsgraph-texts-'));
      writeFileSync(join(texts, 'any-name.txt'), text);
    });
    afterAll(() => rmSync(texts, { recursive: true }));
    const records = (licence?: string) => [
      { type: 'article', id: 'article:a', kind: 'NEWS', textSha256: sha256(text), textLicence: licence },
      { type: 'event', id: 'event:e', kind: 'OTHER' },
      {
        type: 'evidence',
        article: 'article:a',
        supports: 'event:e',
        start,
        end: start + 9,
        quoteSha256: sha256('A sample.'),
      },
    ];
    const seen = async () =>
      (await given.ask('{ article(id: "article:a") { text evidence { nodes { verified quote } } } }')).data
        .article;
    const loading = (options: { texts?: string[] }, licence?: string) =>
      withSeed(records(licence), 'test', (path) => load(given.store, [path], options));

    test('verifies spans later too, and takes nothing away when the texts are not at hand any more', async () => {
      await loading({});
      expect(await seen()).toEqual({ text: null, evidence: { nodes: [{ verified: false, quote: null }] } });
      const before = await print();
      expect((await loading({ texts: [texts] })).totals).toEqual({ created: 0, updated: 1, unchanged: 2 });
      expect(await seen()).toEqual({
        text: null,
        evidence: { nodes: [{ verified: true, quote: 'A sample.' }] },
      });
      expect((await loading({})).totals).toEqual({ created: 0, updated: 0, unchanged: 3 });
      expect(await seen()).toEqual({
        text: null,
        evidence: { nodes: [{ verified: true, quote: 'A sample.' }] },
      });
      expect(await print()).toBe(before);
    });

    test('keeps a text only where its licence allows it', async () => {
      await loading({ texts: [texts] }, 'CC0-1.0');
      expect((await seen()).text).toBe(text);
    });
  });
});
