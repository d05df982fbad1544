import { readDescription, readVisitor } from '../../../src/readers/history-at-state/remarks';
import { line } from './said';

const visitor = (text: string) => readVisitor(text).mentions.map((each) => line(each).replace(/^MET: /, ''));

describe('visitors', () => {
  test('"President Andrzej Duda and Prime Minister Donald Tusk" are two', () => {
    expect(visitor('President Andrzej Duda and Prime Minister Donald Tusk')).toEqual([
      'President = Andrzej Duda',
      'Prime Minister = Donald Tusk',
    ]);
  });

  test('"Premier & Prince Sihanouk" is one, and so is "Premier and Prince Sihanouk"', () => {
    expect(visitor('Premier & Prince Sihanouk')).toEqual(['Premier + Prince = Sihanouk']);
    expect(visitor('Premier and Prince Sihanouk')).toEqual(['Premier + Prince = Sihanouk']);
  });

  test.each([
    ['President-Elect Carlos Salinas de Gortari', 'DESIGNATE President = Carlos Salinas de Gortari'],
    ['President- designate Roberto E. Viola', 'DESIGNATE President = Roberto E. Viola'],
    ['Chairman of the Presidency Bakir Izetbegovic', 'Chairman of the Presidency = Bakir Izetbegovic'],
    ['Acting Prime Minister Sirik Matak', 'ACTING Prime Minister = Sirik Matak'],
    ['Provisional President Ertha Pascal Trouillot', 'INTERIM President = Ertha Pascal Trouillot'],
    ['Amir Sheikh Sabah al-Ahmed al-Jaber al-Sabah', 'Amir = Sabah al-Ahmed al-Jaber al-Sabah'],
    ['Shah Mohammad Reza Pahlavi', 'Shah = Mohammad Reza Pahlavi'],
    ['General Omar Torrijos Herrera', 'General = Omar Torrijos Herrera'],
    ['Governor General Earl of Athlone', 'Governor General = Earl of Athlone'],
    ['Regent Prince Charles', 'Regent = Charles'],
    ['Vice Premier Deng Xiaoping', 'Vice Premier = Deng Xiaoping'],
    ['Valdas Adamkus', ' = Valdas Adamkus'],
    ['Prime MinisterHaidar al- Abadi', 'Prime Minister = Haidar al- Abadi'],
    ['President J.M.G.M. (Tom) Adams', 'President = J.M.G.M. (Tom) Adams'],
  ])('%s', (text, reading) => {
    expect(visitor(text)).toEqual([reading]);
    expect(readVisitor(text).unread).toEqual([]);
  });

  test('the description says whom the visitor met, and when', () => {
    const context = { start: '1986-03-31', end: '1986-04-02' };
    const { mentions } = readDescription('Private visit. Met with Vice President Bush April 1.', context);
    expect(mentions.map((each) => [line(each), each.date])).toEqual([
      ['MET: Vice President = Bush', '1986-04-01'],
    ]);
  });

  test('a funeral’s dead is not met', () => {
    const context = { start: '1963-11-24', end: '1963-11-26' };
    const { mentions } = readDescription('Attended funeral of President Kennedy.', context);
    expect(mentions.map(line)).toEqual(['OTHER: President = Kennedy']);
  });
});
