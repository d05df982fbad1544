import { useStore } from '../support/given';

/** Two people who spoke on the phone and met; records as a data team would write them. */
const GRAPH = [
  { type: 'organization', id: 'organization:russia', name: 'Russia', kind: 'STATE', country: 'RU' },
  { type: 'organization', id: 'organization:us', name: 'US', kind: 'STATE', country: 'US' },
  {
    type: 'organization',
    id: 'organization:mfa',
    name: 'Foreign Ministry',
    kind: 'MINISTRY',
    partOf: 'organization:russia',
  },
  {
    type: 'official',
    id: 'official:lavrov',
    name: 'Sergey Lavrov',
    names: ['Сергей Лавров', 'Sergei Lavrov'],
  },
  { type: 'official', id: 'official:kerry', name: 'John Kerry' },
  {
    type: 'position',
    id: 'position:minister',
    title: 'Foreign Minister',
    classification: 'FOREIGN_MINISTER',
    organization: 'organization:mfa',
  },
  {
    type: 'tenure',
    id: 'tenure:lavrov',
    official: 'official:lavrov',
    position: 'position:minister',
    start: '2004-03',
    end: '2016',
  },
  { type: 'place', id: 'place:moscow', name: 'Moscow', kind: 'CITY' },
  { type: 'topic', id: 'topic:syria', name: 'Syria crisis', kind: 'CONFLICT' },
  {
    type: 'event',
    id: 'event:call',
    kind: 'PHONE_CALL',
    title: 'A call',
    date: '2015-12-28',
    about: ['topic:syria', 'organization:us', 'event:talk'],
  },
  {
    type: 'event',
    id: 'event:visit',
    kind: 'VISIT',
    title: 'A visit',
    date: '2015-12',
    places: ['place:moscow'],
    about: ['topic:syria'],
  },
  { type: 'event', id: 'event:talk', kind: 'BILATERAL_MEETING', title: 'A talk', partOf: 'event:visit' },
  { type: 'participation', event: 'event:call', actor: 'official:lavrov' },
  { type: 'participation', event: 'event:call', actor: 'official:kerry' },
  { type: 'participation', event: 'event:call', actor: 'organization:us', role: 'SIDE', initiator: true },
  { type: 'participation', event: 'event:visit', actor: 'official:kerry', role: 'VISITOR' },
  { type: 'participation', event: 'event:talk', actor: 'official:kerry' },
  { type: 'participation', event: 'event:talk', actor: 'official:lavrov' },
];

