import type { Building } from '../../projection/read';
import { contactKinds } from '../contact/args';
import { eachActor } from '../contact/each-actor';
import { metBy } from '../contact/met';
import { named } from '../contact/named';
import { counts, isContact, supported, wholesOf } from '../contact/rules';
import { freshPart, partsOf, type Side } from '../contact/side';
import { bothIn, sizeOf } from '../contact/two';

/** Who of those shown met whom. */

/** Most participations that are read for links among neighbours. */
export const MOST_WALKED = 20_000;

/** What links are made of, as expressions of lists. */
interface Shown {
  /** The variables that all of these are made of. */
  readonly carried: string;
  readonly asked: string;
  /** Organizations among them, where there are several. */
  readonly organizations: string | undefined;
  /** Rows `[whom, event, wholes, who asks]`. */
  readonly rows: string;
  readonly neighbours: string;
  /** Neighbours all of whose contacts are known, and their rows. */
  readonly walked: { readonly actors: string; readonly rows: string } | undefined;
  readonly walks: string;
}

/**
 * Clauses that bind `walks`: rows of one of these actors, those of them who took part in more than they did, and whether links of
 * theirs are looked for. So a hub is found from those who know it, and is not read itself.
 */
export function bindWalks(actors: string, walks: string, build: Building): string {
  const { actor, degree, ordered } = named(build, 'actor', 'degree', 'ordered');
  return (
    `WITH *, COLLECT { UNWIND ${actors} AS ${actor} ` +
    `WITH ${actor}, COUNT { (${actor})-[:TOOK_PART_IN]->() } AS ${degree} ` +
    `RETURN [${actor}, ${degree}] ORDER BY ${degree}, ${actor}.id } AS ${ordered} ` +
    `WITH *, [at IN range(0, size(${ordered}) - 2) | [${ordered}[at][0], [it IN ${ordered}[at + 1..] | it[0]], ` +
    `reduce(sum = 0, it IN ${ordered}[..at + 1] | sum + it[1]) <= ${MOST_WALKED}]] AS ${walks}`
  );
}

/** The condition that some of them are not looked for. */
export const isWalkCut = (walks: string): string => `any(it IN ${walks} WHERE NOT it[2])`;

/**
 * An expression of a list of rows `[[from, to], event, wholes]`, each pair's together and by date.
 *
 * Cost: of links between neighbours whose contacts are not known, the parts of all but the one who has most, MOST_WALKED of them, and who else took
 *       part in those that are contacts; of organizations that are asked for, what encounters of each two cost.
 */
export function linksOf(shown: Shown, build: Building): string {
  const branches = [
    ofAsked(shown),
    ...(shown.walked ? [ofWalked(shown.walked, shown.neighbours, build)] : []),
    betweenNeighbours(shown, build),
    ...(shown.organizations ? [betweenOrganizations(shown.organizations, build)] : []),
  ];
  return `COLLECT { CALL (${shown.carried}) { ${branches.join(' UNION ALL ')} } RETURN link ORDER BY link[0], link[1].sortKey }`;
}

/**
 * Links of those asked for. Two of them stand in the rows of both: of an organization and an official, the organization's
 * hold, as they have who acted for it; two organizations are looked at by themselves.
 */
function ofAsked({ asked, rows, neighbours }: Shown): string {
  const once = 'row[0]:Official AND (row[3]:Organization OR row[3].id < row[0].id)';
  return (
    `UNWIND ${rows} AS row WITH row WHERE row[0] IN ${neighbours} OR row[0] IN ${asked} AND ${once} ` +
    `RETURN [[row[3], row[0]], row[1], row[2]] AS link`
  );
}

/** Links of neighbours whose contacts are known with all who are shown; two of them stand in the rows of both. */
function ofWalked(
  { actors, rows }: NonNullable<Shown['walked']>,
  neighbours: string,
  build: Building,
): string {
  const { actor, own } = named(build, 'actor', 'own');
  return (
    `${eachActor(rows, actor, own, build)} WITH ${actor}, ${own} WHERE ${actor} IN ${neighbours} ` +
    `UNWIND ${own} AS row WITH ${actor}, row WHERE NOT ${actor} IN ${actors} OR row[3].id < ${actor}.id ` +
    `RETURN [[row[3], ${actor}], row[1], row[2]] AS link`
  );
}

/** Links among those whose contacts are not known. */
function betweenNeighbours({ walks }: Shown, build: Building): string {
  const { walk, self, others } = named(build, 'walk', 'self', 'others');
  const met = metBy({ self, isOrganization: false }, build, (it) => `${it} IN ${others}`);
  return (
    `UNWIND [it IN ${walks} WHERE it[2]] AS ${walk} WITH ${walk}[0] AS ${self}, ${walk}[1] AS ${others} ` +
    `CALL (${self}, ${others}) { ${met.text} RETURN [${met.row}] AS row } ` +
    `RETURN [[${self}, row[0]], row[1], row[2]] AS link`
  );
}

/** As encounters has it: who was in both counts for neither, and the side with fewer parts and offices is where it begins. */
function betweenOrganizations(organizations: string, build: Building): string {
  const { at, one, other, whole, ordered } = named(build, 'at', 'one', 'other', 'whole', 'ordered');
  const mine = freshPart(build);
  const their = { ...freshPart(build), event: mine.event };
  const sides = [one, other].map((self) => ({ self, isOrganization: true })) as [Side, Side];
  const { event } = mine;
  return (
    `WITH COLLECT { UNWIND ${organizations} AS ${one} RETURN ${one} ORDER BY ${sizeOf(one)}, ${one}.id } AS ${ordered} ` +
    `UNWIND range(0, size(${ordered}) - 2) AS ${at} UNWIND ${ordered}[${at} + 1..] AS ${other} ` +
    `WITH ${ordered}[${at}] AS ${one}, ${other} CALL (${one}, ${other}) { ` +
    `${partsOf(sides[0], mine, build)} WITH * WHERE ${counts(mine.part)} AND ${supported(event, mine.part)} ` +
    `AND ${isContact(event, build.param(contactKinds))} ${bothIn(mine, their, ...sides, build)} ` +
    `WITH * WHERE ${counts(their.part)} AND ${supported(their.part)} WITH DISTINCT ${event} ` +
    `RETURN ${event}, COLLECT { ${wholesOf(event, whole)} RETURN ${whole} } AS wholes } ` +
    `RETURN [[${one}, ${other}], ${event}, wholes] AS link`
  );
}
