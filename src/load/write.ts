import type { ManagedTransaction } from 'neo4j-driver';
import type { Store } from '../neo4j/store';
import type { Surroundings } from '../nodes/record';
import type { Dataset } from './dataset';
import { renewCounts, renewHubKeys, Touched } from './derive';
import type { Held } from './held';
import { type Counts, completeIn, holdsWhole, type Writer, writeLoad } from './loads';
import { writeNodes } from './nodes';
import { overlapped } from './overlapped';
import { batched, type Change, isLeaf, isNode, Meant, plan } from './plan';
import type { Progress } from './progress';
import { type Loaded, recordsAgain } from './record';
import { writeRelationships } from './relationships';
import { prefixed, type Read, type Stored, storedOf } from './stored';

/** What is common to all that one load writes. */
export interface Writing {
  readonly store: Store;
  readonly writer: Writer;
  readonly held: Held;
  readonly around: Surroundings;
  /** Counts steps: each record is looked at twice. */
  readonly progress: Progress;
  /** What earlier attempts of this load have done to records, each as `dataset=id`: several can give one id. */
  readonly done: Map<string, Change>;
  /** Ends the load after the batch that is being written. */
  readonly signal?: AbortSignal | undefined;
}

/** What a dataset does to the store: its records that are new or changed, by id. */
interface Due {
  readonly dataset: Dataset;
  readonly counts: Counts;
  readonly changes: ReadonlyMap<string, Change>;
  /** The store held a state of it whole: what did not change since then is there with all that belongs to it. */
  readonly whole: boolean;
}

/**
 * Writes checked datasets in batches, each in a transaction of its own: first the nodes that they define, of
 * all of them, then what they add to nodes, and relationships, and what follows from them.
 *
 * Out:    what each record did, by dataset and type.
 * Throws: StoreUnavailableError, CommandError, NotAlone, or why `signal` was aborted; what was committed before
 *         stays, and the same load goes on from there.
 * Cost:   an unchanged record is one index seek and no write; round trips grow with batches.
 */
export async function write(datasets: readonly Dataset[], writing: Writing): Promise<Map<Dataset, Counts>> {
  const due: Due[] = [];
  for (const dataset of datasets) due.push(await writeDefinitions(dataset, writing));
  const touched = new Touched();
  const written: Due[] = [];
  for (const it of due) if (await writeRest(it, writing, touched)) written.push(it);
  await touched.derive(writing);
  for (const { dataset, counts } of written) await writeLoad(dataset, counts, writing.writer);
  return new Map(due.map(({ dataset, counts }) => [dataset, counts]));
}

/** Finds out what each record will do, and writes the nodes that are defined anew or otherwise. */
async function writeDefinitions(dataset: Dataset, writing: Writing): Promise<Due> {
  const { store, writer, held, done } = writing;
  const counts: Counts = {};
  const changes = new Map<string, Change>();
  const whole = await holdsWhole(store, dataset);
  await overlapped(batchesOf(dataset, writing), async (batch) => {
    for (const [i, change] of (await plan(batch, dataset.name, store, held)).entries()) {
      const { id, loaded } = batch[i] as Meant;
      counts[loaded.kind.type] ??= { created: 0, updated: 0, unchanged: 0 };
      const all = change === 'unchanged' ? (done.get(prefixed(dataset.name, id)) ?? change) : change;
      (counts[loaded.kind.type] as Record<Change, number>)[all] += 1;
      if (change !== 'unchanged') changes.set(id, change);
    }
    writing.progress.written(batch.length);
    const nodes = batch.filter(isNode).filter((it) => changes.has(it.id) && !canWait(it));
    if (nodes.length === 0) return;
    await writer.locked(async (tx) => {
      const there = nodes.filter(({ id }) => held.has(id));
      await writeNodes(tx, dataset.name, nodes, await storedIn(tx, there), held);
    }, dataset);
    for (const { id } of nodes) done.set(prefixed(dataset.name, id), changes.get(id) as Change);
  });
  return { dataset, counts, changes, whole };
}

/** Writes what needs all nodes to be there; false if there is nothing to do. */
async function writeRest(
  { dataset, changes, whole }: Due,
  writing: Writing,
  touched: Touched,
): Promise<boolean> {
  const { store, writer, held, done } = writing;
  if (changes.size === 0 && (await completeIn(store, [dataset])).size > 0) return false;
  // A load that was broken off has perhaps written nodes without what belongs to them.
  const due = batchesOf(dataset, writing, ({ id }) => !whole || changes.has(id));
  await overlapped(due, async (batch) => {
    await writer.locked((tx) => writeRelated(tx, dataset.name, batch, held), dataset);
    for (const { id } of batch) {
      const change = changes.get(id);
      if (change) done.set(prefixed(dataset.name, id), change);
    }
    writing.progress.written(batch.length);
    held.age(batch.map(({ id }) => id));
    touched.note(batch, (id) => changes.get(id) !== 'created');
  });
  return true;
}

/** Nothing needs it to be there. */
const canWait = (it: Meant): boolean => !isNode(it) || it.loaded.extension || isLeaf(it);

/** Writes what these records add to nodes, leaves, and relationships. */
async function writeRelated(tx: ManagedTransaction, dataset: string, batch: readonly Meant[], held: Held) {
  const waited = batch.filter((it) => canWait(it) && held.has(it.id));
  const stored = await storedIn(tx, waited);
  // Also of leaves that another dataset of this load has made.
  for (const { id, element } of stored.values()) held.note(id, element);
  await writeNodes(
    tx,
    dataset,
    waited.filter(isNode).filter(({ id }) => stored.has(id)),
    stored,
    held,
  );
  const left = await writeRelationships(tx, dataset, batch, { held, stored });
  const changed = batch.filter((it) => isNode(it) && !isLeaf(it) && !held.isFresh(it.id));
  await renewHubKeys(
    tx,
    changed.map(({ id }) => ({ id, element: held.elementOf(id) })),
  );
  await renewCounts(tx, left);
}

const readIn =
  (tx: ManagedTransaction): Read =>
  async (_, text, params) =>
    (await tx.run(text, params)).records.map((it) => it.toObject());

/** What the store holds of these records now. */
const storedIn = (tx: ManagedTransaction, batch: readonly Meant[]): Promise<Map<string, Stored>> =>
  storedOf(
    readIn(tx),
    batch.map(({ id }) => id),
  );

/** A dataset's records in batches, up to the one before `signal` is aborted. */
async function* batchesOf(
  dataset: Dataset,
  { around, signal }: Writing,
  wanted: (it: Loaded) => boolean = () => true,
): AsyncGenerator<Meant[]> {
  async function* meant() {
    for await (const block of recordsAgain(dataset, true)) {
      yield [...block].flatMap((it) => (wanted(it) ? new Meant(it, around) : []));
    }
  }
  for await (const batch of batched(meant())) {
    signal?.throwIfAborted();
    yield batch;
  }
}
