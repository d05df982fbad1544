import neo4j, { type ManagedTransaction } from 'neo4j-driver';
import { LABELS, labelOf } from '../model/id';
import { foldName } from '../model/name';
import { sha256 } from '../model/sha256';
import type { GraphWrite, NodeWrite, RelationshipWrite, Surroundings } from '../nodes/record';
import type { Store } from '../neo4j/store';
import type { Dataset } from './dataset';
import { hashOf, type Loaded, recordsOf, signatureOf } from './record';

/**
 * Writing: nodes before relationships, in batches of MERGE by id, each in a managed transaction.
 *
 * Bookkeeping on what is written, all of it private (the API never shows a property that begins with
 * `_`):
 * - `_hashes`   one `dataset=hash` per dataset that gave a record; written with a record's relationships,
 *               that is last, so that a load that was broken off goes on where it stopped
 * - `_definedBy` one `dataset=signature` per dataset that defines it
 * - `_entries`  one `dataset=list=value` per entry of a list to which several datasets may add
 * - `_by`       on a relationship, one `dataset=id` per record that gave it
 */

/** Records written in one transaction. */
const BATCH = 2_000;

/** What a load does to one record. */
export type Change = 'created' | 'updated' | 'unchanged';

/** Serialises writers: whoever writes a batch holds this node's lock until it is committed. */
export const LOCK_SCHEMA =
  'CREATE CONSTRAINT load_lock_id IF NOT EXISTS FOR (n:LoadLock) REQUIRE n.id IS UNIQUE';
const TAKE_LOCK = "MERGE (lock:LoadLock {id: 'load-lock'}) SET lock.taken = timestamp()";

interface Stored {
  readonly exists: boolean;
  readonly hashes: readonly string[];
  readonly entries: readonly string[];
  readonly definedBy: readonly string[];
  readonly verified: boolean;
  readonly hasText: boolean;
  readonly name: string | null;
}

/** A record with what it means in the graph and what it will do. */
interface Planned {
  readonly loaded: Loaded;
  readonly write: GraphWrite;
  readonly hash: string;
  readonly change: Change;
}

const isNode = (write: GraphWrite): write is NodeWrite => write.kind === 'node';

const prefixed = (dataset: string, value: string) => `${dataset}=${value}`;

/** The pattern of a stored thing: a node by label, or a relationship by type. */
const target = (write: GraphWrite) => (isNode(write) ? `(n:${write.label})` : `()-[n:${write.type}]->()`);

/** What the store holds of these ids. Cost: one unique index seek an id. */
async function storedOf(
  read: (text: string, params: object) => Promise<Record<string, unknown>[]>,
  writes: readonly GraphWrite[],
): Promise<Map<string, Stored>> {
  const stored = new Map<string, Stored>();
  for (const [pattern, group] of groupBy(writes, target)) {
    const rows = await read(
      `MATCH ${pattern} WHERE n.id IN $ids RETURN n.id AS id, n._hashes AS hashes, n._entries AS entries, ` +
        'n.verified AS verified, n.text IS NOT NULL AS hasText, coalesce(n.name, n.title) AS name',
      { ids: group.map(({ id }) => id) },
    );
    for (const row of rows) {
      stored.set(row.id as string, {
        exists: true,
        hashes: (row.hashes as string[] | null) ?? [],
        entries: (row.entries as string[] | null) ?? [],
        definedBy: (row.definedBy as string[] | null) ?? [],
        verified: row.verified === true,
        hasText: row.hasText === true,
        name: row.name as string | null,
      });
    }
  }
  return stored;
}

function changeOf(write: GraphWrite, hash: string, dataset: string, stored: Stored | undefined): Change {
  if (!stored) return 'created';
  const same = stored.hashes.includes(prefixed(dataset, hash));
  const outside = isNode(write) ? (write.outside ?? {}) : {};
  const learned = (outside.verified === true && !stored.verified) || (outside.text != null && !stored.hasText);
  if (same) return learned ? 'updated' : 'unchanged';
  // A first load of this id that was broken off before its relationships were written, or another
  // dataset's node that this one adds to.
  return 'updated';
}

/** Batches of a dataset's records, with what each will do to the store as it is now. */
async function* planned(dataset: Dataset, around: Surroundings, store: Store): AsyncGenerator<Planned[]> {
  let batch: Loaded[] = [];
  const plan = async () => {
    const writes = batch.map((loaded) => ({ loaded, write: loaded.kind.write(loaded.record, around), hash: hashOf(loaded) }));
    const read = (text: string, params: object) => store.read('load.stored', text, params);
    const stored = await storedOf(read, writes.map(({ write }) => write));
    return writes.map((it) => ({ ...it, change: changeOf(it.write, it.hash, dataset.name, stored.get(it.write.id)) }));
  };
  for await (const found of recordsOf(dataset)) {
    if ('faults' in found) throw new Error(`${found.file} changed while it was loaded`);
    batch.push(found);
    if (batch.length >= BATCH) {
      yield await plan();
      batch = [];
    }
  }
  if (batch.length > 0) yield await plan();
}

