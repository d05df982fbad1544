import { useStore } from '../support/given';
import { GRAPH, KERRY, LAVROV } from './filters-graph';

const ORDER = ['war', 'vienna', 'open', 'trip', 'talk', 'call', 'circa', 'undated'];

describe('a filter', () => {
  const given = useStore({ keep: true });
  beforeAll(() => given.seed(GRAPH));

  /** Keys of what a connection of nodes answers; its count agrees. */
  async function found(field: string, filter: string): Promise<string[]> {
    const { data, errors, roundTrips } = await given.ask(
      `{ all: ${field}(filter: ${filter}, first: 100) { totalCount nodes { id } } }`,
    );
    expect(errors).toBeUndefined();
    expect(roundTrips).toBe(1);
    const keys = data.all.nodes.map(({ id }: { id: string }) => id.split(':').at(-1));
    expect(data.all.totalCount).toBe(keys.length);
    return keys;
  }

  test.each<[filter: string, events: string[]]>([
    ['{}', ORDER],
    ['null', ORDER],
    ['{kinds: null, participants: null}', ORDER],
    ['{ids: ["event:call", "event:war", "event:none", "event:call"]}', ['war', 'call']],
    ['{ids: []}', []],
    ['{kinds: [PHONE_CALL]}', ['call', 'undated']],
    ['{kinds: [PHONE_CALL, VISIT, PHONE_CALL]}', ['trip', 'call', 'undated']],
    ['{kinds: []}', []],
    ['{kinds: [VISIT, PHONE_CALL], text: "kerry"}', ['trip', 'call']],
    ['{media: [PHONE]}', ['call']],
    ['{statuses: [DENIED]}', ['undated']],
    ['{text: "talk"}', ['vienna', 'talk']],
    ['{text: "Кремль"}', ['talk']],
    ['{text: "KREML tal"}', ['talk']],
    ['{text: "?!"}', []],
    ['{participants: {all: ["official:kerry", "official:lavrov"]}}', ['vienna', 'talk', 'call']],
    ['{participants: {all: ["official:kerry", "official:nobody"]}}', []],
    ['{participants: {all: []}}', ORDER],
    ['{participants: {all: ["official:zarif", "official:zarif"]}}', ['vienna', 'undated']],
    [
      '{participants: {all: ["official:kerry"], any: ["organization:us", "official:zarif"]}}',
      ['vienna', 'call'],
    ],
    ['{participants: {any: ["organization:us", "official:zarif"]}}', ['vienna', 'call', 'undated']],
    ['{participants: {none: ["official:kerry"]}}', ['war', 'open', 'circa', 'undated']],
    ['{participants: {all: ["official:kerry"], none: ["official:lavrov"]}}', ['trip']],
    ['{participation: {roles: [HOST]}}', ['talk']],
    ['{participation: {initiator: true, actor: {types: [ORGANIZATION]}}}', ['call']],
    ['{participation: {attendances: [EXPECTED], actor: {text: "zarif"}}}', ['vienna']],
    ['{about: {all: ["topic:syria", "topic:iran"]}}', ['talk']],
    ['{about: {any: ["topic:syria"]}}', ['talk', 'call']],
    ['{at: {any: ["place:russia"]}}', ['trip', 'talk']],
    ['{at: {any: ["place:kremlin"]}}', ['talk']],
    ['{at: {none: ["place:russia"]}, kinds: [VISIT, MULTILATERAL_MEETING]}', ['vienna']],
    ['{partOf: {any: ["event:trip"]}}', ['talk']],
    ['{article: {publisher: {any: ["organization:tbp"]}}}', ['call']],
    ['{article: {kinds: [REPORT]}}', ['vienna']],
  ])('events(filter: %s)', async (filter, expected) =>
    expect(await found('events', filter)).toEqual(expected),
  );

  test.each<[filter: string, events: string[]]>([
    ['{during: "2015-12-28"}', ['war', 'open', 'call', 'circa']],
    ['{during: "2015-12-28", match: CERTAIN}', ['war', 'call']],
    ['{during: "2015-12", match: CERTAIN}', ['war', 'trip', 'talk', 'call']],
    ['{during: "2015-12-16"}', ['war', 'open', 'trip', 'talk']],
    ['{during: "2015-12-16", match: CERTAIN}', ['war', 'trip']],
    ['{during: "2013", match: CERTAIN}', ['war']],
    ['{during: "2030"}', ['open']],
    ['{during: "2015-12-29/.."}', ['war', 'open']],
    ['{during: "../2015-06"}', ['war']],
    ['{before: "2015-12-01"}', ['vienna']],
    ['{before: "2015-12-28", match: CERTAIN}', ['vienna', 'trip', 'talk']],
    ['{after: "2015-12-16", match: CERTAIN}', ['call']],
    ['{after: "2015-12-16"}', ['open', 'call', 'circa']],
    ['{after: "2015-12-14", before: "2015-12-20", match: CERTAIN}', ['trip', 'talk']],
    ['{after: "2015-12-14", before: "2015-12-20", kinds: [VISIT]}', ['trip']],
    ['{during: "2015-12", kinds: [PHONE_CALL, VISIT]}', ['trip', 'call']],
  ])('events(filter: %s) by date', async (filter, expected) => {
    expect(await found('events', filter)).toEqual(expected);
  });

  test.each<[filter: string, events: string[]]>([
    ['{and: [{kinds: [PHONE_CALL]}, {during: "2015"}]}', ['call']],
    ['{or: [{kinds: [VISIT]}, {during: "2030"}]}', ['open', 'trip']],
    ['{or: []}', []],
    ['{and: []}', ORDER],
    ['{not: {kinds: [PHONE_CALL, VISIT]}}', ['war', 'vienna', 'open', 'talk', 'circa']],
    // Not possibly then: what is undated is not, as it is in no period.
    ['{not: {during: "2015-12"}}', ['vienna', 'undated']],
    ['{not: {media: [PHONE]}}', ['war', 'vienna', 'open', 'trip', 'talk', 'circa', 'undated']],
    ['{not: {}}', []],
    ['{not: {not: {kinds: [VISIT]}}}', ['trip']],
    [
      '{or: [{not: {participants: {none: ["official:kerry"]}}}, {kinds: [OTHER]}], during: "2015-12-28/.."}',
      ['open', 'call', 'circa'],
    ],
    ['{and: [{or: [{ids: ["event:call"]}, {ids: ["event:war"]}]}, {not: {kinds: [PHONE_CALL]}}]}', ['war']],
  ])('events(filter: %s) combined', async (filter, expected) => {
    expect(await found('events', filter)).toEqual(expected);
  });

  test.each<[field: string, filter: string, found: string[]]>([
    ['officials', '{text: "лавр"}', ['lavrov']],
    ['officials', '{wikidataIds: ["Q22316", "Q30", "Q1"]}', ['kerry']],
    ['officials', '{event: {kinds: [VISIT]}}', ['kerry']],
    [
      'officials',
      '{tenure: {during: "2015", match: CERTAIN, position: {classifications: [FOREIGN_MINISTER]}}}',
      ['kerry'],
    ],
    ['officials', '{not: {event: {participants: {any: ["official:kerry"]}}}}', []],
    ['organizations', '{kinds: [MEDIUM]}', ['wire', 'tbp']],
    ['organizations', '{countries: ["US"], not: {kinds: [STATE]}}', ['state']],
    ['organizations', '{wikidataIds: ["Q30"]}', ['us']],
    ['organizations', '{partOf: {any: ["organization:us"]}}', ['state']],
    ['places', '{countries: ["RU", "XX"]}', ['russia']],
    ['places', '{within: {any: ["place:russia"]}}', ['kremlin', 'moscow']],
    ['places', '{kinds: [CITY, VENUE], text: "mos"}', ['moscow']],
    // At a place, or at one that lies in it; the reverse of a filter of events by place.
    ['places', '{event: {kinds: [VISIT]}}', ['moscow', 'russia']],
    ['places', '{event: {partOf: {any: ["event:trip"]}}, kinds: [VENUE, COUNTRY]}', ['kremlin', 'russia']],
    ['places', '{not: {event: {during: "2015-12"}}}', ['vienna']],
    ['topics', '{kinds: [CONFLICT]}', ['syria']],
    ['topics', '{event: {kinds: [PHONE_CALL]}}', ['syria']],
    ['topics', '{event: {during: "2015-12", participants: {all: ["official:lavrov"]}}}', ['iran', 'syria']],
    ['topics', '{not: {event: {at: {any: ["place:vienna"]}}}}', ['syria']],
    [
      'positions',
      '{organization: {any: ["organization:state"]}, tenure: {official: {any: ["official:kerry"]}}}',
      ['secretary'],
    ],
    ['tenures', '{during: "2013-02-01/2014", match: CERTAIN}', ['kerry']],
    ['tenures', '{acting: true}', []],
    ['articles', '{during: "2016"}', ['b']],
    ['articles', '{before: "2016", languages: ["en"]}', ['a']],
    ['articles', '{urls: ["https://example.org/talks", "https://example.org/none"]}', ['b']],
    ['articles', '{urls: ["https://example.org/TALKS"]}', []],
    ['articles', '{mentions: {any: ["place:vienna"]}, events: {any: ["event:call"]}}', ['a']],
    ['articles', '{event: {about: {any: ["topic:iran"]}}}', ['b']],
    ['articles', '{event: {participation: {initiator: true}}}', ['a']],
    ['statements', '{text: "single fron"}', ['s']],
    ['statements', '{speaker: {any: ["organization:us"]}, addressedTo: {any: ["official:lavrov"]}}', ['t']],
    [
      'statements',
      '{at: {any: ["event:call"]}, about: {any: ["topic:syria"]}, article: {text: "syria"}}',
      ['s'],
    ],
  ])('%s(filter: %s)', async (field, filter, expected) =>
    expect(await found(field, filter)).toEqual(expected),
  );

  test('holds on a connection below the root just as well, and counts there', async () => {
    const { data, errors } = await given.ask(`{
      official(id: "${KERRY}") {
        participations(filter: {event: {during: "2015-12"}, roles: [PARTICIPANT]}) { totalCount nodes { event { id } } }
        met: participations(filter: {event: {participants: {all: ["${LAVROV}"]}, not: {kinds: [PHONE_CALL]}}}) {
          nodes { event { title } }
        }
      }
      event(id: "event:call") { participants(filter: {actor: {types: [OFFICIAL]}}) { totalCount nodes { actor { name } } } }
      place(id: "place:russia") { contains(filter: {kinds: [CITY]}) { nodes { name events(filter: {after: "2015"}) { totalCount } } } }
      topic(id: "topic:syria") { eventsAbout(filter: {kinds: [PHONE_CALL]}) { nodes { id } } }
      article(id: "article:a") { evidence(filter: {bases: [STATED], facts: ["event:call"]}) { nodes { field } } mentions(filter: {node: {types: [PLACE]}}) { nodes { surface } } }
    }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      official: {
        participations: {
          totalCount: 2,
          nodes: [{ event: { id: 'event:talk' } }, { event: { id: 'event:call' } }],
        },
        met: { nodes: [{ event: { title: 'Vienna talks' } }, { event: { title: 'Talk at the Kremlin' } }] },
      },
      event: {
        participants: {
          totalCount: 2,
          nodes: [{ actor: { name: 'John Kerry' } }, { actor: { name: 'Sergey Lavrov' } }],
        },
      },
      place: { contains: { nodes: [{ name: 'Moscow', events: { totalCount: 0 } }] } },
      topic: { eventsAbout: { nodes: [{ id: 'event:call' }] } },
      article: { evidence: { nodes: [{ field: 'kind' }] }, mentions: { nodes: [{ surface: 'Vienna' }] } },
    });
  });

  test('of no alternatives is met by nothing, at a hub too', async () => {
    const { data, errors } = await given.ask(
      `{ official(id: "${KERRY}") { participations(filter: {or: []}) { totalCount nodes { role } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.official.participations).toEqual({ totalCount: 0, nodes: [] });
  });

  test('takes its values from variables, whole or in parts, each time anew', async () => {
    const ask = async (filter: object) => {
      const { data, errors } = await given.ask(
        'query ($filter: EventFilter) { events(filter: $filter) { nodes { id } } }',
        { filter },
      );
      expect(errors).toBeUndefined();
      return data.events.nodes.map(({ id }: { id: string }) => id);
    };
    expect(await ask({ kinds: ['VISIT'] })).toEqual(['event:trip']);
    expect(await ask({ kinds: ['PHONE_CALL'] })).toEqual(['event:call', 'event:undated']);
    expect(await ask({ or: [{ kinds: ['VISIT'] }, { ids: ['event:war'] }] })).toEqual([
      'event:war',
      'event:trip',
    ]);
    expect(await ask({ or: [{ ids: ['event:call'] }, { kinds: ['VISIT'] }] })).toEqual([
      'event:trip',
      'event:call',
    ]);
    expect(await ask({ kinds: null, during: null, participants: { all: null } })).toHaveLength(8);
  });

  test.each<[filter: string, message: string]>([
    ['{ids: ["official:x"]}', 'filter of Query.events.ids holds an id that is not of the form event:key.'],
    [
      '{at: {any: ["topic:x"]}}',
      'filter of Query.events.at.any holds an id that is not of the form place:key.',
    ],
    ['{during: "~2015"}', 'filter of Query.events.during must not be approximate.'],
    ['{before: "../2015"}', 'filter of Query.events.before is open where before counts from.'],
    ['{after: "2015/.."}', 'filter of Query.events.after is open where after counts from.'],
    ['{text: " "}', 'filter of Query.events.text is blank.'],
    [`{text: "${'x'.repeat(201)}"}`, 'filter of Query.events.text has more than 200 characters.'],
    [
      `{or: [${'{kinds: [VISIT]} '.repeat(41)}]}`,
      'The filter of Query.events holds more than 40 conditions.',
    ],
    [
      `${'{not: '.repeat(7)}{}${'}'.repeat(7)}`,
      'filter of Query.events.not.not.not.not.not.not goes more than 6 filters deep.',
    ],
    [
      '{article: {mentions: {all: ["x"]}}}',
      'filter of Query.events.article.mentions.all holds an id that is not of the form official:key or organization:key or position:key or place:key or topic:key or event:key.',
    ],
  ])('that cannot be meant is refused: %s', async (filter, message) => {
    const { errors } = await given.ask(`{ events(filter: ${filter}) { nodes { id } } }`);
    expect(errors?.map((it) => it.message)).toEqual([message]);
  });

  test.each(['us', 'RUS', ''])('by a country of %j would find nothing, and is refused', async (code) => {
    for (const root of ['places', 'organizations']) {
      const { errors } = await given.ask(
        `{ ${root}(filter: {countries: ["US", "${code}"]}) { totalCount } }`,
      );
      expect(errors?.map((it) => it.message)).toEqual([
        `filter of Query.${root}.countries holds what is no ISO 3166-1 alpha-2 code.`,
      ]);
    }
  });

  test.each(['EN', 'english', ''])('by a language of %j would find nothing, and is refused', async (tag) => {
    const { errors } = await given.ask(`{ articles(filter: {languages: ["ru", "${tag}"]}) { totalCount } }`);
    expect(errors?.map((it) => it.message)).toEqual([
      'filter of Query.articles.languages holds what is no language tag.',
    ]);
  });

  test('by a fact that is none would find nothing, and is refused', async () => {
    const { errors } = await given.ask(
      '{ allEvidence(filter: {facts: ["official:lavrov"]}) { totalCount } }',
    );
    expect(errors?.map((it) => it.message)).toEqual([
      'filter of Query.allEvidence.facts holds an id that is not of the form event:key or participation:key or tenure:key or statement:key.',
    ]);
  });

  test('that cannot be meant is refused below the root too', async () => {
    const { errors } = await given.ask(
      `{ official(id: "${KERRY}") { participations(filter: {event: {ids: ["x"]}}) { nodes { role } } } }`,
    );
    expect(errors?.map((it) => it.message)).toEqual([
      'filter of Actor.participations.event.ids holds an id that is not of the form event:key.',
    ]);
  });
});
