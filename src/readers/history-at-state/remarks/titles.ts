import { nationAt } from './nations';
import { folded, Phrases, POSSESSIVE, type Token } from './tokens';
import type { OfficeKind, Qualifier } from './types';

/** Titles by kind, in the singular. What follows them ("of Foreign Affairs") is a rule of its own. */
const TITLES: Record<OfficeKind, string> = {
  HEAD_OF_STATE: `President, First President, King, Queen, Emperor, Empress, Shah, Sultan, Amir, Emir, Ameer, Pope, Grand Duke,
    Grand Duchess, Regent, Prince Regent, Governor General, Chairman of the Presidency, Chief of State, Head of State,
    Supreme Leader, Ruler, Sovereign Prince, Captain Regent, Co-Prince, King-designate, Khedive, Tsar, Czar, Kaiser, Doge`,
  HEAD_OF_GOVERNMENT: `Prime Minister, Premier, Chancellor, Taoiseach, Head of Government, Minister President,
    Minister-President, Chief Executive, First Minister, Chief Minister, President of the Council of Ministers`,
  FOREIGN_MINISTER: `Foreign Minister, Foreign Secretary, Secretary of State, Foreign Affairs Minister,
    Foreign Affairs Secretary, External Affairs Minister, External Affairs Secretary, External Relations Minister,
    Foreign Relations Minister, Foreign Relations Secretary, Minister of Foreign Affairs, Minister for Foreign Affairs,
    Secretary of Foreign Affairs, Secretary for Foreign Affairs, Secretary of Foreign Relations,
    Secretary for Foreign Relations, Secretary for External Affairs, Secretary of State for External Affairs,
    Secretary of State for Foreign Affairs, Secretary of State for Foreign and Commonwealth Affairs,
    Minister of External Affairs, Minister for External Affairs, Minister of External Relations,
    Minister of Foreign Relations, Minister of Foreign and European Affairs, People's Commissar for Foreign Affairs,
    Foreign Commissar, Commissar for Foreign Affairs, Foreign and European Affairs Minister`,
  MINISTER: `Minister, Vice Premier, Deputy Premier, Deputy Prime Minister, First Deputy Prime Minister,
    Vice Prime Minister, Vice Chancellor, Minister of State, Senior Minister, Minister Mentor, State Minister,
    Deputy Foreign Minister, First Deputy Foreign Minister, Vice Foreign Minister, Deputy Foreign Secretary, Defense Minister,
    Defence Minister, Defense Secretary, Finance Minister, Interior Minister, Trade Minister, Education Minister, Energy Minister,
    Economy Minister, Economics Minister, Oil Minister, Health Minister, Justice Minister, Environment Minister,
    Agriculture Minister, Intelligence Minister, Treasury Secretary, Commerce Secretary, Energy Secretary, Labor Secretary,
    Agriculture Secretary, Interior Secretary, Homeland Security Secretary, Secretary of Defense, Secretary of the Treasury,
    Secretary of Commerce, Secretary of Agriculture, Secretary of Homeland Security, Secretary of Energy, Secretary of War,
    Secretary of the Navy, Secretary of Labor, Home Secretary, Colonial Secretary, Colonial Minister,
    Chancellor of the Exchequer, Attorney General, State Councilor, State Counselor, State Secretary, Cabinet Secretary,
    Chief Cabinet Secretary, Lord Chancellor, Lord President of the Council, Lord Privy Seal, Undersecretary,
    Under Secretary, Under Secretary of State, Deputy Secretary of State, Assistant Secretary of State, Alternate Prime Minister,
    Deputy First Minister, Federal Councilor, Councilor, Minister-delegate, Presidency Minister,
    Deputy Secretary of Defense, Deputy Minister, Vice Minister, Assistant Minister`,
  AMBASSADOR: `Ambassador, Permanent Representative, Charge d'Affaires, Chargé d'Affaires, Consul General, High Commissioner,
    Papal Nuncio, Nuncio, Permanent Observer`,
  ENVOY: `Envoy, Special Envoy, Special Representative, Special Adviser, Special Advisor, Special Coordinator, Mediator,
    Chief Mediator, Chief Negotiator, Negotiator, Personal Representative, Personal Envoy, Special Presidential Envoy,
    Joint Special Envoy, Joint Special Representative, Special Negotiator`,
  HEAD_OF_ORGANIZATION: `Secretary General, Deputy Secretary General, Director General, High Representative, Chairman,
    Chairwoman, Chairperson, Co-Chairman, Vice Chairman, Chair, General Secretary, First Secretary, Party Secretary,
    Director, Executive Director, Managing Director, Commissioner, Administrator, Leader,
    Opposition Leader, Majority Leader, Minority Leader, Patriarch, Ecumenical Patriarch, Catholicos, Dalai Lama, Grand Mufti, Grand Imam, Grand Sheikh, Executive Secretary,
    Secretary, Chief Administrator, Civil Administrator, Prosecutor, Chief Prosecutor,
    Speaker, House Speaker, Parliament Speaker, Parliamentary Speaker, Senate President`,
  SPOKESPERSON: 'Spokesman, Spokeswoman, Spokesperson',
  COMMANDER: `Generalissimo, General, Marshal, Field Marshal, Admiral, Vice Admiral, Brigadier General, Major General,
    Lieutenant General, Lt. General, Lt. Gen., Gen., Colonel, Lieutenant Colonel, Lt. Colonel, Col., Major, Captain, Commander,
    Supreme Commander, Supreme Allied Commander, Commander in Chief, Chief of Staff, Army Chief of Staff, Chief of Army Staff,
    Chief of the General Staff, Chief of the Army Staff, Chief of Defense Staff, Army Chief, Army Commander, Brigadier, Commandante,
    Comandante`,
  OTHER: `Vice President, First Vice President, Executive Vice President, Crown Prince, Crown Princess, Deputy Crown Prince,
    Prince, Princess, Duke, Duchess, Heir Apparent, Governor, Mayor, Senator, Congressman, Congresswoman, Representative,
    Chief Justice, Justice, Judge, Adviser, Advisor, National Security Adviser, National Security Advisor,
    Presidential Adviser, Presidential Advisor, Coordinator, Counselor, Royal Counselor, Aide, Delegate, Sheikh, Sheik, Shaikh, Cardinal, Archbishop, Bishop,
    Vice Chairperson, Dr., Mr., Mrs., Ms., Mme., Madame, Sir, Lord, Lady, Dame, Reverend, Father, Ayatollah, Grand Ayatollah, Chief, Imam,
    Candidate, Presidential Candidate, Central Bank Governor, Queen Mother, Princess Royal, First Lady, Intelligence Chief, Chief of Intelligence,
    Doctor, Professor, Lieutenant Governor, Dato’, Dato’ Sri, Dato’ Seri, Baron, Count, Viscount, Sayyid, His Highness, Her Highness, His Holiness, His All Holiness, His Majesty, Her Majesty,
    His Royal Highness, Her Royal Highness, Rabbi, Premier of the Council`,
};

