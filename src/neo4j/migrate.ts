import type { Store } from './store';

/** What a label or relationship type needs in the store. */
export interface StoredType {
  readonly stored: { readonly label: string } | { readonly relationship: string };
  readonly indexes: readonly string[];
}

/**
 * The DDL of these types: for each a unique `id`, for nodes the index on `sortKey` that serves every
 * order, then what they ask for themselves. Each command says IF NOT EXISTS.
 */
export function schemaCommands(types: readonly StoredType[]): string[] {
  return types.flatMap(({ stored, indexes }) => {
    if ('relationship' in stored) {
      const name = `${stored.relationship.toLowerCase()}_id`;
      const pattern = `()-[r:${stored.relationship}]-()`;
      return [`CREATE CONSTRAINT ${name} IF NOT EXISTS FOR ${pattern} REQUIRE r.id IS UNIQUE`, ...indexes];
    }
    const name = stored.label.toLowerCase();
    return [
      `CREATE CONSTRAINT ${name}_id IF NOT EXISTS FOR (n:${stored.label}) REQUIRE n.id IS UNIQUE`,
      `CREATE INDEX ${name}_sort_key IF NOT EXISTS FOR (n:${stored.label}) ON (n.sortKey)`,
      ...indexes,
    ];
  });
}

/**
 * Longest that the indexes of a store may take: those of a million events take minutes, the server gives a transaction
 * 30 s.
 */
const INDEXING_MS = 3_600_000;

interface Migration {
  readonly retired?: readonly string[];
  readonly say?: (line: string) => void;
}

/**
 * Brings a store to the schema of these commands; does nothing to one that has it.
 * Names already there are read first, so that a second start costs one round trip.
 *
 * @param retired names of indexes that are no longer asked for: they go when others come
 * @param say gets a line before something is made
 */
export async function migrate(
  store: Store,
  schema: readonly string[],
  { retired = [], say = () => {} }: Migration = {},
): Promise<void> {
  const created = await missing(store, schema);
  if (created.length === 0) return;
  say(`Creating ${created.length} constraints and indexes`);
  const commands = [...retired.map((name) => `DROP INDEX ${name} IF EXISTS`), ...created];
  // In one transaction, nodes are read once for all indexes and not once for each.
  await store.write((tx) => Promise.all(commands.map((command) => tx.run(command))), INDEXING_MS);
  await store.command(`CALL db.awaitIndexes(${INDEXING_MS / 1_000})`, INDEXING_MS);
}

/** Whether there is not a single node: one look at the store's own counts. */
export async function holdsNothing(store: Store): Promise<boolean> {
  const [row] = await store.read('schema.nodes', 'MATCH (n) RETURN count(n) AS nodes', {});
  return row?.nodes === 0;
}

/** The commands whose constraint or index the store does not have. */
export async function missing(store: Store, commands: readonly string[]): Promise<string[]> {
  const rows = await store.read('schema.indexes', 'SHOW INDEXES YIELD name, state', {});
  const there = new Set(rows.flatMap(({ name, state }) => (state === 'FAILED' ? [] : [name])));
  return commands.filter((command) => !there.has(nameOf(command)));
}

/** The name that a DDL command gives: `CREATE CONSTRAINT event_id IF …` → `event_id`. */
export function nameOf(command: string): string {
  return /(?:CONSTRAINT|INDEX) (\w+) IF NOT EXISTS/.exec(command)?.[1] ?? command;
}
