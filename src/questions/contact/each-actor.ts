import type { Building } from '../../projection/read';
import { named } from './named';

/**
 * Clauses that make `actor` and `own`, their rows, of a list sorted by who stands first in each row. Aggregation is refused
 * in a subquery inside of a map (docs/decisions/0001), so that each one's are a slice of the list.
 */
export function eachActor(rows: string, actor: string, own: string, build: Building): string {
  const { starts, at } = named(build, 'starts', 'at');
  return (
    `WITH ${rows}, [i IN range(0, size(${rows}) - 1) WHERE i = 0 OR ${rows}[i][0] <> ${rows}[i - 1][0]] ` +
    `+ [size(${rows})] AS ${starts} UNWIND range(0, size(${starts}) - 2) AS ${at} ` +
    `WITH ${rows}[${starts}[${at}]][0] AS ${actor}, [i IN range(${starts}[${at}], ${starts}[${at} + 1] - 1) | ${rows}[i]] AS ${own}`
  );
}
