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

describeShared('seed/us-diplomacy', () => {
  test('is what the reader makes of the shared files, to the byte', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'newsgraph-seed-'));
    try {
      await convert('history-at-state', shared(''), folder, 'us-diplomacy');
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

  /** Raw trips, each once: two are in the register twice. */
  const trips = () => [
    ...new Map(
      [...rawTrips('secretary'), ...rawTrips('president')].map((trip) => [
        JSON.stringify({ ...trip, id: undefined }),
        trip,
      ]),
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
});
