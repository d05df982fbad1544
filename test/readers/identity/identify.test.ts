import { identify, officialRecord } from '../../../src/readers/history-at-state/identity';
import { said } from './said';

const idOf = (...mention: Parameters<typeof said>) => identify(said(...mention)).id;

describe('one person in many spellings', () => {
  test.each([
    [
      'official:sergey-lavrov',
      'russia',
      'FOREIGN_MINISTER',
      '2015 Sergey Lavrov',
      '2011 Sergei Lavrov',
      '2010 Lavrov',
    ],
    [
      'official:mohammad-javad-zarif',
      'iran',
      'FOREIGN_MINISTER',
      '2015 Mohammad Javad Zarif',
      '2014 Mohammed Zarif',
      '2014 Javad Zarif',
      '2015 Zarif',
    ],
    [
      'official:volodymyr-zelenskyy',
      'ukraine',
      'HEAD_OF_STATE',
      '2023 Volodymyr Zelenskyy',
      '2022 Volodymyr Zelensky',
      '2021 Zelensky',
    ],
    [
      'official:benjamin-netanyahu',
      'israel',
      'HEAD_OF_GOVERNMENT',
      '1997 Binyamin Netanyahu',
      '2010 Benyamin Netanyahu',
      '2024 Netanyahu',
    ],
    [
      'official:dmitri-medvedev',
      'russia',
      'HEAD_OF_STATE',
      '2009 Dmitriy Medvedev',
      '2010 Dimitry A. Medvedev',
      '2009 Medvedev',
    ],
    [
      'official:shinzo-abe',
      'japan',
      'HEAD_OF_GOVERNMENT',
      '2013 Shinzo Abe',
      '2018 Shinzō Abe',
      '2017 Abe Shinzo',
    ],
    [
      'official:hamid-karzai',
      'afghanistan',
      'HEAD_OF_STATE',
      '2013 Hamad Karzai',
      '2005 Hamid Karzai',
      '2006 Karzai',
    ],
    [
      'official:steffan-de-mistura',
      'un',
      'ENVOY',
      '2016 Staffan de Mistura',
      '2015 Steffan de Mistura',
      '2016 de Mistura',
    ],
  ] as const)('%s', (official, country, kind, ...spellings) => {
    for (const spelling of spellings) {
      expect(idOf(spelling.slice(5), country, `${spelling.slice(0, 4)}-06-01`, kind)).toBe(official);
    }
  });

  test('in two offices: Prime Minister, then President Abbas; Prime Minister, then President Elbegdorj', () => {
    expect(idOf('Abbas', 'palestinian-authority', '2003-06-20', 'HEAD_OF_GOVERNMENT')).toBe(
      'official:mahmoud-abbas',
    );
    expect(idOf('Mahmoud Abbas', 'palestinian-authority', '2008-01-10')).toBe('official:mahmoud-abbas');
    expect(idOf('Tsakhia Elbegdorj', 'mongolia', '2011-06-16')).toBe('official:tsakhiagiin-elbegdorj');
    expect(idOf('Elbegdorj', 'mongolia', '2005-11-21', 'HEAD_OF_GOVERNMENT')).toBe(
      'official:tsakhiagiin-elbegdorj',
    );
  });

  test('who holds another office, or is called by a slip, is the same: Prime Minister Lavrov, Foreign Minister Wang Li', () => {
    expect(idOf('Sergey Lavrov', 'russia', '2013-05-07', 'HEAD_OF_GOVERNMENT')).toBe(
      'official:sergey-lavrov',
    );
    expect(idOf('Wang Li', 'china', '2016-01-27', 'FOREIGN_MINISTER')).toBe('official:wang-yi');
  });

  test('a spelling that no row has is told by its sound, or by one letter that differs', () => {
    expect(identify(said('Serguei Lavrov', 'russia', '2016-01-20', 'FOREIGN_MINISTER')).id).toBe(
      'official:sergey-lavrov',
    );
    expect(identify(said('Viktor Yanukovich', 'ukraine', '2012-03-27'))).toMatchObject({
      id: 'official:viktor-yanukovych',
    });
  });
});

