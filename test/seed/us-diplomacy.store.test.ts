import { join } from 'node:path';
import { load } from '../../src/load';
import { describeShared } from '../readers/rows/files';
import { rawHolders, rawTrips, rawVisits, tally } from '../readers/second-route';
import { useStore } from '../support/given';

const SEEDS = join(__dirname, '../../seed');
const KERRY = 'official:pocom:kerry-john-forbes';
const LAVROV = 'official:sergey-lavrov';

/** Two tenures can say the same: the article's and the register's. */
const unique = (ids: readonly string[]) => [...new Set(ids)];

describe('the seeds together', () => {
  const given = useStore({ keep: true });
  let loaded: Awaited<ReturnType<typeof load>>;
  beforeAll(async () => {
    loaded = await load(given.store, [SEEDS]);
  }, 300_000);

  const ask = async (query: string) => {
    const { data, errors } = await given.ask(query);
    expect(errors).toBeUndefined();
    return data;
  };

  test('load whole, and a second time there is nothing to do', async () => {
    expect(loaded.datasets.map(({ dataset }) => dataset.name)).toEqual([
      'brics-post-2015-12-29',
      'us-diplomacy',
    ]);
    const again = await load(given.store, [SEEDS], { onlyNew: true });
    expect(again.complete.map(({ name }) => name)).toEqual(['brics-post-2015-12-29', 'us-diplomacy']);
  }, 120_000);

  test('join: Lavrov of the article is Lavrov of the register, Kerry is pocom’s Kerry', async () => {
    const { events, official } = await ask(`{
      events(filter: {participants: {all: ["${KERRY}", "${LAVROV}"]}}, last: 2) { nodes { id } }
      official(id: "${KERRY}") { name tenures(first: 50) { nodes { start { text } end { text } } } }
    }`);
    expect(official.name).toBe('John Kerry');
    expect(official.tenures.nodes).toContainEqual({
      start: { text: '2013-02-01' },
      end: { text: '2017-01-20' },
    });
    expect(events.nodes).toHaveLength(2);
  });

  test('give the office at the time: Secretary of State in 2015, and not on a trip of 2012', async () => {
    const { event } = await ask(
      '{ event(id: "event:history-at-state:trip-3614") { participants { nodes { actor { id } capacity { basis positions { title } } } } } }',
    );
    expect(event.participants.nodes).toEqual([
      {
        actor: { id: KERRY },
        capacity: { basis: 'DERIVED', positions: [{ title: 'US Secretary of State' }] },
      },
    ]);
  });

  describeShared('compared with the raw files by a second route', () => {
    /** Trips, each once: two are in the register twice. */
    const rawOnce = (...roles: ('secretary' | 'president')[]) => [
      ...new Map(
        roles.flatMap(rawTrips).map((trip) => [JSON.stringify({ ...trip, id: undefined }), trip]),
      ).values(),
    ];
    const trips = () => rawOnce('secretary', 'president');

    test('has every trip once: by traveller, by country of the register’s rows, and by year', async () => {
      const rows = (await given.cypher(
        "MATCH (o:Official)-[:TOOK_PART_IN {role: 'VISITOR'}]->(e:Event) WHERE e.id STARTS WITH 'event:history-at-state:trip-' " +
          'RETURN o.id AS who, e.startEarliest.year AS year, count(*) AS n',
      )) as { who: string; year: number; n: number }[];
      const sum = (key: (row: (typeof rows)[number]) => string) => {
        const counts: Record<string, number> = {};
        for (const row of rows) counts[key(row)] = (counts[key(row)] ?? 0) + Number(row.n);
        return counts;
      };
      expect(sum(({ year }) => String(year))).toEqual(tally(trips(), ({ start }) => start.slice(0, 4)));
      const secretaries = tally(rawOnce('secretary'), ({ who }) => `official:pocom:${who}`);
      expect(sum(({ who }) => who)).toMatchObject(secretaries);
      expect(Object.values(sum(({ who }) => who)).sort()).toEqual(
        Object.values(tally(trips(), ({ who }) => who)).sort(),
      );
    });

    test('has every visit, by year', async () => {
      const rows = (await given.cypher(
        "MATCH (e:Event) WHERE e.id =~ 'event:history-at-state:visit-[0-9]+' " +
          'RETURN e.startEarliest.year AS year, count(*) AS n',
      )) as { year: number; n: number }[];
      expect(Object.fromEntries(rows.map(({ year, n }) => [String(year), Number(n)]))).toEqual(
        tally(rawVisits(), ({ start }) => start.slice(0, 4)),
      );
    });

    test('has whoever was Secretary of State on a day, and nobody on the days of a vacancy', async () => {
      const days = [
        '2015-12-28',
        '2018-04-10',
        '2017-01-25',
        '1973-09-22',
        '1945-12-01',
        '1898-10-01',
        '1830-06-15',
      ];
      const asked = days.map(
        (day, i) =>
          `d${i}: tenures(filter: {during: "${day}", match: CERTAIN}) { nodes { official { id } } }`,
      );
      const { position } = await ask(
        `{ position(id: "position:us-secretary-of-state") { ${asked.join(' ')} } }`,
      );
      const found = days.map((_, i) =>
        unique(position[`d${i}`].nodes.map(({ official }: { official: { id: string } }) => official.id)),
      );
      expect(found).toEqual(
        days.map((day) => rawHolders('secretary', day).map((id) => `official:pocom:${id}`)),
      );
      expect(found[1]).toEqual([]);
    });

    test('has the meetings of Lavrov and Kerry, each trip whose remark names him once, and the one call', async () => {
      const named = rawTrips('secretary').filter(
        ({ who, remarks }) => who === 'kerry-john-forbes' && remarks.includes('Lavrov'),
      );
      const { events } = await ask(
        `{ events(filter: {participants: {all: ["${KERRY}", "${LAVROV}"]}}, first: 100) { nodes { id kind partOf { id } } } }`,
      );
      const met: { kind: string; partOf: { id: string } | null }[] = events.nodes;
      expect(met.filter(({ kind }) => kind === 'PHONE_CALL')).toHaveLength(1);
      expect(met.flatMap(({ partOf }) => partOf?.id ?? []).sort()).toEqual(
        named.map(({ id }) => `event:history-at-state:trip-${id}`).sort(),
      );
    });
  });
});
