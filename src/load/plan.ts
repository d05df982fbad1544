import { RELATIONSHIP_TYPES } from '../model/id';
import type { Store } from '../neo4j/store';
import type { GraphWrite, NodeWrite, Surroundings } from '../nodes/record';
import type { Held } from './held';
import { hashOf, type Loaded } from './record';
import { prefixed, type Stored, storedOf } from './stored';

/** What a load does to one record. */
export type Change = 'created' | 'updated' | 'unchanged';

/** A record with what it means in the graph; that and its hash are worked out when they are asked for. */
export class Meant {
  private meaning: GraphWrite | undefined;
  private fingerprint: string | undefined;

  constructor(
    readonly loaded: Loaded,
    private readonly around: Surroundings,
  ) {}

  get id(): string {
    return this.loaded.id;
  }

  get write(): GraphWrite {
    this.meaning ??= this.loaded.kind.write(this.loaded.record, this.around);
    return this.meaning;
  }

  get hash(): string {
    this.fingerprint ??= hashOf(this.loaded);
    return this.fingerprint;
  }
}

export type MeantNode = Meant & { readonly write: NodeWrite };

export const isNode = (it: Meant): it is MeantNode => !(it.loaded.kind.type in RELATIONSHIP_TYPES);

/**
 * Nothing refers to evidence, so that it can wait until it is written with its relationships at once: a fifth
 * less time than to write them to a node that is there.
 */
export const isLeaf = (it: Meant): boolean => it.loaded.kind.type === 'evidence';

/**
 * What these records of a dataset will do to the store as it is now.
 *
 * Cost: for what is there already one round trip per type of record; see `storedOf`.
 */
export async function plan(
  batch: readonly Meant[],
  dataset: string,
  store: Store,
  held: Held,
): Promise<Change[]> {
  const there = batch.map(({ id }) => id).filter((id) => held.has(id));
  const stored = await storedOf((...it) => store.read(...it), there);
  return batch.map((it) => changeOf(it, dataset, stored.get(it.id)));
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
export async function* batched(blocks: AsyncIterable<Iterable<Meant>>): AsyncGenerator<Meant[]> {
  let batch: Meant[] = [];
  let size = 0;
  for await (const block of blocks) {
    for (const it of block) {
      batch.push(it);
      size += it.loaded.size + textLength(it);
      if (batch.length < BATCH_RECORDS && size < BATCH_SIZE) continue;
      yield batch;
      [batch, size] = [[], 0];
    }
  }
  if (batch.length > 0) yield batch;
}

function textLength(it: Meant): number {
  const text = isNode(it) && !isLeaf(it) && it.write.outside?.props.text;
  return typeof text === 'string' ? text.length : 0;
}
