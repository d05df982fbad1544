import { Extensions } from 'type-graphql';

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
  /** A parameter whose value is taken from the field's arguments at each request: `$p3`. */
  readonly param: (value: (args: Args) => unknown) => string;
  /** Labels of the field's type for a pattern: `Official|Organization`. */
  readonly labels: string;
  /** For `Read.shape` decisions only: the text may depend on nothing else of them. */
  readonly args: Args;
}

/** Clauses that bind a value: `text` is MATCH or WITH clauses, `where` the conditions after them. */
export interface Match {
  readonly text: string;
  readonly where?: readonly string[];
  readonly bound: Bound;
  /** Expression that orders the rows, unique among them; default `self.sortKey`. */
  readonly order?: string;
  /** For a list: each value comes as a pair with this expression, as its rows have no order of their own. */
  readonly key?: string;
  /** For an abstract type whose members are not told apart by their label alone. */
  readonly cases?: readonly { readonly type: string; readonly when: string; readonly bound: Bound }[];
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
  /** Names the forms of text that arguments can ask for; the text is kept per form. */
  readonly shape?: (args: Args) => string;
}

export type Read = ValueRead | PartRead | RelatedRead;

/** Says how a field is read. A field without it is the node's property of the same name. */
export const Reads = (read: Read): PropertyDecorator & MethodDecorator => Extensions({ read });

/** The read of nodes at the other end of a relationship: `along('-[:HELD_AT]->', 'one')`. */
export function along(arrow: string, how: RelatedRead['how']): RelatedRead {
  return {
    how,
    match: ({ self }, { fresh, labels }) => {
      const other = fresh('n');
      return { text: `MATCH (${self})${arrow}(${other}:${labels})`, bound: { self: other } };
    },
  };
}
