import { isNameWord, isPossessive, isThing, type Name, nameAt, skipHonorifics } from './names';
import { nationAt } from './nations';
import { type OfficePhrase, officesAt } from './offices';
import { titleAt } from './titles';
import type { Token } from './tokens';
import type { Office, Span } from './types';

/** Somebody, or an office without a name, before the clause says in what relation. */
export interface Person extends Span {
  name?: Span & { text: string };
  offices: Office[];
  country?: string;
  /** "President Trump’s" visit: it is not he who stands there, but what is his. */
  possessive: boolean;
}

/** What stands at a token: people, or a group that names nobody. */
export interface People {
  people: Person[];
  groups: Span[];
  next: number;
}

/** One member of a list of countries. */
interface Member {
  country: string;
  /** Of states: "the Foreign Ministers of the Gulf Cooperation Council" are a group. */
  body: boolean;
  /** "of Australia (Payne)" */
  name?: Name;
  next: number;
}

const HEADS = /^(Chief|Head) of (State|Government)$/;
const PEERS = /^(Duke|Duchess|Count|Baron|Viscount)$/;

/** A country's or body's words at a token. */
function memberAt(text: string, tokens: readonly Token[], from: number): Member | undefined {
  const at = tokens[from]?.text === 'the' ? from + 1 : from;
  const nation = nationAt(tokens, at);
  if (!nation || nation.value === 'REGION') return undefined;
  const country = text.slice((tokens[at] as Token).start, (tokens[nation.next - 1] as Token).end);
  return { country, body: nation.value === 'BODY' || nation.value === 'PART', next: nation.next };
}

/** "of Kuwait", "of the Czech Republic" after a name or a title. */
function ofCountry(text: string, tokens: readonly Token[], from: number): Member | undefined {
  return tokens[from]?.text === 'of' ? memberAt(text, tokens, from + 1) : undefined;
}

/** Of several offices only those keep a country that name it; of one the phrase's country is its own. */
function officesWith(offices: readonly Office[], country: string | undefined): Office[] {
  const whole = offices.length === 1 ? country : undefined;
  return offices.map(({ country: own = whole, ...office }) => (own ? { ...office, country: own } : office));
}

function person(text: string, offices: readonly Office[], span: Span, country?: string, name?: Span): Person {
  return {
    ...span,
    ...(name ? { name: { start: name.start, end: name.end, text: text.slice(name.start, name.end) } } : {}),
    offices: officesWith(offices, country),
    ...(country === undefined ? {} : { country }),
    possessive: false,
  };
}

/** An office without a name is one mention each. */
function unnamed(text: string, offices: readonly Office[], span: Span, country?: string): Person[] {
  return offices.map((office) => person(text, [office], span, country));
}

/** The token after ", ", " and ", ", and ": where the next member of a list begins. */
export function afterJoint(tokens: readonly Token[], from: number): number | undefined {
  let at = from;
  if (tokens[at]?.text === ',' || tokens[at]?.text === ';') at++;
  if (tokens[at]?.text === 'and' || tokens[at]?.text === '&') at++;
  return at > from ? at : undefined;
}

/** "Presidents A of X, B, and C": names until something else begins. */
function namesOfPlural(text: string, tokens: readonly Token[], phrase: OfficePhrase): People | undefined {
  const people: Person[] = [];
  let { next } = phrase;
  for (let at: number | undefined = next; at !== undefined; at = afterJoint(tokens, next)) {
    const first = people.length === 0;
    if (!first && (officesAt(text, tokens, at) || tokens[at]?.text === 'the')) break;
    const name = nameAt(tokens, at);
    if (!name || (!first && nationAt(tokens, at)?.next === name.next)) break;
    const of = ofCountry(text, tokens, name.next);
    const country = of?.country ?? phrase.nations.at(first ? 0 : -1);
    people.push(person(text, phrase.offices, { start: name.start, end: name.end }, country, name));
    next = of?.next ?? name.next;
  }
  return people.length === 0 ? undefined : { people, groups: [], next };
}

