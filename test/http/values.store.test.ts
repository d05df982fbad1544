import { encodeCursor } from '../../src/projection/cursor';
import { SAMPLES } from '../contract/samples';
import { useApi } from '../support/api';
import { useStore } from '../support/given';
import { expectRefused, FORMS, SECRET } from './refused';

const given = useStore({ keep: true });
const api = useApi(() => given.store);
beforeAll(() => given.seed(SAMPLES));

const PAGE =
  'query ($first: Int, $after: String) { officials(first: $first, after: $after) { nodes { id } } }';

describe('a page', () => {
  const SIZE = 'first of Query.officials must be 1 to 100.';
  const SMALLER = 'Ask for a smaller page and go on from its cursor.';

  test.each([0, 101, -1, 2 ** 31 - 1])('of first %d is refused, however it is given', async (first) => {
    const hint = first < 1 ? 'Ask for one row or more.' : SMALLER;
    expectRefused(await api.ask(PAGE, { first }), 200, SIZE, { hint });
    expectRefused(await api.ask(`{ officials(first: ${first}) { nodes { id } } }`), 200, SIZE, { hint });
    const within = `{ officials { nodes { participations(first: ${first}) { nodes { role } } } } }`;
    const size = 'first of Actor.participations must be 1 to 100.';
    expectRefused(await api.ask(within), 200, size, { hint });
  });

  test('of first null is one of the usual size', async () => {
    const ids = ['official:sample-colleague', 'official:sample-minister'];
    const rows = { data: { officials: { nodes: ids.map((id) => ({ id })) } } };
    const one = { data: { officials: { nodes: [{ id: ids[0] }] } } };
    expect((await api.ask(PAGE, { first: null })).json).toEqual(rows);
    expect((await api.ask(PAGE, { first: 1 })).json).toEqual(one);
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

const EVENTS = 'query ($f: EventFilter) { events(filter: $f) { nodes { id } } }';

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
    [' at f.during', 'Bad FlexDateText: not a date.', { during: SECRET }, FORMS],
    [' at f.or[1].during', 'A FlexDateText is a string.', { or: [{}, { during: { a: SECRET } }] }, FORMS],
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
    ['{during: "S3CRET; found x"}', 'filter.during of events: Bad FlexDateText: not a date.', FORMS],
    ['{during: S3CRET}', 'filter.during of events: A FlexDateText is a string.', FORMS],
    ['{or: [{}, {during: {a: "S3CRET"}}]}', 'filter.or.during of events: A FlexDateText is a string.', FORMS],
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

  const upTo = (most: number) => ({ hint: `Ask for 1 to ${most}; what matters most comes first.` });

  test.each<[string, string, string, object]>([
    [
      'an empty text',
      'search(text: "") { score }',
      'text: must be longer than or equal to 1 characters.',
      { hint: 'Give 1 to 200 characters.' },
    ],
    [
      'a long text',
      `search(text: "${'S3CRET'.repeat(50)}") { score }`,
      'text: must be shorter than or equal to 200 characters.',
      { hint: 'Give 1 to 200 characters.' },
    ],
    ['no hits', 'search(text: "a", first: 0) { score }', 'first: must not be less than 1.', upTo(50)],
    ['51 hits', 'search(text: "a", first: 51) { score }', 'first: must not be greater than 50.', upTo(50)],
    [
      'many types',
      `search(text: "a", types: [${'EVENT '.repeat(11)}]) { score }`,
      'types: must contain no more than 10 elements.',
      { hint: 'Leave it out for all types.' },
    ],
    [
      '51 duplicates',
      'possibleDuplicates(official: "official:sample-minister", first: 51) { score }',
      'first: must not be greater than 50.',
      upTo(50),
    ],
    [
      '101 of a ranking',
      'rankings(measure: DEGREE, first: 101) { rank }',
      'first: must not be greater than 100.',
      upTo(100),
    ],
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

test('variables that are nested without end are refused, and are no fault of ours', async () => {
  const depth = 10_000;
  const filter = `${'{"not":'.repeat(depth)}{}${'}'.repeat(depth)}`;
  const query = 'query ($filter: EventFilter) { events(filter: $filter) { totalCount } }';
  const reply = await api.post(`{"query": "${query}", "variables": {"filter": ${filter}}}`);
  expectRefused(reply, 400, 'The request nests values too deep.', { hint: 'Nest fewer conditions.' });
});

test.each([
  ['query ($it: TimelineUnit) { timeline(by: $it) { total } }', 'by', 'TimelineUnit'],
  [
    'query ($it: DateMatch) { official(id: "official:sample-minister") { offices(asOf: "2015", match: $it) { id } } }',
    'match',
    'DateMatch',
  ],
])('a variable of null is no value for an argument with a default: %s', async (query, name, type) => {
  const message = `Argument "${name}" of non-null type "${type}!" must not be null.`;
  expectRefused(await api.ask(query, { it: null }), 200, message, {
    hint: 'Leave the variable out for the default.',
  });
  expect((await api.ask(query)).errors).toEqual([]);
});
