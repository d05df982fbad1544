import { HUB_KEY, hubPrefix } from '../../model/hub';
import type { SchemaItem } from '../../model/schema-item';
import { heldThen, statesOffice } from '../../nodes/participation/capacity.type';
import type { Building } from '../../projection/read';
import { periodOf } from './args';
import { named } from './named';
import { MOST } from './rules';

/**
 * A side of a contact. An official stands for themselves. An organization stands for itself, for the organizations that
 * are part of it, and for those who were in it then: by the office that the participation states (of a person who is not
 * named, the state's), and where it states none by tenures that cover the event for certain, as `Capacity` has it.
 */

/** The index by which participations are found that state an office. */
export const OFFICES_INDEX: SchemaItem = {
  name: 'took_part_in_offices',
  kind: 'FULLTEXT',
  on: 'RELATIONSHIP',
  types: ['TOOK_PART_IN'],
  properties: ['positionIds'],
  analyzer: 'keyword',
};

/**
 * Clauses that bind the positions in an organization and its parts. One step at a time, here and below: else the planner
 * may begin with all relationships of a type.
 */
const positionsIn = (side: string, position: string): string =>
  `MATCH (${side})<-[:PART_OF*0..8]-(inside:Organization) WITH inside MATCH (inside)<-[:IN]-(${position}:Position)`;

/** Clauses that bind the tenures of these. */
const tenuresIn = (side: string, tenure: string): string =>
  `${positionsIn(side, 'office')} WITH office MATCH (office)<-[:OF]-(${tenure}:Tenure)`;

/** Somebody's part in an event, for a side. */
export interface Part {
  readonly actor: string;
  readonly part: string;
  readonly event: string;
}

/** Whose contacts are asked for. */
export interface Side {
  readonly self: string;
  readonly isOrganization: boolean;
}

/** Names for one. */
export const freshPart = ({ fresh }: Building): Part => ({
  actor: fresh('actor'),
  part: fresh('part'),
  event: fresh('event'),
});

/**
 * Clauses that bind the parts of a side in the period asked for, MOST of them. No list of them is made: each row that is
 * sorted would be taken to hold it whole, and meet the limit of memory.
 *
 * Cost: of an official, the participations that began before the end of the period, latest first. Of an organization,
 *       also those of its parts, and of all who ever held an office in it.
 */
export function partsOf(
  { self, isOrganization }: Side,
  { actor, part, event }: Part,
  build: Building,
  most = MOST,
): string {
  const { where, whileHeld, until } = periodOf(build, event);
  const row = `${actor}, ${part}, ${event}`;
  const given = (...conditions: string[]) => {
    const all = [...conditions, ...where];
    return all.length > 0 ? `WHERE ${all.join(' AND ')} ` : '';
  };
  const prefix = hubPrefix(self, 'Event');
  const key = `${part}.${HUB_KEY}`;
  const own =
    `MATCH ()-[${part}:TOOK_PART_IN]->(${event}:Event) USING INDEX ${part}:TOOK_PART_IN(${HUB_KEY}) ` +
    given(`${key} > ${prefix}`, `${key} < ${prefix} + ${until}`) +
    `WITH ${self} AS ${actor}, ${part}, ${event} ORDER BY ${key} DESC LIMIT ${most} RETURN ${row}`;
  const took = `-[${part}:TOOK_PART_IN]->(${event}:Event)`;
  const [tenure, position] = [build.fresh('tenure'), build.fresh('position')];
  const others = [
    `MATCH (${self})<-[:PART_OF*1..8]-(${actor}:Organization)${took} ${given()}RETURN ${row}`,
    `${tenuresIn(self, tenure)} WITH ${tenure} MATCH (${tenure})<-[:HELD]-(${actor}:Official) WITH ${tenure}, ${actor} ` +
      `MATCH (${actor})${took} ${given(...whileHeld(tenure), `NOT ${statesOffice(part)}`, heldThen(tenure, event))}RETURN ${row}`,
    `${positionsIn(self, position)} WITH ${position} ` +
      `CALL db.index.fulltext.queryRelationships('took_part_in_offices', '"' + ${position}.id + '"') ` +
      `YIELD relationship AS ${part} WITH startNode(${part}) AS ${actor}, ${part}, endNode(${part}) AS ${event} ` +
      `${given()}RETURN ${row}`,
  ];
  const branches = isOrganization ? [own, ...others] : [own];
  return `CALL (${self}) { ${branches.join(' UNION ')} } WITH ${row} LIMIT ${most}`;
}

/** Whether what is looked at is too much. */
export const isCut = (side: Side, build: Building): string =>
  `COUNT { ${partsOf(side, freshPart(build), build, MOST + 1)} } > ${MOST}`;

/**
 * A list of the organizations for which somebody took part, and of those that these are part of.
 *
 * Cost: the positions that are stated, or the tenures of an official.
 */
export function sidesOf({ actor, part, event }: Part, build: Building): string {
  const { id, tenure, direct, organization } = named(build, 'id', 'tenure', 'direct', 'organization');
  // A step of variable length begins where it is bound; for a plain one the planner may look among all HELD.
  const inIt = `-[:IN]->(${direct}:Organization) RETURN ${direct}`;
  return (
    `COLLECT { CALL (${actor}, ${part}, ${event}) { ` +
    `UNWIND CASE WHEN ${actor}:Organization THEN [${actor}] ELSE [] END AS ${direct} RETURN ${direct} ` +
    `UNION ALL UNWIND ${part}.positionIds AS ${id} MATCH (:Position {id: ${id}})${inIt} ` +
    `UNION ALL MATCH (${actor})-[:HELD*1..1]->(${tenure}:Tenure) WHERE NOT ${statesOffice(part)} AND ${heldThen(tenure, event)} ` +
    `WITH ${tenure} MATCH (${tenure})-[:OF]->(:Position)${inIt} } ` +
    `MATCH (${direct})-[:PART_OF*0..8]->(${organization}:Organization) RETURN DISTINCT ${organization} }`
  );
}
