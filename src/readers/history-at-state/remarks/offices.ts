import { isNameWord } from './names';
import { nationAt } from './nations';
import {
  bodyAfter,
  complementAfter,
  fieldGoesOn,
  holdingAt,
  isField,
  isHonorific,
  isStyle,
  kindOf,
  missionAfter,
  qualifiersOf,
  titleAt,
} from './titles';
import { folded, type Token } from './tokens';
import type { Office, Qualifier } from './types';

/** Offices before a name or without one: "the Belgian Deputy Prime Minister and Minister of Foreign Affairs". */
export interface OfficePhrase {
  offices: Office[];
  /** Of "Presidents A and B": each name of the list has this office. */
  plural: boolean;
  /** "the" or "his" stands before it. */
  definite: boolean;
  /** Nationalities before it; several in "the Israeli and Egyptian Foreign Ministers". */
  nations: string[];
  /** Nobody governs a region: "Central American Foreign Ministers" are a group. */
  region: boolean;
  next: number;
}

const ARTICLES = new Set(['the', 'his', 'her', 'their', 'its', 'a', 'an']);
const words = (text: string, tokens: readonly Token[], from: number, next: number) =>
  text.slice((tokens[from] as Token).start, (tokens[next - 1] as Token).end);

interface Prefix {
  definite: boolean;
  nations: string[];
  region: boolean;
  qualifiers: Qualifier[];
  next: number;
}

/** Nationality and holding before a title, in any order: "former British", "Libyan interim". */
function prefixAt(text: string, tokens: readonly Token[], from: number): Prefix {
  const prefix: Prefix = { definite: false, nations: [], region: false, qualifiers: [], next: from };
  for (;;) {
    const at = prefix.next;
    const token = tokens[at];
    const body = bodyPrefix(tokens, at);
    const holding = body === undefined && token?.word && !titleAt(tokens, at) ? holdingAt(token) : undefined;
    const nation = nationAt(tokens, at);
    if (nation) {
      prefix.nations.push(words(text, tokens, at, nation.next));
      prefix.region ||= nation.value === 'REGION';
      prefix.next = nation.next;
      const after = afterBrackets(tokens, nation.next);
      if (tokens[after]?.text === "'s") prefix.next = after + 1;
      else prefix.next = jointNation(tokens, nation.next) ?? after;
    } else if (holding) {
      if (holding.qualifier) prefix.qualifiers.push(holding.qualifier);
      prefix.next = at + (tokens[at + 1]?.text === '-' ? 2 : 1);
    } else if (at === from && token && ARTICLES.has(folded(token.text))) {
      prefix.definite = true;
      prefix.next = at + 1;
    } else {
      if (body === undefined) return prefix;
      prefix.nations.push(words(text, tokens, at, body));
      prefix.next = body;
    }
  }
}

/** "International Atomic Energy Agency (IAEA) Director General": the short name is read over. */
function afterBrackets(tokens: readonly Token[], from: number): number {
  const [open, word, close] = tokens.slice(from, from + 3);
  return open?.text === '(' && word?.capital && close?.text === ')' && titleAt(tokens, from + 3)
    ? from + 3
    : from;
}

/** "Transitional Presidential Council Coordinator": a body that no table holds, before one person's title. */
function bodyPrefix(tokens: readonly Token[], from: number): number | undefined {
  if (!tokens[from]?.capital || titleAt(tokens, from)) return undefined;
  const end = bodyAfter(tokens, from);
  const title = end === undefined ? undefined : titleAt(tokens, end);
  return title && !title.value.plural ? end : undefined;
}

/** "Israeli and Egyptian", "Israeli, Egyptian, and French": the token of the next nationality before a title. */
function jointNation(tokens: readonly Token[], from: number): number | undefined {
  let at = from;
  while (tokens[at]?.text === ',' || tokens[at]?.text === 'and' || tokens[at]?.text === '-') at++;
  const nation = at > from ? nationAt(tokens, at) : undefined;
  if (!nation) return undefined;
  return titleAt(tokens, nation.next)?.value.plural || jointNation(tokens, nation.next) !== undefined
    ? at
    : undefined;
}

/** "Prime Minister-elect", "Prime Minister designate". */
function suffixAfter(tokens: readonly Token[], from: number): { qualifiers: Qualifier[]; next: number } {
  const at = tokens[from]?.text === '-' ? from + 1 : from;
  const word = folded(tokens[at]?.text ?? '');
  if (word === 'elect' || word === 'designate') return { qualifiers: ['DESIGNATE'], next: at + 1 };
  return { qualifiers: [], next: from };
}

interface One extends Prefix {
  office: Office;
  plural: boolean;
}

