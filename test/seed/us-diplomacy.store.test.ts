import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from '../../src/load';
import { convert } from '../../src/readers/convert';
import { describeShared, shared } from '../readers/rows/files';
import { rawHolders, rawTrips } from '../readers/second-route';
import { ARTICLE, useStore } from '../support/given';

const KERRY = 'official:pocom:kerry-john-forbes';
const LAVROV = 'official:sergey-lavrov';

/** One traveller and one post, and all persons: what a store can be filled with within a test. */
const DELIVERY = [
  'history-at-state-travels/secretary-travels/kerry-john-forbes.xml',
  'history-at-state-pocom/positions-principals/secretary.xml',
];

/** Two tenures can say the same: the article's and the register's. */
const unique = (ids: readonly string[]) => [...new Set(ids)];

describeShared('the article and the register together', () => {
  const given = useStore({ keep: true });
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'newsgraph-delivery-'));
    try {
      for (const [i, path] of shared(...DELIVERY).entries()) {
        mkdirSync(join(folder, 'in'), { recursive: true });
        copyFileSync(path, join(folder, 'in', `${i}.xml`));
      }
      const made = await convert(
        'history-at-state',
        [join(folder, 'in'), ...shared('history-at-state-pocom/people')],
        join(folder, 'kerry'),
      );
      const report = await load(given.store, [ARTICLE]);
      expect(report.totals.created).toBeGreaterThan(300);
      const { spans } = await load(given.store, [join(folder, 'kerry')], { texts: [made.texts] });
      // Every span is where the row's own text has it.
      expect(spans?.given).toBeGreaterThan(1_000);
      expect(spans?.verified).toBe(spans?.given);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 120_000);

  const ask = async (query: string) => {
    const { data, errors } = await given.ask(query);
    expect(errors).toBeUndefined();
    return data;
  };

  test('are of one Kerry, who was Secretary of State at the time', async () => {
    const { official, event } = await ask(`{
      official(id: "${KERRY}") { name tenures(first: 50) { nodes { start { text } end { text } } } }
      event(id: "event:history-at-state:trip-3614") { participants { nodes { actor { id } capacity { basis positions { title } } } } }
    }`);
    expect(official.name).toBe('John Kerry');
    expect(official.tenures.nodes).toContainEqual({
      start: { text: '2013-02-01' },
      end: { text: '2017-01-20' },
    });
    expect(event.participants.nodes).toEqual([
      {
        actor: { id: KERRY },
        capacity: { basis: 'DERIVED', positions: [{ title: 'US Secretary of State' }] },
      },
    ]);
  });

  test('have the meetings of Lavrov and Kerry, each trip whose remark names him once, and the one call', async () => {
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

  test('tell who was Secretary of State on a day, and that nobody was in a vacancy', async () => {
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
      (day, i) => `d${i}: tenures(filter: {during: "${day}", match: CERTAIN}) { nodes { official { id } } }`,
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

  test('lead from Lavrov to Anastasiades through Kerry, and in December 2015 from Anastasiades to Lavrov alone', async () => {
    const paths = async (from: string, to: string, args: string) => {
      const { paths: found } = await ask(
        `{ paths(from: "${from}", to: "${to}", ${args}) { distance truncatedBy paths { hops { from { id } to { id } events { nodes { date { text } evidence(first: 1) { totalCount } } } } } } }`,
      );
      expect(found.truncatedBy).toEqual([]);
      return found;
    };
    const ANASTASIADES = 'official:nicos-anastasiades';
    expect(await paths(LAVROV, ANASTASIADES, 'maxHops: 3')).toMatchObject({
      distance: 2,
      paths: [{ hops: [{ to: { id: KERRY } }, { to: { id: ANASTASIADES } }] }],
    });
    const there = await paths(ANASTASIADES, LAVROV, 'timeRespecting: true, during: "2015-12-03/2015-12-29"');
    const days = there.paths[0].hops.map(({ events }: { events: { nodes: { date: { text: string } }[] } }) =>
      events.nodes.map(({ date }) => date.text),
    );
    // The trips to Nicosia and to Moscow, and the call that the article tells of.
    expect(days).toEqual([['2015-12-03'], ['2015-12-15', '2015-12-28']]);
    for (const window of ['2015-12-15/2015-12-29', '2015-12-03/2015-12-29'])
      expect(await paths(LAVROV, ANASTASIADES, `timeRespecting: true, during: "${window}"`)).toMatchObject({
        distance: null,
        paths: [],
      });
  });
});
