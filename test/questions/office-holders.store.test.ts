import { useDbHits } from '../support/db-hits';
import { useStore } from '../support/given';
import { WORLD } from './office-holders-world';

describe('holders of an office', () => {
  const given = useStore({ keep: true });
  const dbHits = useDbHits(given);
  beforeAll(() => given.seed(WORLD));

  async function asked(query: string) {
    const { data, errors, roundTrips } = await given.ask(query);
    expect(errors).toBeUndefined();
    expect(roundTrips).toBe(1);
    return data;
  }

  const key = (id: string) => id.split(':').at(-1);

  /** `CERTAIN John Kerry: kerry | call`, with the keys of tenures and of events in which they are named. */
  async function holders(position: string, asOf: string, args = '') {
    const { officeHolders } = await asked(
      `{ officeHolders(position: "position:${position}", asOf: "${asOf}"${args}) { totalCount truncated nodes {
        match official { name } tenures { id } namedIn { nodes { event { id } actor { name } } } } } }`,
    );
    expect(officeHolders.truncated).toBe(false);
    expect(officeHolders.totalCount).toBe(officeHolders.nodes.length);
    // biome-ignore lint/suspicious/noExplicitAny: an answer of any shape
    return officeHolders.nodes.map(({ match, official, tenures, namedIn }: any) => {
      for (const { actor } of namedIn.nodes) expect(actor).toEqual(official);
      const ids = (list: { id: string }[]) => list.map(({ id }) => key(id)).join(' ');
      const events = namedIn.nodes.map(({ event }: { event: { id: string } }) => event);
      return `${match} ${official.name}: ${ids(tenures)}${events.length > 0 ? ` | ${ids(events)}` : ''}`;
    });
  }

  test.each<[asOf: string, expected: string[]]>([
    ['2015-12-29', ['CERTAIN John Kerry: kerry']],
    // The attestation is of a day of the tenure, and says nothing of others.
    ['2015-12-28', ['CERTAIN John Kerry: kerry kerry-attested']],
    ['2016', ['CERTAIN John Kerry: kerry']],
    // He left on the 20th, and his successor came in February.
    ['2017-01', ['POSSIBLE John Kerry: kerry']],
    ['2017-01-25', []],
    ['2017', ['POSSIBLE John Kerry: kerry', 'POSSIBLE Rex Tillerson: tillerson']],
    // Both ends belong to the time: on the day of a change both held it.
    ['2013-02-01', ['CERTAIN Hillary Clinton: clinton', 'CERTAIN John Kerry: kerry']],
    ['1900', []],
    ['2016-06/..', ['POSSIBLE John Kerry: kerry', 'POSSIBLE Rex Tillerson: tillerson']],
  ])('officeHolders as of %s: %j', async (asOf, expected) => {
    expect(await holders('secretary', asOf)).toEqual(expected);
  });

  test('the certain ones come first, then by name; unknown ends are open, attestations speak against no day', async () => {
    expect(await holders('envoy', '2001-06-15')).toEqual([
      'CERTAIN Condoleezza Rice: envoy-1',
      'POSSIBLE Hillary Clinton: envoy-2',
      'POSSIBLE Sergey Lavrov: envoy-7',
    ]);
    expect(await holders('envoy', '2009')).toEqual([
      'POSSIBLE John Kerry: envoy-3',
      'POSSIBLE Sergey Lavrov: envoy-7',
      'POSSIBLE Thomas Shannon: envoy-4',
    ]);
    expect(await holders('envoy', '2020-05-05')).toEqual([
      'CERTAIN Sergey Lavrov: envoy-7',
      'POSSIBLE John Kerry: envoy-3',
    ]);
  });

  test('what has no date is possible on every day; what lost its support is not there', async () => {
    expect(await holders('adviser', '1995')).toEqual(['POSSIBLE Thomas Shannon: undated']);
    expect(await holders('empty', '1995')).toEqual([]);
  });

  test.each<[asOf: string, expected: string[]]>([
    ['2015-12-28', ['CERTAIN Sergey Lavrov:  | call']],
    // A source that names somebody on a day says nothing of the next.
    ['2015-12-29', []],
    ['2015-12', ['POSSIBLE Sergey Lavrov:  | call']],
    // Each day of the visit.
    ['2003-05-11', ['CERTAIN Igor Ivanov:  | visit']],
    ['2003-05-12/2003-05-13', ['POSSIBLE Igor Ivanov:  | visit']],
    // One day in February, which is not known.
    ['2004-02-10', ['POSSIBLE Igor Ivanov:  | meeting']],
    ['2003-05/2004-02', ['POSSIBLE Igor Ivanov:  | visit meeting']],
    ['2016-03-01', ['POSSIBLE Sergey Lavrov:  | about']],
  ])('of an office without tenures, as of %s: who is named in it then, %j', async (asOf, expected) => {
    expect(await holders('minister', asOf)).toEqual(expected);
  });

  test('are the offices that Official.offices has, from the other end', async () => {
    for (const asOf of ['2001-06-30', '2009', '2013-02-01', '2015-12-29', '2017-01', '2020-05-05']) {
      for (const position of ['secretary', 'envoy', 'adviser']) {
        const { officeHolders, officials } = await (async () => {
          const { data } = await given.ask(
            `{ officeHolders(position: "position:${position}", asOf: "${asOf}") { nodes { match official { id } tenures { id } } }
               officials { nodes { id certain: offices(asOf: "${asOf}") { id position { id } } possible: offices(asOf: "${asOf}", match: POSSIBLE) { id position { id } } } } }`,
          );
          return data;
        })();
        type Offices = { id: string; position: { id: string } }[];
        const inIt = (offices: Offices) => offices.filter((it) => it.position.id === `position:${position}`);
        const expected = officials.nodes.flatMap(
          ({ id, certain, possible }: { id: string; certain: Offices; possible: Offices }) =>
            inIt(possible).length === 0
              ? []
              : [
                  {
                    id,
                    match: inIt(certain).length > 0 ? 'CERTAIN' : 'POSSIBLE',
                    tenures: inIt(possible).map((it) => it.id),
                  },
                ],
        );
        // biome-ignore lint/suspicious/noExplicitAny: an answer of any shape
        const found = officeHolders.nodes.map(({ match, official, tenures }: any) => ({
          id: official.id,
          match,
          tenures: tenures.map((it: { id: string }) => it.id),
        }));
        const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
        expect(found.sort(byId)).toEqual(expected.sort(byId));
      }
    }
  });

  test('are paged, and filtered by who it is', async () => {
    const page = (args: string) =>
      given.ask(
        `{ officeHolders(position: "position:envoy", asOf: "2009", ${args}) { nodes { official { name } } pageInfo { endCursor hasNextPage } } }`,
      );
    const first = await page('first: 2');
    const { endCursor, hasNextPage } = first.data.officeHolders.pageInfo;
    expect(hasNextPage).toBe(true);
    const next = await page(`first: 2, after: "${endCursor}"`);
    expect(next.data.officeHolders.nodes).toEqual([{ official: { name: 'Thomas Shannon' } }]);
    const kerry = await page('filter: {official: {ids: ["official:kerry"]}}');
    expect(kerry.data.officeHolders.nodes).toEqual([{ official: { name: 'John Kerry' } }]);
    const foreign = await given.ask(
      `{ officeHolders(position: "position:envoy", asOf: "2010", after: "${endCursor}") { nodes { match } } }`,
    );
    expect(foreign.errors?.[0]?.message).toMatch('The cursor given to Query.officeHolders');
  });

  test.each([
    [
      'position: "official:kerry", asOf: "2015"',
      'position must be of the form position:key.',
      'BAD_USER_INPUT',
    ],
    [
      'position: "position:nobody", asOf: "2015"',
      'There is no node with the id given as position.',
      'NOT_FOUND',
    ],
    ['position: "position:envoy", asOf: "~2015"', 'asOf must not be approximate.', 'BAD_USER_INPUT'],
    [
      'position: "position:envoy", asOf: "2015", first: 101',
      'first of Query.officeHolders must be 1 to 100.',
      'BAD_USER_INPUT',
    ],
    [
      'position: "position:envoy", asOf: "2015/2014"',
      expect.stringContaining('the range ends before it begins'),
      'BAD_USER_INPUT',
    ],
  ])('officeHolders(%s) says: %s', async (args, message, code) => {
    const { errors } = await given.ask(`{ officeHolders(${args}) { nodes { match } } }`);
    const [error] = errors ?? [];
    expect(error?.message).toEqual(message);
    expect((error?.originalError as { code?: string } | undefined)?.code).toBe(code);
  });

  /** `kerry (attested) gap 2017-01-21..2017-01-31 with envoy-1`. */
  async function inOrder(position: string, args = '') {
    const { position: found } = await asked(
      `{ position(id: "position:${position}") { holders${args} { totalCount nodes {
        attestedOnly gapBefore { from to } tenure { id } overlaps { nodes { id } } } } } }`,
    );
    // biome-ignore lint/suspicious/noExplicitAny: an answer of any shape
    return found.holders.nodes.map(({ attestedOnly, gapBefore, tenure, overlaps }: any) =>
      [
        key(tenure.id),
        attestedOnly ? '(attested)' : '',
        gapBefore ? `gap ${gapBefore.from}..${gapBefore.to}` : '',
        overlaps.nodes.length > 0
          ? `with ${overlaps.nodes.map((it: { id: string }) => key(it.id)).join(' ')}`
          : '',
      ]
        .filter(Boolean)
        .join(' '),
    );
  }

  test('Position.holders are its tenures in order, with the days on which nobody is known to have held it', async () => {
    expect(await inOrder('secretary')).toEqual([
      'rice',
      'clinton',
      // The day of the change is no overlap.
      'kerry',
      // In his own tenure: it hides no gap after that.
      'kerry-attested (attested)',
      'tillerson gap 2017-01-21..2017-01-31',
    ]);
  });

  test('overlaps are said on both sides; an unknown or approximate end and a mere attestation are no gap', async () => {
    expect(await inOrder('envoy')).toEqual([
      'envoy-1 with envoy-2',
      'envoy-2 with envoy-1',
      // Of imprecise dates the days that are free on every reading: the first one stayed until some day of 2002.
      'envoy-3 gap 2003-01-01..2003-12-31',
      // Nobody knows when the one before left.
      'envoy-4',
      'envoy-5',
      // One left and the other came in the same month: no day is free, none is shared for certain.
      'envoy-6',
      'envoy-7 (attested)',
      'envoy-8',
    ]);
  });

  test('have no withdrawn tenure, are paged from both ends, and filtered by tenure', async () => {
    expect(await inOrder('adviser')).toEqual(['undated']);
    expect(await inOrder('empty')).toEqual([]);
    expect(await inOrder('secretary', '(last: 1)')).toEqual(['tillerson gap 2017-01-21..2017-01-31']);
    expect(await inOrder('secretary', '(filter: {tenure: {during: "2008"}})')).toEqual(['rice']);
  });

  test('Position.namedIn tells who was called so on which days, tenures or not', async () => {
    const { position } = await asked(
      `{ position(id: "position:minister") { holders { totalCount } namedIn { totalCount nodes { actor { name } event { id date { text } } } } } }`,
    );
    expect(position.holders.totalCount).toBe(0);
    expect(position.namedIn.totalCount).toBe(8);
    // biome-ignore lint/suspicious/noExplicitAny: an answer of any shape
    expect(position.namedIn.nodes.map(({ actor, event }: any) => `${actor.name} ${key(event.id)}`)).toEqual([
      'Igor Ivanov visit',
      'Igor Ivanov meeting',
      'Sergey Lavrov call',
      'Russia call',
      'Condoleezza Rice missed',
      'Igor Ivanov plan',
      'Sergey Lavrov about',
      'Igor Ivanov undated',
    ]);
  });

  test('look at the tenures of the office and what states it, whatever else there is', async () => {
    const query = `{ officeHolders(position: "position:secretary", asOf: "2015-12-29") { nodes { match official { name } } } }`;
    const before = await dbHits(query);
    await given.seed(
      Array.from({ length: 300 }, (_, at) => ({
        type: 'tenure',
        id: `tenure:other-${at}`,
        official: 'official:shannon',
        position: 'position:empty',
        start: '2015',
      })),
      'others',
    );
    // The planner may look at them in another order when there are more.
    for (const hits of [before, await dbHits(query)]) expect(hits).toBeLessThan(150);
  });
});
