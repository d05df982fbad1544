import fc from 'fast-check';
import { DateMatch, lies, type Period, parseFlexDate, periodOf } from '../../src/model/flex-date';

/** Small random worlds of contacts, and chains in them found by trying everything. */

interface Part {
  readonly actor: string;
  readonly role: string;
  readonly attendance: string;
}

interface Happening {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly date: string | null;
  readonly endDate: string | null;
  /** The event it is a part of. */
  readonly partOf: string | null;
  readonly parts: readonly Part[];
}

export interface World {
  readonly actors: readonly string[];
  readonly events: readonly Happening[];
}

export interface Asked {
  readonly from: string;
  readonly to: string;
  readonly maxHops: number;
  readonly longer: number;
  readonly first: number;
  readonly timeRespecting: boolean;
  readonly match: DateMatch;
  readonly during: string | null;
  readonly kinds: readonly string[] | null;
}

export interface Answer {
  readonly distance: number | null;
  /** For each chain the actors, and the ids of the events of each hop. */
  readonly paths: readonly { readonly actors: readonly string[]; readonly events: readonly string[][] }[];
  readonly truncatedBy: readonly string[];
}

const CONTACTS = ['PHONE_CALL', 'VISIT', 'SUMMIT'];
const PASSIVE = ['SIDE', 'OBSERVER', 'ACCOMPANIED'];

const day = fc.integer({ min: 1, max: 9 }).map((it) => `2015-01-0${it}`);
const date = fc.oneof(
  { weight: 8, arbitrary: day },
  fc.constantFrom(
    '2015-01',
    '2015',
    '~2015-01-05',
    '2015-01-04/..',
    '../2015-01-06',
    '2015-01-03/2015-01-07',
  ),
);
const when = fc.oneof(
  { weight: 8, arbitrary: fc.record({ date, endDate: fc.constant(null) }) },
  {
    weight: 2,
    arbitrary: fc.tuple(day, day).map((days) => ({ date: days.sort()[0] as string, endDate: days[1] })),
  },
  fc.constant({ date: null, endDate: null }),
);

/** A world whose ids begin with `key`. */
export const worlds = (key: string): fc.Arbitrary<World> =>
  fc.integer({ min: 3, max: 7 }).chain((size) => {
    const actors = Array.from(
      { length: size },
      (_, i) => `${i === 2 ? 'organization' : 'official'}:${key}-${i}`,
    );
    const part = fc.record({
      actor: fc.constantFrom(...actors),
      role: fc.oneof({ weight: 12, arbitrary: fc.constant('PARTICIPANT') }, fc.constantFrom(...PASSIVE)),
      attendance: fc.oneof({ weight: 12, arbitrary: fc.constant('ATTENDED') }, fc.constant('ABSENT')),
    });
    const happening = fc.record({
      kind: fc.oneof(
        { weight: 12, arbitrary: fc.constantFrom(...CONTACTS) },
        fc.constant('PRESS_CONFERENCE'),
      ),
      status: fc.oneof({ weight: 12, arbitrary: fc.constant('HELD') }, fc.constant('CANCELLED')),
      when,
      whole: fc.option(fc.nat(), { freq: 3 }),
      parts: fc.uniqueArray(part, { minLength: 2, maxLength: 3, selector: ({ actor }) => actor }),
    });
    return fc.array(happening, { minLength: size, maxLength: 2 * size }).map((all) => ({
      actors,
      events: all.map(({ when: dates, whole, ...rest }, i) => ({
        ...rest,
        date: dates.date,
        endDate: dates.endDate ?? null,
        id: `event:${key}-${i}`,
        // Of an earlier one, so that nothing is a part of itself.
        partOf: whole === null || i === 0 ? null : `event:${key}-${whole % i}`,
      })),
    }));
  });

/** A question about two of a world. */
export const questions = ({ actors }: World): fc.Arbitrary<Asked> =>
  fc
    .record({
      ends: fc.shuffledSubarray([...actors], { minLength: 2, maxLength: 2 }),
      maxHops: fc.constantFrom(1, 3, 4),
      longer: fc.constantFrom(0, 0, 1, 3),
      first: fc.constantFrom(2, 50),
      timeRespecting: fc.boolean(),
      match: fc.constantFrom(DateMatch.POSSIBLE, DateMatch.CERTAIN),
      during: fc.option(fc.constantFrom('2015-01-03/2015-01-06', '2015-01-04/..'), { freq: 2 }),
      kinds: fc.option(fc.constant(['PHONE_CALL', 'VISIT']), { freq: 2 }),
    })
    // Each text is planned anew: an organization is asked for at one end alone.
    .map(({ ends, ...rest }) => {
      const [from, to] = ends[0]?.startsWith('organization') ? [...ends].reverse() : ends;
      return { ...rest, from: from as string, to: to as string };
    });