/** Records by type and change. */
export type Counts = Record<string, Record<Change, number>>;

/**
 * Writes a checked dataset.
 *
 * Out:    what each record did, by type.
 * Throws: StoreUnavailableError; what was committed before stays, and the same load goes on from there.
 * Cost:   an unchanged record is one index seek and no write.
 */
export async function writeDataset(dataset: Dataset, around: Surroundings, store: Store): Promise<Counts> {
  const counts: Counts = {};
  const changed = new Map<string, Change>();
  for await (const batch of planned(dataset, around, store)) {
    for (const { loaded, write, change } of batch) {
      counts[loaded.kind.type] ??= { created: 0, updated: 0, unchanged: 0 };
      (counts[loaded.kind.type] as Record<Change, number>)[change] += 1;
      if (change !== 'unchanged') changed.set(write.id, change);
    }
    const nodes = batch.filter(({ write, change }) => isNode(write) && change !== 'unchanged');
    if (nodes.length > 0) await store.write((tx) => writeNodes(tx, dataset.name, nodes));
  }
  if (changed.size === 0) return counts;
  for await (const batch of planned(dataset, around, store)) {
    const due = batch.filter(({ write }) => changed.has(write.id));
    if (due.length > 0) await store.write((tx) => writeRelationships(tx, dataset.name, due, changed));
  }
  await writeLoad(store, dataset, counts);
  return counts;
}

async function writeNodes(tx: ManagedTransaction, dataset: string, batch: readonly Planned[]): Promise<void> {
  await tx.run(TAKE_LOCK);
  const read = async (text: string, params: object) =>
    (await tx.run(text, params)).records.map((record) => record.toObject());
  const writes = batch.map(({ write }) => write).filter(isNode);
  const stored = await storedOf(read, writes);
  const rows = batch.map(({ loaded, write }) =>
    nodeRow(write as NodeWrite, dataset, loaded, stored.get(write.id)),
  );
  for (const [label, group] of groupBy(rows, ({ label }) => label)) {
    await tx.run(
      `UNWIND $rows AS row MERGE (n:${label} {id: row.id}) SET n += row.props, n += row.outside`,
      { rows: group },
    );
  }
}

/** A node's properties, its lists merged with what other datasets gave. */
function nodeRow(write: NodeWrite, dataset: string, loaded: Loaded, stored: Stored | undefined) {
  const { id, label, props, lists = {}, outside = {} } = write;
  const own = Object.entries(lists).flatMap(([list, values]) =>
    values.map((value) => prefixed(dataset, prefixed(list, value))),
  );
  const others = (stored?.entries ?? []).filter((entry) => !entry.startsWith(`${dataset}=`));
  const entries = [...new Set([...others, ...own])].sort();
  const valuesOf = (list: string) => {
    const found = entries.map((entry) => entry.split('=')).filter(([, name]) => name === list);
    return [...new Set(found.map(([, , ...value]) => value.join('=')))];
  };
  const merged = Object.fromEntries(Object.keys(lists).map((list) => [list, valuesOf(list)]));
  const name = (props.name ?? props.title ?? stored?.name) as string | null | undefined;
  const names = [name, ...(merged.names ?? [])].filter((it): it is string => typeof it === 'string');
  const searchNames = [...new Set(names.map(foldName))];
  return {
    id,
    label,
    props: {
      ...(!loaded.extension && { ...props, _definedBy: definedBy(dataset, loaded, stored) }),
      ...merged,
      ...(entries.length > 0 && { _entries: entries }),
      ...(searchNames.length > 0 && { searchNames }),
    },
    outside: Object.fromEntries(Object.entries(outside).filter(([, value]) => value != null)),
  };
}

function definedBy(dataset: string, loaded: Loaded, stored: Stored | undefined): string[] {
  const others = (stored?.definedBy ?? []).filter((it) => !it.startsWith(`${dataset}=`));
  return [...others, prefixed(dataset, signatureOf(loaded))].sort();
}

