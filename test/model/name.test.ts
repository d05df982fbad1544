import { foldName, nameSortKey } from '../../src/model/name';

const SAME: [why: string, folded: string, ...names: string[]][] = [
  ['letter case', 'john kerry', 'John Kerry', 'JOHN KERRY', 'john kerry'],
  ['scripts', 'lavrov', 'Lavrov', 'Лавров', 'ЛАВРОВ'],
  ['accents, composed or not', 'jose barroso', 'José Barroso', 'Jose\u0301 Barroso', 'Jose Barroso'],
  ['letters that Latin writes as two', 'strasse', 'Straße', 'STRASSE'],
  ['dashes and dots', 'al assad', 'Al-Assad', 'al‑Assad', 'al. Assad', 'Al – Assad'],
  ['apostrophes', 'oneill', 'O’Neill', "O'Neill", 'O`Neill', 'ONeill'],
  ['blanks', 'ban ki moon', ' Ban  Ki-moon ', 'Ban\u00a0Ki-moon', 'Ban\tKi-moon\n'],
  ['full width', 'nato 2', 'ＮＡＴＯ ２', 'NATO 2'],
  ['ligatures', 'office', 'oﬃce', 'office'],
];

describe('folding', () => {
  test.each(SAME)('makes no difference of %s', (_, folded, ...names) => {
    expect(names.map(foldName)).toEqual(names.map(() => folded));
  });

  test('tells different names apart', () => {
    expect(foldName('Lavrov')).not.toBe(foldName('Lavrova'));
    expect(foldName('Kim 1')).not.toBe(foldName('Kim 2'));
  });

  test('leaves nothing of punctuation, and never anything but letters, digits and single blanks', () => {
    expect(foldName('—…!? “”')).toBe('');
    for (const name of ['+(AND) "x"~2 [1 TO 9] a:b\\', '习近平 (Xi)', 'نوري المالكي', '🙂 emoji', 'a\0b']) {
      expect(foldName(name)).toMatch(/^[a-z0-9]+( [a-z0-9]+)*$/);
    }
  });

  test('of what is folded changes nothing', () => {
    for (const [, , ...names] of SAME) {
      for (const name of names) expect(foldName(foldName(name))).toBe(foldName(name));
    }
  });
});

describe('the order of named things', () => {
  const ordered = (...named: [name: string, id: string][]) =>
    named
      .map(([name, id]) => ({ name, id, key: nameSortKey(name, id) }))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ name, id }) => `${name} ${id}`);

  test('is by folded name, then by id', () => {
    expect(
      ordered(
        ['Лавров', 'official:b'],
        ['Łukasz', 'official:d'],
        ['Lavrov', 'official:a'],
        ['Kerry', 'official:c'],
      ),
    ).toEqual(['Kerry official:c', 'Lavrov official:a', 'Лавров official:b', 'Łukasz official:d']);
  });

  test('puts a name before every longer one that begins with it', () => {
    expect(
      ordered(['Kimberley', 'place:a'], ['Kim Il', 'place:b'], ['Kim 2', 'place:c'], ['Kim', 'place:z']),
    ).toEqual(['Kim place:z', 'Kim 2 place:c', 'Kim Il place:b', 'Kimberley place:a']);
  });

  test('puts what no letter or digit names first, as such names are empty', () => {
    expect(ordered(['0', 'topic:a'], ['—', 'topic:b'])).toEqual(['— topic:b', '0 topic:a']);
  });
});
