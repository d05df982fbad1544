import { isNameWord, isPossessive, isThing, type Name, nameAt } from './names';
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

const textOf = (text: string, { start, end }: Span) => text.slice(start, end);

/** "of Kuwait", "of the Czech Republic", "for Quebec" after a name or a title. */
function ofCountry(
  text: string,
  tokens: readonly Token[],
  from: number,
): { country: string; next: number } | undefined {
  if (tokens[from]?.text !== 'of') return undefined;
  return countryAt(text, tokens, from + 1);
}

function countryAt(
  text: string,
  tokens: readonly Token[],
  from: number,
): { country: string; next: number } | undefined {
  const at = tokens[from]?.text === 'the' ? from + 1 : from;
  const nation = nationAt(tokens, at);
  if (!nation || nation.value === 'REGION') return undefined;
  const country = text.slice((tokens[at] as Token).start, (tokens[nation.next - 1] as Token).end);
  return { country, next: nation.next };
}

/** The country of a person, where words say it. */
function withCountry(phrase: OfficePhrase, country: string | undefined): Office[] {
  return phrase.offices.map((office) => {
    const own = office.country ?? (phrase.offices.length > 1 ? undefined : country);
    const { country: _, ...rest } = office;
    return own === undefined ? { ...rest } : { ...rest, country: own };
  });
}

function person(
  text: string,
  phrase: OfficePhrase,
  span: Span,
  name: Name | undefined,
  country?: string,
): Person {
  return {
    ...span,
    ...(name ? { name: { start: name.start, end: name.end, text: textOf(text, name) } } : {}),
    offices: withCountry(phrase, country),
    ...(country === undefined ? {} : { country }),
    possessive: false,
  };
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
    if (people.length > 0 && (officesAt(text, tokens, at) || tokens[at]?.text === 'the')) break;
    const name = nameAt(tokens, at);
    if (!name || (people.length > 0 && nationAt(tokens, at)?.next === name.next)) break;
    const of = ofCountry(text, tokens, name.next);
    const country = of?.country ?? phrase.nations[people.length === 0 ? 0 : phrase.nations.length - 1];
    people.push(person(text, phrase, { start: name.start, end: name.end }, name, country));
    next = of?.next ?? name.next;
  }
  return people.length === 0 ? undefined : { people, groups: [], next };
}

/** "the Foreign Ministers of Saudi Arabia, Turkey, and Iran": an office of each, without names. */
function officesOfList(
  text: string,
  tokens: readonly Token[],
  phrase: OfficePhrase,
  span: Span,
): People | undefined {
  if (tokens[phrase.next]?.text !== 'of') return undefined;
  const people: Person[] = [];
  const groups: Span[] = [];
  let next = phrase.next;
  for (let at: number | undefined = next + 1; at !== undefined; at = afterJoint(tokens, next)) {
    const member = countryAt(text, tokens, at);
    if (!member || titleAt(tokens, member.next) || isList(tokens, member.next)) break;
    const [first, last] = [tokens[at] as Token, tokens[member.next - 1] as Token];
    next = member.next;
    const own =
      people.length === 0 ? { start: span.start, end: last.end } : { start: first.start, end: last.end };
    for (const office of phrase.offices) {
      people.push(person(text, { ...phrase, offices: [office] }, own, undefined, member.country));
    }
  }
  return people.length === 0 ? undefined : { people, groups, next };
}

/** A nationality that goes on as something else: "Iran nuclear", "Russian officials". */
function isList(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token?.word === true && isNameWord(tokens, at) && !/^(Also|Met|Attended|Discussed)$/.test(token.text)
  );
}

const HEADS = /^(Chief|Head) of (State|Government)$/;

/** A plural title: names, or offices of a list of countries, or a group. */
function plural(text: string, tokens: readonly Token[], phrase: OfficePhrase, from: number): People {
  const span: Span = { start: (tokens[from] as Token).start, end: (tokens[phrase.next - 1] as Token).end };
  const named = namesOfPlural(text, tokens, phrase);
  if (named) {
    const [first] = named.people;
    if (first) first.start = span.start;
    return named;
  }
  const listed = officesOfList(text, tokens, phrase, span);
  const heads = phrase.offices.some(({ title }) => HEADS.test(title));
  if (listed && !heads && listed.people.length > phrase.offices.length) return listed;
  if (listed)
    return {
      people: [],
      groups: [{ start: span.start, end: (tokens[listed.next - 1] as Token).end }],
      next: listed.next,
    };
  if (!phrase.region && phrase.nations.length > 1) {
    const people = phrase.nations.flatMap((country) =>
      phrase.offices.map((office) =>
        person(text, { ...phrase, offices: [office] }, span, undefined, country),
      ),
    );
    return { people, groups: [], next: phrase.next };
  }
  return { people: [], groups: [span], next: phrase.next };
}

/** A singular title: a name, or the office of a country, or the office alone. */
function singular(
  text: string,
  tokens: readonly Token[],
  phrase: OfficePhrase,
  from: number,
): People | undefined {
  const { start } = tokens[from] as Token;
  const before = ofCountry(text, tokens, phrase.next);
  const named = nameAt(tokens, before?.next ?? phrase.next);
  const name = named && !nationAtEnd(tokens, named, before !== undefined) ? named : undefined;
  const of = before ?? (name ? ofCountry(text, tokens, name.next) : undefined);
  const country = of?.country ?? phrase.nations[0];
  const next = Math.max(name?.next ?? phrase.next, of?.next ?? 0);
  const span = { start, end: (tokens[next - 1] as Token).end };
  if (name) return { people: [person(text, phrase, span, name, country)], groups: [], next };
  if (isThing(tokens[next]) || tokens[next]?.text === '-' || phrase.region) return undefined;
  if (!phrase.definite && country === undefined) return undefined;
  const offices = phrase.offices.map((office) =>
    person(text, { ...phrase, offices: [office] }, span, undefined, country),
  );
  return { people: offices, groups: [], next };
}

/** "the President of Portugal" and "the King of Spain" have no name after the country. */
function nationAtEnd(tokens: readonly Token[], name: Name, afterCountry: boolean): boolean {
  return afterCountry && tokens[name.next - name.words]?.text === ',';
}

/**
 * People at a token: offices with a name, a list of names under one plural title, offices without names.
 *
 * @returns undefined where no title stands, or where it is a thing's ("Foreign Ministers’ Meeting")
 */
export function peopleAt(text: string, tokens: readonly Token[], from: number): People | undefined {
  const phrase = officesAt(text, tokens, from);
  if (!phrase) return undefined;
  if (thingFollows(tokens, phrase.next)) return undefined;
  const people = phrase.plural ? plural(text, tokens, phrase, from) : singular(text, tokens, phrase, from);
  const last = people?.people.at(-1);
  if (people && last && isPossessive(tokens[people.next])) {
    last.possessive = true;
    people.next++;
    if (!last.name) people.people.pop();
  }
  return people;
}

/** "Foreign Ministers Meeting", "Prime Ministers’ Conference": the title is part of a thing's name. */
function thingFollows(tokens: readonly Token[], from: number): boolean {
  let at = from;
  if (isPossessive(tokens[at])) at++;
  for (let next = at; next < at + 3 && tokens[next]?.capital; next++) {
    if (isThing(tokens[next], next > from)) return true;
  }
  return false;
}
