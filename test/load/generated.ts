/** Datasets that are made, not read: the same arguments give the same records. */

type Seed = Readonly<Record<string, unknown>>;

/** Numbers from 0 to 1 that look random and are the same in each run (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The same entries in an order that is the same in each run. */
export function shuffled<T>(entries: readonly T[], seed = 1): T[] {
  const random = seededRandom(seed);
  return entries
    .map((entry) => ({ entry, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ entry }) => entry);
}

/**
 * Meetings of ministers, with all that belongs to them; about 7 records an event. Every record type is
 * there, and every relationship type.
 */
export function generated(events: number): Seed[] {
  const random = seededRandom(events);
  const below = (n: number) => Math.floor(random() * n);
  const countries = Math.max(2, Math.ceil(events / 40));
  const records: Seed[] = [{ type: 'topic', id: 'topic:peace', name: 'Peace', kind: 'ISSUE' }];
  for (let i = 0; i < countries; i += 1) records.push(...country(i));
  for (let i = 0; i < events; i += 1) {
    const host = below(countries);
    const guest = (host + 1 + below(countries - 1)) % countries;
    records.push(...meeting(i, host, guest, countries));
  }
  return records;
}

function country(i: number): Seed[] {
  return [
    {
      type: 'place',
      id: `place:country-${i}`,
      name: `Country ${i}`,
      kind: 'COUNTRY',
      latitude: i % 90,
      longitude: i % 180,
    },
    { type: 'place', id: `place:city-${i}`, name: `City ${i}`, kind: 'CITY', within: `place:country-${i}` },
    { type: 'organization', id: `organization:state-${i}`, name: `State ${i}`, kind: 'STATE' },
    {
      type: 'organization',
      id: `organization:ministry-${i}`,
      name: `Ministry ${i}`,
      kind: 'MINISTRY',
      partOf: `organization:state-${i}`,
    },
    {
      type: 'official',
      id: `official:minister-${i}`,
      name: `Minister ${i}`,
      names: [`M. ${i}`, `Министр ${i}`],
      externalIds: [`made:${i}`],
    },
    {
      type: 'position',
      id: `position:minister-${i}`,
      title: `Minister of ${i}`,
      classification: 'FOREIGN_MINISTER',
      organization: `organization:ministry-${i}`,
    },
    {
      type: 'tenure',
      id: `tenure:minister-${i}`,
      official: `official:minister-${i}`,
      position: `position:minister-${i}`,
      start: '2014',
      end: '2020-03',
    },
  ];
}

function meeting(i: number, host: number, guest: number, countries: number): Seed[] {
  const [event, article, statement] = [`event:meeting-${i}`, `article:report-${i}`, `statement:words-${i}`];
  const part = `participation:meeting-${i}:minister-${guest}`;
  const month = String(1 + (i % 12)).padStart(2, '0');
  return [
    {
      type: 'article',
      id: article,
      kind: 'NEWS',
      title: `Ministers meet, ${i}`,
      publisher: `organization:state-${i % countries}`,
      publishedAt: `2016-${month}-28`,
      ...(i > 0 && { cites: [`article:report-${i - 1}`] }),
    },
    {
      type: 'event',
      id: event,
      kind: 'BILATERAL_MEETING',
      title: `Meeting ${i}`,
      date: `2016-${month}`,
      places: [`place:city-${host}`],
      about: ['topic:peace'],
      ...(i > 0 && i % 5 === 0 && { partOf: `event:meeting-${i - 1}` }),
    },
    { type: 'participation', event, actor: `official:minister-${host}`, role: 'HOST' },
    {
      type: 'participation',
      event,
      actor: `official:minister-${guest}`,
      positions: [`position:minister-${guest}`],
    },
    {
      type: 'statement',
      id: statement,
      kind: 'PARAPHRASE',
      speaker: `official:minister-${host}`,
      gist: `That meeting ${i} was good.`,
      at: event,
      about: ['topic:peace'],
      addressedTo: [`official:minister-${guest}`],
      article,
    },
    {
      type: 'evidence',
      article,
      supports: i % 2 === 0 ? event : part,
      stance: i % 7 === 0 ? 'DENIES' : 'AFFIRMS',
    },
    { type: 'mention', article, node: `place:country-${host}`, surface: 'Country', start: 0, end: 7 },
  ];
}
