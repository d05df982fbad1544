import { isSupported } from './facts';
import { meets } from './filter';
import { inOrder } from './order';
import type { Row, World } from './world';

/** Arguments of a connection. */
export interface PageArgs {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly filter?: Readonly<Record<string, unknown>> | null;
  readonly orderBy?: string | null;
  readonly includeUnsupported?: boolean | null;
}

/** Stands for any cursor: the answers compared have others. */
export const SOME_CURSOR = '(a cursor)';

/**
 * A page of rows.
 *
 * @param type  of the rows in the schema
 * @param order the connection's own, by name, for where none is asked for
 */
export function pageOf(
  world: World,
  type: string,
  rows: readonly Row[],
  args: PageArgs,
  order?: string,
): object {
  const unsupported = args.includeUnsupported === true;
  const found = rows
    .filter((it) => unsupported || !HIDES.has(type) || isSupported(world, it))
    .filter((it) => meets(`${type}Filter`, it, args.filter, { world, unsupported }));
  const ordered = inOrder(world, found, args.orderBy ?? order);
  const { last } = args;
  const page = last == null ? ordered.slice(0, args.first ?? 20) : ordered.slice(-last);
  const more = page.length < ordered.length;
  const cursor = page.length > 0 ? SOME_CURSOR : null;
  return {
    totalCount: ordered.length,
    nodes: page,
    edges: page.map((node) => ({ node, cursor: SOME_CURSOR })),
    pageInfo: {
      hasNextPage: last == null && more,
      hasPreviousPage: last != null && more,
      startCursor: cursor,
      endCursor: cursor,
    },
  };
}

/** Types whose rows can be without support, so that they are left out unless asked for. */
const HIDES = new Set(['Event', 'Participation', 'Statement', 'Tenure']);
