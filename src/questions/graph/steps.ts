import type { Building } from '../../projection/read';
import { eachActor } from '../contact/each-actor';
import { eventsOf, metBy, mostFirst } from '../contact/met';
import { named } from '../contact/named';
import { MOST } from '../contact/rules';

/** From actors to those whom they met. */

/** Most neighbours of those asked for whose own neighbours are looked for. */
export const MOST_NEAR = 100;

/** Why neighbours of neighbours are not looked for: there are more than MOST_NEAR, or they took part more than MOST times. */
export type Refusal = 'neighbours' | 'participations' | null;

/** Actors of one kind, whose contacts are asked for. */
export interface Actors {
  /** An expression of a list of them. */
  readonly list: string;
  /** They stand for those who were in them; not for themselves alone. */
  readonly isOrganization: boolean;
}

/**
 * An expression of a list of rows `[whom, event, wholes, who]`, each one's contacts together and by date.
 *
 * @param bound the variable that their lists are made of
 */
export function rowsOf(actors: readonly Actors[], bound: string, build: Building): string {
  const { self } = named(build, 'self');
  const of = ({ list, isOrganization }: Actors) => {
    const met = metBy({ self, isOrganization }, build);
    return (
      `UNWIND ${list} AS ${self} CALL (${self}) { ${met.text} RETURN ${met.row} } ` +
      `RETURN [${met.row}, ${self}] AS row`
    );
  };
  return `COLLECT { CALL (${bound}) { ${actors.map(of).join(' UNION ALL ')} } RETURN row ORDER BY row[0], row[1].sortKey }`;
}

/**
 * An expression of a list of `[actor, number of contacts]` of those in such rows who are in none of some lists, most first.
 * A contact with several counts once.
 */
export function actorsIn(rows: string, others: readonly string[], build: Building): string {
  const { actor, own, met, count } = named(build, 'actor', 'own', 'met', 'count');
  const apart = others.map((it) => `NOT ${actor} IN ${it}`).join(' AND ');
  return (
    `COLLECT { ${eachActor(rows, actor, own, build)} WITH ${actor}, ${own} WHERE ${apart} ` +
    `${eventsOf(own, met, actor, build)} ` +
    `WITH ${actor}, COUNT { UNWIND ${met} AS it RETURN DISTINCT it } AS ${count} ` +
    `RETURN [${actor}, ${count}] ORDER BY ${mostFirst(count)} + ${actor}.id }`
  );
}

/** Names of what a step farther is made of, and what it binds. */
interface Steps {
  readonly asked: string;
  /** `[neighbour, number of contacts]`. */
  readonly near: string;
  /** A Refusal. */
  readonly refused: string;
  /** The same of whom neighbours met. */
  readonly far: string;
  /** The neighbours whose own were looked for. */
  readonly walked: string;
  /** Their rows. */
  readonly theirs: string;
}

/**
 * Clauses that bind `refused`, `far`, `walked` and `theirs`.
 *
 * @param shown a list of the neighbours whose own are looked for
 */
export function farther(
  { asked, near, refused, far, walked, theirs }: Steps,
  shown: string,
  build: Building,
): string {
  const { actor, parts, rows } = named(build, 'actor', 'parts', 'rows');
  const own = rowsOf([{ list: walked, isOrganization: false }], walked, build);
  return (
    `WITH *, COLLECT { UNWIND ${shown} AS ${actor} RETURN COUNT { (${actor})-[:TOOK_PART_IN]->() } } AS ${parts} ` +
    `WITH *, CASE WHEN size(${near}) > ${MOST_NEAR} THEN 'neighbours' ` +
    `WHEN reduce(sum = 0, it IN ${parts} | sum + it) > ${MOST} THEN 'participations' END AS ${refused} ` +
    `WITH *, CASE WHEN ${refused} IS NULL THEN ${shown} ELSE [] END AS ${walked} ` +
    `CALL (${asked}, ${near}, ${walked}) { WITH ${own} AS ${rows} ` +
    `RETURN ${actorsIn(rows, [asked, `[it IN ${near} | it[0]]`], build)} AS ${far}, ${rows} AS ${theirs} }`
  );
}
