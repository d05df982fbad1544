import type { Building } from '../../projection/read';
import { contactKinds } from './args';
import { named } from './named';
import { counts, isContact, supported, wholesOf } from './rules';
import { freshPart, partsOf, type Side, sidesOf } from './side';

/**
 * Whom an actor met, as clauses over rows `[who, event, wholes]`.
 */

/** Whom a side met, in which event, and what that is a part of: a row for each event and actor. */
export interface Met {
  readonly text: string;
  /** The variables of a row. */
  readonly row: string;
  readonly order: string;
}

/**
 * Clauses that bind such rows.
 *
 * @param among the condition that somebody is looked for; all are unless given
 */
export function metBy(side: Side, build: Building, among?: (actor: string) => string): Met {
  const { whole, wholes, sides } = named(build, 'whole', 'wholes', 'sides');
  const mine = freshPart(build);
  const { actor, part, event } = { ...freshPart(build), event: mine.event };
  const row = `${actor}, ${event}, ${wholes}`;
  return {
    text:
      `${partsOf(side, mine, build)} WITH * WHERE ${supported(event, mine.part)} AND ${counts(mine.part)} ` +
      `AND ${isContact(event, build.param(contactKinds))} ` +
      `WITH ${mine.actor}, ${event}, COLLECT { ${wholesOf(event, whole)} RETURN ${whole} } AS ${wholes} ` +
      `MATCH (${event})<-[${part}:TOOK_PART_IN]-(${actor}:Official|Organization) ` +
      `WHERE ${among ? `${among(actor)} AND ` : ''}${actor} <> ${mine.actor} AND ${counts(part)} AND ${supported(part)} ` +
      (side.isOrganization
        ? `WITH *, ${sidesOf({ actor, part, event }, build)} AS ${sides} WHERE NOT ${side.self} IN ${sides} `
        : '') +
      `WITH DISTINCT ${row}`,
    row,
    order: `${actor}, ${event}.sortKey`,
  };
}

/** Sorts by most first, then by id. */
export const mostFirst = (...counts: string[]): string =>
  counts.map((it) => `right('000000000' + toString(999999999 - ${it}), 9) + '|'`).join(' + ');

/**
 * Clauses that make of such rows a list of events, without those of which a part is among them.
 *
 * @param carried variables that are bound and stay
 */
export function eventsOf(own: string, met: string, carried: string, build: Building): string {
  const { row, whole, wholes } = named(build, 'row', 'whole', 'wholes');
  return (
    `WITH ${carried}, ${own}, COLLECT { UNWIND ${own} AS ${row} UNWIND ${row}[2] AS ${whole} ` +
    `RETURN DISTINCT ${whole} } AS ${wholes} ` +
    `WITH ${carried}, [it IN ${own} WHERE NOT it[1] IN ${wholes} | it[1]] AS ${met}`
  );
}
