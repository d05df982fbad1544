import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { load } from '../../src/load';
import { ARTICLE, useStore } from '../support/given';

const CALL = 'event:lavrov-kerry-call-2015-12-28';
const LAVROV = 'official:sergey-lavrov';
const KERRY = 'official:pocom:kerry-john-forbes';
const MINISTRY = 'organization:russian-foreign-ministry';

describe('the article of 29 December 2015', () => {
  const given = useStore({ keep: true });
  beforeAll(() => load(given.store, [ARTICLE]));

  const answer = async (query: string) => {
    const { data, errors, roundTrips } = await given.ask(query);
    expect(errors).toBeUndefined();
    expect(roundTrips).toBe(Object.keys(data).length);
    return data;
  };

  test('answers what Lavrov and Kerry both took part in, with all that is known of it, in one round trip', async () => {
    const data = await answer(`{
      events(filter: {participants: {all: ["${LAVROV}", "${KERRY}"]}}) {
        nodes {
          id kind medium status
          date { text basis wording precision timeZone }
          initiator { id }
          topics { nodes { id } }
          places { totalCount }
          participants { nodes { role initiator actor { id } capacity { basis wording positions { id } } } }
          statementsAbout { nodes { kind text gist speaker { id } } }
          articles { nodes { id publishedAt { text timeZone } publisher { name } } }
        }
      }
    }`);
    expect(data.events.nodes).toHaveLength(1);
    const [call] = data.events.nodes;
    expect(call).toMatchObject({
      id: CALL,
      kind: 'PHONE_CALL',
      medium: 'PHONE',
      status: 'HELD',
      date: { text: '2015-12-28', basis: 'DERIVED', wording: 'on Monday', precision: 'DAY', timeZone: null },
      initiator: { id: 'organization:us' },
      places: { totalCount: 0 },
    });
    expect(call.topics.nodes).toEqual(
      expect.arrayContaining([{ id: 'topic:syrian-crisis' }, { id: 'topic:joint-plan-of-action' }]),
    );
    expect(call.participants.nodes).toEqual([
      {
        role: 'PARTICIPANT',
        initiator: null,
        actor: { id: KERRY },
        capacity: {
          basis: 'STATED',
          wording: 'US Secretary of State',
          positions: [{ id: 'position:us-secretary-of-state' }],
        },
      },
      { role: 'SIDE', initiator: null, actor: { id: 'organization:russia' }, capacity: null },
      {
        role: 'PARTICIPANT',
        initiator: null,
        actor: { id: LAVROV },
        capacity: {
          basis: 'STATED',
          wording: 'Russian Foreign Minister',
          positions: [{ id: 'position:russian-foreign-minister' }],
        },
      },
      { role: 'SIDE', initiator: true, actor: { id: 'organization:us' }, capacity: null },
    ]);
    expect(call.articles.nodes).toEqual([
      {
        id: 'article:brics-post-2015-12-29',
        publishedAt: { text: '2015-12-29T06:02', timeZone: null },
        publisher: { name: 'TBP' },
      },
    ]);
    const quotes = call.statementsAbout.nodes.filter(({ kind }: { kind: string }) => kind === 'QUOTE');
    expect(quotes.map(({ speaker }: { speaker: { id: string } }) => speaker.id)).toEqual([
      MINISTRY,
      MINISTRY,
      MINISTRY,
    ]);
  });

  test('gives every quotation to who spoke it, and none to who is only spoken of', async () => {
    const data = await answer(`{ statements(first: 100) { nodes { kind text speaker { id } } } }`);
    const speakers = data.statements.nodes
      .filter(({ kind }: { kind: string }) => kind === 'QUOTE')
      .map(({ text, speaker }: { text: string; speaker: { id: string } }) => [text.slice(0, 22), speaker.id]);
    expect(new Map(speakers)).toEqual(
      new Map([
        ['The prospects of overc', MINISTRY],
        ['Lavrov also pointed to', MINISTRY],
        ['The key objective of R', LAVROV],
        ['The troops of the Syri', 'official:sergey-rudskoy'],
        ['In discussing Russian-', MINISTRY],
      ]),
    );
  });

  test('has evidence for every event, participation, tenure and statement', async () => {
    const data = await answer(`{
      events(first: 100) { nodes { id evidence(first: 1) { totalCount } participants(first: 100) { nodes { id evidence(first: 1) { totalCount } } } } }
      tenures(first: 100) { nodes { id evidence(first: 1) { totalCount } } }
      statements(first: 100) { nodes { id evidence(first: 1) { totalCount } } }
    }`);
    const facts = [
      ...data.events.nodes,
      ...data.events.nodes.flatMap(
        ({ participants }: { participants: { nodes: object[] } }) => participants.nodes,
      ),
      ...data.tenures.nodes,
      ...data.statements.nodes,
    ];
    expect(facts.length).toBeGreaterThan(50);
    expect(facts.filter(({ evidence }) => evidence.totalCount === 0)).toEqual([]);
  });

  test('says no office, place or date that the article does not say', async () => {
    const data = await answer(`{
      talks: event(id: "event:syrian-government-opposition-talks") { status date { text } places { totalCount } }
      envoy: position(id: "position:un-special-envoy-for-syria") { tenures { totalCount } }
      assad: official(id: "official:bashar-al-assad") { tenures { totalCount } participations { totalCount } }
      offensive: event(id: "event:offensive-toward-raqqa") { date { text } places { totalCount } evidence { nodes { stance } } }
    }`);
    expect(data.talks).toEqual({ status: 'PROPOSED', date: null, places: { totalCount: 0 } });
    expect(data.envoy.tenures.totalCount).toBe(0);
    expect(data.assad).toEqual({ tenures: { totalCount: 0 }, participations: { totalCount: 0 } });
    expect(data.offensive).toMatchObject({ date: null, places: { totalCount: 0 } });
    expect(new Set(data.offensive.evidence.nodes.map(({ stance }: { stance: string }) => stance))).toEqual(
      new Set(['REPORTS']),
    );
  });

  test('finds Lavrov by his name in another script, though the article has none', async () => {
    const data = await answer('{ search(text: "Лавров") { matched node { id } } }');
    expect(data.search[0]).toEqual({ matched: 'Sergey Lavrov', node: { id: LAVROV } });
  });

  const TEXTS = join(__dirname, '../../../shared/data/article-lavrov-kerry');
  const withText = existsSync(TEXTS) ? test : test.skip;

  withText('has every span at its very place in the article’s text', async () => {
    const { totals } = await load(given.store, [ARTICLE], { texts: [TEXTS] });
    expect(totals.created).toBe(0);
    const { data } = await given.ask(
      '{ article(id: "article:brics-post-2015-12-29") { text evidence(first: 100) { totalCount nodes { verified quote start end } } } }',
    );
    expect(data.article.text).toBeNull();
    expect(data.article.evidence.nodes.filter(({ verified }: { verified: boolean }) => !verified)).toEqual(
      [],
    );
    const rows = await given.store.read(
      'test',
      'MATCH (e:Evidence) RETURN count(*) AS all, sum(toInteger(e.verified)) AS verified',
      {},
    );
    expect(rows[0]).toEqual({
      all: data.article.evidence.totalCount,
      verified: data.article.evidence.totalCount,
    });
  });
});
