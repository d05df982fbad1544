import { useStore } from '../support/given';

/** One person with tenures of every kind of bounds, and another with one of which nothing is known. */
const tenure = (id: string, more: object) => ({
  type: 'tenure',
  id: `tenure:${id}`,
  official: 'official:kerry',
  position: 'position:secretary',
  ...more,
});

/** When he took part in something. */
const DATES = {
  day: { date: '2015-12-28' },
  about: { date: '~2015-12-29' },
  'until-about': { date: '2015-12-30', endDate: '~2016' },
  undated: {},
};

/** What sources say of somebody who had two offices then. */
const STATED = {
  nothing: {},
  // Given twice, it is still one.
  one: { positions: ['position:adviser', 'position:adviser'] },
  another: { positions: ['position:envoy'] },
  wording: { wording: 'a guest' },
};

describe('offices at a day', () => {
  const given = useStore({ keep: true });
  beforeAll(() =>
    given.seed([
      { type: 'organization', id: 'organization:us', name: 'US', kind: 'STATE' },
      { type: 'official', id: 'official:kerry', name: 'John Kerry' },
      { type: 'official', id: 'official:other', name: 'Another' },
      {
        type: 'position',
        id: 'position:secretary',
        title: 'Secretary',
        classification: 'FOREIGN_MINISTER',
        organization: 'organization:us',
      },
      tenure('exact', { start: '2013-02-01', end: '2017-01-20' }),
      tenure('months', { start: '1985-01', end: '1987-03' }),
      tenure('ongoing', { start: '2021-01-20' }),
      tenure('attested', { attested: '1971-04-22' }),
      tenure('about', { start: '~1983', end: '1985' }),
      tenure('undated', { official: 'official:other' }),
      // Two offices at once.
      { type: 'official', id: 'official:two', name: 'Holder of two' },
      ...['adviser', 'envoy'].map((key) => ({
        type: 'position',
        id: `position:${key}`,
        title: key,
        classification: 'OTHER',
        organization: 'organization:us',
      })),
      ...['adviser', 'secretary'].map((key) =>
        tenure(`two-${key}`, {
          official: 'official:two',
          position: `position:${key}`,
          start: '2003',
          end: '2005',
        }),
      ),
      ...Object.entries(STATED).flatMap(([key, stated], at) => [
        { type: 'event', id: `event:two-${key}`, kind: 'OTHER', date: `2004-05-0${at + 1}` },
        { type: 'participation', event: `event:two-${key}`, actor: 'official:two', ...stated },
      ]),
      tenure('year', { official: 'official:other', start: '1990-06', end: '1990' }),
      ...Object.entries(DATES).flatMap(([key, dates]) => [
        { type: 'event', id: `event:${key}`, kind: 'OTHER', ...dates },
        { type: 'participation', event: `event:${key}`, actor: 'official:kerry' },
      ]),
      { type: 'article', id: 'article:a', kind: 'NEWS' },
      ...['2015-12-28', '~2015-12-28'].map((saidAt, at) => ({
        type: 'statement',
        id: `statement:s${at}`,
        kind: 'READOUT',
        speaker: 'official:kerry',
        gist: 'Words.',
        saidAt,
        article: 'article:a',
      })),
    ]),
  );

  const offices = async (asOf: string, match = '') => {
    const { data, errors } = await given.ask(
      `{ official(id: "official:kerry") { offices(asOf: "${asOf}"${match}) { id } } }`,
    );
    expect(errors).toBeUndefined();
    return data.official.offices.map(({ id }: { id: string }) => id.slice('tenure:'.length));
  };

  test.each<[asOf: string, certain: string[], possible: string[]]>([
    ['2015-12-28', ['exact'], ['attested', 'exact']],
    // Both ends belong to the time.
    ['2013-02-01', ['exact'], ['attested', 'exact']],
    ['2017-01-20', ['exact'], ['attested', 'exact']],
    ['2017-01-21', [], ['attested']],
    // Some day of 2017: held on the first of them, not on the last.
    ['2017', [], ['attested', 'exact']],
    ['2014', ['exact'], ['attested', 'exact']],
    ['2014/2015-06', ['exact'], ['attested', 'exact']],
    // The start is some day in January, the end some day in March.
    ['1985-01-15', [], ['attested', 'about', 'months']],
    ['1986', ['months'], ['attested', 'months']],
    ['1987-03-01', ['months'], ['attested', 'months']],
    ['1987-03-02', [], ['attested', 'months']],
    // Without an end it is not known to last: possibly it does.
    ['2021-01-20', [], ['attested', 'ongoing']],
    // The day on which a source calls them so, and no other.
    ['1971-04-22', ['attested'], ['attested']],
    ['1971-04', [], ['attested']],
    // "About" is never certain.
    ['1984', [], ['attested', 'about']],
    ['2020/..', [], ['attested', 'ongoing']],
  ])('%s: certainly %j, possibly %j', async (asOf, certain, possible) => {
    expect(await offices(asOf)).toEqual(certain);
    expect(await offices(asOf, ', match: POSSIBLE')).toEqual(possible);
  });

  test('of a day that is only about are refused', async () => {
    const { errors } = await given.ask(
      '{ official(id: "official:kerry") { offices(asOf: "~2015") { id } } }',
    );
    expect(errors?.map(({ message }) => message)).toEqual(['asOf must not be approximate.']);
  });

  const tenures = async (filter: string) => {
    const { data, errors } = await given.ask(`{ tenures(filter: {${filter}}) { totalCount nodes { id } } }`);
    expect(errors).toBeUndefined();
    const ids = data.tenures.nodes.map(({ id }: { id: string }) => id.slice('tenure:'.length));
    expect(data.tenures.totalCount).toBe(ids.length);
    return ids;
  };

  test.each<[period: string, certain: string[], possible: string[]]>([
    // Only attested: that one day, and no other.
    ['during: "1971-04-22"', ['attested'], ['attested']],
    ['during: "1971"', ['attested'], ['attested']],
    ['during: "1971-04-23/1980"', [], []],
    ['before: "1971-04-23"', ['attested'], ['attested']],
    ['before: "1971-04-22"', [], []],
    ['after: "2021"', [], []],
    ['after: "1971-04-21", before: "1980"', ['attested'], ['attested']],
    // Without an end it is not known to last: possibly it does. Without any date it is in no period.
    ['during: "2022"', [], ['ongoing']],
    // It cannot have ended before it began, in June.
    ['during: "1990-06/2000"', ['year'], ['year']],
    ['during: "2015/.."', ['exact'], ['exact', 'ongoing']],
  ])('tenures(%s): certainly %j, possibly %j', async (period, certain, possible) => {
    expect(await tenures(`${period}, match: CERTAIN`)).toEqual(certain);
    expect(await tenures(period)).toEqual(possible);
  });

  test('are not known of somebody whose tenure has no date, nor ruled out', async () => {
    const { data } = await given.ask(
      '{ official(id: "official:other") { on: offices(asOf: "2015") { id } can: offices(asOf: "2015", match: POSSIBLE) { id } } }',
    );
    expect(data.official).toEqual({ on: [], can: [{ id: 'tenure:undated' }] });
  });

  test('are the office of a part or a statement of that day, unless the day is only about', async () => {
    const { data, errors } = await given.ask(
      `{ official(id: "official:kerry") {
        participations { nodes { event { id } capacity { basis ambiguous positions { id } } } }
        statements { nodes { id capacity { basis positions { id } } } }
      } }`,
    );
    expect(errors).toBeUndefined();
    const known = { basis: 'DERIVED', positions: [{ id: 'position:secretary' }] };
    const unknown = { basis: 'UNKNOWN', positions: [] };
    expect(data.official.participations.nodes).toEqual([
      { event: { id: 'event:day' }, capacity: { ...known, ambiguous: false } },
      { event: { id: 'event:about' }, capacity: { ...unknown, ambiguous: false } },
      { event: { id: 'event:until-about' }, capacity: { ...unknown, ambiguous: false } },
      { event: { id: 'event:undated' }, capacity: { ...unknown, ambiguous: false } },
    ]);
    expect(data.official.statements.nodes).toEqual([
      { id: 'statement:s0', capacity: known },
      { id: 'statement:s1', capacity: unknown },
    ]);
  });

  test('are several where several tenures cover the day, unless the source states one', async () => {
    const { data, errors } = await given.ask(
      `{ official(id: "official:two") {
        participations { nodes { event { id } capacity { basis ambiguous wording positions { id } } } }
      } }`,
    );
    expect(errors).toBeUndefined();
    const said = (event: string, basis: string, ids: string[], more: object = {}) => ({
      event: { id: `event:two-${event}` },
      capacity: { basis, ambiguous: false, wording: null, positions: ids.map((id) => ({ id })), ...more },
    });
    expect(data.official.participations.nodes).toEqual([
      said('nothing', 'DERIVED', ['position:adviser', 'position:secretary'], { ambiguous: true }),
      // The other tenure covers the day just as well.
      said('one', 'STATED', ['position:adviser']),
      // No tenure of his says so, and two others do.
      said('another', 'STATED', ['position:envoy']),
      said('wording', 'STATED', [], { wording: 'a guest' }),
    ]);
  });
});
