import { type GraphQLInputType, getNamedType } from 'graphql';
import { randomGraph } from '../projection/random/graph';
import { World } from '../projection/random/naive/world';
import { Random } from '../projection/random/random';
import { Values } from '../projection/random/values';
import { useDbHits } from '../support/db-hits';
import { theSchema, useStore } from '../support/given';

const UNITS = ['YEAR', 'MONTH', 'DAY'] as const;
type Unit = (typeof UNITS)[number];
const LENGTHS: Record<Unit, number> = { YEAR: 4, MONTH: 7, DAY: 10 };

interface Counts {
  readonly count: number;
  readonly byKind: readonly { kind: string; count: number }[];
}
interface Timeline {
  readonly buckets: readonly (Counts & { period: string })[];
  readonly unknown: Counts;
  readonly total: number;
  readonly truncated: boolean;
}

const COUNTS = 'count byKind { kind count }';
const TIMELINE = `{ buckets { period ${COUNTS} } unknown { ${COUNTS} } total truncated }`;
const NOTHING: Counts = { count: 0, byKind: [] };

describe('a timeline', () => {
  const given = useStore({ keep: true });

  const event = (key: string, kind: string, fields: object = {}) => ({
    type: 'event',
    id: `event:${key}`,
    kind,
    title: key,
    ...fields,
  });
  const evidence = (article: string, of: string, fields: object = {}) => ({
    type: 'evidence',
    article: `article:${article}`,
    supports: `event:${of}`,
    ...fields,
  });
  beforeAll(() =>
    given.seed([
      { type: 'official', id: 'official:ada', name: 'Ada' },
      ...['a', 'b'].map((it) => ({ type: 'article', id: `article:${it}`, kind: 'NEWS', title: it })),
      { type: 'article', id: 'article:withdrawn', kind: 'NEWS', title: 'w', status: 'RETRACTED' },
      event('day', 'PHONE_CALL', { date: '2015-12-28' }),
      event('minute', 'VISIT', { date: '2015-12-28T23:30-08:00' }),
      event('month', 'PHONE_CALL', { date: '2015-12' }),
      event('year', 'SUMMIT', { date: '2015' }),
      event('in-month', 'VISIT', { date: '2015-12-28/2015-12-30' }),
      event('over-new-year', 'VISIT', { date: '2015-12-31/2016-01-02' }),
      // What lasts stands where it began.
      event('lasted', 'NEGOTIATION', { date: '2015-12-31', endDate: '2016-02' }),
      event('ended', 'NEGOTIATION', { endDate: '2016-02' }),
      event('about', 'PHONE_CALL', { date: '~2015-12-28' }),
      event('about-its-end', 'PHONE_CALL', { date: '2014-05-01', endDate: '~2015' }),
      event('open', 'SANCTION', { date: '2015-12-28/..' }),
      event('since', 'SANCTION', { date: '../2015-12-28' }),
      event('undated', 'OTHER'),
      event('two-accounts', 'PHONE_CALL', { date: '2015-12-28' }),
      evidence('a', 'two-accounts', { field: 'date', value: '2015-12-28' }),
      evidence('b', 'two-accounts', { field: 'date', value: '2015-12-29' }),
      event('withdrawn', 'PHONE_CALL', { date: '2015-12-28' }),
      evidence('withdrawn', 'withdrawn'),
      { type: 'participation', event: 'event:day', actor: 'official:ada' },
      { type: 'participation', event: 'event:month', actor: 'official:ada' },
    ]),
  );

  async function timeline(args = ''): Promise<Timeline> {
    const { data, errors, roundTrips } = await given.ask(`{ timeline${args && `(${args})`} ${TIMELINE} }`);
    expect(errors).toBeUndefined();
    expect(roundTrips).toBe(1);
    return data.timeline;
  }
  const bucketsOf = ({ buckets, unknown }: Timeline) => [
    ...buckets.map(({ period, count }) => `${period} ${count}`),
    `unknown ${unknown.count}`,
  ];

  test('by year: what lies in one on every reading; what began there, however long it lasted', async () => {
    expect(await timeline()).toEqual({
      buckets: [
        { period: '2014', count: 1, byKind: [{ kind: 'PHONE_CALL', count: 1 }] },
        {
          period: '2015',
          count: 6,
          byKind: [
            { kind: 'PHONE_CALL', count: 2 },
            { kind: 'VISIT', count: 2 },
            { kind: 'NEGOTIATION', count: 1 },
            { kind: 'SUMMIT', count: 1 },
          ],
        },
      ],
      unknown: {
        count: 7,
        byKind: [
          { kind: 'PHONE_CALL', count: 2 },
          { kind: 'SANCTION', count: 2 },
          { kind: 'NEGOTIATION', count: 1 },
          { kind: 'OTHER', count: 1 },
          { kind: 'VISIT', count: 1 },
        ],
      },
      total: 14,
      truncated: false,
    });
  });

  test('"2015-12" is in December by month, and unknown by day', async () => {
    expect(bucketsOf(await timeline('by: MONTH'))).toEqual(['2014-05 1', '2015-12 5', 'unknown 8']);
    expect(bucketsOf(await timeline('by: DAY'))).toEqual([
      '2014-05-01 1',
      '2015-12-28 2',
      '2015-12-31 1',
      'unknown 10',
    ]);
    expect(bucketsOf(await timeline('by: DAY, filter: {ids: ["event:month"]}'))).toEqual(['unknown 1']);
    expect(bucketsOf(await timeline('by: MONTH, filter: {ids: ["event:month"]}'))).toEqual([
      '2015-12 1',
      'unknown 0',
    ]);
  });

  test.each(['about', 'two-accounts', 'undated', 'ended', 'open', 'since', 'over-new-year'])(
    'it is not known when %s was',
    async (key) => {
      const { buckets, unknown } = await timeline(`filter: {ids: ["event:${key}"]}`);
      expect([buckets, unknown.count]).toEqual([[], 1]);
    },
  );

  test('a day is the source’s own, in its time zone', async () => {
    expect(bucketsOf(await timeline('by: DAY, filter: {ids: ["event:minute"]}'))).toEqual([
      '2015-12-28 1',
      'unknown 0',
    ]);
  });

  test('takes the filter of events', async () => {
    expect(bucketsOf(await timeline('by: DAY, filter: {participants: {all: ["official:ada"]}}'))).toEqual([
      '2015-12-28 1',
      'unknown 1',
    ]);
    expect(bucketsOf(await timeline('filter: {kinds: [SANCTION], during: "2016"}'))).toEqual(['unknown 1']);
    expect(await timeline('filter: {kinds: [INTERVIEW]}')).toEqual({
      buckets: [],
      unknown: NOTHING,
      total: 0,
      truncated: false,
    });
  });

  test('what lost its support is left out, unless it is asked for', async () => {
    const args = 'by: DAY, filter: {ids: ["event:withdrawn"]}';
    expect(bucketsOf(await timeline(args))).toEqual(['unknown 0']);
    expect(bucketsOf(await timeline(`${args}, includeUnsupported: true`))).toEqual([
      '2015-12-28 1',
      'unknown 0',
    ]);
  });

  test.each([
    ['filter: {during: "~2015"}'],
    ['filter: {ids: ["official:ada"]}'],
    ['filter: {after: "2015/.."}'],
  ])('is refused for %s, as events is', async (args) => {
    for (const query of [`{ timeline(${args}) { total } }`, `{ events(${args}) { totalCount } }`]) {
      const { errors } = await given.ask(query);
      expect(errors?.map(({ originalError }) => originalError)).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
    }
  });
});

