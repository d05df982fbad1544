import { DateMatch } from '../../model/flex-date';
import { asOfBounds, heldOn } from '../../nodes/official/offices';
import { isDateAgreed, liesCypher } from '../../nodes/period';
import { question } from '../../projection/question';
import { anew } from '../contact/anew';
import { eachActor } from '../contact/each-actor';
import { named } from '../contact/named';
import { attended, MOST, supported } from '../contact/rules';

/** Clauses that bind `part`: the participations that state an office; so many of them, where that is said. */
export const partsNaming = (position: string, part: string, most?: number): string =>
  // UNWIND, as a subquery that begins with a procedure has to end with RETURN.
  `UNWIND [${position}.id] AS office CALL db.index.fulltext.queryRelationships('took_part_in_offices', ` +
  `'"' + office + '"'${most === undefined ? '' : `, {limit: ${most}}`}) YIELD relationship AS ${part} WITH ${part}`;

/** Whether more participations state it than are looked at. */
const isCutNaming = (position: string, part: string): string =>
  `COUNT { ${partsNaming(position, part, MOST + 1)} } > ${MOST}`;

/** Of a row: who, 0 if it is certain and else 1, and the tenure or the participation that says so. */
export const ROW = { official: 0, sure: 1, tenure: 2, part: 3 } as const;

/**
 * Who held an office on a day: by tenure, or because a participation in what was held on that day states the office.
 *
 * In:   `position`, the id of an office; `asOf`.
 * Out:  `official` with `own`, their rows (ROW), the certain ones first.
 * Cost: one seek, the tenures of the office, and the participations that state it, MOST of them.
 */
export const officeHoldersOf = question({
  name: 'officeHolders.ofPosition',
  how: 'page',
  needs: () => ({ position: 'Position' }),
  match: (_, build) => {
    const { position, rows, row, official, own } = named(build, 'position', 'rows', 'row', 'official', 'own');
    const { tenure, part, event } = named(build, 'tenure', 'part', 'event');
    const asOf = asOfBounds(build);
    const held = heldOn(tenure, asOf, build);
    const sure = (condition: string) => `CASE WHEN ${condition} THEN 0 ELSE 1 END`;
    const wasThen =
      `${event}.approximate IS NULL AND ${isDateAgreed(event)} ` +
      `AND ${event}.startLatest <= ${asOf.from} AND ${event}.endEarliest >= ${asOf.to}`;
    const canBeThen = liesCypher(event, 'during', DateMatch.POSSIBLE, asOf.from, asOf.to);
    const found = `MATCH (${position}:Position {id: ${build.param((it) => it.position)}})`;
    return {
      text:
        `${found} ` +
        anew(
          [position],
          `WITH COLLECT { CALL (${position}) { ` +
            `MATCH (${position})<-[:OF]-(${tenure}:Tenure) WHERE ${supported(tenure)} AND ${held.POSSIBLE} ` +
            `MATCH (${tenure})<-[:HELD]-(${official}:Official) ` +
            `RETURN [${official}, ${sure(held.CERTAIN)}, ${tenure}, null] AS ${row}, ${tenure}.sortKey AS key UNION ALL ` +
            `${partsNaming(position, part, MOST)}, startNode(${part}) AS ${official}, endNode(${part}) AS ${event} ` +
            `WHERE ${official}:Official AND ${attended(part)} AND ${event}.status = 'HELD' ` +
            `AND ${supported(part, event)} AND ${canBeThen} ` +
            `RETURN [${official}, ${sure(wasThen)}, null, ${part}] AS ${row}, ${event}.sortKey AS key } ` +
            `RETURN ${row} ORDER BY ${row}[${ROW.official}], ${row}[${ROW.sure}], key } AS ${rows} ` +
            `${eachActor(rows, official, own, build)} WITH ${official}, ${own}`,
          [official, own],
        ),
      bound: { self: official, official, own },
      order: `toString(${own}[0][${ROW.sure}]) + ${official}.sortKey`,
      cut: `true IN COLLECT { ${found} RETURN ${isCutNaming(position, build.fresh('part'))} }`,
      kept: [official, own],
    };
  },
});
