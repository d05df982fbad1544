/** Tenures of which a source only says that somebody was in an office on a day. */

/** Nothing is said of when it began or ended. */
export const isOnlyAttested = (tenure: string): string =>
  `${tenure}.attested IS NOT NULL AND ${tenure}.start IS NULL AND ${tenure}.end IS NULL`;

/**
 * The day is one on which the same official held the same office by a tenure of known bounds: it says that of that
 * tenure, and nothing of other days.
 */
export function attestsAnother(tenure: string, fresh: (stem: string) => string): string {
  const [official, position, other] = [fresh('official'), fresh('position'), fresh('other')];
  return (
    `${isOnlyAttested(tenure)} AND EXISTS { ` +
    `MATCH (${tenure})<-[:HELD]-(${official}:Official)-[:HELD]->(${other}:Tenure)-[:OF]->(${position}:Position) ` +
    `WHERE (${tenure})-[:OF]->(${position}) AND ${other}.unsupported IS NULL ` +
    `AND ${other}.start IS NOT NULL AND ${other}.end IS NOT NULL ` +
    `AND ${other}.startLatest <= ${tenure}.attestedDay AND ${other}.endEarliest >= ${tenure}.attestedDay }`
  );
}