describe('a timeline of more events than it looks at', () => {
  const given = useStore({ keep: true });
  const dbHits = useDbHits(given);
  const MOST = 20_000;
  const RARE = 30;
  beforeAll(async () => {
    await given.seed([{ type: 'topic', id: 'topic:rare', name: 'Rare', kind: 'ISSUE' }]);
    // A day each from 1950 on, one of a thousand a call.
    await given.cypher(
      `UNWIND range(0, ${MOST + 9_999}) AS i WITH i, toString(date('1950-01-01') + duration({days: i})) AS day ` +
        "CREATE (e:Event {id: 'event:e' + i, title: 'event ' + i, status: 'HELD', date: day, dated: true, " +
        'startEarliest: date(day), startLatest: date(day), endEarliest: date(day), endLatest: date(day), ' +
        "kind: CASE WHEN i % 1000 = 0 THEN 'PHONE_CALL' ELSE 'VISIT' END, sortKey: day + '|' + day + '|event:e' + i}) " +
        "WITH e WHERE e.kind = 'PHONE_CALL' MATCH (t:Topic {id: 'topic:rare'}) CREATE (e)-[:ABOUT]->(t)",
    );
    await given.cypher('CALL db.prepareForReplanning()');
  });
  const asked = (filter?: string) =>
    `{ timeline${filter ? `(filter: {${filter}})` : ''} { buckets { period count byKind { count } } unknown { count } total truncated } }`;

  test('says so, having looked at the first ones alone', async () => {
    const { timeline } = (await given.ask(asked())).data;
    expect(timeline).toMatchObject({ total: MOST, truncated: true, unknown: { count: 0 } });
    expect(timeline.buckets[0]).toMatchObject({ period: '1950', count: 365 });
    expect(timeline.buckets.at(-1).period).toBe('2004');
    // A few looks at each.
    expect(await dbHits(asked())).toBeLessThan(MOST * 9);
  });

  test('also by a filter that no index knows and few meet', async () => {
    const filter = 'article: {kinds: [NEWS]}';
    expect((await given.ask(asked(filter))).data.timeline).toMatchObject({ total: 0, truncated: true });
    expect(await dbHits(asked(filter))).toBeLessThan(MOST * 9);
  });

  test.each([
    ['kinds: [PHONE_CALL]', RARE],
    ['about: {any: ["topic:rare"]}', RARE],
    ['during: "2010"', 365],
    ['during: "2010", kinds: [PHONE_CALL, SUMMIT]', 1],
    ['ids: ["event:e0", "event:e29999"]', 2],
  ])('looks for %s where that is, and is whole', async (filter, total) => {
    expect((await given.ask(asked(filter))).data.timeline).toMatchObject({ total, truncated: false });
    expect(await dbHits(asked(filter))).toBeLessThan(total * 30 + 900);
  });
});

