import neo4j, { type ManagedTransaction } from 'neo4j-driver';
import { LABELS } from '../model/id';
import { nodeIndex, type SchemaItem, uniqueId } from '../model/schema-item';
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

/** Serialises writers: whoever writes a batch holds this node's lock until it is committed, and counts the batch. */
export const LOCK_SCHEMA: SchemaItem = { ...uniqueId('NODE', 'LoadLock'), name: 'load_lock_id' };
/** By it the loads of a dataset are found. */
export const LOADS_INDEX = nodeIndex(LABELS.load, 'sort_key', 'sortKey').name;
const TAKE_LOCK =
  // The first SET waits for the lock, so that the second one counts on from what was committed.
  "MERGE (lock:LoadLock {id: 'load-lock'}) SET lock.taken = timestamp() " +
  'WITH lock SET lock.writes = coalesce(lock.writes, 0) + 1 RETURN lock.writes AS writes';
const COUNT_WRITES =
  "OPTIONAL MATCH (lock:LoadLock {id: 'load-lock'}) RETURN coalesce(lock.writes, 0) AS writes";
const UNMARK = `MATCH (n:${LABELS.load}) WHERE n.sortKey STARTS WITH $name + '|' REMOVE n._complete`;

/** A write of a load. `alone`: no other load has written since this one began, so what it read before still holds. */
type Write = (tx: ManagedTransaction, alone: boolean) => Promise<unknown>;

/** Another load has written since this one began. */
class NotAlone extends Error {}

/** The writes of one load, each while no other load writes. */
export class Writer {
  private alone = true;

  private constructor(
    private readonly store: Store,
    /** Batches that all loads together will have written when those that this one has begun are. */
    private writes: number,
    /** The store held nothing when this load began. */
    readonly intoNothing: boolean,
  ) {}

  /** To be asked for before anything is read of which writing makes use. */
  static async over(store: Store): Promise<Writer> {
    const [row] = await store.read(
      'load.begin',
      `${COUNT_WRITES}, COUNT { () } = COUNT { (:LoadLock) } AS nothing`,
      {},
    );
    return new Writer(store, row?.writes as number, row?.nothing as boolean);
  }

  /**
   * Runs a write, perhaps several times; see `Store.write`. Several can be begun at once: what the second one
   * sends waits in the store for the first, which so has no idle time between them.
   *
   * @param of the dataset of which it writes records: the store does not hold a state of it whole until `writeLoad`
   */
  async locked(write: Write, of?: Dataset): Promise<void> {
    this.writes += 1;
    const turn = this.writes;
    if (this.alone) {
      try {
        return await this.store.write((tx) => this.inTurn(tx, turn, write, of));
      } catch (error) {
        if (!(error instanceof NotAlone)) throw error;
        this.alone = false;
      }
    }
    await this.store.write(async (tx) => {
      await tx.run(TAKE_LOCK);
      await unmark(tx, of);
      await write(tx, false);
    });
  }

  /** Sends all at once, and undoes it if another load came between. */
  private async inTurn(tx: ManagedTransaction, turn: number, write: Write, of?: Dataset): Promise<void> {
    const lock = tx.run(TAKE_LOCK);
    const written = Promise.all([unmark(tx, of), write(tx, true)]);
    // If it fails after another load came between, that is why.
    written.catch(() => {});
    if ((await lock).records[0]?.get('writes') !== turn) throw new NotAlone();
    await written;
  }

  /** Whether no other load has written since this one began; to be asked while nothing is being written. */
  async isAlone(): Promise<boolean> {
    if (!this.alone) return false;
    const [row] = await this.store.read('load.writes', COUNT_WRITES, {});
    return row?.writes === this.writes;
  }
}

const unmark = async (tx: ManagedTransaction, of: Dataset | undefined) => {
  if (of) await tx.run(UNMARK, { name: of.name });
};

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

/** Whether the store holds a state of this dataset whole, be it another one. */
export async function holdsWhole(store: Store, { name }: Dataset): Promise<boolean> {
  const rows = await store.read(
    'load.whole',
    `MATCH (n:${LABELS.load}) WHERE n.sortKey STARTS WITH $name + '|' AND n._complete = $version RETURN n.id`,
    { name, version: neo4j.int(HASH_VERSION) },
  );
  return rows.length > 0;
}

/** Remembers this state of the dataset as loaded: when it last changed the graph, and how. */
export async function writeLoad(dataset: Dataset, counts: Counts, changed: boolean, writer: Writer) {
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
  await writer.locked((tx) => tx.run(text, params), dataset);
}
