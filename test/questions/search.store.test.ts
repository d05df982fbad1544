import { useStore } from '../support/given';

const named = (type: string, key: string, name: string, fields: object = {}) => ({
  type,
  id: `${type}:${key}`,
  name,
  ...fields,
});

describe('a search', () => {
  const given = useStore({ keep: true });
  beforeAll(() =>
    given.seed([
      named('official', 'lavrov', 'Sergey Lavrov', { names: ['Сергей Лавров', 'Sergei Lavrov'] }),
      named('official', 'lavrinenko', 'Oleg Lavrinenko'),
      named('official', 'lew', 'Jacob Lew'),
      named('organization', 'us', 'US', { kind: 'STATE' }),
      named('topic', 'us-aid', 'US and allies of the US', { kind: 'ISSUE', names: ['US aid', 'US arms'] }),
      named('official', 'zelensky', 'Володимир Зеленський'),
      named('official', 'salman', 'Mohammed bin Salman'),
      named('official', 'sefcovic', 'Maroš Šefčovič'),
      named('official', 'xi', '习近平', { names: ['Xi Jinping'] }),
      named('organization', 'is', 'Islamic State', { kind: 'ARMED_GROUP', names: ['ISIS', 'ISIL', 'IS'] }),
      named('place', 'lavra', 'Lavra', { kind: 'CITY' }),
      named('topic', 'syria', 'Syria crisis', { kind: 'CONFLICT' }),
      {
        type: 'position',
        id: 'position:minister',
        title: 'Foreign Minister',
        classification: 'FOREIGN_MINISTER',
        organization: 'organization:is',
      },
      {
        type: 'tenure',
        id: 'tenure:lavrov-minister',
        official: 'official:lavrov',
        position: 'position:minister',
        attested: '2015-12-28',
      },
      {
        type: 'article',
        id: 'article:a',
        kind: 'NEWS',
        title: 'Lavrov, Kerry hold phone call on Syria crisis',
      },
      { type: 'event', id: 'event:call', kind: 'PHONE_CALL', title: 'Phone call of Lavrov and Kerry' },
      { type: 'participation', event: 'event:call', actor: 'official:lavrov' },
      {
        type: 'statement',
        id: 'statement:front',
        kind: 'QUOTE',
        text: 'We need a “broad antiterrorist front”, said Lavrov.',
        article: 'article:a',
      },
      {
        type: 'evidence',
        article: 'article:a',
        supports: 'statement:front',
        quote: 'We need a “broad antiterrorist front”, said Lavrov.',
      },
      {
        type: 'statement',
        id: 'statement:gist',
        kind: 'PARAPHRASE',
        gist: 'That preconditions be dropped.',
        article: 'article:a',
      },
    ]),
  );

  const hits = async (text: string, more = '') => {
    const { data, errors, roundTrips } = await given.ask(
      `query ($text: String!) { search(text: $text${more}) { node { id } matched field ranges { start end } score } }`,
      { text },
    );
    expect(errors).toBeUndefined();
    expect(roundTrips).toBeLessThanOrEqual(1);
    return data.search as {
      node: { id: string };
      matched: string;
      field: string;
      ranges: { start: number; end: number }[];
      score: number;
    }[];
  };
  const ids = async (text: string, more = '') => (await hits(text, more)).map(({ node }) => node.id);

  test('finds from the first letters on, persons first, and of those who took part in more', async () => {
    expect(await ids('lavr')).toEqual([
      'official:lavrov',
      'official:lavrinenko',
      'place:lavra',
      'article:a',
      'event:call',
      'statement:front',
    ]);
    expect((await ids('la')).filter((id) => id !== 'official:lew')).toEqual(await ids('lavr'));
    expect((await ids('lavrov'))[0]).toBe('official:lavrov');
  });

  test.each([
    ['other scripts', 'Лавров', 'official:lavrov'],
    ['another order of the words', 'lavrov sergey', 'official:lavrov'],
    ['another transliteration', 'Sergej Lavrow', 'official:lavrov'],
    ['a transliteration of what is written in another script', 'Zelenskyy', 'official:zelensky'],
    ['half a word of that', 'Volodymyr Zelens', 'official:zelensky'],
    ['other vowels', 'Muhammad bin Salman', 'official:salman'],
    ['no accents', 'sefcovic', 'official:sefcovic'],
    ['accents that are not there', 'Lávrov Sergéy', 'official:lavrov'],
    ['Chinese by its sound', 'xi jinping', 'official:xi'],
    ['Chinese', '习近平', 'official:xi'],
    ['a short form', 'isil', 'organization:is'],
    ['capitals and punctuation', '  SYRIA-crisis!! ', 'topic:syria'],
  ])('finds by %s: %s', async (_, text, first) => expect((await ids(text))[0]).toBe(first));

  test('has what begins with the letters before what only sounds so, and what is called just so before all', async () => {
    expect((await ids('lav')).slice(0, 2)).toEqual(['official:lavrov', 'official:lavrinenko']);
    expect(await ids('lav')).toContain('official:lew');
    expect((await ids('us'))[0]).toBe('organization:us');
  });

  test('finds words of statements, verbatim or in ours', async () => {
    expect(await ids('antiterrorist front')).toEqual(['statement:front']);
    expect(await ids('precond')).toEqual(['statement:gist']);
    expect((await hits('precond'))[0]).toMatchObject({
      field: 'GIST',
      matched: 'That preconditions be dropped.',
    });
  });

  test('tells what matched, in which text, and where in it', async () => {
    const [first] = await hits('Лавр');
    expect(first).toMatchObject({ matched: 'Sergey Lavrov', field: 'NAME', ranges: [{ start: 7, end: 13 }] });
    const [other] = await hits('isil');
    expect(other).toMatchObject({ matched: 'ISIL', field: 'OTHER_NAME', ranges: [{ start: 0, end: 4 }] });
    const [quote] = await hits('broad front', ', types: [STATEMENT]');
    expect(quote?.field).toBe('TEXT');
    expect(quote?.ranges.map(({ start, end }) => quote.matched.slice(start, end))).toEqual([
      'broad',
      'front',
    ]);
  });

  test('finds types that are asked for, and no others', async () => {
    expect(await ids('lavr', ', types: [ARTICLE, PLACE]')).toEqual(['place:lavra', 'article:a']);
    expect(await ids('lavr', ', types: []')).toEqual(await ids('lavr'));
    expect(await ids('lavr', ', first: 2')).toHaveLength(2);
  });

  test('finds no tenure, which has no words: its official and its office', async () => {
    expect(await ids('lavrov', ', types: [TENURE]')).toEqual([]);
    expect(await ids('foreign minister', ', types: [TENURE]')).toEqual([]);
    expect(await ids('lavrov', ', types: [TENURE, OFFICIAL]')).toEqual(['official:lavrov']);
    expect(await ids('foreign minister', ', types: [TENURE, POSITION]')).toEqual(['position:minister']);
  });

  test('needs every word', async () => expect(await ids('lavrov zelensky')).toEqual([]));

  test.each([
    '"',
    '(',
    '/x/',
    '*',
    '+a -b',
    'a AND',
    'x:y',
    '\\',
    '[1 TO 9]',
    '~',
    '😀',
    "'; DROP",
    '\u0000',
    'OR',
    '^4',
  ])('takes %j for text and nothing else', async (text) =>
    expect(await ids(text)).toEqual(expect.any(Array)),
  );
});
