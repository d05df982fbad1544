import { createHash } from 'node:crypto';
import { BadInputError } from '../errors';

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
