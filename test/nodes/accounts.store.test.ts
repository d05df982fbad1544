import { useStore } from '../support/given';
import { article, CALL, EVENT, evidence, PART, PEOPLE, TOLD } from './told';

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

  test.each([
    ['the month of a day', '2015-12', '2015-12-28', false],
    ['days around it', '2015-12-27/2015-12-28', '2015-12-28/2015-12-29', false],
    ['since when', '2015-12-28/..', '2015-12-30', false],
    ['about which day', '~2015-12-27', '2015-12-28', false],
    ['the time of day', '2015-12-28T14:00', '2015-12-28', false],
    ['another time of day', '2015-12-28T14:00', '2015-12-28T15:00', true],
    ['one moment told in two zones', '2015-12-28T14:00Z', '2015-12-28T17:00+03:00', false],
    ['one moment of two days', '2015-12-28T23:30Z', '2015-12-29T02:30+03:00', false],
    ['the same time of day with its zone', '2015-12-28T14:00', '2015-12-28T14:00+03:00', false],
    ['another time of day than the one with a zone', '2015-12-28T14:00', '2015-12-28T17:00+03:00', true],
    ['the same time of day in two zones', '2015-12-28T14:00Z', '2015-12-28T14:00+03:00', true],
    ['a moment after the last day', '2015-12-28T14:00Z', '../2015-12-27', true],
    ['another month', '2015-11', '2015-12-28', true],
    ['until an earlier day', '../2015-12-27', '2015-12-28', true],
  ])('on its date differ only where they have no day in common: %s', async (_, one, other, differ) => {
    await given.seed([
      ...TOLD,
      evidence('a', CALL, { field: 'date', value: one }),
      evidence('b', CALL, { field: 'date', value: other }),
    ]);
    const { event, disagreements } = await read();
    expect(event.date).toEqual(differ ? null : { text: '2015-12-28' });
    expect(disagreements).toEqual(differ ? [{ field: 'date' }] : []);
  });

  test('of a date that no day is common to differ, whatever lies between two of them', async () => {
    await given.seed([
      ...TOLD,
      evidence('a', CALL, { field: 'date', value: '2015-12' }),
      evidence('b', CALL, { field: 'date', value: '2015-12-28' }),
      evidence('b', CALL, { field: 'date', value: '2015-12-29' }),
    ]);
    expect((await read()).disagreements).toEqual([{ field: 'date' }]);
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

  test('that differ hide the field from filters too, but for dates, of which one is the recorded one', async () => {
    /** What one article says, and another denies by saying something else; the first is as recorded. */
    const ACCOUNTS: [supports: string, field: string, recorded: string, other: string][] = [
      [CALL, 'medium', 'PHONE', 'VIDEO'],
      [CALL, 'date', '2015-12-28', '2015-12-29'],
      [CALL, 'partOf', 'event:talks', 'event:crisis'],
      [CALL, 'initiator', 'organization:us', 'organization:russia'],
      ['participation:talks:kerry', 'initiator', 'true', 'false'],
      ['statement:s', 'speaker', 'official:lavrov', 'official:kerry'],
      ['statement:s', 'at', CALL, 'event:talks'],
      ['statement:t', 'saidAt', '2015-12-28', '2015-12-29'],
      ['tenure:t', 'start', '2004', '2016'],
    ];
    const said = { type: 'statement', kind: 'READOUT', gist: 'Words.', speaker: 'official:lavrov', at: CALL };
    await given.seed([
      ...TOLD.filter(({ id }) => id !== CALL),
      { type: 'event', id: 'event:talks', kind: 'NEGOTIATION', date: '2015-12-30' },
      { type: 'event', id: 'event:crisis', kind: 'OTHER' },
      {
        type: 'event',
        id: CALL,
        kind: 'PHONE_CALL',
        medium: 'PHONE',
        date: '2015-12-28',
        partOf: 'event:talks',
      },
      { type: 'participation', event: 'event:talks', actor: 'official:kerry', initiator: true },
      { ...said, id: 'statement:s', article: 'article:a' },
      { ...said, id: 'statement:t', article: 'article:b', saidAt: '2015-12-28' },
      {
        type: 'tenure',
        id: 'tenure:t',
        official: 'official:lavrov',
        position: 'position:minister',
        start: '2004',
        end: '2020',
      },
      ...ACCOUNTS.map(([supports, field, value]) => evidence('a', supports, { field, value })),
    ]);
    const day = 'during: "2015-12-28"';
    const FILTERS: [connection: string, filter: string, agreed: string[], disputed: string[]][] = [
      ['events', 'media: [PHONE]', ['call'], []],
      ['events', 'partOf: {any: ["event:talks"]}', ['call'], []],
      ['events', 'partOf: {all: ["event:talks"]}, kinds: [PHONE_CALL]', ['call'], []],
      ['events', 'partOf: {none: ["event:talks"]}, kinds: [PHONE_CALL]', [], ['call']],
      ['events', 'participation: {initiator: true}', ['call', 'talks'], []],
      ['statements', 'speaker: {any: ["official:lavrov"]}', ['t', 's'], ['t']],
      ['statements', `at: {any: ["${CALL}"]}`, ['t', 's'], ['t']],
      // The date that was recorded is one of those that it can have been.
      ['events', day, ['call'], ['call']],
      ['events', `${day}, match: CERTAIN`, ['call'], []],
      ['statements', `${day}, match: CERTAIN`, ['t'], []],
      ['officials', `tenure: {${day}, match: CERTAIN}`, ['lavrov'], []],
    ];
    const found = async () => {
      const fields = FILTERS.map(([of, filter], i) => `q${i}: ${of}(filter: {${filter}}) { nodes { id } }`);
      const { data, errors } = await given.ask(`{ ${fields.join(' ')} }`);
      expect(errors).toBeUndefined();
      const keys = (nodes: { id: string }[]) => nodes.map(({ id }) => id.slice(id.indexOf(':') + 1));
      return FILTERS.map(([of, filter], i) => [of, filter, keys(data[`q${i}`].nodes)]);
    };
    const offices = async () => {
      const { data } = await given.ask(`{
        event(id: "${CALL}") { initiator { id } participants(filter: {roles: [PARTICIPANT]}) { nodes { capacity { basis } } } sides: participants(filter: {roles: [SIDE], initiator: true}) { nodes { initiator } } }
        talks: event(id: "event:talks") { initiator { id } participants { nodes { initiator } } }
        s: statement(id: "statement:s") { capacity { basis } }
        t: statement(id: "statement:t") { speaker { id } capacity { basis } }
        official(id: "official:lavrov") { offices(asOf: "2015-12-28") { id } can: offices(asOf: "2015-12-28", match: POSSIBLE) { id } }
      }`);
      return data;
    };
    expect(await found()).toEqual(FILTERS.map(([of, filter, agreed]) => [of, filter, agreed]));
    const derived = { capacity: { basis: 'DERIVED' } };
    expect(await offices()).toEqual({
      event: {
        initiator: { id: 'organization:us' },
        participants: { nodes: [derived] },
        sides: { nodes: [{ initiator: true }] },
      },
      talks: { initiator: { id: 'official:kerry' }, participants: { nodes: [{ initiator: true }] } },
      s: { capacity: { basis: 'UNKNOWN' } },
      t: { speaker: { id: 'official:lavrov' }, ...derived },
      official: { offices: [{ id: 'tenure:t' }], can: [{ id: 'tenure:t' }] },
    });

    await given.seed(
      ACCOUNTS.map(([supports, field, , value]) => evidence('b', supports, { field, value })),
      'another',
    );
    expect(await found()).toEqual(FILTERS.map(([of, filter, , disputed]) => [of, filter, disputed]));
    const unknown = { capacity: { basis: 'UNKNOWN' } };
    expect(await offices()).toEqual({
      event: { initiator: null, participants: { nodes: [unknown] }, sides: { nodes: [] } },
      talks: { initiator: null, participants: { nodes: [{ initiator: null }] } },
      s: { capacity: null },
      t: { speaker: { id: 'official:lavrov' }, ...unknown },
      official: { offices: [], can: [{ id: 'tenure:t' }] },
    });
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
