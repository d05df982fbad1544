import { useStore } from '../support/given';

/**
 * One call, told by several papers: what happens when they do not agree, copy each other, or are withdrawn.
 */
type Json = Record<string, unknown>;
const organization = (id: string, kind = 'MEDIUM'): Json => ({
  type: 'organization',
  id: `organization:${id}`,
  name: id,
  kind,
});
const article = (id: string, publisher: string, fields: Json = {}): Json => ({
  type: 'article',
  id: `article:${id}`,
  kind: 'NEWS',
  title: id,
  publisher: `organization:${publisher}`,
  ...fields,
});
const CALL = 'event:call';
const PART = 'participation:call:lavrov';
const evidence = (of: string, supports: string, fields: Json = {}): Json => ({
  type: 'evidence',
  article: `article:${of}`,
  supports,
  ...fields,
});
const PEOPLE: Json[] = [
  organization('us', 'STATE'),
  organization('russia', 'STATE'),
  organization('tass'),
  organization('post'),
  { type: 'official', id: 'official:lavrov', name: 'Lavrov' },
  { type: 'official', id: 'official:kerry', name: 'Kerry' },
  {
    type: 'position',
    id: 'position:minister',
    title: 'Minister',
    classification: 'FOREIGN_MINISTER',
    organization: 'organization:russia',
  },
];
const EVENT: Json[] = [
  { type: 'event', id: CALL, kind: 'PHONE_CALL', title: 'The call', date: '2015-12-28' },
  { type: 'participation', event: CALL, actor: 'official:lavrov' },
  { type: 'participation', event: CALL, actor: 'organization:us', role: 'SIDE', initiator: true },
  { type: 'participation', event: CALL, actor: 'organization:russia', role: 'SIDE' },
];
const TOLD = [...PEOPLE, article('a', 'tass'), article('b', 'post'), ...EVENT];

