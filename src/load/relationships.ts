import type { ManagedTransaction } from 'neo4j-driver';
import { CommandError, EXIT } from '../errors';
import { HUB_KEY, hubEnd, hubKey } from '../model/hub';
import { type Label, labelOf } from '../model/id';
import type { RelationshipWrite } from '../nodes/record';
import { eachGroup } from './group-by';
import { isNode, type Meant, type MeantNode } from './plan';
import { signatureOf } from './record';
import { ANY_LABEL, patternOf, prefixed } from './stored';

/**
 * Writes the relationships that these records give, takes away those that they gave once and give no
 * more, and marks the records as loaded.
 *
 * In:     `existed` tells which nodes were there before this load; only those can have given more.
 * Out:    ids at the ends of what was taken away.
 * Throws: CommandError if a node that was there when the seeds were checked is gone.
 * Cost:   per kind of relationship one statement; an index seek for each end, and for an end that has many
 *         relationships a look at those of the other end.
 */
export async function writeRelationships(
  tx: ManagedTransaction,
  dataset: string,
  batch: readonly Meant[],
  existed: (id: string) => boolean,
): Promise<string[]> {
  const nodes = batch.filter(isNode);
  const left = await removeDropped(
    tx,
    dataset,
    nodes.filter(({ write }) => existed(write.id)),
  );
  await writeEdges(tx, dataset, nodes);
  await writeOwnRelationships(tx, dataset, batch);
  await markLoaded(tx, dataset, batch);
  return left;
}

/** Takes away relationships that a record of this dataset gave once and gives no more; gives their ends. */
async function removeDropped(
  tx: ManagedTransaction,
  dataset: string,
  nodes: readonly MeantNode[],
): Promise<string[]> {
  if (nodes.length === 0) return [];
  const rows = nodes.map(({ write: { id, edges } }) => ({
    id,
    by: prefixed(dataset, id),
    edges: edges.map(({ type, from, to }) => [type, from, to]),
  }));
  const { records } = await tx.run(
    `UNWIND $rows AS row MATCH (n:${ANY_LABEL} {id: row.id})-[r]-() WHERE row.by IN r._by ` +
      'AND NOT [type(r), startNode(r).id, endNode(r).id] IN row.edges ' +
      'SET r._by = [it IN r._by WHERE it <> row.by] WITH r, startNode(r).id AS tail, endNode(r).id AS head ' +
      'WHERE size(r._by) = 0 DELETE r RETURN [tail, head] AS ends',
    { rows },
  );
  return records.flatMap((it) => it.get('ends') as string[]);
}

/** Relationships without an id: one between two nodes, whoever gives it. */
async function writeEdges(
  tx: ManagedTransaction,
  dataset: string,
  nodes: readonly MeantNode[],
): Promise<void> {
  const rows = nodes.flatMap(({ write }) =>
    write.edges.map(({ props = {}, derived = false, ...ends }) => ({
      ...ends,
      props,
      derived,
      by: prefixed(dataset, write.id),
    })),
  );
  const stays = rows.filter(({ derived }) => derived);
  const given = rows.filter(({ derived }) => !derived);
  // Derived ones follow from other facts, so none belongs to one record. They tell themselves apart from
  // relationships of the same type with an id, which MERGE would else take for them.
  await mergeBetween(tx, stays, ' {derived: true}', []);
  await mergeBetween(tx, given, '', [
    'r += row.props',
    'r._by = [it IN coalesce(r._by, []) WHERE it <> row.by] + row.by',
  ]);
}

/** Relationships with an id of their own. */
async function writeOwnRelationships(
  tx: ManagedTransaction,
  dataset: string,
  batch: readonly Meant[],
): Promise<void> {
  const rows = batch.flatMap((it) =>
    isNode(it)
      ? []
      : [{ ...(it.write as RelationshipWrite), definition: prefixed(dataset, signatureOf(it.loaded)) }],
  );
  await mergeBetween(
    tx,
    rows,
    ' {id: row.id}',
    [
      'r += row.props',
      'r._definedBy = [it IN coalesce(r._definedBy, []) WHERE NOT it STARTS WITH $dataset] + row.definition',
    ],
    { dataset: prefixed(dataset, '') },
  );
}

interface Ends {
  readonly type: string;
  readonly from: string;
  readonly to: string;
}

/** Where hubs have such relationships: its place among those of its hub. */
function hubKeyOf({ type, from, to }: Ends): string[] {
  const end = hubEnd(type);
  if (!end) return [];
  const [hub, other, label] = end === 'tail' ? ['a', 'b', labelOf(to)] : ['b', 'a', labelOf(from)];
  return [`r.${HUB_KEY} = ${hubKey('r', hub as string, other as string, label as Label)}`];
}

/** One MERGE per type of relationship and labels of its ends. */
async function mergeBetween(
  tx: ManagedTransaction,
  rows: readonly Ends[],
  key: string,
  set: readonly string[],
  params: object = {},
): Promise<void> {
  const kindOf = ({ type, from, to }: Ends) =>
    `MATCH (a:${labelOf(from)} {id: row.from}) MATCH (b:${labelOf(to)} {id: row.to}) MERGE (a)-[r:${type}${key}]->(b)`;
  await eachGroup(rows, kindOf, async (merge, group) => {
    const sets = [...set, ...hubKeyOf(group[0] as Ends)];
    const setting = sets.length > 0 ? `SET ${sets.join(', ')} ` : '';
    const result = await tx.run(`UNWIND $rows AS row ${merge} ${setting}RETURN count(*) AS written`, {
      rows: group,
      ...params,
    });
    if (result.records[0]?.get('written') !== group.length) {
      throw new CommandError('Nodes were deleted while this load wrote: load it again.', EXIT.store);
    }
  });
}

/** From here on, a load of the same record finds it unchanged. */
async function markLoaded(tx: ManagedTransaction, dataset: string, batch: readonly Meant[]): Promise<void> {
  await eachGroup(
    batch,
    ({ write }) => patternOf(write.id, 'row.id'),
    (pattern, group) =>
      tx.run(
        `UNWIND $rows AS row MATCH ${pattern} ` +
          'SET n._hashes = [it IN coalesce(n._hashes, []) WHERE NOT it STARTS WITH $dataset] + row.hash',
        {
          dataset: prefixed(dataset, ''),
          rows: group.map(({ write, hash }) => ({ id: write.id, hash: prefixed(dataset, hash) })),
        },
      ),
  );
}
