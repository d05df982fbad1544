import { agreement, type Name, nameOf } from '../names';
import { absorb, type Cluster, gapOf, namesOf, spanOf } from './cluster';

/** Clusters of several countries, or none: the same person in the office of another, or at another's table. */
export function joinAcross(clusters: readonly Cluster[]): Cluster[] {
  const all = [...clusters];
  for (const cluster of clusters) {
    const others = all.filter((it) => it !== cluster && isSame(cluster, it));
    const [other] = others;
    if (!other || others.length > 1 || size(cluster) > size(other)) continue;
    absorb(other, cluster, `SAME NAME ELSEWHERE ${namesOf(cluster)[0]} (${cluster.lineage})`);
    all.splice(all.indexOf(cluster), 1);
  }
  return all;
}

const size = ({ mentions }: Cluster): number => mentions.length;

function isSame(a: Cluster, b: Cluster): boolean {
  if (a.alone || b.alone || a.lineage === b.lineage) return false;
  if (a.person !== undefined && a.person === b.person) return true;
  const close = gapOf(spanOf(a), spanOf(b)) <= 15;
  const agree = fullNames(a).some((one) =>
    fullNames(b).some((two) => ['SAME NAME', 'SPELLING'].includes(agreement(one, two) ?? '')),
  );
  return close && agree;
}

const fullNames = ({ mentions }: Cluster): Name[] =>
  [...new Set(mentions.map(({ name }) => nameOf(name)))].filter((it) => !it.alone && it.regnal === undefined);
