import neo4j, { type ManagedTransaction } from 'neo4j-driver';
import { LABELS } from '../model/id';
import { sha256 } from '../model/sha256';
import type { Store } from '../neo4j/store';
import type { Dataset } from './dataset';
import type { Change } from './plan';
import { HASH_VERSION } from './record';

/**
 * The `Load` of each state of a dataset that was loaded. The one whose state the store holds whole is marked
 * by `_complete`; the first write of another state takes the mark away, in the same transaction.
 */

/** Records by type and change. */
export type Counts = Record<string, Record<Change, number>>;

/** Serialises writers: whoever writes a batch holds this node's lock until it is committed. */
export const LOCK_SCHEMA =
  'CREATE CONSTRAINT load_lock_id IF NOT EXISTS FOR (n:LoadLock) REQUIRE n.id IS UNIQUE';
const TAKE_LOCK = "MERGE (lock:LoadLock {id: 'load-lock'}) SET lock.taken = timestamp()";
const UNMARK = `MATCH (n:${LABELS.load}) WHERE n.sortKey STARTS WITH $name + '|' REMOVE n._complete`;

/** Runs a write of a dataset while no other load writes. */
export const locked = (
  store: Store,
  { name }: Dataset,
  work: (tx: ManagedTransaction) => Promise<unknown>,
): Promise<void> =>
  store.write(async (tx) => {
    await tx.run(TAKE_LOCK);
    await tx.run(UNMARK, { name });
    await work(tx);
  });

/** What tells one state of a dataset from another: SHA-256 over the hashes of its files, in any order. */
const stateOf = ({ files }: Dataset): string =>
  sha256(
    files
      .map((file) => file.sha256)
      .sort()
      .join('\n'),
  );

const idOf = (dataset: Dataset): string => `load:${dataset.name}:${stateOf(dataset).slice(0, 12)}`;

/**
 * Those of these datasets that the store holds just as they are, by its own word: what someone changed by
 * other means than a load is not looked for.
 *
 * Cost: one round trip, an index seek each.
 */
export async function completeIn(store: Store, datasets: readonly Dataset[]): Promise<Set<Dataset>> {
  const rows = await store.read(
    'load.complete',
    `MATCH (n:${LABELS.load}) WHERE n.id IN $ids AND n._complete = $version RETURN n.id AS id`,
    { ids: datasets.map(idOf), version: neo4j.int(HASH_VERSION) },
  );
  const complete = new Set(rows.map(({ id }) => id));
  return new Set(datasets.filter((it) => complete.has(idOf(it))));
}

/** Remembers this state of the dataset as loaded: when it last changed the graph, and how. */
export async function writeLoad(dataset: Dataset, counts: Counts, changed: boolean, store: Store) {
  if (!changed && (await completeIn(store, [dataset])).size > 0) return;
  const sum = (change: Change) =>
    neo4j.int(Object.values(counts).reduce((total, it) => total + it[change], 0));
  const sha256 = stateOf(dataset);
  const props = {
    dataset: dataset.name,
    licence: dataset.licence,
    sha256,
    sortKey: `${dataset.name}|${sha256}`,
    created: sum('created'),
    updated: sum('updated'),
    unchanged: sum('unchanged'),
  };
  // A load that was broken off between its last batch and here left its Load to us.
  const text = `MERGE (n:${LABELS.load} {id: $id}) WITH n, n.loadedAt IS NULL AS isNew
    FOREACH (_ IN CASE WHEN $changed OR isNew THEN [1] ELSE [] END | SET n += $props, n.loadedAt = datetime())
    SET n._complete = $version`;
  const params = { id: idOf(dataset), props, changed, version: neo4j.int(HASH_VERSION) };
  await locked(store, dataset, (tx) => tx.run(text, params));
}
