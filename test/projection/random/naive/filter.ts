import type { Relation } from '../../../../src/model/flex-date';
import { foldName, soundOf } from '../../../../src/model/name';
import { searchWords } from '../../../../src/model/search';
import { isDated } from './dates';
import { isDateDisputed, isDisputed, isInitiator, isSupported, sourceOf } from './facts';
import type { Link, Row, Thing, World } from './world';

/** Filters of connections, condition by condition as the schema describes them, over one row at a time. */

type Value = Readonly<Record<string, unknown>>;

/** A filter as it is asked: of which rows, and whether facts without support are seen. */
interface Asking {
  readonly world: World;
  readonly unsupported: boolean;
}

type Condition = (row: never, value: never, asking: Asking, beside: Value) => boolean;

/** Whether a row meets a filter of a type; fields that are null are not given. */
export function meets(name: string, row: Row, filter: Value | null | undefined, asking: Asking): boolean {
  const { and, or, not, ...own } = filter ?? {};
  const inner = (it: unknown) => meets(name, row, it as Value, asking);
  if (and != null && !(and as Value[]).every(inner)) return false;
  if (or != null && !(or as Value[]).some(inner)) return false;
  if (not != null && inner(not)) return false;
  return Object.entries(own).every(([field, value]) => {
    if (value == null || field === 'match') return true;
    const condition = FILTERS[name]?.[field];
    if (!condition) throw new Error(`the naive resolver knows no ${name}.${field}`);
    return condition(row as never, value as never, asking, own);
  });
}

const isOneOf =
  (property: string): Condition =>
  ({ props }: Row, values: unknown[]) =>
    values.includes(props[property]);

const ids: Condition = ({ id }: Thing, values: string[]) => values.includes(id);

const types: Condition = ({ type }: Thing, values: string[]) => values.includes(type.toUpperCase());

/** Every word begins a word of one of its texts, or sounds like the beginning of one. */
const text: Condition = ({ props }: Thing, value: string) => {
  const texts = [props.name, props.title, props.text, props.gist, props.names]
    .flat()
    .filter((it): it is string => typeof it === 'string')
    .map(foldName);
  const words = searchWords(value);
  const begins = (phrase: string, word: string) => ` ${phrase}`.includes(` ${word}`);
  return (
    words.length > 0 &&
    words.every(
      ({ folded, sound }) =>
        texts.some((it) => begins(it, folded)) || texts.some((it) => begins(soundOf(it), sound)),
    )
  );
};

/** Dates are those that were recorded; where accounts differ, nothing is certain of them. */
const isThen =
  (relation: Relation): Condition =>
  (row: Thing, value: string, { world }, { match }) =>
    isDated(row, relation, value, match, isDateDisputed(world, row));

const dates: Readonly<Record<string, Condition>> = {
  during: isThen('during'),
  before: isThen('before'),
  after: isThen('after'),
};

interface Lists {
  readonly all?: string[] | null;
  readonly any?: string[] | null;
  readonly none?: string[] | null;
}

/** Which nodes are at the other end: all, any, none of some. */
const linked =
  (ends: (row: Thing, asking: Asking) => readonly Thing[]): Condition =>
  (row: Thing, { all, any, none }: Lists, asking) => {
    const there = new Set(ends(row, asking).map(({ id }) => id));
    return (
      (all ?? []).every((id) => there.has(id)) &&
      (any == null || any.some((id) => there.has(id))) &&
      !(none ?? []).some((id) => there.has(id))
    );
  };

const toHeads = (relationship: string): Condition =>
  linked((row, { world }) => world.heads(row, relationship));
const toTails = (relationship: string): Condition =>
  linked((row, { world }) => world.tails(row, relationship));

/** What a field that accounts differ on shows: nothing. */
const unlessDisputed = (field: string, ends: (row: Thing, world: World) => readonly Thing[]): Condition =>
  linked((row, { world }) => (isDisputed(world, row, field) ? [] : ends(row, world)));

/** At least one of these rows meets a filter of its own. */
const through =
  <R extends Row>(filter: string, rows: (row: R, asking: Asking) => readonly Row[]): Condition =>
  (row: R, value: Value, asking) =>
    rows(row, asking).some((it) => meets(filter, it, value, asking));

/** Facts that are seen: those with support, unless all are asked for. */
const seen = <F extends Row>(facts: readonly F[], { world, unsupported }: Asking): readonly F[] =>
  facts.filter((it) => unsupported || isSupported(world, it));

/** A place, and those that it lies in. */
function placesAround(world: World, place: Thing): Thing[] {
  return [place, ...world.heads(place, 'IN', 'Place').flatMap((it) => placesAround(world, it))];
}

/** A place, and those that lie in it. */
function placesIn(world: World, place: Thing): Thing[] {
  return [place, ...world.tails(place, 'IN', 'Place').flatMap((it) => placesIn(world, it))];
}

const eventsOf = through<Thing>('EventFilter', (row, asking) =>
  seen(asking.world.from(row, 'Participation'), asking).map(({ to }) => to),
);

