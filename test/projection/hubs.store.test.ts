import { useDbHits } from '../support/db-hits';
import { useStore } from '../support/given';

/** A hub of 5,000 events beside people who took part in 30. */
const HUB = 5_000;
const LEAF = 30;

describe('a hub of 5,000 events', () => {
  const given = useStore({ keep: true });
  const dbHits = useDbHits(given);

  beforeAll(async () => {
    const people = ['hub', 'leaf'].map((id) => ({ type: 'official', id: `official:${id}`, name: id }));
    const places = ['hub', 'leaf'].map((id) => ({
      type: 'place',
      id: `place:${id}`,
      name: id,
      kind: 'CITY',
    }));
    const topics = ['hub', 'leaf'].map((id) => ({
      type: 'topic',
      id: `topic:${id}`,
      name: id,
      kind: 'ISSUE',
    }));
    const events = Array.from({ length: HUB }, (_, i) => ({
      type: 'event',
      id: `event:e${i}`,
      kind: i % 100 === 0 ? 'SUMMIT' : 'VISIT',
      title: `Event ${i}`,
      ...(i % 50 === 0
        ? {}
        : { date: new Date(Date.UTC(1990, 0, 1 + ((i * 7919) % 12_000))).toISOString().slice(0, 10) }),
      places: [i < LEAF ? 'place:leaf' : 'place:hub'],
      about: ['topic:hub', ...(i < LEAF ? ['topic:leaf'] : [])],
    }));
    const parts = events.flatMap(({ id }, i) => [
      { type: 'participation', event: id, actor: 'official:hub' },
      ...(i < LEAF ? [{ type: 'participation', event: id, actor: 'official:leaf' }] : []),
    ]);
    await given.seed([...people, ...places, ...topics, ...events, ...parts]);
    await given.cypher('CALL db.prepareForReplanning()');
  }, 180_000);

  const PAGE = 'nodes { event { title } }';
  test.each<[what: string, query: (of: string) => string]>([
    ['its first events', (of) => `{ official(id: "official:${of}") { participations { ${PAGE} } } }`],
    [
      'its last events',
      (of) => `{ official(id: "official:${of}") { participations(last: 20) { ${PAGE} } } }`,
    ],
    [
      'its latest events',
      (of) => `{ official(id: "official:${of}") { participations(orderBy: DATE_DESC) { ${PAGE} } } }`,
    ],
    ['the events at a place', (of) => `{ place(id: "place:${of}") { events { nodes { title } } } }`],
    [
      'the events about a topic',
      (of) => `{ topic(id: "topic:${of}") { eventsAbout(last: 20) { nodes { title } } } }`,
    ],
  ])('is paged as cheaply as a leaf: %s', async (_, query) => {
    const [hub, leaf] = [await dbHits(query('hub')), await dbHits(query('leaf'))];
    expect(leaf).toBeGreaterThan(0);
    // The other way round, what is undated is a range of its own, with as many rows.
    expect(hub).toBeLessThanOrEqual(leaf + 21 * 3);
    expect(hub).toBeLessThan(300);
  });

  test.each(['DATE_ASC', 'DATE_DESC'])(
    'is paged from its middle as cheaply as from its beginning, both ways: %s',
    async (orderBy) => {
      const query = (args: string, selected = PAGE) =>
        `{ official(id: "official:hub") { participations(orderBy: ${orderBy}${args}) { ${selected} } } }`;
      let cursor = '';
      for (let row = 0; row < HUB / 2; row += 100) {
        const after = cursor && `, after: "${cursor}"`;
        const { data } = await given.ask(query(`, first: 100${after}`, 'pageInfo { endCursor }'));
        cursor = data.official.participations.pageInfo.endCursor;
      }
      const start = await dbHits(query(''));
      expect(start).toBeLessThan(300);
      expect(await dbHits(query(`, after: "${cursor}"`))).toBeLessThanOrEqual(start + 20);
      expect(await dbHits(query(`, last: 20, before: "${cursor}"`))).toBeLessThanOrEqual(start + 20);
    },
  );

  test('does not slow its neighbours: events of it and a leaf start at the leaf', async () => {
    const query = (ids: string) => `{ events(filter: {participants: {all: [${ids}]}}) { nodes { title } } }`;
    const hits = await dbHits(query('"official:hub", "official:leaf"'));
    expect(hits).toBe(await dbHits(query('"official:leaf", "official:hub"')));
    expect(hits).toBeLessThan(LEAF * 30);
  });

  test.each<[what: string, filter: string, most: number]>([
    ['a rare kind', '{kinds: [SUMMIT]}', 150],
    ['two kinds', '{kinds: [SUMMIT, VISIT]}', 250],
    ['ids', '{ids: ["event:e1", "event:e2"]}', 50],
    ['a place', '{at: {any: ["place:leaf"]}}', 700],
    ['words', '{text: "4999"}', 50],
  ])('is passed by where a filter starts elsewhere: %s', async (_, filter, most) => {
    expect(await dbHits(`{ events(filter: ${filter}) { nodes { title } } }`)).toBeLessThan(most);
  });

  test('a period reads what begins near it, and no more', async () => {
    const all = await dbHits('{ events(filter: {during: "1980/2030"}, first: 100) { totalCount } }');
    const late = await dbHits(
      '{ events(filter: {during: "2020-01"}, first: 100) { totalCount nodes { title } } }',
    );
    expect(all).toBeGreaterThan(HUB);
    // 400 days before the window and the window, of 12,000 days in all, to count and to list.
    expect(late).toBeLessThan((HUB / 12_000) * 430 * 12);
  });
});
