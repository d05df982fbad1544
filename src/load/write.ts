import type { Store } from '../neo4j/store';
import type { Surroundings } from '../nodes/record';
import type { Dataset } from './dataset';
import { derive } from './derive';
import { type Counts, locked, writeLoad } from './loads';
import { writeNodes } from './nodes';
import { batched, type Change, isNode, type Meant, meaning, plan } from './plan';
import { recordsAgain } from './record';
import { writeRelationships } from './relationships';

/** What is common to all that one load writes. */
interface Writing {
  readonly store: Store;
  readonly around: Surroundings;
  /** Ends the load after the batch that is being written. */
  readonly signal?: AbortSignal | undefined;
}

/** What a dataset does to the store: its records that are new or changed, by id. */
interface Due {
  readonly dataset: Dataset;
  readonly counts: Counts;
  readonly changes: ReadonlyMap<string, Change>;
}

/**
 * Writes checked datasets in batches of MERGE by id, each in a transaction of its own: first the nodes
 * that they define, of all of them, then what they add to nodes, and relationships.
 *
 * Out:    what each record did, by dataset and type.
 * Throws: StoreUnavailableError, CommandError, or why `signal` was aborted; what was committed before
 *         stays, and the same load goes on from there.
 * Cost:   an unchanged record is one index seek and no write; round trips grow with batches.
 */
export async function write(datasets: readonly Dataset[], writing: Writing): Promise<Map<Dataset, Counts>> {
  const due: Due[] = [];
  for (const dataset of datasets) due.push(await writeDefinitions(dataset, writing));
  for (const it of due) await writeRest(it, writing);
  return new Map(due.map(({ dataset, counts }) => [dataset, counts]));
}

/** Finds out what each record will do, and writes the nodes that are defined anew or otherwise. */
async function writeDefinitions(dataset: Dataset, writing: Writing): Promise<Due> {
  const { store } = writing;
  const counts: Counts = {};
  const changes = new Map<string, Change>();
  for await (const batch of batchesOf(dataset, writing)) {
    const planned = await plan(batch, dataset.name, store);
    for (const { loaded, write, change } of planned) {
      counts[loaded.kind.type] ??= { created: 0, updated: 0, unchanged: 0 };
      (counts[loaded.kind.type] as Record<Change, number>)[change] += 1;
      if (change !== 'unchanged') changes.set(write.id, change);
    }
    const nodes = planned
      .filter(isNode)
      .filter(({ loaded, change }) => change !== 'unchanged' && !loaded.extension);
    if (nodes.length > 0) await locked(store, dataset, (tx) => writeNodes(tx, dataset.name, nodes));
  }
  return { dataset, counts, changes };
}

/** Writes what needs all nodes to be there. */
async function writeRest({ dataset, counts, changes }: Due, writing: Writing): Promise<void> {
  const { store } = writing;
  if (changes.size > 0) {
    const existed = (id: string) => changes.get(id) === 'updated';
    for await (const batch of batchesOf(dataset, writing, (it) => changes.has(it.write.id))) {
      await locked(store, dataset, async (tx) => {
        await writeNodes(
          tx,
          dataset.name,
          batch.filter(isNode).filter(({ loaded }) => loaded.extension),
        );
        const left = await writeRelationships(tx, dataset.name, batch, existed);
        await derive(tx, batch, left, existed);
      });
    }
  }
  await writeLoad(dataset, counts, changes.size > 0, store);
}

/** A dataset's records in batches, up to the one before `signal` is aborted. */
async function* batchesOf(
  dataset: Dataset,
  { around, signal }: Writing,
  wanted: (it: Meant) => boolean = () => true,
): AsyncGenerator<Meant[]> {
  async function* meant() {
    for await (const loaded of recordsAgain(dataset, true)) {
      const it = meaning(loaded, around);
      if (wanted(it)) yield it;
    }
  }
  for await (const batch of batched(meant())) {
    signal?.throwIfAborted();
    yield batch;
  }
}
