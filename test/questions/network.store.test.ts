import { setTimeout } from 'node:timers/promises';
import { useStore } from '../support/given';
import { event, WORLD } from './encounters-world';

const people = (...keys: string[]) =>
  keys.map((key) => ({ type: 'official', id: `official:${key}`, name: key }));
let meetings = 0;
/** So many meetings of these. */
const met = (times: number, ...who: string[]) =>
  Array.from({ length: times }, () => {
    meetings += 1;
    return event(`m${meetings}`, 'BILATERAL_MEETING', '2015-06-01', who);
  }).flat();

type Given = ReturnType<typeof useStore>;

/** `1 hub 3`, one line a row. */
async function rankings(given: Given, args: string): Promise<string[]> {
  const { data, errors, roundTrips } = await given.ask(`{ rankings(${args}) { rank actor { name } score } }`);
  expect(errors).toBeUndefined();
  expect(roundTrips).toBeLessThanOrEqual(4);
  return data.rankings.map(
    ({ rank, actor, score }: { rank: number; actor: { name: string }; score: number }) =>
      `${rank} ${actor.name} ${Number(score.toFixed(4))}`,
  );
}

async function nothingIsLeft(given: Given): Promise<void> {
  const left = () => given.store.read('test', 'CALL gds.graph.list() YIELD graphName RETURN graphName', {});
  // Where the answer is an error, it is dropped beside it.
  for (let tries = 0; tries < 100 && (await left()).length > 0; tries += 1) await setTimeout(100);
  expect(await left()).toEqual([]);
}

describe('rankings of small networks, worked out by hand', () => {
  const given = useStore();
  afterEach(() => nothingIsLeft(given));

  test('a star: the hub met three, is on the way of each pair of them, and has the PageRank of the two equations', async () => {
    await given.seed([
      ...people('hub', 'a', 'b', 'c'),
      ...met(1, 'hub', 'a'),
      ...met(1, 'hub', 'b'),
      ...met(1, 'hub', 'c'),
    ]);
    expect(await rankings(given, 'measure: DEGREE')).toEqual(['1 hub 3', '2 a 1', '3 b 1', '4 c 1']);
    // Three pairs of leaves.
    expect(await rankings(given, 'measure: BETWEENNESS')).toEqual(['1 hub 3', '2 a 0', '3 b 0', '4 c 0']);
    // h = 0.15 + 0.85 · 3l and l = 0.15 + 0.85 · h/3, so that h = 0.5325/0.2775.
    expect(await rankings(given, 'measure: PAGERANK')).toEqual([
      '1 hub 1.9189',
      '2 a 0.6937',
      '3 b 0.6937',
      '4 c 0.6937',
    ]);
    // One step to three; and one step and two of two: 3/5.
    expect(await rankings(given, 'measure: CLOSENESS')).toEqual(['1 hub 1', '2 a 0.6', '3 b 0.6', '4 c 0.6']);
  });

  test('PageRank goes by the number of contacts, degree and betweenness by whether two met at all', async () => {
    await given.seed([
      ...people('hub', 'a', 'b', 'c'),
      ...met(2, 'hub', 'a'),
      ...met(1, 'hub', 'b'),
      ...met(1, 'hub', 'c'),
    ]);
    // The hub gives half of its own to a, and a quarter to each other: 0.15 + 0.85 · 1.9189 · ½.
    expect(await rankings(given, 'measure: PAGERANK')).toEqual([
      '1 hub 1.9189',
      '2 a 0.9655',
      '3 b 0.5578',
      '4 c 0.5578',
    ]);
    expect(await rankings(given, 'measure: DEGREE')).toEqual(['1 hub 3', '2 a 1', '3 b 1', '4 c 1']);
    expect(await rankings(given, 'measure: BETWEENNESS, first: 1')).toEqual(['1 hub 3']);
  });

  test('a square: each is on one of the two shortest ways between its neighbours', async () => {
    await given.seed([
      ...people('a', 'b', 'c', 'd'),
      ...met(1, 'a', 'b'),
      ...met(1, 'b', 'c'),
      ...met(1, 'c', 'd'),
      ...met(1, 'd', 'a'),
    ]);
    expect(await rankings(given, 'measure: BETWEENNESS')).toEqual([
      '1 a 0.5',
      '2 b 0.5',
      '3 c 0.5',
      '4 d 0.5',
    ]);
  });

  test('a summit of three is three pairs; closeness counts how many can be reached', async () => {
    await given.seed([
      ...people('a', 'b', 'c', 'd', 'e', 'alone'),
      ...event('summit', 'SUMMIT', '2015-06-01', ['a', 'b', 'c']),
      ...met(1, 'd', 'e'),
    ]);
    expect(await rankings(given, 'measure: DEGREE')).toEqual(['1 a 2', '2 b 2', '3 c 2', '4 d 1', '5 e 1']);
    // By Wasserman and Faust: 2 of 4 others at one step each, 2/4; of a pair 1/4.
    expect(await rankings(given, 'measure: CLOSENESS')).toEqual([
      '1 a 0.5',
      '2 b 0.5',
      '3 c 0.5',
      '4 d 0.25',
      '5 e 0.25',
    ]);
  });

  test('where nobody met anybody there is none, and nothing is asked', async () => {
    await given.seed([
      ...people('a', 'b'),
      ...event('absent', 'SUMMIT', '2015', ['a', { who: 'b', attendance: 'ABSENT' }]),
    ]);
    expect(await rankings(given, 'measure: DEGREE')).toEqual([]);
    const { data } = await given.ask('{ communities { size } }');
    expect(data.communities).toEqual([]);
  });
});