/** A member of a list that goes on as something else: "Iran nuclear talks", "Turkey Ahmet". */
function goesOn(tokens: readonly Token[], at: number): boolean {
  if (titleAt(tokens, at)) return true;
  return isNameWord(tokens, at) && !/^(Also|Met|Attended|Discussed|Present)$/.test(tokens[at]?.text ?? '');
}

/** "Kyryzstan", "the Congo": one word where a country stands is one, if no table knows it; resolving it may fail. */
function unknownAt(text: string, tokens: readonly Token[], from: number): Member | undefined {
  const at = tokens[from]?.text === 'the' ? from + 1 : from;
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!token?.word || !token.capital || titleAt(tokens, at) || isThing(token) || nationAt(tokens, at))
    return undefined;
  if (next !== undefined && ![',', 'and', ';', ')'].includes(next.text)) return undefined;
  return { country: text.slice(token.start, token.end), body: false, next: at + 1 };
}

/** "Australia (Payne)": the holder's name in brackets. */
function withHolder(tokens: readonly Token[], member: Member): Member {
  const name = tokens[member.next]?.text === '(' ? nameAt(tokens, member.next + 1) : undefined;
  return name && tokens[name.next]?.text === ')' ? { ...member, name, next: name.next + 1 } : member;
}

/** "of Saudi Arabia, Turkey, and Iran", "of the Gulf Cooperation Council and of the United Kingdom". */
function membersAfter(text: string, tokens: readonly Token[], from: number): (Member & { at: number })[] {
  const members: (Member & { at: number })[] = [];
  for (
    let at: number | undefined = from;
    at !== undefined;
    at = afterJoint(tokens, members.at(-1)?.next ?? from)
  ) {
    const start = tokens[at]?.text === 'of' ? at + 1 : at;
    const within = start > at || members.length > 0;
    const member = within ? (memberAt(text, tokens, start) ?? unknownAt(text, tokens, start)) : undefined;
    if (!member || goesOn(tokens, member.next)) break;
    members.push({ ...withHolder(tokens, member), at: start });
  }
  return members;
}

/** "the Foreign Ministers of Saudi Arabia, Turkey, and Iran": an office of each, without names. */
function officesOfMembers(
  text: string,
  tokens: readonly Token[],
  phrase: OfficePhrase,
  span: Span,
): People | undefined {
  const members = membersAfter(text, tokens, phrase.next);
  const last = members.at(-1);
  if (!last) return undefined;
  const whole: Span = { start: span.start, end: (tokens[last.next - 1] as Token).end };
  const heads = phrase.offices.some(({ title }) => HEADS.test(title));
  const states = heads ? [] : members.filter(({ body }) => !body);
  if (states.length === 0 || members.length === 1) return { people: [], groups: [whole], next: last.next };
  const people = members.flatMap(({ at, country, body, next, name }, index) => {
    const own = {
      start: index === 0 ? span.start : (tokens[at] as Token).start,
      end: (tokens[next - 1] as Token).end,
    };
    if (name) return [person(text, phrase.offices, own, country, name)];
    return body ? [] : unnamed(text, phrase.offices, own, country);
  });
  const groups = members
    .filter(({ body }) => body)
    .map(({ at, next }) => ({ start: (tokens[at] as Token).start, end: (tokens[next - 1] as Token).end }));
  return { people, groups, next: last.next };
}

/** A plural title: names, or offices of a list of countries, or a group. */
function plural(text: string, tokens: readonly Token[], phrase: OfficePhrase, from: number): People {
  const span: Span = { start: (tokens[from] as Token).start, end: (tokens[phrase.next - 1] as Token).end };
  const named = namesOfPlural(text, tokens, phrase);
  const [first] = named?.people ?? [];
  if (named && first) {
    first.start = span.start;
    return named;
  }
  const listed = officesOfMembers(text, tokens, phrase, span);
  if (listed) return listed;
  if (!phrase.region && phrase.nations.length > 1) {
    const people = phrase.nations.flatMap((country) => unnamed(text, phrase.offices, span, country));
    return { people, groups: [], next: phrase.next };
  }
  return { people: [], groups: [span], next: phrase.next };
}

