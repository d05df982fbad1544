import { useStore } from '../support/given';

/** More than any question looks at. */
const PARTS = 10_001;

/**
 * Two who were in the same 10,001 events, one of them called by an office in each; one who was in as many without a date,
 * all parts of one event; two people who met both of the first once; and a friend of one of these.
 */
describe('beside somebody with 10,001 participations', () => {
  const given = useStore({ keep: true });
  beforeAll(async () => {
    await given.seed([
      ...['hub', 'twin', 'lost', 'leaf1', 'leaf2', 'friend'].map((it) => ({
        type: 'official',
        id: `official:${it}`,
        name: it,
      })),
      { type: 'organization', id: 'organization:x', name: 'X', kind: 'MINISTRY' },
      {
        type: 'position',
        id: 'position:x',
        title: 'X',
        classification: 'OTHER',
        organization: 'organization:x',
      },
      { type: 'place', id: 'place:x', name: 'X', kind: 'CITY' },
      { type: 'event', id: 'event:friends', kind: 'PHONE_CALL', title: 'friends', date: '2015' },
      { type: 'participation', event: 'event:friends', actor: 'official:leaf2' },
      { type: 'participation', event: 'event:friends', actor: 'official:friend' },
    ]);
    const took = (who: string, key: string, more = '') =>
      `CREATE (${who})-[:TOOK_PART_IN {id: 'participation:${who}-' + i, role: 'PARTICIPANT', attendance: 'ATTENDED'${more}, ` +
      `hubKey: 'official:${who}\\tEvent\\t' + ${key} + '|participation:${who}-' + i}]->(e)`;
    const found = (...who: string[]) =>
      who.map((it) => `MATCH (${it}:Official {id: 'official:${it}'})`).join(' ');
    // Every other day from 1950 on.
    await given.cypher(
      `${found('hub', 'twin', 'leaf1', 'leaf2')} MATCH (p:Place {id: 'place:x'}) UNWIND range(1, ${PARTS}) AS i ` +
        "WITH *, date('1950-01-01') + duration({days: i * 2}) AS day WITH *, toString(day) + '|' + toString(day) + '|event:e' + i AS key " +
        "CREATE (e:Event {id: 'event:e' + i, kind: 'VISIT', status: 'HELD', date: toString(day), dated: true, sortKey: key, " +
        'startEarliest: day, startLatest: day, endEarliest: day, endLatest: day})-[:HELD_AT]->(p) ' +
        `${took('hub', 'key', ", positionIds: ['position:x']")} ${took('twin', 'key')} ` +
        `FOREACH (_ IN CASE i WHEN ${PARTS} THEN [1] ELSE [] END | ${took('leaf1', 'key')} ${took('leaf2', 'key')})`,
    );
    await given.cypher(
      `${found('lost')} CREATE (whole:Event {id: 'event:whole', kind: 'OTHER', status: 'HELD', sortKey: '~|event:whole'}) ` +
        `WITH * UNWIND range(1, ${PARTS}) AS i WITH *, '~|event:u' + i AS key ` +
        `CREATE (e:Event {id: 'event:u' + i, kind: 'VISIT', status: 'HELD', sortKey: key})-[:PART_OF]->(whole) ${took('lost', 'key')}`,
    );
    await given.cypher('CALL db.prepareForReplanning()');
  }, 120_000);

  const ask = async (query: string) => {
    const { data, errors } = await given.ask(`{ ${query} }`);
    expect(errors).toBeUndefined();
    return data;
  };

  test.each<[what: string, query: string, answer: object]>([
    [
      'encounters',
      'encounters(a: "official:hub", b: "official:twin") { count truncated }',
      { encounters: { count: PARTS - 1, truncated: true } },
    ],
    [
      'counterparts',
      'official(id: "official:hub") { counterparts(first: 1) { truncated nodes { actor { id } count } } }',
      {
        official: {
          counterparts: { truncated: true, nodes: [{ actor: { id: 'official:twin' }, count: PARTS - 1 }] },
        },
      },
    ],
    [
      'commonCounterparts',
      'commonCounterparts(a: "official:leaf1", b: "official:hub") { truncated nodes { actor { id } } }',
      {
        commonCounterparts: {
          truncated: true,
          nodes: [{ actor: { id: 'official:twin' } }, { actor: { id: 'official:leaf2' } }],
        },
      },
    ],
    [
      'officeHolders',
      'officeHolders(position: "position:x", asOf: "1990") { truncated }',
      { officeHolders: { truncated: true } },
    ],
  ])('%s says that it left something out', async (_, query, answer) => {
    expect(await ask(query)).toEqual(answer);
  });

  test('a hub whose contacts do not have to be looked at leaves nothing out', async () => {
    expect(
      await ask(
        'commonCounterparts(a: "official:hub", b: "official:friend") { truncated nodes { actor { id } countA countB } }',
      ),
    ).toEqual({
      commonCounterparts: {
        truncated: false,
        nodes: [{ actor: { id: 'official:leaf2' }, countA: 1, countB: 1 }],
      },
    });
  });

  test('who was also present is looked for in so many participations, and the answer says so', async () => {
    const present = async (event: string) => {
      const { alsoPresent } = await ask(
        `alsoPresent(event: "event:${event}") { totalCount truncated nodes { actor { id } } }`,
      );
      return alsoPresent;
    };
    // The whole itself, in which nobody took part, is looked at too.
    expect(await present('whole')).toMatchObject({ totalCount: PARTS - 2, truncated: true });
    expect((await present('u1')).truncated).toBe(true);
    expect(await present('e1')).toEqual({ totalCount: 0, truncated: false, nodes: [] });
  });

  test('an itinerary says so, whatever it left out, and then claims nothing of the days before', async () => {
    const itinerary = async (who: string, during: string) => {
      const { itinerary: found } = await ask(
        `itinerary(official: "official:${who}", during: "${during}") { truncated stays(first: 1) { totalCount nodes { gapBefore { from } } } undated { totalCount } }`,
      );
      return found;
    };
    expect(await itinerary('hub', '1949/2100')).toEqual({
      truncated: true,
      stays: { totalCount: PARTS - 1, nodes: [{ gapBefore: null }] },
      undated: { totalCount: 0 },
    });
    expect((await itinerary('hub', '1990')).truncated).toBe(false);
    expect(await itinerary('lost', '1990')).toMatchObject({
      truncated: true,
      stays: { totalCount: 0 },
      undated: { totalCount: PARTS - 1 },
    });
  });

  test('paths say that the search ended early', async () => {
    expect(
      await ask(
        'paths(from: "official:leaf1", to: "official:leaf2", longer: 2) { distance truncatedBy paths { length } }',
      ),
    ).toEqual({
      paths: {
        distance: 1,
        truncatedBy: ['HUB', 'TOO_MUCH_WORK'],
        paths: [{ length: 1 }, { length: 2 }, { length: 2 }],
      },
    });
  });

  test('a graph of two steps is refused for what neighbours took part in', async () => {
    const { errors } = await given.ask('{ graph(ids: ["official:leaf1"], depth: 2) { total } }');
    expect(errors?.map(({ message, originalError }) => ({ ...originalError, message }))).toMatchObject([
      { code: 'QUERY_TOO_EXPENSIVE', message: expect.stringMatching(/10000 participations/) },
    ]);
  });
});
