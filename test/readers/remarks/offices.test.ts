import { readRemark } from '../../../src/readers/history-at-state/remarks';
import { said, TRIP } from './said';

describe('offices in remarks', () => {
  test('an office, a name, and no country: it is the host’s', () => {
    expect(said('Met with President Putin and Foreign Minister Sergey Lavrov.')).toEqual([
      'MET: President = Putin',
      'MET: Foreign Minister = Sergey Lavrov',
    ]);
  });

  test('a list of foreign ministers of several countries, each with a nationality of its own', () => {
    expect(
      said(
        'Conferred with British Foreign Secretary William Hague, Turkish Foreign Minister Ahmet Davutoglu, and Saudi Foreign Minister Saud al-Faisal.',
      ),
    ).toEqual([
      'MET: Foreign Secretary (British) = William Hague',
      'MET: Foreign Minister (Turkish) = Ahmet Davutoglu',
      'MET: Foreign Minister (Saudi) = Saud al-Faisal',
    ]);
  });

  test('"Presidents A of X, B of Y, and C" and "Presidents A and B": each name has the office', () => {
    expect(said('Met with Presidents Arias of Costa Rica, Duarte of El Salvador, and Cerezo.')).toEqual([
      'MET: President (Costa Rica) = Arias',
      'MET: President (El Salvador) = Duarte',
      'MET: President = Cerezo',
    ]);
    expect(said('Met with Prime Ministers Gandhi and Premadasa.')).toEqual([
      'MET: Prime Minister = Gandhi',
      'MET: Prime Minister = Premadasa',
    ]);
  });

  test('"the Foreign Ministers of Saudi Arabia, Turkey, Russia, and Iran" are four offices without names', () => {
    expect(
      said('Met with the Foreign Ministers of Saudi Arabia, Turkey, Russia, and Iran in Vienna.'),
    ).toEqual([
      'MET: Foreign Minister (Saudi Arabia)',
      'MET: Foreign Minister (Turkey)',
      'MET: Foreign Minister (Russia)',
      'MET: Foreign Minister (Iran)',
    ]);
  });

  test('in small letters too, and with a country that no table knows among them', () => {
    expect(said('Spoke with the foreign ministers of Kazakhstan, Kyryzstan, and the Congo.')).toEqual([
      'MET: Foreign Minister (Kazakhstan)',
      'MET: Foreign Minister (Kyryzstan)',
      'MET: Foreign Minister (Congo)',
    ]);
  });

  test('a body among the countries of a list is a group, a country among bodies an office', () => {
    expect(
      said('Met with the Foreign Ministers of the Gulf Cooperation Council and the United Kingdom.'),
    ).toEqual(['MET: Foreign Minister (United Kingdom)']);
    expect(said('Met with the President of the European Commission.')).toEqual([
      'MET: President (European Commission)',
    ]);
  });

  test('"of Australia (Payne), India (Jaishankar)": names in brackets', () => {
    expect(
      said('Attended a meeting of the Quad Foreign Ministers of Australia (Payne) and India (Jaishankar).'),
    ).toEqual(['MET: Foreign Minister (Australia) = Payne', 'MET: Foreign Minister (India) = Jaishankar']);
  });

  test('a body’s short name in brackets is read over', () => {
    expect(said('Met with International Atomic Energy Agency (IAEA) Director General Grossi.')).toEqual([
      'MET: Director General (International Atomic Energy Agency) = Grossi',
    ]);
  });

  test('who stands for an office is met by name: a candidate, a "Chair-Designate"', () => {
    expect(said('Met with presidential candidates Ada Mbeki and Omar Ghani.')).toEqual([
      'MET: Presidential Candidate = Ada Mbeki',
      'MET: Presidential Candidate = Omar Ghani',
    ]);
    expect(said('Met with presidential candidate Omar Ghani and AU Chair-Designate Ada Mbeki.')).toEqual([
      'MET: Presidential Candidate = Omar Ghani',
      'MET: DESIGNATE Chair (AU) = Ada Mbeki',
    ]);
  });

  test('a patriarch is named after his church, his style misspelt or not', () => {
    for (const style of ['His', 'Hi'])
      expect(
        said(`Met with Patriarch of the Coptic Orthodox Church, ${style} Holiness Shenouda III.`),
      ).toEqual(['MET: Patriarch of the Coptic Orthodox Church = Shenouda III']);
  });

  test('"Aide to the President", "Special Envoy to the Middle East" are whole titles', () => {
    expect(
      said('Met with Russian Aide to the President Yuri Ushakov and Special Envoy to the Middle East Ross.'),
    ).toEqual([
      'MET: Aide to the President (Russian) = Yuri Ushakov',
      'MET: Special Envoy to the Middle East = Ross',
    ]);
  });

  test('"the Governor of Bermuda, Admiral Sir Ralph X" is one man', () => {
    expect(said('Met with the Governor of Bermuda, Admiral Sir Ralph Leatham.')).toEqual([
      'MET: Governor (Bermuda) = Ralph Leatham',
    ]);
  });

  test('"the Egyptian and Israeli Foreign Ministers" are two, "the Presidents and Prime Ministers of A and B" four', () => {
    expect(said('Met with the Egyptian and Israeli Foreign Ministers.')).toEqual([
      'MET: Foreign Minister (Egyptian)',
      'MET: Foreign Minister (Israeli)',
    ]);
    expect(said('Met with the Presidents and Prime Ministers of Estonia and Latvia.')).toEqual([
      'MET: President (Estonia)',
      'MET: Prime Minister (Estonia)',
      'MET: President (Latvia)',
      'MET: Prime Minister (Latvia)',
    ]);
  });

  test('an office without a name of one country: "the Amir of Kuwait", "the President of Portugal"', () => {
    expect(said('Met with the Amir of Kuwait and with the President of Portugal.')).toEqual([
      'MET: Amir (Kuwait)',
      'MET: President (Portugal)',
    ]);
  });

  test('ministers of a body or of a region, heads of state of a list, officials and leaders: groups, nobody named', () => {
    const text =
      'Met with NATO Foreign Ministers, Central American Foreign Ministers, senior Chinese officials, and Arab leaders.';
    const { mentions, groups } = readRemark(text, TRIP);
    expect(mentions).toEqual([]);
    expect(groups.map(({ start, end }) => text.slice(start, end))).toEqual([
      'NATO Foreign Ministers',
      'Central American Foreign Ministers',
      'senior Chinese officials',
      'Arab leaders',
    ]);
    expect(said('Met with the Heads of State and Government of Canada, France, and Italy.')).toEqual([]);
    expect(said('Met with the Foreign Ministers of the Gulf Cooperation Council.')).toEqual([]);
  });

  test('"Crown Prince and Prime Minister Mohammed bin Salman" is one person with two offices', () => {
    const text = 'Met with Crown Prince and Prime Minister Mohammed bin Salman.';
    expect(said(text)).toEqual(['MET: Crown Prince + Prime Minister = Mohammed bin Salman']);
    expect(readRemark(text, TRIP).mentions[0]?.offices.map(({ qualifiers }) => qualifiers)).toEqual([
      ['CROWN'],
      [],
    ]);
  });

  test('"Prime Minister and Foreign Minister X", with a slash or a hyphen too, is one person', () => {
    expect(said('Met with Prime Minister and Foreign Minister Laar.')).toEqual([
      'MET: Prime Minister + Foreign Minister = Laar',
    ]);
    expect(said('Met with Deputy Prime Minister/Foreign Minister Laar.')).toEqual([
      'MET: Deputy Prime Minister + Foreign Minister = Laar',
    ]);
    expect(said('Met with Vice President-Foreign Minister Laar.')).toEqual([
      'MET: Vice President + Foreign Minister = Laar',
    ]);
  });

  test('two offices in two bodies: each keeps its own', () => {
    expect(
      said(
        'Met with EU High Representative for Foreign Affairs and Security Policy and European Commission Vice President Josep Borrell.',
      ),
    ).toEqual([
      'MET: High Representative for Foreign Affairs and Security Policy + Vice President (European Commission) of EU = Josep Borrell',
    ]);
  });

  test('former, acting, interim, elect and designate are said beside the title, deputy within it', () => {
    expect(said('Met with former President Walesa and Libyan interim Prime Minister Dabaiba.')).toEqual([
      'MET: FORMER President = Walesa',
      'MET: INTERIM Prime Minister (Libyan) = Dabaiba',
    ]);
    expect(said('Met with Acting Foreign Minister Do and Prime Minister-designate Kok.')).toEqual([
      'MET: ACTING Foreign Minister = Do',
      'MET: DESIGNATE Prime Minister = Kok',
    ]);
    expect(said('Met with President-elect Fox and Deputy Prime Minister Deng.')).toEqual([
      'MET: DESIGNATE President = Fox',
      'MET: Deputy Prime Minister = Deng',
    ]);
  });

  test('what a minister is of ends where the name begins', () => {
    expect(
      said(
        'Met with Minister of External Affairs Subrahmanyam Jaishankar and Minister of Foreign Affairs and Expatriates Ayman Safadi.',
      ),
    ).toEqual([
      'MET: Minister of External Affairs = Subrahmanyam Jaishankar',
      'MET: Minister of Foreign Affairs and Expatriates = Ayman Safadi',
    ]);
    expect(
      said('Met with Speaker of the Knesset Gantz and UN Special Envoy for Syria Staffan de Mistura.'),
    ).toEqual(['MET: Speaker (Knesset) = Gantz', 'MET: Special Envoy for Syria (UN) = Staffan de Mistura']);
  });

  test('kinds: a minister of defense heads no foreign office, a commission’s president no state', () => {
    const kinds = (text: string) =>
      readRemark(text, TRIP).mentions.flatMap(({ offices }) => offices.map(({ kind }) => kind));
    expect(kinds('Met with Secretary of Defense Austin and Secretary of State Parolin.')).toEqual([
      'MINISTER',
      'FOREIGN_MINISTER',
    ]);
    expect(kinds('Met with King Hussein, Chancellor Kohl, and General Aoun.')).toEqual([
      'HEAD_OF_STATE',
      'HEAD_OF_GOVERNMENT',
      'COMMANDER',
    ]);
    expect(kinds('Met with Minister for External Relations Lampreia.')).toEqual(['FOREIGN_MINISTER']);
  });

  test('heads of bodies: "PLO Chairman", "NATO Secretary-General", a council that no table holds', () => {
    expect(said('Met with PLO Chairman Arafat and NATO Secretary-General Solana.')).toEqual([
      'MET: Chairman (PLO) = Arafat',
      'MET: Secretary General (NATO) = Solana',
    ]);
    expect(said('Met with National People’s Congress Chairman Wu.')).toEqual([
      'MET: Chairman (National People’s Congress) = Wu',
    ]);
    expect(said('Met with Transitional Presidential Council Coordinator Leblanc.')).toEqual([
      'MET: Coordinator (Transitional Presidential Council) = Leblanc',
    ]);
  });

  test('"Soviet General Secretary Brezhnev", "North Korean leader Kim Jong-un", "Oman’s Sultan Qaboos"', () => {
    expect(said('Met with Soviet General Secretary Brezhnev.')).toEqual([
      'MET: General Secretary (Soviet) = Brezhnev',
    ]);
    expect(said('Met with North Korean leader Kim Jong-un.')).toEqual([
      'MET: Leader (North Korean) = Kim Jong-un',
    ]);
    expect(said('Met with Oman’s Sultan Qaboos.')).toEqual(['MET: Sultan (Oman) = Qaboos']);
  });

  test('"Lebanese Prime Minister A and Speaker B" are of one country; after a comma the host’s holds', () => {
    expect(said('Also met with Lebanese Prime Minister Hariri and Speaker Berri.')).toEqual([
      'MET: Prime Minister (Lebanese) = Hariri',
      'MET: Speaker = Berri',
    ]);
    expect(
      readRemark('Met with Lebanese Prime Minister Hariri and Speaker Berri.', TRIP).mentions[1]?.country,
    ).toBe('Lebanese');
    expect(
      readRemark('Met with Saudi Foreign Minister Saud, Foreign Minister Fabius.', TRIP).mentions[1]?.country,
    ).toBeUndefined();
    expect(
      readRemark('Met with Israeli Prime Minister Rabin and President Mubarak.', TRIP).mentions[1]?.country,
    ).toBeUndefined();
  });

  test('a country’s First President governs it no longer, and a Cabinet Secretary for Foreign Affairs is one by office', () => {
    expect(said('Met with First President Nazarbayev.')).toEqual([
      'MET: FORMER First President = Nazarbayev',
    ]);
    const [omamo] = readRemark(
      'Met with Cabinet Secretary for Foreign Affairs Ambassador Raychelle Omamo.',
      TRIP,
    ).mentions;
    expect([omamo?.name?.text, omamo?.offices]).toEqual([
      'Raychelle Omamo',
      [{ title: 'Cabinet Secretary for Foreign Affairs', kind: 'FOREIGN_MINISTER', qualifiers: [] }],
    ]);
  });

  test('a province’s and a patriarch’s place is no part of the name, and a style alone is nobody', () => {
    expect(said('Met with the Lieutenant Governor of British Columbia Eric W. Hamber.')).toEqual([
      'MET: Lieutenant Governor (British Columbia) = Eric W. Hamber',
    ]);
    expect(
      said('Met with His All Holiness the Ecumenical Patriarch of Constantinople, Bartholomew I.'),
    ).toEqual(['MET: Ecumenical Patriarch (Constantinople) = Bartholomew I']);
  });

  test('misspelt titles are read: "Foreign Ministe Adel al-Jubeir"', () => {
    expect(said('Met with Foreign Ministe Adel al-Jubeir.')).toEqual([
      'MET: Foreign Minister = Adel al-Jubeir',
    ]);
    expect(said('Met with Prime MinisterHaidar al- Abadi.')).toEqual([
      'MET: Prime Minister = Haidar al- Abadi',
    ]);
    expect(said('Met with Prime Minister. Nakasone and Foreign Minister Abe.')).toEqual([
      'MET: Prime Minister = Nakasone',
      'MET: Foreign Minister = Abe',
    ]);
  });
});
