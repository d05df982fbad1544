import { describeShared } from '../readers/rows/files';
import { type RawTrip, rawHolders, rawTerms, rawTrips, rawVisits, tally } from '../readers/second-route';
import * as told from './told';

describeShared('what the analyst is told of the whole register', () => {
  const ofSecretaries = () => rawTrips('secretary');
  const all = () => [...ofSecretaries(), ...rawTrips('president')];
  const ofKerry = () => ofSecretaries().filter(({ who }) => who === 'kerry-john-forbes');
  const naming = (trips: readonly RawTrip[], called: RegExp | string) =>
    trips.filter(({ remarks }) => remarks.search(called) >= 0);
  const starts = (trips: readonly RawTrip[]) => trips.map(({ start }) => start).sort();
  /** An id of the graph. */
  const person = (who: string) => `official:pocom:${who}`;

  test('is what the raw files say of a year', () => {
    expect(tally([...all(), ...rawVisits()], ({ start }) => start.slice(0, 4))).toMatchObject(told.VISITS);
  });

  test('is what the raw files say of Kerry and Lavrov, and of Kerry and Putin, who was not met without Lavrov', () => {
    const withLavrov = naming(ofKerry(), 'Lavrov');
    expect(starts(withLavrov)).toEqual(told.DAYS_WITH_LAVROV);
    const last = withLavrov
      .map(({ end }) => end)
      .sort()
      .at(-1);
    expect([starts(withLavrov)[0], last]).toEqual(told.FIRST_AND_LAST_WITH_LAVROV);
    expect(starts(naming(ofKerry(), 'Putin'))).toEqual(told.DAYS_WITH_PUTIN);
    expect(starts(naming(withLavrov, 'Putin'))).toEqual(told.DAYS_WITH_PUTIN);
  });

  test('is what the raw files say of Russia and its foreign ministry from 2013 to 2016', () => {
    const then = all().filter(({ start }) => start >= '2013' && start < '2017');
    expect(starts(naming(then, 'Lavrov'))).toEqual(told.DAYS_WITH_LAVROV);
    const unnamed = naming(then, /Foreign Ministers of [^.]*Russia/);
    expect(starts(unnamed)).toEqual(told.DAYS_WITH_THE_MINISTER);
    expect(new Set(unnamed.map(({ who }) => who))).toEqual(new Set(['kerry-john-forbes']));
    const came = rawVisits().filter(({ country, start }) => country === 'russia' && start >= '2013');
    const visits = came.filter(({ start }) => start < '2017');
    expect(visits.map(({ visitor }) => visitor)).toEqual(['President Vladimir Putin']);
    expect([...starts(naming(then, 'Putin')), ...visits.map(({ start }) => start)].sort()).toEqual(
      [...told.DAYS_WITH_PUTIN, ...told.DAYS_OF_OBAMA_AND_PUTIN].sort(),
    );
  });

  test('is what the raw files say of whom Kerry met in 2015', () => {
    const then = ofKerry().filter(({ start }) => start.startsWith('2015'));
    for (const { called, trips } of told.MET_IN_2015) expect(naming(then, called)).toHaveLength(trips);
  });

  test('is what the remark says of Rome, where Kerry met Lavrov and Netanyahu', () => {
    const [rome] = ofKerry().filter(({ start }) => start === '2014-12-14');
    expect(rome?.remarks).toBe(
      'Met with Russian Foreign Minister Sergei Lavrov and Israeli Prime Minister Benjamin Netanyahu.',
    );
  });

  test('is who of all travellers met both Lavrov and Anastasiades by the remarks', () => {
    const who = (called: string) => naming(all(), called).map((it) => person(it.who));
    const both = who('Anastasiades').filter((it) => who('Lavrov').includes(it));
    expect([...new Set(both)].sort()).toEqual(told.BETWEEN_LAVROV_AND_ANASTASIADES);
    expect(rawVisits().filter(({ visitor }) => /Lavrov|Anastasiades/.test(visitor))).toEqual([]);
  });

  test('is what the raw file says of the office of Secretary of State', () => {
    const holders = (from: string, to?: string) => rawHolders('secretary', from, to).map(person);
    expect({
      '2015-12-29': holders('2015-12-29'),
      '2017-01': holders('2017-01-01', '2017-01-31'),
      '1900': holders('1900-01-01', '1900-12-31'),
    }).toEqual(told.SECRETARIES);
    const last = rawTerms('secretary')
      .sort((a, b) => (a.start < b.start ? -1 : 1))
      .slice(-3);
    expect(last.map(({ who, start, end }) => ({ id: person(who), start, end: end || null }))).toEqual(
      told.LAST_SECRETARIES,
    );
  });
});
