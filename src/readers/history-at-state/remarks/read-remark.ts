import { type Clause, clausesOf, Governor, verbAt } from './clauses';
import { dateAt } from './dates';
import { gatheringsAt } from './gatherings';
import { groupAt, isReadable } from './groups';
import { nameAt } from './names';
import { nationAt } from './nations';
import { type Person, peopleAt } from './people';
import { placeAt } from './places';
import { placeInStay } from './presence';
import { type Token, tokensOf } from './tokens';
import type { Context, Gathering, Mention, Reading } from './types';

/** What is read while one clause is: a day or a place is said of what stands before it and has none. */
interface State {
  clause: Clause;
  governor: Governor;
  undated: (Mention | Gathering)[];
  unplaced: (Mention | Gathering)[];
  /** "on August 10, with X": a day that stands before its people. */
  date?: string;
}

/** Reads one clause after another into a reading. */
class RemarkReader {
  readonly reading: Reading = { mentions: [], gatherings: [], groups: [], unread: [] };
  /** Where the last mention ends: a list goes on after it. */
  private end = -1;
  /** Where the last gathering ends. */
  private gatheringEnd = -1;
  /** "In Belfast, met with": a place said of the next clause. */
  private place: string | undefined;
  /** "On December 15, attended": a day said of the next clause. */
  private day: string | undefined;

  constructor(
    private readonly text: string,
    private readonly context: Context,
  ) {}

  clause(clause: Clause): void {
    const state: State = { clause, governor: new Governor(clause), undated: [], unplaced: [] };
    if (clause.from > 0 && this.day !== undefined) state.date = this.day;
    this.companionsBefore(state);
    const { tokens } = clause;
    for (let at = clause.from; at < tokens.length; ) {
      const next = this.dated(state, at) ?? this.placed(state, at) ?? this.step(state, at);
      if (next === undefined) state.governor.read(tokens, at);
      at = next ?? at + 1;
    }
    if (clause.from > 0) this.place = this.day = undefined;
  }

  /** "With Secretary of Defense X, attended …": who is named before the verb went along. */
  private companionsBefore({ clause, governor }: State): void {
    if (clause.from > 0 || clause.tokens[0]?.text !== 'With') return;
    governor.relation = 'ACCOMPANIED';
    clause.from = 1;
  }

