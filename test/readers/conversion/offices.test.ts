import { ofTrips, type TripIn } from './made';

describe('an office', () => {
  /** Each office that is mentioned on a trip with who holds it, by title. */
  const offices = async (row: Omit<TripIn, 'id'>) => {
    const it = await ofTrips({ id: 1, ...row });
    const titles = new Map(it.of('position').map(({ id, title }) => [id, title]));
    return it
      .of('participation')
      .flatMap(({ actor, positions = [] }) =>
        (positions as string[]).map((id) => [id, titles.get(id), String(actor).replace(/^[a-z]+:/, '')]),
      );
  };

  test.each<[who: string, row: Omit<TripIn, 'id'>, office: string[]]>([
    [
      'President Obama in London',
      {
        start: '2009-04-01',
        country: ['united-kingdom', 'United Kingdom'],
        locale: 'London',
        remarks: 'Attended the G-20 Economic Summit with President Obama.',
      },
      ['position:us-president', 'US President', 'history-at-state:obama-barack'],
    ],
    [
      'Secretary of State Rice in Iraq, where that would be the foreign minister',
      {
        who: 'powell-colin-luther',
        start: '2007-09-03',
        country: ['iraq', 'Iraq'],
        locale: 'Baghdad',
        remarks: 'Met with Secretary of State Rice.',
      },
      ['position:us-secretary-of-state', 'US Secretary of State', 'pocom:rice-condoleezza'],
    ],
    [
      'the Pope in Rome',
      {
        start: '1948-10-19',
        country: ['italy', 'Italy'],
        locale: 'Rome',
        remarks: 'Met with Pope Pius XII.',
      },
      ['position:holy-see-pope', 'Pope of the Holy See', 'pius-xii'],
    ],
    [
      'Chancellor Merkel at a summit in Rome',
      {
        start: '2021-10-29',
        country: ['italy', 'Italy'],
        locale: 'Rome',
        remarks: 'Met with Chancellor Angela Merkel.',
      },
      ['position:germany-chancellor', 'Chancellor of Germany', 'angela-merkel'],
    ],
    [
      'Prime Minister Barak in Paris, by his family name alone',
      { start: '2000-10-03', remarks: 'Discussed the conflict with Prime Minister Barak.' },
      ['position:israel-prime-minister', 'Prime Minister of Israel', 'ehud-barak'],
    ],
    [
      'the First Minister of Northern Ireland in Belfast',
      {
        start: '2012-12-07',
        country: ['united-kingdom', 'United Kingdom (Northern Ireland)'],
        locale: 'Belfast',
        remarks: 'Met with First Minister Peter Robinson.',
      },
      ['position:northern-ireland-first-minister', 'First Minister of Northern Ireland', 'peter-robinson'],
    ],
    [
      'President Milosevic, of Serbia within Yugoslavia until July 1997',
      {
        start: '1996-02-04',
        country: ['yugoslavia', 'Yugoslavia'],
        locale: 'Belgrade',
        remarks: 'Met with President Milosevic.',
      },
      [
        'position:serbia-in-yugoslavia-president',
        'President of the Republic of Serbia',
        'slobodan-milosevic',
      ],
    ],
  ])('is not of the country where it is mentioned: %s', async (_, row, office) => {
    expect(await offices(row)).toEqual([office]);
  });

  test.each([
    ['Kuwaiti Amir al-Sabah', 'Emir of Kuwait'],
    ['Israeli Minister of Defense Yoav Gallant', 'Defense Minister of Israel'],
    [
      'EU High Representative for Foreign Affairs and Security Policy Ashton',
      'High Representative of the EU',
    ],
    ['Chinese State Counselor Yang Jiechi', 'State Councilor of China'],
    ['Spanish President Jose Luis Rodriguez Zapatero', 'Prime Minister of Spain'],
    ['Afghan Chief Executive Abdullah Abdullah', 'Chief Executive of Afghanistan'],
    ['South Korean National Security Advisor Cho Tae-yong', 'National Security Adviser of South Korea'],
    ['UAE Crown Prince Mohammed bin Zayed', 'Crown Prince of Abu Dhabi'],
    ['Vatican Secretary of State Cardinal Pietro Parolin', 'Secretary of State of the Holy See'],
    ['Vatican Foreign Minister Tauran', 'Secretary for Relations with States of the Holy See'],
    ['the UN Administrator for Kosovo', 'Administrator for Kosovo of the UN'],
    ['the European Council President', 'President of the European Council'],
    ['EC President Delors', 'President of the European Commission'],
    ['the President of the Commission of the European Community', 'President of the European Commission'],
    ['UN Special Envoy for Syria Staffan de Mistura', 'UN Secretary-General’s Special Envoy for Syria'],
    ['Middle East Quartet Representative Tony Blair', 'Representative of the Middle East Quartet'],
    ['North Korean leader Kim Jong-un', 'Supreme Leader of North Korea'],
    ['North Korean Chairman Kim Jong-un', 'Supreme Leader of North Korea'],
    ['Vietnamese General Secretary Ada Zzyzx', 'General Secretary of the Communist Party of Vietnam'],
  ])('has one title, whatever a remark calls it: %s', async (mentioned, title) => {
    const found = await offices({ start: '2015-05-12', remarks: `Met with ${mentioned}.` });
    expect(found.map(([, it]) => it)).toEqual([title]);
  });

  test('of a Chairman in China was the party’s while it had one', async () => {
    const chairman = async (start: string) =>
      (await offices({ start, remarks: 'Met with Chinese Chairman Ada Zzyzx.' })).map(([, title]) => title);
    expect(await chairman('1975-12-01')).toEqual(['Chairman of the Communist Party of China']);
    expect(await chairman('1983-02-02')).toEqual([]);
  });

  test('of the EU’s President was its Commission’s until its Council had one', async () => {
    const found = await offices({ start: '1994-07-11', remarks: 'Met with EU President Delors.' });
    expect(found.map(([, title]) => title)).toEqual(['President of the European Commission']);
  });

  test.each([
    'Panamanian General Torrijos',
    'Bahraini Sheikh al-Khalifa',
    'the Duke of Windsor',
    'Mayor Anne Hidalgo',
    'Ecumenical Patriarch Bartholomew',
    'Patriarch of the Georgian Orthodox Church, His Holiness Ilia II',
    'Nigerian presidential candidate Omar Ghani',
    'Kenyan Ambassador Raychelle Omamo',
    'Cambodian Prince Sihanouk',
    'East Timor leader Ada Zzyzx',
    'EPA Administrator Ada Zzyzx',
    'Chinese Chairman Ada Zzyzx',
    'UN Special Envoy Staffan de Mistura',
    'EU President Ada Zzyzx',
  ])(
    'is not a rank, a title of nobility, what is a city’s or a church’s or sought, nor what could be several: %s',
    async (mentioned) => {
      expect(await offices({ start: '2015-05-12', remarks: `Met with ${mentioned}.` })).toEqual([]);
    },
  );

  test.each([
    ['EU High Representative Federica Mogherini', 'High Representative of the EU'],
    ['NATO Secretary General Jens Stoltenberg', 'Secretary General of NATO'],
    ['PLO Chairman Yasser Arafat', 'Chairman of the PLO'],
    ['IAEA Director General Yukiya Amano', 'Director General of the IAEA'],
    ['European Commission President Jean-Claude Juncker', 'President of the European Commission'],
    ['Dutch Prime Minister Mark Rutte', 'Prime Minister of the Netherlands'],
    ['Gambian President Yahya Jammeh', 'President of The Gambia'],
    ['Dominican President Danilo Medina', 'President of the Dominican Republic'],
  ])('has an article in its title where the name wants one: %s', async (mentioned, title) => {
    const found = await offices({ start: '2015-05-12', remarks: `Met with ${mentioned}.` });
    expect(found.map(([, it]) => it)).toEqual([title]);
  });
});

test.each([
  ['Prince Rainier III of Monaco', 'HEAD_OF_STATE'],
  ['European Commission President Jose Manuel Barroso', 'HEAD_OF_ORGANIZATION'],
  ['Vatican Secretary of State Cardinal Pietro Parolin', 'HEAD_OF_GOVERNMENT'],
  ['Spanish President Jose Luis Rodriguez Zapatero', 'HEAD_OF_GOVERNMENT'],
])('an office is classed by what it is in its country: %s', async (mentioned, classification) => {
  const it = await ofTrips({ id: 1, start: '2006-05-12', remarks: `Met with ${mentioned}.` });
  expect(it.of('position').map((position) => position.classification)).toEqual([classification]);
});

describe('an office that nobody is said to have acted in', () => {
  test.each([
    ['of whoever is only spoken of', 'Attended the funeral of German Ambassador Hans Zzyzx.'],
    [
      'of a body, whose ministers are those of its members',
      'Met with NATO and European Community Foreign Ministers.',
    ],
  ])('is not given: %s', async (_, remarks) => {
    const it = await ofTrips({ id: 1, start: '1991-09-16', remarks });
    expect(it.of('position')).toEqual([]);
  });
});
