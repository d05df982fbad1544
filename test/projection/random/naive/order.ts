import { foldName } from '../../../../src/model/name';
import { orderingDate } from './dates';
import { isSupported } from './facts';
import { isLink, type Row, type Thing, type World } from './world';

/** The orders of connections. A row's place is a text, as in docs/architecture.md; rows have different ones. */

const DATED = ['Article', 'Event', 'Statement', 'Tenure'];
const text = (value: unknown): string => String(value as string | number);
const padded = (number: unknown, open = ''): string => text(number ?? open).padStart(9, '0');

/** The place of a node among others: by date, undated last, or by name in Latin letters; then by id. */
export function sortKey(thing: Thing): string {
  const { type, id, props } = thing;
  if (type === 'Evidence') return `${text(props.article)}|${padded(props.start)}|${id}`;
  if (type === 'Load') return `${text(props.dataset)}|${text(props.sha256)}`;
  if (!DATED.includes(type)) return `${foldName(text(props.name ?? props.title))}\t${id}`;
  const date = orderingDate(thing);
  return date ? `${date.earliest ?? '0000-00-00'}|${date.latest ?? '9999-99-99'}|${id}` : `~|${id}`;
}

/** Things that are counted for an order. */
const COUNTED: Readonly<Record<string, (world: World, thing: Thing) => readonly Row[]>> = {
  'Article EVENTS_DESC': (world, it) => world.heads(it, 'REPORTS'),
  'Article STATEMENTS_DESC': (world, it) => world.tails(it, 'REPORTED_IN'),
  'Event PARTICIPANTS_DESC': (world, it) => world.to(it, 'Participation'),
  'Event ARTICLES_DESC': (world, it) => world.tails(it, 'REPORTS'),
  'Official EVENTS_DESC': (world, it) => world.from(it, 'Participation'),
  'Official STATEMENTS_DESC': (world, it) => world.heads(it, 'MADE'),
  'Organization EVENTS_DESC': (world, it) => world.from(it, 'Participation'),
  'Organization STATEMENTS_DESC': (world, it) => world.heads(it, 'MADE'),
  'Organization PUBLICATIONS_DESC': (world, it) => world.tails(it, 'PUBLISHED_BY'),
  'Place EVENTS_DESC': (world, it) => world.tails(it, 'HELD_AT'),
  'Position TENURES_DESC': (world, it) => world.tails(it, 'OF'),
  'Topic EVENTS_DESC': (world, it) => world.tails(it, 'ABOUT', 'Event'),
  'Topic STATEMENTS_DESC': (world, it) => world.tails(it, 'ABOUT', 'Statement'),
};

/** The rows in an order of their enum; without one by date or by name, as they have it. */
export function inOrder<R extends Row>(world: World, rows: readonly R[], orderBy?: string | null): R[] {
  const keyed = rows.map((row) => ({ row, ...placeOf(world, row, orderBy ?? '') }));
  const sign = orderBy?.startsWith('NAME_DESC') || orderBy?.startsWith('DATE_DESC') ? -1 : 1;
  return keyed
    .sort((a, b) => {
      // What has no date is last in both directions.
      if (orderBy === 'DATE_DESC' && a.undated !== b.undated) return a.undated ? 1 : -1;
      return (b.count - a.count || compare(a.key, b.key)) * sign;
    })
    .map(({ row }) => row);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function placeOf(world: World, row: Row, orderBy: string) {
  const counted = !isLink(row) && COUNTED[`${row.type} ${orderBy}`];
  const rows = counted ? counted(world, row).filter((it) => isSupported(world, it)) : [];
  // Who takes part in two roles is one participant all the same.
  const count = new Set(rows.map((it) => (isLink(it) ? (it.from === row ? it.to : it.from) : it))).size;
  const key = isLink(row) ? linkKey(row, orderBy) : sortKey(row);
  return { count, key, undated: key.startsWith('~') };
}

/** A participation by its event or by who took part; a mention by its article, then by its place in it. */
function linkKey({ type, from, to, props }: Row & { from: Thing; to: Thing }, orderBy: string): string {
  if (type === 'Participation') return `${sortKey(orderBy.startsWith('NAME') ? from : to)}|${text(props.id)}`;
  if (orderBy === 'IN_TEXT') return `${padded(props.start, '999999999')}|${to.id}`;
  return props.start == null ? sortKey(from) : `${sortKey(from)}|${padded(props.start)}|${text(props.id)}`;
}
