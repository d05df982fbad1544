import type { Clause } from './clauses';
import { isDate } from './dates';
import { matterUntil } from './matters';
import { nameAt } from './names';
import { nationAt } from './nations';
import { continentAfter } from './places';
import { inSingular, isSharing, sharingIn } from './shared-nouns';
import { titleAt } from './titles';
import { folded, spanOf, type Token, tokensOf } from './tokens';
import type { Gathering } from './types';

/** Nouns that end the name of a meeting of many. */
const HEADS = new Set(
  `meeting meetings summit summits conference conferences ministerial ministerials assembly forum dialogue dialogues consultations
  consultation council session commission committee convention roundtable symposium seminar talks negotiations`.split(
    /\s+/,
  ),
);
const SUMMIT = /\bsummits?\b|\bleaders\b|\bheads of (state|government)\b|\bof (the )?Presidents\b/i;
/** "East Asia Summit Foreign Ministers’ Meeting" is no summit. */
const MINISTERS = /\b(Foreign Ministers?|ministerial)\b/i;
/** Words that go on with a name already ended: "meeting of the North Atlantic Council", "Conference on Afghanistan". */
const ON = new Set(['of', 'on', 'for']);
const INNER =
  /^(of|the|on|for|a|an|to|in|and|&|,|'s|’|'|-|–|"|“|”|first|regular|joint|informal|special|ministerial|annual|emergency|opening|closing|trilateral|multilateral|inaugural)$/i;
const MATTER =
  /^(crisis|conflict|question|peace|unification|reunification|reconstruction|process|situation|war)$/;
const ENDS = new Set([
  'with',
  'at',
  'in',
  'convened',
  'hosted',
  'while',
  'by',
  'between',
  'preliminary',
  'Preliminary',
]);
/** Small words that begin something else after the matter of a meeting: "conference on the German crisis held in". */
const BEGINS_ELSE =
  /^(and|or|as|to|before|after|during|from|held|which|where|that|regarding|concerning|prior|following|via|also|then|together|along|including|en)$/;

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
    const inner = acronymUntil(tokens, at) ?? bodyUntil(tokens, at, end);
    if (inner !== undefined) {
      capital = true;
      at = inner - 1;
      continue;
    }
    const continent = end === undefined ? undefined : continentAfter(tokens, at);
    if (continent !== undefined) return continent;
    if (end === at && tokens.slice(from + 1, at).some(({ text }) => text === 'on')) {
      const matter = matterUntil(tokens, at);
      if (matter !== undefined) return matter;
    }
    const quoted = token.text === '“' && end !== undefined ? quotedUntil(tokens, at) : undefined;
    if (quoted !== undefined) {
      end = quoted;
      capital = true;
      at = quoted - 1;
      continue;
    }
    if (token.text === 'for' && end === undefined && isFor(tokens, from, at)) return undefined;
    if (ENDS.has(token.text) || (!isPlain(tokens, at) && end === undefined && !/^[a-z]/.test(token.text)))
      break;
    if (end !== undefined && !continues(tokens, at, end, from)) break;
    capital ||= token.capital;
    if (HEADS.has(folded(token.text))) end = at + 1;
    else if (end !== undefined && (token.capital || /^\d+$/.test(token.text) || isMatter(tokens, at, from)))
      end = at + 1;
  }
  return capital ? end : undefined;
}

/** The token after "(ASEAN)", if the name goes on behind it. */
function acronymUntil(tokens: readonly Token[], at: number): number | undefined {
  const [open, word, close, next] = tokens.slice(at, at + 4);
  if (open?.text !== '(' || close?.text !== ')' || !/^\p{Lu}[\p{Lu}\d-]+$/u.test(word?.text ?? ''))
    return undefined;
  return next?.capital || isHead(next) ? at + 3 : undefined;
}

/** The token after a body whose name has a word that would end a title: "… Cooperation in Europe". */
function bodyUntil(tokens: readonly Token[], at: number, end: number | undefined): number | undefined {
  if (end !== undefined) return undefined;
  const nation = nationAt(tokens, at);
  if (nation?.value !== 'BODY') return undefined;
  const words = tokens.slice(at, nation.next);
  return words.some(({ text }) => ENDS.has(text)) && !words.some(isHead) ? nation.next : undefined;
}

