import { question } from '../../projection/question';
import { anew } from '../contact/anew';
import { eachActor } from '../contact/each-actor';
import { eventsOf, type Met, metBy, mostFirst } from '../contact/met';
import { named } from '../contact/named';
import { isCut } from '../contact/side';
import { labelsOfTwo, two, twoShape } from '../contact/two';

/**
 * Whom two both met, those first whom both met often: by the smaller number, then by the larger one, then by id.
 *
 * In:   `a`, `b` ids of an official or organization each, not the same; `during`, `match`, `kinds`.
 * Out:  `actor` with the events in which a met them, `metByA`, and b, `metByB`.
 * Cost: that of both their counterparts.
 */
export const commonCounterpartsOf = question({
  name: 'commonCounterparts.ofTwo',
  how: 'page',
  needs: labelsOfTwo,
  shape: twoShape,
  match: (_, build) => {
    const { rows, own, counterpart: actor } = named(build, 'rows', 'own', 'counterpart');
    const { ofA, ofB } = named(build, 'ofA', 'ofB');
    const { metByA, metByB } = named(build, 'metByA', 'metByB');
    const { a, b, text } = two(build);
    const row = (it: Met, side: 0 | 1) => `${it.text} RETURN [${it.row}, ${side}] AS row`;
    const of = (side: 0 | 1) => `[it IN ${own} WHERE it[3] = ${side}]`;
    const sizes = [`size(${metByA})`, `size(${metByB})`] as const;
    const pick = (than: '<' | '>') =>
      `CASE WHEN ${sizes.join(` ${than} `)} THEN ${sizes[0]} ELSE ${sizes[1]} END`;
    const cut = two(build);
    return {
      text: `${text} ${anew(
        [a.self, b.self],
        `WITH COLLECT { CALL (${a.self}, ${b.self}) { ${row(metBy(a, build), 0)} UNION ALL ${row(metBy(b, build), 1)} } ` +
          `RETURN row ORDER BY row[0], row[1].sortKey } AS ${rows} ${eachActor(rows, actor, own, build)} ` +
          `WITH ${actor}, ${of(0)} AS ${ofA}, ${of(1)} AS ${ofB} WHERE size(${ofA}) > 0 AND size(${ofB}) > 0 ` +
          `${eventsOf(ofA, metByA, `${actor}, ${ofB}`, build)} ${eventsOf(ofB, metByB, `${actor}, ${metByA}`, build)}`,
        [actor, metByA, metByB],
      )}`,
      bound: { self: actor, actor, metByA, metByB },
      order: `${mostFirst(pick('<'), pick('>'))} + ${actor}.id`,
      cut: `true IN COLLECT { ${cut.text} RETURN ${isCut(cut.a, build)} OR ${isCut(cut.b, build)} }`,
    };
  },
});
