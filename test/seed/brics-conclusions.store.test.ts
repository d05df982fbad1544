import { load } from '../../src/load';
import { ARTICLE, useStore } from '../support/given';

const CALL = 'event:lavrov-kerry-call-2015-12-28';
const TALKS = 'event:syrian-government-opposition-talks';
const STRIKES = 'event:alleged-russian-air-strikes-on-rebels';
const LIBERATION = 'event:liberation-of-residential-areas-around-raqqa';
const PRESS_CONFERENCE = 'event:rudskoy-press-conference-2015-12-29';
const COMMANDER = 'participation:offensive-toward-raqqa:ayman-flyat-el-ganim';
const ALLIANCE = 'topic:global-alliance-against-islamic-state';
const ENVOY = 'position:un-special-envoy-for-syria';
const statement = (key: string) => `statement:brics-post-2015-12-29:${key}`;

interface Piece {
  basis: string;
  confidence: number | null;
  stance: string;
  value: string | null;
}

describe('what a reader had to conclude from the article of 29 December 2015', () => {
  const given = useStore({ keep: true });
  beforeAll(() => load(given.store, [ARTICLE]));

  const answer = async (query: string) => {
    const { data, errors } = await given.ask(query);
    expect(errors).toBeUndefined();
    return data;
  };

  /** The evidence for one fact; of one field only, if given. */
  const evidenceFor = async (fact: string, field?: string): Promise<Piece[]> => {
    const fields = field === undefined ? '' : `, fields: ["${field}"]`;
    const data = await answer(`{ allEvidence(filter: {facts: ["${fact}"]${fields}}, first: 100) {
      nodes { basis confidence stance value field }
    } }`);
    return data.allEvidence.nodes;
  };

  const basisOf = (evidence: readonly Piece[], value: string | null) =>
    evidence.filter((it) => it.value === value).map(({ basis, confidence }) => [basis, confidence]);

  test('gives how sure it is with every conclusion, and with nothing that is stated', async () => {
    const data = await answer(`{
      inferred: allEvidence(filter: {bases: [INFERRED]}, first: 100) { nodes { id confidence } pageInfo { hasNextPage } }
      stated: allEvidence(filter: {bases: [STATED]}, first: 100) { nodes { id confidence } }
    }`);
    const sure = ({ confidence }: Piece) => confidence !== null;
    expect(data.inferred.nodes.length).toBeGreaterThan(40);
    expect(data.inferred.pageInfo.hasNextPage).toBe(false);
    expect(data.inferred.nodes.filter((it: Piece) => !sure(it))).toEqual([]);
    expect(data.stated.nodes.filter(sure)).toEqual([]);
  });

  test('takes the single front for the global alliance, as a conclusion wherever a fact rests on it', async () => {
    expect(basisOf(await evidenceFor(CALL, 'about'), ALLIANCE)).toEqual([
      ['STATED', null],
      ['INFERRED', 0.8],
    ]);
    expect(basisOf(await evidenceFor(statement('04-ministry-single-front'), 'about'), ALLIANCE)).toEqual([
      ['INFERRED', 0.8],
    ]);
  });

  test('does not take the broad antiterrorist front of the interview for the alliance of the call', async () => {
    const data = await answer(`{ topic(id: "topic:broad-antiterrorist-front") {
      eventsAbout { nodes { id } }
      statementsAbout { nodes { id } }
    } }`);
    expect(data.topic).toEqual({
      eventsAbout: { nodes: [{ id: 'event:lavrov-interfax-interview-2015-12-28' }] },
      statementsAbout: { nodes: [{ id: statement('07-lavrov-key-objective') }] },
    });
  });

  test('concludes that Rudskoy told of the same liberation, of which offensive it was a part, and who took part', async () => {
    expect(basisOf(await evidenceFor(LIBERATION), null)).toEqual([
      ['STATED', null],
      ['INFERRED', 0.9],
    ]);
    expect(basisOf(await evidenceFor(LIBERATION, 'partOf'), 'event:offensive-toward-raqqa')).toEqual([
      ['INFERRED', 0.8],
    ]);
    for (const fact of [PRESS_CONFERENCE, statement('12-rudskoy-offensive')]) {
      expect(basisOf(await evidenceFor(fact, 'about'), LIBERATION)).toEqual([['INFERRED', 0.9]]);
    }
    expect(basisOf(await evidenceFor(COMMANDER), null)).toEqual([['INFERRED', 0.8]]);
  });

  test('concludes that the quotation to Interfax is from the interview that the sentence before tells of', async () => {
    const key = statement('07-lavrov-key-objective');
    const data = await answer(
      `{ statement(id: "${key}") { addressedTo { nodes { id } } saidAt { basis } } }`,
    );
    expect(data.statement).toEqual({
      addressedTo: { nodes: [{ id: 'organization:interfax' }] },
      saidAt: { basis: 'INFERRED' },
    });
    for (const field of ['at', 'addressedTo', 'saidAt']) {
      const [piece] = await evidenceFor(key, field);
      expect(piece).toMatchObject({ basis: 'INFERRED', confidence: 0.9 });
    }
  });

  test('claims an office only for who can have one: whatever speaks for a capacity, it reads', async () => {
    const data = await answer(`{ allEvidence(filter: {fields: ["capacity"]}, first: 100) { nodes {
      id supports { ... on Participation { capacity { basis } } ... on Statement { capacity { basis } } }
    } } }`);
    expect(data.allEvidence.nodes.length).toBeGreaterThan(5);
    for (const { supports } of data.allEvidence.nodes) expect(supports.capacity).toEqual({ basis: 'STATED' });
    const stated = await given.store.read(
      'test',
      'MATCH (o:Organization)-[r:TOOK_PART_IN|MADE]->() WHERE r.positionIds IS NOT NULL RETURN o.id',
      {},
    );
    expect(stated).toEqual([]);
  });

  test('leads from the talks to the office that organizes them, and to no person', async () => {
    const data = await answer(`{ event(id: "${TALKS}") {
      participants { nodes { role wording actor { id ... on Organization { positions { nodes { id } } } } capacity { basis } } }
      statementsAbout { nodes { about { nodes { ... on Position { id tenures { totalCount } } } } } }
    } }`);
    const mediators = data.event.participants.nodes.filter(
      ({ role }: { role: string }) => role === 'MEDIATOR',
    );
    expect(mediators).toEqual([
      {
        role: 'MEDIATOR',
        wording: 'organized by UN Secretary-General’s Special Envoy for Syria',
        actor: {
          id: 'organization:un',
          positions: { nodes: expect.arrayContaining([{ id: ENVOY }]) },
        },
        capacity: null,
      },
    ]);
    const [{ about }] = data.event.statementsAbout.nodes;
    expect(about.nodes).toContainEqual({ id: ENVOY, tenures: { totalCount: 0 } });
  });

  test('keeps the opposition that talks apart from the groups that allege', async () => {
    const data = await answer(`{
      talking: organization(id: "organization:syrian-opposition") { statements { totalCount } participations { nodes { event { id } } } mentionedIn { nodes { surface } } }
      alleging: organization(id: "organization:syrian-opposition-groups") { statements { nodes { id } } participations { totalCount } }
    }`);
    expect(data.talking).toEqual({
      statements: { totalCount: 0 },
      participations: { nodes: [{ event: { id: TALKS } }] },
      mentionedIn: { nodes: [{ surface: 'opposition' }] },
    });
    expect(data.alleging).toEqual({
      statements: { nodes: [{ id: statement('10-syrian-opposition-alleged') }] },
      participations: { totalCount: 0 },
    });
  });

  test('makes the Air Force a part of Russia, as its name says, and of no military that the article does not name with it', async () => {
    const data = await answer(`{
      force: organization(id: "organization:russian-air-force") { partOf { id } }
      military: organization(id: "organization:russian-military") { parts { totalCount } partOf { id } }
    }`);
    expect(data).toEqual({
      force: { partOf: { id: 'organization:russia' } },
      military: { parts: { totalCount: 0 }, partOf: { id: 'organization:russia' } },
    });
  });

  test('shows by the stance that the strikes on rebels are only alleged, and by whom', async () => {
    const data = await answer(`{ event(id: "${STRIKES}") {
      evidence { nodes { stance } }
      participants { nodes { evidence { nodes { stance } } } }
      statementsAbout { nodes { speaker { id } verb } }
    } }`);
    const { evidence, participants, statementsAbout } = data.event;
    const pieces: Piece[] = [evidence, ...participants.nodes.map((it: typeof data) => it.evidence)].flatMap(
      ({ nodes }) => nodes,
    );
    expect(pieces.length).toBeGreaterThan(3);
    expect(new Set(pieces.map(({ stance }) => stance))).toEqual(new Set(['REPORTS']));
    expect(statementsAbout.nodes).toEqual([
      { speaker: { id: 'organization:western-officials' }, verb: 'have alleged' },
      { speaker: { id: 'organization:syrian-opposition-groups' }, verb: 'have alleged' },
    ]);
  });

  test('says all that Lavrov criticised, and whose relations it is about', async () => {
    const data = await answer(`{ statement(id: "${statement('13-lavrov-criticised-sanctions')}") {
      gist about { nodes { ... on Organization { id } } }
    } }`);
    expect(data.statement.gist).toMatch(/harming relations/);
    expect(data.statement.about.nodes).toEqual(
      expect.arrayContaining([{ id: 'organization:us' }, { id: 'organization:russia' }]),
    );
  });

  test('finds Russia by every noun that stands for it, and by no adjective', async () => {
    const data = await answer(
      '{ organization(id: "organization:russia") { mentionedIn { nodes { surface start } } } }',
    );
    const found = data.organization.mentionedIn.nodes.map((it: { surface: string; start: number }) => [
      it.start,
      it.surface,
    ]);
    expect(new Map(found)).toEqual(
      new Map([
        [1332, 'Moscow'],
        [1505, 'our country'],
        [2743, 'the country'],
        [2918, 'Russia'],
      ]),
    );
  });
});
