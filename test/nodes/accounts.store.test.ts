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
