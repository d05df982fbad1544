import { isMonth } from './dates';
import { isNameWord } from './names';
import { nationAt } from './nations';
import { titleAt } from './titles';
import { folded, Phrases, spanOf, type Token } from './tokens';
import type { Relation, Span } from './types';

/** What a verb of the rows says of the people after it. */
export interface Verb {
  /** Of those who stand right after it; `TOPIC`: they are spoken of until "with" says with whom. */
  objects: Relation | 'TOPIC';
  /** It takes gatherings: "Attended". */
  attends: boolean;
  /** What it is done to is a place more often than a person: bare words after it are no names. */
  places?: boolean;
  /** "Presented a message to X": who stands after "to" was met. */
  to?: boolean;
  /** Whoever is named "with" it was there as well: "Attended the summit with", "Visited with". */
  together?: boolean;
  /** What it tells happened elsewhere: "Returned to U.S. to confer with". */
  leaves?: boolean;
}

const met: Verb = { objects: 'MET', attends: false };
const topic: Verb = { objects: 'TOPIC', attends: false };
const leaves: Verb = { objects: 'TOPIC', attends: false, leaves: true };
const attends: Verb = { objects: 'MET', attends: true, together: true };
const visitsWith: Verb = { objects: 'MET', attends: false, together: true };
const visits: Verb = { objects: 'MET', attends: false, places: true };
const presents: Verb = { objects: 'TOPIC', attends: false, to: true };
const travels: Verb = { objects: 'ACCOMPANIED', attends: true };

/** "G-7 Summit." says no verb: who travelled was there, and nobody is named as met. */
const isAt: Verb = { objects: 'TOPIC', attends: true };

const list = (verb: Verb, phrases: string) =>
  phrases.split(',').map((each) => [each.replace(/\s+/g, ' ').trim(), verb] as const);

const VERBS = new Phrases<Verb>([
  ...list(
    met,
    `met with, met separately with, met privately with, met informally with, met briefly with, met again with, also met with, met,
    briefed, conferred with, consulted with, consulted, talked with, spoke with, spoke to, dined with, played golf with,
    saw, greeted, received, welcomed, audience with, audiences with, private audience with, informal meeting with, meeting with, meetings with,
    meeting, informal meetings with, private meeting with, visit with, luncheon with, lunch with, dinner with, had luncheon with,
    had dinner with, had lunch with, conference with, summit meeting with, private visit with, informal visit with, conversations with, talks with,
    held talks with, held discussions with, discussions with, negotiated with, summit with, joint press conference with,
    consultations with, consultation with, interview with`,
  ),
  ...list(
    topic,
    `discussed, discussed with, reviewed, negotiated, signed, announced, attempted to, sought to, toured,
    dedicated, commemorated, laid, placed, inspected, observed, witnessed, revisited, stopped,
    arrived, received an, received the, received a, secured, assessed, promoted, issued, launched,
    inaugurated, exchanged, concluded, formally, paid, repaid, conveyed, expressed, state visit, official visit, working visit,
    official working visit, private visit, good will trip, good will visit, vacation, vacationed, informal visit, unofficial visit,
    personal representative, dedication, to inspect, transit, refueling stop, overnight stop, traveled, gave, made, negotiations, spoke at, spoke, continued`,
  ),
  ...list(
    attends,
    `attended, attends, attended and addressed, participated in, participated, took part in, hosted, co-hosted, chaired, co-chaired, led, headed, convened, co-convened,
    represented, co-led, attending, observer at, addressed, opened`,
  ),
  ...list(leaves, 'returned, departed, left'),
  ...list(visitsWith, 'visited with'),
  ...list(visits, 'visited, called on, paid a call on'),
  ...list(presents, 'presented, delivered, delivered a message, conveyed, handed'),
  ...list(
    travels,
    'accompanied, accoompanied, acompanied, joined, escorted, supported, traveled with, travelled with',
  ),
]);

