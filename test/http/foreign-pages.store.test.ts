import { type Client, useApi } from '../support/api';
import { useStore } from '../support/given';
import { expectRefused } from './refused';

const given = useStore({ keep: true });
const api = useApi(() => given.store);

/** What a browser sends before a page of that origin may. */
const preflightFrom = (origin: string) => ({
  method: 'OPTIONS',
  headers: {
    origin,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'content-type',
  },
});

describe('a foreign page', () => {
  test('cannot have its visitor GET an answer', async () => {
    const { status, errors } = await api.send('/graphql?query=%7B__typename%7D');
    expect({ status, errors }).toEqual({
      status: 400,
      errors: [
        {
          message: expect.stringMatching(/CSRF/),
          extensions: {
            code: 'BAD_USER_INPUT',
            hint: 'Send the query by POST as application/json, or the header apollo-require-preflight with any value.',
          },
        },
      ],
    });
  });

  test('is never told that it may read the answer', async () => {
    const origin = 'https://example.org';
    const { headers } = await api.post('{"query": "{ __typename }"}', {
      'content-type': 'application/json',
      origin,
    });
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    const reply = await api.send('/graphql', preflightFrom(origin));
    expectRefused(reply, 405, 'Pages of other origins may not read this API.', {
      hint: 'CORS_ORIGINS, a setting of the server, lists the origins whose pages may.',
    });
  });
});

describe('a page of a listed origin', () => {
  const FRONT_END = 'https://front-end.example';
  const listed = useApi(() => given.store, { corsOrigins: [FRONT_END, 'http://localhost:5173'] });
  const open = useApi(() => given.store, { corsOrigins: ['*'] });

  const preflight = (api: Client, origin: string) => fetch(`${api.origin}/graphql`, preflightFrom(origin));
  const post = (api: Client, origin: string, query = '{ __typename }') =>
    api.post(JSON.stringify({ query }), { 'content-type': 'application/json', origin });
  const cors = ({ headers }: { headers: Headers }) =>
    Object.fromEntries([...headers].filter(([name]) => /^(access-control|vary)/.test(name)));

  test.each([FRONT_END, 'http://localhost:5173'])('%s may ask and read the answer', async (origin) => {
    const { status, headers } = await preflight(listed, origin);
    expect({ status, ...cors({ headers }) }).toEqual({
      status: 204,
      'access-control-allow-origin': origin,
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': 'content-type',
      'access-control-max-age': '600',
      vary: 'Origin, Access-Control-Request-Headers',
    });
    const answer = await post(listed, origin);
    expect({ json: answer.json, ...cors(answer) }).toEqual({
      json: { data: { __typename: 'Query' } },
      'access-control-allow-origin': origin,
      vary: 'Origin',
    });
  });

  test('may read why it was refused', async () => {
    const refused = await post(listed, FRONT_END, '{');
    expectRefused(refused, 400, 'Syntax Error: Expected Name.');
    expect(cors(refused)).toMatchObject({ 'access-control-allow-origin': FRONT_END });
    const large = await listed.post(' '.repeat(102_401), {
      'content-type': 'application/json',
      origin: FRONT_END,
    });
    expect(large.status).toBe(413);
    expect(cors(large)).toMatchObject({ 'access-control-allow-origin': FRONT_END });
  });

  test.each(['https://example.org', `${FRONT_END}.evil.example`, 'http://front-end.example', 'null'])(
    'is none from %s: it is not told that it may',
    async (origin) => {
      expect(cors(await preflight(listed, origin))).not.toHaveProperty('access-control-allow-origin');
      expect(cors(await post(listed, origin))).toEqual({ vary: 'Origin' });
    },
  );

  test('is any where all are listed, and never with credentials', async () => {
    for (const origin of ['https://example.org', 'null']) {
      expect(cors(await preflight(open, origin))).toMatchObject({ 'access-control-allow-origin': '*' });
      expect(cors(await post(open, origin))).toEqual({ 'access-control-allow-origin': '*' });
    }
  });

  test('does not make other requests with OPTIONS an answer that is no JSON', async () => {
    const { status, headers } = await fetch(`${listed.origin}/graphql`, { method: 'OPTIONS' });
    expect({ status, type: headers.get('content-type') }).toEqual({ status: 204, type: null });
  });
});