const named = { ids, types, text };

const FILTERS: Readonly<Record<string, Readonly<Record<string, Condition>>>> = {
  ActorFilter: named,
  SubjectFilter: named,
  SourceFilter: named,
  ArticleFilter: {
    ids,
    text,
    ...dates,
    kinds: isOneOf('kind'),
    statuses: isOneOf('status'),
    languages: isOneOf('language'),
    urls: isOneOf('url'),
    publisher: toHeads('PUBLISHED_BY'),
    mentions: linked((row, { world }) => world.from(row, 'Mention').map(({ to }) => to)),
    events: toHeads('REPORTS'),
    event: through('EventFilter', (row: Thing, asking) => seen(asking.world.heads(row, 'REPORTS'), asking)),
    cites: toHeads('CITES'),
  },
  EventFilter: {
    ids,
    text,
    ...dates,
    kinds: isOneOf('kind'),
    media: (row: Thing, values: unknown[], { world }) =>
      values.includes(row.props.medium) && !isDisputed(world, row, 'medium'),
    statuses: isOneOf('status'),
    participants: linked((row, asking) =>
      seen(asking.world.to(row, 'Participation'), asking).map((it) => it.from),
    ),
    participation: through('ParticipationFilter', (row: Thing, asking) =>
      seen(asking.world.to(row, 'Participation'), asking),
    ),
    about: toHeads('ABOUT'),
    at: linked((row, { world }) => world.heads(row, 'HELD_AT').flatMap((it) => placesAround(world, it))),
    partOf: unlessDisputed('partOf', (row, world) => world.heads(row, 'PART_OF')),
    article: through('ArticleFilter', (row: Thing, { world }) => world.tails(row, 'REPORTS')),
  },
  EvidenceFilter: {
    ids,
    stances: isOneOf('stance'),
    bases: isOneOf('basis'),
    fields: isOneOf('field'),
    facts: isOneOf('fact'),
    verified: ({ props }: Thing, value: boolean) => (props.verified ?? false) === value,
    article: through('ArticleFilter', (row: Thing, { world }) => [sourceOf(world, row)]),
  },
  LoadFilter: { ids, datasets: isOneOf('dataset') },
  MentionFilter: {
    node: through('SubjectFilter', ({ to }: Link) => [to]),
    article: through('ArticleFilter', ({ from }: Link) => [from]),
  },
  OfficialFilter: {
    ids,
    text,
    wikidataIds: isOneOf('wikidataId'),
    event: eventsOf,
    tenure: through('TenureFilter', (row: Thing, asking) => seen(asking.world.heads(row, 'HELD'), asking)),
  },
  OrganizationFilter: {
    ids,
    text,
    kinds: isOneOf('kind'),
    countries: isOneOf('country'),
    wikidataIds: isOneOf('wikidataId'),
    partOf: toHeads('PART_OF'),
    event: eventsOf,
  },
  ParticipationFilter: {
    roles: isOneOf('role'),
    attendances: isOneOf('attendance'),
    initiator: (row: Link, value: boolean, { world }) => isInitiator(world, row) === value,
    actor: through('ActorFilter', ({ from }: Link) => [from]),
    event: through('EventFilter', ({ to }: Link) => [to]),
  },
  PlaceFilter: {
    ids,
    text,
    kinds: isOneOf('kind'),
    countries: isOneOf('iso2'),
    within: linked((row, { world }) => placesAround(world, row).slice(1)),
    event: through('EventFilter', (row: Thing, asking) => {
      const { world } = asking;
      return seen(
        placesIn(world, row).flatMap((it) => world.tails(it, 'HELD_AT')),
        asking,
      );
    }),
  },
  PositionFilter: {
    ids,
    text,
    classifications: isOneOf('classification'),
    organization: toHeads('IN'),
    tenure: through('TenureFilter', (row: Thing, asking) => seen(asking.world.tails(row, 'OF'), asking)),
  },
  StatementFilter: {
    ids,
    text,
    ...dates,
    kinds: isOneOf('kind'),
    speaker: unlessDisputed('speaker', (row, world) => world.tails(row, 'MADE')),
    addressedTo: toHeads('ADDRESSED_TO'),
    about: toHeads('ABOUT'),
    at: unlessDisputed('at', (row, world) => world.heads(row, 'AT')),
    article: through('ArticleFilter', (row: Thing, { world }) => world.heads(row, 'REPORTED_IN')),
  },
  TenureFilter: {
    ids,
    ...dates,
    acting: ({ props }: Thing, value: boolean) => props.acting === value,
    official: toTails('HELD'),
    position: through('PositionFilter', (row: Thing, { world }) => world.heads(row, 'OF')),
  },
  TopicFilter: {
    ids,
    text,
    kinds: isOneOf('kind'),
    event: through('EventFilter', (row: Thing, asking) =>
      seen(asking.world.tails(row, 'ABOUT', 'Event'), asking),
    ),
  },
};
