import { readRemark } from '../../../src/readers/history-at-state/remarks';
import { said, TRIP } from './said';

const names = (text: string) => readRemark(text, TRIP).mentions.map(({ name }) => name?.text);

describe('names in remarks', () => {
  test.each([
    ['President de la Madrid', 'de la Madrid'],
    ['President Bashar al-Assad', 'Bashar al-Assad'],
    ['President Richard von Weizsaecker', 'Richard von Weizsaecker'],
    ['Prime Minister Andreas A. M. van Agt', 'Andreas A. M. van Agt'],
    ['Prime Minister Ben Gurion', 'Ben Gurion'],
    ['King Abdullah II ibn Al Hussein', 'Abdullah II ibn Al Hussein'],
    ['President Giscard d’Estaing', 'Giscard d’Estaing'],
    ['President Daniel T. arap Moi', 'Daniel T. arap Moi'],
    ['Prime Minister Sa’ad al-Hariri', 'Sa’ad al-Hariri'],
    ['Foreign Minister Guilio de Sant’Agata', 'Guilio de Sant’Agata'],
    ['President Luiz Inacio Lula da Silva', 'Luiz Inacio Lula da Silva'],
    ['President dos Santos', 'dos Santos'],
    ['President Recep Tayyip Erdoğan', 'Recep Tayyip Erdoğan'],
    ['Prime Minister Shinzō Abe', 'Shinzō Abe'],
    ['President João Lourenço', 'João Lourenço'],
    ['Foreign Minister Álvaro Leyva', 'Álvaro Leyva'],
    ['President Xi Jinping', 'Xi Jinping'],
    ['Chairman Mao Tse-tung', 'Mao Tse-tung'],
    ['Premier U Nu', 'U Nu'],
    ['King Abdullah II', 'Abdullah II'],
    ['Pope Francis', 'Francis'],
    ['Pope John Paul II', 'John Paul II'],
    ['President Benigno S. Aquino, 3rd', 'Benigno S. Aquino, 3rd'],
    ['President Ferdinand Marcos Jr.', 'Ferdinand Marcos Jr.'],
    ['Prime Minister Rudolphus F. M. (Ruud) Lubbers', 'Rudolphus F. M. (Ruud) Lubbers'],
    ['Prime Minister Major', 'Major'],
    ['Prime Minister Mackenzie King', 'Mackenzie King'],
    ['President Park Geun-hye', 'Park Geun-hye'],
    ['Prime Minister Amir Abbas Hoveyda', 'Amir Abbas Hoveyda'],
    ['King George V', 'George V'],
    ['Prime Minister Hun Sen', 'Hun Sen'],
    ['the Duke of Windsor', 'Duke of Windsor'],
  ])('"%s" names %s', (words, name) => {
    expect(names(`Met with ${words}.`)).toEqual([name]);
  });

  test('"Emir al-Sabah of Kuwait": the country after the name is no part of it', () => {
    expect(said('Met with Emir al-Sabah of Kuwait.')).toEqual(['MET: Emir (Kuwait) = al-Sabah']);
  });

  test('sheikh, prince, doctor and his holiness before a name are no offices beside another', () => {
    expect(said('Met with UAE Foreign Minister Sheikh Abdullah bin Zayed Al Nahyan.')).toEqual([
      'MET: Foreign Minister (UAE) = Abdullah bin Zayed Al Nahyan',
    ]);
    expect(said('Met with Foreign Minister Prince Saud and His Holiness Pope Francis.')).toEqual([
      'MET: Foreign Minister = Saud',
      'MET: Pope = Francis',
    ]);
    expect(said('Met with His Majesty King Abdullah II.')).toEqual(['MET: King = Abdullah II']);
    expect(said('Met with Sheikh al-Nahyan and Prince Sihanouk.')).toEqual([
      'MET: Sheikh = al-Nahyan',
      'MET: Prince = Sihanouk',
    ]);
  });

  test('"President Clinton as President of the European Commission", a meeting with both, has one by the name of Clinton', () => {
    expect(names('Met with President Clinton as President of the European Commission.')).toEqual(['Clinton']);
    expect(names('Met with Foreign Minister Sabah al-Ahmad as-Sabah.')).toEqual(['Sabah al-Ahmad as-Sabah']);
  });

  test('a "Crown Prince-Prime Minister" is one person in two offices, a "Major Non-NATO Ally" is nobody', () => {
    expect(said('Met with Crown Prince-Prime Minister Salman bin Hamad Al Khalifa.')).toEqual([
      'MET: Crown Prince + Prime Minister = Salman bin Hamad Al Khalifa',
    ]);
    expect(said('Announced the designation of Afghanistan as a Major Non-NATO Ally.')).toEqual([]);
  });

  test('Dato’ and Dato’ Sri before a name are no part of it', () => {
    expect(said('Met with Prime Minister Dato’ Sri Ismail Sabri bin Yaakob.')).toEqual([
      'MET: Prime Minister = Ismail Sabri bin Yaakob',
    ]);
  });

  test('"President and Mrs. X" is the president', () => {
    expect(said('Accompanied President and Mrs. Reagan.')).toEqual(['ACCOMPANIED: President = Reagan']);
  });

  test('a king’s number at the end of a sentence takes no full stop; an initial keeps its own', () => {
    expect(names('Met with King George V. Returned to U.S. May 3.')).toEqual(['George V']);
    expect(names('Met with General Secretary Leonid I. Brezhnev.')).toEqual(['Leonid I. Brezhnev']);
  });

  test('a name ends before a day, before the next person and before a forgotten full stop', () => {
    expect(names('Met with President Bush Oct. 9.')).toEqual(['Bush']);
    expect(names('Met with President Truman June 8 while returning.')).toEqual(['Truman']);
    expect(names('Met with President Duda Attended a dinner.')).toEqual(['Duda']);
  });

  test('a second mention by family name alone has the office of the first', () => {
    expect(said('Met with Foreign Minister Yair Lapid. Attended Negev Summit with Lapid.')).toEqual([
      'MET: Foreign Minister = Yair Lapid',
      'MET: Foreign Minister = Lapid',
    ]);
  });

  test('a name without an office in a list of people is one; a single unknown word is told as unread', () => {
    expect(said('Met with President Thein Sein, Aung San Suu Kyi, and officials.')).toEqual([
      'MET: President = Thein Sein',
      'MET:  = Aung San Suu Kyi',
    ]);
    const text = 'Met with Foobar.';
    const { mentions, unread } = readRemark(text, TRIP);
    expect([mentions, unread.map(({ start, end }) => text.slice(start, end))]).toEqual([[], ['Foobar']]);
  });

  test.each([
    'Visited the Eisenhower Museum.',
    'Attended the meeting of Commonwealth Prime Ministers’ Conference.',
    'Spoke at the King David Hotel.',
    'Dedicated John Foster Allee.',
    'Discussed the Jarring peace initiative.',
    'Addressed the UN General Assembly.',
    'Visited Governors Island.',
  ])('things named after people and titles are nobody: %s', (text) => {
    expect(said(text)).toEqual([]);
  });

  test('spans cut the text: the mention from office to name, the name alone, the verb', () => {
    const text = 'Also met with Iraqi President Jalal Talabani.';
    const [mention] = readRemark(text, TRIP).mentions;
    const cut = (span?: { start: number; end: number }) => span && text.slice(span.start, span.end);
    expect([cut(mention), cut(mention?.name), cut(mention?.verb)]).toEqual([
      'Iraqi President Jalal Talabani',
      'Jalal Talabani',
      'met with',
    ]);
  });
});