describe('communities', () => {
  const given = useStore();
  afterEach(() => nothingIsLeft(given));

  /** Two triangles of friends, one contact between them, and a pair. */
  const records = () => [
    ...people('a', 'b', 'c', 'x', 'y', 'z', 'p', 'q'),
    ...met(3, 'a', 'b'),
    ...met(3, 'b', 'c'),
    ...met(3, 'a', 'c'),
    ...met(4, 'x', 'y'),
    ...met(3, 'y', 'z'),
    ...met(3, 'x', 'z'),
    ...met(1, 'c', 'z'),
    ...met(1, 'p', 'q'),
  ];
  const QUERY = '{ communities { strongest { name } size members { rank actor { name } score } } }';

  const EXPECTED = [
    {
      strongest: { name: 'c' },
      size: 3,
      members: [
        { rank: 1, actor: { name: 'c' }, score: 7 },
        { rank: 2, actor: { name: 'a' }, score: 6 },
        { rank: 3, actor: { name: 'b' }, score: 6 },
      ],
    },
    {
      strongest: { name: 'x' },
      size: 3,
      members: [
        { rank: 1, actor: { name: 'x' }, score: 7 },
        { rank: 2, actor: { name: 'y' }, score: 7 },
        { rank: 3, actor: { name: 'z' }, score: 7 },
      ],
    },
    {
      strongest: { name: 'p' },
      size: 2,
      members: [
        { rank: 1, actor: { name: 'p' }, score: 1 },
        { rank: 2, actor: { name: 'q' }, score: 1 },
      ],
    },
  ];

  test('are those who met one another more than others, the largest first, each told by its strongest member', async () => {
    await given.seed(records());
    const { data, errors, roundTrips } = await given.ask(QUERY);
    expect(errors).toBeUndefined();
    expect(data.communities).toEqual(EXPECTED);
    expect(roundTrips).toBe(5);
  });

  test('are the same of a store that was loaded the other way round, and asked again', async () => {
    await given.seed([...records()].reverse());
    for (let times = 0; times < 3; times += 1)
      expect((await given.ask(QUERY)).data.communities).toEqual(EXPECTED);
  });

  test('have as many members as are asked for, and are as many', async () => {
    await given.seed(records());
    const { data } = await given.ask(
      '{ communities(first: 2) { size members(first: 1) { actor { name } } none: members(first: 100) { rank } } }',
    );
    expect(data.communities).toEqual([
      { size: 3, members: [{ actor: { name: 'c' } }], none: [{ rank: 1 }, { rank: 2 }, { rank: 3 }] },
      { size: 3, members: [{ actor: { name: 'x' } }], none: [{ rank: 1 }, { rank: 2 }, { rank: 3 }] },
    ]);
    const { errors } = await given.ask('{ communities { members(first: 101) { rank } } }');
    expect(errors?.[0]?.message).toBe('first of Community.members must be 1 to 100.');
  });
});

