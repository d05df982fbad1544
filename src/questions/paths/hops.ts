import type { Building } from '../../projection/read';
import { named } from '../contact/named';
import { wholesOf } from '../contact/rules';
import { degree, type Link } from './link';
import { earlier, later } from './times';

/**
 * Clauses that make of each of `chains` a list of `[one, other, events]`, keeping `kept`. Of two the events are looked for
 * once, from whoever has fewer; with an order in time those alone stay that can serve in the chain.
 *
 * Cost: the participations of the one of each two who has fewer.
 */
export function hopsOf(chains: string, kept: readonly string[], link: Link, build: Building): string {
  const { one, other, few, many, whole } = named(build, 'one', 'other', 'few', 'many', 'whole');
  const { pairs, chain, at, met, days, ends } = named(build, 'pairs', 'chain', 'at', 'met', 'days', 'ends');
  const { part, event, their, times } = link;
  const { from, until } = named(build, 'from', 'until');
  const listOfTwo =
    `CALL (${one}, ${other}) { WITH CASE WHEN ${degree(one)} <= ${degree(other)} THEN [${one}, ${other}] ELSE [${other}, ${one}] END AS ${at} ` +
    `WITH ${at}[0] AS ${few}, ${at}[1] AS ${many} ` +
    `MATCH (${few})-[${part}:TOOK_PART_IN]->(${event}:Event) WHERE ${link.mine} AND NOT ${link.isCrowd} ` +
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
    `CALL (${chains}) { UNWIND ${chains} AS ${chain} UNWIND range(0, size(${chain}) - 2) AS ${at} ` +
    `WITH DISTINCT ${chain}[${at}] AS ${one}, ${chain}[${at} + 1] AS ${other} ` +
    `${listOfTwo} RETURN collect([${one}, ${other}, ${met}]) AS ${pairs} } ` +
    `WITH ${kept.join(', ')}, COLLECT { UNWIND range(0, size(${chains}) - 1) AS ${at} WITH ${at}, ${chains}[${at}] AS ${chain} ` +
    `WITH ${at}, ${chain}, [i IN range(0, size(${chain}) - 2) | ` +
    `head([it IN ${pairs} WHERE it[0] = ${chain}[i] AND it[1] = ${chain}[i + 1]])[2]] AS ${met} ` +
    `WITH ${at}, ${chain}, ${met}, ${served} ` +
    `WITH ${at}, [i IN range(0, size(${met}) - 1) | [${chain}[i], ${chain}[i + 1], ${listed}]] AS ${chain} ` +
    `WITH ${at}, [it IN ${chain} | it + [reduce(wholes = [], event IN it[2] | wholes + event[3])]] AS ${chain} ` +
    `RETURN [it IN ${chain} | [it[0], it[1], [event IN it[2] WHERE NOT event[0] IN it[3] | event[0]]]] } AS ${chains}`
  );
}
