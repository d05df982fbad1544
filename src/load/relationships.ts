import type { ManagedTransaction } from 'neo4j-driver';
import { CommandError, EXIT } from '../errors';
import { HUB_KEY, hubEnd, hubKey } from '../model/hub';
import { type Label, labelOf } from '../model/id';
import type { EdgeWrite, RelationshipWrite } from '../nodes/record';
import { eachGroup } from './group-by';
import type { Held } from './held';
import { isNode, type Meant, type MeantNode } from './plan';
import { signatureOf } from './record';
import { datasetOf, type Element, prefixed, type Stored } from './stored';

/** What there was of a batch before its relationships are written. */
export interface Before {
  /** Where the store has the nodes at their ends, and which of them are fresh. */
  readonly held: Held;
  /** What it holds of the relationships with an id among them. */
  readonly stored: ReadonlyMap<string, Stored>;
}

/**
 * Writes the relationships that these records give, and takes away those that they gave once and give no more.
 *
 * Out:    what was at the ends of what was taken away.
 * Throws: CommandError if a node that was there when the seeds were checked is gone.
 * Cost:   per kind of relationship one statement; for a node that was there a look at its relationships.
 */
export async function writeRelationships(
  tx: ManagedTransaction,
  dataset: string,
  batch: readonly Meant[],
  before: Before,
): Promise<Element[]> {
  const nodes = batch.filter(isNode);
  const left = await removeDropped(
    tx,
    dataset,
    nodes.filter(({ write }) => !before.held.isFresh(write.id)),
    before.held,
  );
  await writeEdges(tx, dataset, nodes, before);
  await writeOwnRelationships(tx, dataset, batch, before);
  return left;
}

/** Takes away relationships that a record of this dataset gave once and gives no more; gives their ends. */
async function removeDropped(
  tx: ManagedTransaction,
  dataset: string,
  nodes: readonly MeantNode[],
  held: Held,
): Promise<Element[]> {
  if (nodes.length === 0) return [];
  const rows = nodes.map(({ write: { id, edges } }) => ({
    element: held.elementOf(id),
    by: prefixed(dataset, id),
    edges: edges.map(({ type, from, to }) => [type, from, to]),
  }));
  const { records } = await tx.run(
    'UNWIND $rows AS row MATCH (n)-[r]-() WHERE elementId(n) = row.element AND row.by IN r._by ' +
      'AND NOT [type(r), startNode(r).id, endNode(r).id] IN row.edges ' +
      'SET r._by = [it IN r._by WHERE it <> row.by] ' +
      'WITH r, [it IN [startNode(r), endNode(r)] | {id: it.id, element: elementId(it)}] AS ends ' +
      'WHERE size(r._by) = 0 DELETE r RETURN ends',
    { rows },
  );
  return records.flatMap((it) => it.get('ends') as Element[]);
}

interface Row extends Pick<EdgeWrite, 'type' | 'from' | 'to'> {
  readonly props: object;
  readonly by?: string;
}

/** Relationships without an id: one between two nodes, whoever gives it. */
async function writeEdges(
  tx: ManagedTransaction,
  dataset: string,
  nodes: readonly MeantNode[],
  { held }: Before,
): Promise<void> {
  const derived: Row[] = [];
  const created: Row[] = [];
  const merged: Row[] = [];
  for (const { write } of nodes) {
    const by = prefixed(dataset, write.id);
    const isFresh = held.isFresh(write.id);
    for (const { derived: follows, props = {}, ...ends } of unique(write.edges)) {
      if (follows) derived.push({ ...ends, props });
      else if (isFresh) created.push({ ...ends, props: { ...props, _by: [by] } });
      else merged.push({ ...ends, props, by });
    }
  }
  await Promise.all([
    connect(tx, held, created, CREATE),
    connect(tx, held, merged, MERGE),
    // Derived ones follow from other facts, so none belongs to one record. They tell themselves apart from
    // relationships of the same type with an id, which MERGE would else take for them.
    connect(
      tx,
      held,
      unique(derived),
      ({ type }) => `MERGE (a)-[r:${type} {derived: true}]->(b) SET r += row.props`,
    ),
  ]);
}

const CREATE = ({ type }: Row) => `CREATE (a)-[r:${type}]->(b) SET r = row.props`;
const MERGE = ({ type }: Row) =>
  `MERGE (a)-[r:${type}]->(b) SET r += row.props, r._by = [it IN coalesce(r._by, []) WHERE it <> row.by] + row.by`;

/** Each relationship once, however often it is given. */
const unique = <T extends Pick<Row, 'type' | 'from' | 'to'>>(edges: readonly T[]): T[] =>
  edges.length < 2
    ? [...edges]
    : [...new Map(edges.map((it) => [`${it.type} ${it.from} ${it.to}`, it])).values()];

/** Relationships with an id of their own. */
async function writeOwnRelationships(
  tx: ManagedTransaction,
  dataset: string,
  batch: readonly Meant[],
  { held, stored }: Before,
): Promise<void> {
  const created: Row[] = [];
  const there: object[] = [];
  for (const it of batch) {
    if (isNode(it)) continue;
    const { id, type, from, to, props } = it.write as RelationshipWrite;
    const before = stored.get(id);
    const own = (value: string, all: readonly string[] = []) =>
      [...all.filter((entry) => datasetOf(entry) !== dataset), prefixed(dataset, value)].sort();
    const all = {
      ...props,
      _definedBy: own(signatureOf(it.loaded), before?.definedBy),
      _hashes: own(it.hash, before?.hashes),
    };
    if (before) there.push({ element: before.element, props: all });
    else created.push({ type, from, to, props: { id, ...all } });
  }
  await connect(tx, held, created, CREATE);
  for (const { props } of created) held.note((props as { id: string }).id);
  if (there.length > 0) {
    await tx.run('UNWIND $rows AS row MATCH ()-[r]->() WHERE elementId(r) = row.element SET r += row.props', {
      rows: there,
    });
  }
}

/** Where hubs have such relationships: its place among those of its hub. */
function settingHubKey({ type, from, to }: Row): string {
  const end = hubEnd(type);
  if (!end) return '';
  const [hub, other, label] = end === 'tail' ? ['a', 'b', labelOf(to)] : ['b', 'a', labelOf(from)];
  return `, r.${HUB_KEY} = ${hubKey('r', hub as string, other as string, label as Label)}`;
}

/** One statement for each text that `write` makes of these rows: a clause that writes `r` from `a` to `b`, and sets it. */
async function connect(
  tx: ManagedTransaction,
  held: Held,
  rows: readonly Row[],
  write: (row: Row) => string,
): Promise<void> {
  const textOf = (row: Row) =>
    'UNWIND $rows AS row MATCH (a) WHERE elementId(a) = row.from MATCH (b) WHERE elementId(b) = row.to ' +
    `${write(row)}${settingHubKey(row)} RETURN count(*) AS written`;
  await eachGroup(rows, textOf, async (text, group) => {
    const { records } = await tx.run(text, {
      rows: group.map(({ from, to, props, by }) => ({
        from: held.elementOf(from),
        to: held.elementOf(to),
        props,
        ...(by !== undefined && { by }),
      })),
    });
    if (records[0]?.get('written') !== group.length) {
      throw new CommandError('Nodes were deleted while this load wrote: load it again.', EXIT.store);
    }
  });
}