/** Words after which people are spoken of, not met. */
const SPOKEN_OF = new Set(
  `funeral funerals inauguration inaugurations wedding coronation memorial honor honoring honour behalf death passing grave tomb
  birthday ceremony ceremonies installation investiture enthronement condolences memory burial birth mausoleum statue invitation request swearing-in
  on regarding concerning about services bust by as remains portrait envoy late requiem wake life legacy anniversary against message`.split(
    /\s+/,
  ),
);
const LEADING = /^(led|headed|accompanied|joined)$/;
const RELATIVE = /^(wife|husband|widow|family|son|daughter)$/;
const CALLED_OFF = /^(cancell?ed|postponed)$/;
const GREETING = /^(hosted|received|greeted|chaired|convened)$/;

export interface Clause {
  tokens: Token[];
  verb: Verb;
  /** The words of the verb. */
  span: Span;
  /** The token after the verb. */
  from: number;
}

export function verbAt(tokens: readonly Token[], at: number): { value: Verb; next: number } | undefined {
  const token = tokens[at];
  return token?.word ? VERBS.at(tokens, at) : undefined;
}

/** Whether a clause begins at a token: a verb in the past, after "and", a comma, or words like "also". */
function beginsAt(
  tokens: readonly Token[],
  at: number,
): { verb: Verb; from: number; at: number } | undefined {
  let start = at;
  while (
    /^(and|,|also|then|later|afterwards|afterward|subsequently|separately|he|briefly|informally|privately|\()$/i.test(
      tokens[start]?.text ?? '',
    )
  )
    start++;
  if (tokens[at]?.text === ',' && start === at + 1 && !/(ed|et)$/.test(tokens[start]?.text ?? ''))
    return undefined;
  const verb = verbAt(tokens, start);
  if (!verb || titleAt(tokens, start)) return undefined;
  return { verb: verb.value, from: verb.next, at: start };
}

/** A full stop ends a sentence unless a small word goes on. */
function isStop(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at] as Token;
  if (text === ';') return true;
  if (text !== '.') return false;
  return !isMonth(tokens[at - 1]?.text) || !/^\d/.test(tokens[at + 1]?.text ?? '');
}

/** "returned to U.S. Met with": the abbreviation's stop is the sentence's too. */
function isAbbreviatedEnd(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at] as Token, tokens[at + 1]];
  return (
    token.text.length > 1 &&
    token.text.endsWith('.') &&
    next?.capital === true &&
    verbAt(tokens, at + 1) !== undefined
  );
}

/** "Met with Prime Minister. Nakasone": a stop after a bare title, before a name. */
function isStrayStop(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at] as Token, tokens[at + 1]];
  if (token.text !== '.' || !before?.capital || !next?.capital) return false;
  if (!/^(President|Minister|Chancellor|King)$/.test(before.text) || titleAt(tokens, at + 1)) return false;
  return (
    !verbAt(tokens, at + 1) &&
    !/^(Also|Later|Then|In|On|At|He|The|Afterwards?|Held|Returned)$/.test(next.text)
  );
}

function sentencesOf(tokens: readonly Token[]): Token[][] {
  const sentences: Token[][] = [[]];
  for (const [at, token] of tokens.entries()) {
    if (isStrayStop(tokens, at)) continue;
    if (isStop(tokens, at)) sentences.push([]);
    else (sentences.at(-1) as Token[]).push(token);
    if (isAbbreviatedEnd(tokens, at)) sentences.push([]);
  }
  return sentences.filter(({ length }) => length > 0);
}

/** Where the clauses of a sentence begin, after its first. */
function cuts(tokens: readonly Token[]): number[] {
  const at: number[] = [];
  for (let index = 1; index < tokens.length; index++) {
    const joint = /^(and|,|-|–|—)$/.test((tokens[index] as Token).text);
    const begun = joint ? beginsAt(tokens, index) : undefined;
    if (begun && begun.at > index) {
      at.push(begun.at);
      index = begun.from - 1;
    }
  }
  return at;
}

/** A body's name that is no office's: "NATO Council", not "NATO Secretary General". */
function isBodys(tokens: readonly Token[]): boolean {
  const nation = nationAt(tokens, 0);
  return nation?.value === 'BODY' && !titleAt(tokens, nation.next);
}

/** "G-7 Economic Summit": nothing else stands in the sentence. */
const isOnlyMeeting = (tokens: readonly Token[]): boolean =>
  isBodys(tokens) &&
  tokens.every(({ text, capital }) => capital || text === '-') &&
  /^(Summit|Meeting|Conference|Ministerial)$/.test(tokens.at(-1)?.text ?? '');

