import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import {
  buildClientSchema,
  type GraphQLSchema,
  getIntrospectionQuery,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { encodeCursor } from '../../src/projection/cursor';
import { SAMPLES } from '../contract/samples';
import { type Reply, useApi } from '../support/api';
import { theSchema, useStore } from '../support/given';

const given = useStore({ keep: true });
const api = useApi(() => given.store);
beforeAll(() => given.seed(SAMPLES));

/** A value that no answer may repeat; it has all that could mislead who cuts it out of a message. */
const SECRET = 'S3CRET; at "f.x"; found "y" got invalid value: z';

/** What a refused request gets: its status, and one error of the caller's. */
function expectRefused(reply: Reply, status: number, message: string, more: object = {}): void {
  expect(reply.text).not.toMatch(/S3CRET/i);
  expect({ status: reply.status, errors: reply.errors }).toEqual({
    status,
    errors: [expect.objectContaining({ message, extensions: { code: 'BAD_USER_INPUT', ...more } })],
  });
}

describe('a query', () => {
  test('is answered with what the store holds', async () => {
    const { status, json } = await api.ask(
      'query Who($id: ID!) { official(id: $id) { name participations { totalCount nodes { event { title } } } } }',
      { id: 'official:sample-minister' },
      { operationName: 'Who' },
    );
    expect({ status, json }).toEqual({
      status: 200,
      json: {
        data: {
          official: {
            name: 'Sample Minister',
            participations: { totalCount: 1, nodes: [{ event: { title: 'The sample meeting' } }] },
          },
        },
      },
    });
  });

  test('is answered over GET to a client that no foreign page can make', async () => {
    const query = encodeURIComponent('{ place(id: "place:sample-city") { name } }');
    const { status, json } = await api.send(`/graphql?query=${query}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect({ status, json }).toEqual({ status: 200, json: { data: { place: { name: 'Sample City' } } } });
  });

  test('for an id that nothing has is answered with null', async () => {
    const { status, json } = await api.ask('{ official(id: "official:nobody") { name } }');
    expect({ status, json }).toEqual({ status: 200, json: { data: { official: null } } });
  });

  test('for the schema is answered with the schema', async () => {
    const { status, json } = await api.ask(getIntrospectionQuery({ specifiedByUrl: true }));
    expect(status).toBe(200);
    const printed = (schema: GraphQLSchema) => printSchema(lexicographicSortSchema(schema));
    expect(printed(buildClientSchema(json.data))).toBe(printed(theSchema()));
  });

  test('of two operations runs the one that is named', async () => {
    const both = 'query A { official(id: "official:nobody") { id } } query B { __typename }';
    expect((await api.ask(both, {}, { operationName: 'B' })).json).toEqual({ data: { __typename: 'Query' } });
  });

  test('one part of which is refused keeps what can be answered', async () => {
    const { status, json, errors } = await api.ask(
      '{ right: official(id: "official:sample-minister") { name } wrong: official(id: "event:x") { name } }',
    );
    expect({ status, data: json.data }).toEqual({
      status: 200,
      data: { right: { name: 'Sample Minister' }, wrong: null },
    });
    expect(errors).toEqual([
      {
        message: 'id must be of the form official:key.',
        locations: [{ line: 1, column: 60 }],
        path: ['wrong'],
        extensions: {
          code: 'BAD_USER_INPUT',
          hint: 'Ids come from other answers; search finds them by name.',
        },
      },
    ]);
  });
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

describe('a foreign page', () => {
  test.each(['/graphql?query=%7B__typename%7D', '/graphql'])(
    'cannot have its visitor GET %s',
    async (path) => {
      const { status, errors } = await api.send(path);
      expect({ status, errors }).toEqual({
        status: 400,
        errors: [{ message: expect.stringMatching(/CSRF/), extensions: { code: 'BAD_USER_INPUT' } }],
      });
    },
  );

  test('is never told that it may read the answer', async () => {
    const origin = { origin: 'https://example.org' };
    const { headers } = await api.post('{"query": "{ __typename }"}', {
      'content-type': 'application/json',
      ...origin,
    });
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    const preflight = {
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    };
    const { status } = await api.send('/graphql', {
      method: 'OPTIONS',
      headers: { ...origin, ...preflight },
    });
    expect(status).toBe(404);
  });
});

describe('a document', () => {
  test.each([
    ['that ends early', '{ officials {', 'Syntax Error: Expected Name.'],
    ['with a value out of place', '{ "S3CRET" }', 'Syntax Error: Expected Name.'],
    ['with a word out of place', 'S3CRET { __typename }', 'Syntax Error: Unexpected Name.'],
    [
      'with an unknown field, and the names that it may mean',
      '{ oficials { nodes { id } } }',
      'Cannot query field "oficials" on type "Query". Did you mean "officials" or "official"?',
    ],
    [
      'with an unknown argument',
      '{ officials(frist: 1) { nodes { id } } }',
      'Unknown argument "frist" on field "Query.officials". Did you mean "first" or "last"?',
    ],
    ['with a mutation', 'mutation { load }', 'The schema has no mutation.'],
    ['with a subscription', 'subscription { events }', 'The schema has no subscription.'],
    [
      'with two operations and no name',
      'query A { __typename } query B { __typename }',
      'Must provide operation name if query contains multiple operations.',
    ],
    [
      'with a fragment within itself',
      '{ officials { nodes { ...F } } } fragment F on Official { ...F }',
      'Cannot spread fragment "F" within itself.',
    ],
    [
      'without an argument',
      '{ official { id } }',
      'Field "official" argument "id" of type "ID!" is required, but it was not provided.',
    ],
    [
      'of more than 1,000 tokens',
      `{ ${'a: __typename '.repeat(333)} }`,
      'Syntax Error: Document contains more that 1000 tokens. Parsing aborted.',
    ],
  ])('%s is refused', async (_, query, message) => {
    expectRefused(await api.ask(query), 400, message);
  });

  test('of 1,000 tokens is answered', async () => {
    expect((await api.ask(`{ ${'a: __typename '.repeat(332)} }`)).json).toEqual({ data: { a: 'Query' } });
  });

  test('is looked at no further after five faults', async () => {
    const { status, errors } = await api.ask(
      `{ ${Array.from({ length: 99 }, (_, at) => `field${at}`).join(' ')} }`,
    );
    expect(status).toBe(400);
    expect(errors.map(({ message }) => message).slice(-2)).toEqual([
      'Cannot query field "field4" on type "Query".',
      'Too many validation errors, error limit reached. Validation aborted.',
    ]);
    expect(errors).toHaveLength(6);
  });

  test('without the operation that is named is refused', async () => {
    const reply = await api.ask('query A { __typename }', {}, { operationName: 'B' });
    expectRefused(reply, 400, 'Unknown operation named "B".');
  });
});

const PAGE =
  'query ($first: Int, $after: String) { officials(first: $first, after: $after) { nodes { id } } }';

describe('a page', () => {
  const SIZE = 'first of Query.officials must be 1 to 100.';
  const SMALLER = 'Ask for a smaller page and go on from its cursor.';

  test.each([0, 101, -1, 2 ** 31 - 1])('of first %d is refused, however it is given', async (first) => {
    expectRefused(await api.ask(PAGE, { first }), 200, SIZE, { hint: SMALLER });
    expectRefused(await api.ask(`{ officials(first: ${first}) { nodes { id } } }`), 200, SIZE, {
      hint: SMALLER,
    });
    const within = `{ officials { nodes { participations(first: ${first}) { nodes { role } } } } }`;
    const size = 'first of Actor.participations must be 1 to 100.';
    expectRefused(await api.ask(within), 200, size, { hint: SMALLER });
  });

  test('of first null is one of the usual size', async () => {
    const rows = { data: { officials: { nodes: [{ id: 'official:sample-minister' }] } } };
    expect((await api.ask(PAGE, { first: null })).json).toEqual(rows);
    expect((await api.ask(PAGE, { first: 1 })).json).toEqual(rows);
    expect((await api.ask(PAGE, { first: 100 })).json).toEqual(rows);
    expect((await api.ask('{ officials(first: null) { nodes { id } } }')).json).toEqual(rows);
  });

  const WRONG = 'The cursor given to Query.officials is broken or belongs to another query.';
  const UNCHANGED =
    'Pass a cursor of an earlier page of Query.officials, unchanged, with the same filter and order.';

  test.each([
    ['rubbish', 'S3CRET'],
    ['empty', ''],
    ['of another field', encodeCursor('Query.events', 'S3CRET')],
    ['Cypher', "' OR 1=1 // S3CRET"],
  ])('after a cursor that is %s is refused', async (_, after) => {
    expectRefused(await api.ask(PAGE, { after }), 200, WRONG, { hint: UNCHANGED });
  });

  test('after its last row is empty, and its cursor is good for no other field', async () => {
    const first = await api.ask('{ officials { pageInfo { endCursor hasNextPage } } }');
    const { endCursor, hasNextPage } = first.json.data.officials.pageInfo;
    expect(hasNextPage).toBe(false);
    const second = await api.ask(PAGE, { after: endCursor });
    expect(second.json).toEqual({ data: { officials: { nodes: [] } } });
    const other = await api.ask('query ($after: String) { events(after: $after) { nodes { id } } }', {
      after: endCursor,
    });
    expectRefused(other, 200, WRONG.replace('officials', 'events'), {
      hint: UNCHANGED.replace('officials', 'events'),
    });
  });
});

describe('an id', () => {
  const BY_NAME = 'Ids come from other answers; search finds them by name.';
  const OF_NODES =
    'Ids of nodes are type:key; a participation or mention is reached from its event, actor or article.';

  test.each(['', 'S3CRET', 'event:S3CRET', 'official:S3CRET value', "official:x'}) DETACH DELETE n //"])(
    '"%s" is no official\'s',
    async (id) => {
      const reply = await api.ask('query ($id: ID!) { official(id: $id) { id } }', { id });
      expectRefused(reply, 200, 'id must be of the form official:key.', { hint: BY_NAME });
    },
  );

  test.each(['', 'S3CRET', 'person:s3cret', 'participation:s3cret', 'constructor:s3cret', 'tostring:s3cret'])(
    '"%s" is no node\'s',
    async (id) => {
      const reply = await api.ask('query ($id: ID!) { node(id: $id) { id } }', { id });
      expectRefused(reply, 200, "An id is not a node's.", { hint: OF_NODES });
      const many = await api.ask(
        'query ($id: ID!) { nodes(ids: ["official:sample-minister", $id]) { id } }',
        { id },
      );
      expectRefused(many, 200, "An id is not a node's.", { hint: OF_NODES });
    },
  );

  test('is looked up 100 at a time, and not more', async () => {
    const nodes = (length: number) =>
      api.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
        ids: Array(length).fill('event:sample-meeting'),
      });
    expect((await nodes(100)).json.data.nodes).toHaveLength(100);
    expectRefused(await nodes(101), 200, 'ids holds more than 100 ids.', {
      hint: 'Ask for the rest in another query.',
    });
  });

  test.each(['all', 'any', 'none'])('of no actor is refused in participants.%s', async (list) => {
    const reply = await api.ask(EVENTS, { f: { participants: { [list]: ['official:a', 'S3CRET'] } } });
    expectRefused(
      reply,
      200,
      `filter of Query.events.participants.${list} holds an id that is not of the form official:key or organization:key.`,
      {
        hint: 'Ids come from other answers; search finds them by name.',
      },
    );
  });
});

const EVENTS = 'query ($f: EventFilter) { events(filter: $f) { nodes { id } } }';
const FORMS = 'use 2015, 2015-12, 2015-12-28, 2015-12-28T06:02, A/B, A/.., ../B or ~A';
const QUOTE = { hint: 'Quote it: "2015-12".' };

describe('a value', () => {
  test.each<[where: string, message: string, values: unknown[]]>([
    ['first', 'Int cannot represent non-integer value.', [SECRET, 1.5, true, [SECRET], { a: SECRET }]],
    ['first', 'Int cannot represent non 32-bit signed integer value.', [2 ** 31, -1e300]],
    ['after', 'String cannot represent a non string value.', [1, true, [SECRET], { [SECRET]: SECRET }]],
  ])('of the wrong type in variable $%s is refused and not repeated: %s', async (name, reason, values) => {
    for (const value of values) {
      expectRefused(
        await api.ask(PAGE, { [name]: value }),
        400,
        `Variable "$${name}" is not valid: ${reason}`,
      );
    }
  });

  test.each<[at: string, reason: string, filter: unknown, more?: object]>([
    ['', 'Expected type "EventFilter" to be an object.', SECRET],
    ['', 'Expected type "EventFilter" to be an object.', [SECRET]],
    [
      '',
      'Field "other" is not defined by type "EventFilter". Did you mean "after" or "or"?',
      { other: SECRET },
    ],
    [' at f.kinds', 'There is no such value in "EventKind".', { kinds: SECRET }],
    [' at f.kinds[1]', 'There is no such value in "EventKind".', { kinds: ['SUMMIT', SECRET] }],
    [' at f.kinds[0]', 'Enum "EventKind" cannot represent non-string value.', { kinds: [{ a: SECRET }] }],
    [' at f.kinds[0]', 'Expected non-nullable type "EventKind!" not to be null.', { kinds: [null] }],
    [
      ' at f.match',
      'There is no such value in "DateMatch".',
      { match: `${SECRET}" does not exist in "X" enum.` },
    ],
    [' at f.during', `Bad FlexDateText: not a date: ${FORMS}.`, { during: SECRET }],
    [' at f.during', 'Bad FlexDateText: there is no such month.', { during: '2015-13' }],
    [' at f.during', 'A FlexDateText is a string.', { during: 2015 }, QUOTE],
    [' at f.during', 'A FlexDateText is a string.', { during: { a: SECRET } }, QUOTE],
    [' at f.participants', 'Expected type "ActorSet" to be an object.', { participants: SECRET }],
    [
      ' at f.participants',
      'Field "other" is not defined by type "ActorSet".',
      { participants: { other: [SECRET] } },
    ],
    [
      ' at f.participants.all[0]',
      'ID cannot represent value.',
      { participants: { all: [{ a: SECRET, b: [SECRET] }] } },
    ],
    [
      ' at f.participants.any[1]',
      'ID cannot represent value.',
      { participants: { any: ['official:a', [SECRET]] } },
    ],
  ])('nested in a variable is refused%s and not repeated: %s', async (at, reason, f, more = {}) => {
    expectRefused(await api.ask(EVENTS, { f }), 400, `Variable "$f" is not valid${at}: ${reason}`, more);
  });

  test.each<[literal: string, message: string, more?: object]>([
    [
      '{during: "S3CRET; found x"}',
      `Expected value of type "FlexDateText": Bad FlexDateText: not a date: ${FORMS}.`,
    ],
    [
      '{during: "2015-02-29"}',
      'Expected value of type "FlexDateText": Bad FlexDateText: there is no such day in that month.',
    ],
    ['{during: 2015}', 'Expected value of type "FlexDateText": A FlexDateText is a string.', QUOTE],
    ['{during: S3CRET}', 'Expected value of type "FlexDateText": A FlexDateText is a string.', QUOTE],
    ['{during: {a: "S3CRET"}}', 'Expected value of type "FlexDateText": A FlexDateText is a string.', QUOTE],
    ['{kinds: [S3CRET]}', 'There is no such value in "EventKind".'],
    ['{kinds: ["S3CRET; x: y"]}', 'Enum "EventKind" cannot represent non-enum value.'],
    ['{participants: {all: [{a: "S3CRET"}]}}', 'ID cannot represent a non-string and non-integer value.'],
    ['"S3CRET"', 'Expected value of type "EventFilter".'],
    ['[1, "S3CRET"]', 'Expected value of type "EventFilter".'],
  ])('as the literal %s is refused and not repeated', async (literal, message, more = {}) => {
    expectRefused(await api.ask(`{ events(filter: ${literal}) { nodes { id } } }`), 400, message, more);
  });

  test('that is nearly one of a list is answered with the names that it may mean', async () => {
    const reply = await api.ask(EVENTS, { f: { kinds: ['PHONE_CAL'] } });
    expect(reply.errors[0]?.message).toMatch(/in "EventKind"\. Did you mean the enum value "PHONE_CALL"/);
  });

  test('that is missing is refused', async () => {
    const query = 'query ($id: ID!) { official(id: $id) { id } }';
    expectRefused(await api.ask(query), 400, 'Variable "$id" of required type "ID!" was not provided.');
    expectRefused(
      await api.ask(query, { id: null }),
      400,
      'Variable "$id" of non-null type "ID!" must not be null.',
    );
  });

  test("of the wrong type a hundred times is named five times, and is the caller's fault", async () => {
    const { status, errors } = await api.ask(EVENTS, { f: { kinds: Array(100).fill(SECRET) } });
    expect(status).toBe(400);
    expect(errors.map(({ message }) => message)).toEqual([
      ...[0, 1, 2, 3, 4].map(
        (at) => `Variable "$f" is not valid at f.kinds[${at}]: There is no such value in "EventKind".`,
      ),
      'Too many errors processing variables, error limit reached. Execution aborted.',
    ]);
  });

  test.each<[string, string, string, object]>([
    [
      'an empty text',
      'search(text: "") { score }',
      'text: must be longer than or equal to 1 characters.',
      {},
    ],
    [
      'a long text',
      `search(text: "${'S3CRET'.repeat(50)}") { score }`,
      'text: must be shorter than or equal to 200 characters.',
      {},
    ],
    ['no hits', 'search(text: "a", first: 0) { score }', 'first: must not be less than 1.', {}],
    ['51 hits', 'search(text: "a", first: 51) { score }', 'first: must not be greater than 50.', {}],
    [
      '101 ids',
      `events(filter: {participants: {all: [${'"official:s3cret" '.repeat(101)}]}}) { nodes { id } }`,
      'filter of Query.events.participants.all holds more than 100 entries.',
      { hint: 'Ask for the rest in another query.' },
    ],
  ])('outside its limits is refused: %s', async (_, field, message, more) => {
    expectRefused(await api.ask(`{ ${field} }`), 200, message, more);
  });

  test.each([
    '+(AND) "x"~2 [1 TO 9] *',
    '*',
    '\\',
    '/x/',
    'NOT',
    '—',
    '\u0000',
    "'; MATCH (n) DETACH DELETE n",
  ])('is text to search for and nothing else: %j', async (text) => {
    const { status, json } = await api.ask('query ($text: String!) { search(text: $text) { score } }', {
      text,
    });
    expect({ status, json }).toEqual({ status: 200, json: { data: { search: [] } } });
  });
});

describe('a selection', () => {
  const three = (first: string) =>
    `events(first: ${first}) { nodes { participants(first: ${first}) { nodes { actor { participations(first: ${first}) { nodes { role } } } } } } }`;
  const TOO_MANY = {
    message: 'The selection asks for up to 1010100 rows; 50000 is the limit.',
    path: ['events'],
    extensions: {
      code: 'QUERY_TOO_EXPENSIVE',
      hint: 'Ask for smaller pages (first), or for fewer levels at once.',
    },
  };

  test.each([
    ['literals', `{ ${three('100')} }`, {}],
    ['variables', `query ($n: Int) { ${three('$n')} }`, { n: 100 }],
    ['defaults of variables', `query ($n: Int = 100) { ${three('$n')} }`, {}],
  ])('of too many rows is refused, the sizes given as %s', async (_, query, variables) => {
    const { status, errors } = await api.ask(query, variables);
    expect({ status, errors }).toEqual({ status: 200, errors: [expect.objectContaining(TOO_MANY)] });
  });

  test('that a repeated document makes too large is refused, though it was answered before', async () => {
    const query = `query ($n: Int) { ${three('$n')} }`;
    expect((await api.ask(query, { n: 20 })).errors).toEqual([]);
    expect((await api.ask(query, { n: 100 })).errors).toEqual([expect.objectContaining(TOO_MANY)]);
  });

  const deep = (levels: number) =>
    `{ event(id: "event:sample-meeting") ${'{ partOf '.repeat(levels - 1)}{ id }${' }'.repeat(levels - 1)} }`;

  test('ten relationships deep is answered', async () => {
    const { json, errors } = await api.ask(deep(10));
    expect(errors).toEqual([]);
    expect(JSON.stringify(json).match(/partOf/g)).toHaveLength(9);
  });

  test('of more levels is refused, also through fragments', async () => {
    const tooDeep = {
      message: 'The selection goes more than 10 relationships deep.',
      path: ['event'],
      extensions: {
        code: 'QUERY_TOO_EXPENSIVE',
        hint: 'Ask for fewer levels, and for the rest by id with nodes(ids).',
      },
    };
    const [five, inner] = ['{ partOf '.repeat(5), ' }'.repeat(5)];
    const through = `{ event(id: "event:x") ${five}{ ...F }${inner} } fragment F on Event ${five}{ id }${inner}`;
    for (const query of [deep(11), deep(50), through]) {
      const { status, errors } = await api.ask(query);
      expect({ status, errors }).toEqual({ status: 200, errors: [expect.objectContaining(tooDeep)] });
    }
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
    ['PUT', '/graphql'],
    ['DELETE', '/graphql'],
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
      json: { name: 'newsgraph', graphql: '/graphql', alive: '/livez', ready: '/readyz' },
    });
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
    expect(policy).toMatch(/default-src 'self'.*frame-ancestors 'self'/);
    // Over plain HTTP it would mean nothing.
    expect(headers).not.toHaveProperty('strict-transport-security');
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('server');
  });
});
