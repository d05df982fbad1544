import { foldName, soundOf } from '../../../src/model/name';

/**
 * Whether an official's name can be that of a labelled person: all words of the shorter are in the longer, give or
 * take a transliteration, and initials do not contradict each other. A route of its own, as what is measured must
 * not judge itself.
 *
 * @param person as labels have it: "Hussein (b. 1935)"
 */
export function fitsPerson(official: string, person: string): boolean {
  const [a, b] = [taken(official), taken(person.replace(/\([^)]*\)/g, '').replace(/ of \w+$/, ''))];
  if (a.initials !== '' && b.initials !== '' && a.initials !== b.initials) return false;
  if (a.numeral !== '' && b.numeral !== '' && a.numeral !== b.numeral) return false;
  const [shorter, longer] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  return shorter.length > 0 && shorter.every((word) => longer.some((it) => alike(word, it)));
}

const SMALL = new Set(
  'al el ad as abd abdel abdul bin ibn ben de la del da dos von van der the jr'.split(' '),
);

function taken(name: string) {
  const words = foldName(name)
    .split(' ')
    .filter((it) => !SMALL.has(it));
  const isNumeral = (word: string) => /^[ivx]+$/.test(word) && word.length > 1;
  return {
    initials: words.filter((it) => it.length === 1).join(''),
    numeral: words.find(isNumeral) ?? '',
    words: words.filter((it) => it.length > 1 && !isNumeral(it)),
  };
}

/** The same, or two spellings of one word: they sound alike, or most of their letters are the same. */
function alike(a: string, b: string): boolean {
  if (a === b || soundOf(a) === soundOf(b)) return true;
  const [x, y] = [soundOf(a), soundOf(b)];
  const length = Math.max(x.length, y.length);
  let start = 0;
  while (start < length && x[start] === y[start]) start++;
  let end = 0;
  while (end < length - start && x.at(-1 - end) === y.at(-1 - end)) end++;
  return length > 4 && start + end >= length - 2;
}
