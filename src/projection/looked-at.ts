import { compileFilter } from './filter';
import { ordersOf } from './order';
import { isFact } from './page';
import { ALL, periodRanges, supported } from './page-plan';
import { type Bound, type Building, matched } from './read';

/** All rows of a filter, for a question that counts them. */
export interface LookedAt {
  /** Clauses that bind those that meet the filter. */
  readonly text: string;
  /** Whether there are more in question than were looked at, as an expression. */
  readonly cut: string;
}

/**
 * The nodes of a label that the argument `filter` means, as a page of them has it: looked for where the filter tells,
 * else in the index on `sortKey`, the first ones first. `most` of those in question are looked at, so that a filter that few
 * meet does not read all there are.
 */
export function lookedAt(label: string, at: Bound, build: Building, most: number): LookedAt {
  const { self } = at;
  const filter = compileFilter(`${label}Filter`, ['filter'], at, build, true);
  const where = [...(isFact(label) && !build.unsupported ? [supported(self)] : []), ...filter.where];
  const inIndex = () => {
    const node = `MATCH (${self}:${label})`;
    const [order] = ordersOf(label);
    const ranges = filter.range && order ? periodRanges(self, order, filter.range) : ALL;
    const branches = ranges.map(({ property = 'sortKey', where: conditions, within }) => {
      const [low, high] = ([0, 1] as const).map((end) => build.param((args) => within(args)[end]));
      const key = `${self}.${property}`;
      const each = filter.each ? [filter.each.where] : [];
      return `${matched({ text: node, where: [...each, `${key} > ${low}`, `${key} < ${high}`, ...conditions] })} RETURN ${self}`;
    });
    const [imported, first] = filter.each ? [filter.each.name, `${filter.each.text} `] : ['', ''];
    return `${first}CALL (${imported}) { ${branches.join(' UNION ALL ')} }`;
  };
  const found = filter.start?.text ?? inIndex();
  return {
    text: matched({ text: `${found} WITH ${self} LIMIT ${most}`, where }),
    cut: `COUNT { ${found} RETURN ${self} LIMIT ${most + 1} } > ${most}`,
  };
}
