import type { Clause } from './clauses';
import { isDate } from './dates';
import { nameAt } from './names';
import { nationAt } from './nations';
import { titleAt } from './titles';
import { folded, spanOf, type Token } from './tokens';
import type { Gathering } from './types';

/** Nouns that end the name of a meeting of many. */
const HEADS = new Set(
  `meeting meetings summit summits conference conferences ministerial ministerials assembly forum dialogue dialogues consultations
  consultation council session commission committee convention roundtable symposium seminar talks negotiations`.split(
    /\s+/,
  ),
);
const SUMMIT = /\bsummits?\b|leaders['’]? meeting|heads of (state|government)/i;
/** "East Asia Summit Foreign Ministers’ Meeting" is no summit. */
const MINISTERS = /\b(Foreign Ministers?|Ministerial)\b/;
/** Words that go on with a name already ended: "meeting of the North Atlantic Council", "Conference on Afghanistan". */
const ON = new Set(['of', 'on', 'for']);
const INNER =
  /^(of|the|on|for|a|an|to|in|and|&|,|'s|’|'|-|–|"|“|”|first|regular|joint|informal|special|ministerial|annual|emergency|opening|closing|trilateral|multilateral|inaugural)$/i;
const MATTER =
  /^(crisis|conflict|question|peace|unification|reunification|reconstruction|process|situation|war)$/;
const ENDS = new Set(['with', 'at', 'in', 'convened', 'hosted', 'while', 'by', 'between']);

function isPlain(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  return token.capital || INNER.test(token.text) || HEADS.has(folded(token.text)) || /^\d/.test(token.text);
}

/** The end of the name that begins at a token: its last head noun and what that is of. */
function endOf(tokens: readonly Token[], from: number): number | undefined {
  let end: number | undefined;
  let capital = false;
  for (let at = from; at < tokens.length && !isDate(tokens, at); at++) {
    const token = tokens[at] as Token;
    if (ENDS.has(token.text) || (!isPlain(tokens, at) && end === undefined && !/^[a-z]/.test(token.text)))
      break;
    if (end !== undefined && !continues(tokens, at, end)) break;
    capital ||= token.capital;
    if (HEADS.has(folded(token.text))) end = at + 1;
    else if (end !== undefined && (token.capital || /^\d+$/.test(token.text) || isMatter(tokens, at)))
      end = at + 1;
  }
  return capital ? end : undefined;
}

/** After a head noun: "of the …", "on …" and capitalized words go on; a comma or "and" begins another. */
function continues(tokens: readonly Token[], at: number, end: number): boolean {
  const token = tokens[at] as Token;
  if (isOfCountries(tokens, at)) return false;
  if (token.text === 'and') return tokens[at + 1]?.capital === true && !isHead(tokens[at - 1]);
  if (token.text === ',') return false;
  if (at === end) return ON.has(token.text) || isHead(token) || token.capital || goesOnAt(tokens, at);
  return token.capital || INNER.test(token.text) || HEADS.has(folded(token.text));
}

/** Right after a name that could end: a hyphen, a possessive, the number of "the London 11", "the Ukrainian crisis". */
function goesOnAt(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at] as Token;
  if (/^(-|–|'s|’|')$/.test(text)) return tokens[at + 1]?.capital === true;
  return /^\d+$/.test(text) || isMatter(tokens, at);
}

/** "the Bosnian conflict": one small word after an adjective or a country. */
function isMatter(tokens: readonly Token[], at: number): boolean {
  return MATTER.test(tokens[at]?.text ?? '') && tokens[at - 1]?.capital === true;
}

/** "of the Presidents of Armenia and Georgia": what follows are people, whom another rule reads. */
function isOfCountries(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== 'of') return false;
  const start = tokens[at + 1]?.text === 'the' ? at + 2 : at + 1;
  const nation = nationAt(tokens, start);
  const title = titleAt(tokens, nation?.next ?? start);
  if (!title) return false;
  if (!title.value.plural) return nameAt(tokens, title.next) !== undefined;
  if (/^(Head|Chief) of /.test(title.value.title)) return nation === undefined;
  const of = tokens[title.next]?.text === 'of' ? title.next + 1 : undefined;
  const member = of === undefined ? undefined : nationAt(tokens, tokens[of]?.text === 'the' ? of + 1 : of);
  return member !== undefined && member.value === 'COUNTRY';
}

