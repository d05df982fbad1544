import { byFamilyNameOfThatDay } from '../candidates';
import { agreement, nameOf } from '../names';
import { YEARS, yearsBetween } from '../offices';
import { absorb, asCandidate, type Cluster, daysOf, fullNames, namesOf } from './cluster';

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
  // Few clusters share a key; to hold each one against all took two thirds of a proposal's time.
  const byKey = new Map<string, Set<Cluster>>();
  for (const cluster of all) {
    const near = new Set(keysOf(cluster).flatMap((key) => [...(byKey.get(key) ?? [])]));
    const others = [...near].filter((it) => isSame(cluster, it));
    const [other] = others;
    const isOne = other !== undefined && others.length === 1;
    if (isOne) absorb(other, cluster, `SAME NAME ELSEWHERE ${namesOf(cluster.mentions)[0]}`);
    else left.push(cluster);
    const kept = isOne ? other : cluster;
    for (const key of keysOf(kept)) byKey.set(key, (byKey.get(key) ?? new Set()).add(kept));
  }
  return left;
}

/** What two clusters have in common if they are the same: the person decided on, a name, or how it sounds. */
function keysOf(cluster: Cluster): string[] {
  const names = fullNames(cluster).flatMap(({ folded, sounds }) => [
    `name ${folded}`,
    `sound ${sounds.join(' ')}`,
  ]);
  return cluster.person === undefined ? names : [`person ${cluster.person}`, ...names];
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
  const known = clusters.map(asCalled);
  const left: Cluster[] = [];
  for (const cluster of clusters) {
    const host = cluster.alone && cluster.person === undefined ? hostOf(cluster, known) : undefined;
    if (host) absorb(host, cluster, `FAMILY NAME ONLY, ELSEWHERE ${namesOf(cluster.mentions)[0]}`);
    else left.push(cluster);
  }
  return left;
}

/** A cluster as somebody whom a mention may mean, who without a full name is called by the one that there is. */
function asCalled(cluster: Cluster): ReturnType<typeof asCandidate> {
  const called = cluster.mentions.slice(0, 1).map(({ name }) => nameOf(name));
  return { ...asCandidate(cluster), ...(cluster.alone && { names: called }) };
}

/** The one cluster of other countries that all mentions of a cluster mean. */
function hostOf(cluster: Cluster, known: readonly ReturnType<typeof asCandidate>[]): Cluster | undefined {
  const others = known.filter((it) => it.cluster.lineage !== cluster.lineage);
  const hosts = new Set(
    cluster.mentions.map((mention) => byFamilyNameOfThatDay(mention, others)?.candidate.cluster),
  );
  return hosts.size === 1 ? [...hosts][0] : undefined;
}
