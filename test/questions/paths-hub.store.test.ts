import { useDbHits } from '../support/db-hits';
import { useStore } from '../support/given';

/**
 * A hub that took part in 2,000 events with one of 500 people each; two leaves who met it once each; a pair apart from all
 * that; a gathering of 150; and one actor with more participations than are looked into.
 */
const HUB = 2_000;
const PEOPLE = 500;
const CROWD = 150;

describe('paths beside a hub of 2,000 events', () => {
  const given = useStore({ keep: true });
  const dbHits = useDbHits(given);

  const meeting = (id: string, who: string[], day = '2015-01-01') => [
    { type: 'event', id: `event:${id}`, kind: 'BILATERAL_MEETING', title: id, date: day },
    ...who.map((it) => ({ type: 'participation', event: `event:${id}`, actor: `official:${it}` })),
  ];

  beforeAll(async () => {
    const guests = Array.from({ length: CROWD }, (_, i) => `guest${i}`);
    const people = Array.from({ length: PEOPLE }, (_, i) => `p${i}`);
    const alone = ['hub', 'leaf1', 'leaf2', 'beyond', 'pair1', 'pair2', 'lone', 'host'];
    await given.seed([
      ...[...alone, ...people, ...guests].map((it) => ({ type: 'official', id: `official:${it}`, name: it })),
      ...Array.from({ length: HUB }, (_, i) => {
        const day = new Date(Date.UTC(1990, 0, 1 + ((i * 7919) % 12_000))).toISOString().slice(0, 10);
        return meeting(`e${i}`, ['hub', `p${(i * 31) % PEOPLE}`], day);
      }).flat(),
      ...meeting('leaf1', ['hub', 'leaf1']),
      ...meeting('leaf2', ['hub', 'leaf2'], '2015-01-02'),
      ...meeting('beyond', ['p7', 'beyond']),
      ...meeting('pair', ['pair1', 'pair2']),
      ...meeting('gathering', ['host', ...guests]),
      ...meeting('guest', ['guest1', 'leaf1']),
    ]);
    await given.cypher('CALL db.prepareForReplanning()');
  }, 180_000);

  const query = (from: string, to: string, args = '') =>
    `{ paths(from: "official:${from}", to: "official:${to}"${args}) { distance truncatedBy paths { hops { from { id } to { id } events { nodes { title } } } } } }`;
  const answer = async (from: string, to: string, args = '') => {
    const { data, errors } = await given.ask(query(from, to, args));
    expect(errors).toBeUndefined();
    return data.paths;
  };

  test.each<[from: string, to: string, args: string, distance: number | null, hits: number]>([
    ['leaf1', 'leaf2', '', 2, 300],
    ['leaf1', 'leaf2', ', timeRespecting: true', 2, 300],
    ['leaf1', 'hub', '', 1, 200],
    ['hub', 'leaf1', '', 1, 200],
    ['hub', 'beyond', '', 2, 1_000],
    ['beyond', 'hub', '', 2, 1_000],
    ['lone', 'hub', '', null, 50],
    ['hub', 'lone', ', longer: 3', null, 50],
    ['hub', 'pair1', ', maxHops: 6', null, 200],
    ['pair2', 'hub', ', maxHops: 6, timeRespecting: true', null, 200],
  ])('from %s to %s%s it is not looked into', async (from, to, args, distance, hits) => {
    expect(await answer(from, to, args)).toMatchObject({ distance, truncatedBy: [] });
    expect(await dbHits(query(from, to, args))).toBeLessThan(hits);
  });

  test('it is looked into where the chain goes on from it, and once', async () => {
    expect(await answer('leaf1', 'beyond')).toMatchObject({ distance: 3, truncatedBy: [] });
    expect(await dbHits(query('leaf1', 'beyond'))).toBeLessThan(1_500);
    expect(await answer('p1', 'p2', ', first: 1')).toMatchObject({ distance: 2 });
  });

  test('a gathering of more than 100 links nobody, and the answer says so', async () => {
    expect(await answer('host', 'leaf1')).toEqual({ distance: null, truncatedBy: ['HUB'], paths: [] });
    expect(await answer('guest1', 'leaf1')).toMatchObject({ distance: 1 });
  });

  test('it is looked into for longer chains without meeting a limit of memory', async () => {
    // All others whom it met lead back to it alone.
    expect(await answer('p1', 'p2', ', longer: 2')).toMatchObject({
      distance: 2,
      truncatedBy: [],
      paths: [{ hops: [{}, {}] }],
    });
  });
});

