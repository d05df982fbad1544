import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRecord, signatureOf } from '../../../src/load/record';
import { bodyNamed, countryNamed, countryOf } from '../../../src/readers/history-at-state/countries';
import { actorRecords } from '../../../src/readers/history-at-state/countries-records';
import { COUNTRIES } from '../../../src/readers/history-at-state/countries-table';
import { Delivery, tripsIn, visitsIn } from '../../../src/readers/history-at-state/rows';
import { describeShared, shared } from '../rows/files';

describe('a country id of the register', () => {
  test.each([
    ['russia', 'Russia', '1905-08-05', 'russian-empire'],
    ['russia', 'U.S.S.R.', '1972-05-22', 'soviet-union'],
    ['russia', 'U.S.S.R.', '1991-12-25', 'soviet-union'],
    ['russia', 'U.S.S.R.', '1991-12-26', 'russia'],
    ['russia', 'Russia', '2015-12-15', 'russia'],
    ['czechoslovakia', 'Czechoslovakia', '1990-02-06', 'czechoslovakia'],
    ['czech-republic', 'Czech Republic', '2009-04-05', 'czechia'],
    ['czechia', 'Czechia', '2024-05-29', 'czechia'],
    ['china', 'China, Republic of', '1945-04-26', 'republic-of-china'],
    ['china', 'China, Republic of', '1961-07-31', 'taiwan'],
    ['china', 'China, People’s Republic of', '1972-02-21', 'china'],
    ['taiwan', 'Republic of China', '1960-06-18', 'taiwan'],
    ['germany', 'Germany, Federal Republic of', '1989-05-30', 'germany'],
    ['german-democratic-republic', 'German Democratic Republic', '1989-12-12', 'east-germany'],
    ['korea', 'Korea, South', '2017-06-29', 'korea-south'],
    ['turkiye', 'Türkiye', '2023-02-19', 'turkey'],
    ['north-macedonia', 'North Macedonia', '2023-11-29', 'macedonia'],
    ['eswatini', 'Eswatini', '2019-01-01', 'swaziland'],
    ['somoa', 'Western Samoa', '1990-10-27', 'samoa'],
    ['congo-kinshasa', 'Congo, Democratic Republic of', '2014-05-03', 'congo-kinshasa'],
    ['congo-democratic-republic', 'Democratic Republic of the Congo (Zaire)', '1970-08-04', 'congo-kinshasa'],
    ['west-bank', 'West Bank', '2022-07-15', 'palestinian-authority'],
    ['kosovo', 'Yugoslavia (Kosovo)', '2001-07-24', 'serbia-and-montenegro'],
    ['kosovo', 'Kosovo', '2015-12-02', 'kosovo'],
    ['yugoslavia', 'Yugoslavia', '1970-09-30', 'yugoslavia'],
    ['yugoslavia', 'Yugoslavia', '1996-02-04', 'serbia-and-montenegro'],
    ['vietnam', 'Vietnam', '1966-10-26', 'south-vietnam'],
    ['vietnam', 'Vietnam', '2016-05-22', 'vietnam'],
    ['yemen', 'Yemen Arab Republic', '1990-01-23', 'northern-yemen'],
  ])('%s (%s) is on %s %s', (id, label, date, key) => {
    expect(countryOf(id, label, date)?.key).toBe(key);
  });

  test('is a territory of its own even where the state went on: Bonn lay in West Germany', () => {
    expect(countryOf('germany', undefined, '1975-05-21')).toMatchObject({
      place: 'place:gsh:west-germany-1990',
      organization: 'organization:germany',
    });
  });

  test('before the country was independent is that country all the same', () => {
    expect(countryOf('tanzania', 'Tanzania', '1950')?.key).toBe('tanganyika');
    expect(countryOf('morocco', 'Morocco', '1943-01-14')?.key).toBe('morocco');
  });

  test('that nobody knows gives nothing', () => {
    expect(countryOf('atlantis', 'Atlantis', '1990-01-01')).toBeUndefined();
  });

  test('has a place and nobody who acts where nobody governs', () => {
    expect(countryOf('antarctica', 'Antarctica', '2016-11-10')).toMatchObject({
      organization: undefined,
      place: 'place:gsh:antarctica',
    });
  });
});

