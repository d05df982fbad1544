import { useDbHits } from '../support/db-hits';
import { useStore } from '../support/given';
import { type Counts, TIMELINE, type Timeline } from './timeline-parts';

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
    ['filter: {during: "2016/2015"}'],
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
