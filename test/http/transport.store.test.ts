import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { SCHEMA_FILE } from '../../src/graphql/print-schema';
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

describe('a body', () => {
  const QUERY = JSON.stringify({ query: '{ __typename }' });
  const JSON_TYPE = { 'content-type': 'application/json' };

  test.each([
    ['malformed', '{"query": "{ __typename }"'],
    ['empty', ''],
    ['two documents', `${QUERY}${QUERY}`],
    ['an attack on prototypes', '{"__proto__": {"query": "{ __typename }"}}'],
  ])('that is %s is refused', async (_, body) => {
    expectRefused(await api.post(body), 400, 'The body is not JSON.');
  });

  test('that is no UTF-8 is refused, not mended', async () => {
    const [before, behind] = ['{"query": "{ search(text: \\"', '\\") { score } }"}'].map((it) =>
      Buffer.from(it),
    );
    const body = Buffer.concat([before as Buffer, Buffer.from([0xff]), behind as Buffer]);
    expectRefused(await api.post(body), 400, 'The body is not JSON.');
  });

  test.each([
    ['no query', '{}', /no keys/],
    ['null', 'null', /no keys/],
    ['an empty query', '{"query": ""}', /non-empty/],
    ['a query that is no text', '{"query": 1}', /must be strings/],
    ['variables as text', '{"query": "{ __typename }", "variables": "{}"}', /as an object/],
    ['a list of queries', `[${QUERY}]`, /batching/],
  ])('of %s is refused', async (_, body, words) => {
    const { status, errors } = await api.post(body);
    expect({ status, errors }).toEqual({
      status: 400,
      errors: [{ message: expect.stringMatching(words), extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });

  test('of 100 KB is read, and one byte more is too much', async () => {
    expect((await api.post(QUERY.padEnd(102_400))).status).toBe(200);
    expectRefused(await api.post(QUERY.padEnd(102_401)), 413, 'The body is larger than 102400 bytes.');
  });

  test('without a length is refused as soon as it is too large', async () => {
    const request = httpRequest(`${api.origin}/graphql`, { method: 'POST', headers: JSON_TYPE });
    // Never ended: whoever waits for the end waits for ever.
    request.write(' '.repeat(102_401));
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    const answer = { status: response.statusCode, body: await text(response) };
    request.destroy();
    expect(answer.status).toBe(413);
    expect(JSON.parse(answer.body).errors).toEqual([
      { message: 'The body is larger than 102400 bytes.', extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  test.each([
    'text/plain',
    'text/plain; charset=utf-8',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/graphql',
    'application/xml',
    'rubbish',
  ])('of type %s is refused, which also keeps foreign pages out', async (type) => {
    expectRefused(
      await api.post(QUERY, { 'content-type': type }),
      415,
      'Send the query as application/json.',
    );
  });

  test('that is encoded is refused', async () => {
    const reply = await api.post(QUERY, { ...JSON_TYPE, 'content-encoding': 'gzip' });
    expectRefused(reply, 415, 'Send the body as it is, not encoded.');
  });
});

test('a browser that opens the address is told what to send', async () => {
  const { status, errors } = await api.send('/graphql');
  expect({ status, errors }).toEqual({
    status: 400,
    errors: [
      { message: expect.stringMatching(/^This is a GraphQL API/), extensions: { code: 'BAD_USER_INPUT' } },
    ],
  });
});

describe('a foreign page', () => {
  test('cannot have its visitor GET an answer', async () => {
    const { status, errors } = await api.send('/graphql?query=%7B__typename%7D');
    expect({ status, errors }).toEqual({
      status: 400,
      errors: [{ message: expect.stringMatching(/CSRF/), extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });

  test('is never told that it may read the answer', async () => {
    const origin = 'https://example.org';
    const { headers } = await api.post('{"query": "{ __typename }"}', {
      'content-type': 'application/json',
      origin,
    });
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect((await api.send('/graphql', preflightFrom(origin))).status).toBe(405);
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

test.each([
  ['PUT', 'Send the query by POST, or by GET in the address.'],
  ['DELETE', 'Send the query by POST, or by GET in the address.'],
  ['OPTIONS', 'Pages of other origins may not read this API: CORS_ORIGINS says which may.'],
])('%s of /graphql is no way to ask, and that is told: 405', async (method, message) => {
  const { status, headers, errors } = await api.send('/graphql?query={loads{nodes{id}}}', { method });
  expect({ status, allow: headers.get('allow'), errors }).toEqual({
    status: 405,
    allow: 'GET, POST',
    errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }],
  });
});

describe('outside of /graphql', () => {
  const NOTHING = {
    message: 'There is nothing here: the API is at /graphql.',
    extensions: { code: 'NOT_FOUND' },
  };

  test.each([
    ['GET', '/S3CRET'],
    ['GET', '/graphql/'],
    ['GET', '/..%2f..%2fetc%2fpasswd'],
    ['GET', '/.git/config'],
    ['GET', '/favicon.ico'],
    ['POST', '/S3CRET'],
    ['POST', '/livez'],
  ])('%s %s finds nothing, in JSON', async (method, path) => {
    const { status, errors, text } = await api.send(path, { method });
    expect({ status, errors }).toEqual({ status: 404, errors: [NOTHING] });
    expect(text).not.toContain('S3CRET');
  });

  test('an address that cannot be decoded is refused, in JSON', async () => {
    expectRefused(await api.send('/S3CRET%zz'), 400, 'The address cannot be decoded.');
  });

  test('what is no HTTP gets an answer that tells nothing', async () => {
    const socket = connect(Number(new URL(api.origin).port), '127.0.0.1');
    socket.end(`GET / HTTP/1.1\r\nS3CRET\r\n\r\n`);
    const answer = await text(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toMatch(/content-type: application\/json/i);
    expect(answer).not.toMatch(/S3CRET|\.js/);
  });

  test('/ says where things are', async () => {
    const { status, json } = await api.send('/');
    expect({ status, json }).toEqual({
      status: 200,
      json: {
        name: 'newsgraph',
        graphql: '/graphql',
        schema: '/schema.graphql',
        alive: '/livez',
        ready: '/readyz',
      },
    });
  });

  test('/schema.graphql is the schema that is served, the file that is committed, as text', async () => {
    const response = await fetch(`${api.origin}/schema.graphql`);
    const { status, headers } = response;
    expect({ status, type: headers.get('content-type'), kept: headers.get('cache-control') }).toEqual({
      status: 200,
      type: 'text/plain; charset=utf-8',
      kept: 'no-store',
    });
    expect(await response.text()).toBe(readFileSync(SCHEMA_FILE, 'utf8'));
  });

  test('/livez and /readyz tell that all is well', async () => {
    const [alive, ready] = await Promise.all([api.send('/livez'), api.send('/readyz')]);
    expect([alive.status, alive.json, ready.status, ready.json]).toEqual([
      200,
      { status: 'alive' },
      200,
      { status: 'ready' },
    ]);
  });
});

describe('every answer', () => {
  test.each([
    ['an answer', '/graphql?query=%7B__typename%7D', 200],
    ['a refusal', '/graphql?query=%7B', 400],
    ['nothing found', '/nothing', 404],
    ['being alive', '/livez', 200],
  ])('is not kept by anyone on the way, nor used otherwise than as data: %s', async (_, path, status) => {
    const reply = await api.send(path, { headers: { 'apollo-require-preflight': '1' } });
    expect(reply.status).toBe(status);
    const { 'content-security-policy': policy, ...headers } = Object.fromEntries(reply.headers);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(policy).toMatch(/^default-src 'none';frame-ancestors 'none'$/);
    // Over plain HTTP it would mean nothing.
    expect(headers).not.toHaveProperty('strict-transport-security');
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('server');
  });
});
