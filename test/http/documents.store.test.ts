import {
  buildClientSchema,
  type GraphQLSchema,
  getIntrospectionQuery,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { SAMPLES } from '../contract/samples';
import { useApi } from '../support/api';
import { theSchema, useStore } from '../support/given';
import { expectRefused } from './refused';

const given = useStore({ keep: true });
const api = useApi(() => given.store);
beforeAll(() => given.seed(SAMPLES));

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
      `{ ${'__typename '.repeat(999)} }`,
      'Syntax Error: Document contains more that 1000 tokens. Parsing aborted.',
    ],
  ])('%s is refused', async (_, query, message) => {
    expectRefused(await api.ask(query), 400, message);
  });

  test('of 1,000 tokens is answered', async () => {
    const tokens = { officials: 327, articles: 327, topics: 326 };
    const fields = Object.entries(tokens).map(
      ([name, count]) => `${name} { nodes { ${'id '.repeat(count)} } }`,
    );
    const { status, errors } = await api.ask(`{ ${fields.join(' ')} }`);
    expect({ status, errors }).toEqual({ status: 200, errors: [] });
  });

  const TOO_MANY = 'QUERY_TOO_EXPENSIVE';
  const aliases = (count: number, of = 'id') =>
    Array.from({ length: count }, (_, at) => `a${at}: ${of}`).join(' ');

  test('of ten fields at the root and fifteen aliases is answered', async () => {
    const fields = Array.from({ length: 9 }, () => '__typename').join(' ');
    const { status, errors } = await api.ask(`{ ${fields} officials { nodes { ${aliases(15)} } } }`);
    expect({ status, errors }).toEqual({ status: 200, errors: [] });
  });

  test.each([
    ['of sixteen aliases', `{ officials { nodes { ${aliases(16)} } } }`],
    ['of one alias for one field, 101 times', `{ officials { nodes { ${'a: __typename '.repeat(101)} } } }`],
    [
      'of aliases in a fragment, each time that it is spread',
      `{ officials { nodes { ...F } } x: officials { nodes { ...F } } } fragment F on Official { ${aliases(8)} }`,
    ],
    [
      'of fragments that double each time',
      `{ officials { nodes { ...F0 } } } ${Array.from({ length: 20 }, (_, at) => `fragment F${at} on Official { ...F${at + 1} ...F${at + 1} }`).join(' ')} fragment F20 on Official { a: id }`,
    ],
  ])('%s is refused', async (_, query) => {
    const { status, errors } = await api.ask(query);
    expect({ status, errors }).toEqual({
      status: 400,
      errors: [
        expect.objectContaining({
          message: 'The operation has more than 15 aliases.',
          extensions: {
            code: TOO_MANY,
            hint: 'Ask for some of it in another query, or for several nodes by nodes(ids).',
          },
        }),
      ],
    });
  });

  test.each([
    ['plainly', `{ ${'__typename '.repeat(11)} }`],
    [
      'in fragments',
      `{ ...R ...R ...on Query { __typename } } fragment R on Query { ${'__typename '.repeat(5)} }`,
    ],
  ])('of eleven fields at the root, written %s, is refused', async (_, query) => {
    const { status, errors } = await api.ask(query);
    expect({ status, errors }).toEqual({
      status: 400,
      errors: [
        expect.objectContaining({
          message: 'The operation has more than 10 fields at its root.',
          extensions: { code: TOO_MANY, hint: 'Ask for some of them in another query.' },
        }),
      ],
    });
  });

  test('is not looked through for ever where a fragment is in itself', async () => {
    const reply = await api.ask('{ ...R } fragment R on Query { a: __typename ...R }');
    expectRefused(reply, 400, 'Cannot spread fragment "R" within itself.');
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

  test('of ten levels, the root field included, is answered', async () => {
    const { json, errors } = await api.ask(deep(10));
    expect(errors).toEqual([]);
    expect(JSON.stringify(json).match(/partOf/g)).toHaveLength(9);
  });

  test('of more levels is refused, also through fragments', async () => {
    const tooDeep = {
      message: 'The selection has more than 10 levels, the root field included.',
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

  // Whoever made ready what each member of each level can be took all memory.
  test('of many levels of an interface is refused like any other', async () => {
    const [level, end] = ['{ eventsAbout { nodes { about { nodes ', ' } } } }'];
    const query = `{ topic(id: "topic:sample") ${level.repeat(12)}{ id }${end.repeat(12)} }`;
    const { status, errors } = await api.ask(query);
    expect({ status, codes: errors.map(({ extensions }) => extensions.code) }).toEqual({
      status: 200,
      codes: ['QUERY_TOO_EXPENSIVE'],
    });
  });

  test('of fragments that double what they hold is refused before it is written out', async () => {
    const levels = 8;
    const fragments = Array.from({ length: levels }, (_, i) => {
      const next = i + 1 < levels ? `...L${i + 1}` : 'id';
      return (
        `fragment L${i} on Actor { participations { nodes { actor { ${next} } } } ` +
        `counterparts { nodes { actor { ${next} } } } }`
      );
    });
    const { status, errors } = await api.ask(
      `{ official(id: "official:sample-minister") { ...L0 } } ${fragments.join(' ')}`,
    );
    expect({ status, errors }).toEqual({
      status: 200,
      errors: [
        expect.objectContaining({
          message: 'The selection is too large to be planned.',
          extensions: expect.objectContaining({ code: 'QUERY_TOO_EXPENSIVE' }),
        }),
      ],
    });
  });
});
