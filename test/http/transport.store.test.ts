import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { SCHEMA_FILE } from '../../src/graphql/print-schema';
import { useApi } from '../support/api';
import { useStore } from '../support/given';
import { expectRefused, HOW_TO_ASK } from './refused';

const given = useStore({ keep: true });
const api = useApi(() => given.store);

describe('a body', () => {
  const QUERY = JSON.stringify({ query: '{ __typename }' });
  const JSON_TYPE = { 'content-type': 'application/json' };

  test.each([
    ['malformed', '{"query": "{ __typename }"'],
    ['empty', ''],
    ['two documents', `${QUERY}${QUERY}`],
    ['an attack on prototypes', '{"__proto__": {"query": "{ __typename }"}}'],
  ])('that is %s is refused', async (_, body) => {
    expectRefused(await api.post(body), 400, 'The body is not JSON.', HOW_TO_ASK);
  });

  test('that is no UTF-8 is refused, not mended', async () => {
    const [before, behind] = ['{"query": "{ search(text: \\"', '\\") { score } }"}'].map((it) =>
      Buffer.from(it),
    );
    const body = Buffer.concat([before as Buffer, Buffer.from([0xff]), behind as Buffer]);
    expectRefused(await api.post(body), 400, 'The body is not JSON.', HOW_TO_ASK);
  });

  const AS_OBJECT = 'Give it as a JSON object, or leave it out.';

  test.each([
    ['no query', '{}', /no keys/, HOW_TO_ASK.hint],
    ['null', 'null', /no keys/, HOW_TO_ASK.hint],
    ['an empty query', '{"query": ""}', /non-empty/, HOW_TO_ASK.hint],
    ['a query that is no text', '{"query": 1}', /must be strings/, HOW_TO_ASK.hint],
    ['variables as text', '{"query": "{ __typename }", "variables": "{}"}', /as an object/, AS_OBJECT],
    ['a list of variables', '{"query": "{ __typename }", "variables": [1]}', /an object/, AS_OBJECT],
    [
      'a number for a name',
      '{"query": "{ __typename }", "operationName": 1}',
      /must be a string/,
      'Give the name of one of its operations as text, or leave it out.',
    ],
    [
      'a list of queries',
      `[${QUERY}]`,
      /batching/,
      'Send each in a request of its own, or their fields in one query: it may have up to 10 at its root.',
    ],
    [
      'the hash of a query',
      '{"extensions": {"persistedQuery": {"version": 1, "sha256Hash": "x"}}}',
      /^PersistedQueryNotSupported$/,
      'Send the text of the query: none is kept.',
    ],
  ])('of %s is refused, and the way out is told', async (_, body, words, hint) => {
    const { errors } = await api.post(body);
    expect(errors).toEqual([
      { message: expect.stringMatching(words), extensions: { code: 'BAD_USER_INPUT', hint } },
    ]);
  });

  const LESS = { hint: 'Ask for some of it in another request.' };

  test('of 100 KB is read, and one byte more is too much', async () => {
    expect((await api.post(QUERY.padEnd(102_400))).status).toBe(200);
    const reply = await api.post(QUERY.padEnd(102_401));
    expectRefused(reply, 413, 'The body is larger than 102400 bytes.', LESS);
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
      { message: 'The body is larger than 102400 bytes.', extensions: { code: 'BAD_USER_INPUT', ...LESS } },
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
    'application/json; charset=iso-8859-1',
    'application/json; x="y;z"; Charset="UTF-16"',
  ])('of type %s is refused, which also keeps foreign pages out', async (type) => {
    expectRefused(
      await api.post(QUERY, { 'content-type': type }),
      415,
      'The type of the body is none that is read.',
      { hint: 'Send it as application/json, in UTF-8.' },
    );
  });

  test.each([
    'application/json; charset=utf-8',
    'Application/JSON;CHARSET="UTF-8"',
    'application/json; charset=UTF8',
  ])('of type %s is read', async (type) => {
    expect((await api.post(QUERY, { 'content-type': type })).status).toBe(200);
  });

  test('that is encoded is refused', async () => {
    const reply = await api.post(QUERY, { ...JSON_TYPE, 'content-encoding': 'gzip' });
    expectRefused(reply, 415, 'The body is encoded.', {
      hint: 'Send it as it is, without content-encoding.',
    });
  });
});

test('a browser that opens the address is told what to send', async () => {
  const message = 'This is a GraphQL API, and the address has no query.';
  expectRefused(await api.send('/graphql'), 400, message, HOW_TO_ASK);
});

describe('a query in the address', () => {
  const get = (rest: string, headers = {}) =>
    api.send(`/graphql?query={__typename}${rest}`, {
      headers: { 'apollo-require-preflight': '1', ...headers },
    });

  test.each([
    ['twice', '&query={loads{totalCount}}', 'Give each part of the request once.'],
    ['with variables that are no JSON', '&variables=S3CRET', 'Give it as a JSON object, or leave it out.'],
    ['with variables that are no object', '&variables=[1]', 'Give it as a JSON object, or leave it out.'],
  ])('%s is refused, and the way out is told', async (_, rest, hint) => {
    expectRefused(await get(rest), 400, expect.stringMatching(/search parameter/), { hint });
  });

  test('by one who reads no JSON is refused, in JSON', async () => {
    expectRefused(await get('', { accept: 'text/html' }), 406, expect.stringMatching(/'accept' header/), {
      hint: 'Accept application/json or application/graphql-response+json.',
    });
  });

  test('with the type of another body is refused', async () => {
    expectRefused(await get('', { 'content-type': 'text/csv' }), 415, expect.stringMatching(/content-type/), {
      hint: 'Leave content-type out where there is no body.',
    });
  });
});

describe('an empty name of an operation', () => {
  test('is none, in the body as in the address', async () => {
    const query = 'query Named { __typename }';
    const inBody = await api.ask(query, {}, { operationName: '' });
    const inAddress = await api.send(`/graphql?query=${encodeURIComponent(query)}&operationName=`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    const answer = { data: { __typename: 'Query' } };
    expect([inBody.json, inAddress.json]).toEqual([answer, answer]);
  });

  test('chooses none of two', async () => {
    const both = 'query A { __typename } query B { __typename }';
    const message = 'Must provide operation name if query contains multiple operations.';
    expectRefused(await api.ask(both, {}, { operationName: '' }), 400, message);
  });
});

test.each(['PUT', 'DELETE'])('%s of /graphql is no way to ask, and that is told: 405', async (method) => {
  const reply = await api.send('/graphql?query={loads{nodes{id}}}', { method });
  expectRefused(reply, 405, 'Nothing is asked by this method.', {
    hint: 'Send the query by POST, or by GET in the address.',
  });
  expect(reply.headers.get('allow')).toBe('GET, POST');
});

describe('outside of /graphql', () => {
  const NOTHING = {
    message: 'There is nothing here.',
    extensions: { code: 'NOT_FOUND', hint: 'The API is at /graphql.' },
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
    expectRefused(await api.send('/S3CRET%zz'), 400, 'The address cannot be decoded.', {
      hint: 'Write what is no ASCII, and % itself, as percent-encoded UTF-8.',
    });
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
  test('is not kept by anyone on the way, nor is one to a hash instead of a query', async () => {
    const persistedQuery = { version: 1, sha256Hash: 'abc' };
    const { headers } = await api.send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ extensions: { persistedQuery } }),
    });
    expect(headers.get('cache-control')).toBe('no-store');
  });

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
