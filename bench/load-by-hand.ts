import { readFileSync } from 'node:fs';
import type { Driver } from 'neo4j-driver';
import { datasetsAt } from '../src/load/dataset';
import { Faults } from '../src/load/fault';
import { newNodeProps } from '../src/load/nodes';
import { isNode, Meant } from '../src/load/plan';
import { labelOf } from '../src/model/id';
import type { RelationshipWrite } from '../src/nodes/record';
import { loadedOf } from './import-files';

/**
 * What one writes by hand to get these records into a store that is empty: files whole in memory, `UNWIND … CREATE` in
 * batches, ends found by their ids. Nodes and relationships are the product's; nothing is checked, counted, or remembered, and
 * what a load works out (keys of orders and of hubs, marks) is left out.
 */

const BATCH = 5_000;

/** @returns how many records were written */
export async function loadByHand(driver: Driver, paths: readonly string[]): Promise<number> {
  const files = (await datasetsAt(paths, new Faults())).flatMap((it) => it.files);
  const records = files.flatMap(({ path }) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  );
  const events = new Map<string, string>();
  const around = { eventOf: (id: string) => events.get(id), textOf: () => undefined };
  const nodes = new Map<string, object[]>();
  const relationships = new Map<string, Map<string, object>>();
  const add = (type: string, from: string, to: string, props: object, id = `${from} ${to}`) => {
    const key = `${labelOf(from)} ${type} ${labelOf(to)}`;
    const rows = relationships.get(key) ?? new Map<string, object>();
    relationships.set(key, rows.set(id, { from, to, props }));
  };
  for (const record of records) {
    const it = new Meant(loadedOf(record), around);
    if (!isNode(it)) {
      const { id, type, from, to, props } = it.write as RelationshipWrite;
      events.set(id, to);
      add(type, from, to, { id, ...props }, id);
      continue;
    }
    const { label, edges } = it.write;
    const rows = nodes.get(label) ?? [];
    rows.push(newNodeProps(it, 'by-hand'));
    nodes.set(label, rows);
    for (const { type, from, to, props = {} } of edges) add(type, from, to, props);
  }
  for (const [label, rows] of nodes)
    await write(driver, `UNWIND $rows AS row CREATE (n:${label}) SET n = row`, rows);
  for (const [key, rows] of relationships) {
    const [from, type, to] = key.split(' ');
    const text =
      `UNWIND $rows AS row MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to}) ` +
      `CREATE (a)-[r:${type}]->(b) SET r = row.props`;
    await write(driver, text, [...rows.values()]);
  }
  return records.length;
}

async function write(driver: Driver, text: string, rows: readonly object[]): Promise<void> {
  const session = driver.session();
  try {
    for (let from = 0; from < rows.length; from += BATCH)
      await session.executeWrite((tx) => tx.run(text, { rows: rows.slice(from, from + BATCH) }));
  } finally {
    await session.close();
  }
}