  private dated(state: State, at: number): number | undefined {
    const { tokens } = state.clause;
    const found = dateAt(tokens, at, this.context);
    if (!found) return undefined;
    const after = /^[,)]$/.test(tokens[found.next]?.text ?? '') ? found.next + 1 : found.next;
    if (at === 1 && state.clause.from === 0 && /^on$/i.test(tokens[0]?.text ?? '')) this.day = found.date;
    const forward = tokens[after]?.text === 'with';
    if (forward) state.date = found.date;
    // In brackets it is said of both sides: "Summit Meeting (November 19-21) with X".
    if (!forward || tokens[at - 1]?.text === '(')
      for (const each of state.undated.splice(0)) each.date = found.date;
    return found.next;
  }

  private placed(state: State, at: number): number | undefined {
    const { tokens, from } = state.clause;
    const found = placeAt(this.text, tokens, at);
    if (!found) return undefined;
    if (at === 0 && from === 0) this.place = found.place;
    else if (![this.end, this.gatheringEnd].includes(tokens[at - 1]?.end ?? -2)) return undefined;
    for (const each of state.unplaced.splice(0)) each.place = found.place;
    return found.next;
  }

  /** People, a gathering or a group at a token. */
  private step(state: State, at: number): number | undefined {
    const { tokens } = state.clause;
    const found = gatheringsAt(this.text, state.clause, at);
    if (found) {
      for (const each of found.gatherings) this.gathering(state, each);
      return found.next;
    }
    const people = peopleAt(this.text, tokens, at);
    if (people) {
      for (const each of people.people) this.mention(state, each);
      this.reading.groups.push(...people.groups);
      return people.next;
    }
    const group = groupAt(tokens, at);
    if (group && state.governor.relation !== 'OTHER') this.reading.groups.push(group.span);
    return group?.next ?? this.bareName(state, at);
  }

  private gathering(state: State, gathering: Gathering): void {
    if (state.date !== undefined) gathering.date = state.date;
    else state.undated.push(gathering);
    if (this.place === undefined) state.unplaced.push(gathering);
    else gathering.place = this.place;
    this.gatheringEnd = gathering.end;
    this.reading.gatherings.push(gathering);
  }

  private mention(state: State, { possessive, ...person }: Person): void {
    const { governor, clause } = state;
    this.end = person.end;
    const relation = possessive && governor.relation === 'MET' ? 'OTHER' : governor.relation;
    if (relation === 'OTHER' && !person.name) {
      // "at the invitation of the President", "as President of the European Council" say nothing of others.
      this.reading.groups.push({ start: person.start, end: person.end });
      return;
    }
    const date = state.date === undefined ? {} : { date: state.date };
    const place = this.place === undefined ? {} : { place: this.place };
    const mention: Mention = {
      ...person,
      ...inherited(this.text, this.reading.mentions.at(-1), person),
      relation,
      ...(relation === 'MET' && clause.verb.together && { together: true as const }),
      verb: clause.span,
      ...date,
      ...place,
    };
    this.reading.mentions.push(mention);
    if (!date.date) state.undated.push(mention);
    if (!place.place) state.unplaced.push(mention);
  }

  /** A name without an office, where people stand in a list; anything else there is unread. */
  private bareName(state: State, at: number): number | undefined {
    const { tokens } = state.clause;
    if (state.governor.relation === 'OTHER' || !this.inList(state.clause, at) || verbAt(tokens, at))
      return undefined;
    const name = nameAt(tokens, at);
    if (!name || nationAt(tokens, at)?.next === name.next) return undefined;
    const text = this.text.slice(name.start, name.end);
    // "with Lapid" after "Foreign Minister Yair Lapid" is that person.
    const before = this.reading.mentions.find((each) => each.name?.text.endsWith(text));
    if (!before && (name.words < 2 || !isReadable(tokens, at, name.next))) {
      this.reading.unread.push({ start: name.start, end: name.end });
      return name.next;
    }
    const country = before?.country === undefined ? {} : { country: before.country };
    const person = { start: name.start, end: name.end, name: { start: name.start, end: name.end, text } };
    this.mention(state, { ...person, offices: before?.offices ?? [], ...country, possessive: false });
    return name.next;
  }

  /** Right after the verb or "with", or after a comma or "and" that follows a mention. */
  private inList({ tokens, from, verb }: Clause, at: number): boolean {
    if (at === from) return verb.objects !== 'TOPIC' && !verb.attends && !verb.places;
    const before = tokens[at - 1]?.text ?? '';
    if (before === 'with') return true;
    if (before !== 'and' && before !== ',') return false;
    return tokens.slice(Math.max(0, at - 3), at - 1).some(({ word, end }: Token) => word && end === this.end);
  }
}

/** Offices that are of the country of the one before them, whatever it is. */
const JOINED = /^Speaker$/;

/**
 * "Lebanese Prime Minister A and Speaker B": two offices of one country, joined by nothing but "and". After a
 * comma, and where the second can be the first's equal in another country, the host's country holds.
 */
function inherited(
  text: string,
  before: Mention | undefined,
  { start, country, offices }: Omit<Person, 'possessive'>,
) {
  const [first, second] = [before?.offices[0], offices[0]];
  if (!before?.country || country !== undefined || !first || !second || before.offices.length > 1) return {};
  if (text.slice(before.end, start) !== ' and ') return {};
  // "the European Council President and the High Representative for Foreign Affairs"
  if (/^European /.test(before.country) && /^High Representative\b/.test(second.title))
    return { country: 'EU' };
  if (first.kind === second.kind) return {};
  const pair = first.kind === 'HEAD_OF_STATE' && second.kind === 'HEAD_OF_GOVERNMENT';
  const home =
    pair || second.kind === 'FOREIGN_MINISTER' || second.kind === 'MINISTER' || JOINED.test(second.title);
  return home && /^\p{Lu}/u.test(before.country) ? { country: before.country } : {};
}

/**
 * Who and what a trip's remark or a visit's description names.
 *
 * @param text     white space runs as one blank, trimmed
 * @param context  the days of the row
 * @returns spans over that text, in its order; cost grows with the text's length
 */
export function readRemark(text: string, context: Context): Reading {
  const reader = new RemarkReader(text, context);
  for (const clause of clausesOf(tokensOf(text))) reader.clause(clause);
  return reader.reading;
}

/** As {@link readRemark}: the traveller is the visitor, and an office without a country is of the United States. */
export function readDescription(text: string, context: Context): Reading {
  const reading = readRemark(text, context);
  placeInStay(tokensOf(text), context, reading.gatherings);
  return reading;
}
