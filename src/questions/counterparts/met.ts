import type { Building } from '../../projection/read';
import { contactKinds } from '../contact/args';
import { named } from '../contact/named';
import { counts, isContact, supported, wholesOf } from '../contact/rules';
import { freshPart, partsOf, type Side, sidesOf } from '../contact/side';

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

/** Clauses that bind such rows. */
export function metBy(side: Side, build: Building): Met {
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
      `WHERE ${actor} <> ${mine.actor} AND ${counts(part)} AND ${supported(part)} ` +
      (side.isOrganization
        ? `WITH *, ${sidesOf({ actor, part, event }, build)} AS ${sides} WHERE NOT ${side.self} IN ${sides} `
        : '') +
      `WITH DISTINCT ${row}`,
    row,
    order: `${actor}, ${event}.sortKey`,
  };
}

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