/** Misspellings that stand in the rows, and other spellings of one title. */
const SLIPS: Record<string, string> = {
  'Foreign Ministe': 'Foreign Minister',
  'Foreign MInister': 'Foreign Minister',
  'Foregin Minister': 'Foreign Minister',
  'Foreign Minster': 'Foreign Minister',
  'Prime Minster': 'Prime Minister',
  'Prime Ministe': 'Prime Minister',
  'Primer Minister': 'Prime Minister',
  'Prime Minsiter': 'Prime Minister',
  Presdient: 'President',
  Presidnet: 'President',
  Presient: 'President',
  Chancelor: 'Chancellor',
  'Hi Holiness': 'His Holiness',
};

/** Words that say how an office is held; they are no part of its title. Some say nothing of it and are read over. */
const HOLDING = new Map<string, Qualifier | undefined>([
  ['former', 'FORMER'],
  ['ex', 'FORMER'],
  ['acting', 'ACTING'],
  ['interim', 'INTERIM'],
  ['provisional', 'INTERIM'],
  ['caretaker', 'INTERIM'],
  ['transitional', 'INTERIM'],
  ['elect', 'DESIGNATE'],
  ['designate', 'DESIGNATE'],
  ['incoming', 'DESIGNATE'],
  ...['late', 'then', 'new', 'newly', 'elected', 'outgoing', 'federal'].map(
    (word) => [word, undefined] as const,
  ),
]);

/** Titles that stand before names and beside other titles; alone they are offices. */
const HONORIFICS = new Set(
  `sheikh sheik shaikh cardinal archbishop bishop dr. mr. mrs. ms. mme. madame sir lord lady dame reverend father prince
  princess general colonel major captain marshal admiral gen. col. ayatollah sayyid judge
  doctor professor generalissimo brigadier viscount baron count dato'`
    .split(/\s+/)
    .concat("dato' sri", "dato' seri"),
);

