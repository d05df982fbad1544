import { createHash } from 'node:crypto';
import { BadInputError } from '../errors';
import { DateMatch } from '../model/flex-date';
import type { Args } from './read';

/**
 * Cursors: the sort key of a row, with a checksum over what it belongs to, so that a cursor of another
 * field, order or filter, or a damaged one, is refused instead of giving a wrong page. Opaque to clients, and
 * good in any process: nothing is kept.
 */
const CHECK_BYTES = 4;

function checksum(scope: string, key: string): Buffer {
  return createHash('sha256').update(`${scope}\n${key}`).digest().subarray(0, CHECK_BYTES);
}

/** @param scope what the key is a place in: field, order and filter */
export function encodeCursor(scope: string, key: string): string {
  return Buffer.concat([checksum(scope, key), Buffer.from(key)]).toString('base64url');
}

/**
 * The sort key in a cursor.
 *
 * @param field for the message
 * @throws BadInputError for a cursor that was not given for this scope
 */
export function decodeCursor(field: string, scope: string, cursor: string): string {
  const key = Buffer.from(cursor, 'base64url').subarray(CHECK_BYTES).toString();
  if (key === '' || encodeCursor(scope, key) !== cursor) {
    throw new BadInputError(
      `The cursor given to ${field} is broken or belongs to another query.`,
      `Pass a cursor of an earlier page of ${field}, unchanged, with the same filter and order.`,
    );
  }
  return key;
}

/** Arguments that choose a page of the same rows in the same order. */
const PAGING = new Set(['first', 'after', 'last', 'before']);

/**
 * What the cursors of a connection belong to: another order, filter or other argument has another scope. What asks the same has
 * the same one: null and what is left out, a default and its value.
 */
export function scopeOf(field: string, order: string, args: Args): string {
  const asked = Object.entries(args).flatMap(([name, value]) => {
    const isNothing = PAGING.has(name) || name === 'orderBy' || value === false || isDefault(name, value);
    const own = isNothing ? '' : JSON.stringify(asking(value));
    return isNothing || (name === 'filter' && own === '{}') ? [] : [`${name} ${own}`];
  });
  return JSON.stringify([field, order, ...asked.sort()]);
}

const isDefault = (name: string, value: unknown): boolean =>
  value == null || (name === 'match' && value === DateMatch.POSSIBLE);

/** A value without what is null or a default, in one order. */
function asking(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asking);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value)
    .filter(([name, it]) => !isDefault(name, it))
    .map(([name, it]) => [name, asking(it)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries);
}
