import { slugOf } from '../../slug';
import { DECIDED_IDS } from '../decisions';
import { provisionalId } from '../identify';
import { nameOf } from '../names';
import { isRegnalName } from '../offices';
import { FAMILY_NAME_ONLY } from '../table';
import { type Cluster, daysOf, kindsOf, namesOf } from './cluster';
import type { Found } from './mentions';
import { tableText } from './table-text';

/** Somebody with name and id. */
export interface Official {
  readonly id: string;
  readonly name: string;
  readonly provisional: boolean;
  readonly cluster: Cluster;
}

/** Gives each cluster its name and an id that no other has. */
export function officialsOf(clusters: readonly Cluster[]): Official[] {
  const named = clusters.map((cluster) => {
    const provisional = cluster.alone && cluster.person === undefined && !cluster.mentions.some(isRegnalName);
    return { cluster, provisional, name: preferredName(cluster) };
  });
  const slugs = counts(named.filter(({ provisional }) => !provisional).map(({ name }) => slugOf(name)));
  const taken = new Map<string, number>();
  return named.map((it) => {
    const id = idOf(it, (slugs.get(slugOf(it.name)) ?? 0) > 1);
    const times = (taken.get(id) ?? 0) + 1;
    taken.set(id, times);
    return { ...it, id: times > 1 ? `${id}-${times}` : id };
  });
}

function preferredName({ mentions, person }: Cluster): string {
  const names = namesOf(mentions);
  return person ?? names.find((it) => !nameOf(it).alone) ?? names[0] ?? '';
}

function idOf({ name, provisional, cluster }: Omit<Official, 'id'>, shared: boolean): string {
  const decided = DECIDED_IDS.get(name);
  if (decided !== undefined) return decided;
  const [first] = [...cluster.mentions].sort((a, b) => (a.date < b.date ? -1 : 1)) as [Found];
  if (provisional) return provisionalId(first, slugOf(name));
  const country = shared || nameOf(name).alone ? `-${first.employer ?? 'unknown'}` : '';
  return `official:${slugOf(name)}${country}`;
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
  const rows = officials.flatMap(({ id, name, provisional, cluster }) =>
    [...byCountry(cluster.mentions)].map(([country, mentions]) => {
      const { from, until } = daysOf(mentions);
      const known = provisional ? FAMILY_NAME_ONLY : '';
      const lists = [[...kindsOf(mentions)].sort(), namesOf(mentions)].map((it) => it.join('|'));
      return [id, name, known, country, ...lists, from, until, String(mentions.length), reasons(cluster)];
    }),
  );
  const keyOf = ([id, name = '', , country]: readonly string[]) => `${country} ${slugOf(name)} ${id}`;
  rows.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return tableText(COLUMNS, rows);
}

function byCountry(mentions: readonly Found[]): Map<string, Found[]> {
  const found = new Map<string, Found[]>();
  for (const it of mentions) {
    const country = it.employer ?? '';
    found.set(country, [...(found.get(country) ?? []), it]);
  }
  return found;
}

/** Each signal with how often it joined something. */
const reasons = ({ why }: Cluster): string =>
  [...counts(why)].map(([it, times]) => (times > 1 ? `${it} (${times})` : it)).join('; ');

function counts(texts: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const it of texts) found.set(it, (found.get(it) ?? 0) + 1);
  return found;
}
