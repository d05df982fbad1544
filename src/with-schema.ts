import { holdsNothing, migrate } from './neo4j/migrate';
import type { Store } from './neo4j/store';
import { loadSchema, retiredIndexes, storeSchema } from './store-schema';

/**
 * Loads into a store that has the constraints and indexes that it needs. One that holds nothing gets most of its indexes after
 * the load (docs/decisions/0009); if that does not come about, the next load makes them first.
 *
 * @param say gets a line before what can take minutes
 */
export async function withSchema<T>(
  store: Store,
  say: (line: string) => void,
  load: () => Promise<T>,
): Promise<T> {
  const isNew = await holdsNothing(store);
  await migrate(store, isNew ? loadSchema : storeSchema, { retired: retiredIndexes, say });
  const loaded = await load();
  if (isNew) await migrate(store, storeSchema, { say });
  return loaded;
}
