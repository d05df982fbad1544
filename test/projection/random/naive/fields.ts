import { flexDate } from './dates';
import {
  accountsOf,
  disputedFields,
  factOf,
  independentSources,
  initiatorOf,
  isDisputed,
  isInitiator,
  isSupported,
  sourceOf,
  valuesOf,
} from './facts';
import { capacityOf, officesOf } from './offices';
import { type PageArgs, pageOf } from './page';
import type { Link, Row, Thing, World } from './world';

/**
 * What each field of the schema means, said once more and plainly: from a node or a relationship to a value. A field
 * that is not here is the property of its name.
 */

/** The value of a field of a source. */
export type Field = (source: never, args: never, world: World) => unknown;

/** A field of accounts that differ shows nothing. */
const undisputed =
  (field: string, value: (source: never, world: World) => unknown): Field =>
  (source: Row, _: unknown, world: World) =>
    isDisputed(world, source, field) ? null : value(source as never, world);

const date =
  (field: string): Field =>
  (source: Thing) =>
    flexDate(source, field);

const undisputedDate = (field: string): Field =>
  undisputed(field, (source: Thing) => flexDate(source, field));

/** The one node at the other end of a relationship. */
const head =
  (relationship: string): Field =>
  (source: Thing, _: unknown, world: World) =>
    world.heads(source, relationship)[0] ?? null;

/** A page of the rows that are reached from a node. */
const page =
  (type: string, rows: (source: Thing, world: World) => readonly Row[], order?: string): Field =>
  (source: Thing, args: PageArgs, world: World) =>
    pageOf(world, type, rows(source, world), args, order);

const heads = (type: string, relationship: string, ...types: string[]): Field =>
  page(type, (source, world) => world.heads(source, relationship, ...types));
const tails = (type: string, relationship: string, ...types: string[]): Field =>
  page(type, (source, world) => world.tails(source, relationship, ...types));

/** What every fact has. */
const fact: Readonly<Record<string, Field>> = {
  evidence: (source: Row, args: PageArgs, world: World) =>
    pageOf(world, 'Evidence', world.evidenceFor(source), args),
  supported: (source: Row, _: unknown, world: World) => isSupported(world, source),
  independentSources: (source: Row, _: unknown, world: World) => independentSources(world, source),
  disagreements: (source: Row, _: unknown, world: World) => disagreementsOf(world, source),
};

/** One value that accounts of a field give. */
interface Account {
  readonly fact: Row;
  readonly field: string;
  readonly value: string;
}

const disagreementsOf = (world: World, of: Row) =>
  disputedFields(world, of).map((field) => ({
    field,
    accounts: valuesOf(world, of, field).map((value): Account => ({ fact: of, field, value })),
  }));

const actor: Readonly<Record<string, Field>> = {
  participations: page('Participation', (source, world) => world.from(source, 'Participation')),
  statements: heads('Statement', 'MADE'),
  statementsReceived: tails('Statement', 'ADDRESSED_TO'),
};

const subject: Readonly<Record<string, Field>> = {
  eventsAbout: tails('Event', 'ABOUT', 'Event'),
  statementsAbout: tails('Statement', 'ABOUT', 'Statement'),
  mentionedIn: page('Mention', (source, world) => world.to(source, 'Mention')),
};

const source: Readonly<Record<string, Field>> = { citedBy: tails('Article', 'CITES') };

