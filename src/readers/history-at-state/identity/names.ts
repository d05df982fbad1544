import { foldName, soundOf } from '../../../model/name';

/** Words that hold names together and tell nobody apart: articles, "of", "son of", "saint". */
const PARTICLES = new Set(
  'al el ad as abd abdel an ar at de la las los del della di da das do dos du le des d l van von der den zu ter st bin ibn ben bint y e of the'.split(
    ' ',
  ),
);

const REGNAL = /^(?:i|ii|iii|iv|v|vi|vii|viii|ix|x|xi|xii|xiii|xiv|xv|xvi|xxiii)$/;

/** Behind a name without being part of it. */
const BEHIND = new Set(['jr', 'sr']);

/**
 * The words of a name that tell people apart, folded: without particles and initials. What a hyphen joins is one
 * word: "Félix Houphouët-Boigny" has two.
 */
export function meaningWords(name: string): string[] {
  return name
    .split(/\s+/)
    .map((word) =>
      foldName(word)
        .split(' ')
        .filter((it) => isMeaning(it))
        .join(' '),
    )
    .filter(Boolean);
}

const isMeaning = (word: string): boolean =>
  !PARTICLES.has(word) && !BEHIND.has(word) && (word.length > 1 || REGNAL.test(word));

/** The regnal number in a name: "Abdullah II" → "ii". */
export const regnalOf = (name: string): string | undefined =>
  foldName(name)
    .split(' ')
    .slice(1)
    .find((it) => REGNAL.test(it) && it.length > 0);
