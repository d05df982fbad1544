import { nationAt } from './nations';
import type { Token } from './tokens';

/** The noun that several meetings share, in the plural because they are several. */
const SHARED = /^(meeting|summit|conference|ministerial|session)s$/i;
/** What stands before it and is shared too: "NATO and EU Economic Summit Meetings". */
const KIND = /^(ministerial|economic|summit|council)$/i;

/** One of several meetings that share a noun: the tokens of its own name, and the noun. */
export interface Sharing {
  from: number;
  /** The token after its own name. */
  next: number;
  /** Where the words begin that all of them share. */
  shared: number;
}

const isSeparator = ({ text }: Token): boolean => text === ',' || text === 'and';

/** The token after a body, also after "U.S.-EU". */
function bodyUntil(tokens: readonly Token[], from: number): number | undefined {
  const first = nationAt(tokens, from);
  if (first?.value === 'BODY') return first.next;
  if (first === undefined || tokens[first.next]?.text !== '-') return undefined;
  const second = nationAt(tokens, first.next + 1);
  return second?.value === 'BODY' ? second.next : undefined;
}

/** Where each item of "A, B, and C" begins. */
function itemsIn(tokens: readonly Token[], from: number, next: number): { from: number; next: number }[] {
  const items: { from: number; next: number }[] = [];
  for (let at = from; at < next; at++) {
    if (isSeparator(tokens[at] as Token)) continue;
    const start = at;
    at = Math.min(bodyUntil(tokens, at) ?? at, next);
    while (at < next && !isSeparator(tokens[at] as Token)) at++;
    items.push({ from: start, next: at });
  }
  return items;
}

/**
 * Where the shared words begin at the end of the last item: behind its body, or before the nouns that say the kind, its
 * body's own too where the noun follows at once: "ASEAN and East Asia Summit Meetings".
 */
function sharedIn(tokens: readonly Token[], last: { from: number; next: number }): number {
  const body = bodyUntil(tokens, last.from);
  if (body !== undefined && body < last.next - 1) return body;
  let at = last.next - 1;
  while (at > last.from + 1 && KIND.test(tokens[at - 1]?.text ?? '')) at--;
  return at;
}

/**
 * "NATO, ANZUS, and Seven-Nation Meetings" between two tokens: several meetings, of which the first or the last
 * is a body's.
 *
 * @returns undefined for words that are one name
 */
export function sharingIn(tokens: readonly Token[], from: number, next: number): Sharing[] | undefined {
  if (!SHARED.test(tokens[next - 1]?.text ?? '')) return undefined;
  const items = itemsIn(tokens, from, next);
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last || items.length < 2) return undefined;
  const shared = sharedIn(tokens, last);
  const names = items.map((it) => (it === last ? { ...it, next: shared } : it));
  const isBody = ({ from: start, next: end }: (typeof items)[number]) =>
    (bodyUntil(tokens, start) ?? 0) >= end;
  const isName = (it: (typeof items)[number]) =>
    tokens
      .slice(it.from, it.next)
      .every(({ text, capital }) => text === '-' || (capital && !text.endsWith('-')));
  if (
    !names.every((it) => it.next > it.from && isName(it)) ||
    !(isBody(first) || isBody(names.at(-1) ?? first))
  )
    return undefined;
  return names.map((it) => ({ ...it, shared }));
}

/** Whether several that share a noun begin at a token. */
export function isSharing(tokens: readonly Token[], from: number): boolean {
  const noun = tokens.findIndex(({ text }, at) => at > from && SHARED.test(text));
  return noun > 0 && sharingIn(tokens, from, noun + 1) !== undefined;
}

/** The noun of one of them: "Ministerial Meetings" is a meeting of each. */
export const inSingular = (title: string): string => title.replace(/s$/, '');
