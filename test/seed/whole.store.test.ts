import { join } from 'node:path';
import { load } from '../../src/load';
import { expectAnswers, HISTORY } from '../docs/pages';
import { describeShared } from '../readers/rows/files';
import { rawTrips, rawVisits, tally } from '../readers/second-route';
import { useDbHits } from '../support/db-hits';
import { useStore } from '../support/given';

const KERRY = 'official:pocom:kerry-john-forbes';
const LAVROV = 'official:sergey-lavrov';
const PUTIN = 'official:vladimir-putin';
const ZARIF = 'official:mohammad-javad-zarif';
const NETANYAHU = 'official:benjamin-netanyahu';
const SEEDS = join(__dirname, '../../seed');

/** Trips of Kerry's whose remark names Lavrov, by year: counted in the register's files. */
const TRIPS_WITH_LAVROV = { 2013: 5, 2014: 5, 2015: 3, 2016: 5 };
/** Visits that began in a year, of Americans abroad and of others in the US: counted in the same files. */
const VISITS = { 1974: 111, 1999: 177, 2013: 133, 2014: 187, 2015: 130, 2016: 171 };
/** Days on which those trips of his begin whose remark names Putin. */
const DAYS_WITH_PUTIN = ['2013-05-07', '2015-05-12', '2015-12-15', '2016-03-23', '2016-07-14'];

interface Row {
  readonly actor: { readonly id: string };
  readonly count: number;
}

describe('an analyst asks the article and the whole register', () => {
  const given = useStore({ keep: true });
  const dbHits = useDbHits(given);
  beforeAll(async () => {
    const { totals } = await load(given.store, [SEEDS]);
    expect(totals.created).toBeGreaterThan(100_000);
    await given.cypher('CALL db.prepareForReplanning()');
  }, 180_000);

  const ask = async (query: string) => {
    const { data, errors, roundTrips } = await given.ask(query);
    expect(errors).toBeUndefined();
    expect(roundTrips).toBe(1);
    return data;
  };

  test(`${HISTORY}: each query answers what it shows`, () => expectAnswers(HISTORY, given));

  test('how often Lavrov and Kerry met, when first and last, and that one of it was by phone', async () => {
    const { encounters } = await ask(
      `{ encounters(a: "${KERRY}", b: "${LAVROV}") { count inPerson byKind { kind count } firstDate { earliest } lastDate { earliest }
         publishers truncated events(first: 100) { nodes { kind date { earliest } partOf { date { earliest } } } } } }`,
    );
    expect(encounters).toMatchObject({
      count: 19,
      inPerson: 18,
      byKind: [
        { kind: 'THIRD_PLACE_MEETING', count: 13 },
        { kind: 'BILATERAL_MEETING', count: 5 },
        { kind: 'PHONE_CALL', count: 1 },
      ],
      firstDate: { earliest: '2013-02-26' },
      lastDate: { earliest: '2016-09-08' },
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
    ).toEqual(DAYS_WITH_PUTIN);
  });

  test('whether Lavrov met Netanyahu: one remark names both, which says nothing of it', async () => {
    const { encounters } = await ask(`{ encounters(a: "${LAVROV}", b: "${NETANYAHU}") { count } }`);
    expect(encounters.count).toBe(0);
  });

  test('whom Kerry met most in 2015, the same whichever side is asked', async () => {
    const counterparts = `counterparts(first: 10, during: "2015") { nodes { actor { id } count } truncated }`;
    const { official } = await ask(`{ official(id: "${KERRY}") { ${counterparts} } }`);
    const { nodes, truncated } = official.counterparts;
    expect(truncated).toBe(false);
    expect(nodes.slice(0, 4).map(({ actor, count }: Row) => [actor.id, count])).toEqual([
      [ZARIF, 6],
      ['official:philip-hammond', 5],
      ['official:salman-bin-abdulaziz-al-saud', 4],
      [LAVROV, 4],
    ]);
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
    const years = timeline.buckets.filter(({ period }: { period: string }) => period in VISITS);
    expect(
      Object.fromEntries(
        years.map(({ period, count }: { period: string; count: number }) => [period, count]),
      ),
    ).toEqual(VISITS);
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
    expect(holders(found.data.day.nodes)).toEqual([`CERTAIN ${KERRY}`]);
    // He left on the 20th; his successor came on 1 February.
    expect(holders(found.data.month.nodes)).toEqual([`POSSIBLE ${KERRY}`]);
    // The article, which calls Kerry so on one day of 2015, makes nobody a possible one of 1900.
    expect(holders(found.data.century.nodes)).toEqual(['CERTAIN official:pocom:hay-john-milton']);
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
  ])(
    'without reading much more than the answer: %s, at most %d looks into the store',
    async (_, most, query) => {
      const hits = await dbHits(query);
      expect(hits).toBeGreaterThan(0);
      expect(hits).toBeLessThanOrEqual(most);
    },
  );
});

describeShared('what the analyst is told', () => {
  const trips = () => rawTrips('secretary').filter(({ who }) => who === 'kerry-john-forbes');

  test('is what the raw files say of a year', () => {
    const all = [...rawTrips('secretary'), ...rawTrips('president'), ...rawVisits()];
    expect(tally(all, ({ start }) => start.slice(0, 4))).toMatchObject(VISITS);
  });

  test('is what the raw files say of Kerry', () => {
    const withLavrov = trips().filter(({ remarks }) => remarks.includes('Lavrov'));
    expect(tally(withLavrov, ({ start }) => start.slice(0, 4))).toEqual(TRIPS_WITH_LAVROV);
    const withPutin = trips().filter(({ remarks }) => remarks.includes('Putin'));
    expect(withPutin.map(({ start }) => start).sort()).toEqual(DAYS_WITH_PUTIN);
    const withZarif = trips().filter(
      ({ remarks, start }) => remarks.includes('Zarif') && start.startsWith('2015'),
    );
    expect(withZarif).toHaveLength(6);
  });
});