/** Titles that no man or woman is named by without another: they are read over, before or between titles. */
const STYLES = new Set(
  'his highness|her highness|his holiness|his all holiness|his majesty|her majesty|his royal highness|her royal highness'.split(
    '|',
  ),
);

/** Lower-case words that are titles before a name: "North Korean leader Kim". */
const LOWER = new Set(
  'leader candidate candidates adviser advisor representative envoy mediator negotiator opposition presidential special foreign ministers presidents minister secretary president prime chief party'.split(
    ' ',
  ),
);

export interface Title {
  title: string;
  kind: OfficeKind;
  plural: boolean;
}

const PLURAL_HEADS =
  /^(President|King|Queen|Emperor|Chancellor|Premier|Minister|Secretary|Chairman|Chairwoman|General|Ambassador|Governor|Senator|Speaker|Prince|Chief|Head|Envoy|Commissioner|Judge|Congressman|Councilor|Adviser|Sultan|Counselor|Mayor|Marshal|Negotiator|Admiral|Candidate)$/;

function pluralOf(word: string): string {
  if (word.endsWith('man')) return `${word.slice(0, -3)}men`;
  return word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`;
}

/** "Foreign Ministers", "Secretaries of State", "Governors General": the word before "of", or the last one that can. */
function plurals(title: string): string[] {
  const words = title.split(' ');
  const of = words.findIndex((word) => word === 'of' || word === 'for');
  const heads = words.slice(0, of < 0 ? undefined : of);
  const at = words.lastIndexOf(heads.filter((word) => PLURAL_HEADS.test(word)).at(-1) ?? '');
  if (at < 0) return [];
  const plural = words.with(at, pluralOf(words[at] as string)).join(' ');
  return /^Governor General$/.test(title) ? [plural, 'Governors General'] : [plural];
}

const entries = (Object.entries(TITLES) as [OfficeKind, string][]).flatMap(([kind, list]) =>
  list.split(',').map((each) => [each.replace(/\s+/g, ' ').trim(), kind] as const),
);

const kinds = new Map(entries);

const titles = new Phrases<Title>([
  ...entries.map(([title, kind]) => [title, { title, kind, plural: false }] as const),
  ...entries.flatMap(([title, kind]) =>
    plurals(title).map((plural) => [plural, { title, kind, plural: true }] as const),
  ),
  ...Object.entries(SLIPS).map(
    ([slip, title]) => [slip, { title, kind: kinds.get(title) ?? 'OTHER', plural: false }] as const,
  ),
]);

/** The longest title at a token, "Prime Ministers" as "Prime Minister" and plural. */
export function titleAt(tokens: readonly Token[], from: number): { value: Title; next: number } | undefined {
  const first = tokens[from];
  if (!first?.word) return undefined;
  if (!first.capital && !LOWER.has(folded(first.text))) return undefined;
  return titles.at(tokens, from);
}

/** Whether a word says how an office is held, and what it says. */
export function holdingAt(token: Token | undefined): { qualifier?: Qualifier } | undefined {
  const word = token ? folded(token.text) : '';
  return HOLDING.has(word) ? { qualifier: HOLDING.get(word) } : undefined;
}

/** DEPUTY and CROWN follow from the title, and that a country's First President governs it no longer. */
export function qualifiersOf(title: string): Qualifier[] {
  if (title === 'First President') return ['FORMER'];
  if (/^(First |Executive )?(Deputy|Vice)\b/.test(title)) return ['DEPUTY'];
  return title.startsWith('Crown ') ? ['CROWN'] : [];
}

export function isHonorific(title: string): boolean {
  return HONORIFICS.has(folded(title));
}

export function isStyle(title: string): boolean {
  return STYLES.has(folded(title));
}

/** "Minister of Defense Rajnath Singh": what a title can be of or for, before the name begins. */
const FIELD = new Set(
  `affairs foreign external defense defence international cooperation trade finance treasury interior relations
  development security policy emigrants expatriates worship immigration human mobility commerce commercial integration
  religious cults regional state economic economy industry industries tourism investment investments energy petroleum
  oil health education labor labour justice agriculture environment states culture public works
  planning diaspora homeland national communications transport transportation overseas territories
  home war navy army air science technology information tibetan issues francophonie political politics
  americas europe africa asia peace process reconciliation strategic multilateral migration citizenship abroad ireland
  nationals burkinabè senegalese communities commonwealth`.split(/\s+/),
);

const JOINT = new Set(['and', ',', 'the', 'of', 'for', 'with', 'in', '&']);

/** Nouns that end the name of a body: "Director of the Central Foreign Affairs Commission". */
const BODY_NOUN =
  /^(Commission|Council|Committee|Party|Organization|Agency|Office|Assembly|Knesset|Parliament|Senate|House|Bank|Union|Front|Ministers|Church|Community|Bureau|Duma|Soviet|Congress|Court|Staff|Authority|Representatives|Deputies|Government|Majlis|Oversight|Board|Department|Association|Society|League|Tribunal|Movement|Alliance|Coalition)$/;

/** The token after the name of a body that begins at a token, the longest. */
export function bodyAfter(tokens: readonly Token[], from: number): number | undefined {
  let end: number | undefined;
  for (let at = from; at < from + 10; at++) {
    const token = tokens[at];
    // "National People’s Congress"
    if (token?.text === POSSESSIVE && end === undefined) continue;
    if (!token?.word || !(token.capital || ['of', 'the', 'for'].includes(token.text))) break;
    if (BODY_NOUN.test(token.text)) end = at + 1;
    else if (end !== undefined && token.capital && tokens[at - 1]?.text !== 'of') break;
  }
  return end;
}

function fieldAfter(tokens: readonly Token[], from: number): number | undefined {
  let end: number | undefined;
  for (let at = from; ; at++) {
    const token = tokens[at];
    const word = token ? folded(token.text) : '';
    if (FIELD.has(word) && token?.capital) end = at + 1;
    else if (!JOINT.has(word)) return end;
  }
}

/**
 * "of External Affairs", "for Foreign Affairs and Security Policy", "of the Knesset" after a title.
 *
 * @returns the token after it; undefined if none follows
 */
export function complementAfter(tokens: readonly Token[], from: number): number | undefined {
  if (!['of', 'for'].includes(tokens[from]?.text ?? '')) return undefined;
  return fieldAfter(tokens, from + 1) ?? ownBodyAfter(tokens, from + 1);
}

const MISSIONED = new Set<OfficeKind>(['ENVOY', 'AMBASSADOR', 'HEAD_OF_ORGANIZATION', 'OTHER']);

/** "Aide to the President", "Special Envoy for Syria": what an envoy is sent for is no country whose envoy he is. */
export function missionAfter(kind: OfficeKind, tokens: readonly Token[], from: number): number | undefined {
  if (!MISSIONED.has(kind) || !['for', 'to'].includes(tokens[from]?.text ?? '')) return undefined;
  const at = tokens[from + 1]?.text === 'the' ? from + 2 : from + 1;
  return (nationAt(tokens, at) ?? titleAt(tokens, at))?.next;
}

/** "Minister of Foreign Affairs and Expatriates": the field of a title that has one already goes on. */
export function fieldGoesOn(tokens: readonly Token[], from: number): number | undefined {
  if (!['and', ','].includes(tokens[from]?.text ?? '') || titleAt(tokens, from + 1)) return undefined;
  return isField(tokens[from + 1]) ? fieldAfter(tokens, from + 1) : undefined;
}

/** A body that a table knows is a country's equal: "President of the European Commission" is of it. */
function ownBodyAfter(tokens: readonly Token[], from: number): number | undefined {
  const known = nationAt(tokens, tokens[from]?.text === 'the' ? from + 1 : from);
  return known?.value === 'BODY' || known?.value === 'PART' ? undefined : bodyAfter(tokens, from);
}

/** Whether a word is what ministers are of: "Foreign", "Defense". */
export function isField(token: Token | undefined): boolean {
  return token?.capital === true && FIELD.has(folded(token.text));
}

/** What a minister is by what the office is of: "Minister of State for External Affairs" heads nothing. */
export function kindOf({ title, kind }: Title, complement: string): OfficeKind {
  if (/^(Minister|Secretary|Cabinet Secretary|Secretary of State|Commissar)$/.test(title)) {
    if (
      /^ (of|for) (the )?(Foreign|External|International) (and|Affairs|Relations|Cooperation)/.test(
        complement,
      )
    ) {
      return 'FOREIGN_MINISTER';
    }
    if (complement !== '' && title !== 'Minister') return 'MINISTER';
  }
  if (title === 'President' && /\b(Council|Parliament|Senate|Assembly|Commission|Bank)$/.test(complement)) {
    return 'HEAD_OF_ORGANIZATION';
  }
  return kind;
}
