import { useStore } from '../support/given';
import { WORLD } from './encounters-world';

describe('encounters of two', () => {
  const given = useStore({ keep: true });
  beforeAll(() => given.seed(WORLD));

  /** What two had to do with each other; ids without `official:` are of officials. */
  async function encounters(a: string, b: string, args = '', fields = '') {
    const id = (it: string) => (it.includes(':') ? it : `official:${it}`);
    const { data, errors, roundTrips } = await given.ask(
      `{ encounters(a: "${id(a)}", b: "${id(b)}"${args && `, ${args}`}) { count events(first: 50) { totalCount nodes { title } } coListed { nodes { title } } ${fields} } }`,
    );
    expect(errors).toBeUndefined();
    expect(roundTrips).toBe(1);
    const { events, coListed, ...rest } = data.encounters;
    const titles = ({ nodes }: { nodes: { title: string }[] }) => nodes.map(({ title }) => title);
    expect(events.totalCount).toBe(rest.count);
    return { ...rest, met: titles(events), coListed: titles(coListed) };
  }

  const KERRY_LAVROV = [
    'early-call',
    'geneva',
    'rome-lavrov',
    'vienna',
    'moscow-meeting',
    'call',
    'private-meeting',
    'undated-call',
  ];

  test('are counted by kind, with the first and the last, each meeting once', async () => {
    const fields =
      'a { name } b { name } byKind { kind count } inPerson firstDate { text } lastDate { text } publishers truncated';
    expect(await encounters('kerry', 'lavrov', '', fields)).toEqual({
      a: { name: 'John Kerry' },
      b: { name: 'Sergey Lavrov' },
      count: 8,
      byKind: [
        { kind: 'BILATERAL_MEETING', count: 3 },
        { kind: 'PHONE_CALL', count: 2 },
        { kind: 'MULTILATERAL_MEETING', count: 1 },
        { kind: 'NEGOTIATION', count: 1 },
        { kind: 'VIDEO_CALL', count: 1 },
      ],
      // Negotiations are in person where the medium says so.
      inPerson: 5,
      firstDate: { text: '2012-01-10' },
      // What has no date is neither first nor last.
      lastDate: { text: '2016-08-05' },
      publishers: 1,
      truncated: false,
      met: KERRY_LAVROV,
      coListed: ['cancelled', 'press', 'missed'],
    });
  });

  test('are the same from either side', async () => {
    expect(await encounters('lavrov', 'kerry')).toEqual(await encounters('kerry', 'lavrov'));
  });

  test('the partners of one trip did not meet: two meetings that are part of it are two', async () => {
    expect(await encounters('lavrov', 'netanyahu')).toEqual({ count: 0, met: [], coListed: ['vienna'] });
    expect((await encounters('kerry', 'netanyahu')).met).toEqual(['rome-netanyahu']);
  });

  test('a visit is counted by the meeting that is part of a part of it, and is in neither list', async () => {
    const { met, coListed } = await encounters('kerry', 'lavrov', 'during: "2015-12-15"');
    expect({ met, coListed }).toEqual({ met: ['moscow-meeting'], coListed: [] });
  });

  test('a companion, a side, an observer and one who was absent have met nobody', async () => {
    expect(await encounters('kerry', 'bogdanov', 'during: "2014-12"')).toEqual({
      count: 0,
      met: [],
      coListed: ['rome-trip'],
    });
    expect(await encounters('kerry', 'organization:us')).toMatchObject({ met: [], coListed: ['early-call'] });
    expect(await encounters('lavrov', 'putin')).toMatchObject({
      met: ['moscow-meeting'],
      coListed: ['missed'],
    });
  });

  test('what a withdrawn article alone tells of is not counted, and listed when asked for', async () => {
    const { data } = await given.ask(
      '{ encounters(a: "official:kerry", b: "official:lavrov", during: "2016") { count events(includeUnsupported: true) { nodes { title } } } }',
    );
    expect(data.encounters).toEqual({
      count: 1,
      events: { nodes: [{ title: 'withdrawn-call' }, { title: 'private-meeting' }] },
    });
  });

  test.each<[args: string, met: string[]]>([
    ['during: "2013-09-15"', ['geneva']],
    ['during: "2013-09-15", match: CERTAIN', []],
    ['during: "2013-09", match: CERTAIN', ['geneva']],
    ['during: "2013/2014"', ['geneva', 'rome-lavrov']],
    ['during: "../2012"', ['early-call']],
    ['during: "2015-12-28/.."', ['call', 'private-meeting']],
    ['kinds: [PHONE_CALL]', ['early-call', 'call']],
    ['kinds: [PHONE_CALL, INTERVIEW], during: "2015"', ['call']],
  ])('of a period and of kinds: %s', async (args, met) => {
    expect((await encounters('kerry', 'lavrov', args)).met).toEqual(met);
  });

  test('kinds hold for what is co-listed too', async () => {
    expect((await encounters('kerry', 'lavrov', 'kinds: [SUMMIT, PRESS_CONFERENCE]')).coListed).toEqual([
      'press',
      'missed',
    ]);
  });

  test('are paged both ways, filtered and ordered like all events', async () => {
    const page = async (args: string) => {
      const { data, errors } = await given.ask(
        `{ encounters(a: "official:kerry", b: "official:lavrov") { events(${args}) { nodes { title } pageInfo { endCursor startCursor hasNextPage } } } }`,
      );
      expect(errors).toBeUndefined();
      return data.encounters.events;
    };
    const first = await page('first: 3');
    expect(first.nodes.map(({ title }: { title: string }) => title)).toEqual(KERRY_LAVROV.slice(0, 3));
    const next = await page(`first: 3, after: "${first.pageInfo.endCursor}"`);
    expect(next.nodes.map(({ title }: { title: string }) => title)).toEqual(KERRY_LAVROV.slice(3, 6));
    const back = await page(`last: 3, before: "${next.pageInfo.startCursor}"`);
    expect(back.nodes).toEqual(first.nodes);
    expect((await page('orderBy: DATE_DESC, filter: {kinds: [PHONE_CALL]}')).nodes).toEqual([
      { title: 'call' },
      { title: 'early-call' },
    ]);
  });

  describe('of organizations', () => {
    const MFA = 'organization:mfa';

    test('a ministry stands for those who were in it then: stated, or by a tenure that covers the day', async () => {
      // The friend of August 2016 is stated to have been none of the minister; of the deputy, the end is not known.
      expect(await encounters(MFA, 'kerry')).toEqual({
        count: 7,
        met: ['early-call', 'geneva', 'deputy-stated', 'rome-lavrov', 'vienna', 'moscow-meeting', 'call'],
        coListed: ['cancelled', 'press', 'missed'],
      });
      expect(await encounters('kerry', MFA)).toEqual(await encounters(MFA, 'kerry'));
    });

    test('it stands for itself, and for its parts', async () => {
      expect((await encounters(MFA, 'mistura')).met).toEqual(['geneva', 'ministry-call', 'at-home']);
      expect((await encounters('organization:russia', 'mistura')).met).toEqual(
        (await encounters(MFA, 'mistura')).met,
      );
    });

    test('a minister who is not named was of the ministry; the state took part in that office', async () => {
      expect(await encounters(MFA, 'netanyahu')).toMatchObject({
        met: ['unnamed-minister'],
        coListed: ['vienna'],
      });
    });

    test('two states met where anybody of theirs did; nobody is of an office that they held later', async () => {
      const { met } = await encounters('organization:russia', 'organization:us');
      expect(met).toEqual([
        'geneva',
        'deputy-stated',
        'rome-lavrov',
        'vienna',
        'moscow-meeting',
        'call',
        // Of the Russians, the president was there.
        'missed',
      ]);
      expect((await encounters('organization:us', 'organization:russia')).met).toEqual(met);
    });

    test('who is of both sides is of neither: a ministry does not meet its people, nor its state', async () => {
      expect(await encounters(MFA, 'bogdanov')).toMatchObject({ met: [] });
      expect(await encounters(MFA, 'organization:russia')).toMatchObject({ met: [] });
      // The president is of the state, and of no ministry.
      expect(await encounters(MFA, 'putin')).toMatchObject({ met: ['moscow-meeting'] });
    });
  });

  test('of two who have nothing in common are none, and still both are named', async () => {
    expect(await encounters('nobody', 'kerry', '', 'b { id } firstDate { text } byKind { kind }')).toEqual({
      count: 0,
      met: [],
      coListed: [],
      b: { id: 'official:kerry' },
      firstDate: null,
      byKind: [],
    });
  });

  test.each<[what: string, args: string, code: string, message: RegExp, hint: RegExp | undefined]>([
    ['an unknown id', 'a: "official:kerry", b: "official:x"', 'NOT_FOUND', /given as b/, /search/],
    [
      'an unknown organization',
      'a: "organization:x", b: "official:kerry"',
      'NOT_FOUND',
      /given as a/,
      /search/,
    ],
    ['a malformed id', 'a: "Kerry", b: "official:kerry"', 'BAD_USER_INPUT', /a must be/, /search/],
    [
      'a country',
      'a: "official:kerry", b: "place:russia"',
      'BAD_USER_INPUT',
      /b must be/,
      /organization:russia/,
    ],
    ['one twice', 'a: "official:kerry", b: "official:kerry"', 'BAD_USER_INPUT', /the same/, /counterparts/],
    [
      'no kind of contact',
      'a: "official:kerry", b: "official:lavrov", kinds: [SANCTION]',
      'BAD_USER_INPUT',
      /kinds/,
      /PHONE_CALL/,
    ],
    [
      'no kind at all',
      'a: "official:kerry", b: "official:lavrov", kinds: []',
      'BAD_USER_INPUT',
      /kinds/,
      /PHONE_CALL/,
    ],
    [
      'a period that ends before it begins',
      'a: "official:kerry", b: "official:lavrov", during: "2016/2015"',
      'BAD_USER_INPUT',
      /ends before/,
      undefined,
    ],
    [
      'a period about some date',
      'a: "official:kerry", b: "official:lavrov", during: "~2015"',
      'BAD_USER_INPUT',
      /approximate/,
      /range/,
    ],
  ])('are refused for %s', async (_, args, code, message, hint) => {
    const { errors } = await given.ask(`{ encounters(${args}) { count } }`);
    expect(errors?.map(({ message: said }) => said)).toEqual([expect.stringMatching(message)]);
    expect(errors?.[0]?.originalError).toMatchObject({
      code,
      ...(hint ? { hint: expect.stringMatching(hint) } : {}),
    });
  });
});