describe('paths beside one with more participations than are looked into', () => {
  const given = useStore({ keep: true });
  beforeAll(async () => {
    await given.seed(
      ['busy', 'one', 'two'].map((it) => ({ type: 'official', id: `official:${it}`, name: it })),
    );
    // Written at once: only how many they are counts.
    await given.cypher(
      "MATCH (busy:Official {id: 'official:busy'}) MATCH (one:Official {id: 'official:one'}) MATCH (two:Official {id: 'official:two'}) " +
        "UNWIND range(1, 10001) AS i CREATE (busy)-[:TOOK_PART_IN {attendance: 'ATTENDED', role: 'PARTICIPANT'}]->" +
        "(e:Event {id: 'event:' + i, sortKey: '2015|' + i, kind: 'SUMMIT', status: 'HELD'}) " +
        "FOREACH (_ IN CASE i WHEN 1 THEN [1] ELSE [] END | CREATE (one)-[:TOOK_PART_IN {attendance: 'ATTENDED', role: 'PARTICIPANT'}]->(e)) " +
        "FOREACH (_ IN CASE i WHEN 2 THEN [1] ELSE [] END | CREATE (two)-[:TOOK_PART_IN {attendance: 'ATTENDED', role: 'PARTICIPANT'}]->(e))",
    );
  }, 60_000);

  const ask = async (from: string, to: string) => {
    const { data, errors } = await given.ask(
      `{ paths(from: "official:${from}", to: "official:${to}", longer: 2) { distance truncatedBy paths { length } } }`,
    );
    expect(errors).toBeUndefined();
    return data.paths;
  };

  test('its neighbours find it and each other; what is only to be found from it is missing, and the answer says so', async () => {
    expect(await ask('one', 'two')).toMatchObject({ distance: 2, paths: [{ length: 2 }] });
    expect(await ask('busy', 'one')).toMatchObject({
      distance: 1,
      paths: [{ length: 1 }],
      truncatedBy: ['HUB'],
    });
  });
});

/** Two who met each of three others once; all five were at the same 6,000 press conferences, which are no contacts. */
describe('paths along which the events of all hops are too much to look for', () => {
  const given = useStore({ keep: true });
  const dbHits = useDbHits(given);
  const CONFERENCES = 6_000;
  const OTHERS = 3;
  beforeAll(async () => {
    const others = Array.from({ length: OTHERS }, (_, i) => `other${i}`);
    await given.seed(
      ['from', 'to', ...others].map((it) => ({ type: 'official', id: `official:${it}`, name: it })),
    );
    const took = "[:TOOK_PART_IN {attendance: 'ATTENDED', role: 'PARTICIPANT'}]";
    await given.cypher(
      `MATCH (o:Official) WITH collect(o) AS all UNWIND range(1, ${CONFERENCES}) AS i ` +
        "CREATE (e:Event {id: 'event:' + i, sortKey: '2015|' + i, kind: 'PRESS_CONFERENCE', status: 'HELD'}) " +
        `FOREACH (o IN all | CREATE (o)-${took}->(e))`,
    );
    await given.cypher(
      "MATCH (end:Official) WHERE end.id IN ['official:from', 'official:to'] MATCH (o:Official) WHERE o.id STARTS WITH 'official:other' " +
        `CREATE (end)-${took}->(:Event {id: 'event:' + end.name + o.name, sortKey: '2016|' + end.name + o.name, kind: 'SUMMIT', status: 'HELD'})<-${took}-(o)`,
    );
    await given.cypher('CALL db.prepareForReplanning()');
  }, 60_000);

  test('are told from the first on, as many as can be, and the answer says that some are missing', async () => {
    const query =
      '{ paths(from: "official:from", to: "official:to") { distance truncatedBy paths { hops { to { id } count } } } }';
    const { data, errors } = await given.ask(query);
    expect(errors).toBeUndefined();
    expect(data.paths).toEqual({
      distance: 2,
      truncatedBy: ['TOO_MUCH_WORK'],
      paths: [
        {
          hops: [
            { to: { id: 'official:other0' }, count: 1 },
            { to: { id: 'official:to' }, count: 1 },
          ],
        },
      ],
    });
    // The search looks at both ends, and the chain has two hops.
    expect(await dbHits(query)).toBeLessThan(4 * CONFERENCES * 6);
  });
});