test('a decision for some years holds for mentions that the table has never seen', () => {
  expect(identify(said('Dini', 'italy', '1997-05-05', 'FOREIGN_MINISTER'))).toMatchObject({
    id: 'official:lamberto-dini',
    why: 'DECISION',
  });
  expect(identify(said('Dini', 'italy', '2031-05-05', 'FOREIGN_MINISTER')).provisional).toBe(true);
});

describe('one person for two countries or bodies', () => {
  test.each([
    [
      'Mogherini, of Italy and of the EU',
      idOf('Federica Mogherini', 'italy', '2014-03-05', 'FOREIGN_MINISTER'),
      idOf('Mogherini', 'eu', '2015-03-07', 'HEAD_OF_ORGANIZATION'),
    ],
    [
      'Shevardnadze, of the Soviet Union and of Georgia',
      idOf('Shevardnadze', 'soviet-union', '1986-09-19', 'FOREIGN_MINISTER'),
      idOf('Eduard Shevardnadze', 'georgia', '1999-09-23'),
    ],
    [
      'Havel, of Czechoslovakia and of Czechia',
      idOf('Vaclav Havel', 'czechoslovakia', '1990-02-20'),
      idOf('Havel', 'czechia', '1997-04-25'),
    ],
    [
      'Rasmussen, of Denmark and of NATO',
      idOf('Anders Fogh Rasmussen', 'denmark', '2006-06-08', 'HEAD_OF_GOVERNMENT'),
      idOf('Anders Fogh Rasmussen', 'nato', '2013-02-27', 'HEAD_OF_ORGANIZATION'),
    ],
    [
      'Netanyahu, where a row has the host’s country',
      idOf('Benjamin Netanyahu', 'israel', '2013-05-01', 'HEAD_OF_GOVERNMENT'),
      idOf('Benjamin Netanyahu', 'italy', '2013-10-22', 'HEAD_OF_GOVERNMENT'),
    ],
  ])('%s', (_, one, other) => {
    expect(one).toBe(other);
  });
});

describe('two persons whose names look alike', () => {
  test.each([
    [
      'Kings Abdullah of Jordan and of Saudi Arabia',
      idOf('Abdullah II', 'jordan', '2014-03-07'),
      idOf('Abdullah', 'saudi-arabia', '2014-09-11'),
    ],
    [
      'Mohammed and Abdullah bin Zayed',
      idOf('Mohammed bin Zayed', 'united-arab-emirates', '2016-11-15', 'OTHER'),
      idOf('Abdullah bin Zayed', 'united-arab-emirates', '2013-08-02', 'FOREIGN_MINISTER'),
    ],
    [
      'Andreas and George Papandreou',
      idOf('Papandreou', 'greece', '1985-03-10', 'HEAD_OF_GOVERNMENT'),
      idOf('George Papandreou', 'greece', '2010-03-08', 'HEAD_OF_GOVERNMENT'),
    ],
    [
      'Poul Nyrup and Anders Fogh Rasmussen',
      idOf('Rasmussen', 'denmark', '1997-07-11', 'HEAD_OF_GOVERNMENT'),
      idOf('Rasmussen', 'denmark', '2005-07-05', 'HEAD_OF_GOVERNMENT'),
    ],
    [
      'Anders Fogh and Lars Løkke Rasmussen',
      idOf('Rasmussen', 'denmark', '2005-07-05', 'HEAD_OF_GOVERNMENT'),
      idOf('Rasmussen', 'denmark', '2009-10-02', 'HEAD_OF_GOVERNMENT'),
    ],
    [
      'Indira and Rajiv Gandhi',
      idOf('Gandhi', 'india', '1982-07-27', 'HEAD_OF_GOVERNMENT'),
      idOf('Rajiv Gandhi', 'india', '1985-06-11', 'HEAD_OF_GOVERNMENT'),
    ],
    [
      'Pierre and Justin Trudeau',
      idOf('Trudeau', 'canada', '1983-04-27', 'HEAD_OF_GOVERNMENT'),
      idOf('Justin Trudeau', 'canada', '2016-03-09', 'HEAD_OF_GOVERNMENT'),
    ],
    [
      'Enda Kenny and Kenny Anthony',
      idOf('Kenny', 'ireland', '2011-05-23', 'HEAD_OF_GOVERNMENT'),
      idOf('Kenny Davis Anthony', 'saint-lucia', '2003-09-24', 'HEAD_OF_GOVERNMENT'),
    ],
    [
      'Foreign Minister Schroeder and Chancellor Schroeder',
      idOf('Schroeder', 'germany', '1963-08-10', 'FOREIGN_MINISTER'),
      idOf('Schroeder', 'germany', '2002-05-22', 'HEAD_OF_GOVERNMENT'),
    ],
    ['Hafez and Bashar al-Assad', idOf('Assad', 'syria', '1994-10-27'), idOf('Assad', 'syria', '2003-05-02')],
    [
      'Abdullah Abdullah and Abdullah Gul',
      idOf('Abdullah Abdullah', 'afghanistan', '2019-02-11', 'HEAD_OF_GOVERNMENT'),
      idOf('Abdullah Gul', 'turkey', '2013-03-01'),
    ],
    [
      'Amata and Imata Kabua',
      idOf('Amata Kabua', 'marshall-islands', '1990-06-12'),
      idOf('Imata Kabua', 'marshall-islands', '1998-11-23'),
    ],
    [
      'George V and George VI',
      idOf('George V', 'united-kingdom', '1918-12-26'),
      idOf('George VI', 'united-kingdom', '1945-08-02'),
    ],
  ])('%s', (_, one, other) => {
    expect(one).not.toBe(other);
  });
});

