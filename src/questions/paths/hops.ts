import type { Building } from '../../projection/read';
import { named } from '../contact/named';
import { wholesOf } from '../contact/rules';
import { degree, type Link } from './link';
import { MOST_PARTS } from './search';
import { earlier, later } from './times';

/**
 * Clauses that make of each of `chains` a list of `[one, other, events]`, with `distance` and `cuts`. Of two the events are
 * looked for once, from whoever has fewer; with an order in time those alone stay that can serve in the chain. Chains from
 * the one on that would take it over MOST_PARTS are left out, and a cut says so. The first is always told: for each of its
 * hops the search has looked into one of the two.
 *
 * Cost: the participations of the one of each two who has fewer.
 */
export function hopsOf(
  { chains, distance, cuts }: Record<'chains' | 'distance' | 'cuts', string>,
  link: Link,
  build: Building,
): string {
  const { one, other, few, many, whole } = named(build, 'one', 'other', 'few', 'many', 'whole');
  const { pairs, chain, at, met, days, ends } = named(build, 'pairs', 'chain', 'at', 'met', 'days', 'ends');
  const { part, event, their, times } = link;
  const { from, until, told, ones, others } = named(build, 'from', 'until', 'told', 'ones', 'others');
  // `[one, other, who has fewer parts, who has more, how many the fewer are, the first chain that they are in]`
  const listOfPairs =
    `CALL (${chains}) { UNWIND range(0, size(${chains}) - 1) AS ${chain} UNWIND range(0, size(${chains}[${chain}]) - 2) AS ${at} ` +
    `WITH ${chains}[${chain}][${at}] AS ${one}, ${chains}[${chain}][${at} + 1] AS ${other}, min(${chain}) AS ${chain} ` +
    `WITH ${one}, ${other}, ${chain}, ${degree(one)} AS ${ones}, ${degree(other)} AS ${others} ORDER BY ${chain} ` +
    `RETURN collect(CASE WHEN ${ones} <= ${others} THEN [${one}, ${other}, ${one}, ${other}, ${ones}, ${chain}] ELSE [${one}, ${other}, ${other}, ${one}, ${others}, ${chain}] END) AS ${pairs} } ` +
    `WITH *, reduce(sum = [0, size(${chains})], it IN ${pairs} | ` +
    `[sum[0] + it[4], CASE WHEN sum[0] + it[4] > ${MOST_PARTS} AND it[5] < sum[1] THEN it[5] ELSE sum[1] END])[1] AS ${told} ` +
    `WITH ${distance}, ${cuts} + CASE WHEN ${told} < size(${chains}) THEN ['TOO_MUCH_WORK'] ELSE [] END AS ${cuts}, ` +
    `${chains}[..${told}] AS ${chains}, [it IN ${pairs} WHERE it[5] < ${told}] AS ${pairs}`;
  const listOfTwo =
    `CALL (${few}, ${many}) { MATCH (${few})-[${part}:TOOK_PART_IN]->(${event}:Event) WHERE ${link.mine} AND NOT ${link.isCrowd} ` +
    `WITH DISTINCT ${event}, ${many} MATCH (${event})<-[${their}:TOOK_PART_IN]-(${many}) WHERE ${link.theirs} ` +
    `WITH DISTINCT ${event}, ${times.from} AS ${from}, ${times.until} AS ${until} ` +
    `WITH ${event}, ${from}, ${until}, COLLECT { ${wholesOf(event, whole)} RETURN ${whole} } AS ${whole}s ` +
    `RETURN collect([${event}, ${from}, ${until}, ${whole}s]) AS ${met} }`;
  const last = (list: string) => `${list}[-1]`;
  const served =
    `reduce(on = [${times.start}], them IN ${met} | on + reduce(it = ${times.end}, event IN them | ` +
    `CASE WHEN event[2] >= ${last('on')} AND event[1] < it THEN ${later('event[1]', last('on'))} ELSE it END)) AS ${days}, ` +
    `reduce(on = [${times.end}], i IN range(size(${met}) - 1, 0, -1) | [reduce(it = ${times.start}, event IN ${met}[i] | ` +
    `CASE WHEN event[1] <= on[0] AND event[2] > it THEN ${earlier('event[2]', 'on[0]')} ELSE it END)] + on) AS ${ends}`;
  const listed = `[event IN ${met}[i] WHERE event[2] >= ${days}[i] AND event[1] <= ${ends}[i + 1]]`;
  return (
    `${listOfPairs} CALL (${pairs}) { UNWIND ${pairs} AS ${at} ` +
    `WITH ${at}[0] AS ${one}, ${at}[1] AS ${other}, ${at}[2] AS ${few}, ${at}[3] AS ${many} ` +
    `${listOfTwo} RETURN collect([${one}, ${other}, ${met}]) AS ${met} } ` +
    `WITH ${distance}, ${cuts}, ${chains}, ${met} AS ${pairs} ` +
    `WITH ${distance}, ${cuts}, COLLECT { UNWIND range(0, size(${chains}) - 1) AS ${at} WITH ${at}, ${chains}[${at}] AS ${chain} ` +
    `WITH ${at}, ${chain}, [i IN range(0, size(${chain}) - 2) | ` +
    `head([it IN ${pairs} WHERE it[0] = ${chain}[i] AND it[1] = ${chain}[i + 1]])[2]] AS ${met} ` +
    `WITH ${at}, ${chain}, ${met}, ${served} ` +
    `WITH ${at}, [i IN range(0, size(${met}) - 1) | [${chain}[i], ${chain}[i + 1], ${listed}]] AS ${chain} ` +
    `WITH ${at}, [it IN ${chain} | it + [reduce(wholes = [], event IN it[2] | wholes + event[3])]] AS ${chain} ` +
    `RETURN [it IN ${chain} | [it[0], it[1], [event IN it[2] WHERE NOT event[0] IN it[3] | event[0]]]] } AS ${chains}`
  );
}
