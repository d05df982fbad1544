import { resolve } from 'node:path';
import { meaningWords } from '../../../src/readers/history-at-state/identity/names';
import { mentionsIn } from '../../../src/readers/history-at-state/identity/propose/mentions';
import { shuffled } from './remarks-corpus';

/**
 * Prints a sample of named mentions to label, drawn by the seed number given: 150 that have a family name alone,
 * 150 others. With a second number, none of the sample of that seed.
 */
const [seed = '20160303', ...earlier] = process.argv.slice(2);
const data = resolve(process.env.DATA ?? '../shared/data');
const all = [...mentionsIn([`${data}/history-at-state-travels`, `${data}/history-at-state-visits`])];

function drawn(number: number, without: ReadonlySet<string>) {
  const order = shuffled(all, number).filter((it) => !without.has(it.id));
  const alone = order.filter(({ name }) => meaningWords(name).length < 2).slice(0, 150);
  const full = order.filter(({ name }) => meaningWords(name).length >= 2).slice(0, 150);
  return [...alone, ...full];
}

const without = new Set<string>();
for (const each of earlier) for (const it of drawn(Number(each), without)) without.add(it.id);
for (const it of drawn(Number(seed), without)) {
  console.log([it.id, it.name, it.employer ?? '', it.date, it.words].join('\t'));
}
