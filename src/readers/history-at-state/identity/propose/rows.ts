import { slugOf } from '../../slug';
import { nameOf } from '../names';
import { PROVISIONAL } from '../table';
import { type Cluster, kindsOf, namesOf, spanOf } from './cluster';
import { DECIDED_IDS } from './decisions';
import type { Found } from './mentions';
import { tableText } from './table-text';

export interface Official {
  readonly id: string;
  readonly name: string;
  readonly cluster: Cluster;
}

/** Gives each cluster its name and id. */
export function officialsOf(clusters: readonly Cluster[]): Official[] {
  const named = clusters.map((cluster) => ({ cluster, name: preferredName(cluster) }));
  const bySlug = new Map<string, number>();
  for (const { name, cluster } of named)
    if (!cluster.alone) bySlug.set(slugOf(name), (bySlug.get(slugOf(name)) ?? 0) + 1);
  const taken = new Map<string, number>();
  return named.map(({ name, cluster }) => {
    const base = idOf(name, cluster, (bySlug.get(slugOf(name)) ?? 0) > 1);
    const times = (taken.get(base) ?? 0) + 1;
    taken.set(base, times);
    return { id: times > 1 ? `${base}-${times}` : base, name, cluster };
  });
}

const preferredName = (cluster: Cluster): string => {
  const names = namesOf(cluster);
  return cluster.person ?? names.find((it) => !nameOf(it).alone) ?? (names[0] as string);
};

function idOf(name: string, cluster: Cluster, shared: boolean): string {
  const decided = DECIDED_IDS.get(name);
  if (decided !== undefined) return decided;
  const country = cluster.mentions[0]?.employer ?? 'unknown';
  if (!cluster.alone) return `official:${slugOf(name)}${shared ? `-${country}` : ''}`;
  const first = [...cluster.mentions].sort((a, b) => (a.date < b.date ? -1 : 1))[0] as Found;
  const kind = (first.offices[0]?.kind ?? 'OTHER').toLowerCase().replaceAll('_', '-');
  return `official:history-at-state:${country}-${kind}-${slugOf(name)}-${first.date.slice(0, 3)}0s`;
}

const COLUMNS = [
  'official',
  'name',
  'known',
  'country',
  'offices',
  'spellings',
  'from',
  'until',
  'mentions',
  'why',
];

/** One row for each official and country, by country and name. */
export function identityTable(officials: readonly Official[]): string {
  const rows = officials.flatMap(({ id, name, cluster }) =>
    [...byCountry(cluster.mentions)].map(([country, mentions]) => {
      const { from, until } = spanOf({ mentions });
      return [
        id,
        name,
        cluster.alone ? PROVISIONAL : '',
        country,
        [...kindsOf({ mentions })].sort().join('|'),
        namesOf({ mentions }).join('|'),
        from,
        until,
        String(mentions.length),
        reasons(cluster),
      ];
    }),
  );
  rows.sort((a, b) =>
    `${a[3]} ${slugOf(a[1] as string)} ${a[0]}` < `${b[3]} ${slugOf(b[1] as string)} ${b[0]}` ? -1 : 1,
  );
  return tableText(COLUMNS, rows);
}

function reasons({ why }: Cluster): string {
  const counts = new Map<string, number>();
  for (const it of why) counts.set(it, (counts.get(it) ?? 0) + 1);
  const joined = [...counts].map(([it, times]) => (times > 1 ? `${it} ${times}` : it));
  return joined.join('; ');
}

function byCountry(mentions: readonly Found[]): Map<string, Found[]> {
  const found = new Map<string, Found[]>();
  for (const it of mentions) found.set(it.employer ?? '', [...(found.get(it.employer ?? '') ?? []), it]);
  return found;
}