function isHead(token: Token | undefined): boolean {
  return token !== undefined && HEADS.has(folded(token.text));
}

/** The first body named in it; its words can go on past it: "… on Security and Cooperation in Europe". */
function bodyIn(
  tokens: readonly Token[],
  from: number,
  next: number,
): { from: number; next: number } | undefined {
  for (let at = from; at < next; at++) {
    const nation = nationAt(tokens, at);
    if (nation?.value === 'BODY') return { from: at, next: nation.next };
  }
  return undefined;
}

const ARTICLES = new Set(['the', 'a', 'an', 'its', 'and', ',', 'to', 'attend', 'opening', 'of']);
/** Parliaments of one country are addressed by guests; that is no meeting of many. */
const PARLIAMENT =
  /\b(Congress|Parliament|Knesset|Cortes|Diet|Duma|Supreme Soviet|National Council|Press Conference)\b/;
/** A ceremony is no meeting: "signing of the treaty". */
const CEREMONY =
  /^(signing|signature|funeral|memorial|inauguration|dedication|ceremon|transfer|coronation|wedding|services?|dinner|luncheon|reception|commemorat|celebrat|delegation|D-Day)/i;

/** Where a gathering can begin: after the verb, after "to" of a companion, or as a further one of a list. */
function canBegin({ tokens, from, verb }: Clause, at: number): boolean {
  if (!verb.attends) return false;
  if (at === from) return true;
  const before = tokens[at - 1]?.text ?? '';
  return (
    /^(to|and|,|addressed)$/.test(before) ||
    (ARTICLES.has(before) && canBegin({ tokens, from, verb } as Clause, at - 1))
  );
}

/** What stands before the first head noun says what it is: "signing ceremony for the Final Act of the Conference". */
function isCeremony(tokens: readonly Token[], from: number): boolean {
  const head = tokens.findIndex((token, at) => at >= from && isHead(token));
  return tokens.slice(from, Math.max(head, from + 1)).some(({ text }) => CEREMONY.test(text));
}

/** One person's title begins no meeting's name; that of many does: "Foreign Ministers’ Meeting". */
function isPersons(tokens: readonly Token[], at: number): boolean {
  return titleAt(tokens, at)?.value.plural === false;
}

/** A meeting of many at a token of a clause, and the token after it. */
export function gatheringAt(
  text: string,
  clause: Clause,
  at: number,
): { gathering: Gathering; next: number } | undefined {
  const { tokens, span } = clause;
  if (ARTICLES.has(folded(tokens[at]?.text ?? '')) || !canBegin(clause, at)) return undefined;
  const end = endOf(tokens, at);
  if (end === undefined || isCeremony(tokens, at) || isPersons(tokens, at)) return undefined;
  const found = bodyIn(tokens, at, end);
  const next = Math.max(end, found?.next ?? 0);
  const own = spanOf(tokens, at, next);
  const title = text.slice(own.start, own.end);
  if (PARLIAMENT.test(title) || (/\bAssembly\b/.test(title) && !found)) return undefined;
  const words = found && spanOf(tokens, found.from, found.next);
  const body = words ? { body: text.slice(words.start, words.end) } : {};
  const kind = SUMMIT.test(title) && !MINISTERS.test(title) ? 'SUMMIT' : 'MULTILATERAL_MEETING';
  return { gathering: { ...own, title, ...body, kind, verb: span }, next };
}
