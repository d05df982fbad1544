import { foldName, soundOf } from '../../../model/name';

/** Words that hold names together and tell nobody apart: articles, "of", "son of", "saint". */
const PARTICLES = new Set(
  'al el ad as abd abdel an ar at de la las los del della di da das do dos du le des d l van von der den zu ter st bin ibn ben bint ould y e of the and'.split(
    ' ',
  ),
);

/** Between a name and the father's. */
const SON_OF = /\b(?:bin|ibn|bint|ould)\b/;

const REGNAL = /^(?:ii|iii|iv|v|vi|vii|viii|ix|x|xi|xii|xiii|xiv|xv|xvi|xxiii|i)$/;

/** Behind a name without being part of it. */
const BEHIND = new Set(['jr', 'sr']);

/** A name as it is compared. */
export interface Name {
  readonly folded: string;
  /** How its words sound, without particles, initials and regnal number. What a hyphen joins is several. */
  readonly sounds: readonly string[];
  /** "Abdullah II" → "ii". */
  readonly regnal: string | undefined;
  /** One word, hyphens apart: a family name, or whatever a person is called by. */
  readonly alone: boolean;
  /** The first word is the person's own and the next the father's. */
  readonly patronymic: boolean;
}

const known = new Map<string, Name>();

/** Takes a name apart. The same text gives the same object. */
export function nameOf(text: string): Name {
  const before = known.get(text);
  if (before) return before;
  const folded = foldName(text);
  const [regnal] = folded
    .split(' ')
    .slice(1)
    .filter((it) => REGNAL.test(it));
  const units = meaningWords(text);
  const name = {
    folded,
    sounds: units.flatMap((it) => it.split(' ')).map(soundOf),
    regnal,
    alone: units.length < 2 && regnal === undefined,
    patronymic: SON_OF.test(folded),
  };
  known.set(text, name);
  return name;
}

/**
 * The words of a name that tell people apart, folded: without particles, initials and regnal number. What a hyphen
 * joins is one word: "Félix Houphouët-Boigny" has two.
 */
export function meaningWords(name: string): string[] {
  const words = name.split(/\s+/).map((word) => foldName(word).split(' ').filter(tellsApart).join(' '));
  return words.filter((it, at) => it !== '' && (at === 0 || !REGNAL.test(it)));
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
  if (a.regnal !== b.regnal) return undefined;
  if ((a.patronymic || b.patronymic) && a.sounds[0] !== b.sounds[0]) return undefined;
  const [shorter, longer] = a.sounds.length <= b.sounds.length ? [a.sounds, b.sounds] : [b.sounds, a.sounds];
  if (shorter.length === 0) return undefined;
  if (shorter.length === longer.length) {
    if (shorter.join(' ') === longer.join(' ')) return 'SPELLING';
    if (sorted(shorter) === sorted(longer)) return 'ORDER';
    return shorter.length > 1 && near(a.sounds, b.sounds) ? 'NEAR' : undefined;
  }
  return shorter.length > 1 && shorter.every((it) => longer.includes(it)) ? 'SHORTER' : undefined;
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

/**
 * Where in a full name the name stands that somebody is called by alone: 1 where family names stand (last; first in
 * East Asia; a monarch's only word), 2 in the middle, 3 at the beginning. Undefined if it is not in there.
 */
export function placeIn(alone: Name, full: Name, familyFirst: boolean): 1 | 2 | 3 | undefined {
  const words = alone.sounds;
  const at = full.sounds.indexOf(words[0] as string);
  if (words.length === 0 || at < 0 || !words.every((it, offset) => full.sounds[at + offset] === it)) {
    return undefined;
  }
  if (at + words.length === full.sounds.length) return familyFirst && at > 0 ? 3 : 1;
  if (at === 0) return familyFirst ? 1 : 3;
  return 2;
}
