import { type GraphQLField, getNullableType, isListType } from 'graphql';
import { Extensions } from 'type-graphql';
import { HUB_KEY, hubEnd, hubPrefix } from '../model/hub';
import { LABELS, type Label } from '../model/id';
import type { Order } from './order';

/**
 * How a GraphQL field is read from the store: said once, beside the field, by a decorator of
 * `fields.ts`. The compiler (`compile.ts`) turns a selection of such fields into one Cypher statement.
 */

/** Arguments of one field as the client gave them, defaults filled in. */
export type Args = Readonly<Record<string, unknown>>;

/**
 * The Cypher variables that stand for one value of a GraphQL type. A node type has `self` alone; a
 * relationship type such as Participation has its two ends beside it (`event`, `actor`).
 */
export interface Bound {
  readonly self: string;
  readonly [part: string]: string;
}

/** What a read may use while its text is built. */
export interface Building {
  /** A Cypher variable that nothing else in the statement uses; `stem` keeps the text readable. */
  readonly fresh: (stem: string) => string;
  /** A parameter whose value is taken from the field's arguments at each request: `$p[3]`. */
  readonly param: (value: (args: Args) => unknown) => string;
  /** Labels of the field's type for a pattern: `Official|Organization`. */
  readonly labels: string;
  /** For decisions on the form only: the text may depend on nothing else of them. */
  readonly args: Args;
  /** Whether facts that no standing article supports are to be seen here. */
  readonly unsupported: boolean;
}

/** Clauses that bind a value: `text` is MATCH or WITH clauses, `where` the conditions after them. */
export interface Match {
  readonly text: string;
  readonly where?: readonly string[];
  readonly bound: Bound;
  /** Expression that orders the rows, unique among them, where the type has no orders to choose from. */
  readonly order?: string;
  /** Name of the order of a page unless another is asked for; default the first one of its type. */
  readonly orderBy?: string;
  /** How a page in that order is read from an index, without reading and sorting all that match. */
  readonly index?: (order: Order) => PageIndex | undefined;
  /** For a connection that has the field `truncated`: whether something was left out, as an expression. */
  readonly cut?: string;
  /**
   * For rows that are worked out, and not only matched: the variables that make one. Where both they and their number are
   * asked for, they are worked out once.
   */
  readonly kept?: readonly string[];
  /** The rows are all nodes of a label: a filter may tell where to look for them. */
  readonly everywhere?: boolean;
  /** For a list: each value comes as a pair with this expression, as its rows have no order of their own. */
  readonly key?: string;
  /** For an abstract type whose members are not told apart by their label alone. */
  readonly cases?: readonly { readonly type: string; readonly when: string; readonly bound: Bound }[];
}

/** `MATCH … WHERE …` with all conditions. */
export function matched({ text, where = [] }: Pick<Match, 'text' | 'where'>, ...more: string[]): string {
  const conditions = [...where, ...more];
  return conditions.length > 0 ? `${text} WHERE ${conditions.join(' AND ')}` : text;
}

/** An index that holds the rows of a page in their order. */
export interface PageIndex {
  /** MATCH that starts at it, with the hint that it has to. */
  readonly text: string;
  /** The indexed property: the row's key, behind the prefix. */
  readonly key: string;
  /** Expression that all keys of this page begin with. */
  readonly prefix?: string;
  /** Variables in it, or among the row's, that are bound outside of this page. */
  readonly outer?: readonly string[];
}

/** A scalar, or an object that is made here from a raw value (`decode`) and needs nothing else. */
export interface ValueRead {
  readonly how: 'value';
  readonly cypher: (at: Bound) => string;
  readonly decode?: (raw: unknown) => unknown;
}

/** Another variable of the same row: the event of a participation. */
export interface PartRead {
  readonly how: 'part';
  readonly part: string;
}

/** Values reached from here: at most one, all of a bounded few, or a page of many. */
export interface RelatedRead {
  readonly how: 'one' | 'list' | 'page';
  readonly match: (at: Bound, build: Building) => Match;
  /** Most rows of a list; 1 unless given. */
  readonly rows?: (args: Args) => number;
  /** Names the forms of text that arguments can ask for; the text is kept per form. */
  readonly shape?: (args: Args) => string;
  /** Of a root field: arguments that are ids of nodes which have to be there, with their labels; `shape` tells them apart. */
  readonly needs?: (args: Args) => Readonly<Record<string, Label>>;
}

export type Read = ValueRead | PartRead | RelatedRead;

/** Says how a field is read. A field without it is the node's property of the same name. */
export const Reads = (read: Read): PropertyDecorator & MethodDecorator => Extensions({ read });

/**
 * The field is null where accounts of it differ; the loader keeps the names of such fields with the fact. Which
 * account is right, `disagreements` lets the reader decide.
 */
export const NullIfDisputed = (): PropertyDecorator => Extensions({ disputable: true }) as PropertyDecorator;

/** How a field is read: as it says, or else the node's property of its name; a list is never null. */
export function readOf({ name, type, extensions }: GraphQLField<unknown, unknown>): Read {
  const list = isListType(getNullableType(type));
  const property = ({ self }: Bound) => (list ? `coalesce(${self}.${name}, [])` : `${self}.${name}`);
  return (extensions.read as Read | undefined) ?? { how: 'value', cypher: property };
}

/** Whether our side makes the value null where accounts of it differ; a field that reaches further finds nothing then. */
export const isNullIfDisputed = (def: GraphQLField<unknown, unknown>): boolean =>
  def.extensions.disputable === true && readOf(def).how === 'value';

/** The condition that accounts of a field differ. */
export const isDisputed = (self: string, field: string): string =>
  `coalesce('${field}' IN ${self}.disputed, false)`;

/**
 * A list with a place for each of these expressions, from place 1 on. The planner looks for the type that all places have
 * in common; among properties, which may be of any type, that takes 2 ms for each, several times over. A number in front
 * settles it at once: place 0, which nobody reads (docs/decisions/0015).
 */
export const placesOf = (expressions: readonly string[]): string => `[${['0', ...expressions].join(', ')}]`;

const ARROW = /^(<?)-\[:(\w+)\]-(>?)$/;
const KNOWN_LABELS: readonly string[] = Object.values(LABELS);

/** The read of nodes at the other end of a relationship: `along('-[:HELD_AT]->', 'one')`. */
export function along(arrow: string, how: RelatedRead['how']): RelatedRead {
  const [, back = '', type = ''] = ARROW.exec(arrow) ?? [];
  const isHub = hubEnd(type) === (back ? 'head' : 'tail');
  return {
    how,
    match: ({ self }, { fresh, labels }) => {
      const other = fresh('n');
      const bound = { self: other };
      const text = `MATCH (${self})${arrow}(${other}:${labels})`;
      if (how !== 'page' || !isHub || !KNOWN_LABELS.includes(labels)) return { text, bound };
      const link = fresh('r');
      const pattern = `()${arrow.replace('[:', `[${link}:`)}(${other}:${labels})`;
      return { text, bound, index: hubIndex(pattern, link, type, self, labels as Label) };
    },
  };
}

/** The index over the relationships of a hub; it holds the order of the nodes at their other ends. */
export const hubIndex = (
  pattern: string,
  link: string,
  type: string,
  hub: string,
  label: Label,
): NonNullable<Match['index']> => {
  const text = `MATCH ${pattern} USING INDEX ${link}:${type}(${HUB_KEY})`;
  const index = { text, key: `${link}.${HUB_KEY}`, prefix: hubPrefix(hub, label), outer: [hub] };
  return ({ inHubKey }) => (inHubKey ? index : undefined);
};
