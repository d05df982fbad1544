import type { Building } from '../../projection/read';
import { named } from '../contact/named';
import { MOST } from '../contact/rules';
import { degree, type Link } from './link';
import { earlier, later } from './times';

/**
 * The search: from both ends at once, a hop at a time, always on from the side whose people have fewer participations,
 * so that a hub beside a chain is not looked into. Each side keeps for everybody it reached the best day: the first on
 * which word can be there, or the last from which it still arrives. They have met when somebody has both, in that order.
 */

/** Most participations that one search looks at, and as many again for the events of the chains that it found. */
export const MOST_PARTS = 2 * MOST;
/** Most pairs of an actor and another in an event that one step looks at. */
const MOST_PAIRS = 50_000;

/** What the search leaves, as expressions. */
export interface Found {
  /** `[one, other, first day, last day]`: the hops, in the direction asked. */
  readonly links: string;
  /** Hops of a shortest chain; null when there is none. */
  readonly distance: string;
  /** Names of reasons for which something was left out. */
  readonly cuts: string;
}

/** Parameters: most hops, and how many to go on when both sides have met. */
interface Limits {
  readonly maxHops: string;
  readonly longer: string;
}

/** Clauses that search from `a` to `b` and from `b` to `a`. */
export function searched(
  [a, b]: readonly [string, string],
  limits: Limits,
  link: Link,
  build: Building,
): Found & { readonly text: string } {
  const { state, fromA, fromB } = named(build, 'state', 'fromA', 'fromB');
  const { start, end } = link.times;
  const side = (actor: string, day: string) => `[[${actor}, ${day}, ${degree(actor)}]]`;
  // a, b: everybody reached from either end; nextA, nextB: those from whom to go on. [actor, day, participations]
  const begin = `{a: ${fromA}, b: ${fromB}, nextA: ${fromA}, nextB: ${fromB}, links: [], distance: null, cuts: [], spent: 0}`;
  return {
    links: `${state}.links`,
    distance: `${state}.distance`,
    cuts: `${state}.cuts`,
    text:
      `WITH ${a}, ${b}, ${side(a, start)} AS ${fromA}, ${side(b, end)} AS ${fromB} ` +
      `WITH ${a}, ${b}, reduce(${state} = ${begin}, hop IN range(1, ${limits.maxHops}) | ` +
      `COLLECT { ${stepOf(state, limits.longer, link, build)} }[0]) AS ${state}`,
  };
}

/**
 * Clauses that return the state after one more hop. An expression over a list may not aggregate, not even in a subquery: rows
 * are sorted by the actor instead, and each actor's are a slice. Nor is there a DISTINCT, which would take each row to hold the state.
 */