/** After a head noun: "of the …", "on …" and capitalized words go on; a comma or "and" begins another. */
function continues(tokens: readonly Token[], at: number, end: number, from: number): boolean {
  const token = tokens[at] as Token;
  if (isOfCountries(tokens, at)) return false;
  if (token.text === 'and')
    return tokens[at + 1]?.capital === true && !isHead(tokens[at - 1]) && !isSharing(tokens, at + 1);
  if (token.text === ',') return false;
  if (at === end) return ON.has(token.text) || isHead(token) || token.capital || goesOnAt(tokens, at, from);
  return (
    token.capital ||
    INNER.test(token.text) ||
    HEADS.has(folded(token.text)) ||
    /^\d+$/.test(token.text) ||
    isMatter(tokens, at, from)
  );
}

/** "to Vatican City for meetings", "regional leaders for the Second", "MD, for": what is before "for" is no meeting's name. */
function isFor(tokens: readonly Token[], from: number, at: number): boolean {
  const next = tokens[at + 1];
  return !tokens[from]?.capital || tokens[at - 1]?.text === ',' || (isHead(next) && !next?.capital);
}

/** The token after the mark that closes a quotation. */
function quotedUntil(tokens: readonly Token[], from: number): number | undefined {
  const close = tokens.findIndex(({ text }, at) => at > from && text === '”');
  return close < 0 ? undefined : close + 1;
}

/** Right after a name that could end: a hyphen, a possessive, "to Defeat ISIS", the number of "the London 11", its matter. */
function goesOnAt(tokens: readonly Token[], at: number, from: number): boolean {
  const { text } = tokens[at] as Token;
  if (/^(-|–|'s|’|'|to)$/.test(text))
    return tokens[at + 1]?.capital === true || isOfParties(tokens, at) || isToThe(tokens, at, from);
  return /^\d+$/.test(text) || isMatter(tokens, at, from);
}

/** "Conference on Assistance to the New States": a matter that is for somebody. */
function isToThe(tokens: readonly Token[], at: number, from: number): boolean {
  const [to, the, whom] = tokens.slice(at, at + 3);
  if (to?.text !== 'to' || the?.text !== 'the' || !whom?.capital) return false;
  return tokens.slice(from + 1, at - 1).some(({ text }) => text === 'on') && tokens[at - 1]?.capital === true;
}

/** "Meeting of the Parties to the Montreal Protocol" is one name. */
const isOfParties = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === 'to' && tokens[at - 1]?.text === 'Parties' && tokens[at + 1]?.text === 'the';

/** "the Bosnian conflict", "on the German economic crisis": small words in what the meeting is of or on. */
function isMatter(tokens: readonly Token[], at: number, from: number): boolean {
  const text = tokens[at]?.text ?? '';
  if (MATTER.test(text) && tokens[at - 1]?.capital) return true;
  if (!/^\p{Ll}+$/u.test(text) || BEGINS_ELSE.test(text) || ENDS.has(text)) return false;
  const within = tokens.slice(from, at).some((it, index) => ON.has(it.text) && index > 0);
  const before = tokens[at - 1];
  return within && before !== undefined && (before.capital || isMatter(tokens, at - 1, from));
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
    const nation = tokens[at - 1]?.text === '(' ? undefined : nationAt(tokens, at);
    if (nation?.value === 'BODY') return { from: at, next: nation.next };
  }
  return undefined;
}

const ARTICLES = new Set(['the', 'a', 'an', 'its', 'and', ',', 'to', 'attend', 'opening', 'of']);
/** Parliaments of one country are addressed by guests; that is no meeting of many. */
const PARLIAMENT =
  /\b(Congress|Parliament|Knesset|Cortes|Diet|Duma|Supreme Soviet|National Council|Press Conference)\b/;
/** Meetings of a government with its own people are none of many. */
const OWN =
  /\b(?:U\.S\. (?:Chiefs of Mission|Ambassadors)|Foreign Service officers|Town Meeting|Cabinet (?:M|m)eeting|Business Roundtable)\b/;
