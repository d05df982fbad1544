import { readRemark } from '../../../src/readers/history-at-state/remarks';

const TRIP = { start: '2015-06-01', end: '2015-06-30' };

function gatherings(text: string): string[] {
  return readRemark(text, TRIP).gatherings.map(
    ({ kind, title, body, date }) =>
      `${kind === 'SUMMIT' ? 'summit' : 'meeting'} ${title}${body ? ` [${body}]` : ''}${date ? ` ${date}` : ''}`,
  );
}

describe('gatherings in remarks', () => {
  test('"Attended NATO Ministerial Meeting" is a meeting of NATO and names nobody', () => {
    expect(gatherings('Attended NATO Ministerial Meeting.')).toEqual([
      'meeting NATO Ministerial Meeting [NATO]',
    ]);
    expect(readRemark('Attended NATO Ministerial Meeting.', TRIP).mentions).toEqual([]);
  });

  test('summits, of a body or of none; ministers at a summit of another name are no summit', () => {
    expect(gatherings('Attended the G-8 Economic Summit and the Summit of the Americas.')).toEqual([
      'summit G-8 Economic Summit [G-8]',
      'summit Summit of the Americas',
    ]);
    expect(gatherings('Attended the East Asia Summit Foreign Ministers’ Meeting.')).toEqual([
      'meeting East Asia Summit Foreign Ministers’ Meeting [East Asia Summit]',
    ]);
    expect(gatherings('Attended East Asia Summit ministerial meetings.')).toEqual([
      'meeting East Asia Summit ministerial meetings [East Asia Summit]',
    ]);
    expect(
      gatherings(
        'Attended meeting of the Presidents of the American Republics, Stability Pact Leaders Conference.',
      ),
    ).toEqual([
      'summit meeting of the Presidents of the American Republics',
      'summit Stability Pact Leaders Conference',
    ]);
  });

  test('a list of meetings are several, "Strategic and Economic Dialogue" is one', () => {
    expect(
      gatherings(
        'Attended the U.S.-China Strategic and Economic Dialogue, and a meeting of the NATO-Russia Council.',
      ),
    ).toEqual([
      'meeting U.S.-China Strategic and Economic Dialogue',
      'meeting meeting of the NATO-Russia Council [NATO-Russia Council]',
    ]);
  });

  test('"SEATO and EU Ministerial Meetings" are a meeting of each, "Women and Trade Meetings" nobody can part', () => {
    expect(gatherings('Attended the SEATO, U.S.-EU, and Six-Nation Ministerial Meetings.')).toEqual([
      'meeting SEATO Ministerial Meeting [SEATO]',
      'meeting U.S.-EU Ministerial Meeting [EU]',
      'meeting Six-Nation Ministerial Meeting',
    ]);
    expect(gatherings('Attended APEC and East Asia Summits.')).toEqual([
      'summit APEC Summit [APEC]',
      'summit East Asia Summit [East Asia Summit]',
    ]);
    expect(gatherings('Attended NATO and ANZUS Council Meetings.')).toEqual([
      'meeting NATO Council Meeting [NATO]',
      'meeting ANZUS Council Meeting [ANZUS Council]',
    ]);
    expect(gatherings('Attended the Women and Trade Meetings.')).toEqual([
      'meeting Women and Trade Meetings',
    ]);
    expect(gatherings('Attended NATO, Two- and Six-Power Meetings.')).toEqual([
      'meeting NATO, Two- and Six-Power Meetings [NATO]',
    ]);
    expect(
      gatherings('Attended a meeting of the Nordic Foreign Ministers and SEATO and EU Meetings.'),
    ).toEqual([
      'meeting meeting of the Nordic Foreign Ministers',
      'meeting SEATO Meeting [SEATO]',
      'meeting EU Meeting [EU]',
    ]);
  });

  test('to where a companion went, to where a delegation was led', () => {
    expect(gatherings('Accompanied President Bush to a NATO Summit Meeting.')).toEqual([
      'summit NATO Summit Meeting [NATO]',
    ]);
    expect(gatherings('Led the U.S. delegation to the Munich Security Conference.')).toEqual([
      'meeting Munich Security Conference',
    ]);
  });

  test.each([
    ['Led the Danish delegation at the third Nordic Dialogue.', 'third Nordic Dialogue'],
    ['Co-convened the 2nd Session of the Nordic Dialogue.', '2nd Session of the Nordic Dialogue'],
    ['Met with King Olav and attends Nordic Ministerial Meeting.', 'Nordic Ministerial Meeting'],
    [
      'Led the Danish delegation at the General Assembly of the OAS (OAS).',
      'General Assembly of the OAS [OAS]',
    ],
    ['Accompanied President Carter for the Nordic Conference.', 'Nordic Conference'],
    ['Joined President Carter at the Nordic Conference.', 'Nordic Conference'],
  ])('however one takes part: %s', (text, title) => {
    expect(gatherings(text)).toEqual([`meeting ${title}`]);
  });

  test('an acronym in brackets is part of the title and convenes nothing', () => {
    expect(
      gatherings(
        'Attended the Nordic Council of Ministers (NCM) Heads of State meeting and the COP (NATO) Forum.',
      ),
    ).toEqual([
      'summit Nordic Council of Ministers (NCM) Heads of State meeting',
      'meeting COP (NATO) Forum',
    ]);
    expect(gatherings('Attended the Nordic High-Level Dialogue (NHLD).')).toEqual([
      'meeting Nordic High-Level Dialogue',
    ]);
  });

  test('a body whose name has an "in" can begin a title', () => {
    expect(
      gatherings('Attended Organization for Security and Cooperation in Europe Summit meeting in Oslo.'),
    ).toEqual([
      'summit Organization for Security and Cooperation in Europe Summit meeting [Organization for Security and Cooperation in Europe]',
    ]);
  });

  test.each([
    ['Addressed a conference of Hungarian ambassadors.', 'conference of Hungarian ambassadors'],
    ['Attended conference on the German economic crisis.', 'conference on the German economic crisis'],
    [
      'Attended a forum of the Alliance to Cut Debt in Africa.',
      'forum of the Alliance to Cut Debt in Africa',
    ],
    [
      'Attended the Conference on Trade and Security in Latin America, in Lima.',
      'Conference on Trade and Security in Latin America',
    ],
    ['Attended Conference on Aid to the Young Republics.', 'Conference on Aid to the Young Republics'],
    ['Addressed Forum on Trade: Ports as Gates of Growth.', 'Forum on Trade: Ports as Gates of Growth'],
    ['Attended a Forum on Free Trade, Ports, and Rivers.', 'Forum on Free Trade, Ports, and Rivers'],
    ['Attended a Forum on Trade, met King Olav, and left.', 'Forum on Trade'],
    ['Attended meeting of the Group of 24.', 'meeting of the Group of 24'],
    [
      'Co-chaired a meeting of the Global Coalition to Defeat ISIS with Italian Foreign Minister Di Maio.',
      'meeting of the Global Coalition to Defeat ISIS',
    ],
    [
      'Attended a conference on International Support to Libya.',
      'conference on International Support to Libya',
    ],
    [
      'Attended a forum on “Democracy in the Economy” at New York University.',
      'forum on “Democracy in the Economy”',
    ],
    ['Attended the second meeting of the “Friends of Syria.”', 'second meeting of the Friends of Syria'],
    ['Joined regional leaders for the Second Western Ministerial.', 'Second Western Ministerial'],
    ['Attended the Partnership for Growth Meeting.', 'Partnership for Growth Meeting'],
    [
      'Attended a Foreign Ministers meeting preliminary to Conference on Cooperation and Development.',
      'Foreign Ministers meeting',
    ],
    [
      'Attended the 28th Meeting of the Parties to the Montreal Protocol.',
      '28th Meeting of the Parties to the Montreal Protocol',
    ],
  ])('have their whole title: %s', (text, title) => {
    expect(gatherings(text)).toEqual([`meeting ${title}`]);
  });

  test('the convener by any of its names: with an en dash, with dots, as one meeting calls it', () => {
    expect(
      [
        'Attended the G–20 Leaders’ Meeting.',
        'Attended the U.N. General Assembly.',
        'Attended the Asia-Pacific Economic and Cooperation Ministerial Meeting.',
        'Attended the Libya Contact Group Meeting.',
      ].map((text) => readRemark(text, TRIP).gatherings[0]?.body),
    ).toEqual([
      'G–20',
      'U.N. General Assembly',
      'Asia-Pacific Economic and Cooperation',
      'Libya Contact Group',
    ]);
  });

  test('a province that a conference is called after does not convene it', () => {
    expect(gatherings('Attended Quebec Conference with President Roosevelt.')).toEqual([
      'meeting Quebec Conference',
    ]);
  });

  test('its own place, as people have theirs', () => {
    const { gatherings: two } = readRemark(
      'Attended the NATO Summit Meeting in Madrid. In Granada, attended the Iberian Conference.',
      TRIP,
    );
    expect(two.map(({ title, place }) => [title, place])).toEqual([
      ['NATO Summit Meeting', 'Madrid'],
      ['Iberian Conference', 'Granada'],
    ]);
  });

  test('behind a semicolon a further one is attended too, somebody is not', () => {
    expect(gatherings('Attended the Nordic Conference; NATO Council, and ANZUS Council meeting.')).toEqual([
      'meeting Nordic Conference',
      'meeting NATO Council [NATO]',
      'meeting ANZUS Council meeting [ANZUS Council]',
    ]);
    expect(gatherings('Attended the Nordic Conference; NATO Secretary General at meeting.')).toHaveLength(1);
  });

  test('a remark that is only its name', () => {
    expect(gatherings('G-8 Economic Summit. Met with King Olav.')).toEqual([
      'summit G-8 Economic Summit [G-8]',
    ]);
    expect(gatherings('Stopped for a G-8 Economic Summit.')).toEqual([]);
  });

  test('its own day', () => {
    expect(gatherings('Attended Economic Summit Meeting (June 8-10).')).toEqual([
      'summit Economic Summit Meeting 2015-06-08/2015-06-10',
    ]);
  });

  test('"a meeting of the Presidents of Armenia and Azerbaijan" are two offices and no gathering', () => {
    const { gatherings: none, mentions } = readRemark(
      'Hosted a meeting of the Presidents of Armenia and Azerbaijan.',
      TRIP,
    );
    expect(none).toEqual([]);
    expect(mentions.map(({ country }) => country)).toEqual(['Armenia', 'Azerbaijan']);
  });

  test('"a meeting of King X and Prime Minister Y" are two people', () => {
    const { gatherings: none, mentions } = readRemark(
      'Attended a meeting of King Abdullah II and Israeli Prime Minister Netanyahu.',
      TRIP,
    );
    expect(none).toEqual([]);
    expect(mentions.map(({ name }) => name?.text)).toEqual(['Abdullah II', 'Netanyahu']);
  });

  test.each([
    'Attended the funeral of King Hussein.',
    'Attended the signing of the Dayton Accords.',
    'Addressed a Joint Session of Congress.',
    'Addressed the National Assembly.',
    'Attended ceremonies commemorating D-Day.',
    'Stopped en route to a NATO Ministerial Meeting.',
    'Addressed the Northern Ireland Assembly.',
    'Attended a conference of U.S. Chiefs of Mission to African countries.',
    'Addressed a conference of Foreign Service officers.',
    'Preliminary to the Paris Peace Conference.',
    'Addressed the AIPAC National Summit by satellite.',
    'Accompanied President Clinton to Vatican City for meetings with senior church officials.',
  ])('ceremonies, parliaments and stops on the way are none: %s', (text) => {
    expect(gatherings(text)).toEqual([]);
  });
});
