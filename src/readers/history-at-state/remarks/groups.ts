import { isThing } from './names';
import { nationAt } from './nations';
import { folded, spanOf, type Token } from './tokens';
import type { Span } from './types';

/** Nouns that mean people of whom none is named. */
const PEOPLE = new Set(
  `officials leaders representatives members ministers counterparts delegation delegations delegates personnel troops forces officers
  activists dissidents refugees legislators parliamentarians lawmakers businessmen executives students staff families hostages
  community governors mayors allies partners negotiators parties groups figures heads chiefs presidents inspectors observers participants families workers
  journalists diplomats ambassadors commanders soldiers servicemen authorities politicians entrepreneurs survivors victims
  organizations government cabinet parliament council coalition committee commission group junta triumvirate opposition`.split(
    /\s+/,
  ),
);
const BEFORE =
  /^(senior|other|various|local|religious|political|business|military|several|regional|the|and|opposition|civic|civil|society|U\.S\.|American|government|labor|members|representatives|leaders|delegations|of|its|his|their|members|key|top|local|youth|women|human|rights|community|civilian|colonial|non-governmental|prominent|leading|delegation|separatist|rebel)$/i;

const NO_START = /^(and|of|the|parliament|congress|cabinet|government|council)$/i;

/** "senior Chinese officials", "members of the Syrian National Council": words that lead to a noun of people. */
export function groupAt(tokens: readonly Token[], from: number): { span: Span; next: number } | undefined {
  if (NO_START.test(tokens[from]?.text ?? '')) return undefined;
  let at = from;
  while (at < from + 10) {
    const nation = nationAt(tokens, at);
    const token = tokens[at];
    if (!token?.word) return undefined;
    if (
      PEOPLE.has(folded(token.text)) &&
      (tokens[at + 1]?.text !== 'of' || isState(tokens[at + 2])) &&
      !isThing(tokens[at + 1])
    ) {
      return groupUntil(tokens, from, at);
    }
    if (nation) at = nation.next;
    else if (BEFORE.test(token.text) || token.capital || PEOPLE.has(folded(token.text))) at++;
    else return undefined;
  }
  return undefined;
}

const isState = (token: Token | undefined) => /^(state|government|international)$/i.test(token?.text ?? '');

/** "heads of state and government" goes on after its noun. */
function groupUntil(tokens: readonly Token[], from: number, at: number): { span: Span; next: number } {
  let next = at + 1;
  while (/^(of|and)$/.test(tokens[next]?.text ?? '') && isState(tokens[next + 1])) next += 2;
  return { span: spanOf(tokens, from, next), next };
}

/** Whether words can be a person's: none of them is a country's, a body's or a thing's. */
export function isReadable(tokens: readonly Token[], from: number, next: number): boolean {
  for (let at = from; at < next; at++) {
    if (isThing(tokens[at]) || nationAt(tokens, at)) return false;
  }
  return !isThing(tokens[next]) && !PEOPLE.has(folded(tokens[next]?.text ?? ''));
}
