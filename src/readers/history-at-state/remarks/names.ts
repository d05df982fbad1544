import { isDate } from './dates';
import { nationAt } from './nations';
import { isHonorific, isStyle, titleAt } from './titles';
import { folded, POSSESSIVE, spanOf, type Token } from './tokens';
import type { Span } from './types';

/** Lower-case words inside names; each needs a capital word after it. */
const PARTICLES = new Set(
  `de da do dos das del della di la las los le du des von van der den ter zu af bin ben ibn bint abu al el ul ur e y as ash
  ould arap av ag ait`.split(/\s+/),
);
/** "Earl of Athlone", "Duke of Windsor" are names as a whole. */
const PEERS = new Set(['earl', 'duke', 'duchess', 'marquess', 'viscount', 'count', 'baron', 'aga']);

/** Capitalized words that no name holds: with one of them the words are a thing's, not a person's. */
const THINGS = new Set(
  `conference conferences summit summits airport center centre hotel meeting meetings museum library ministerial council assembly
  dialogue forum group commission committee party union organization university college institute school hospital  
  cemetery memorial monument   canal treaty agreement accord accords plan process initiative war crisis foundation
  coalition alliance authority agency office department bank congress parliament knesset senate nations  state republic
  kingdom community forces embassy mission delegation government cabinet ministry talks negotiations doctrine  
      international national general security economic foreign affairs address speech visit residence 
      avenue building   cathedral basilica   stadium prize award medal  project
  program corps command headquarters ministers presidents secretaries officials leaders allies ally members representatives
  ceremony anniversary trade cooperation development partnership contact core friends allied consulate
  island islands tribunal delegation countries airlines front  league democratic liberal labor  communist national-conservative  republican`.split(
    /\s+/,
  ),
);

/** Words that name things, and families too: "President Park" is a person, "Hyde Park" is none. */
const THINGS_OR_FAMILIES = new Set(
  `house hall base bridge world east west north south park street square tower church castle palace camp fort fund day christian
  conservative movement peace states`.split(/\s+/),
);

/** Verbs of the rows, which begin a sentence where a full stop was forgotten. */
const VERBS = new Set(
  `met attended discussed accompanied addressed visited signed reviewed briefed also returned departed left arrived stopped
  joined participated present held delivered co-chaired the in at on`.split(/\s+/),
);

export interface Name extends Span {
  /** The token after it. */
  next: number;
  words: number;
}

function isWord(token: Token | undefined): boolean {
  return token?.word === true && token.capital;
}

function isParticle(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? '';
  if (/^(al|el|bin)-$/i.test(text)) return isWord(tokens[at + 1]);
  if (!PARTICLES.has(text)) return false;
  // "Clinton as President of the European Council" is somebody in an office.
  if (text === 'as' && titleAt(tokens, at + 1)) return false;
  return isWord(tokens[at + 1]) || isParticle(tokens, at + 1);
}

/** What a name cannot go on with: a day, a verb, a title that another person begins with. */
function ends(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (isDate(tokens, at) || VERBS.has(folded(token.text)) || token.text === 'D-Day') return true;
  const title = titleAt(tokens, at);
  if (title && !isHonorific(title.value.title) && isWord(tokens[title.next]))
    return !/^(Shah|King|Major|Chief|Amir|Emir)$/.test(token.text);
  const nation = nationAt(tokens, at);
  return nation !== undefined && titleAt(tokens, nation.next) !== undefined;
}

/** "(Ruud)" between two words of a name; ", 3rd" and ", Jr." after it. */
function inside(tokens: readonly Token[], at: number): number | undefined {
  const [mark, word, after, last] = tokens.slice(at, at + 4);
  if (mark?.text === '(' && isWord(word) && after?.text === ')' && isWord(last)) return at + 3;
  if (mark?.text === ',' && /^(3rd|2nd|Jr\.?|Sr\.?)$/.test(word?.text ?? '')) return at + 2;
  return undefined;
}

/** Whether a word of a name stands at a token, a particle among them. */
export function isNameWord(tokens: readonly Token[], at: number): boolean {
  return isWord(tokens[at]) || isParticle(tokens, at);
}

/** Sheikh, Dr., General, His Highness before a name. */
export function skipHonorifics(tokens: readonly Token[], from: number): number {
  let at = from;
  for (;;) {
    const title = titleAt(tokens, at);
    if (!title || title.value.plural || !(isHonorific(title.value.title) || isStyle(title.value.title)))
      return at;
    if (!isNameWord(tokens, title.next)) return at;
    at = title.next;
  }
}

function nextOf(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const skipped = inside(tokens, at);
  if (skipped !== undefined) return skipped;
  if (isParticle(tokens, at)) return at + 1;
  if (token.text === 'of' && PEERS.has(folded(tokens[at - 1]?.text ?? '')) && isWord(tokens[at + 1]))
    return at + 2;
  if (token.text === '-' && isWord(tokens[at + 1]) && !titleAt(tokens, at + 1)) return at + 1;
  return isWord(token) && !ends(tokens, at) ? at + 1 : undefined;
}

/**
 * A name at a token: capitalized words and the particles between them.
 *
 * @returns undefined where none stands, also where the words are a thing's ("Eisenhower Museum")
 */
export function nameAt(tokens: readonly Token[], from: number): Name | undefined {
  const start = skipHonorifics(tokens, from);
  if (!isNameWord(tokens, start)) return undefined;
  // "His All Holiness the Patriarch": a style alone is nobody's name.
  if (isStyle(titleAt(tokens, start)?.value.title ?? '')) return undefined;
  // "His Majesty King Abdullah": what follows a style is an office, though King is a family name as well.
  if (start > from && titleAt(tokens, start) && isNameWord(tokens, start + 1)) return undefined;
  if (isWord(tokens[start]) && ends(tokens, start)) return undefined;
  let next = start + 1;
  for (let step = nextOf(tokens, next); step !== undefined; step = nextOf(tokens, next)) next = step;
  const words = tokens.slice(start, next).filter(({ word }) => word);
  if (words.some((word, index) => isThing(word, index > 0))) return undefined;
  return { ...spanOf(tokens, start, next), next, words: words.length };
}

/** Whether a word belongs to things and not to people; after another word of a name some more do. */
export function isThing(token: Token | undefined, later = true): boolean {
  const word = token ? folded(token.text) : '';
  return THINGS.has(word) || (later && THINGS_OR_FAMILIES.has(word));
}

export function isPossessive(token: Token | undefined): boolean {
  return token?.text === POSSESSIVE || token?.text === '’' || token?.text === "'";
}
