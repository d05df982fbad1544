import { APART, type Decision, decisionOn } from '../decisions';
import { AGREEMENTS, type Agreement, agreement, type Name, nameOf } from '../names';
import { shareKind, YEARS, yearsBetween } from '../offices';
import { absorb, type Cluster, daysOf, fullNames, kindsOf, namesOf, newCluster } from './cluster';
import type { Found } from './mentions';

/** Clusters of the full names of one lineage: by decisions first, then by how names agree, the surest first. */
export function byFullNames(lineage: string, mentions: readonly Found[]): Cluster[] {
  const clusters = startingClusters(lineage, mentions);
  for (const how of AGREEMENTS) while (joinOne(clusters, how)) {}
  return clusters;
}

/** One for each person whom decisions name, and for each full name as it is folded, in years near each other. */
function startingClusters(lineage: string, mentions: readonly Found[]): Cluster[] {
  const byKey = new Map<string, Cluster>();
  for (const mention of mentions) {
    const decision = decisionOn(mention);
    const name = nameOf(mention.name);
    if (!decision && name.alone) continue;
    const key = decision ? `person ${decision.person}` : name.folded;
    const cluster = byKey.get(key) ?? newCluster(lineage, { alone: false, ...decided(decision) });
    if (decision) cluster.why.push(`DECISION ${decision.decision}`);
    else if (cluster.mentions.length > 0) cluster.why.push('SAME NAME');
    cluster.mentions.push(mention);
    byKey.set(key, cluster);
  }
  return [...byKey.values()];
}

const decided = (decision: Decision | undefined) =>
  decision ? { person: decision.person, apart: APART.has(decision.person) } : {};

/** Joins one pair whose names agree so, and to which no third fits as well; tells whether there was one. */
function joinOne(clusters: Cluster[], how: Agreement): boolean {
  for (const cluster of clusters) {
    const others = clusters.filter((it) => it !== cluster && isPair(cluster, it, how));
    const other = theOne(cluster, others);
    if (!other) continue;
    const [into, from] = order(cluster, other);
    absorb(into, from, `${how} ${namesOf(from.mentions)[0]}`);
    clusters.splice(clusters.indexOf(from), 1);
    return true;
  }
  return false;
}

/** The decided one, else the one with more mentions, takes the other. */
const order = (a: Cluster, b: Cluster): [Cluster, Cluster] =>
  a.person !== undefined || (b.person === undefined && a.mentions.length >= b.mentions.length)
    ? [a, b]
    : [b, a];

/** The only one, or the first of several who agree with each other, or the only one in the same office near it. */
function theOne(cluster: Cluster, others: readonly Cluster[]): Cluster | undefined {
  const agree = (some: readonly Cluster[]) =>
    some.every((a) => some.every((b) => a === b || AGREEMENTS.some((how) => isPair(a, b, how))));
  if (agree(others)) return others[0];
  const near = others.filter(
    (it) => gap(cluster, it) <= YEARS.alone && shareKind(kindsOf(it.mentions), kindsOf(cluster.mentions)),
  );
  return agree(near) ? near[0] : undefined;
}

function isPair(a: Cluster, b: Cluster, how: Agreement): boolean {
  if (a.apart || b.apart || (a.person !== undefined && b.person !== undefined)) return false;
  if (bestAgreement(fullNames(a), fullNames(b)) !== how) return false;
  if (how === 'NEAR') {
    return gap(a, b) <= YEARS.near && shareKind(kindsOf(a.mentions), kindsOf(b.mentions));
  }
  // Two who share a short form are two all the same: what is longest has to agree as well.
  if (how === 'SHORTER') {
    return (
      gap(a, b) <= YEARS.shorter && agreement(longest(fullNames(a)), longest(fullNames(b))) !== undefined
    );
  }
  return gap(a, b) <= YEARS.same;
}

function bestAgreement(a: readonly Name[], b: readonly Name[]): Agreement | undefined {
  const all = new Set(a.flatMap((one) => b.map((two) => agreement(one, two))));
  return AGREEMENTS.find((it) => all.has(it));
}

const longest = (names: readonly Name[]): Name =>
  names.reduce((best, it) => (it.words.length > best.words.length ? it : best));

const gap = (a: Cluster, b: Cluster): number => yearsBetween(daysOf(a.mentions), daysOf(b.mentions));