describe('a selection', () => {
  const given = useStore({ keep: true });
  beforeAll(() => given.seed(GRAPH));

  const answer = async (query: string, variables?: Record<string, unknown>) => {
    const { data, errors, roundTrips } = await given.ask(query, variables);
    expect(errors).toBeUndefined();
    expect(roundTrips).toBe(Object.keys(data).length);
    return data;
  };

  test('keeps two aliases of one field with different arguments apart', async () => {
    const data = await answer(`{
      official(id: "official:kerry") {
        one: participations(first: 1) { nodes { event { title } } pageInfo { hasNextPage } }
        all: participations { totalCount nodes { event { name: title } } }
      }
    }`);
    expect(data.official).toEqual({
      one: { nodes: [{ event: { title: 'A visit' } }], pageInfo: { hasNextPage: true } },
      all: {
        totalCount: 3,
        nodes: [{ event: { name: 'A visit' } }, { event: { name: 'A call' } }, { event: { name: 'A talk' } }],
      },
    });
  });

  test('keeps nodes and edges of one page apart, under the same key with other arguments too', async () => {
    const data = await answer(`{
      event(id: "event:visit") {
        parts {
          nodes { who: participants(first: 1) { nodes { actor { name } } } }
          again: nodes { id }
          edges { node { who: participants(first: 2) { totalCount } } }
        }
      }
    }`);
    expect(data.event.parts).toEqual({
      nodes: [{ who: { nodes: [{ actor: { name: 'John Kerry' } }] } }],
      again: [{ id: 'event:talk' }],
      edges: [{ node: { who: { totalCount: 2 } } }],
    });
  });

  test('reads fragments on an interface and its members, and __typename under any name', async () => {
    const data = await answer(`
      query { event(id: "event:call") { participants { nodes { role actor { what: __typename ...Name ... on Organization { country } } } } } }
      fragment Name on Actor { name ... on Official { names } }
    `);
    expect(data.event.participants.nodes).toEqual([
      { role: 'PARTICIPANT', actor: { what: 'Official', name: 'John Kerry', names: [] } },
      {
        role: 'PARTICIPANT',
        actor: { what: 'Official', name: 'Sergey Lavrov', names: ['Sergei Lavrov', 'Сергей Лавров'] },
      },
      { role: 'SIDE', actor: { what: 'Organization', name: 'US', country: 'US' } },
    ]);
  });

  test('tells members of an interface apart by their type, one key with a value of each', async () => {
    const data = await answer(`{
      event(id: "event:call") { about { nodes { __typename ... on Event { label: title } ... on Organization { label: country } } } }
    }`);
    expect(data.event.about.nodes).toEqual([
      { __typename: 'Topic' },
      { __typename: 'Organization', label: 'US' },
      { __typename: 'Event', label: 'A talk' },
    ]);
  });

  test('tells them apart whatever labels somebody gave them beside', async () => {
    await given.cypher("MATCH (n:Organization {id: 'organization:us'}) SET n:Followed:Archived");
    const data = await answer(
      '{ event(id: "event:call") { participants { nodes { actor { __typename } } } } }',
    );
    expect(data.event.participants.nodes.map((it: { actor: object }) => it.actor)).toEqual([
      { __typename: 'Official' },
      { __typename: 'Official' },
      { __typename: 'Organization' },
    ]);
    await given.cypher("MATCH (n:Organization {id: 'organization:us'}) REMOVE n:Followed:Archived");
  });

  test('finds any node by its id alone', async () => {
    const data = await answer(
      '{ node(id: "topic:syria") { id ... on Topic { kind eventsAbout { nodes { title } } } } }',
    );
    expect(data.node).toEqual({
      id: 'topic:syria',
      kind: 'CONFLICT',
      eventsAbout: { nodes: [{ title: 'A visit' }, { title: 'A call' }] },
    });
  });

  test('answers nodes in the order asked for, null for one that is not there', async () => {
    const data = await answer(
      '{ nodes(ids: ["place:moscow", "event:none", "official:kerry", "place:moscow"]) { id } }',
    );
    expect(data.nodes).toEqual([
      { id: 'place:moscow' },
      null,
      { id: 'official:kerry' },
      { id: 'place:moscow' },
    ]);
  });

  test('leaves out and takes in what @skip and @include say, each time anew', async () => {
    const query = `query ($more: Boolean!, $less: Boolean! = false) {
      official(id: "official:lavrov") {
        name
        names @include(if: $more)
        tenures @skip(if: $less) { nodes { id @include(if: $more) position { title } } }
      }
    }`;
    const tenure = { position: { title: 'Foreign Minister' } };
    expect((await answer(query, { more: false })).official).toEqual({
      name: 'Sergey Lavrov',
      tenures: { nodes: [tenure] },
    });
    expect((await answer(query, { more: true })).official.tenures.nodes).toEqual([
      { id: 'tenure:lavrov', ...tenure },
    ]);
    expect((await answer(query, { more: false, less: true })).official).toEqual({ name: 'Sergey Lavrov' });
  });

  test('takes arguments from variables, their defaults, and the schema’s', async () => {
    const query = `query ($first: Int = 2, $id: ID!) { official(id: $id) { participations(first: $first) { nodes { id } } } }`;
    const count = async (variables: Record<string, unknown>) =>
      (await answer(query, { id: 'official:kerry', ...variables })).official.participations.nodes.length;
    expect(await count({})).toBe(2);
    expect(await count({ first: 1 })).toBe(1);
    expect(await count({ first: null })).toBe(3);
  });

  test('walks five relationships and back', async () => {
    const data = await answer(`{
      place(id: "place:moscow") { events { nodes { parts { nodes { participants(first: 1) { nodes { actor {
        participations(first: 1) { nodes { event { places { nodes { name } } } } } } } } } } } } }
    }`);
    const [actor] = data.place.events.nodes[0].parts.nodes[0].participants.nodes;
    expect(actor.actor.participations.nodes[0].event.places.nodes).toEqual([{ name: 'Moscow' }]);
  });

  test('gives null where nothing is, and an empty list where none are', async () => {
    const data = await answer(
      '{ event(id: "event:talk") { date { text } initiator { id } places { nodes { id } totalCount pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } } }',
    );
    expect(data.event).toEqual({
      date: null,
      initiator: null,
      places: {
        nodes: [],
        totalCount: 0,
        pageInfo: { startCursor: null, endCursor: null, hasNextPage: false, hasPreviousPage: false },
      },
    });
  });

  test('derives the office at the time from the tenure that covers every possible day', async () => {
    const data = await answer(
      '{ official(id: "official:lavrov") { participations { nodes { event { title } capacity { basis ambiguous positions { title } } } } } }',
    );
    expect(data.official.participations.nodes).toEqual([
      {
        event: { title: 'A call' },
        capacity: { basis: 'DERIVED', ambiguous: false, positions: [{ title: 'Foreign Minister' }] },
      },
      // Undated: no tenure covers it.
      { event: { title: 'A talk' }, capacity: { basis: 'UNKNOWN', ambiguous: false, positions: [] } },
    ]);
  });

  test('is planned once, whatever its values: long and short, many and few, given or not', async () => {
    const query = `query ($ids: [ID!]!, $kinds: [EventKind!], $during: FlexDateText) {
      nodes(ids: $ids) { id } events(filter: {kinds: $kinds, during: $during}) { totalCount nodes { id } } }`;
    const kinds = ['VISIT', 'SUMMIT', 'PHONE_CALL', 'MEDIATION'];
    const ask = (length: number, count: number, during: string) =>
      answer(query, {
        ids: Array.from({ length: count }, (_, i) => `event:${'x'.repeat(length)}-${i}`),
        kinds: kinds.slice(0, count),
        during,
      });
    /** How many plans the store has kept since it was asked last. */
    const plans = async () => {
      const [row] = await given.cypher('CALL db.clearQueryCaches() YIELD value RETURN value');
      return Number(/ (\d+) quer/.exec(row?.value as string)?.[1] ?? 0);
    };
    await plans();
    await ask(1, 1, '2015');
    const once = await plans();
    expect(once).toBeGreaterThan(0);
    await ask(1, 1, '2015');
    await ask(20, 4, '2015/..');
    await ask(200, 30, '../2015');
    expect(await plans()).toBe(once);
  });

  test('names the initiator when exactly one is known', async () => {
    const data = await answer('{ event(id: "event:call") { initiator { __typename name } } }');
    expect(data.event.initiator).toEqual({ __typename: 'Organization', name: 'US' });
  });
});