describe('who is in no table', () => {
  test('has an id of country and name, whatever the spelling', () => {
    const [one, other] = ['José de la Nueva', 'Jose De La Nueva'].map((name) =>
      identify(said(name, 'spain', '2031-01-01')),
    );
    expect(one).toEqual({
      id: 'official:history-at-state:spain-jose-de-la-nueva',
      name: 'Jose de la Nueva',
      why: 'NEW',
      provisional: false,
      of: 'spain',
    });
    expect(other).toEqual(one);
  });

  test('and has a family name alone, is provisional, with country, office and decade', () => {
    expect(identify(said('Nueva', 'spain', '2031-01-01', 'FOREIGN_MINISTER'))).toMatchObject({
      id: 'official:history-at-state:spain-foreign-minister-nueva-2030s',
      name: 'Nueva',
      provisional: true,
    });
  });

  test('is nobody of the same name in another time: a family name joins only in the same office within six years, ten if there is one such person', () => {
    expect(idOf('Juncker', 'luxembourg', '2010-01-01', 'HEAD_OF_GOVERNMENT')).toBe(
      'official:jean-claude-juncker',
    );
    expect(idOf('Pinochet', 'chile', '1995-01-01')).toContain('history-at-state:chile');
  });

  test('a family name that two fit joins neither', () => {
    expect(identify(said('Kim', 'korea-south', '1998-02-24', 'FOREIGN_MINISTER')).provisional).toBe(true);
  });

  test('a monarch’s one name is a whole name', () => {
    expect(identify(said('Fahd', 'saudi-arabia', '1990-09-06', 'HEAD_OF_STATE', [], 'King'))).toMatchObject({
      id: 'official:fahd-saudi-arabia',
      provisional: false,
    });
  });
});

test('the record of an official is the same whoever mentions them, and that of other datasets', () => {
  const record = (...mention: Parameters<typeof said>) => officialRecord(identify(said(...mention)));
  expect(record('Lavrov', 'russia', '2010-01-20', 'FOREIGN_MINISTER')).toEqual({
    type: 'official',
    id: 'official:sergey-lavrov',
    name: 'Sergey Lavrov',
  });
  expect(record('Putin', 'russia', '2001-06-16')).toEqual({
    type: 'official',
    id: 'official:vladimir-putin',
    name: 'Vladimir Putin',
  });
  expect(record('Assad', 'syria', '2003-05-02')).toEqual({
    type: 'official',
    id: 'official:bashar-al-assad',
    name: 'Bashar Al-Assad',
  });
  expect(record('Obama', 'us', '2013-03-20')).toEqual({
    type: 'official',
    id: 'official:history-at-state:obama-barack',
    name: 'Barack Obama',
    wikidataId: 'Q76',
  });
});