/** One office: prefix, title, what it is of. */
function officeAt(text: string, tokens: readonly Token[], from: number): One | undefined {
  const prefix = prefixAt(text, tokens, from);
  const found = titleAt(tokens, prefix.next);
  if (!found) return undefined;
  const { value } = found;
  const suffix = suffixAfter(tokens, found.next);
  const field = / (of|for) /.test(value.title) ? fieldGoesOn(tokens, suffix.next) : undefined;
  const mission = missionAfter(value.kind, tokens, suffix.next);
  const next = field ?? mission ?? complementAfter(tokens, suffix.next) ?? suffix.next;
  const complement = text.slice((tokens[suffix.next - 1] as Token).end, (tokens[next - 1] as Token).end);
  const title = value.title + complement;
  const office: Office = {
    title,
    kind: kindOf(value, complement),
    qualifiers: [...prefix.qualifiers, ...suffix.qualifiers, ...qualifiersOf(title)],
  };
  return { ...prefix, office, plural: value.plural, next };
}

/** "Foreign and Defense Ministers", "State and Foreign Ministers": two offices in one plural. */
function jointFieldAt(text: string, tokens: readonly Token[], from: number): OfficePhrase | undefined {
  const prefix = prefixAt(text, tokens, from);
  const [first, and, second, head] = tokens.slice(prefix.next, prefix.next + 4);
  if (
    and?.text !== 'and' ||
    !isField(first) ||
    !isField(second) ||
    !/^(Ministers|Secretaries)$/.test(head?.text ?? '')
  )
    return undefined;
  const singular = head?.text === 'Ministers' ? 'Minister' : 'Secretary';
  const offices = [first, second].map((field): Office => {
    const title = `${field?.text} ${singular}`;
    return { title, kind: title === 'Foreign Minister' ? 'FOREIGN_MINISTER' : 'MINISTER', qualifiers: [] };
  });
  return { ...prefix, offices, plural: true, next: prefix.next + 4 };
}

const JOINTS = new Set(['and', '&', '/', '-']);

/**
 * Offices at a token. "Foreign Minister and Alternate Prime Minister X" are two offices of one person: the
 * offices are one phrase while nothing stands between them but "and", a slash or a hyphen.
 *
 * @returns undefined where no title stands
 */
export function officesAt(text: string, tokens: readonly Token[], from: number): OfficePhrase | undefined {
  const joint = jointFieldAt(text, tokens, from);
  if (joint) return joint;
  const first = officeAt(text, tokens, from);
  if (!first) return undefined;
  const phrase: OfficePhrase = { ...first, offices: [first.office] };
  while (!phrase.plural || pluralGoesOn(text, tokens, phrase)) {
    const at = phrase.next;
    const joined = JOINTS.has(tokens[at]?.text ?? '');
    const more = officeAt(text, tokens, joined ? at + 1 : at);
    if (!more || more.plural !== phrase.plural || more.definite) break;
    if (isSpouse(more.office.title)) return spouse(phrase, more.next);
    if (!joined && !canFollow(phrase, more, isNameWord(tokens, more.next))) break;
    append(phrase, more, joined);
  }
  return phrase;
}

/** "Presidents and Prime Ministers of …" */
function pluralGoesOn(text: string, tokens: readonly Token[], { next }: OfficePhrase): boolean {
  return tokens[next]?.text === 'and' && officeAt(text, tokens, next + 1)?.plural === true;
}

const isSpouse = (title: string) => /^(Mrs\.|Mme\.|Madame|First Lady)$/.test(title);

/** "President and Mrs. X": the name is the President's; his wife is named by none. */
function spouse(phrase: OfficePhrase, next: number): OfficePhrase {
  return { ...phrase, next };
}

/** Ranks and honorifics are offices only where they stand alone, or where "and" says so; an ambassador's is a rank after another office. */
function append(phrase: OfficePhrase, more: One, joined: boolean): void {
  const country = more.nations[0];
  const office = country === undefined ? more.office : { ...more.office, country };
  const [only] = phrase.offices;
  phrase.next = more.next;
  if (phrase.offices.length === 1 && only && isMinor(only.title)) phrase.offices = [];
  if (joined || !(isMinor(office.title) || office.title === 'Ambassador')) phrase.offices.push(office);
  if (phrase.offices.length === 0 && only) phrase.offices.push(isStyle(only.title) ? office : only);
  if (phrase.nations.length === 0 && country !== undefined) phrase.nations.push(country);
}

/** Without "and", a second title is a rank or an honorific, or what follows a style: "His Holiness Pope". */
function canFollow(phrase: OfficePhrase, more: One, named: boolean): boolean {
  if (!named || more.nations.length > 0) return false;
  return (
    isMinor(more.office.title) ||
    more.office.title === 'Ambassador' ||
    phrase.offices.every(({ title }) => isStyle(title))
  );
}

const isMinor = (title: string) => isHonorific(title) || isStyle(title);
