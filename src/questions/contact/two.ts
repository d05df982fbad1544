import { type Label, labelOf } from '../../model/id';
import type { Args, Building } from '../../projection/read';
import { contactShape } from './args';
import { named } from './named';
import { type Part, type Side, sidesOf } from './side';

/** Two sides, given as the arguments `a` and `b`. */

/** Their labels; the ids were checked. */
export const labelsOfTwo = ({ a, b }: Args) => ({
  a: labelOf(a as string) as Label,
  b: labelOf(b as string) as Label,
});

/** What the text depends on. */
export const twoShape = (args: Args): string =>
  `${Object.values(labelsOfTwo(args)).join()} ${contactShape(args)}`;

/** Both, and clauses that bind them. */
export function two(build: Building): { a: Side; b: Side; text: string } {
  const { a, b } = named(build, 'a', 'b');
  const label = labelsOfTwo(build.args);
  const found = (self: string, name: 'a' | 'b') =>
    `MATCH (${self}:${label[name]} {id: ${build.param((args) => args[name])}})`;
  return {
    a: { self: a, isOrganization: label.a === 'Organization' },
    b: { self: b, isOrganization: label.b === 'Organization' },
    text: `${found(a, 'a')} ${found(b, 'b')}`,
  };
}

/** How many parts, and of an organization offices, a side has: contacts of two are sought from the one with fewer. */
export function sizeOf(self: string, isOrganization = true): string {
  const offices = isOrganization ? ` + COUNT { (${self})<-[:PART_OF*0..8]-()<-[:IN]-() }` : '';
  return `COUNT { (${self})-[:TOOK_PART_IN]->() }${offices}`;
}

/** The one at whose parts to begin, an official or who has fewer parts and offices, the other, and clauses that bind both. */
export function inOrder(a: Side, b: Side, build: Building): { one: Side; other: Side; text: string } {
  const { one, other, ends } = named(build, 'one', 'other', 'ends');
  const offices = a.isOrganization && b.isOrganization;
  const pair = (it: Side, its: Side) => `[${it.self}, ${its.self}]`;
  const bySize = `CASE WHEN ${sizeOf(a.self, offices)} <= ${sizeOf(b.self, offices)} THEN ${pair(a, b)} ELSE ${pair(b, a)} END`;
  const officialFirst = a.isOrganization ? pair(b, a) : pair(a, b);
  return {
    one: { self: one, isOrganization: offices },
    other: { self: other, isOrganization: a.isOrganization || b.isOrganization },
    text:
      `WITH ${a.self}, ${b.self}, ${a.isOrganization === b.isOrganization ? bySize : officialFirst} AS ${ends} ` +
      `WITH ${a.self}, ${b.self}, ${ends}[0] AS ${one}, ${ends}[1] AS ${other}`,
  };
}

/** Clauses that find who took part for the other side; who acts for both sides counts for neither. */
export function bothIn(mine: Part, their: Part, one: Side, other: Side, build: Building): string {
  const took = `MATCH (${mine.event})<-[${their.part}:TOOK_PART_IN]-`;
  const apart = `${their.actor} <> ${mine.actor}`;
  if (!other.isOrganization)
    return `${took}(${other.self}) WITH *, ${other.self} AS ${their.actor} WHERE ${apart}`;
  const { sides } = named(build, 'sides');
  const offOne = one.isOrganization ? ` AND NOT ${one.self} IN ${sides}` : '';
  const { actor, part, event } = their;
  return (
    `${took}(${actor}:Official|Organization) WHERE ${apart} ` +
    `WITH *, ${sidesOf(their, build)} AS ${sides} WHERE ${other.self} IN ${sides}${offOne} ` +
    `WITH DISTINCT ${mine.actor}, ${mine.part}, ${part}, ${event} ` +
    `WITH *, ${sidesOf(mine, build)} AS ${sides} WHERE NOT ${other.self} IN ${sides}`
  );
}