describe('a timeline of a random graph, by random filters', () => {
  const given = useStore({ keep: true });
  let world: World;
  beforeAll(async () => {
    await given.seed(randomGraph(20151229), 'random');
    world = await World.read(given);
  });

  interface Listed {
    readonly id: string;
    readonly kind: string;
    readonly date: {
      readonly approximate: boolean;
      readonly earliest: string;
      readonly latest: string;
    } | null;
    readonly endDate: object | null;
    readonly disagreements: readonly { readonly field: string }[];
  }
  const LISTED = 'id kind date { approximate earliest latest } endDate { text } disagreements { field }';
  /** What is said to have ended at some time can be during a period for other reasons than its date. */
  const hasEnd = ({ endDate, disagreements }: Listed) =>
    endDate !== null || disagreements.some(({ field }) => field === 'endDate');
  const unitOf = ({ date }: Listed, unit: Unit) => {
    const [first, last] = [date?.earliest, date?.latest].map((it) => it?.slice(0, LENGTHS[unit]));
    return date && !date.approximate && first === last ? first : undefined;
  };

  /** What is listed by the events of a filter, counted here. */
  function countedBy(unit: Unit, events: readonly Listed[]) {
    const found = new Map<string, Map<string, number>>();
    for (const event of events) {
      const period = unitOf(event, unit) ?? '';
      const kinds = found.get(period) ?? new Map<string, number>();
      found.set(period, kinds.set(event.kind, (kinds.get(event.kind) ?? 0) + 1));
    }
    const counts = (kinds = new Map<string, number>()): Counts => ({
      count: [...kinds.values()].reduce((sum, it) => sum + it, 0),
      byKind: [...kinds]
        .map(([kind, count]) => ({ kind, count }))
        .sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1)),
    });
    const periods = [...found.keys()].filter(Boolean).sort();
    return {
      buckets: periods.map((period) => ({ period, ...counts(found.get(period)) })),
      unknown: counts(found.get('')),
    };
  }

  test('counts what events lists; a bucket has what is during it for certain, and did not last', async () => {
    const type = getNamedType(
      theSchema()
        .getQueryType()
        ?.getFields()
        .timeline?.args.find(({ name }) => name === 'filter')?.type as GraphQLInputType,
    ) as GraphQLInputType;
    let [inBuckets, unknown] = [0, 0];
    for (let seed = 1; seed <= 40; seed += 1) {
      const random = new Random(seed);
      const filter = seed === 1 ? null : new Values(random, world).filter(type, 3);
      const [unit, all] = [random.pick(UNITS), random.chance(0.3)];
      const { data, errors } = await given.ask(
        `query ($filter: EventFilter, $all: Boolean) {
           timeline(filter: $filter, by: ${unit}, includeUnsupported: $all) ${TIMELINE}
           events(filter: $filter, includeUnsupported: $all, first: 100) {
             totalCount nodes { ${LISTED} }
           }
         }`,
        { filter, all },
      );
      expect([seed, filter, errors]).toEqual([seed, filter, undefined]);
      const { buckets, unknown: rest, total, truncated }: Timeline = data.timeline;
      expect({ seed, filter, unit, buckets, unknown: rest }).toEqual({
        seed,
        filter,
        unit,
        ...countedBy(unit, data.events.nodes),
      });
      expect([truncated, total]).toEqual([false, data.events.totalCount]);
      const sum = buckets.reduce((it, { count }) => it + count, rest.count);
      expect(sum).toBe(total);
      [inBuckets, unknown] = [inBuckets + sum - rest.count, unknown + rest.count];
      if (seed <= 15) await asDuring(unit, buckets, data.events.nodes, filter, all);
    }
    // It found something.
    expect(inBuckets).toBeGreaterThan(50);
    expect(unknown).toBeGreaterThan(30);
  }, 300_000);

  /** Holds buckets against the condition `during` of events. */
  async function asDuring(
    unit: Unit,
    buckets: Timeline['buckets'],
    all: readonly Listed[],
    filter: unknown,
    unsupported: boolean,
  ) {
    const idsOf = (events: readonly Listed[]) => events.filter((it) => !hasEnd(it)).map(({ id }) => id);
    for (const { period } of buckets) {
      const { data } = await given.ask(
        `query ($filter: EventFilter, $all: Boolean) {
           events(filter: $filter, includeUnsupported: $all, first: 100) { nodes { ${LISTED} } }
         }`,
        { filter: { and: [filter ?? {}, { during: period, match: 'CERTAIN' }] }, all: unsupported },
      );
      expect([period, idsOf(data.events.nodes)]).toEqual([
        period,
        idsOf(all.filter((it) => unitOf(it, unit) === period)),
      ]);
    }
  }
});
