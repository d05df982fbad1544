import { byNameAlone } from '../candidates';
import { isFamilyFirst } from '../lineage';
import { nameOf, sameAlone } from '../names';
import { isRegnalName, kindsIn, shareKind, YEARS, yearsBetween } from '../offices';
import { asCandidate, type Cluster, daysOf, kindsOf, newCluster } from './cluster';
import type { Found } from './mentions';

/**
 * Joins each name alone to the one cluster that fits it, again and again, as each join makes its days longer; puts
 * together what fits none, or several.
 */
export function byNamesAlone(
  lineage: string,
  clusters: readonly Cluster[],
  mentions: readonly Found[],
): Cluster[] {
  const candidates = clusters.map(asCandidate);
  const left: Found[] = [];
  const joins: [Cluster, Found, string][] = [];
  for (const mention of mentions) {
    const choice = byNameAlone(mention, candidates, isFamilyFirst(lineage));
    if (choice) joins.push([choice.candidate.cluster, mention, choice.why]);
    else left.push(mention);
  }
  for (const [cluster, mention, why] of joins) {
    cluster.mentions.push(mention);
    cluster.why.push(why);
  }
  return joins.length > 0 ? byNamesAlone(lineage, clusters, left) : runsOf(lineage, left);
}

/** Puts together names alone that no full name fits: the same word in years that follow each other. */
function runsOf(lineage: string, mentions: readonly Found[]): Cluster[] {
  const runs: Cluster[] = [];
  for (const mention of [...mentions].sort((a, b) => (a.date < b.date ? -1 : 1))) {
    const run = runs.find((it) => goesOn(it, mention));
    if (run) {
      run.mentions.push(mention);
      run.why.push('SAME FAMILY NAME');
    } else {
      const begun = newCluster(lineage, { alone: true });
      begun.mentions.push(mention);
      runs.push(begun);
    }
  }
  return runs;
}

function goesOn({ lineage, mentions }: Cluster, mention: Found): boolean {
  const [first] = mentions;
  if (!first || !sameAlone(nameOf(first.name), nameOf(mention.name))) return false;
  const regnal = isRegnalName(mention) && mentions.some(isRegnalName);
  if (isRegnalName(mention) !== mentions.some(isRegnalName)) return false;
  const kind = shareKind(kindsOf(mentions), kindsIn(mention.offices));
  const years = regnal || (kind && !isFamilyFirst(lineage)) ? YEARS.run : YEARS.shortRun;
  return yearsBetween(daysOf(mentions), { from: mention.date, until: mention.date }) <= years;
}
