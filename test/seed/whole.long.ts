/**
 * Questions to both seeds, by `npm run test:whole`: to load them takes longer than all else that a test does, so that `npm test` asks the
 * same of the article and of a few travellers (us-diplomacy.store.test.ts). Why it is one file of more than
 * 300 lines: the seeds are loaded once a file, which takes more than half of this one's time, and each part would load them again.
 * What is expected stands in told.ts, and whole.test.ts counts it in the raw files.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { figuresOf, QUESTION } from '../../docs/figures/figures';
import { load } from '../../src/load';
import { withSchema } from '../../src/with-schema';
import { expectAnswers, HISTORY, ROOT } from '../docs/pages';
import { tally } from '../readers/second-route';
import { useDbHits } from '../support/db-hits';
import { dropIndexes, useStore } from '../support/given';
import * as told from './told';
import { KERRY, LAVROV } from './told';

const PUTIN = 'official:vladimir-putin';
const NETANYAHU = 'official:benjamin-netanyahu';
const MINISTRY = 'organization:russian-foreign-ministry';
const SEEDS = join(__dirname, '../../seed');

/** Trips of Kerry's whose remark names Lavrov, by year. */
const TRIPS_WITH_LAVROV = tally(told.DAYS_WITH_LAVROV, (day) => day.slice(0, 4));
/** Days on which Kerry met, or may have begun to meet, a foreign minister of Russia. */
const DAYS_WITH_MINISTRY = [
  ...told.DAYS_WITH_LAVROV,
  ...told.DAYS_WITH_THE_MINISTER,
  told.DAY_OF_THE_CALL,
].sort();

interface Row {
  readonly actor: { readonly id: string };
  readonly count: number;
}

interface Hop {
  readonly from: { readonly id: string };
  readonly events: {
    readonly nodes: readonly { readonly evidence: { readonly nodes: readonly Source[] } }[];
  };
}

/** Where something is said. */
interface Source {
  readonly article: { readonly title: string };
  readonly start: number;
  readonly end: number;
}

/** First days of events, in order. */
const daysOf = (events: readonly { date: { earliest: string } }[]) =>
  events.map(({ date }) => date.earliest).sort();

