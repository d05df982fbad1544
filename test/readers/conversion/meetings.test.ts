import { events, type Made, ofTrips, ofVisits, type TripIn } from './made';

describe('two meet in a third country', () => {
  const kinds = (it: Made) =>
    events(it)
      .slice(1)
      .map(([, kind]) => kind);

  test.each<[string, Omit<TripIn, 'id'>]>([
    [
      'the PLO’s Chairman in Bern',
      {
        start: '1997-11-15',
        country: ['switzerland', 'Switzerland'],
        remarks: 'Met with PLO Chairman Yasser Arafat.',
      },
    ],
    [
      'the Pope in Castel Gandolfo',
      {
        start: '1948-10-19',
        country: ['italy', 'Italy'],
        locale: 'Rome',
        remarks: 'Met with Pope Pius XII.',
      },
    ],
    [
      'the Crown Prince of Abu Dhabi in Rabat',
      {
        start: '2022-03-29',
        country: ['morocco', 'Morocco'],
        locale: 'Rabat',
        remarks: 'Met with Abu Dhabi Crown Prince Mohammed bin Zayed.',
      },
    ],
  ])('%s', async (_, row) => {
    expect(kinds(await ofTrips({ id: 1, ...row }))).toEqual(['THIRD_PLACE_MEETING']);
  });

  test('two Presidents who are guests of the United States', async () => {
    const it = await ofVisits({
      id: 1,
      start: '2006-09-27',
      visitor: 'President Pervez Musharraf',
      from: ['pakistan', 'Pakistan'],
      description: 'Also met with Afghan President Karzai on September 27. Met with President Bush.',
    });
    expect(kinds(it)).toEqual(['THIRD_PLACE_MEETING', 'BILATERAL_MEETING']);
  });

  test.each<[string, Omit<TripIn, 'id'>]>([
    [
      'but Bermuda’s Governor is at home there',
      {
        start: '1946-08-22',
        country: ['united-kingdom', 'United Kingdom'],
        locale: 'Bermuda',
        remarks: 'Met with the Governor of Bermuda, Admiral Sir Ralph Leatham.',
      },
    ],
    [
      'and Serbia’s President in Belgrade',
      {
        start: '1996-02-04',
        country: ['yugoslavia', 'Yugoslavia'],
        locale: 'Belgrade',
        remarks: 'Met with President Milosevic.',
      },
    ],
  ])('%s', async (_, row) => {
    expect(kinds(await ofTrips({ id: 1, ...row }))).toEqual(['BILATERAL_MEETING']);
  });
});

test('who joined "the President" was with the one of that day', async () => {
  const it = await ofTrips({
    id: 1,
    start: '2015-10-29',
    remarks: 'Joined the President and First Lady in an audience with King Felipe.',
  });
  expect(events(it)[0]?.[3]).toContain('history-at-state:obama-barack ACCOMPANIED');
});

describe('a visit', () => {
  test('has its visitor, and the President whom the description says was met', async () => {
    const it = await ofVisits({
      id: 2805,
      start: '2015-09-28',
      visitor: 'President Vladimir Putin',
      from: ['russia', 'Russia'],
      description: 'Met with President Obama in New York City.',
    });
    expect(events(it)).toEqual([
      ['visit-2805', 'VISIT', '2015-09-28', ['vladimir-putin VISITOR']],
      [
        'visit-2805-at-34',
        'BILATERAL_MEETING',
        '2015-09-28',
        ['history-at-state:obama-barack', 'vladimir-putin'],
      ],
    ]);
  });

  test('of whoever met "the President" met the one of those days, and the state where they were two', async () => {
    const met = async (start: string, end: string) =>
      events(
        await ofVisits({
          id: 1,
          start,
          end,
          visitor: 'Chancellor Angela Merkel',
          from: ['germany', 'Germany'],
          description: 'Private visit. Met with the President.',
        }),
      )[1]?.[3];
    expect(await met('2011-06-07', '2011-06-08')).toEqual(['angela-merkel', 'history-at-state:obama-barack']);
    expect(await met('2017-01-19', '2017-01-21')).toEqual(['angela-merkel', 'us']);
  });

  test('of state has the United States as its host, and says nothing of a meeting', async () => {
    const it = await ofVisits({
      id: 1,
      start: '2011-06-07',
      visitor: 'Chancellor Angela Merkel',
      from: ['germany', 'Germany'],
      description: 'State visit.',
    });
    expect(events(it)).toEqual([['visit-1', 'VISIT', '2011-06-07', ['angela-merkel VISITOR', 'us HOST']]]);
  });

  test('of two together is one visit of both, which is not to say that they met', async () => {
    const it = await ofVisits({
      id: 1,
      start: '2010-12-08',
      visitor: 'President Fatmir Sejdiu and Prime Minister Hashim Thaci',
      from: ['kosovo', 'Kosovo'],
      description: 'Met with President Obama.',
    });
    expect(events(it).map(([, kind, , who]) => [kind, (who as string[]).length])).toEqual([
      ['VISIT', 2],
      ['BILATERAL_MEETING', 2],
      ['BILATERAL_MEETING', 2],
    ]);
  });
});

describe('a gathering', () => {
  const summit = (start: string, description: string, end = start) =>
    ofVisits({ id: 1, start, end, visitor: 'King Olav V', from: ['norway', 'Norway'], description });
  const who = (it: Made) => events(it).map(([, , , each]) => each)[1];

  test('is convened by its body, but by none that it was to found', async () => {
    const text = 'Led Norwegian delegation to the United Nations Conference.';
    expect(who(await summit('1945-05-02', text))).toEqual(['olav-v']);
    expect(who(await summit('1946-05-02', text))).toEqual(['olav-v', 'un HOST']);
  });

  test.each([
    ['In U.S. May 1–9, led Norwegian delegation to the UN General Assembly.', '1960-05-01/1960-05-09'],
    ['State visit. Addressed the UN General Assembly. Departed the U.S. May 9.', '1960-05-04/1960-05-09'],
    ['State visit. Arrived in the U.S. May 1; addressed the UN General Assembly.', '1960-05-01/1960-05-05'],
    ['Discussed trade and addressed the UN General Assembly. Left the U.S. May 9.', '1960-05-04/1960-05-09'],
    // What the row's days are of is told first.
    ['Attended NATO Summit Meeting. Arrived May 1. Departed May 9.', '1960-05-04/1960-05-05'],
    ['State visit; addressed the UN General Assembly May 5. Departed May 9.', '1960-05-05'],
  ])('was while the visitor was in the country: %s', async (text, days) => {
    expect(events(await summit('1960-05-04', text, '1960-05-05'))[1]?.[2]).toBe(days);
  });
});
