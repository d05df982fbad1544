import { idType, LABELS, RELATIONSHIP_TYPES } from '../model/id';
import { groupBy } from './group-by';

/**
 * What the store keeps about records: properties that begin with `_`, which the API never shows.
 * - `_hashes`    one `dataset=hash` per dataset that gave a record; written with a record's relationships,
 *                that is last, so that a load that was broken off goes on where it stopped
 * - `_definedBy` one `dataset=signature` per dataset that defines it
 * - `_entries`   one `dataset=list=value` per entry of a list to which several datasets may add
 * - `_by`        on a relationship without an id, one `dataset=id` per record that gave it
 */
export interface Stored {
  readonly id: string;
  readonly hashes: readonly string[];
  readonly definedBy: readonly string[];
  readonly entries: readonly string[];
  /** The event of a participation. */
  readonly event: string | undefined;
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
 * Any node with an id. One statement then serves all labels: planning eleven takes a cold server seconds,
 * looking into eleven unique indexes microseconds.
 */
export const ANY_LABEL = Object.values(LABELS).join('|');

/**
 * The pattern that finds a record's node or relationship `n` by its id. Where few relationships are, the
 * planner would scan them, and keep to that for some time when they are many; so it is told.
 */
export function patternOf(id: string, key: string): string {
  const type = RELATIONSHIP_TYPES[idType(id) as keyof typeof RELATIONSHIP_TYPES];
  return type
    ? `()-[n:${type} {id: ${key}}]->(to) USING INDEX SEEK n:${type}(id)`
    : `(n:${ANY_LABEL} {id: ${key}})`;
}

/** A statement that reads, inside of a transaction or not. */
export type Read = (name: string, text: string, params: object) => Promise<Record<string, unknown>[]>;

/**
 * What the store holds of these ids; one that it does not hold has no entry.
 *
 * Cost: at most three statements; a unique index seek per id, for nodes one per label.
 */
export async function storedOf(read: Read, ids: readonly string[]): Promise<Map<string, Stored>> {
  const stored = new Map<string, Stored>();
  for (const [pattern, group] of groupBy(ids, (id) => patternOf(id, 'id'))) {
    const event = pattern.startsWith('(n') ? 'null' : 'to.id';
    const rows = await read(
      'load.stored',
      `UNWIND $ids AS id MATCH ${pattern} RETURN id, n._hashes AS hashes, n._definedBy AS definedBy, ` +
        `n._entries AS entries, ${event} AS event, ` +
        `n {${LOOKED_AT.map((name) => `.${name}`).join(', ')}, hasText: n.text IS NOT NULL} AS props`,
      { ids: group },
    );
    for (const row of rows) stored.set(row.id as string, storedRow(row));
  }
  return stored;
}

const storedRow = (row: Record<string, unknown>): Stored => ({
  id: row.id as string,
  hashes: (row.hashes as string[] | null) ?? [],
  definedBy: (row.definedBy as string[] | null) ?? [],
  entries: (row.entries as string[] | null) ?? [],
  event: (row.event as string | null) ?? undefined,
  props: row.props as Stored['props'],
});
