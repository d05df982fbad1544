import { readRemark } from '../../../src/readers/history-at-state/remarks';

const TRIP = { start: '1979-06-14', end: '1979-06-18' };

function days(text: string, context = TRIP): (string | undefined)[] {
  return readRemark(text, context).mentions.map(({ date }) => date);
}

describe('days and places inside a remark', () => {
  test('"June 16-18" is a range', () => {
    expect(days('Met with General Secretary Brezhnev to sign a treaty June 16-18.')).toEqual([
      '1979-06-16/1979-06-18',
    ]);
  });

  test('"on June 16" belongs to all people of its clause before it, and to none of the next', () => {
    expect(
      days('Met with President Cossiga and Prime Minister Fanfani on June 16. Met with King Olav.'),
    ).toEqual(['1979-06-16', '1979-06-16', undefined]);
    expect(days('Met with President Hu of China, June 16; and President Lula of Brazil, June 17.')).toEqual([
      '1979-06-16',
      '1979-06-17',
    ]);
  });

  test('"May 3-4, 12, 14" goes from the first to the last', () => {
    const may = { start: '1974-05-02', end: '1974-05-30' };
    expect(days('Met with President Assad May 3-4, 12, 14.', may)).toEqual(['1974-05-03/1974-05-14']);
  });

  test('"On June 15, attended" is said of the clause behind it, and of no further one', () => {
    const { gatherings, mentions } = readRemark(
      'On June 15, attended NATO Summit Meeting with King Olav. Met with King Hussein.',
      TRIP,
    );
    expect([...gatherings, ...mentions].map(({ date }) => date)).toEqual([
      '1979-06-15',
      '1979-06-15',
      undefined,
    ]);
  });

  test('the letter l stands for a 1 in "June l5"', () => {
    expect(days('Met with President Carter June l5.')).toEqual(['1979-06-15']);
  });

  test('a day before "with" is said of those after it', () => {
    expect(days('Met with Prime Minister Fanfani, and, on June 15, with Chancellor Adenauer.')).toEqual([
      undefined,
      '1979-06-15',
    ]);
  });

  test('a day in brackets before "with" is said of the gathering and of those after it', () => {
    const { gatherings, mentions } = readRemark('Attended Summit Meeting (June 14-15) with King Olav.', TRIP);
    expect([...gatherings, ...mentions].map(({ date }) => date)).toEqual([
      '1979-06-14/1979-06-15',
      '1979-06-14/1979-06-15',
    ]);
  });

  test('the year is that of the trip, also over New Year', () => {
    const winter = { start: '1985-12-30', end: '1986-01-03' };
    expect(days('Met with King Fahd Dec. 31 and with King Hussein on January 2.', winter)).toEqual([
      '1985-12-31',
      '1986-01-02',
    ]);
  });

  test('when the traveller came home is no day of a meeting', () => {
    expect(days('Met with Prime Minister Scelba while returning to U.S. Returned June 18.')).toEqual([
      undefined,
    ]);
    expect(days('Met with President Bush. Arrived in the U.S. June 14.')).toEqual([undefined]);
  });

  test('a day that does not exist is none', () => {
    expect(days('Met with King Olav June 31.')).toEqual([undefined]);
  });

  test('"in Montreux", "at Erez" and "In Belfast, met with" say the place; a country or a thing does not', () => {
    const places = (text: string) => readRemark(text, TRIP).mentions.map(({ place }) => place);
    expect(places('Met with Iranian Foreign Minister Mohammad Javad Zarif in Montreux.')).toEqual([
      'Montreux',
    ]);
    expect(places('Met with Prime Minister Netanyahu and Chairman Arafat at Erez.')).toEqual([
      'Erez',
      'Erez',
    ]);
    expect(places('Met with Queen Elizabeth II. In Belfast, met with First Minister Robertson.')).toEqual([
      undefined,
      'Belfast',
    ]);
    expect(places('Met with King Olav at the Nobel Institute.')).toEqual([undefined]);
    expect(places('Met with King Hussein in Jordan.')).toEqual([undefined]);
  });
});
