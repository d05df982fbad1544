import { resolve } from 'node:path';
import { corpusAt, halves, sample } from './remarks-corpus';

/**
 * Prints texts to read: `development` prints the half that the grammar is written on, a number the sample of
 * that seed number, without the ids of the samples that were drawn with the numbers after it.
 */
const [what = 'development', ...earlier] = process.argv.slice(2);
const corpus = corpusAt(resolve(process.env.DATA ?? '../shared/data'));

function drawn(): ReturnType<typeof corpusAt> {
  if (what === 'development') return halves(corpus).development;
  const without = new Set<string>();
  for (const seed of earlier) for (const { id } of sample(corpus, Number(seed), without)) without.add(id);
  return sample(corpus, Number(what), without);
}

for (const text of drawn()) console.log(JSON.stringify(text));