describe('rankings and communities go by the rules of contacts', () => {
  const given = useStore({ keep: true });
  beforeAll(() => given.seed(WORLD));
  afterEach(() => nothingIsLeft(given));

  type Row = { actor: { id: string }; score: number; count: number };

  /** Of those in the network: how many they met, and how often, as `counterparts` of each has it. */
  async function asCounterparts(args: string) {
    const { data } = await given.ask(
      `{ officials(first: 100) { nodes { id counterparts(first: 100${args}) { nodes { actor { id } count } } } } }`,
    );
    return (data.officials.nodes as { id: string; counterparts: { nodes: Row[] } }[])
      .map(({ id, counterparts: { nodes } }) => ({
        id,
        met: nodes.length,
        contacts: nodes.reduce((sum, { count }) => sum + count, 0),
      }))
      .filter(({ met: others }) => others > 0);
  }

  test.each([
    ['', ''],
    ['during: "2015"', ', during: "2015"'],
    ['during: "2013-09-15", match: CERTAIN', ', during: "2013-09-15", match: CERTAIN'],
    ['during: "2013-09-15"', ', during: "2013-09-15"'],
    ['during: "2014/.."', ', during: "2014/.."'],
    ['kinds: [PHONE_CALL, VIDEO_CALL]', ', kinds: [PHONE_CALL, VIDEO_CALL]'],
    ['during: "2015", kinds: [BILATERAL_MEETING]', ', during: "2015", kinds: [BILATERAL_MEETING]'],
  ])('of officials, with %j: those whom counterparts has, as often as it has them', async (args, more) => {
    const expected = await asCounterparts(more);
    const { data, errors } = await given.ask(
      `{ rankings(measure: DEGREE, first: 100${args && `, ${args}`}) { actor { id } score }
         communities(first: 100${args && `, ${args}`}) { members(first: 100) { actor { id } score } } }`,
    );
    expect(errors).toBeUndefined();
    const isOfficial = ({ actor }: Row) => actor.id.startsWith('official:');
    const degrees = data.rankings.filter(isOfficial);
    const strengths = data.communities
      .flatMap(({ members }: { members: Row[] }) => members)
      .filter(isOfficial);
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect(
      degrees
        .map(({ actor, score }: Row) => ({
          id: actor.id,
          met: score,
          contacts: strengths.find((it: Row) => it.actor.id === actor.id)?.score,
        }))
        .sort(byId),
    ).toEqual(expected.sort(byId));
  });

  test('degree is a plain count of whom each met', async () => {
    const rows = await given.cypher(
      `MATCH (e:Event {status: 'HELD'}) WHERE e.kind <> 'PRESS_CONFERENCE' AND e.unsupported IS NULL
       MATCH (a)-[p:TOOK_PART_IN {attendance: 'ATTENDED'}]->(e)<-[q:TOOK_PART_IN {attendance: 'ATTENDED'}]-(b)
       WHERE a <> b AND NOT p.role IN ['SIDE', 'OBSERVER', 'ACCOMPANIED'] AND NOT q.role IN ['SIDE', 'OBSERVER', 'ACCOMPANIED']
         AND e.kind <> 'OTHER'
       WITH a, count(DISTINCT b) AS met RETURN a.name AS name, met ORDER BY met DESC, a.id`,
    );
    expect(await rankings(given, 'measure: DEGREE, first: 100')).toEqual(
      rows.map(({ name, met: others }, index) => `${index + 1} ${String(name)} ${String(others)}`),
    );
  });

  test('requests at the same time have a network each', async () => {
    const all = await Promise.all(
      ['2014', '2015', '2016', '2014'].map((during) =>
        rankings(given, `measure: DEGREE, during: "${during}"`),
      ),
    );
    expect(all[0]).toEqual(all[3]);
    expect(new Set(all.map((it) => it.join())).size).toBe(3);
  });

  test('a query can ask for both, beside others', async () => {
    const { data, errors, roundTrips } = await given.ask(
      '{ a: rankings(measure: DEGREE, first: 1) { score } b: communities(first: 1) { size } official(id: "official:kerry") { name } }',
    );
    expect(errors).toBeUndefined();
    expect(Object.keys(data)).toEqual(['a', 'b', 'official']);
    expect(roundTrips).toBe(4 + 5 + 1);
  });

  test.each([
    ['rankings(measure: DEGREE, first: 0) { rank }', undefined],
    ['rankings(measure: DEGREE, first: 101) { rank }', undefined],
    ['communities(first: 101) { size }', undefined],
    ['rankings(measure: DEGREE, kinds: [PRESS_CONFERENCE]) { rank }', 'kinds names no kind of contact.'],
    ['communities(during: "~2015") { size }', 'during must not be approximate.'],
    ['communities(during: "2015/2014") { size }', expect.stringContaining('ends before it begins')],
    [
      'rankings(measure: DEGREE, during: "2015/2014") { rank }',
      expect.stringContaining('ends before it begins'),
    ],
  ])('%s is refused before anything is sent', async (field, message) => {
    const { errors, roundTrips } = await given.ask(`{ ${field} }`);
    expect(errors).toHaveLength(1);
    if (message) expect(errors?.[0]?.message).toEqual(message);
    expect(roundTrips).toBe(0);
  });
});
