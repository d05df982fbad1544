import type { OfficeKind } from '../../remarks';
import type { Candidate } from '../candidates';
import { type Name, nameOf } from '../names';
import { type Days, isFormer, kindsIn } from '../offices';
import type { Found } from './mentions';

/** Mentions that are of one person. */
export interface Cluster {
  readonly lineage: string;
  readonly mentions: Found[];
  /** Signals that put them together. */
  readonly why: string[];
  /** Preferred name that a decision gives. */
  person: string | undefined;
  /** Decided to be joined with nobody but by decisions. */
  readonly apart: boolean;
  /** Called by one word, and no full name is known. */
  readonly alone: boolean;
}

export const newCluster = (
  lineage: string,
  { alone, person, apart = false }: Partial<Cluster> & Pick<Cluster, 'alone'>,
): Cluster => ({
  lineage,
  alone,
  person,
  apart,
  mentions: [],
  why: [],
});

/** Puts what one cluster has into another. */
export function absorb(into: Cluster, cluster: Cluster, why: string): void {
  into.mentions.push(...cluster.mentions);
  into.why.push(...cluster.why, why);
  into.person ??= cluster.person;
}

/** Days from the first to the last mention in office, or of all if there is none in office. */
export function daysOf(mentions: readonly Found[]): Days {
  const current = mentions.filter(({ offices }) => !isFormer(offices));
  const days = (current.length > 0 ? current : mentions).map(({ date }) => date).sort();
  return { from: days[0] ?? '', until: days.at(-1) ?? '' };
}

export const kindsOf = (mentions: readonly Found[]): Set<OfficeKind> =>
  new Set(mentions.flatMap(({ offices }) => [...kindsIn(offices)]));

const namesAt = new WeakMap<Cluster, { readonly mentions: number; readonly names: readonly Name[] }>();

/** The full names of a cluster, each once. */
export function fullNames(cluster: Cluster): readonly Name[] {
  const { mentions, person } = cluster;
  const before = namesAt.get(cluster);
  if (before?.mentions === mentions.length) return before.names;
  const texts = [...mentions.map(({ name }) => name), ...(person === undefined ? [] : [person])];
  const names = [...new Set(texts)].map(nameOf).filter(({ alone }) => !alone);
  namesAt.set(cluster, { mentions: mentions.length, names });
  return names;
}

/** A cluster as somebody whom a mention may mean, by full names alone. */
export const asCandidate = (cluster: Cluster): Candidate & { readonly cluster: Cluster } => ({
  cluster,
  official: cluster,
  offices: kindsOf(cluster.mentions),
  names: fullNames(cluster),
  ...daysOf(cluster.mentions),
});

/** Names as they stand, the most frequent first, then the longest. */
export function namesOf(mentions: readonly Found[]): string[] {
  const counts = new Map<string, number>();
  for (const { name } of mentions) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || b.length - a.length || (a < b ? -1 : 1))
    .map(([name]) => name);
}