function clauseOf(tokens: Token[], before: Clause | undefined, listed: boolean): Clause {
  const begun = beginsAt(tokens, 0);
  if (begun)
    return { tokens, verb: begun.verb, from: begun.from, span: spanOf(tokens, begun.at, begun.from) };
  // "and with the Prime Ministers of …" after a semicolon goes on with the verb before it.
  const goesOn = /^(and|with)$/.test(tokens[0]?.text ?? '');
  if (goesOn && before) return { tokens, verb: before.verb, from: 0, span: before.span };
  const first = tokens[0] as Token;
  // "Attended NATO Meeting; EAPC Meeting"
  if (listed && before?.verb.attends && isBodys(tokens))
    return { tokens, verb: before.verb, from: 0, span: before.span };
  if (isOnlyMeeting(tokens))
    return { tokens, verb: isAt, from: 0, span: { start: first.start, end: first.start } };
  // A list of people with its verb left out.
  if (namesSomebody(tokens))
    return { tokens, verb: met, from: 0, span: { start: first.start, end: first.start } };
  return { tokens, verb: topic, from: 0, span: { start: first.start, end: first.end } };
}

function namesSomebody(tokens: readonly Token[]): boolean {
  const title = titleAt(tokens, 0);
  return title !== undefined && isNameWord(tokens, title.next);
}

/** The clauses of a text: sentences, cut where a further verb stands. */
export function clausesOf(tokens: readonly Token[]): Clause[] {
  const clauses: Clause[] = [];
  for (const sentence of sentencesOf(tokens)) {
    const starts = [0, ...cuts(sentence)];
    const listed = tokens[tokens.indexOf(sentence[0] as Token) - 1]?.text === ';';
    for (const [index, start] of starts.entries()) {
      clauses.push(clauseOf(sentence.slice(start, starts[index + 1]), clauses.at(-1), listed && index === 0));
    }
  }
  return clauses;
}

/** "the Contact Group on Syria, and King X": a matter of the body before it, and the list goes on. */
function isAside(tokens: readonly Token[], at: number): boolean {
  const nation = tokens[at]?.text === 'on' ? nationAt(tokens, at + 1) : undefined;
  return nation !== undefined && tokens[nation.next]?.text === ',';
}

/** What the words before a person say of the relation; it changes while a clause is read. */
export class Governor {
  relation: Relation;
  private readonly verb: Verb;
  /** Nobody is met in the rest of the clause, whatever words follow. */
  private unmet: boolean;

  constructor({ verb, tokens }: Pick<Clause, 'verb' | 'tokens'>) {
    this.verb = verb;
    this.unmet = verb.leaves === true || tokens.some(({ text }) => CALLED_OFF.test(text));
    this.relation = verb.objects === 'TOPIC' || this.unmet ? 'OTHER' : verb.objects;
  }

  /** Takes in one word that is no person's. */
  read(tokens: readonly Token[], at: number): void {
    const word = folded(tokens[at]?.text ?? '');
    const before = folded(tokens[at - 1]?.text ?? '');
    const after = folded(tokens[at + 1]?.text ?? '');
    if (word === 'invitation' && after === 'to') this.unmet = true;
    if (this.unmet) this.relation = 'OTHER';
    else if (RELATIVE.test(word) && after === 'of') this.relation = 'OTHER';
    else if (word === 'with' && before === 'along') this.relation = 'ACCOMPANIED';
    else if (word === 'with' || word === 'between' || (word === 'meet' && before === 'to'))
      this.relation = 'MET';
    else if (word === 'by' && GREETING.test(before)) this.relation = 'MET';
    else if (word === 'by' && LEADING.test(before)) this.relation = 'ACCOMPANIED';
    else if (SPOKEN_OF.has(word) && !isAside(tokens, at)) this.relation = 'OTHER';
    else if (word === 'to' && (this.verb.to || before === 'condolences')) this.relation = 'MET';
    else if (word === 'to' && this.verb.objects === 'ACCOMPANIED') this.relation = 'OTHER';
    else if (word === 'from' && this.verb.to) this.relation = 'OTHER';
    else if (word === 'meeting' && this.verb.attends && this.verb.objects === 'MET') this.relation = 'MET';
  }
}