/** A ceremony is no meeting: "signing of the treaty". */
const CEREMONY =
  /^(signing|signature|funeral|memorial|inauguration|dedication|ceremon|transfer|coronation|wedding|services?|dinner|luncheon|reception|commemorat|celebrat|delegation|D-Day)/i;

/** Where a gathering can begin: after the verb, after "to" of a companion, or as a further one of a list. */
function canBegin({ tokens, from, verb }: Clause, at: number): boolean {
  if (!verb.attends) return false;
  if (at === from) return true;
  const before = tokens[at - 1]?.text ?? '';
  if (/^preliminary$/i.test(tokens[at - 2]?.text ?? '')) return false;
  return (
    /^(to|and|,|addressed)$/.test(before) ||
    (before === 'at' && tokens[at - 2]?.text === 'delegation') ||
    (/^(for|at)$/.test(before) && verb.objects === 'ACCOMPANIED' && isHere(tokens.slice(from, at - 1))) ||
    (ARTICLES.has(before) && canBegin({ tokens, from, verb } as Clause, at - 1))
  );
}

/** "Joined regional leaders for the Ministerial"; "to Rome for", "on a State visit for" can be elsewhere. */
const isHere = (companions: readonly Token[]): boolean =>
  !companions.some(({ text }) => /^(to|on|in|for|at)$/.test(text));

/** What stands before the first head noun says what it is: "signing ceremony for the Final Act of the Conference". */
function isCeremony(tokens: readonly Token[], from: number): boolean {
  const head = tokens.findIndex((token, at) => at >= from && isHead(token));
  return tokens.slice(from, Math.max(head, from + 1)).some(({ text }) => CEREMONY.test(text));
}

/** One person's title begins no meeting's name; that of many does: "Foreign Ministers’ Meeting", and "General Assembly". */
function isPersons(tokens: readonly Token[], at: number): boolean {
  const title = titleAt(tokens, at);
  return title?.value.plural === false && tokens[title.next]?.text !== 'Assembly';
}

/** The meetings of many at a token of a clause, and the token after them. */
export function gatheringsAt(
  text: string,
  clause: Clause,
  at: number,
): { gatherings: Gathering[]; next: number } | undefined {
  const { tokens } = clause;
  if (ARTICLES.has(folded(tokens[at]?.text ?? '')) || !canBegin(clause, at)) return undefined;
  const end = endOf(tokens, at);
  if (end === undefined || isCeremony(tokens, at) || isPersons(tokens, at)) return undefined;
  const next = Math.max(end, bodyIn(tokens, at, end)?.next ?? 0);
  if (tokens[next]?.text === 'by' && tokens[next + 1]?.text === 'satellite') return undefined;
  const sharing = sharingIn(tokens, at, next);
  const gatherings = sharing
    ? sharing.map((it) => {
        const [name, noun] = [spanOf(tokens, it.from, it.next), spanOf(tokens, it.shared, next)];
        const title = `${text.slice(name.start, name.end)} ${inSingular(text.slice(noun.start, noun.end))}`;
        return gatheringOf(text, clause, { from: it.from, next }, title);
      })
    : [gatheringOf(text, clause, { from: at, next })];
  const found = gatherings.filter((it) => it !== undefined);
  return found.length > 0 ? { gatherings: found, next } : undefined;
}

/** One meeting, whose body is among the words of its title. */
function gatheringOf(
  text: string,
  { tokens, span }: Clause,
  { from, next }: { from: number; next: number },
  given?: string,
): Gathering | undefined {
  const own = spanOf(tokens, from, next);
  // A quotation that ends with its sentence has its second mark behind the full stop.
  const title = given ?? text.slice(own.start, own.end).replace(/“(?=[^”]*$)/, '');
  const named = tokensOf(title);
  const found = bodyIn(named, 0, named.length);
  if (PARLIAMENT.test(title) || OWN.test(title) || (/\bAssembly\b/.test(title) && !found)) return undefined;
  const words = found && spanOf(named, found.from, found.next);
  const body = words ? { body: title.slice(words.start, words.end) } : {};
  const kind = SUMMIT.test(title) && !MINISTERS.test(title) ? 'SUMMIT' : 'MULTILATERAL_MEETING';
  return { ...own, title, ...body, kind, verb: span };
}
