import { groupedBy } from '../model/grouped';
import { labelOf, relationshipTypeOf } from '../model/id';

/** A node or relationship, and where the store has it: by this it is found without an index. */
export interface Element {
  readonly id: string;
  readonly element: string;
}

/**
 * What the store keeps about records: properties that begin with `_`, which the API never shows.
 * - `_hashes`    one `dataset=hash` per dataset that gave a record, written with its own properties
 * - `_definedBy` one `dataset=signature` per dataset that defines it
 * - `_entries`   one `dataset=list=value` per entry of a list to which several datasets may add
 * - `_by`        on a relationship without an id that can be dropped, one `dataset=id` per record that gave it
 */
export interface Stored extends Element {
  readonly hashes: readonly string[];
  readonly definedBy: readonly string[];
  readonly entries: readonly string[];
  /** The nodes at the ends of a relationship: of a participation the actor and the event. */
  readonly ends: readonly [from: Element, to: Element] | undefined;
  /** Properties that a load may have to look at. */
  readonly props: Readonly<Record<LookedAt, unknown>>;
}

const LOOKED_AT = ['name', 'title', 'textSha256', 'textLicence', 'quoteSha256', 'verified'] as const;
type LookedAt = (typeof LOOKED_AT)[number] | 'hasText';

/** An entry of these lists: whose it is, and what. A dataset's name has no "=". */
export const prefixed = (dataset: string, value: string): string => `${dataset}=${value}`;

/** The dataset of an entry. */
export const datasetOf = (entry: string): string => entry.slice(0, entry.indexOf('='));

/**
 * The pattern that finds a record's node or relationship `n` by its id. Where few relationships are, the
 * planner would scan them, and keep to that for some time when they are many; so it is told.
 */
function patternOf(id: string): string {
  const type = relationshipTypeOf(id);
  return type === undefined
    ? `(n:${labelOf(id)} {id: id})`
    : `(from)-[n:${type} {id: id}]->(to) USING INDEX SEEK n:${type}(id)`;
}

/** Label or relationship type of what an id names. */
export const kindOf = (id: string): string => relationshipTypeOf(id) ?? labelOf(id) ?? '';

/** A statement that reads, inside of a transaction or not. */
export type Read = (name: string, text: string, params: object) => Promise<Record<string, unknown>[]>;

/**
 * What the store holds of these ids; one that it does not hold has no entry.
 *
 * Cost: a statement per label or relationship type among them, a unique index seek per id.
 */
export async function storedOf(read: Read, ids: readonly string[]): Promise<Map<string, Stored>> {
  const stored = new Map<string, Stored>();
  for (const [pattern, group] of groupedBy(ids, patternOf)) {
    const isNode = pattern.startsWith('(n');
    const ends = isNode ? 'null' : '[it IN [from, to] | {id: it.id, element: elementId(it)}]';
    const rows = await read(
      'load.stored',
      `UNWIND $p.ids AS id MATCH ${pattern} RETURN id, elementId(n) AS element, n._hashes AS hashes, n._definedBy AS definedBy, ` +
        `n._entries AS entries, ${ends} AS ends, ` +
        `n {${LOOKED_AT.map((name) => `.${name}`).join(', ')}, hasText: n.text IS NOT NULL} AS props`,
      { p: { ids: group } },
    );
    for (const row of rows) stored.set(row.id as string, storedRow(row));
  }
  return stored;
}

const storedRow = (row: Record<string, unknown>): Stored => ({
  id: row.id as string,
  element: row.element as string,
  hashes: (row.hashes as string[] | null) ?? [],
  definedBy: (row.definedBy as string[] | null) ?? [],
  entries: (row.entries as string[] | null) ?? [],
  ends: (row.ends as [Element, Element] | null) ?? undefined,
  props: row.props as Stored['props'],
});
