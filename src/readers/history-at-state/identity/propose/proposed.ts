import { groupedBy } from '../../../../model/grouped';
import { decisionOn } from '../decisions';
import { lineageOf } from '../lineage';
import { nameOf } from '../names';
import { usHolder, usHolderOfThatDay } from '../us';
import { joinAcross } from './across';
import type { Cluster } from './cluster';
import { byFullNames } from './full-names';
import type { Found } from './mentions';
import { byNamesAlone } from './names-alone';
import { type Official, officialsOf } from './rows';

/** Who is meant by mentions: what identity.csv is made of. Holders of US offices stand in us-holders.csv. */
export function proposedOf(mentions: readonly Found[]): Official[] {
  const of = ({ employer }: Found) => lineageOf(employer ?? '');
  const others = mentions.filter((it) => of(it) !== 'us' || !usHolder(it));
  const lineages = [...groupedBy(others, of)].sort(([a], [b]) => (a < b ? -1 : 1));
  const clusters = lineages.flatMap(([lineage, own]) => clustersOf(lineage, own));
  return officialsOf(joinAcross(clusters.filter((it) => !isGuest(it))));
}

function clustersOf(lineage: string, mentions: readonly Found[]): Cluster[] {
  const clusters = byFullNames(lineage, mentions);
  const alone = mentions.filter((it) => !decisionOn(it) && nameOf(it.name).alone);
  return [...clusters, ...byNamesAlone(lineage, clusters, alone)];
}

/** A holder of a US office at another country's table, whom us-holders.csv tells. */
const isGuest = ({ mentions, person }: Cluster): boolean =>
  person === undefined && mentions.every((it) => usHolderOfThatDay(it) !== undefined);
