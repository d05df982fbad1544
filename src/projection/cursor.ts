import { createHash } from 'node:crypto';
import { BadInputError } from '../errors';

/**
 * Cursors: the sort key of a row, with the field it belongs to and a checksum, so that a cursor of
 * another field or a damaged one is refused instead of giving a wrong page. Opaque to clients, and
 * good in any process: nothing is kept.
 */
const CHECK_BYTES = 4;

function checksum(field: string, key: string): Buffer {
  return createHash('sha256').update(`${field}\n${key}`).digest().subarray(0, CHECK_BYTES);
}

/** @param field coordinate of the paged field: `Official.participations` */
export function encodeCursor(field: string, key: string): string {
  return Buffer.concat([checksum(field, key), Buffer.from(key)]).toString('base64url');
}

/** The sort key in a cursor. @throws BadInputError for a cursor that this field did not give */
export function decodeCursor(field: string, cursor: string): string {
  const key = Buffer.from(cursor, 'base64url').subarray(CHECK_BYTES).toString();
  if (key === '' || encodeCursor(field, key) !== cursor) {
    throw new BadInputError(
      `The cursor given to ${field} is broken or belongs to another field.`,
      `Pass endCursor or an edge's cursor of an earlier page of ${field}, unchanged.`,
    );
  }
  return key;
}
