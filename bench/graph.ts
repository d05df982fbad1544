import { Random } from '../test/projection/random/random';

/**
 * The graph of the bench: the same arguments give the same records. Meetings of officials, with places, articles,
 * evidence and offices; degrees are skewed, and one official, the hub, is in every third or fourth event. What a query of
 * the suite finds does not grow with the graph, except at the hub.
 */

/** A record of a seed; see docs/seed-format.md. */
export type Seed = Readonly<Record<string, unknown>>;

const SEED = 20151229;
const DAY_MS = 86_400_000;
/** Events lie within so many days. */
const FIRST_DAY = Date.UTC(1990, 0, 1);
const DAYS = 12_000;

const KINDS = ['BILATERAL_MEETING', 'VISIT', 'PHONE_CALL', 'NEGOTIATION', 'PRESS_CONFERENCE'] as const;
const SYLLABLES = 'ba da fi gu ka li mu na pi ra su ta vi zu lu ni'.split(' ');

/** How many there are of each, beside events. */
export const sizesOf = (events: number) => ({
  // Even: each has a partner.
  officials: 2 * Math.max(MIDDLING + 1, Math.round(events / 12)),
  organizations: 40,
  places: Math.min(5_000, Math.max(10, Math.round(events / 150))),
});

/** Who has most events. */
export const HUB = 'official:o0';

/** An official who took part in about 40 events, however large the graph is: the `i`th of 20. */
export const middling = (events: number, i: number): string =>
  `official:o${rankOf(events) + 2 * (i % MIDDLING)}`;

/** Whom they met most often. */
export const partnerOf = (official: string): string => `official:o${Number(official.slice(10)) ^ 1}`;

/** The first word of an official's name, which no other official has. */
export const wordOf = (official: string): string => word(Number(official.slice(10)));

/** So many officials of middling rank are asked about. */
export const MIDDLING = 20;

const rankOf = (events: number): number => 2 * Math.max(1, Math.floor(sizesOf(events).officials * 0.015));

/** A name of five syllables; those of neighbours begin alike. */
const word = (i: number): string =>
  [4, 3, 2, 1, 0].map((place) => SYLLABLES[Math.floor(i / 16 ** place) % 16]).join('');

const named = (i: number): string => {
  const name = word(i);
  return `${name[0]?.toUpperCase()}${name.slice(1)} ${word(i % 97).slice(6)}`;
};

const day = (number: number): string => new Date(FIRST_DAY + number * DAY_MS).toISOString().slice(0, 10);

/**
 * The records in groups: first what many refer to, then for each event it and all that belongs to it. A group refers
 * to nothing but itself and the first.
 */
export function* graph(events: number): Generator<readonly Seed[]> {
  const random = new Random(SEED);
  yield shared(events, random);
  for (let i = 0; i < events; i += 1) yield [...meeting(i, events, random)];
}

function shared(events: number, random: Random): Seed[] {
  const { officials, organizations, places } = sizesOf(events);
  const all = (count: number, make: (i: number) => Seed[]) =>
    Array.from({ length: count }, (_, i) => make(i)).flat();
  return [
    ...all(organizations, (i) => [
      { type: 'organization', id: `organization:org${i}`, name: `Ministry ${i}`, kind: 'MINISTRY' },
      {
        type: 'position',
        id: `position:pos${i}`,
        title: `Minister ${i}`,
        classification: 'FOREIGN_MINISTER',
        organization: `organization:org${i}`,
      },
    ]),
    ...all(places, (i) => [
      {
        type: 'place',
        id: `place:p${i}`,
        name: `Place ${i}`,
        kind: 'CITY',
        latitude: (i % 170) - 85,
        longitude: (i % 350) - 175,
      },
    ]),
    ...all(officials, (i) => {
      const start = random.whole(0, DAYS - 2_000);
      return [
        {
          type: 'official',
          id: `official:o${i}`,
          name: named(i),
          names: [`${word(i)} of ${i % organizations}`],
        },
        {
          type: 'tenure',
          id: `tenure:t${i}`,
          official: `official:o${i}`,
          position: `position:pos${i % organizations}`,
          start: day(start),
          end: day(start + random.whole(400, 2_000)),
        },
      ];
    }),
  ];
}

/** Two to four officials; the second is the partner of the first more often than chance has it. */
function participants(events: number, random: Random): number[] {
  const { officials } = sizesOf(events);
  const ranked = () => Math.floor(officials * random.next() ** 3);
  const first = random.chance(1 / 6) ? 0 : ranked();
  const found = new Set([first, random.chance(0.3) ? first ^ 1 : ranked()]);
  for (let i = random.whole(0, 2); i > 0; i -= 1) found.add(ranked());
  return [...found];
}

function* meeting(i: number, events: number, random: Random): Generator<Seed> {
  const { organizations, places } = sizesOf(events);
  const id = `event:e${i}`;
  const number = (i * 7_919) % DAYS;
  const kind = random.pick(KINDS);
  const date = day(number);
  yield {
    type: 'event',
    id,
    kind,
    title: `${kind.toLowerCase().replace('_', ' ')} ${i}`,
    date,
    ...(kind === 'VISIT' && { endDate: day(number + random.whole(1, 5)) }),
    ...(random.chance(0.05) && { status: 'CANCELLED' }),
    places: [`place:p${Math.floor(places * random.next() ** 2)}`],
  };
  const actors = participants(events, random);
  for (const [nth, actor] of actors.entries()) {
    const observes = nth > 1 && random.chance(0.2);
    yield {
      type: 'participation',
      event: id,
      actor: `official:o${actor}`,
      ...(observes && { role: 'OBSERVER' }),
    };
  }
  const articles = random.chance(0.2) ? 2 : 1;
  for (let nth = 0; nth < articles; nth += 1) {
    const article = `article:a${i}-${nth}`;
    yield {
      type: 'article',
      id: article,
      kind: 'NEWS',
      title: `On ${id.slice(6)}, ${nth}`,
      url: `https://example.org/${i}/${nth}`,
      publisher: `organization:org${random.whole(0, organizations - 1)}`,
      publishedAt: day(number + 1 + nth),
    };
    yield { type: 'evidence', article, supports: id, field: 'date', value: date };
    if (nth === 0) yield { type: 'evidence', article, supports: `participation:e${i}:o${actors[0]}` };
  }
}
