import { lineageOf } from '../lineage';
import { usHolder } from '../us';
import { joinAcross } from './across';
import { clustersOf } from './cluster';
import type { Found } from './mentions';
import { type Official, officialsOf } from './rows';

/** Who is meant by mentions: what identity.csv is made of. Holders of US offices stand in us-holders.csv. */
export function proposedOf(mentions: readonly Found[]): Official[] {
  const byLineage = new Map<string, Found[]>();
  for (const it of mentions) {
    const lineage = it.employer === undefined ? '' : lineageOf(it.employer);
    if (lineage === 'us' && usHolder(it)) continue;
    byLineage.set(lineage, [...(byLineage.get(lineage) ?? []), it]);
  }
  const lineages = [...byLineage].sort(([a], [b]) => (a < b ? -1 : 1));
  return officialsOf(joinAcross(lineages.flatMap(([lineage, own]) => clustersOf(lineage, own))));
}
