import { randomUUID } from 'node:crypto';
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
/** Indexes by which a load looks up what is no id: what speaks for a fact, and the loads of a dataset. */
export const LOOKED_UP: readonly string[] = [
  nodeIndex(LABELS.evidence, 'fact', 'fact'),
  nodeIndex(LABELS.load, 'sort_key', 'sortKey'),
].map(({ name }) => name);
const TAKE_LOCK =
  // The first SET waits for the lock, so that what is read behind it is what was committed.
  "MERGE (lock:LoadLock {id: 'load-lock'}) SET lock.taken = timestamp() " +
  'WITH lock, lock.turn AS before, coalesce(lock.writes, 0) AS writes ' +
  'SET lock.writes = writes + 1, lock.turn = $p.turn, ' +
  "lock.open = [it IN coalesce(lock.open, []) WHERE it <> coalesce($p.of, '')] + CASE WHEN $p.of IS NULL THEN [] ELSE [$p.of] END " +
  'RETURN before, writes';
/** Its load is done; until then `open` names it, so that one that was broken off can be told. */
const CLOSE = "MATCH (lock:LoadLock {id: 'load-lock'}) SET lock.open = [it IN lock.open WHERE it <> $p.of]";
const COUNT_WRITES =
  "OPTIONAL MATCH (lock:LoadLock {id: 'load-lock'}) RETURN coalesce(lock.writes, 0) AS writes";
const UNMARK = `MATCH (n:${LABELS.load}) WHERE n.sortKey STARTS WITH $p.name + '|' REMOVE n._complete`;

/** Another load has written since this one began: what this one has checked and read need not hold any more. */
export class NotAlone extends Error {}

/** The writes of one load, each while no other load writes, and only as long as none has since it began. */
export class Writer {
  private readonly id = randomUUID();
  private turn = 0;
  private hasWritten = false;

  private constructor(
    private readonly store: Store,
    /** Batches that all loads together had written when this one began. */
    private readonly writes: number,
    /** The store held nothing when this load began. */
    readonly intoNothing: boolean,
  ) {}

  /** To be asked for before anything is read of which checks or writes make use. */
  static async over(store: Store): Promise<Writer> {
    const [row] = await store.read(
      'load.begin',
      `${COUNT_WRITES}, COUNT { () } = COUNT { (:LoadLock) } AS nothing`,
      {},
    );
    return new Writer(store, row?.writes as number, row?.nothing as boolean);
  }

  /**
   * Runs a write; see `Store.write`. Several can be begun at once: what the second one sends waits in the store for the
   * first, which so has no idle time between them.
   *
   * @param of the dataset of which it writes records: the store does not hold a state of it whole until `writeLoad`
   * @throws NotAlone, and what was written is undone
   */
  async locked(write: (tx: ManagedTransaction) => Promise<unknown>, of?: Dataset): Promise<void> {
    this.turn += 1;
    const turn = `${this.id} ${this.turn}`;
    await this.store.write(async (tx) => {
      const lock = tx.run(TAKE_LOCK, { p: { turn, of: of?.name ?? null } });
      const written = Promise.all([unmark(tx, of), write(tx)]);
      // If it fails after another load came between, that is why.
      written.catch(() => {});
      const [row] = (await lock).records;
      const before = (row?.get('before') as string | null) ?? '';
      const isFirst = !this.hasWritten && row?.get('writes') === this.writes;
      // Its own turn is there if the store has committed it and the driver has not heard of that.
      const isNext = before.startsWith(this.id) && before !== turn;
      if (!isFirst && !isNext) throw new NotAlone();
      await written;
    });
    this.hasWritten = true;
  }
}

const unmark = async (tx: ManagedTransaction, of: Dataset | undefined) => {
  if (of) await tx.run(UNMARK, { p: { name: of.name } });
};

/** What tells one state of a dataset from another: SHA-256 over the hashes of its files, in any order, and its licence. */
const stateOf = ({ files, licence }: Dataset): string =>
  sha256([...files.map((file) => file.sha256).sort(), ...(licence === null ? [] : [licence])].join('\n'));

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
    `MATCH (n:${LABELS.load}) WHERE n.id IN $p.ids AND n._complete = $p.version RETURN n.id AS id`,
    { p: { ids: datasets.map(idOf), version: neo4j.int(HASH_VERSION) } },
  );
  const complete = new Set(rows.map(({ id }) => id));
  return new Set(datasets.filter((it) => complete.has(idOf(it))));
}

/** Whether the store holds a state of this dataset whole, be it another one. */
export async function holdsWhole(store: Store, { name }: Dataset): Promise<boolean> {
  const rows = await store.read(
    'load.whole',
    `MATCH (n:${LABELS.load}) WHERE n.sortKey STARTS WITH $p.name + '|' AND n._complete = $p.version RETURN n.id`,
    { p: { name, version: neo4j.int(HASH_VERSION) } },
  );
  return rows.length > 0;
}

/** Datasets that the store holds whole as another version kept them: what is compared with their records can be missed. */
export async function outdatedIn(store: Store): Promise<string[]> {
  const rows = await store.read(
    'load.outdated',
    `MATCH (n:${LABELS.load}) WHERE n.sortKey > "" AND n._complete <> $p.version ` +
      'RETURN DISTINCT n.dataset AS dataset ORDER BY dataset',
    { p: { version: neo4j.int(HASH_VERSION) } },
  );
  return rows.map(({ dataset }) => dataset as string);
}

/** What to do about such a dataset. */
export const outdatedLine = (dataset: string): string =>
  `${dataset} was loaded by another version, which kept records otherwise; newsgraph load of the same files writes them anew`;

/** Remembers this state of the dataset as loaded: when it last changed the graph, and how. */
export async function writeLoad(dataset: Dataset, counts: Counts, writer: Writer) {
  const sum = (change: Change) => Object.values(counts).reduce((total, it) => total + it[change], 0);
  const changed = sum('created') + sum('updated') > 0;
  const sha256 = stateOf(dataset);
  const props = {
    dataset: dataset.name,
    licence: dataset.licence,
    sha256,
    sortKey: `${dataset.name}|${sha256}`,
    created: neo4j.int(sum('created')),
    updated: neo4j.int(sum('updated')),
    unchanged: neo4j.int(sum('unchanged')),
  };
  // A load that was broken off between its last batch and here left its Load to us.
  const text = `MERGE (n:${LABELS.load} {id: $p.id}) WITH n, n.loadedAt IS NULL AS isNew
    FOREACH (_ IN CASE WHEN $p.changed OR isNew THEN [1] ELSE [] END | SET n += $p.props, n.loadedAt = datetime())
    SET n._complete = $p.version`;
  const p = { id: idOf(dataset), props, changed, version: neo4j.int(HASH_VERSION) };
  await writer.locked(
    (tx) => Promise.all([tx.run(text, { p }), tx.run(CLOSE, { p: { of: dataset.name } })]),
    dataset,
  );
}
