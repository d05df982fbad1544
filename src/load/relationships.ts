import type { ManagedTransaction } from 'neo4j-driver';
import { CommandError, EXIT } from '../errors';
import { HUB_KEY, hubEnd, hubKey } from '../model/hub';
import { type Label, labelOf } from '../model/id';
import type { EdgeWrite, RelationshipWrite } from '../nodes/record';
import { eachGroup } from './group-by';
import type { Held } from './held';
import { newNodeProps } from './nodes';
import { isLeaf, isNode, type Meant, type MeantNode } from './plan';
import { signatureOf } from './record';
import { datasetOf, type Element, prefixed, type Stored } from './stored';

/** What there was of a batch before its relationships are written. */
export interface Before {
  /** Where the store has the nodes at their ends, and which of them are fresh. */
  readonly held: Held;
  /** What it holds of the leaves and of the relationships with an id among them. */
  readonly stored: ReadonlyMap<string, Stored>;
}

/**
 * Writes the relationships that these records give, and takes away those that they gave once and give no more;
 * leaves that the store does not have come with theirs.
 *
 * Out:    what was at the ends of what was taken away.
 * Throws: CommandError if a node that was there when the seeds were checked is gone.
 * Cost:   per kind of relationship one statement; for a node that was there a look at its relationships.
 */
export async function writeRelationships(
  tx: ManagedTransaction,
  dataset: string,
  batch: readonly Meant[],
  { held, stored }: Before,
): Promise<Element[]> {
  const leaves: MeantNode[] = [];
  const fresh: MeantNode[] = [];
  const changed: MeantNode[] = [];
  for (const it of batch.filter(isNode)) {
    if (isLeaf(it) && !stored.has(it.id)) leaves.push(it);
    else (held.isFresh(it.id) ? fresh : changed).push(it);
  }
  const left = await removeDropped(tx, dataset, changed, held);
  left.push(...(await removeMoved(tx, batch, stored)));
  await Promise.all([
    createLeaves(tx, dataset, leaves, held),
    connect(tx, held, edgesOf(fresh, dataset), create),
    connect(tx, held, edgesOf(changed, dataset), merge),
    connect(tx, held, derivedOf(batch.filter(isNode)), mergeDerived),
    writeOwnRelationships(tx, dataset, batch, { held, stored }),
  ]);
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
    'UNWIND $p.rows AS row MATCH (n)-[r]-() WHERE elementId(n) = row.element AND row.by IN r._by ' +
      'AND NOT [type(r), startNode(r).id, endNode(r).id] IN row.edges ' +
      'SET r._by = [it IN r._by WHERE it <> row.by] ' +
      'WITH r, [it IN [startNode(r), endNode(r)] | {id: it.id, element: elementId(it)}] AS ends ' +
      'WHERE size(r._by) = 0 DELETE r RETURN ends',
    { p: { rows } },
  );
  return records.flatMap((it) => it.get('ends') as Element[]);
}

/** Whether a record's relationship joins other nodes than it did: a person may have been taken for an organization. */
const isMoved = ({ from, to }: RelationshipWrite, before: Stored): boolean =>
  before.ends !== undefined && (before.ends[0].id !== from || before.ends[1].id !== to);

/** Takes away relationships with an id whose record now gives them other ends, to be made anew; gives the ends they had. */
async function removeMoved(
  tx: ManagedTransaction,
  batch: readonly Meant[],
  stored: ReadonlyMap<string, Stored>,
): Promise<Element[]> {
  const moved = batch.flatMap((it) => {
    const before = stored.get(it.id);
    return !isNode(it) && before && isMoved(it.write as RelationshipWrite, before) ? [before] : [];
  });
  if (moved.length > 0) {
    await tx.run('UNWIND $p.rows AS row MATCH ()-[r]->() WHERE elementId(r) = row DELETE r', {
      p: { rows: moved.map(({ element }) => element) },
    });
  }
  return moved.flatMap(({ ends = [] }) => ends);
}

/**
 * Makes nodes with their relationships, which all lead out of them. These follow from the node's id, so that no
 * record can drop one, and nothing is kept of who gave them.
 */
async function createLeaves(
  tx: ManagedTransaction,
  dataset: string,
  leaves: readonly MeantNode[],
  held: Held,
): Promise<void> {
  const rows = leaves.map((it) => ({ it, edges: edgesOf([it], dataset) }));
  const clause = ({ it, edges }: (typeof rows)[number]) =>
    edges.map((_, i) => `MATCH (e${i}) WHERE elementId(e${i}) = row.ends[${i}] `).join('') +
    `CREATE (n:${it.write.label}) SET n = row.props ` +
    edges.map(({ type }, i) => `CREATE (n)-[:${type}]->(e${i})`).join(' ');
  await eachGroup(rows, clause, (write, group) =>
    runAll(
      tx,
      write,
      group.map(({ it, edges }) => ({
        props: newNodeProps(it, dataset),
        ends: edges.map(({ to }) => held.elementOf(to)),
      })),
    ),
  );
  for (const { id } of leaves) held.note(id);
}

