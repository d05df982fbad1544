import { decodeCursor, scopeOf } from './cursor';
import { compileFilter, type Filtered } from './filter';
import { LAST_KEY, type Order, ordersOf, UNDATED } from './order';
import { isFact, isFirst, rowTypeOf } from './page';
import type { Selected } from './piece';
import { type Args, type Building, type Match, matched, type PageIndex } from './read';

/**
 * How the rows of one page are read: from an index that has the order asked for, or, where the rows are
 * few and reached from a start of their own, by sorting them.
 *
 * A page is one range of keys, or several that are read one beside the other (`Range`): in a descending order
 * what has no date comes last, though its keys are the highest; and a filter by period looks for short
 * periods near its window and for wide ones among the few that are marked as such.
 */

/** Keys of rows that stand together; a lower rank comes before a higher one, whatever the keys. */
export interface Range {
  readonly rank: 0 | 1;
  /** The property that holds the key, where it is not the order's own. */
  readonly property?: string;
  readonly where: readonly string[];
  readonly within: (args: Args) => readonly [low: string, high: string];
}

const whole = (rank: 0 | 1, low: string, high: string): Range => ({
  rank,
  where: [],
  within: () => [low, high],
});
export const ALL: readonly Range[] = [whole(0, '', LAST_KEY)];
const DATED_FIRST = [whole(0, '', UNDATED), whole(1, UNDATED, LAST_KEY)];

/** Property of what has no date within 400 days for certain: its `sortKey`; see `datedProps`. */
const WIDE_KEY = 'wideKey';

/** The order that a page without choice has. */
const onlyOrder = ({ order, bound }: Match): Order => ({
  name: '',
  description: '',
  descending: false,
  dated: false,
  key: () => order ?? `${bound.self}.sortKey`,
  inHubKey: true,
});

/** Clauses that bind the rows of a page in order, for a RETURN to follow, and the expression of their key. */
export interface Rows {
  readonly text: string;
  readonly key: string;
}

/** The reading of one page for one form of its arguments. */
export class PagePlan {
  /** The one asked for, or that of the connection. */
  readonly order: Order;
  private readonly where: readonly string[];
  /** Clauses that bind the rows, when no index has their order. */
  private readonly text: string;
  private readonly index: PageIndex | undefined;
  private readonly ranges: readonly Range[];
  private readonly filter: Filtered;

  constructor(
    private readonly selected: Selected,
    private readonly match: Match,
    private readonly build: Building,
  ) {
    const { bound, everywhere = false } = match;
    const type = rowTypeOf(selected.def) as string;
    this.order = chosenOrder(type, match, build.args);
    const filter = compileFilter(`${type}Filter`, ['filter'], bound, build, everywhere);
    this.filter = filter;
    this.where = [
      ...(match.where ?? []),
      ...(isFact(type) && !build.unsupported ? [supported(bound.self)] : []),
      ...filter.where,
    ];
    const index = filter.start ? undefined : match.index?.(this.order);
    const period =
      everywhere && index ? filter.range && periodRanges(bound.self, this.order, filter.range) : undefined;
    // In another order than by date, the period is where the rows are looked for.
    this.index = period && !this.order.dated ? undefined : index;
    this.text = filter.start?.text ?? (period && !this.index ? this.among(period) : match.text);
    this.ranges = (this.index && period) || (this.order.dated && this.order.descending ? DATED_FIRST : ALL);
  }

  /** The rows in order, `limit` of them. */
  rows(limit: string): Rows {
    const { match, index, build } = this;
    const key = build.fresh('key');
    const carried = this.carried.join(', ');
    const prefix = index?.prefix;
    const direction = this.direction;
    const sorted = `${this.sortedBy(key)} LIMIT ${limit}`;
    const shown = prefix ? `substring(${key}, size(${prefix}))` : key;
    if (!index) {
      const onPage = this.onThisPage(key);
      const text = `${this.keyed(key)} ${onPage && `WHERE ${onPage} WITH ${carried}, ${key} `}${sorted}`;
      return { text, key: shown };
    }
    const each = this.filter.each && match.everywhere ? this.filter.each : undefined;
    if (this.ranges.length === 1 && !each) {
      const [range] = this.ranges as [Range];
      return {
        text: `${this.inRange(range, true)} WITH ${carried}, ${index.key} AS ${key} ${sorted}`,
        key: shown,
      };
    }
    const own = carried
      .split(', ')
      .filter((name) => !index.outer?.includes(name))
      .join(', ');
    const branches = this.ranges.map((range) => {
      const at = range.property ? `${match.bound.self}.${range.property}` : index.key;
      const by = `ORDER BY ${each ? `${each.by}${direction}, ` : ''}${key}${direction} LIMIT ${limit}`;
      return `${this.inRange(range, true, each?.where)} WITH ${own}, ${at} AS ${key} ${by} RETURN ${own}, ${key}`;
    });
    const imported = [...(index.outer ?? []), ...(each ? [each.name] : [])].join(', ');
    return {
      text:
        `${each ? `${each.text} ` : ''}CALL (${imported}) { ${branches.join(' UNION ALL ')} } ` +
        `WITH ${carried}, ${key} ${sorted}`,
      key: shown,
    };
  }

  /**
   * The rows of all pages in order, worked out once, as a list; and `rows` of it, and how many it has, wherever it is bound to
   * that name. They are sorted as they are made: each row that is sorted later would be taken to hold the whole list.
   */
  keptIn(list: string, kept: readonly string[], limit: string) {
    const [key, row] = [this.build.fresh('key'), this.build.fresh('row')];
    const places = [...kept, key];
    const onPage = this.onThisPage(`it[${kept.length}]`);
    const page = onPage ? `[it IN ${list} WHERE ${onPage}]` : list;
    return {
      all: `COLLECT { ${this.keyed(key)} ${this.sortedBy(key)} RETURN [${places.join(', ')}] }`,
      rows: {
        text: `UNWIND ${page}[..${limit}] AS ${row} WITH ${places.map((it, at) => `${row}[${at}] AS ${it}`).join(', ')}`,
        key,
      },
      count: `size(${list})`,
    };
  }