/** The records of a world. */
export const recordsOf = ({ actors, events }: World): object[] => [
  ...actors.map((id) => ({
    type: id.split(':')[0],
    id,
    name: id,
    ...(id.startsWith('organization') && { kind: 'STATE' }),
  })),
  ...events.flatMap(({ parts, ...event }) => [
    { type: 'event', ...Object.fromEntries(Object.entries(event).filter(([, value]) => value !== null)) },
    ...parts.map((part) => ({ type: 'participation', event: event.id, ...part })),
  ]),
];

const parsed = (text: string | null) => (text === null ? null : parseFlexDate(text));
const spanOf = ({ date: from, endDate }: Happening): Period | null => periodOf(parsed(from), parsed(endDate));

/** The first and the last day on which word can be passed on at an event; null when it cannot. */
function daysOf(event: Happening, { match, timeRespecting }: Asked): [string, string] | null {
  if (!timeRespecting) return ['', '~'];
  const span = spanOf(event);
  if (span === null) return null;
  if (match === DateMatch.POSSIBLE) return [span.startEarliest ?? '', span.endLatest ?? '~'];
  return span.approximate ? null : [span.startLatest ?? '~', span.endEarliest ?? ''];
}

const isIn = (event: Happening, { during, match }: Asked): boolean => {
  if (during === null) return true;
  const span = spanOf(event);
  const { earliest: from, latest: to } = parseFlexDate(during);
  return span !== null && lies(span, 'during', { from, to }, match);
};

/** Where two met. */
const contactsOf = (world: World, asked: Asked, a: string, b: string): Happening[] =>
  world.events.filter(
    (it) =>
      it.status === 'HELD' &&
      CONTACTS.includes(it.kind) &&
      (asked.kinds?.includes(it.kind) ?? true) &&
      isIn(it, asked) &&
      daysOf(it, asked) !== null &&
      [a, b].every((who) =>
        it.parts.some(
          ({ actor, role, attendance }) =>
            actor === who && attendance === 'ATTENDED' && !PASSIVE.includes(role),
        ),
      ),
  );

/** All ways to take one of each list. */
const choices = <T>(lists: readonly (readonly T[])[]): T[][] =>
  lists.reduce<T[][]>((begun, list) => begun.flatMap((it) => list.map((next) => [...it, next])), [[]]);

/** The events of each hop that can serve; undefined when word cannot have gone along. */
function served(hops: readonly Happening[][], asked: Asked): Happening[][] | undefined {
  const days = (it: Happening) => daysOf(it, asked) as [string, string];
  const good = choices(hops).filter((chosen) =>
    chosen.every((later, j) => chosen.slice(0, j).every((earlier) => days(earlier)[0] <= days(later)[1])),
  );
  if (good.length === 0) return undefined;
  return hops.map((events, i) => events.filter((it) => good.some((chosen) => chosen[i] === it)));
}

/** Without those of which a part is among them. */
function withoutWholes(events: readonly Happening[], world: World): Happening[] {
  const wholes = (it: Happening): string[] => {
    const whole = world.events.find(({ id }) => id === it.partOf);
    return whole ? [whole.id, ...wholes(whole)] : [];
  };
  const all = events.flatMap(wholes);
  return events.filter(({ id }) => !all.includes(id));
}

/** What `paths` has to answer. */
export function naive(world: World, asked: Asked): Answer {
  const found: { actors: string[]; events: string[][] }[] = [];
  const go = (actors: string[], hops: Happening[][]) => {
    const last = actors.at(-1) as string;
    if (last === asked.to) {
      const events = served(hops, asked);
      if (events)
        found.push({
          actors,
          events: events.map((it) =>
            withoutWholes(it, world)
              .map(({ id }) => id)
              .sort(),
          ),
        });
      return;
    }
    if (hops.length === asked.maxHops) return;
    for (const next of world.actors.filter((it) => !actors.includes(it))) {
      const events = contactsOf(world, asked, last, next);
      if (events.length > 0) go([...actors, next], [...hops, events]);
    }
  };
  go([asked.from], []);
  const distance = found.length > 0 ? Math.min(...found.map(({ events }) => events.length)) : null;
  const text = ({ actors }: { actors: string[] }) => actors.join(' ');
  const paths = found
    .filter(({ events }) => events.length <= (distance ?? 0) + asked.longer)
    .sort((x, y) => x.actors.length - y.actors.length || (text(x) < text(y) ? -1 : 1));
  return {
    distance,
    paths: paths.slice(0, asked.first),
    truncatedBy: paths.length > asked.first ? ['TOO_MANY_CHAINS'] : [],
  };
}
