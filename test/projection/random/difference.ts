import { SOME_CURSOR } from './naive/page';

/** Where two answers are first not the same. */
export interface Difference {
  readonly path: string;
  readonly compiled: unknown;
  readonly naive: unknown;
}

/** The first difference of two answers, in the order of the naive one; undefined where there is none. */
export function differenceOf(compiled: unknown, naive: unknown, path = ''): Difference | undefined {
  if (
    Object.is(compiled, naive) ||
    (naive === SOME_CURSOR && typeof compiled === 'string' && compiled !== '')
  ) {
    return undefined;
  }
  if (!isTree(compiled) || !isTree(naive) || Array.isArray(compiled) !== Array.isArray(naive)) {
    return { path, compiled, naive };
  }
  for (const key of new Set([...Object.keys(naive), ...Object.keys(compiled)])) {
    const found = differenceOf(compiled[key], naive[key], `${path}.${key}`);
    if (found) return found;
  }
  // The order of the keys is that of the selection.
  return Object.keys(compiled).join() === Object.keys(naive).join() ? undefined : { path, compiled, naive };
}

const isTree = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
