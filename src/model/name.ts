import { transliterate } from 'transliteration';

/**
 * A name as it is compared, sorted and searched: Latin letters and digits in lower case, one blank
 * between words. "Лавров" and "Lavrov" fold to the same text, "Al-Assad" to "al assad", so one index
 * serves every script and accent, and a list puts a name where a reader of Latin script looks for it.
 *
 * Cost: linear in the name; tables come from the `transliteration` package.
 */
export function foldName(name: string): string {
  return transliterate(name.normalize('NFKC'))
    .toLowerCase()
    .replace(/['’ʹʺ`]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** As much of a folded name as orders it: one sign can fold to 20 letters, and an index takes 8 kB. */
const LONGEST_IN_ORDER = 300;

/**
 * The order of named things: by folded name, then by id. See `dateSortKey` for why it is one text. The tab
 * sorts before all that a folded name has, so that "Kim" stands before "Kim Il" and "Kimberley".
 */
export function nameSortKey(name: string, id: string): string {
  return `${foldName(name).slice(0, LONGEST_IN_ORDER)}\t${id}`;
}