describe('an analyst asks the article and the whole register', () => {
  const given = useStore({ keep: true });
  const dbHits = useDbHits(given);
  beforeAll(async () => {
    await dropIndexes(given.store);
    const { totals } = await withSchema(
      given.store,
      () => {},
      () => load(given.store, [SEEDS]),
    );
    expect(totals.created).toBeGreaterThan(100_000);
    await given.cypher('CALL db.prepareForReplanning()');
  }, 180_000);

  const ask = async (query: string) => {
    const { data, errors, roundTrips } = await given.ask(query);
    expect(errors).toBeUndefined();
    expect(roundTrips).toBe(1);
    return data;
  };

  test(`${HISTORY}: each query answers what it shows`, () => expectAnswers(HISTORY, given), 180_000);

  test(`${HISTORY}: each figure is what npm run figures draws`, async () => {
    const { data, errors } = await given.ask(QUESTION);
    expect(errors).toBeUndefined();
    for (const [name, drawn] of Object.entries(figuresOf(data)))
      expect(readFileSync(join(ROOT, 'docs/figures', name), 'utf8')).toBe(drawn);
  });

  test('how often Lavrov and Kerry met, when first and last, and that one of it was by phone', async () => {
    const { encounters } = await ask(
      `{ encounters(a: "${KERRY}", b: "${LAVROV}") { count inPerson byKind { kind count } firstDate { earliest } lastDate { latest }
         publishers truncated events(first: 100) { nodes { kind date { earliest } partOf { date { earliest } } } } } }`,
    );
    const [first, last] = told.FIRST_AND_LAST_WITH_LAVROV;
    expect(encounters).toMatchObject({
      count: 19,
      inPerson: 18,
      byKind: [
        { kind: 'THIRD_PLACE_MEETING', count: 13 },
        { kind: 'BILATERAL_MEETING', count: 5 },
        { kind: 'PHONE_CALL', count: 1 },
      ],
      firstDate: { earliest: first },
      lastDate: { latest: last },
      publishers: 2,
      truncated: false,
    });
    const onTrips = encounters.events.nodes.filter(
      ({ partOf }: { partOf: object | null }) => partOf !== null,
    );
    expect(
      tally(onTrips, ({ partOf }: { partOf: { date: { earliest: string } } }) =>
        partOf.date.earliest.slice(0, 4),
      ),
    ).toEqual(TRIPS_WITH_LAVROV);
  });

  test('when Kerry met Putin', async () => {
    const { encounters } = await ask(
      `{ encounters(a: "${PUTIN}", b: "${KERRY}") { count events { nodes { partOf { date { earliest } } } } } }`,
    );
    expect(encounters.count).toBe(5);
    expect(
      encounters.events.nodes.map(
        ({ partOf }: { partOf: { date: { earliest: string } } }) => partOf.date.earliest,
      ),
    ).toEqual(told.DAYS_WITH_PUTIN);
  });

  test('whether Lavrov met Netanyahu: one remark names both, which says nothing of it', async () => {
    const { encounters } = await ask(`{ encounters(a: "${LAVROV}", b: "${NETANYAHU}") { count } }`);
    expect(encounters.count).toBe(0);
  });

  test('who was near and is not said to have met those: Lavrov each time that Kerry met Putin, in Rome Netanyahu', async () => {
    const near = async (a: string, b: string, during: string) => {
      const found = await ask(
        `{ encounters(a: "${a}", b: "${b}", during: "${during}") { events { nodes { id } } } }`,
      );
      const ids: string[] = found.encounters.events.nodes.map(({ id }: { id: string }) => id);
      return Promise.all(
        ids.map(async (event) => {
          const { alsoPresent } = await ask(
            `{ alsoPresent(event: "${event}") { nodes { actor { id } event { id partOf { id } } } } }`,
          );
          // Who met Kerry on this trip is in another part of the same one.
          for (const it of alsoPresent.nodes) {
            expect(it.event.id).not.toBe(event);
            expect(event).toContain(it.event.partOf.id);
          }
          return alsoPresent.nodes.map(({ actor }: Row) => actor.id);
        }),
      );
    };
    expect(await near(KERRY, PUTIN, '2013/2016')).toEqual(told.DAYS_WITH_PUTIN.map(() => [LAVROV]));
    expect(await near(KERRY, LAVROV, '2014-12-14/2014-12-15')).toEqual([[NETANYAHU]]);
  });

  test('whom anyone of the foreign ministry of Russia met from 2013 to 2016: Kerry, named or not', async () => {
    const during = 'during: "2013/2016"';
    const { organization } = await ask(
      `{ organization(id: "${MINISTRY}") { counterparts(${during}) { totalCount nodes { actor { id } count inPerson } } } }`,
    );
    const count = DAYS_WITH_MINISTRY.length;
    expect(organization.counterparts).toEqual({
      totalCount: 1,
      nodes: [{ actor: { id: KERRY }, count, inPerson: count - 1 }],
    });
    const { encounters } = await ask(
      `{ encounters(a: "${MINISTRY}", b: "${KERRY}", ${during}) { count events(first: 100) { nodes { date { earliest } } } } }`,
    );
    expect(encounters.count).toBe(count);
    expect(daysOf(encounters.events.nodes)).toEqual(DAYS_WITH_MINISTRY);
  });

  test('what Russia and the US had to do with each other in these years: those, and when Putin was met', async () => {
    const { encounters } = await ask(
      `{ encounters(a: "organization:russia", b: "organization:us", during: "2013/2016") { count truncated events(first: 100) { nodes { date { earliest } } } } }`,
    );
    const expected = [...DAYS_WITH_MINISTRY, ...told.DAYS_WITH_PUTIN, ...told.DAYS_OF_OBAMA_AND_PUTIN].sort();
    expect(encounters).toMatchObject({ count: expected.length, truncated: false });
    expect(daysOf(encounters.events.nodes)).toEqual(expected);
  });

  test('through whom word can go from Lavrov to Anastasiades, who is found by name, and where each hop is read', async () => {
    const { search } = await ask(
      '{ search(text: "Anastasiades", types: [OFFICIAL], first: 1) { node { id } } }',
    );
    const to = search[0].node.id;
    const { paths } = await ask(
      `{ paths(from: "${LAVROV}", to: "${to}", maxHops: 3) { distance truncatedBy paths { hops { from { id } to { id }
         events(first: 1) { nodes { evidence(first: 1) { nodes { article { title } start end } } } } } } } }`,
    );
    expect(paths).toMatchObject({ distance: 2, truncatedBy: [] });
    const hops: Hop[] = paths.paths.flatMap((it: { hops: Hop[] }) => it.hops);
    expect(
      hops
        .map(({ from }) => from.id)
        .filter((id) => id !== LAVROV)
        .sort(),
    ).toEqual(told.BETWEEN_LAVROV_AND_ANASTASIADES);
    for (const { events } of hops) {
      const [source] = events.nodes[0]?.evidence.nodes ?? [];
      expect(source?.article.title).toEqual(expect.any(String));
      expect(source?.end).toBeGreaterThan(source?.start ?? Number.NaN);
    }
  });

  test('whom Kerry met most in 2015, the same whichever side is asked', async () => {
    const counterparts = `counterparts(first: 10, during: "2015") { nodes { actor { id } count } truncated }`;
    const { official } = await ask(`{ official(id: "${KERRY}") { ${counterparts} } }`);
    const { nodes, truncated } = official.counterparts;
    expect(truncated).toBe(false);
    // With Lavrov there was the call, too.
    expect(nodes.slice(0, 4).map(({ actor, count }: Row) => [actor.id, count])).toEqual(
      told.MET_IN_2015.map(({ id, trips }) => [id, id === LAVROV ? trips + 1 : trips]),
    );
    // Of a state only what it took part in itself is in this list.
    const people = nodes.filter(({ actor }: Row) => actor.id.startsWith('official:'));
    const back = people.map(
      ({ actor }: Row, i: number) =>
        `b${i}: official(id: "${actor.id}") { counterparts(first: 100, during: "2015") { nodes { actor { id } count } } }`,
    );
    const { data } = await given.ask(`{ ${back.join(' ')} }`);
    for (const [i, { count }] of people.entries())
      expect(data[`b${i}`].counterparts.nodes).toContainEqual({ actor: { id: KERRY }, count });
  });

  test('in which years Kerry and Lavrov met, by day or not', async () => {
    const both = `filter: {participants: {all: ["${KERRY}", "${LAVROV}"]}}`;
    const counts = 'buckets { period count } unknown { count } total truncated';
    const { timeline: years } = await ask(`{ timeline(${both}) { ${counts} } }`);
    const { timeline: days } = await ask(`{ timeline(${both}, by: DAY) { ${counts} } }`);
    // The call is of 2015, too. Most trips are known by their first and last day.
    expect(years).toEqual({
      buckets: Object.entries(TRIPS_WITH_LAVROV).map(([period, count]) => ({
        period,
        count: count + (period === '2015' ? 1 : 0),
      })),
      unknown: { count: 0 },
      total: 19,
      truncated: false,
    });
    expect(days).toMatchObject({ unknown: { count: 15 }, total: 19 });
  });

  test('how many visits the register has of a year', async () => {
    const { timeline } = await ask(
      '{ timeline(filter: {kinds: [VISIT]}) { buckets { period count } unknown { count } truncated } }',
    );
    expect(timeline).toMatchObject({ unknown: { count: 0 }, truncated: false });
    const years = timeline.buckets.filter(({ period }: { period: string }) => period in told.VISITS);
    expect(
      Object.fromEntries(
        years.map(({ period, count }: { period: string; count: number }) => [period, count]),
      ),
    ).toEqual(told.VISITS);
    // As docs/questions.md has it.
    expect((await ask('{ timeline { total truncated } }')).timeline).toEqual({
      total: 12_899,
      truncated: false,
    });
  });

  test('to draw whom Kerry met: those that counterparts has, and no step farther without a period', async () => {
    const { graph } = await ask(
      `{ graph(ids: ["${KERRY}"], first: 50) { total truncated nodes { id depth count } edges { from to count } } }`,
    );
    const { official } = await ask(
      `{ official(id: "${KERRY}") { counterparts(first: 50) { totalCount nodes { actor { id } count } } } }`,
    );
    const { nodes, totalCount } = official.counterparts;
    expect(graph).toMatchObject({ total: totalCount, truncated: true });
    expect(graph.nodes.slice(1)).toEqual(
      nodes.map(({ actor, count }: Row) => ({ id: actor.id, depth: 1, count })),
    );
    const ids = new Set(graph.nodes.map(({ id }: { id: string }) => id));
    for (const { from, to } of graph.edges) expect([ids.has(from), ids.has(to)]).toEqual([true, true]);
    const farther = (args: string) => given.ask(`{ graph(ids: ["${KERRY}"], depth: 2${args}) { total } }`);
    expect((await farther('')).errors?.[0]?.originalError).toMatchObject({ code: 'QUERY_TOO_EXPENSIVE' });
    expect((await farther(', during: "2013-02"')).errors).toBeUndefined();
  });

  test('for the call about Syria that certainly was in December 2015, with the words that say so', async () => {
    const { events } = await ask(
      `{ events(filter: {kinds: [PHONE_CALL], participants: {all: ["${KERRY}", "${LAVROV}"]}, about: {any: ["topic:syrian-crisis"]}, during: "2015-12", match: CERTAIN})
         { nodes { id evidence(filter: {fields: ["date"]}) { nodes { quote } } } } }`,
    );
    expect(events.nodes).toMatchObject([{ id: 'event:lavrov-kerry-call-2015-12-28' }]);
  });

  test('in what office Kerry spoke then, and that he had none of these three years before', async () => {
    const { official, event } = await ask(
      `{ official(id: "${KERRY}") { then: offices(asOf: "2015-12-28") { position { title } } before: offices(asOf: "2012-12-28") { id } } }`,
    ).then(async (first) => ({
      ...first,
      ...(await ask(
        `{ event(id: "event:lavrov-kerry-call-2015-12-28") { participants(filter: {actor: {ids: ["${KERRY}"]}}) { nodes { capacity { basis positions { title } } } } } }`,
      )),
    }));
    expect(official.then).toContainEqual({ position: { title: 'US Secretary of State' } });
    expect(official.before).toEqual([]);
    expect(event.participants.nodes[0].capacity).toMatchObject({ basis: 'STATED' });
  });

  test('who was Secretary of State on a day, and who may have been in a month', async () => {
    const on = (asOf: string) =>
      `officeHolders(position: "position:us-secretary-of-state", asOf: "${asOf}") { nodes { match official { id } } }`;
    const found = await given.ask(
      `{ day: ${on('2015-12-29')} month: ${on('2017-01')} century: ${on('1900')} }`,
    );
    const holders = (nodes: { match: string; official: { id: string } }[]) =>
      nodes.map(({ match, official }) => `${match} ${official.id}`);
    const expected = (match: string, when: keyof typeof told.SECRETARIES) =>
      told.SECRETARIES[when].map((id) => `${match} ${id}`);
    expect(holders(found.data.day.nodes)).toEqual(expected('CERTAIN', '2015-12-29'));
    expect(holders(found.data.month.nodes)).toEqual(expected('POSSIBLE', '2017-01'));
    // The article, which calls Kerry so on one day of 2015, makes nobody a possible one of 1900.
    expect(holders(found.data.century.nodes)).toEqual(expected('CERTAIN', '1900'));
    const { position } = await ask(
      `{ position(id: "position:us-secretary-of-state") { holders(last: 3) { nodes { tenure { official { id } start { text } end { text } } } } } }`,
    );
    expect(position.holders.nodes).toEqual(
      told.LAST_SECRETARIES.map(({ id, start, end }) => ({
        tenure: { official: { id }, start: { text: start }, end: end && { text: end } },
      })),
    );
  });

  test('where Kerry was in December 2015, in whose company he was nowhere by telephone', async () => {
    const { itinerary } = await ask(
      `{ itinerary(official: "${KERRY}", during: "2015-12") { stays { nodes { from { text } to { text } places(filter: {kinds: [CITY]}) { nodes { name } } gapBefore { from to } } }
         unplaced { totalCount } undated { totalCount } truncated } }`,
    );
    // biome-ignore lint/suspicious/noExplicitAny: an answer of any shape
    const stays = itinerary.stays.nodes.map(({ from, to, places, gapBefore }: any) =>
      [
        ...(gapBefore ? [`(${gapBefore.from}..${gapBefore.to})`] : []),
        places.nodes.map(({ name }: { name: string }) => name).join(),
        from.text.slice(8),
        ...(to ? [to.text.slice(8)] : []),
      ].join(' '),
    );
    expect(stays).toEqual([
      'Paris 01',
      'Brussels 01 02',
      'Pristina 02',
      'Belgrade 02 03',
      'Nicosia 03',
      'Athens 04',
      '(2015-12-05..2015-12-07) Paris 08 12',
      'Rome 12 15',
      'Paris 14',
      'Moscow 15',
    ]);
    expect(itinerary).toMatchObject({
      unplaced: { totalCount: 0 },
      undated: { totalCount: 0 },
      truncated: false,
    });
  });

  test('who was most central in 2015: as many as counterparts has, and a community of his', async () => {
    const { data, errors } = await given.ask(
      `{ rankings(measure: DEGREE, during: "2015", first: 1) { actor { id } score }
         communities(during: "2015", first: 1) { strongest { id } size members(first: 1) { score } }
         official(id: "${KERRY}") { counterparts(during: "2015", first: 100) { totalCount nodes { count } } } }`,
    );
    expect(errors).toBeUndefined();
    const { totalCount, nodes } = data.official.counterparts;
    expect(nodes).toHaveLength(totalCount);
    expect(data.rankings).toEqual([{ actor: { id: KERRY }, score: totalCount }]);
    const [community] = data.communities;
    expect(community.strongest).toEqual({ id: KERRY });
    expect(community.members[0].score).toBe(nodes.reduce((sum: number, { count }: Row) => sum + count, 0));
    expect(community.size).toBeGreaterThan(10);
  });

  test('who was most central in all these years, by each measure, by the number of counterparts as counterparts has it', async () => {
    const { official } = await ask(`{ official(id: "${KERRY}") { counterparts(first: 1) { totalCount } } }`);
    for (const measure of ['DEGREE', 'PAGERANK', 'BETWEENNESS', 'CLOSENESS']) {
      const { data, errors } = await given.ask(
        `{ rankings(measure: ${measure}, first: 100) { rank actor { id } score } }`,
      );
      expect(errors).toBeUndefined();
      expect(data.rankings).toHaveLength(100);
      const scores: number[] = data.rankings.map(({ score }: { score: number }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      if (measure === 'DEGREE')
        expect(data.rankings).toContainEqual(
          expect.objectContaining({ actor: { id: KERRY }, score: official.counterparts.totalCount }),
        );
    }
  }, 300_000);

  test.each(['Лавров', 'Sergei Lavrov', 'lavrov serg'])('who is meant by %s', async (text) => {
    const { search } = await ask(`{ search(text: "${text}", first: 3) { node { id } } }`);
    expect(search[0]).toEqual({ node: { id: LAVROV } });
  });

  test.each([
    ['how often two met', 1_000, `{ encounters(a: "${KERRY}", b: "${LAVROV}") { count } }`],
    [
      'whom one met in a year',
      20_000,
      `{ official(id: "${KERRY}") { counterparts(during: "2015") { nodes { count } } } }`,
    ],
    [
      'whom one met, to be drawn',
      80_000,
      `{ graph(ids: ["${KERRY}"], first: 50) { nodes { count } edges { count } truncated } }`,
    ],
    ['how much there was in each year', 100_000, '{ timeline { buckets { period count } truncated } }'],
    [
      'whom two both met',
      60_000,
      `{ commonCounterparts(a: "${LAVROV}", b: "${PUTIN}") { nodes { countA countB } } }`,
    ],
    [
      'through whom word can go',
      2_500,
      `{ paths(from: "${LAVROV}", to: "official:nicos-anastasiades", maxHops: 3) { distance paths { hops { count } } } }`,
    ],
    [
      'who held an office on a day',
      1_200,
      '{ officeHolders(position: "position:us-secretary-of-state", asOf: "2015-12-29") { nodes { match official { name } } } }',
    ],
    [
      'who held it, with what is between them',
      4_000,
      '{ position(id: "position:us-secretary-of-state") { holders(last: 3) { nodes { tenure { official { name } } gapBefore { from } } } } }',
    ],
    [
      'where one was in a month',
      6_000,
      `{ itinerary(official: "${KERRY}", during: "2015-12") { stays { nodes { from { text } gapBefore { from } } } } }`,
    ],
    [
      'who was near',
      200,
      '{ alsoPresent(event: "event:history-at-state:trip-3533-at-9") { nodes { actor { name } } } }',
    ],
    [
      'whom anyone of a ministry met',
      1_200,
      `{ organization(id: "${MINISTRY}") { counterparts(during: "2015") { nodes { count } } } }`,
    ],
    [
      'how often two states met in a year',
      5_000,
      '{ encounters(a: "organization:russia", b: "organization:us", during: "2015") { count } }',
    ],
    [
      'whom those met whom one met in a month, to be drawn',
      2_000,
      `{ graph(ids: ["${KERRY}"], depth: 2, during: "2013-02") { nodes { count } edges { count } truncated } }`,
    ],
  ])(
    'without reading much more than the answer: %s, at most %d looks into the store',
    async (_, most, query) => {
      const hits = await dbHits(query);
      expect(hits).toBeGreaterThan(0);
      expect(hits).toBeLessThanOrEqual(most);
    },
  );
});