  /** The rows' own variables. */
  private get carried(): string[] {
    return [...new Set(Object.values(this.match.bound))];
  }

  /** Rows that no index has in order, with their keys. */
  private keyed(key: string): string {
    const { match, text, where, order } = this;
    return `${matched({ text, where })} WITH ${this.carried.join(', ')}, ${order.key(match.bound)} AS ${key}`;
  }

  private get direction(): string {
    return this.order.descending !== this.isBackward ? ' DESC' : '';
  }

  private get isBackward(): boolean {
    return this.build.args.last != null;
  }

  private sortedBy(key: string): string {
    const prefix = this.index?.prefix;
    const undated = `${key} >= ${prefix ? `${prefix} + ` : ''}'${UNDATED}'${this.isBackward ? ' DESC' : ''}, `;
    const ranked = this.ranges.some(({ rank }) => rank === 1);
    return `ORDER BY ${ranked ? undated : ''}${key}${this.direction}`;
  }

  /** The condition that a key is on this page or one after it; empty where all are. */
  private onThisPage(key: string): string {
    if (isFirst(this.build.args)) return '';
    return this.ranges.map((it) => `(${this.bounds(it, key, true)})`).join(' OR ');
  }

  /** How many rows there are on all pages. */
  count(): string {
    const { match, where, index, ranges } = this;
    const { self } = match.bound;
    if (!match.everywhere || !index) return `COUNT { ${matched({ text: this.text, where })} }`;
    if (ranges.some(({ property }) => property)) return `COUNT { ${this.among(ranges)} RETURN ${self} }`;
    const all = (...conditions: string[]) => `COUNT { ${matched({ text: match.text, where: conditions })} }`;
    if (where.length === 0) return all();
    // The store knows the number of all; few are without support, and an index has them.
    if (where.length === 1 && where[0] === supported(self))
      return `${all()} - ${all(`${self}.unsupported = true`)}`;
    // What starts nowhere else starts at the index on sortKey.
    return all(...where, `${self}.sortKey > ''`);
  }

  /** All rows of some ranges, whatever page is asked for. */
  private among(ranges: readonly Range[]): string {
    const { self } = this.match.bound;
    const branches = ranges.map((range) => `${this.inRange(range, false)} RETURN ${self}`);
    return `CALL () { ${branches.join(' UNION ALL ')} } WITH ${self}`;
  }

  private inRange(range: Range, paged: boolean, ...more: (string | undefined)[]): string {
    const index = this.match.index?.(this.order) as PageIndex;
    const property = range.property && `${this.match.bound.self}.${range.property}`;
    const text = property ? this.match.text : index.text;
    const conditions = [
      this.bounds(range, property ?? index.key, paged),
      ...range.where,
      ...this.where,
      ...more,
    ];
    return matched({ text, where: conditions.filter((it) => it !== undefined) });
  }

  /** The keys of a range that are on this page or one after it; without `paged` of all pages. */
  private bounds(range: Range, key: string, paged: boolean): string {
    const { order, selected, build } = this;
    const at = (end: 0 | 1) =>
      build.param((args) => {
        const within = range.within(args);
        return (paged ? onPage(range, within, order, selected.coordinate, args) : within)[end];
      });
    const prefix = this.index?.prefix && key === this.index.key ? `${this.index.prefix} + ` : '';
    return `${key} > ${prefix}${at(0)} AND ${key} < ${prefix}${at(1)}`;
  }
}

export const supported = (self: string) => `${self}.unsupported IS NULL`;

function chosenOrder(type: string, match: Match, { orderBy }: Args): Order {
  const orders = ordersOf(type);
  const name = orderBy ?? match.orderBy;
  return orders.find((it) => it.name === name) ?? orders[0] ?? onlyOrder(match);
}

/** What begins near the window, what is marked as wide, whenever it began, and of that what tells its end alone. */
export const periodRanges = (
  self: string,
  { dated, descending }: Order,
  range: NonNullable<Filtered['range']>,
): Range[] => [
  { rank: 0, property: 'sortKey', where: [`${self}.${WIDE_KEY} IS NULL`], within: range },
  { rank: 0, property: WIDE_KEY, where: [], within: (args) => ['', range(args)[1]] },
  {
    rank: dated && descending ? 1 : 0,
    property: WIDE_KEY,
    where: [],
    within: () => [UNDATED, LAST_KEY],
  },
];

const NOTHING: readonly [string, string] = [LAST_KEY, ''];

/** A range as far as the cursors of the arguments leave it. */
function onPage(
  { rank }: Range,
  [low, high]: readonly [string, string],
  order: Order,
  field: string,
  args: Args,
): readonly [string, string] {
  const { dated, descending } = order;
  const scope = scopeOf(field, order.name, args);
  const rankOf = (key: string) => (dated && descending && key >= UNDATED ? 1 : 0);
  let [from, to] = [low, high];
  for (const [name, sign] of [
    ['after', 1],
    ['before', -1],
  ] as const) {
    if (args[name] == null) continue;
    const key = decodeCursor(field, scope, args[name] as string);
    const apart = (rankOf(key) - rank) * sign;
    if (apart > 0) return NOTHING;
    if (apart < 0) continue;
    // after is the lower bound of an ascending order, and before that of a descending one.
    if (sign > 0 !== descending) from = key > from ? key : from;
    else to = key < to ? key : to;
  }
  return [from, to];
}
