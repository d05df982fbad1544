import { BadInputError } from '../../errors';
import { DateMatch, parseFlexDate } from '../../model/flex-date';
import { labelOf } from '../../model/id';
import type { Args, Building, RelatedRead } from '../../projection/read';
import { day } from '../record';
import type { ActorSet, EventFilter } from './event.args';

/**
 * The events of a filter.
 *
 * In:     `filter`; ids of participants are officials' and organizations'.
 * Out:    each event once. An unknown id matches nothing.
 * Throws: BadInputError for an id that is no actor's.
 * Cost:   with `participants.all`: the events of whichever of them took part in fewest; with `any`: the
 *         events of those; else a seek in the index on `sortKey`, up to the last day of `during`.
 */
export const eventsMatch: RelatedRead['match'] = (_, build) => {
  const event = build.fresh('event');
  const filter = filterOf(build.args);
  const where: string[] = [];
  if (filter.kinds) where.push(`${event}.kind IN ${build.param((args) => filterOf(args).kinds)}`);
  if (filter.during !== undefined) where.push(...periodConditions(event, filter, build));
  if (filter.participants?.none) {
    const none = build.param((args) => actorIds(filterOf(args), 'none'));
    where.push(
      `NOT EXISTS { (${event})<-[:TOOK_PART_IN]-(none:Official|Organization) WHERE none.id IN ${none} }`,
    );
  }
  // What starts at no actor starts at the index on sortKey, when it is only counted too.
  if (where.length > 0) where.push(`${event}.sortKey > ''`);
  return { text: startFrom(event, filter, build, where), where, bound: { self: event } };
};

/** Which of the conditions are asked for: the text depends on nothing else. */
export const eventsShape = (args: Args): string => {
  const { kinds, during, match, participants: { all, any, none } = {} } = filterOf(args);
  const parts = { kinds, during, all: all?.length ? all : undefined, any, none };
  const names = Object.entries(parts).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  return [...names, during === undefined ? '' : match].join();
};

/** The filter without what was given as null: null means the same as not given. */
function filterOf(args: Args): EventFilter {
  const given = <T extends object>(it: T | null | undefined): T =>
    Object.fromEntries(Object.entries(it ?? {}).filter(([, value]) => value !== null)) as T;
  const filter = given(args.filter as EventFilter | null);
  return { ...filter, ...(filter.participants && { participants: given(filter.participants) }) };
}

/** MATCH clauses that reach the fewest events that can meet the filter. */
function startFrom(event: string, filter: EventFilter, build: Building, where: string[]): string {
  const { all, any } = filter.participants ?? {};
  const anyIds = any && build.param((args) => actorIds(filterOf(args), 'any'));
  if (all?.length) {
    const ids = build.param((args) => actorIds(filterOf(args), 'all'));
    if (anyIds) {
      where.push(
        `EXISTS { (${event})<-[:TOOK_PART_IN]-(one:Official|Organization) WHERE one.id IN ${anyIds} }`,
      );
    }
    return (
      `WITH COLLECT { MATCH (actor:Official|Organization) WHERE actor.id IN ${ids} ` +
      'RETURN actor ORDER BY COUNT { (actor)-[:TOOK_PART_IN]->() } } AS actors ' +
      `WITH actors WHERE size(actors) = size(${ids}) ` +
      'WITH actors[0] AS fewest, actors[1..] AS others ' +
      `MATCH (fewest)-[:TOOK_PART_IN]->(${event}:Event) ` +
      `WHERE all(other IN others WHERE EXISTS { (other)-[:TOOK_PART_IN]->(${event}) }) ` +
      `WITH DISTINCT ${event}`
    );
  }
  if (anyIds) {
    return (
      `MATCH (one:Official|Organization) WHERE one.id IN ${anyIds} ` +
      `MATCH (one)-[:TOOK_PART_IN]->(${event}:Event) WITH DISTINCT ${event}`
    );
  }
  return `MATCH (${event}:Event)`;
}

/** design: POSSIBLE = can overlap the window, CERTAIN = overlaps it on every reading; null is open. */
function periodConditions(event: string, { match }: EventFilter, { param }: Building): string[] {
  const window = (args: Args) => parseFlexDate(filterOf(args).during as string);
  const from = param((args) => day(window(args).earliest));
  const to = param((args) => day(window(args).latest));
  // No event that begins after the window is in it: one seek in the index on sortKey ends there.
  const last = param((args) => `${window(args).latest ?? '9999-99-99'}|~`);
  const bounds = [`${event}.sortKey < ${last}`, `${event}.date IS NOT NULL`];
  return match === DateMatch.CERTAIN
    ? [
        ...bounds,
        `(${to} IS NULL OR ${event}.startLatest <= ${to})`,
        `(${from} IS NULL OR ${event}.endEarliest >= ${from})`,
      ]
    : [
        ...bounds,
        `(${to} IS NULL OR ${event}.startEarliest IS NULL OR ${event}.startEarliest <= ${to})`,
        `(${from} IS NULL OR ${event}.endLatest IS NULL OR ${event}.endLatest >= ${from})`,
      ];
}

function actorIds({ participants }: EventFilter, list: keyof ActorSet): string[] {
  const ids = [...new Set(participants?.[list] ?? [])];
  for (const id of ids) {
    if (!['Official', 'Organization'].includes(labelOf(id) ?? '')) {
      throw new BadInputError(
        `participants.${list} holds an id that is no actor's.`,
        'Actors are official:… and organization:…; search finds them by name.',
      );
    }
  }
  return ids;
}
