import type { Building } from '../../projection/read';
import { named } from '../contact/named';
import type { Found } from './search';
import { earlier, later, type Times } from './times';

/** The chains: from the hops found, those that lead from one end to the other, in order. */

/** Parameters. */
interface Asked {
  readonly maxHops: string;
  /** Hops that a chain may be longer than the shortest. */
  readonly longer: string;
  /** How many beginnings are kept at each hop. All of those of shortest chains lead somewhere: one more than asked for is enough. */
  readonly kept: string;
  /** How many chains. */
  readonly first: string;
}

/**
 * Clauses that bind `chains`, a list of lists of actors, fewest hops first, then by the ids along the chain; and `distance`,
 * `cuts`. Actors are numbered by id, and the rest is lists of numbers: clauses for each hop take longer to plan than to do. First from the end backwards: who can get there in how many hops, and from which day still. Then from
 * the beginning, along those alone who can; as numbers are in the order of ids, so are the chains.
 */
export function chainsOf(
  [a, b]: readonly [string, string],
  found: Found,
  asked: Asked,
  times: Times,
  build: Building,
): Record<'text' | 'chains' | 'distance' | 'cuts', string> {
  const { distance, cuts, total, links, actors, ways, rests } = named(
    build,
    'distance',
    'cuts',
    'total',
    'links',
    'actors',
    'ways',
    'rests',
  );
  const { link, row, actor, one, days, number, own, chains } = named(
    build,
    'link',
    'row',
    'actor',
    'one',
    'days',
    'number',
    'own',
    'chains',
  );
  const told = `${a}, ${b}, ${distance}, ${cuts}, ${total}`;
  const indexOf = (it: string) => `[i IN range(0, size(${actors}) - 1) WHERE ${actors}[i] = ${it}][0]`;
  const isBetter = (value: string) => `best IS NULL OR best < ${value}`;
  // For each hop that is left, for each actor: the last day from which the end is reached in exactly so many.
  const still = earlier('day[1]', 'left[-1][way[0]]');
  const restsOf =
    `reduce(left = [[i IN range(0, size(${ways}) - 1) | CASE WHEN ${actors}[i] = ${b} THEN ${times.end} END]], hop IN range(1, coalesce(${total}, 0)) | ` +
    `left + [[i IN range(0, size(${ways}) - 1) | CASE WHEN ${actors}[i] <> ${b} THEN reduce(most = null, way IN ${ways}[i] | ` +
    `reduce(best = most, day IN way[1] | CASE WHEN day[0] <= left[-1][way[0]] AND (${isBetter(still)}) THEN ${still} ELSE best END)) END]])`;
  // From each beginning on: `[numbers, day]`, with the first day on which word is there.
  const there = later('day[0]', 'chain[1]');
  const onFrom =
    `[way IN ${ways}[chain[0][-1]] WHERE NOT way[0] IN chain[0] | [chain[0] + way[0], reduce(best = null, day IN way[1] | ` +
    `CASE WHEN day[1] >= chain[1] AND (best IS NULL OR ${there} < best) THEN ${there} ELSE best END)]]`;
  const on = `reduce(next = [], chain IN begun[1] | next + [it IN ${onFrom} WHERE it[1] <= ${rests}[length - hop][it[0][-1]]])`;
  const ofLength =
    `reduce(begun = [found[0], [[[${indexOf(a)}], ${times.start}]]], hop IN range(1, length) | ` +
    `[next IN [${on}] | [begun[0] OR size(next) > ${asked.kept}, next[..${asked.kept}]]][0])`;
  const all =
    `reduce(found = [false, []], length IN range(${distance}, ${total}) | CASE WHEN size(found[1]) > ${asked.first} THEN found ` +
    `ELSE [begun IN [${ofLength}] | [begun[0], found[1] + [chain IN begun[1] | chain[0]]]][0] END)`;
  return {
    chains,
    distance,
    cuts,
    text:
      `WITH ${found.distance} AS ${distance}, ${found.cuts} AS ${cuts}, ${a}, ${b}, ` +
      `${earlier(`${found.distance} + ${asked.longer}`, asked.maxHops)} AS ${total}, ` +
      `CASE WHEN ${found.distance} IS NULL THEN [] ELSE ${found.links} END AS ${links} ` +
      // Grouped here and not in a subquery, where each row would be taken to hold all links.
      // A row for each actor with the links to it, then one with those from it, by number; the last link is none.
      `UNWIND ${links} + [[${b}, null, null, null]] AS ${link} ` +
      `UNWIND [[${link}[0], null, null], [${link}[1], ${link}[0], ${link}[2..4]]] AS ${row} ` +
      `WITH DISTINCT ${told}, ${row}[0] AS ${actor}, ${row}[1] AS ${one}, ${row}[2] AS ${days} WHERE ${actor} IS NOT NULL ` +
      `WITH ${told}, ${actor}, ${one}, collect(${days}) AS ${days} WITH ${told}, ${actor}, collect([${one}, ${days}]) AS ${own} ` +
      `ORDER BY ${actor}.id WITH ${told}, collect([${actor}, ${own}]) AS ${actors} ` +
      `UNWIND range(0, size(${actors}) - 1) AS ${number} ` +
      `UNWIND [[${actors}[${number}][0], ${number}, null]] + [it IN ${actors}[${number}][1] WHERE it[0] IS NOT NULL | [it[0], null, [${number}, it[1]]]] AS ${row} ` +
      `WITH ${told}, ${row}[0] AS ${actor}, max(${row}[1]) AS ${number}, collect(${row}[2]) AS ${own} ORDER BY ${number} ` +
      `WITH ${told}, collect(${actor}) AS ${actors}, collect(${own}) AS ${ways} ` +
      `WITH ${told}, ${actors}, ${ways}, ${restsOf} AS ${rests} ` +
      `WITH ${told}, ${actors}, CASE WHEN ${distance} IS NULL THEN [false, []] ELSE ${all} END AS ${chains} ` +
      `WITH ${distance}, [chain IN ${chains}[1][..${asked.first}] | [i IN chain | ${actors}[i]]] AS ${chains}, ` +
      `${cuts} + CASE WHEN ${chains}[0] OR size(${chains}[1]) > ${asked.first} THEN ['TOO_MANY_CHAINS'] ELSE [] END AS ${cuts}`,
  };
}