describe('accounts of one event', () => {
  const given = useStore();
  const READ = `{
    event(id: "${CALL}") {
      date { text } initiator { name } independentSources supported
      disagreements { field accounts { value node { id } evidence { nodes { article { title } stance } } } }
    }
    disagreements(event: "${CALL}") { field }
  }`;
  const read = async () => {
    const { data, errors, roundTrips } = await given.ask(READ);
    expect(errors).toBeUndefined();
    expect(roundTrips).toBe(2);
    return data;
  };

  test('that agree leave the field as it is', async () => {
    await given.seed([
      ...TOLD,
      evidence('a', CALL, { field: 'initiator', value: 'organization:us' }),
      evidence('b', CALL, { field: 'initiator', value: 'organization:us', stance: 'REPORTS' }),
    ]);
    const { event, disagreements } = await read();
    expect(event).toMatchObject({ initiator: { name: 'us' }, disagreements: [], independentSources: 2 });
    expect(disagreements).toEqual([]);
  });

  test('that differ make the field null, and tell who says what', async () => {
    await given.seed([...TOLD, evidence('a', CALL, { field: 'initiator', value: 'organization:us' })]);
    expect((await read()).event.initiator).toEqual({ name: 'us' });
    await given.seed(
      [evidence('b', CALL, { field: 'initiator', value: 'organization:russia', stance: 'REPORTS' })],
      'another',
    );
    const { event, disagreements } = await read();
    expect(event.initiator).toBeNull();
    expect(event.disagreements).toEqual([
      {
        field: 'initiator',
        accounts: [
          {
            value: 'organization:russia',
            node: { id: 'organization:russia' },
            evidence: { nodes: [{ article: { title: 'b' }, stance: 'REPORTS' }] },
          },
          {
            value: 'organization:us',
            node: { id: 'organization:us' },
            evidence: { nodes: [{ article: { title: 'a' }, stance: 'AFFIRMS' }] },
          },
        ],
      },
    ]);
    expect(disagreements).toEqual([{ field: 'initiator' }]);
  });

  test('on its date make that null, and it is still found by the date that was recorded', async () => {
    await given.seed([
      ...TOLD,
      evidence('a', CALL, { field: 'date', value: '2015-12-28' }),
      evidence('b', CALL, { field: 'date', value: '2015-12-29' }),
    ]);
    expect((await read()).event).toMatchObject({
      date: null,
      disagreements: [
        { field: 'date', accounts: [{ value: '2015-12-28', node: null }, { value: '2015-12-29' }] },
      ],
    });
    const { data } = await given.ask('{ events(filter: {during: "2015-12-28"}) { nodes { id } } }');
    expect(data.events.nodes).toEqual([{ id: CALL }]);
  });

  test('of a part, a tenure or a statement can differ as well', async () => {
    await given.seed([
      ...TOLD,
      {
        type: 'tenure',
        id: 'tenure:t',
        official: 'official:lavrov',
        position: 'position:minister',
        start: '2004',
      },
      {
        type: 'statement',
        id: 'statement:s',
        kind: 'READOUT',
        speaker: 'official:lavrov',
        gist: 'Words.',
        article: 'article:a',
      },
      ...['a', 'b'].flatMap((of, i) => [
        evidence(of, PART, { field: 'role', value: ['PARTICIPANT', 'HOST'][i] }),
        evidence(of, 'tenure:t', { field: 'start', value: ['2004', '2005'][i] }),
        evidence(of, 'statement:s', { field: 'speaker', value: ['official:lavrov', 'official:kerry'][i] }),
      ]),
    ]);
    const { data } = await given.ask(`{
      event(id: "${CALL}") { participants(filter: {actor: {types: [OFFICIAL]}}) { nodes { role disagreements { field } } } }
      tenure(id: "tenure:t") { start { text } disagreements { field accounts { value } } }
      statement(id: "statement:s") { speaker { name } disagreements { field } }
    }`);
    // A role is never null: it stays as recorded, and the disagreement tells.
    expect(data.event.participants.nodes).toEqual([
      { role: 'PARTICIPANT', disagreements: [{ field: 'role' }] },
    ]);
    expect(data.tenure).toEqual({
      start: null,
      disagreements: [{ field: 'start', accounts: [{ value: '2004' }, { value: '2005' }] }],
    });
    expect(data.statement).toEqual({ speaker: null, disagreements: [{ field: 'speaker' }] });
  });

  test('that deny or were withdrawn are no accounts', async () => {
    await given.seed([
      ...PEOPLE,
      article('a', 'tass'),
      article('b', 'post', { status: 'RETRACTED' }),
      ...EVENT,
      evidence('a', CALL, { field: 'initiator', value: 'organization:us' }),
      evidence('a', CALL, { field: 'initiator', value: 'organization:russia', stance: 'DENIES' }),
      evidence('b', CALL, { field: 'initiator', value: 'organization:russia' }),
    ]);
    expect((await read()).event).toMatchObject({
      initiator: { name: 'us' },
      disagreements: [],
      independentSources: 1,
    });
  });

  test('count once a publisher, and once for copies of one text', async () => {
    const copy = { textSha256: 'a'.repeat(64) };
    await given.seed([
      ...PEOPLE,
      article('a1', 'tass', copy),
      article('a2', 'tass'),
      article('copied', 'post', copy),
      { type: 'article', id: 'article:unsigned', kind: 'NEWS' },
      ...EVENT,
      ...['a1', 'a2', 'copied', 'unsigned'].map((of) => evidence(of, CALL)),
    ]);
    expect((await read()).event.independentSources).toBe(2);
  });

  test('of an unknown event are NOT_FOUND', async () => {
    const { errors } = await given.ask('{ disagreements(event: "event:none") { field } }');
    expect(errors?.map(({ message, extensions }) => [message, extensions.code])).toEqual([
      ['There is no node with the id given as event.', undefined],
    ]);
  });
});

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
