import type { GraphQLFormattedError } from 'graphql';
import { AppError, BadInputError } from '../errors';

/** What is told where a request is refused before anyone looks at its query: by Fastify, by our routes, by Apollo. */

/** Largest request body, in bytes: a query of 1,000 tokens with its variables is far smaller. */
export const BODY_LIMIT = 100 * 1024;

export const HOW_TO_ASK =
  'Send {"query": "…", "variables": {…}} by POST, as application/json in UTF-8; a GraphQL client does.';

export const BAD_ADDRESS = new BadInputError(
  'The address cannot be decoded.',
  'Write what is no ASCII, and % itself, as percent-encoded UTF-8.',
);
export const BAD_HOST = new BadInputError(
  'The header Host names no host.',
  'Send the host of the address that you ask, as every HTTP client does.',
);
export const ENCODED = new BadInputError(
  'The body is encoded.',
  'Send it as it is, without content-encoding.',
);
export const NO_METHOD = new BadInputError(
  'Nothing is asked by this method.',
  'Send the query by POST, or by GET in the address.',
);
/** What a page of another origin is told, where none may read answers. */
export const NO_PREFLIGHT = new BadInputError(
  'Pages of other origins may not read this API.',
  'CORS_ORIGINS, a setting of the server, lists the origins whose pages may.',
);
export const NO_QUERY = new BadInputError('This is a GraphQL API, and the address has no query.', HOW_TO_ASK);
export const NOT_HERE = new AppError('NOT_FOUND', 'There is nothing here.', 'The API is at /graphql.');

/** What Fastify refuses, by the status that it gives. */
const BY_STATUS: Readonly<Record<number, AppError>> = {
  400: new BadInputError('The body is not JSON.', HOW_TO_ASK),
  413: new BadInputError(
    `The body is larger than ${BODY_LIMIT} bytes.`,
    'Ask for some of it in another request.',
  ),
  415: new BadInputError(
    'The type of the body is none that is read.',
    'Send it as application/json, in UTF-8.',
  ),
};

/** @param status below 500 */
export const refusalOf = (status: number): AppError =>
  BY_STATUS[status] ?? new BadInputError('The request cannot be answered.', HOW_TO_ASK);

/** An answer that is this error alone. */
export const bodyOf = ({ code, message, hint }: AppError) => ({
  errors: [{ message, extensions: { code, hint } }],
});

/** The way out of what Apollo refuses, by its words; the first that fits. */
const WAYS_OUT: readonly [words: RegExp, hint: string][] = [
  [
    /batching/,
    'Send each in a request of its own, or their fields in one query: it may have up to 10 at its root.',
  ],
  [
    /CSRF/,
    'Send the query by POST as application/json, or the header apollo-require-preflight with any value.',
  ],
  [/^PersistedQuery/, 'Send the text of the query: none is kept.'],
  [/only be specified once/, 'Give each part of the request once.'],
  [/`operationName`/, 'Give the name of one of its operations as text, or leave it out.'],
  [/`(variables|extensions)`|search parameter/, 'Give it as a JSON object, or leave it out.'],
  [/'accept' header/, 'Accept application/json or application/graphql-response+json.'],
  [/content-type header/, 'Leave content-type out where there is no body.'],
];

/** What a request that Apollo refuses has to change; undefined where it is the query that has a fault. */
export function wayOutOf({ message, extensions }: GraphQLFormattedError): string | undefined {
  const code = String(extensions?.code);
  if (code !== 'BAD_REQUEST' && !code.startsWith('PERSISTED_QUERY')) return undefined;
  return WAYS_OUT.find(([words]) => words.test(message))?.[1] ?? HOW_TO_ASK;
}
