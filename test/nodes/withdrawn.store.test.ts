import { useStore } from '../support/given';
import { article, CALL, EVENT, evidence, type Json, PART, PEOPLE } from './told';

describe('a withdrawn article', () => {
  const given = useStore();
  const READ = `query ($all: Boolean) {
    events(includeUnsupported: $all) { totalCount nodes { id } }
    statements(includeUnsupported: $all) { totalCount nodes { id } }
    tenures(includeUnsupported: $all) { nodes { id } }
    met: events(filter: {participants: {all: ["official:lavrov", "organization:us"]}}, includeUnsupported: $all) { nodes { id } }
    inOffice: tenures(filter: {position: {tenure: {official: {any: ["official:lavrov"]}}}}, includeUnsupported: $all) { nodes { id } }
    officials(filter: {tenure: {during: "2015"}}) { nodes { id } }
    positions(filter: {tenure: {during: "2015"}}) { nodes { id } }
    search(text: "call", includeUnsupported: $all) { matched }
    official(id: "official:lavrov") {
      participations(includeUnsupported: $all) { totalCount nodes { id } }
      statements(includeUnsupported: $all) { totalCount }
      offices(asOf: "2015-12-28") { id }
    }
  }`;
  const read = async (all?: boolean) => {
    const { data, errors } = await given.ask(READ, { all });
    expect(errors).toBeUndefined();
    const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);
    return {
      events: ids(data.events.nodes),
      statements: ids(data.statements.nodes),
      tenures: ids(data.tenures.nodes),
      met: ids(data.met.nodes),
      inOffice: ids(data.inOffice.nodes),
      held: [...ids(data.officials.nodes), ...ids(data.positions.nodes)],
      search: data.search.map(({ matched }: { matched: string }) => matched),
      participations: ids(data.official.participations.nodes),
      offices: ids(data.official.offices),
      counts: [
        data.events.totalCount,
        data.statements.totalCount,
        data.official.participations.totalCount,
        data.official.statements.totalCount,
      ],
    };
  };
  const facts: Json[] = [
    ...EVENT,
    {
      type: 'tenure',
      id: 'tenure:t',
      official: 'official:lavrov',
      position: 'position:minister',
      attested: '2015-12-28',
    },
    {
      type: 'statement',
      id: 'statement:s',
      kind: 'READOUT',
      speaker: 'official:lavrov',
      gist: 'On the call.',
      at: CALL,
      article: 'article:a',
    },
    evidence('a', CALL),
    evidence('a', PART),
    evidence('a', 'tenure:t'),
    evidence('a', 'statement:s'),
  ];
  const told = (status: string): Json[] => [
    ...PEOPLE,
    article('a', 'tass', { status }),
    article('b', 'post'),
    ...facts,
  ];
  const ALL = {
    events: [CALL],
    statements: ['statement:s'],
    tenures: ['tenure:t'],
    met: [CALL],
    inOffice: ['tenure:t'],
    held: ['official:lavrov', 'position:minister'],
    search: ['The call', 'On the call.'],
    participations: [PART],
    offices: ['tenure:t'],
    counts: [1, 1, 1, 1],
  };
  const NONE = {
    events: [],
    statements: [],
    tenures: [],
    met: [],
    inOffice: [],
    held: [],
    search: [],
    participations: [],
    offices: [],
    counts: [0, 0, 0, 0],
  };

  test('takes with it what rests on it alone; includeUnsupported shows it, and a correction brings it back', async () => {
    await given.seed(told('ACTIVE'));
    expect(await read()).toEqual(ALL);
    await given.seed(told('RETRACTED'));
    expect(await read()).toEqual(NONE);
    expect(await read(true)).toEqual({ ...ALL, offices: [], held: [] });
    const { data } = await given.ask(`{ event(id: "${CALL}") { supported independentSources } }`);
    expect(data.event).toEqual({ supported: false, independentSources: 0 });
    await given.seed(told('CORRECTED'));
    expect(await read()).toEqual(ALL);
  });

  test('leaves what another article says too', async () => {
    await given.seed(told('RETRACTED'));
    await given.seed([evidence('b', CALL)], 'another');
    expect(await read()).toMatchObject({ events: [CALL], statements: [], participations: [], met: [] });
    await given.seed([evidence('b', PART)], 'one-more');
    expect(await read()).toMatchObject({ events: [CALL], participations: [PART], met: [CALL] });
  });

  test('takes along the parts of an event that nothing else speaks for, and their order by count', async () => {
    await given.seed(told('ACTIVE'));
    const most = async () =>
      (
        await given.ask('{ organizations(orderBy: EVENTS_DESC, first: 2) { nodes { name } } }')
      ).data.organizations.nodes.map(({ name }: { name: string }) => name);
    expect(await most()).toEqual(['russia', 'us']);
    await given.seed(told('RETRACTED'));
    expect(await most()).toEqual(['post', 'russia']);
    const { data } = await given.ask(
      `{ event(id: "${CALL}") { initiator { name } participants { totalCount } all: participants(includeUnsupported: true) { nodes { supported } } } }`,
    );
    expect(data.event).toEqual({
      initiator: null,
      participants: { totalCount: 0 },
      all: { nodes: [{ supported: false }, { supported: false }, { supported: false }] },
    });
  });
});
