import { transliterate } from 'transliteration';

/**
 * A name as it is compared, sorted and searched: Latin letters and digits in lower case, one blank
 * between words. "Лавров" and "Lavrov" fold to the same text, "Al-Assad" to "al assad", so one index
 * serves every script and accent, and a list puts a name where a reader of Latin script looks for it.
 *
 * Cost: linear in the name; tables come from the `transliteration` package.
 */
export function foldName(name: string): string {
  // Most who write Russian leave the dots of ё away.
  return transliterate(name.normalize('NFKC').replaceAll('ё', 'е').replaceAll('Ё', 'Е'))
    .toLowerCase()
    .replace(/['’ʹʺ`]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Spellings of one sound in names of the scripts that papers transliterate; the first that fits is taken. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/shch|sch/g, 'sh'],
  [/tch/g, 'ch'],
  [/dzh|dj|zh/g, 'j'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/tz|ts|c(?=[eiy])/g, 'z'],
  [/ck|q|c(?!h)/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/\by(?=e)/g, ''],
  [/[yj]/g, 'i'],
  [/ou|oo|o/g, 'u'],
  [/ee/g, 'i'],
  [/e/g, 'a'],
  [/([a-z])\1+/g, '$1'],
];

/**
 * How a folded name sounds, roughly: what two transliterations of one name have in common. "zelenskiy",
 * "zelensky" and "zelenskyy" give the same, so do "mohammed" and "muhammad". For finding only: different names
 * can sound alike.
 */
export const soundOf = (folded: string): string =>
  SOUNDS.reduce((it, [spelling, sound]) => it.replace(spelling, sound), folded);

/** As much of a folded name as orders it: one sign can fold to 20 letters, and an index takes 8 kB. */
const LONGEST_IN_ORDER = 300;

/**
 * The order of named things: by folded name, then by id. See `dateSortKey` for why it is one text. The tab
 * sorts before all that a folded name has, so that "Kim" stands before "Kim Il" and "Kimberley".
 */
export function nameSortKey(name: string, id: string): string {
  return `${foldName(name).slice(0, LONGEST_IN_ORDER)}\t${id}`;
}
