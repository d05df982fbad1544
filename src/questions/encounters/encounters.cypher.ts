import { question } from '../../projection/question';
import type { Building } from '../../projection/read';
import { anew } from '../contact/anew';
import { anyKinds, contactKinds } from '../contact/args';
import { named } from '../contact/named';
import { counts, isContact, supported, wholesOf } from '../contact/rules';
import { freshPart, isCut, partsOf, type Side } from '../contact/side';
import { bothIn, inOrder, labelsOfTwo, two, twoShape } from '../contact/two';

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
    const { one, other, text: ordered } = inOrder(a, b, build);
    const listOf = (state: State) => {
      const once = state === 'met' || state === 'lost' ? ` AND NOT it[0] IN ${wholes}` : '';
      return `[it IN ${rows} WHERE it[1] = ${STATES.indexOf(state)}${once} | it[0]] AS ${lists[state]}`;
    };
    return {
      text: `${text} ${ordered} ${anew(
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
    `COLLECT { ${partsOf(one, mine, build)} WITH * WHERE ${kinds} IS NULL OR ${event}.kind IN ${kinds} ` +
    `${bothIn(mine, their, one, other, build)} ` +
    `WITH DISTINCT ${event}, CASE WHEN ${asContact} THEN 0 ELSE 1 END + ` +
    `CASE WHEN ${supported(event, part, their.part)} THEN 0 ELSE 2 END AS ${row} ` +
    `ORDER BY ${event}.sortKey, ${row} RETURN [${event}, ${row}] }`
  );
}
