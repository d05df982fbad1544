import type { Store } from '../neo4j/store';
import type { GraphWrite, NodeWrite, Surroundings } from '../nodes/record';
import { hashOf, type Loaded } from './record';
import { prefixed, type Stored, storedOf } from './stored';

/** What a load does to one record. */
export type Change = 'created' | 'updated' | 'unchanged';

/** A record with what it means in the graph. */
export interface Meant {
  readonly loaded: Loaded;
  readonly write: GraphWrite;
  readonly hash: string;
}

/** A record with what it will do to the store as it is now. */
export interface Planned extends Meant {
  readonly change: Change;
}

export type MeantNode = Meant & { readonly write: NodeWrite };

export const isNode = <T extends Meant>(it: T): it is T & MeantNode => it.write.kind === 'node';

export const meaning = (loaded: Loaded, around: Surroundings): Meant => ({
  loaded,
  write: loaded.kind.write(loaded.record, around),
  hash: hashOf(loaded),
});

/**
 * What these records of a dataset will do.
 *
 * Cost: one round trip per type of record among them; see `storedOf`.
 */
export async function plan(batch: readonly Meant[], dataset: string, store: Store): Promise<Planned[]> {
  const ids = batch.map(({ write }) => write.id);
  const stored = await storedOf((...it) => store.read(...it), ids);
  return batch.map((it) => ({ ...it, change: changeOf(it, dataset, stored.get(it.write.id)) }));
}

function changeOf(it: Meant, dataset: string, stored: Stored | undefined): Change {
  // Only a definition creates: what an extension adds to is there, or comes with the same load.
  if (!stored) return it.loaded.extension ? 'updated' : 'created';
  const same = stored.hashes.includes(prefixed(dataset, it.hash));
  return same && !learns(it, stored) ? 'unchanged' : 'updated';
}

/** A text that was not at hand before tells something. */
function learns(it: Meant, { props }: Stored): boolean {
  const { verified, text } = (isNode(it) && it.write.outside?.props) || {};
  return (verified === true && props.verified !== true) || (text != null && props.hasText !== true);
}

/** A batch is written in one transaction; it has at most so many records … */
const BATCH_RECORDS = 2_000;
/** … and about so many characters, texts at hand included. */
const BATCH_SIZE = 8_000_000;

/** Records in batches that one transaction can take, whatever their size. */
export async function* batched(records: AsyncIterable<Meant>): AsyncGenerator<Meant[]> {
  let batch: Meant[] = [];
  let size = 0;
  for await (const it of records) {
    batch.push(it);
    size += it.loaded.size + textLength(it);
    if (batch.length < BATCH_RECORDS && size < BATCH_SIZE) continue;
    yield batch;
    [batch, size] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

function textLength(it: Meant): number {
  const text = isNode(it) && it.write.outside?.props.text;
  return typeof text === 'string' ? text.length : 0;
}
