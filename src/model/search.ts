import type { Label } from './id';
import { foldName, soundOf } from './name';

/**
 * Searching for words: a text is compared folded (see `foldName`), and by how it sounds, so that one
 * transliteration of a name finds another. What stands in the graph is kept in both forms, `folded` and
 * `sounds`; the full-text index `search` reads these.
 */

/** Labels of nodes that are found by words: those of the index. */
export const SEARCHED = [
  'Article',
  'Event',
  'Official',
  'Organization',
  'Place',
  'Position',
  'Statement',
  'Topic',
] as const satisfies readonly Label[];

export type SearchedLabel = (typeof SEARCHED)[number];

/** One word of a search in the two forms that are compared. */
export interface SearchWord {
  readonly folded: string;
  readonly sound: string;
}

/** The words of a text; none when it holds no letter and no digit. */
export const searchWords = (text: string): SearchWord[] =>
  foldName(text)
    .split(' ')
    .filter(Boolean)
    .map((folded) => ({ folded, sound: soundOf(folded) }));

/**
 * A text as a Lucene query: every word has to begin a word of what is found, or to sound like it does; a whole
 * word counts more, and sounding alike less. Folding leaves letters and digits only, so that no input is
 * anything but text.
 */
export const searchQuery = (text: string): string => {
  const words = searchWords(text);
  // A query of the index must not be empty; nothing holds this.
  if (words.length === 0) return 'folded:""';
  return words
    .map(
      ({ folded, sound }) =>
        // As an expression, a sound counts the same however rare it is: "Lew" sounds like "lav", and is no Lavrov.
        `+(folded:${folded}^4 OR folded:${folded}* OR sounds:/${sound}/^0.3 OR sounds:${sound}*^0.2)`,
    )
    .join(' ');
};
