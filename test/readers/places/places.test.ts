import { readRecord } from '../../../src/load/record';
import { type Country, countryOf, UNITED_STATES } from '../../../src/readers/history-at-state/countries';
import { Places, placeRecords } from '../../../src/readers/history-at-state/places';
import { Report } from '../../../src/readers/history-at-state/report';
import { Delivery, tripsIn } from '../../../src/readers/history-at-state/rows';
import { describeShared, shared, withFolder } from '../rows/files';

const country = (id: string, date: string) => countryOf(id, undefined, date) as Country;

describe('where a row was', () => {
  const at = (id: string, date: string, locale: string) => new Places().of(country(id, date), locale);

  test('is the city, and the country of that year: Moscow lay in the Soviet Union', () => {
    expect(at('russia', '1972-05-22', 'Moscow')).toEqual(['place:gsh:moscow', 'place:gsh:soviet-union-1991']);
    expect(at('russia', '2015-12-15', 'Moscow')).toEqual(['place:gsh:moscow', 'place:gsh:russia']);
  });

  test('is one city whatever the year, which lies in the country of today', () => {
    const places = new Places();
    places.of(country('russia', '1972-05-22'), 'Kiev');
    places.of(country('ukraine', '2015-12-07'), 'Kyiv');
    expect(places.records()).toMatchObject([
      { id: 'place:gsh:kyiv', within: 'place:gsh:ukraine' },
      { id: 'place:gsh:soviet-union-1991' },
      { id: 'place:gsh:ukraine' },
    ]);
  });

  test('is also called what rows call it, but for what they say in brackets', () => {
    const places = new Places();
    places.of(country('russia', '1988-05-29'), 'Kiev, Leningrad');
    places.of(country('france', '1943-01-01'), 'Algiers (Algeria)');
    const names = new Map(places.records().map(({ id, names: it }) => [id, it]));
    expect(names.get('place:gsh:kyiv')).toEqual(['Kiev']);
    expect(names.get('place:gsh:st-petersburg')).toEqual(expect.arrayContaining(['Leningrad']));
    expect(names.get('place:gsh:algiers')).toBeUndefined();
  });

  test.each([
    [
      'switzerland',
      '2000-01-01',
      'Zurich, Davos',
      ['place:gsh:zurich', 'place:history-at-state:switzerland-davos'],
    ],
    ['mexico', '1990-01-01', 'Mexico, D.F.', ['place:gsh:mexico-city']],
    ['france', '1990-01-01', 'Paris', ['place:gsh:paris_fr']],
    ['france', '1943-01-01', 'Algiers (Algeria)', ['place:gsh:algiers']],
    ['germany', '1985-05-01', 'West Berlin', ['place:gsh:berlin']],
    ['singapore', '2018-06-10', 'Singapore', ['place:gsh:singapore-city']],
    ['czechoslovakia', '1990-02-06', 'Prague', ['place:gsh:prague']],
    ['russia', '1945-02-04', 'Yalta', ['place:history-at-state:ukraine-yalta']],
    ['united-states', '1990-06-04', 'San Francisco', ['place:history-at-state:us-san-francisco']],
    ['united-states', '1992-02-26', 'San Antonio', ['place:history-at-state:us-san-antonio']],
    ['spain', '2000-01-01', '', []],
    ['spain', '2000-01-01', 'Spain', []],
    ['cote-divoire', '2000-01-01', 'Ivory Coast, Nuevo', ['place:history-at-state:cote-divoire-nuevo']],
  ])('%s on %s, %s', (id, date, locale, cities) => {
    const host = country(id, date);
    expect(at(id, date, locale)).toEqual([...cities, host.place]);
  });

  test('in a city that no table has is named by its id, so that spellings do not disagree', () => {
    const spelt = (name: string) => {
      const places = new Places();
      places.of(country('spain', '2000-01-01'), name);
      return places.records().find(({ id }) => id.startsWith('place:history-at-state:'));
    };
    expect(spelt('Nóvo Lugar')).toMatchObject({ name: 'Novo Lugar', names: ['Nóvo Lugar'] });
    expect(spelt('Novo-Lugar')).toMatchObject({
      id: spelt('Nóvo Lugar')?.id,
      name: 'Novo Lugar',
      names: ['Novo-Lugar'],
      within: 'place:gsh:spain',
    });
  });
});

describe('where a remark says that something was', () => {
  const named = (id: string, date: string, words: string | undefined) =>
    new Places().named(id === 'us' ? UNITED_STATES : country(id, date), words, date);

  test('is a city of the host, another country, or a city elsewhere with its country of that year', () => {
    expect(named('switzerland', '2015-03-20', 'Montreux')?.[0]).toBe(
      'place:history-at-state:switzerland-montreux',
    );
    expect(named('holy-see', '1975-01-01', 'Rome')).toEqual(['place:gsh:rome', 'place:gsh:italy']);
    expect(named('us', '1985-11-19', 'Prague')).toEqual([
      'place:gsh:prague',
      'place:gsh:czechoslovakia-1993',
    ]);
    expect(named('us', '1975-08-01', 'Bonn')).toEqual(['place:gsh:bonn', 'place:gsh:west-germany-1990']);
    expect(named('us', '1975-08-01', 'Finland')).toEqual(['place:gsh:finland']);
  });

  test('is left open where no place is named that is known', () => {
    expect(named('us', '1990-01-01', 'the Oval Office')).toBeUndefined();
    expect(named('us', '1990-01-01', undefined)).toBeUndefined();
  });
});

test('a change of the gazetteer is told, and its committed tables stand', () => {
  const xml =
    '<locale><id>moscow</id><name>Moskva</name><current-territory>russia</current-territory><latitude>1</latitude><longitude>2</longitude></locale>';
  withFolder({ 'moscow.xml': xml }, (folder) => {
    const report = new Report();
    expect([...placeRecords(new Delivery([folder]), report)]).toMatchObject([{ name: 'Moscow' }]);
    expect(report.lines().join('\n')).toContain('left out 1: changes of the gazetteer');
  });
});

describeShared('places of the real files', () => {
  const delivery = new Delivery(shared('history-at-state-travels', 'history-at-state-gsh'));

  test('are valid, lie in each other, and are the same for the gazetteer and for the trips', () => {
    const report = new Report();
    const gazetteer = new Map([...placeRecords(delivery, report)].map((it) => [it.id, it]));
    const places = new Places();
    for (const { country: host, locale, start } of tripsIn(delivery)) {
      places.of(countryOf(host.id, host.label, start) as Country, locale);
    }
    const all = new Map([...gazetteer, ...places.records().map((it) => [it.id, it] as const)]);
    for (const [id, record] of all) {
      expect(readRecord(JSON.stringify(record))).toMatchObject({ id });
      if (record.within) expect(all.has(record.within as string)).toBe(true);
      // The gazetteer alone says what a country succeeded.
      if (gazetteer.has(id))
        expect({ ...record, succeeds: gazetteer.get(id)?.succeeds }).toEqual(gazetteer.get(id));
    }
    expect(gazetteer.size).toBe(577 + 1_147);
    expect(gazetteer.get('place:gsh:russia')?.succeeds).toEqual(['place:gsh:soviet-union-1991']);
    expect(report.lines()).toEqual(['read 577 territories', 'read 1147 locales']);
  });
});
