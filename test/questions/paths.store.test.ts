import { useStore } from '../support/given';
import { event } from './encounters-world';

/**
 * A small world: anna and dora have met nobody in common; word between them goes by ben and carl, or by bea and carl.
 */
const ORGANIZATIONS = ['russia', 'us'];
const PEOPLE = ['anna', 'ben', 'bea', 'carl', 'dora', 'emil', 'finn', 'gus', 'lone'];

const WORLD: readonly object[] = [
  ...PEOPLE.map((it) => ({ type: 'official', id: `official:${it}`, name: it })),
  ...ORGANIZATIONS.map((it) => ({ type: 'organization', id: `organization:${it}`, name: it, kind: 'STATE' })),
  ...event('anna-bea', 'PHONE_CALL', '2015-03', ['anna', 'bea']),
  ...event('anna-ben-1', 'PHONE_CALL', '2015-01-10', ['anna', 'ben']),
  ...event('anna-ben-2', 'BILATERAL_MEETING', '2015-06-10', ['anna', 'ben']),
  ...event('bea-carl', 'BILATERAL_MEETING', '2015-03-15', ['bea', 'carl']),
  ...event('ben-carl', 'PHONE_CALL', '2015-02-01', ['ben', 'carl']),
  ...event('ben-bea', 'PHONE_CALL', '2014', ['ben', 'bea']),
  // A visit with its meeting: told once.
  ...event('carl-dora-visit', 'VISIT', '2015-02-10', [{ who: 'carl', role: 'VISITOR' }, 'dora'], {
    endDate: '2015-04-20',
  }),
  ...event('carl-dora-meeting', 'BILATERAL_MEETING', '2015-04-15', ['carl', 'dora'], {
    partOf: 'event:carl-dora-visit',
  }),
  ...event('dora-emil', 'PHONE_CALL', undefined, ['dora', 'emil']),
  // What is no contact leads nowhere.
  ...event('press', 'PRESS_CONFERENCE', '2015', ['anna', 'dora']),
  ...event('cancelled', 'SUMMIT', '2015', ['anna', 'dora'], { status: 'CANCELLED' }),
  ...event('companion', 'SUMMIT', '2015', ['anna', { who: 'dora', role: 'ACCOMPANIED' }]),
  ...event('withdrawn', 'PHONE_CALL', '2015', ['anna', 'dora']),
  { type: 'article', id: 'article:withdrawn', kind: 'NEWS', title: 'A call', status: 'RETRACTED' },
  { type: 'evidence', article: 'article:withdrawn', supports: 'event:withdrawn' },
  { type: 'article', id: 'article:news', kind: 'NEWS', title: 'The call' },
  { type: 'evidence', article: 'article:news', supports: 'event:ben-carl' },
  // A state on the way: it stands for what it took part in itself.
  ...event('finn-us', 'SUMMIT', '2016-01-01', ['finn', 'us']),
  ...event('gus-us', 'SUMMIT', '2016-02-01', ['gus', 'us']),
  {
    type: 'position',
    id: 'position:minister',
    title: 'Minister',
    classification: 'OTHER',
    organization: 'organization:russia',
  },
  {
    type: 'tenure',
    id: 'tenure:anna',
    official: 'official:anna',
    position: 'position:minister',
    start: '2000',
    end: '2020',
  },
];

const FIELDS =
  'distance truncatedBy paths { length hops { from { name } to { name } count events { nodes { title } } } }';

interface Hop {
  readonly from: { readonly name: string };
  readonly to: { readonly name: string };
  readonly count: number;
  readonly events: { readonly nodes: readonly { readonly title: string }[] };
}