function stepOf(state: string, longer: string, link: Link, build: Building): string {
  const { forward, next, found, reached, spent } = named(
    build,
    'forward',
    'next',
    'found',
    'reached',
    'spent',
  );
  const { row, rows, starts, own } = named(build, 'row', 'rows', 'starts', 'own');
  const { before, now, there } = named(build, 'before', 'now', 'there');
  const is = (key: string) => `${state}.${key}`;
  const cost = (front: string) => `reduce(sum = 0, it IN ${front} | sum + it[2])`;
  const either = (a: string, b: string) => `CASE WHEN ${forward} THEN ${a} ELSE ${b} END`;
  const cut = (condition: string, reason: string) => `CASE WHEN ${condition} THEN ['${reason}'] ELSE [] END`;
  const kept = `${forward}, ${next}, ${spent}`;
  const told = (list: string, what: number) => `[it IN ${list} | [it[0], ${what}, it[1]]]`;
  // Days of one kind are in order within a slice: the first is the best that leads forward, the last backward.
  const best = (what: number, forth: string, back: string) =>
    either(
      `[it IN ${own} WHERE it[1] = ${what} | it[2]][${forth}]`,
      `[it IN ${own} WHERE it[1] = ${what} | it[2]][${back}]`,
    );
  return (
    // Which side goes on: nobody, when one side has nobody left, when they have met, and when it is too much.
    `WITH ${cost(is('nextA'))} <= ${cost(is('nextB'))} AS ${forward} ` +
    `WITH ${forward}, CASE WHEN size(${is('nextA')}) = 0 OR size(${is('nextB')}) = 0 OR ${is('distance')} + ${longer} < hop ` +
    `THEN [] ELSE ${either(is('nextA'), is('nextB'))} END AS ${next} ` +
    `WITH ${forward}, ${next}, ${is('spent')} + ${cost(next)} AS ${spent} ` +
    // What they reach.
    `WITH ${kept}, ${linksFrom(next, spent, forward, link, build)} AS ${found} ` +
    // Whom they reach for the first time, or on a better day, and whether somebody is there whom the other side reached.
    `WITH ${kept}, ${found}, COLLECT { ` +
    `UNWIND ${told(either(is('a'), is('b')), 0)} + ${told(either(is('b'), is('a')), 1)} ` +
    `+ [it IN ${found} WHERE it[1] IS NOT NULL | [it[1], 2, it[4]]] AS ${row} RETURN ${row} ORDER BY ${row}[0], ${row}[1], ${row}[2] } AS ${rows} ` +
    `WITH ${kept}, ${found}, ${rows}, [i IN range(0, size(${rows}) - 1) WHERE i = 0 OR ${rows}[i][0] <> ${rows}[i - 1][0]] + [size(${rows})] AS ${starts} ` +
    `WITH ${kept}, ${found}, COLLECT { UNWIND range(0, size(${starts}) - 2) AS ${row} WITH ${rows}[${starts}[${row}]..${starts}[${row} + 1]] AS ${own} ` +
    `WITH ${own}[0][0] AS ${row}, ${best(0, '0', '-1')} AS ${before}, ${best(1, '-1', '0')} AS ${there}, ${best(2, '0', '-1')} AS ${now} ` +
    `WHERE ${now} IS NOT NULL AND (${before} IS NULL OR ${either(`${now} < ${before}`, `${now} > ${before}`)}) ` +
    `RETURN [${row}, ${now}, ${degree(row)}, ${either(`${now} <= ${there}`, `${now} >= ${there}`)}] } AS ${reached} ` +
    `RETURN {a: ${is('a')} + ${either(reached, '[]')}, b: ${is('b')} + ${either('[]', reached)}, ` +
    `nextA: ${either(reached, is('nextA'))}, nextB: ${either(is('nextB'), reached)}, ` +
    `links: ${is('links')} + [it IN ${found} WHERE it[1] IS NOT NULL | ${either('it[0..4]', '[it[1], it[0], it[2], it[3]]')}], ` +
    `distance: coalesce(${is('distance')}, CASE WHEN any(it IN ${reached} WHERE it[3]) THEN hop END), spent: ${spent}, ` +
    `cuts: ${is('cuts')} + ${cut(`any(it IN ${next} WHERE it[2] > ${MOST}) OR any(it IN ${found} WHERE it[5])`, 'HUB')} + ` +
    `${cut(`size(${next}) > 0 AND ${spent} > ${MOST_PARTS} OR size(${found}) > ${MOST_PAIRS}`, 'TOO_MUCH_WORK')}}`
  );
}

/** A list of `[one, other or null, first day, last day, day at the other, was a crowd]`. */
function linksFrom(front: string, spent: string, forward: string, link: Link, build: Building): string {
  const { actor, other, day, from, until, crowd, it } = named(
    build,
    'actor',
    'other',
    'day',
    'from',
    'until',
    'crowd',
    'it',
  );
  const { part, event, their, times } = link;
  return (
    `COLLECT { UNWIND ${front} AS ${it} WITH ${it} WHERE ${it}[2] <= ${MOST} AND ${spent} <= ${MOST_PARTS} ` +
    `WITH ${it}[0] AS ${actor}, ${it}[1] AS ${day} ` +
    `MATCH (${actor})-[${part}:TOOK_PART_IN]->(${event}:Event) WHERE ${link.mine} ` +
    `AND CASE WHEN ${forward} THEN ${times.until} >= ${day} ELSE ${times.from} <= ${day} END ` +
    `WITH ${actor}, ${day}, ${event}, ${times.from} AS ${from}, ${times.until} AS ${until}, ${link.isCrowd} AS ${crowd} ` +
    `OPTIONAL MATCH (${event})<-[${their}:TOOK_PART_IN]-(${other}:Official|Organization) ` +
    `WHERE NOT ${crowd} AND ${other} <> ${actor} AND ${link.theirs} ` +
    `WITH * WHERE ${crowd} OR ${other} IS NOT NULL LIMIT ${MOST_PAIRS + 1} ` +
    `RETURN [${actor}, ${other}, ${from}, ${until}, ` +
    `CASE WHEN ${forward} THEN ${later(day, from)} ELSE ${earlier(day, until)} END, ${crowd}] }`
  );
}
