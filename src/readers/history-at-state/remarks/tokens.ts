import type { Span } from './types';

/** A word, or one mark of punctuation. `'s` is a mark of its own: POSSESSIVE. */
export interface Token extends Span {
  text: string;
  word: boolean;
  /** It begins with a capital, or as names do that begin with an article: "al-Assad", "d'Estaing". */
  capital: boolean;
}

export const POSSESSIVE = "'s";

const WORD = /[\p{L}\p{N}$](?:[\p{L}\p{M}\p{N}+$%]|-(?!\p{Lu}\.))*(?:['’‘ʻ`][\p{L}][\p{L}\p{M}\p{N}-]*)*/uy;
/** "U.S.S.R.", "J.M.G.M.", "D.C.", "A." */
const LETTERS = /(?:\p{Lu}\.)+(?:\p{Lu}(?![\p{L}\p{N}]))?/uy;
const CAPITAL =
  /^(?:\p{Lu}|(?:al|el|as|ash|an|ul|ud|ad|at|bin|ibn|ben|der|le|la)-\p{L}|d['’]\p{Lu}|\d+(?:st|nd|rd|th)$)/u;
const SHORT = /^(?:Mr|Mrs|Mme|Ms|Dr|Gen|Col|Lt|Maj|St|Ste|Jr|Sr|Gov|Sen|Amb|Fr|Rev|Adm)$/;
/** "Vice President-Foreign Minister", "Secretary-General", "President-elect", "Crown Prince-Prime Minister" are words of their own. */
const OFFICE_HYPHEN =
  /^(?:Presidents?|Ministers?|Premier|Chancellor|Secretar(?:y|ies)|Director|Prince|Governors?|Chair|Chairman|Inspector|Attorney|Lieutenant|Major)-/;
const POSSESSIVE_END = /['’]s$/;

function scan(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function make(text: string, start: number, word = true): Token {
  return { text, start, end: start + text.length, word, capital: word && CAPITAL.test(text) };
}

/** "President’s" is a word and a possessive; "Minister-designate" two words. */
function split(text: string, start: number): Token[] {
  if (POSSESSIVE_END.test(text)) {
    const stem = text.slice(0, -2);
    const mark = { ...make(text.slice(-2), start + stem.length, false), text: POSSESSIVE };
    return [...split(stem, start), mark];
  }
  const glued = GLUED.exec(text)?.[0];
  if (glued !== undefined)
    return [make(glued, start), ...split(text.slice(glued.length), start + glued.length)];
  const hyphen = OFFICE_HYPHEN.exec(text)?.[0].length;
  if (hyphen === undefined) return [make(text, start)];
  const mark = make('-', start + hyphen - 1, false);
  const rest = text.slice(hyphen);
  // "President- designate": a blank too many.
  return [make(text.slice(0, hyphen - 1), start), mark, ...(rest === '' ? [] : split(rest, start + hyphen))];
}

/** "George V. Returned" is a king and a full stop; "Leonid I. Brezhnev" an initial. */
function lettersAt(text: string, at: number): string | undefined {
  const letters = scan(LETTERS, text, at);
  if (letters?.length !== 2 || !/^[IVX]/.test(letters)) return letters;
  return /^\s*($|(Met|Left|Also|In|Held|Then|Had)\b|\p{Lu}\p{Ll}+ed\b)/u.test(text.slice(at + 2))
    ? undefined
    : letters;
}

/** "MinisterHaidar": the blank is missing. */
const GLUED = /^(?:President|Minister|Premier|Chancellor)(?=\p{Lu}\p{Ll})/u;

/** "Hun Sen." is a name and a full stop, "with Sen. Kerry" a senator. */
const isFamily = (word: string) => word === 'Sen';

/** The tokens of a text, in order; white space parts them. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    if (/\s/.test(text[at] as string)) {
      at++;
      continue;
    }
    const letters = lettersAt(text, at);
    const word = letters ?? scan(WORD, text, at);
    if (word === undefined) {
      tokens.push(make(text[at] as string, at++, false));
      continue;
    }
    const short = letters === undefined && SHORT.test(word) && !(isFamily(word) && tokens.at(-1)?.capital);
    const dot = short && text[at + word.length] === '.' ? '.' : '';
    tokens.push(...split(word + dot, at));
    at += word.length + dot.length;
  }
  return tokens;
}

/** How the words are looked up: without case, apostrophes all alike. */
export function folded(word: string): string {
  return word.replace(/[’‘ʻ`]/g, "'").toLowerCase();
}

/** Phrases of words, found at a place among tokens: the longest wins. Hyphens between words do not count. */
export class Phrases<T> {
  private readonly byFirst = new Map<string, { words: string[]; value: T }[]>();

  constructor(entries: Iterable<readonly [string, T]>) {
    for (const [phrase, value] of entries) {
      const words = tokensOf(phrase)
        .filter(({ text }) => text !== '-')
        .map(({ text }) => folded(text));
      const first = words[0] as string;
      const known = this.byFirst.get(first) ?? [];
      known.push({ words, value });
      known.sort((a, b) => b.words.length - a.words.length);
      this.byFirst.set(first, known);
    }
  }

  /** The longest phrase that begins at a token, and the token after it. */
  at(tokens: readonly Token[], from: number): { value: T; next: number } | undefined {
    const first = tokens[from];
    if (!first) return undefined;
    for (const { words, value } of this.byFirst.get(folded(first.text)) ?? []) {
      const next = this.after(tokens, from, words);
      if (next !== undefined) return { value, next };
    }
    return undefined;
  }

  private after(tokens: readonly Token[], from: number, words: readonly string[]): number | undefined {
    let at = from;
    for (const [index, word] of words.entries()) {
      if (index > 0 && tokens[at]?.text === '-') at++;
      const token = tokens[at];
      if (!token || folded(token.text) !== word) return undefined;
      at++;
    }
    return at;
  }
}

/** The span of the tokens from one to before another. */
export function spanOf(tokens: readonly Token[], from: number, next: number): Span {
  return { start: (tokens[from] as Token).start, end: (tokens[next - 1] as Token).end };
}
