import { groupedBy } from '../../../../model/grouped';
import { slugOf } from '../../slug';
import { DECIDED_IDS } from '../decisions';
import { provisionalId } from '../identify';
import { lineageOf } from '../lineage';
import { nameOf } from '../names';
import { isRegnalName, kindsIn, shareKind, YEARS, yearsBetween } from '../offices';
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
  return groupedBy(mentions, (it) => officeOf(it, mentions) ?? '');
}

/**
 * The state or body whose office a mention names: its own, or, where its words name none, that of more others of the
 * same person in the same kind of office about that day: Merkel at a summit in Rome.
 */
function officeOf(mention: Found, all: readonly Found[]): string | undefined {
  const alike = all.filter(({ offices }) => shareKind(kindsIn(offices), kindsIn(mention.offices)));
  const lineages = groupedBy(alike, ({ employer }) => lineageOf(employer ?? ''));
  const own = lineages.get(lineageOf(mention.employer ?? '')) ?? [];
  if (own.some(({ assumed }) => !assumed)) return mention.employer;
  const day = { from: mention.date, until: mention.date };
  const outweighs = (it: readonly Found[]) =>
    it !== own && (it.length > own.length || it.some(({ assumed }) => !assumed));
  const [most = []] = [...lineages.values()]
    .filter((it) => outweighs(it) && yearsBetween(daysOf(it), day) <= YEARS.otherOffice)
    .sort((a, b) => b.length - a.length);
  const gap = ({ date }: Found) => Math.abs(Date.parse(date) - Date.parse(mention.date));
  const nearest = most.reduce<Found | undefined>(
    (best, it) => (best && gap(best) <= gap(it) ? best : it),
    undefined,
  );
  return nearest?.employer ?? mention.employer;
}

/** Each signal with how often it joined something. */
const reasons = ({ why }: Cluster): string =>
  [...counts(why)].map(([it, times]) => (times > 1 ? `${it} (${times})` : it)).join('; ');

function counts(texts: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const it of texts) found.set(it, (found.get(it) ?? 0) + 1);
  return found;
}