const OBJECTS: Readonly<Record<string, Readonly<Record<string, Field>>>> = {
  Account: {
    node: ({ value }: Account, _: unknown, world: World) => world.thing(value),
    evidence: ({ fact: of, field, value }: Account, args: PageArgs, world: World) => {
      const rows = accountsOf(world, of, field).filter(({ props }) => props.value === value);
      return pageOf(world, 'Evidence', rows, args);
    },
  },
  Article: {
    ...source,
    publisher: head('PUBLISHED_BY'),
    publishedAt: date('publishedAt'),
    events: heads('Event', 'REPORTS'),
    statements: tails('Statement', 'REPORTED_IN'),
    mentions: page('Mention', (it, world) => world.from(it, 'Mention'), 'IN_TEXT'),
    cites: heads('Source', 'CITES'),
    evidence: tails('Evidence', 'FROM'),
  },
  Event: {
    ...subject,
    ...fact,
    medium: undisputed('medium', ({ props }: Thing) => props.medium),
    date: undisputedDate('date'),
    endDate: undisputedDate('endDate'),
    participants: page('Participation', (it, world) => world.to(it, 'Participation'), 'NAME_ASC'),
    initiator: (it: Thing, _: unknown, world: World) => initiatorOf(world, it),
    partOf: undisputed('partOf', (it: Thing, world) => world.heads(it, 'PART_OF')[0]),
    parts: tails('Event', 'PART_OF'),
    places: heads('Place', 'HELD_AT'),
    about: heads('Subject', 'ABOUT'),
    topics: heads('Topic', 'ABOUT', 'Topic'),
    statements: tails('Statement', 'AT'),
    articles: tails('Article', 'REPORTS'),
  },
  Evidence: {
    article: (it: Thing, _: unknown, world: World) => sourceOf(world, it),
    supports: (it: Thing, _: unknown, world: World) => factOf(world, it),
    verified: ({ props }: Thing) => props.verified ?? false,
  },
  Load: { loadedAt: ({ props }: Thing) => new Date(String(props.loadedAt)).toISOString() },
  Mention: { article: ({ from }: Link) => from, node: ({ to }: Link) => to },
  Official: {
    ...actor,
    ...subject,
    tenures: heads('Tenure', 'HELD'),
    offices: (it: Thing, { asOf, match }: { asOf: string; match: string }, world: World) =>
      officesOf(world, it, asOf, match),
  },
  Organization: {
    ...actor,
    ...subject,
    ...source,
    partOf: head('PART_OF'),
    parts: tails('Organization', 'PART_OF', 'Organization'),
    positions: tails('Position', 'IN'),
    publications: tails('Article', 'PUBLISHED_BY'),
  },
  Participation: {
    ...fact,
    event: ({ to }: Link) => to,
    actor: ({ from }: Link) => from,
    initiator: (it: Link, _: unknown, world: World) => isInitiator(world, it),
    capacity: ({ from, to, props }: Link, _: unknown, world: World) => capacityOf(world, from, to, props),
  },
  Place: {
    ...subject,
    within: head('IN'),
    contains: tails('Place', 'IN'),
    predecessors: heads('Place', 'SUCCEEDS'),
    successors: tails('Place', 'SUCCEEDS'),
    events: tails('Event', 'HELD_AT'),
  },
  Position: { ...subject, organization: head('IN'), tenures: tails('Tenure', 'OF') },
  Statement: {
    ...fact,
    speaker: undisputed('speaker', (it: Thing, world) => world.tails(it, 'MADE')[0]),
    saidAt: undisputedDate('saidAt'),
    at: undisputed('at', (it: Thing, world) => world.heads(it, 'AT')[0]),
    about: heads('Subject', 'ABOUT'),
    addressedTo: heads('Actor', 'ADDRESSED_TO'),
    article: head('REPORTED_IN'),
    capacity: (it: Thing, _: unknown, world: World) => {
      const [made] = isDisputed(world, it, 'speaker') ? [] : world.to(it, 'MADE');
      return capacityOf(world, made?.from, it, made?.props ?? {});
    },
  },
  Tenure: {
    ...fact,
    official: (it: Thing, _: unknown, world: World) => world.tails(it, 'HELD')[0],
    position: head('OF'),
    start: undisputedDate('start'),
    end: undisputedDate('end'),
    attested: date('attested'),
  },
  Topic: subject,
};

/** Connections of all nodes of a type, by root field. */
const EVERY: Readonly<Record<string, string>> = { allEvidence: 'Evidence' };

/** The meaning of a field; undefined for one that is the property of its name. */
export function fieldOf(type: string, name: string, rowType?: string): Field | undefined {
  if (type !== 'Query') return OBJECTS[type]?.[name];
  if (name === 'disagreements') {
    return (_: unknown, { event }: { event: string }, world: World) =>
      disagreementsOf(world, world.thing(event) as Thing);
  }
  if (name === 'nodes') {
    return (_: unknown, { ids }: { ids: string[] }, world: World) => ids.map((id) => world.thing(id));
  }
  if (rowType === undefined) return (_: unknown, { id }: { id: string }, world: World) => world.thing(id);
  const every = EVERY[name] ?? rowType;
  return (_: unknown, args: PageArgs, world: World) => pageOf(world, every, world.all(every), args);
}