describe('words of a remark', () => {
  test.each([
    ['Soviet', '1972-05-22', 'soviet-union'],
    ['Russian', '1985-01-01', 'soviet-union'],
    ['Russian', '2015-12-15', 'russia'],
    ['Soviet', '1992-02-16', 'soviet-union'],
    ['Saudi', '1990-01-01', 'saudi-arabia'],
    ['British', '1990-01-01', 'united-kingdom'],
    ['Chinese', '1943-11-22', 'republic-of-china'],
    ['Chinese Nationalist', '1960-06-18', 'taiwan'],
    ['Chinese', '1972-02-21', 'china'],
    ['West German', '1985-05-01', 'germany'],
    ['Yugoslav', '1963-10-17', 'yugoslavia'],
    ['Palestinian', '1990-01-01', 'palestinian-authority'],
    ['Jordan’s', '1999-01-01', 'jordan'],
    ["Cote d'Ivoire", '2011-07-29', 'cote-divoire'],
    ['the Netherlands', '1990-01-01', 'netherlands'],
  ])('%s mean on %s %s', (words, date, key) => {
    expect(countryNamed(words, date)?.key).toBe(key);
  });

  test('that name no country give none', () => {
    expect(countryNamed('Prime', '1990-01-01')).toBeUndefined();
  });

  test('name bodies too', () => {
    expect(bodyNamed('the Gulf Cooperation Council')?.organization).toBe('organization:gcc');
    expect(bodyNamed('G-8')?.organization).toBe('organization:g8');
    expect(bodyNamed('Ministerial')).toBeUndefined();
  });
});

describe('the tables of countries and bodies', () => {
  test('have a row of each state that describes it', () => {
    for (const { organization } of COUNTRIES) {
      if (organization) expect(actorRecords.has(organization)).toBe(true);
    }
  });

  test('make valid records that are part only of each other', () => {
    for (const record of actorRecords.values()) {
      expect(readRecord(JSON.stringify(record))).toMatchObject({ id: record.id });
      if (record.partOf) expect(actorRecords.has(record.partOf as string)).toBe(true);
    }
  });

  test('say the same as the hand-made seed of the states and bodies that both have', () => {
    const seed = readFileSync(
      join(__dirname, '../../../seed/brics-post-2015-12-29/organizations.ndjson'),
      'utf8',
    );
    const both = seed
      .trim()
      .split('\n')
      .filter((line) => actorRecords.has(JSON.parse(line).id));
    expect(both.map((line) => JSON.parse(line).id)).toEqual(
      expect.arrayContaining([
        'organization:iran',
        'organization:russia',
        'organization:un',
        'organization:us',
      ]),
    );
    const signature = (line: string) => signatureOf(readRecord(line) as Parameters<typeof signatureOf>[0]);
    for (const line of both) {
      expect(signature(JSON.stringify(actorRecords.get(JSON.parse(line).id)))).toBe(signature(line));
    }
  });
});

describeShared('every row of the real files', () => {
  const delivery = new Delivery(shared('history-at-state-travels', 'history-at-state-visits'));

  test('has its country, in as many ids as there are', () => {
    const rows = [
      ...[...tripsIn(delivery)].map(({ country, start, file, line }) => ({ country, start, file, line })),
      ...[...visitsIn(delivery)].map(({ from, start, file, line }) => ({ country: from, start, file, line })),
    ];
    expect(new Set(rows.map(({ country }) => country.id)).size).toBe(205);
    const lost = rows.filter(({ country, start }) => !countryOf(country.id, country.label, start));
    expect(lost).toEqual([]);
  });
});
