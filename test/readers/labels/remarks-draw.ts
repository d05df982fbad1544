import { resolve } from 'node:path';
import { corpusAt, halves, sample } from './remarks-corpus';
import { labelledSamples } from './remarks-labels';

/**
 * Prints texts to read: `development` prints the half that the grammar is written on; a number, or `long` and a
 * number, the sample of that seed number, without the rows of the samples with smaller numbers that have labels.
 */
const [what = 'development', last] = process.argv.slice(2);
const corpus = corpusAt(resolve(process.env.DATA ?? '../shared/data'));

function drawn(): ReturnType<typeof corpusAt> {
  if (what === 'development') return halves(corpus).development;
  const seed = Number(last ?? what);
  const without = new Set<string>();
  for (const each of labelledSamples().filter((labelled) => labelled.seed < seed)) {
    for (const { id } of sample(corpus, each.seed, without, each.kind)) without.add(id);
  }
  return sample(corpus, seed, without, what === 'long' ? 'long' : 'all');
}

for (const text of drawn()) console.log(JSON.stringify(text));