describe('paths from one to another', () => {
  const given = useStore({ keep: true });
  beforeAll(() => given.seed(WORLD));

  const idOf = (it: string) => `${ORGANIZATIONS.includes(it) ? 'organization' : 'official'}:${it}`;

  /** The chains as lists of names, and the titles of the events of each hop. */
  async function paths(from: string, to: string, args = '') {
    const { data, errors, roundTrips } = await given.ask(
      `{ paths(from: "${idOf(from)}", to: "${idOf(to)}"${args && `, ${args}`}) { ${FIELDS} } }`,
    );
    expect(errors).toBeUndefined();
    expect(roundTrips).toBe(1);
    const { distance, truncatedBy, paths: found } = data.paths;
    return {
      distance,
      truncatedBy,
      chains: found.map(({ length, hops }: { length: number; hops: Hop[] }) => {
        expect(hops).toHaveLength(length);
        hops.slice(1).forEach((hop, i) => {
          expect(hop.from).toEqual(hops[i]?.to);
        });
        return [...hops.map((it) => it.from.name), hops.at(-1)?.to.name].join(' ');
      }),
      events: found.map(({ hops }: { hops: Hop[] }) =>
        hops.map(({ count, events: { nodes } }) => {
          expect(nodes).toHaveLength(count);
          return nodes.map(({ title }) => title);
        }),
      ),
    };
  }

  test('are all shortest chains, by the ids along them, with the contacts of each hop', async () => {
    expect(await paths('anna', 'dora')).toEqual({
      distance: 3,
      truncatedBy: [],
      chains: ['anna bea carl dora', 'anna ben carl dora'],
      events: [
        [['anna-bea'], ['bea-carl'], ['carl-dora-meeting']],
        [['anna-ben-1', 'anna-ben-2'], ['ben-carl'], ['carl-dora-meeting']],
      ],
    });
  });

  test('back are the same chains the other way', async () => {
    const { chains } = await paths('dora', 'anna');
    expect(chains).toEqual(['dora carl bea anna', 'dora carl ben anna']);
  });

  test('of two who met are that contact', async () => {
    expect(await paths('anna', 'ben')).toMatchObject({
      distance: 1,
      chains: ['anna ben'],
      events: [[['anna-ben-1', 'anna-ben-2']]],
    });
  });

  test('have at most so many hops', async () => {
    expect(await paths('anna', 'dora', 'maxHops: 2')).toMatchObject({ distance: null, chains: [] });
    expect(await paths('anna', 'dora', 'maxHops: 3')).toMatchObject({ distance: 3 });
    expect(await paths('anna', 'emil', 'maxHops: 6')).toMatchObject({ distance: 4 });
  });

  test('are longer than the shortest when asked for, and nobody is on one twice', async () => {
    const { distance, chains } = await paths('anna', 'dora', 'longer: 1');
    expect(distance).toBe(3);
    expect(chains).toEqual([
      'anna bea carl dora',
      'anna ben carl dora',
      'anna bea ben carl dora',
      'anna ben bea carl dora',
    ]);
    // No longer than maxHops.
    expect((await paths('anna', 'dora', 'longer: 3, maxHops: 3')).chains).toHaveLength(2);
  });

  test('are as many as asked for, and it is told that there are more', async () => {
    expect(await paths('anna', 'dora', 'first: 1')).toMatchObject({
      chains: ['anna bea carl dora'],
      truncatedBy: ['TOO_MANY_CHAINS'],
    });
    expect(await paths('anna', 'dora', 'first: 2')).toMatchObject({ truncatedBy: [] });
  });

  test.each<[args: string, chains: string[]]>([
    // By ben the shortest has three hops; without that call there is another of as many.
    ['kinds: [BILATERAL_MEETING, VISIT], maxHops: 6', []],
    ['kinds: [PHONE_CALL, VISIT]', ['anna ben carl dora']],
    ['during: "2015-01/2015-02"', ['anna ben carl dora']],
    ['during: "2015-03/2015-06"', ['anna bea carl dora']],
    ['during: "2015-03/2015-06", match: CERTAIN', ['anna bea carl dora']],
    ['during: "2015-03-10/2015-06"', ['anna bea carl dora']],
    // The call of March can have been before the tenth.
    ['during: "2015-03-10/2015-06", match: CERTAIN', []],
  ])('are of a period and of kinds, at each hop: %s', async (args, chains) => {
    expect((await paths('anna', 'dora', args)).chains).toEqual(chains);
  });

  describe('in the order of time', () => {
    const timed = (from: string, to: string, args = '') =>
      paths(from, to, `timeRespecting: true${args && `, ${args}`}`);

    test('no event is over before one of an earlier hop; what cannot serve is not told', async () => {
      expect(await timed('anna', 'dora')).toMatchObject({
        chains: ['anna bea carl dora', 'anna ben carl dora'],
        events: [
          [['anna-bea'], ['bea-carl'], ['carl-dora-meeting']],
          // In June it is too late.
          [['anna-ben-1'], ['ben-carl'], ['carl-dora-meeting']],
        ],
      });
      expect(await timed('dora', 'anna')).toMatchObject({
        distance: 3,
        // Word from the visit in February on can have reached bea on 15 March, and anna by the end of it.
        chains: ['dora carl bea anna'],
        events: [[['carl-dora-visit'], ['bea-carl'], ['anna-bea']]],
      });
    });

    test('CERTAIN asks every reading of the dates, POSSIBLE one', async () => {
      expect((await timed('dora', 'bea', 'match: CERTAIN')).chains).toEqual(['dora carl bea']);
      // The call of March can have been before or after the 15th.
      expect((await timed('anna', 'carl')).chains).toEqual(['anna bea carl', 'anna ben carl']);
      expect((await timed('anna', 'carl', 'match: CERTAIN')).chains).toEqual(['anna ben carl']);
      expect((await timed('dora', 'anna', 'match: CERTAIN')).chains).toEqual([]);
    });

    test('an event without a date serves in none', async () => {
      expect((await paths('dora', 'emil')).distance).toBe(1);
      expect((await timed('dora', 'emil')).distance).toBeNull();
    });

    test('a longer chain is a shortest one, where the short one is against time', async () => {
      // carl met ben on 1 February, before he met dora: to ben it goes by bea, if at all.
      expect(await timed('dora', 'ben', 'maxHops: 6')).toMatchObject({
        distance: 4,
        chains: ['dora carl bea anna ben'],
        events: [[['carl-dora-visit'], ['bea-carl'], ['anna-bea'], ['anna-ben-2']]],
      });
    });
  });

  test('an organization stands for what it took part in itself, and not for those in it', async () => {
    expect(await paths('finn', 'gus')).toMatchObject({ distance: 2, chains: ['finn us gus'] });
    expect(await paths('us', 'gus')).toMatchObject({ distance: 1, chains: ['us gus'] });
    expect(await paths('russia', 'ben')).toMatchObject({ distance: null, chains: [] });
  });

  test('of one who met nobody are none', async () => {
    expect(await paths('lone', 'carl')).toEqual({ distance: null, truncatedBy: [], chains: [], events: [] });
    expect(await paths('carl', 'lone', 'timeRespecting: true, longer: 2')).toEqual({
      distance: null,
      truncatedBy: [],
      chains: [],
      events: [],
    });
  });

  test('have what an event has below each hop: kind, date, evidence, participants', async () => {
    const { data, errors } = await given.ask(
      '{ paths(from: "official:ben", to: "official:carl") { paths { hops { from { id } events(first: 5) { totalCount nodes { kind date { text } evidence { nodes { article { title } } } participants { nodes { actor { name } } } } } } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.paths.paths).toEqual([
      {
        hops: [
          {
            from: { id: 'official:ben' },
            events: {
              totalCount: 1,
              nodes: [
                {
                  kind: 'PHONE_CALL',
                  date: { text: '2015-02-01' },
                  evidence: { nodes: [{ article: { title: 'The call' } }] },
                  participants: { nodes: [{ actor: { name: 'ben' } }, { actor: { name: 'carl' } }] },
                },
              ],
            },
          },
        ],
      },
    ]);
  });

  const BOTH = 'from: "official:anna", to: "official:ben"';

  test.each<[what: string, args: string, code: string, message: RegExp]>([
    ['an unknown id', 'from: "official:anna", to: "official:x"', 'NOT_FOUND', /given as to/],
    ['an unknown organization', 'from: "organization:x", to: "official:anna"', 'NOT_FOUND', /given as from/],
    ['a malformed id', 'from: "Anna", to: "official:anna"', 'BAD_USER_INPUT', /from must be/],
    ['a country', 'from: "official:anna", to: "place:us"', 'BAD_USER_INPUT', /to must be/],
    ['one twice', 'from: "official:anna", to: "official:anna"', 'BAD_USER_INPUT', /from and to are the same/],
    ['a period the wrong way round', `${BOTH}, during: "2016/2015"`, 'BAD_USER_INPUT', /ends before/],
    ['a period about some date', `${BOTH}, during: "~2015"`, 'BAD_USER_INPUT', /approximate/],
    ['no kind of contact', `${BOTH}, kinds: [SANCTION]`, 'BAD_USER_INPUT', /kinds/],
    ['too many hops', `${BOTH}, maxHops: 7`, 'BAD_USER_INPUT', /maxHops .* 1 to 6/],
    ['no hop', `${BOTH}, maxHops: 0`, 'BAD_USER_INPUT', /maxHops .* 1 to 6/],
    ['fewer than shortest', `${BOTH}, longer: -1`, 'BAD_USER_INPUT', /longer .* 0 to 5/],
    ['too many chains', `${BOTH}, first: 101`, 'BAD_USER_INPUT', /first .* 1 to 100/],
  ])('are refused for %s', async (_, args, code, message) => {
    const { errors } = await given.ask(`{ paths(${args}) { distance } }`);
    expect(errors?.map(({ message: said }) => said)).toEqual([expect.stringMatching(message)]);
    expect(errors?.[0]?.originalError).toMatchObject({ code });
  });
});
