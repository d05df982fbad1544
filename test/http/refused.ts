import type { Reply } from '../support/api';

/** A value that no answer may repeat; it has all that could mislead who cuts it out of a message. */
export const SECRET = 'S3CRET; at "f.x"; found "y" got invalid value: z';

/** What every error about a date that cannot be read has. */
export const FORMS = {
  hint: 'Give it as text, of one of these forms: 2015, 2015-12, 2015-12-28, 2015-12-28T06:02[+03:00], A/B, A/.., ../B or ~A.',
};

/** What a request has that is none of GraphQL's. */
export const HOW_TO_ASK = {
  hint: 'Send {"query": "…", "variables": {…}} by POST, as application/json in UTF-8; a GraphQL client does.',
};

/** What a refused request gets: its status, and one error of the caller's. */
export function expectRefused(reply: Reply, status: number, message: string, more: object = {}): void {
  expect(reply.text).not.toMatch(/S3CRET/i);
  expect({ status: reply.status, errors: reply.errors }).toEqual({
    status,
    errors: [expect.objectContaining({ message, extensions: { code: 'BAD_USER_INPUT', ...more } })],
  });
}
