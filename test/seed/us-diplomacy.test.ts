import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convert } from '../../src/readers/convert';
import { describeShared, shared } from '../readers/rows/files';
import { rawTrips, rawVisits, tally } from '../readers/second-route';

const SEED = join(__dirname, '../../seed/us-diplomacy');

const records = (type: string): Record<string, string>[] =>
  readFileSync(join(SEED, `${type}.ndjson`), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

type Node = Readonly<Record<string, unknown>>;
type Nodes = ReadonlyMap<string, Node>;

describeShared('seed/us-diplomacy', () => {
  test('is what the reader makes of the shared files, to the byte', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'newsgraph-seed-'));
    try {
      await convert('history-at-state', shared(''), folder, { name: 'us-diplomacy' });
      const made = readdirSync(folder).sort();
      expect(made).toEqual(
        readdirSync(SEED)
          .filter((name) => name !== 'README.md')
          .sort(),
      );
      const changed = made.filter(
        (name) => !readFileSync(join(folder, name)).equals(readFileSync(join(SEED, name))),
      );
      expect(changed).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 120_000);

  /** Raw trips, each once, by its first id: two are in the register twice. */
  const trips = () => [
    ...new Map(
      [...rawTrips('secretary'), ...rawTrips('president')]
        .sort((a, b) => Number(b.id) - Number(a.id))
        .map((trip) => [JSON.stringify({ ...trip, id: undefined }), trip]),
    ).values(),
  ];
  /** Events of whole rows of this kind, by id. */
  const rowsOf = (kind: string) => {
    const own = new RegExp(`^event:history-at-state:${kind}-\\d+$`);
    return new Map(
      records('event').flatMap((event) => (own.test(event.id ?? '') ? [[event.id ?? '', event]] : [])),
    );
  };

  test('has every trip of a second reading once, by traveller and by year', () => {
    const events = rowsOf('trip');
    expect(tally([...events.values()], ({ date = '' }) => date.slice(0, 4))).toEqual(
      tally(trips(), ({ start }) => start.slice(0, 4)),
    );
    const travellers = records('participation').filter(
      ({ event = '', role }) => role === 'VISITOR' && events.has(event),
    );
    const counts = tally(travellers, ({ actor = '' }) => actor);
    const presidents = new Set(rawTrips('president').map(({ who }) => who));
    expect(counts).toMatchObject(
      tally(
        trips().filter(({ who }) => !presidents.has(who)),
        ({ who }) => `official:pocom:${who}`,
      ),
    );
    expect(Object.values(counts).sort()).toEqual(Object.values(tally(trips(), ({ who }) => who)).sort());
  });

  test('has every visit of a second reading, by year', () => {
    expect(tally([...rowsOf('visit').values()], ({ date = '' }) => date.slice(0, 4))).toEqual(
      tally(rawVisits(), ({ start }) => start.slice(0, 4)),
    );
  });

  /** Letters of a name, and of what a label has in and before its parentheses: "Dahomey (Benin)". */
  const spellings = (label: string): string[] => [label, ...label.split(/[()]/)].map(letters);
  const letters = (name: string) => name.toLowerCase().replace(/&amp;|[^a-z]/g, '');
  /** Names of the node and of what it is in, by the fields that lead there. */
  const namesAbove = (nodes: Nodes, ids: readonly string[], up: readonly string[]): string[] =>
    ids.flatMap((id) => {
      const { name, names = [], ...node } = nodes.get(id) ?? {};
      const above = up.flatMap((field) => (typeof node[field] === 'string' ? [node[field]] : []));
      return [
        ...[name, ...(names as string[])].map((it) => letters(String(it))),
        ...namesAbove(nodes, above, up),
      ];
    });
  const byId = (...types: string[]): Nodes =>
    new Map(types.flatMap((type) => records(type).map((it): [string, Node] => [it.id ?? '', it])));
  const others = (labels: readonly string[], names: readonly string[]) =>
    labels.every((it) => it === '' || !names.includes(it));

  test('has every trip in the country that the row names, under a name that it had', () => {
    const [events, places] = [rowsOf('trip'), byId('place')];
    const countryOf = (id: string) => (places.get(id)?.kind === 'CITY' ? [] : [id]);
    const elsewhere = trips().filter(({ id, label }) => {
      const at = ((events.get(`event:history-at-state:trip-${id}`)?.places ?? []) as string[]).flatMap(
        countryOf,
      );
      return others(spellings(label), namesAbove(places, at, []));
    });
    // The register still says U.S.S.R. in 1992, and Serbia of what was Yugoslavia still: the country is that of the day.
    expect(elsewhere.map(({ label, start }) => [label, start]).sort()).toEqual([
      ['Serbia', '1997-05-31'],
      ['U.S.S.R.', '1992-01-27'],
      ['U.S.S.R.', '1992-02-14'],
      ['U.S.S.R.', '1992-02-16'],
    ]);
  });

  test('has every visitor in an office of the country that the row names', () => {
    const nodes = byId('position', 'organization', 'place');
    const offices = new Map<string, string[]>();
    for (const { event = '', role, positions = [] } of records('participation') as Node[]) {
      if (role === 'VISITOR')
        offices.set(String(event), [...(offices.get(String(event)) ?? []), ...(positions as string[])]);
    }
    const visits = rawVisits().map((it) => ({
      ...it,
      held: offices.get(`event:history-at-state:visit-${it.id}`) ?? [],
    }));
    const elsewhere = visits.filter(
      ({ label, held }) =>
        held.length > 0 &&
        others(spellings(label), namesAbove(nodes, held, ['organization', 'partOf', 'country'])),
    );
    expect(elsewhere.map(({ label, start }) => [label, start])).toEqual([]);
    // The rest came in no office: heirs, those who had left theirs or were not yet in it, and who is called by a rank alone.
    expect(visits.filter(({ held }) => held.length === 0)).toHaveLength(63);
  });

  test.each([
    ['Lavrov', 'official:sergey-lavrov'],
    ['Gromyko', 'official:andrei-gromyko'],
    ['Netanyahu', 'official:benjamin-netanyahu'],
    ['Thatcher', 'official:margaret-thatcher'],
    ['Adenauer', 'official:konrad-adenauer'],
    ['Sadat', 'official:anwar-sadat'],
  ])('has %s in the rows whose text says so, and in no other', (name, id) => {
    const rows = [
      ...trips().flatMap((it) => (it.remarks.includes(name) ? [`trip-${it.id}`] : [])),
      ...rawVisits().flatMap((it) =>
        `${it.visitor} ${it.description}`.includes(name) ? [`visit-${it.id}`] : [],
      ),
    ];
    const rowIn = (text: unknown) => /(?:trip|visit)-\d+/.exec(String(text))?.[0] ?? '';
    const found = [
      ...records('participation').flatMap(({ actor, event }) => (actor === id ? [rowIn(event)] : [])),
      ...records('mention').flatMap(({ node, article }) => (node === id ? [rowIn(article)] : [])),
    ];
    expect([...new Set(found)].sort()).toEqual([...new Set(rows)].sort());
  });
});
