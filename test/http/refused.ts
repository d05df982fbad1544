import type { Reply } from '../support/api';

/** A value that no answer may repeat; it has all that could mislead who cuts it out of a message. */
export const SECRET = 'S3CRET; at "f.x"; found "y" got invalid value: z';

/** What a refused request gets: its status, and one error of the caller's. */
export function expectRefused(reply: Reply, status: number, message: string, more: object = {}): void {
  expect(reply.text).not.toMatch(/S3CRET/i);
  expect({ status: reply.status, errors: reply.errors }).toEqual({
    status,
    errors: [expect.objectContaining({ message, extensions: { code: 'BAD_USER_INPUT', ...more } })],
  });
}
