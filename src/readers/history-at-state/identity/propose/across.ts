import { agreement, nameOf } from '../names';
import { kindsIn, shareKind, YEARS, yearsBetween } from '../offices';
import { absorb, asCandidate, type Cluster, daysOf, fullNames, namesOf } from './cluster';
import type { Found } from './mentions';

/**
 * Joins clusters of several countries or bodies: who held the office of another, and whoever a row has at another
 * country's table without saying whose minister it is.
 */
export function joinAcross(clusters: readonly Cluster[]): Cluster[] {
  const joined = joinFull(clusters);
  return joinAlone(joined);
}

function joinFull(clusters: readonly Cluster[]): Cluster[] {
  const all = [...clusters].sort((a, b) => b.mentions.length - a.mentions.length);
  const left: Cluster[] = [];
  for (const cluster of all) {
    const others = left.filter((it) => isSame(cluster, it));
    const [other] = others;
    if (other && others.length === 1)
      absorb(other, cluster, `SAME NAME ELSEWHERE ${namesOf(cluster.mentions)[0]}`);
    else left.push(cluster);
  }
  return left;
}

function isSame(a: Cluster, b: Cluster): boolean {
  if (a.person !== undefined && a.person === b.person) return true;
  if (a.alone || b.alone || a.apart || b.apart || a.lineage === b.lineage) return false;
  if (a.person !== undefined && b.person !== undefined) return false;
  if (yearsBetween(daysOf(a.mentions), daysOf(b.mentions)) > YEARS.shorter) return false;
  return fullNames(a).some((one) =>
    fullNames(b).some(
      (two) =>
        agreement(one, two) === 'SAME NAME' ||
        (one.regnal === undefined && agreement(one, two) === 'SPELLING'),
    ),
  );
}

/** A family name that nobody of that country has, and of all others one who was in that office in those days. */
function joinAlone(clusters: readonly Cluster[]): Cluster[] {
  const known = clusters.map(asCandidate);
  const left: Cluster[] = [];
  for (const cluster of clusters) {
    const host = cluster.alone && cluster.person === undefined ? hostOf(cluster, known) : undefined;
    if (host) absorb(host, cluster, `FAMILY NAME ONLY, ELSEWHERE ${namesOf(cluster.mentions)[0]}`);
    else left.push(cluster);
  }
  return left;
}

function hostOf(cluster: Cluster, known: readonly ReturnType<typeof asCandidate>[]): Cluster | undefined {
  const called = known.filter(
    (it) => it.cluster.lineage !== cluster.lineage && hasFamilyName(it.cluster, cluster.mentions),
  );
  const hosts = new Set(
    cluster.mentions.map((mention) => {
      const there = called.filter(
        (it) =>
          it.from <= mention.date &&
          mention.date <= it.until &&
          shareKind(it.offices, kindsIn(mention.offices)),
      );
      // Whoever is known by more than that name comes first.
      const full = there.filter((it) => !it.cluster.alone);
      const those = full.length > 0 ? full : there;
      return those.length === 1 ? those[0]?.cluster : undefined;
    }),
  );
  return hosts.size === 1 ? [...hosts][0] : undefined;
}

/** It is the last word of a full name, or the name that somebody is known by, to the letter. */
function hasFamilyName(cluster: Cluster, mentions: readonly Found[]): boolean {
  const words = nameOf(mentions[0]?.name ?? '').words.join(' ');
  const names = [
    ...fullNames(cluster),
    ...(cluster.alone ? cluster.mentions.slice(0, 1).map(({ name }) => nameOf(name)) : []),
  ];
  return names.some((it) => it.regnal === undefined && !it.ownFirst && it.words.at(-1) === words);
}
