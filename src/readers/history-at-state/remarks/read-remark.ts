import { type Clause, clausesOf, Governor, verbAt } from './clauses';
import { dateAt } from './dates';
import { gatheringAt } from './gatherings';
import { groupAt, isReadable } from './groups';
import { nameAt } from './names';
import { afterJoint, type Person, peopleAt } from './people';
import { type Token, tokensOf } from './tokens';
import type { Context, Gathering, Mention, Reading, Relation } from './types';

/** Reads one clause after another into a reading. */
class RemarkReader {
  readonly reading: Reading = { mentions: [], gatherings: [], groups: [], unread: [] };
  /** Names of this text, so that "with Lapid" after "Foreign Minister Yair Lapid" is a person. */
  private readonly known: Mention[] = [];

  constructor(
    private readonly text: string,
    private readonly context: Context,
  ) {}

  clause(clause: Clause): void {
    const { tokens } = clause;
    const governor = new Governor(clause.verb);
    const undated: (Mention | Gathering)[] = [];
    this.companionsBefore(clause, governor);
    for (let at = clause.from; at < tokens.length; ) {
      const next = this.dated(tokens, at, undated) ?? this.step(clause, governor, at, undated);
      if (next === undefined) governor.read(tokens, at);
      at = next ?? at + 1;
    }
  }

  /** "With Secretary of Defense X, attended …": who is named before the verb went along. */
  private companionsBefore(clause: Clause, governor: Governor): void {
    if (clause.from > 0 || clause.tokens[0]?.text !== 'With') return;
    governor.relation = 'ACCOMPANIED';
    clause.from = 1;
  }

  private dated(tokens: readonly Token[], at: number, undated: (Mention | Gathering)[]): number | undefined {
    const found = dateAt(tokens, at, this.context);
    if (!found) return undefined;
    for (const each of undated.splice(0)) each.date = found.date;
    return found.next;
  }

  /** People, a gathering or a group at a token. */
  private step(
    clause: Clause,
    governor: Governor,
    at: number,
    undated: (Mention | Gathering)[],
  ): number | undefined {
    const { tokens } = clause;
    const gathering = gatheringAt(this.text, clause, at);
    if (gathering) {
      this.reading.gatherings.push(gathering.gathering);
      undated.push(gathering.gathering);
      return gathering.next;
    }
    const people = peopleAt(this.text, tokens, at);
    if (people) {
      for (const each of people.people) undated.push(this.mention(each, clause, governor));
      this.reading.groups.push(...people.groups);
      return people.next;
    }
    const group = groupAt(tokens, at);
    if (group) {
      this.reading.groups.push(group.span);
      return group.next;
    }
    return this.bareName(clause, governor, at, undated);
  }

  private mention(person: Person, clause: Clause, governor: Governor): Mention {
    const { possessive, ...rest } = person;
    const relation: Relation = possessive && governor.relation === 'MET' ? 'OTHER' : governor.relation;
    const mention: Mention = { ...rest, relation, verb: clause.span };
    this.reading.mentions.push(mention);
    if (mention.name) this.known.push(mention);
    return mention;
  }

  /** A name without an office, where people stand in a list; anything else there is unread. */
  private bareName(
    clause: Clause,
    governor: Governor,
    at: number,
    undated: (Mention | Gathering)[],
  ): number | undefined {
    const { tokens } = clause;
    const name = governor.relation !== 'OTHER' && this.inList(clause, at) ? nameAt(tokens, at) : undefined;
    if (!name || verbAt(tokens, at)) return undefined;
    const text = this.text.slice(name.start, name.end);
    const before = this.known.find((each) => each.name?.text.endsWith(text));
    if (!before && (name.words < 2 || !isReadable(tokens, at, name.next))) {
      this.reading.unread.push({ start: name.start, end: name.end });
      return name.next;
    }
    const offices = before?.offices ?? [];
    const country = before?.country === undefined ? {} : { country: before.country };
    const person: Person = {
      start: name.start,
      end: name.end,
      name: { start: name.start, end: name.end, text },
      offices,
      ...country,
      possessive: false,
    };
    undated.push(this.mention(person, clause, governor));
    return name.next;
  }

  /** Right after the verb or "with", or after a comma or "and" of a list. */
  private inList({ tokens, from, verb }: Clause, at: number): boolean {
    if (at === from) return verb.objects !== 'TOPIC' && !verb.attends;
    const before = tokens[at - 1]?.text ?? '';
    return (
      before === 'with' ||
      ((before === 'and' || before === ',') && afterJoint(tokens, at - 1) === at && this.endedAt(tokens, at))
    );
  }

  private endedAt(tokens: readonly Token[], at: number): boolean {
    const ends = this.reading.mentions.map(({ end }) => end);
    const before = [tokens[at - 2], tokens[at - 3]].filter((token) => token?.word);
    return before.some((token) => ends.includes((token as Token).end));
  }
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
export const readDescription = readRemark;
