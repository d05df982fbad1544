import { foldName, soundOf } from '../../../model/name';

/** Words that hold names together and tell nobody apart: articles, "of", "son of", "servant of", "saint". */
const PARTICLES = new Set(
  'al el ad as abd abdel abdul an ar at de la las los del della di da das do dos du le des d l van von der den zu ter st bin ibn ben bint ould y e of the and'.split(
    ' ',
  ),
);

/** What names begin or end with that are made of one's own and the father's, and a family's with an article. */
const OWN_NAME_FIRST = /\b(?:bin|ibn|bint|ould|al|el)\b/;

/** "Abdelaziz", "Abd al-Aziz": the same name written in one word; "Abdullah" is another. */
const SERVANT_OF = /^abd[aeu]l(?!lah|ah)(?=.{3})/;

/** A regnal number; a single letter with a dot is an initial. */
const REGNAL = /\s([IVX]+)(?=\s|,|$)/;

/** Whether a folded word holds names together. */
export const isParticle = (word: string): boolean => PARTICLES.has(word);

/** Whether a folded word is a regnal number of more than one letter. */
export const isRegnalNumber = (word: string): boolean => /^[ivx]{2,}$/.test(word);

/** Behind a name without being part of it. */
const BEHIND = new Set(['jr', 'sr']);

/** A name as it is compared. */
export interface Name {
  readonly folded: string;
  /** Its words, folded, without particles, initials and regnal number. What a hyphen joins is several. */
  readonly words: readonly string[];
  /** How they sound. */
  readonly sounds: readonly string[];
  /** "Abdullah II" → "ii". */
  readonly regnal: string | undefined;
  /** One word, hyphens apart: a family name, or whatever a person is called by. */
  readonly alone: boolean;
  /** The first word is the person's own, and to be the same person it has to be the same. */
  readonly ownFirst: boolean;
}

const known = new Map<string, Name>();

/** Takes a name apart. The same text gives the same object. */
export function nameOf(text: string): Name {
  const before = known.get(text);
  if (before) return before;
  const folded = foldName(text);
  const regnal = REGNAL.exec(text)?.[1]?.toLowerCase();
  const units = meaningWords(text);
  const words = units.flatMap((it) => it.split(' '));
  const name = {
    folded,
    words,
    sounds: words.map(soundOf),
    regnal,
    alone: units.length < 2 && regnal === undefined,
    ownFirst: OWN_NAME_FIRST.test(folded),
  };
  known.set(text, name);
  return name;
}

/**
 * The words of a name that tell people apart, folded: without particles, initials and regnal number. What a hyphen
 * joins is one word: "Félix Houphouët-Boigny" has two.
 */
export function meaningWords(name: string): string[] {
  const words = name
    .replace(REGNAL, '')
    .split(/\s+/)
    .map((word) =>
      foldName(word)
        .split(' ')
        .filter(tellsApart)
        .map((it) => it.replace(SERVANT_OF, ''))
        .join(' '),
    );
  return words.filter(Boolean);
}

const tellsApart = (word: string): boolean => word.length > 1 && !PARTICLES.has(word) && !BEHIND.has(word);

/** How two full names agree, the surest first. */
export type Agreement = 'SAME NAME' | 'SPELLING' | 'ORDER' | 'SHORTER' | 'NEAR';

export const AGREEMENTS: readonly Agreement[] = ['SAME NAME', 'SPELLING', 'ORDER', 'SHORTER', 'NEAR'];

/**
 * How two full names agree; undefined if they do not. Regnal numbers that differ, and in names with "bin" the
 * first words, keep apart whatever else agrees.
 */
export function agreement(a: Name, b: Name): Agreement | undefined {
  if (a.folded === b.folded) return 'SAME NAME';
  if (a.sounds.length === 0 || b.sounds.length === 0) return undefined;
  if (a.regnal !== undefined && b.regnal !== undefined) {
    if (a.regnal !== b.regnal || a.sounds[0] !== b.sounds[0]) return undefined;
    return a.sounds.length === b.sounds.length ? 'SPELLING' : 'SHORTER';
  }
  const [shorter, longer] = a.sounds.length <= b.sounds.length ? [a.sounds, b.sounds] : [b.sounds, a.sounds];
  if (shorter.join(' ') === longer.join(' ')) return 'SPELLING';
  if (shorter.length < 2 || a.regnal !== b.regnal) return undefined;
  if (shorter.length === longer.length && sorted(shorter) === sorted(longer)) return 'ORDER';
  if ((a.ownFirst || b.ownFirst) && a.sounds[0] !== b.sounds[0]) return undefined;
  if (shorter.length === longer.length) return near(a.sounds, b.sounds) ? 'NEAR' : undefined;
  return shorter.every((it) => longer.includes(it)) ? 'SHORTER' : undefined;
}

const sorted = (words: readonly string[]): string => [...words].sort().join(' ');

/** All words the same but one, which differs in a letter, or in two if it is long. */
function near(a: readonly string[], b: readonly string[]): boolean {
  const other = a.flatMap((it, at) => (it === b[at] ? [] : [at]));
  if (other.length !== 1) return false;
  const [one, two] = [a[other[0] as number] ?? '', b[other[0] as number] ?? ''];
  const length = Math.min(one.length, two.length);
  return distance(one, two) <= (length > 6 ? 2 : length > 3 ? 1 : 0);
}

/** Letters to put in, leave out or change. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}

/** Where in a full name a name stands that somebody is called by alone, the likeliest first. */
export type PlaceInName = 'FAMILY' | 'MIDDLE' | 'GIVEN';

export const PLACES: readonly PlaceInName[] = ['FAMILY', 'MIDDLE', 'GIVEN'];

/**
 * Where in a full name another stands alone. A family name is the last word, the first in East Asia, a monarch's
 * only one. Undefined if it is not in there.
 */
export function placeIn(alone: Name, full: Name, familyFirst: boolean): PlaceInName | undefined {
  const { length } = alone.words;
  // A monarch is called by the first word; "III" behind a family name leaves it one.
  if (
    full.regnal !== undefined &&
    full.words[0] !== undefined &&
    sameWord(alone.words.join(' '), full.words[0])
  ) {
    return 'FAMILY';
  }
  if (full.regnal !== undefined && (full.ownFirst || !full.folded.endsWith(` ${full.regnal}`)))
    return undefined;
  const at = full.words.findIndex((_, from) =>
    alone.words.every((word, it) => sameWord(word, full.words[from + it])),
  );
  if (length === 0 || at < 0) return undefined;
  const [first, last] = [at === 0, at + length === full.words.length];
  if (first && last) return 'FAMILY';
  if (familyFirst ? first : last) return 'FAMILY';
  return first || last ? 'GIVEN' : 'MIDDLE';
}

/** Letters from which on words that sound the same are the same: "Yang" and "Jiang" are two families. */
const LONG = 5;

/** One word, maybe in two spellings. */
const sameWord = (a: string, b: string | undefined): boolean =>
  a === b || (b !== undefined && a.length >= LONG && b.length >= LONG && soundOf(a) === soundOf(b));

/** Both are called by the same name. */
export const sameAlone = (a: Name, b: Name): boolean =>
  a.words.length === b.words.length && a.words.every((word, at) => sameWord(word, b.words[at]));