interface Row extends Pick<EdgeWrite, 'type' | 'from' | 'to'> {
  readonly props: object;
  readonly by?: string;
}

/** Relationships without an id that these nodes' records give: one between two nodes, however often it is given. */
const edgesOf = (nodes: readonly MeantNode[], dataset: string): Row[] =>
  nodes.flatMap(({ id, write }) => {
    const by = prefixed(dataset, id);
    const own = write.edges.filter(({ derived }) => !derived);
    return unique(own).map(({ type, from, to, props = {} }) => ({ type, from, to, props, by }));
  });

/** Relationships that follow from other facts, so that none belongs to one record. */
const derivedOf = (nodes: readonly MeantNode[]): Row[] => {
  const derived = nodes.flatMap(({ write }) => write.edges.filter((it) => it.derived));
  return unique(derived).map(({ type, from, to }) => ({ type, from, to, props: {} }));
};

const unique = (edges: readonly EdgeWrite[]): readonly EdgeWrite[] =>
  edges.length < 2 ? edges : [...new Map(edges.map((it) => [`${it.type} ${it.from} ${it.to}`, it])).values()];

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
    const stays = before && !isMoved(it.write as RelationshipWrite, before);
    const own = (value: string, all: readonly string[] = []) =>
      [...all.filter((entry) => datasetOf(entry) !== dataset), prefixed(dataset, value)].sort();
    const all = {
      ...props,
      _definedBy: own(signatureOf(it.loaded), before?.definedBy),
      _hashes: own(it.hash, before?.hashes),
    };
    if (stays) there.push({ element: before.element, props: all });
    else created.push({ type, from, to, props: { id, ...all } });
  }
  await connect(tx, held, created, createOwn);
  for (const { props } of created) held.note((props as { id: string }).id);
  if (there.length > 0) {
    await tx.run(
      'UNWIND $p.rows AS row MATCH ()-[r]->() WHERE elementId(r) = row.element SET r += row.props',
      {
        p: { rows: there },
      },
    );
  }
}

/** A clause that writes the relationship `r` of a row from `a` to `b`. */
type Clause = (row: Row) => string;

const create: Clause = (row) =>
  `CREATE (a)-[r:${row.type} {_by: [row.by]}]->(b) SET r += row.props${settingHubKey(row)}`;
/** One that can be there, given by others or by an earlier load. */
const merge: Clause = (row) =>
  `MERGE (a)-[r:${row.type}]->(b) SET r += row.props, ` +
  `r._by = [it IN coalesce(r._by, []) WHERE it <> row.by] + row.by${settingHubKey(row)}`;
/** It tells itself apart from relationships of the same type with an id, which MERGE would else take for it. */
const mergeDerived: Clause = (row) =>
  `MERGE (a)-[r:${row.type} {derived: true}]->(b) SET r += row.props${settingHubKey(row)}`;
const createOwn: Clause = (row) => `CREATE (a)-[r:${row.type}]->(b) SET r = row.props${settingHubKey(row)}`;

/** Where hubs have such relationships: its place among those of its hub. */
function settingHubKey({ type, from, to }: Row): string {
  const end = hubEnd(type);
  if (!end) return '';
  const [hub, other, label] = end === 'tail' ? ['a', 'b', labelOf(to)] : ['b', 'a', labelOf(from)];
  return `, r.${HUB_KEY} = ${hubKey('r', hub as string, other as string, label as Label)}`;
}

/** One statement for each clause that these rows need. */
function connect(tx: ManagedTransaction, held: Held, rows: readonly Row[], clause: Clause): Promise<void> {
  return eachGroup(rows, clause, (write, group) =>
    runAll(
      tx,
      `MATCH (a) WHERE elementId(a) = row.from MATCH (b) WHERE elementId(b) = row.to ${write}`,
      group.map(({ from, to, props, by }) => ({
        from: held.elementOf(from),
        to: held.elementOf(to),
        props,
        ...(by !== undefined && { by }),
      })),
    ),
  );
}

/** Does the same for each row, and fails if one of them does not find its nodes. */
async function runAll(tx: ManagedTransaction, clauses: string, rows: readonly object[]): Promise<void> {
  const { records } = await tx.run(`UNWIND $p.rows AS row ${clauses} RETURN count(*) AS written`, {
    p: { rows },
  });
  if (records[0]?.get('written') !== rows.length) {
    throw new CommandError('Nodes were deleted while this load wrote: load it again.', EXIT.store);
  }
}