async function writeRelationships(
  tx: ManagedTransaction,
  dataset: string,
  batch: readonly Planned[],
  changed: ReadonlyMap<string, Change>,
): Promise<void> {
  await tx.run(TAKE_LOCK);
  const nodes = batch.filter((it): it is Planned & { write: NodeWrite } => isNode(it.write));
  const edges = nodes.flatMap(({ write }) =>
    write.edges.map(({ props = {}, derived = false, ...edge }) => ({
      ...edge,
      props,
      by: derived ? [] : [prefixed(dataset, write.id)],
    })),
  );
  const updated = nodes.filter(({ write }) => changed.get(write.id) === 'updated').map(({ write }) => write);
  await removeStale(tx, dataset, updated);
  for (const [, group] of groupBy(edges, ({ type, from, to }) => [type, labelOf(from), labelOf(to)].join())) {
    const { type, from, to } = group[0] as (typeof edges)[number];
    await tx.run(
      `UNWIND $rows AS row MATCH (a:${labelOf(from)} {id: row.from}) MATCH (b:${labelOf(to)} {id: row.to}) ` +
        `MERGE (a)-[r:${type}]->(b) SET r += row.props ` +
        // What only follows from other facts is not bound to one record.
        'SET r._by = CASE WHEN size(row.by) = 0 THEN r._by ' +
        'ELSE [it IN coalesce(r._by, []) WHERE NOT it IN row.by] + row.by END',
      { rows: group },
    );
  }
  await writeOwnRelationships(tx, dataset, batch);
  for (const [pattern, group] of groupBy(batch, ({ write }) => target(write))) {
    await tx.run(
      `UNWIND $rows AS row MATCH ${pattern} WHERE n.id = row.id ` +
        'SET n._hashes = [it IN coalesce(n._hashes, []) WHERE NOT it STARTS WITH $dataset] + row.hash',
      {
        dataset: `${dataset}=`,
        rows: group.map(({ write, hash }) => ({ id: write.id, hash: prefixed(dataset, hash) })),
      },
    );
  }
}

/** Takes away relationships that a record of this dataset gave once and gives no more. */
async function removeStale(tx: ManagedTransaction, dataset: string, updated: readonly NodeWrite[]): Promise<void> {
  for (const [label, group] of groupBy(updated, (write) => write.label)) {
    await tx.run(
      `UNWIND $rows AS row MATCH (n:${label} {id: row.id})-[r]-() WHERE row.by IN r._by ` +
        'AND NOT [type(r), startNode(r).id, endNode(r).id] IN row.edges ' +
        'SET r._by = [it IN r._by WHERE it <> row.by] WITH r WHERE size(r._by) = 0 DELETE r',
      {
        rows: group.map(({ id, edges }) => ({
          id,
          by: prefixed(dataset, id),
          edges: edges.map(({ type, from, to }) => [type, from, to]),
        })),
      },
    );
  }
}

async function writeOwnRelationships(
  tx: ManagedTransaction,
  dataset: string,
  batch: readonly Planned[],
): Promise<void> {
  const rows = batch.flatMap(({ loaded, write }) =>
    isNode(write) ? [] : [{ ...write, definition: prefixed(dataset, signatureOf(loaded)) }],
  );
  for (const [, group] of groupBy(rows, ({ type, from, to }) => [type, labelOf(from), labelOf(to)].join())) {
    const { type, from, to } = group[0] as RelationshipWrite;
    await tx.run(
      `UNWIND $rows AS row MATCH (a:${labelOf(from)} {id: row.from}) MATCH (b:${labelOf(to)} {id: row.to}) ` +
        `MERGE (a)-[r:${type} {id: row.id}]->(b) SET r += row.props, r._definedBy = ` +
        '[it IN coalesce(r._definedBy, []) WHERE NOT it STARTS WITH $dataset] + row.definition',
      { rows: group, dataset: `${dataset}=` },
    );
  }
}

/** Remembers this state of the dataset as loaded. */
async function writeLoad(store: Store, dataset: Dataset, counts: Counts): Promise<void> {
  const sum = (change: Change) => neo4j.int(Object.values(counts).reduce((total, it) => total + it[change], 0));
  const hash = datasetHash(dataset);
  await store.write((tx) =>
    tx.run(
      `MERGE (n:${LABELS.load} {id: $id}) SET n += $props, n.loadedAt = datetime()`,
      {
        id: `load:${dataset.name}:${hash.slice(0, 12)}`,
        props: {
          dataset: dataset.name,
          licence: dataset.licence,
          sha256: hash,
          sortKey: `${dataset.name}|${hash}`,
          created: sum('created'),
          updated: sum('updated'),
          unchanged: sum('unchanged'),
        },
      },
    ),
  );
}

/** One hash over a dataset's files, in whatever order they are named. */
export function datasetHash({ files }: Pick<Dataset, 'files'>): string {
  return sha256(files.map((file) => file.sha256).sort().join('\n'));
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}
