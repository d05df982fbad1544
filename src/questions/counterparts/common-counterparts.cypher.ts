import { question } from '../../projection/question';
import type { Building } from '../../projection/read';
import { anew } from '../contact/anew';
import { eachActor } from '../contact/each-actor';
import { eventsOf, metBy, mostFirst } from '../contact/met';
import { named } from '../contact/named';
import { MOST } from '../contact/rules';
import { isCut, type Side } from '../contact/side';
import { inOrder, labelsOfTwo, sizeOf, two, twoShape } from '../contact/two';

/**
 * Whom two both met, those first whom both met often: by the smaller number, then by the larger one, then by id.
 *
 * In:   `a`, `b` ids of an official or organization each, not the same; `during`, `match`, `kinds`.
 * Out:  `actor` with the events in which a met them, `metByA`, and b, `metByB`.
 * Cost: the counterparts of the one that has fewer parts, or of the official. Of two officials then the parts of these
 *       counterparts, or the counterparts of the other where that is less; with an organization those of the other.
 */
export const commonCounterpartsOf = question({
  name: 'commonCounterparts.ofTwo',
  how: 'page',
  needs: labelsOfTwo,
  shape: twoShape,
  match: (_, build) => {
    const { near, all, rows, own } = named(build, 'near', 'all', 'rows', 'own');
    const { counterpart: actor, ofA, ofB } = named(build, 'counterpart', 'ofA', 'ofB');
    const { metByA, metByB } = named(build, 'metByA', 'metByB');
    const { a, b, text } = two(build);
    const { one, other, text: ordered } = inOrder(a, b, build);
    const begin = `${text} ${ordered}`;
    const met = metBy(one, build);
    // The last place of a row is 0 when it is of a, and 1 when it is of b.
    const place = (is: '=' | '<>') => `toInteger(${one.self} ${is} ${a.self})`;
    const nearby =
      `WITH *, COLLECT { ${met.text} RETURN [${met.row}, ${place('<>')}] ORDER BY ${met.order} } AS ${near} ` +
      `WITH *, [i IN range(0, size(${near}) - 1) WHERE ${near}[i][0] <> ${other.self} ` +
      `AND (i = 0 OR ${near}[i][0] <> ${near}[i - 1][0]) | ${near}[i][0]] AS ${all}`;
    const second = (other.isOrganization ? fromOther : fromFewer)([one, other], all, place('='), build);
    const of = (place: 0 | 1) => `[it IN ${own} WHERE it[3] = ${place}]`;
    const sizes = [`size(${metByA})`, `size(${metByB})`] as const;
    const pick = (than: '<' | '>') =>
      `CASE WHEN ${sizes.join(` ${than} `)} THEN ${sizes[0]} ELSE ${sizes[1]} END`;
    return {
      text: `${begin} ${anew(
        [a.self, one.self, other.self],
        `${nearby} ${second.text} WITH COLLECT { UNWIND ${near} + ${second.rows} AS row ` +
          `RETURN row ORDER BY row[0], row[1].sortKey } AS ${rows} ${eachActor(rows, actor, own, build)} ` +
          `WITH ${actor}, ${of(0)} AS ${ofA}, ${of(1)} AS ${ofB} WHERE size(${ofA}) > 0 AND size(${ofB}) > 0 ` +
          `${eventsOf(ofA, metByA, `${actor}, ${ofB}`, build)} ${eventsOf(ofB, metByB, `${actor}, ${metByA}`, build)}`,
        [actor, metByA, metByB],
      )}`,
      bound: { self: actor, actor, metByA, metByB },
      order: `${mostFirst(pick('<'), pick('>'))} + ${actor}.id`,
      cut: `true IN COLLECT { ${begin} ${second.cut(nearby)} }`,
      kept: [actor, metByA, metByB],
    };
  },
});

/** How the contacts of the second with `all` those whom the first met are found. */
interface Second {
  /** Clauses that bind what is needed for that. */
  readonly text: string;
  /** An expression of rows `[who, event, wholes, place]`. */
  readonly rows: string;
  /** Clauses that return whether something was left out. @param nearby those that bind `all` */
  readonly cut: (nearby: string) => string;
}

type FindsSecond = (ends: readonly [Side, Side], all: string, place: string, build: Building) => Second;

/** From an organization: an event alone does not tell who was there for it. */
const fromOther: FindsSecond = ([one, other], all, place, build) => {
  const met = metBy(other, build, (it) => `${it} IN ${all}`);
  return {
    text: '',
    rows: `COLLECT { ${met.text} RETURN [${met.row}, ${place}] }`,
    cut: () => `RETURN ${isCut(one, build)} OR ${isCut(other, build)}`,
  };
};

/** From each of them, so that a hub is not read; from the other if they have more parts together than it or than MOST. */
const fromFewer: FindsSecond = ([one, { self: other }], all, place, build) => {
  const { parts, walks, walk, self, among } = named(build, 'parts', 'walks', 'walk', 'self', 'among');
  const side = { self, isOrganization: false };
  const met = metBy(side, build, (it) => `coalesce(${it} IN ${among}, true)`);
  const size = sizeOf(other, false);
  const text =
    `WITH *, reduce(sum = 0, it IN COLLECT { UNWIND ${all} AS ${self} RETURN ${sizeOf(self, false)} } | sum + it) AS ${parts} ` +
    `WITH *, CASE WHEN ${parts} <= ${MOST} AND ${parts} <= ${size} THEN [it IN ${all} | [it, [${other}]]] ELSE [[${other}, null]] END AS ${walks}`;
  return {
    text,
    rows:
      `COLLECT { UNWIND ${walks} AS ${walk} WITH ${walk}[0] AS ${self}, ${walk}[1] AS ${among} ` +
      `CALL (${self}, ${among}) { ${met.text} RETURN [${met.row}] AS row } ` +
      `RETURN [CASE WHEN ${self} = ${other} THEN row[0] ELSE ${self} END, row[1], row[2], ${place}] }`,
    // The first has no more parts than the other: without MOST of these nothing is left out.
    cut: (nearby) =>
      `WITH * WHERE ${size} > ${MOST} ${nearby} ${text} ` +
      `UNWIND [${one.self}] + [it IN ${walks} WHERE it[1] IS NULL | it[0]] AS ${self} RETURN ${isCut(side, build)}`,
  };
};
