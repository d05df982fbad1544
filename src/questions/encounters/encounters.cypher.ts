import { question } from '../../projection/question';
import type { Building } from '../../projection/read';
import { anew } from '../contact/anew';
import { anyKinds, contactKinds } from '../contact/args';
import { named } from '../contact/named';
import { counts, isContact, supported, wholesOf } from '../contact/rules';
import { actsFor, freshPart, isCut, type Part, partsOf, type Side, tenuresIn } from '../contact/side';
import { labelsOfTwo, two, twoShape } from '../contact/two';

/** How two were in an event. Of an event in which they had several parts, the lowest holds. */
const STATES = ['met', 'listed', 'lost', 'listedLost'] as const;

type State = (typeof STATES)[number];

/**
 * The events that two sides have in common.
 *
 * In:   `a`, `b` ids of an official or organization each, not the same; `during`, `match`, `kinds`.
 * Out:  both, with lists of events in order: `met`, where they met; `listed`, where both are named and that does not
 *       count; `lost` and `listedLost`, which are without support; and `cut`, whether something was left out.
 * Cost: two seeks, the parts of the one that has fewer (of an official, if there is one) that began before the end of the
 *       period, and who else took part in those events; MOST parts at most.
 */
export const encountersOf = question({
  name: 'encounters.ofTwo',
  how: 'one',
  needs: labelsOfTwo,
  shape: twoShape,
  match: (_, build) => {
    const { rows, row, whole, wholes } = named(build, 'rows', 'row', 'whole', 'wholes');
    const lists = named(build, ...STATES);
    const { a, b, text } = two(build);
    const { one, other, both } = inOrder(a, b, build);
    const listOf = (state: State) => {
      const once = state === 'met' || state === 'lost' ? ` AND NOT it[0] IN ${wholes}` : '';
      return `[it IN ${rows} WHERE it[1] = ${STATES.indexOf(state)}${once} | it[0]] AS ${lists[state]}`;
    };
    return {
      text: `${text} WITH ${a.self}, ${b.self}, ${both} ${anew(
        [a.self, b.self, one.self, other.self],
        `WITH ${rowsOf(one, other, build)} AS ${rows} ` +
          `WITH [i IN range(0, size(${rows}) - 1) WHERE i = 0 OR ${rows}[i][0] <> ${rows}[i - 1][0] | ${rows}[i]] AS ${rows} ` +
          `WITH ${rows}, COLLECT { UNWIND [it IN ${rows} WHERE it[1] = 0 | it[0]] AS ${row} ` +
          `${wholesOf(row, whole)} RETURN DISTINCT ${whole} } AS ${wholes} WITH ${STATES.map(listOf).join(', ')}`,
        Object.values(lists),
      )}`,
      bound: { self: a.self, a: a.self, b: b.self, cut: isCut(one, build), ...lists },
    };
  },
});

/** A list of `[event, index of its state]` for the parts looked at, by date of the event; the best state first. */
function rowsOf(one: Side, other: Side, build: Building): string {
  const { row } = named(build, 'row');
  const kinds = build.param(anyKinds);
  const mine = freshPart(build);
  const { event, part } = mine;
  const their = { ...freshPart(build), event };
  const asContact = `${counts(part)} AND ${counts(their.part)} AND ${isContact(event, build.param(contactKinds))}`;
  return (
    `COLLECT { ${partsOf(one, mine, build)} ${bothIn(mine, their, one, other, build)} ` +
    `AND (${kinds} IS NULL OR ${event}.kind IN ${kinds}) ` +
    `WITH DISTINCT ${event}, CASE WHEN ${asContact} THEN 0 ELSE 1 END + ` +
    `CASE WHEN ${supported(event, part, their.part)} THEN 0 ELSE 2 END AS ${row} ` +
    `ORDER BY ${event}.sortKey, ${row} RETURN [${event}, ${row}] }`
  );
}

/** The one at whose parts to begin, the other, and what makes them of a and b: an official, or who has fewer. */
function inOrder(a: Side, b: Side, build: Building): { one: Side; other: Side; both: string } {
  const { one, other } = named(build, 'one', 'other');
  const offices = a.isOrganization && b.isOrganization;
  const sides = {
    one: { self: one, isOrganization: offices },
    other: { self: other, isOrganization: a.isOrganization || b.isOrganization },
  };
  const as = (it: string, its: string) => `${it} AS ${one}, ${its} AS ${other}`;
  if (a.isOrganization !== b.isOrganization) {
    return { ...sides, both: a.isOrganization ? as(b.self, a.self) : as(a.self, b.self) };
  }
  const size = ({ self }: Side) =>
    `COUNT { (${self})-[:TOOK_PART_IN]->() }${offices ? ` + COUNT { ${tenuresIn(self, 'tenure')} }` : ''}`;
  const first = `${size(a)} <= ${size(b)}`;
  const pick = (it: Side, its: Side) => `CASE WHEN ${first} THEN ${it.self} ELSE ${its.self} END`;
  return { ...sides, both: as(pick(a, b), pick(b, a)) };
}

/** Clauses that find who took part for the other side; who acts for both sides counts for neither. */
function bothIn(mine: Part, their: Part, one: Side, other: Side, build: Building): string {
  const took = `MATCH (${mine.event})<-[${their.part}:TOOK_PART_IN]-`;
  const apart = `WHERE ${their.actor} <> ${mine.actor}`;
  if (!other.isOrganization) return `${took}(${other.self}) WITH *, ${other.self} AS ${their.actor} ${apart}`;
  return (
    `${took}(${their.actor}:Official|Organization) ${apart} AND ${actsFor(their, other, build)} ` +
    `AND NOT ${actsFor(mine, other, build)} AND NOT ${actsFor(their, one, build)}`
  );
}
