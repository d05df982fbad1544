import { nameAt } from './names';
import { afterJoint, peopleAt } from './people';
import { type Token, tokensOf } from './tokens';
import type { Mention, Span } from './types';

/** What the grammar finds in a visit's visitor. */
export interface VisitorReading {
  /** Mostly one; two in "President A and Prime Minister B". Relation and verb say nothing here. */
  mentions: Mention[];
  /** Words that it could not place. */
  unread: Span[];
}

function bareName(text: string, tokens: readonly Token[], at: number) {
  const name = nameAt(tokens, at);
  if (!name) return undefined;
  const { start, end, next } = name;
  const person = {
    start,
    end,
    name: { start, end, text: text.slice(start, end) },
    offices: [],
    possessive: false,
  };
  return { people: [person], groups: [], next };
}

/**
 * Who a visit's visitor is: office and name.
 *
 * @param text white space runs as one blank, trimmed
 */
export function readVisitor(text: string): VisitorReading {
  const tokens = tokensOf(text);
  const reading: VisitorReading = { mentions: [], unread: [] };
  for (let at = 0; at < tokens.length; ) {
    const found = peopleAt(text, tokens, at) ?? bareName(text, tokens, at);
    for (const { possessive: _, ...person } of found?.people ?? []) {
      reading.mentions.push({ ...person, relation: 'MET', verb: { start: 0, end: 0 } });
    }
    const token = tokens[at] as Token;
    if (!found && token.word && token.capital) reading.unread.push({ start: token.start, end: token.end });
    const next = found?.next ?? at + 1;
    at = afterJoint(tokens, next) ?? next;
  }
  return reading;
}
