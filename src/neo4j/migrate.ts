import { Neo4jError } from 'neo4j-driver';
import { SetupError } from '../errors';
import { nodeIndex, type SchemaItem, uniqueId } from '../model/schema-item';
import { createCommand, dropCommand, isSame, type ShownIndex } from './schema';
import type { Store } from './store';

/** What a label or relationship type needs in the store. */
export interface StoredType {
  readonly stored: { readonly label: string } | { readonly relationship: string };
  readonly indexes: readonly SchemaItem[];
}

/**
 * The schema of these types: for each a unique `id`, for nodes the index on `sortKey` that serves every order, then
 * what they ask for themselves.
 */
export function schemaOf(types: readonly StoredType[]): SchemaItem[] {
  return types.flatMap(({ stored, indexes }) =>
    'relationship' in stored
      ? [uniqueId('RELATIONSHIP', stored.relationship), ...indexes]
      : [uniqueId('NODE', stored.label), nodeIndex(stored.label, 'sort_key', 'sortKey'), ...indexes],
  );
}

/**
 * Longest that the indexes of a store may take: those of a million events take minutes, the server gives a transaction
 * 30 s.
 */
const INDEXING_MS = 3_600_000;

/** How often the schema is looked at, while others make it too. */
const TRIES = 10;
const ALREADY_THERE = /^Neo\.ClientError\.Schema\.\w*AlreadyExists$/;

interface Migration {
  readonly retired?: readonly string[];
  readonly say?: (line: string) => void;
}

/**
 * Brings a store to this schema and waits until its indexes are filled; does nothing to one that has it. What has the
 * name of an item and is something else, or could not be filled, is made anew.
 *
 * Cost: one round trip where all is there.
 *
 * @param retired names of indexes that are asked for no more
 * @param say gets a line before something is made
 * @throws SetupError if an index cannot be filled
 */
export async function migrate(
  store: Store,
  schema: readonly SchemaItem[],
  { retired = [], say = () => {} }: Migration = {},
  tries = TRIES,
): Promise<void> {
  const { absent, unusable, there } = await schemaState(store, schema);
  const dropped = [...unusable, ...retired.flatMap((name) => there.get(name) ?? [])];
  if (absent.length > 0) say(`Creating ${absent.length} constraints and indexes`);
  if (dropped.length > 0) await inOne(store, dropped.map(dropCommand));
  // In one transaction, nodes are read once for all indexes and not once for each.
  try {
    if (absent.length > 0) await inOne(store, absent.map(createCommand));
  } catch (error) {
    // Another program was making the same; the store tells that to whoever comes second, IF NOT EXISTS or not.
    if (tries === 1 || !(error instanceof Neo4jError && ALREADY_THERE.test(error.code))) throw error;
    return migrate(store, schema, { retired, say }, tries - 1);
  }
  const isFilling = schema.some(({ name }) => there.get(name)?.state === 'POPULATING');
  if (absent.length > 0 || isFilling) await awaitIndexes(store);
}

const inOne = (store: Store, commands: readonly string[]) =>
  store.write((tx) => Promise.all(commands.map((command) => tx.run(command))), INDEXING_MS);

async function awaitIndexes(store: Store): Promise<void> {
  try {
    await store.command(`CALL db.awaitIndexes(${INDEXING_MS / 1_000})`, INDEXING_MS);
  } catch (error) {
    const [failed] = await store.read(
      'schema.failed',
      "SHOW INDEXES YIELD name, state, failureMessage WHERE state = 'FAILED' RETURN name, failureMessage AS why",
      {},
    );
    if (!failed || !(error instanceof Neo4jError)) throw error;
    const { name, why } = failed as Record<'name' | 'why', string>;
    throw new SetupError(
      `Neo4j could not fill the index ${name}: ${why.split('\n')[0]} Mend or delete what it names, and start again.`,
      { cause: error },
    );
  }
}

/** Whether there is not a single node: one look at the store's own counts. */
export async function holdsNothing(store: Store): Promise<boolean> {
  const [row] = await store.read('schema.nodes', 'MATCH (n) RETURN count(n) AS nodes', {});
  return row?.nodes === 0;
}

interface SchemaState {
  /** Items to be made: nothing is there, or what is there is `unusable`. */
  readonly absent: readonly SchemaItem[];
  /** What has the name of an item, and is something else or could not be filled. */
  readonly unusable: readonly ShownIndex[];
  /** All that the store has, by name. */
  readonly there: ReadonlyMap<string, ShownIndex>;
}

/** What a store has of a schema. */
export async function schemaState(store: Store, schema: readonly SchemaItem[]): Promise<SchemaState> {
  const rows = await store.read(
    'schema.indexes',
    'SHOW INDEXES YIELD name, state, type, entityType, labelsOrTypes, properties, owningConstraint, options',
    {},
  );
  const there = new Map((rows as (Record<string, unknown> & ShownIndex)[]).map((it) => [it.name, it]));
  const absent: SchemaItem[] = [];
  const unusable: ShownIndex[] = [];
  for (const item of schema) {
    const shown = there.get(item.name);
    if (shown && shown.state !== 'FAILED' && isSame(item, shown)) continue;
    absent.push(item);
    if (shown) unusable.push(shown);
  }
  return { absent, unusable, there };
}
