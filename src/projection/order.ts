import { registerEnumType } from 'type-graphql';
import type { Bound } from './read';

/**
 * Orders of connections. Each is the order of one text, unique among the rows: one index serves it, a page
 * is a range of it, and a cursor is one such text.
 */

/** Sorts after every key. */
export const LAST_KEY = '\uffff';
/** Keys of what has no date begin with it; see `dateSortKey`. */
export const UNDATED = '~';

/** One order in which a connection can be asked for. */
export interface Order {
  /** Value of the enum: `DATE_ASC`. */
  readonly name: string;
  readonly description: string;
  readonly descending: boolean;
  /** What has no date comes last in both directions. */
  readonly dated: boolean;
  /** The key of a row. */
  readonly key: (at: Bound) => string;
  /** The property of the node that holds the key; undefined where it is made of several. */
  readonly property?: string;
  /** Hubs hold their relationships in this order. */
  readonly inHubKey: boolean;
}

/** Where the key of a row is, and what that is in words. */
interface Keyed extends Pick<Order, 'key' | 'property' | 'inHubKey'> {
  readonly what: string;
}

/** The key is the node's own `sortKey`. */
export const ownKey = (what: string): Keyed => ({
  what,
  property: 'sortKey',
  key: ({ self }) => `${self}.sortKey`,
  inHubKey: true,
});

/** By a date, in both directions. */
export const byDate = ({ what, ...key }: Keyed): Order[] =>
  [false, true].map((descending) => ({
    ...key,
    name: descending ? 'DATE_DESC' : 'DATE_ASC',
    description: `By ${what}, ${descending ? 'latest' : 'earliest'} first; without a date last.`,
    descending,
    dated: true,
  }));

/** By a name, in both directions; names of any script stand where a reader of Latin script looks for them. */
export const byName = ({ what, ...key }: Keyed): Order[] =>
  [false, true].map((descending) => ({
    ...key,
    name: descending ? 'NAME_DESC' : 'NAME_ASC',
    description: `By ${what}, from ${descending ? 'Z to A' : 'A to Z'} in Latin letters.`,
    descending,
    dated: false,
  }));

/** Related nodes that are counted for an order. */
export interface CountOrder {
  /** `EVENTS`: the order is `EVENTS_DESC`. */
  readonly by: string;
  /** In words. */
  readonly what: string;
  /** What else a reader of the order has to know, in a sentence. */
  readonly note?: string;
  /**
   * What a `COUNT { }` holds, from the node `n` on: `(n)<-[:REPORTS]-()`. Each related node once: where several
   * relationships can join the same two, it ends with `RETURN DISTINCT`.
   */
  readonly pattern: string;
}

/** The private property that holds the key of an order by count: `eventsKey`. */
export const countProperty = ({ by }: CountOrder): string => `${by.toLowerCase()}Key`;

/** Most first, ties by `sortKey`: the key holds what the count lacks of a large number. */
const byCount = (count: CountOrder): Order => ({
  name: `${count.by}_DESC`,
  description: [`Most ${count.what} first.`, ...(count.note ? [count.note] : [])].join(' '),
  descending: false,
  dated: false,
  property: countProperty(count),
  key: ({ self }) => `${self}.${countProperty(count)}`,
  inHubKey: false,
});

interface Declared {
  readonly orders: readonly Order[];
  readonly counts: readonly CountOrder[];
  readonly values: Readonly<Record<string, string>>;
}
const declared = new Map<string, Declared>();

/** Declares the orders of a type, the default one first, and their enum `<type>Order`. */
export function declareOrders(type: string, own: readonly Order[], counts: readonly CountOrder[] = []): void {
  const orders = [...own, ...counts.map(byCount)];
  const values = Object.fromEntries(orders.map(({ name }) => [name, name]));
  declared.set(type, { orders, counts, values });
  registerEnumType(values, {
    name: `${type}Order`,
    description: `Orders of ${type}Connection.`,
    valuesConfig: Object.fromEntries(orders.map(({ name, description }) => [name, { description }])),
  });
}

/** The orders of a type, the default one first; none where a connection has one order only. */
export const ordersOf = (type: string): readonly Order[] => declared.get(type)?.orders ?? [];

/** Their enum, for arguments. */
export const orderEnumOf = (type: string): object | undefined => declared.get(type)?.values;

/** What is counted for orders of nodes of that label. */
export const countsOf = (label: string): readonly CountOrder[] => declared.get(label)?.counts ?? [];