/** "the Duke of Windsor": the title is the name. */
function peerAt(tokens: readonly Token[], phrase: OfficePhrase): Name | undefined {
  const [of, place] = [tokens[phrase.next], tokens[phrase.next + 1]];
  if (!PEERS.test(phrase.offices.at(-1)?.title ?? '') || of?.text !== 'of' || !place?.capital)
    return undefined;
  return { start: (tokens[phrase.next - 1] as Token).start, end: place.end, next: phrase.next + 2, words: 3 };
}

/** "the Governor of Bermuda, Admiral Sir Ralph X", "the Patriarch of Y, Z I": after a comma a name has a rank or a number. */
function apposed(tokens: readonly Token[], from: number): Name | undefined {
  const name = tokens[from]?.text === ',' ? nameAt(tokens, from + 1) : undefined;
  if (!name) return undefined;
  const ranked = skipHonorifics(tokens, from + 1) > from + 1;
  return ranked || /^[IVX]+$/.test(tokens[name.next - 1]?.text ?? '') ? name : undefined;
}

/** "Patriarch of the Coptic Orthodox Church": what it is of stands in the title already. */
const isOfChurch = ({ offices }: OfficePhrase): boolean =>
  / of .*\bChurch$/.test(offices.at(-1)?.title ?? '');

/** A singular title: a name, or the office of a country, or the office alone. */
function singular(
  text: string,
  tokens: readonly Token[],
  phrase: OfficePhrase,
  from: number,
): People | undefined {
  const peer = peerAt(tokens, phrase);
  const before = peer ? undefined : ofCountry(text, tokens, phrase.next);
  const after = before?.next ?? phrase.next;
  const whole = before !== undefined || isOfChurch(phrase);
  const name = peer ?? nameAt(tokens, after) ?? (whole ? apposed(tokens, after) : undefined);
  const of = before ?? (name ? ofCountry(text, tokens, name.next) : undefined);
  const country = of?.country ?? phrase.nations[0];
  const next = Math.max(name?.next ?? phrase.next, of?.next ?? 0);
  const span = { start: (tokens[from] as Token).start, end: (tokens[next - 1] as Token).end };
  if (name) return { people: [person(text, phrase.offices, span, country, name)], groups: [], next };
  if (isThing(tokens[next]) || tokens[next]?.text === '-' || phrase.region) return undefined;
  if (!phrase.definite && country === undefined) return undefined;
  return { people: unnamed(text, phrase.offices, span, country), groups: [], next };
}

/**
 * People at a token: offices with a name, a list of names under one plural title, offices without names.
 *
 * @returns undefined where no title stands, or where it is a thing's ("Foreign Ministers’ Meeting")
 */
export function peopleAt(text: string, tokens: readonly Token[], from: number): People | undefined {
  const phrase = officesAt(text, tokens, from);
  if (!phrase || thingFollows(tokens, phrase.next)) return undefined;
  const found = phrase.plural ? plural(text, tokens, phrase, from) : singular(text, tokens, phrase, from);
  const last = found?.people.at(-1);
  if (!found || !last || !isPossessive(tokens[found.next])) return found;
  last.possessive = true;
  const people = last.name ? found.people : found.people.slice(0, -1);
  return { ...found, people, next: found.next + 1 };
}

/** "Foreign Ministers Meeting", "Prime Ministers’ Conference": the title is part of a thing's name. */
function thingFollows(tokens: readonly Token[], from: number): boolean {
  const at = isPossessive(tokens[from]) ? from + 1 : from;
  if (/^(?:meetings?|conference|summit)$/.test(tokens[at]?.text ?? '')) return true;
  for (let next = at; next < at + 3 && tokens[next]?.capital; next++) {
    if (isThing(tokens[next], next > from)) return true;
  }
  return false;
}
