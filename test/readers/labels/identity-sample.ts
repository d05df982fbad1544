import { meaningWords } from '../../../src/readers/history-at-state/identity/names';
import { shuffled } from './remarks-corpus';

/** How many of each kind a sample has. */
const HALF = 150;

/** A sample of mentions: half of them with a family name alone, half of them others, none of those in `without`. */
export function drawn<M extends { readonly id: string; readonly name: string }>(
  mentions: readonly M[],
  seed: number,
  without: ReadonlySet<string>,
): M[] {
  const order = shuffled(mentions, seed).filter(({ id }) => !without.has(id));
  const isAlone = ({ name }: M) => meaningWords(name).length < 2;
  return [
    ...order.filter((it) => isAlone(it)).slice(0, HALF),
    ...order.filter((it) => !isAlone(it)).slice(0, HALF),
  ];
}
