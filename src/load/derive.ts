import type { ManagedTransaction } from 'neo4j-driver';
import { HUB_KEY, hubEnd, hubKey, hubTypesOver } from '../model/hub';
import { idType, type Label, labelOf } from '../model/id';
import { countProperty, countsOf } from '../projection/order';
import { eachGroup, groupBy } from './group-by';
import { isNode, type Meant } from './plan';
import { kinds } from './record';

/**
 * What follows from facts and is kept beside them, so that reading need not work it out: which facts have lost
 * their support, of which fields accounts differ, and the keys of orders that other nodes decide. It is
 * made anew for whatever a batch touches, in the same transaction; it depends on the graph alone, so that
 * loads in any order give the same.
 *
 * In:   `left` are ids at the ends of relationships that were taken away, `existed` tells which nodes were there before this load.
 * Cost: a statement per kind of fact and per label that is ordered by counts; each fact's evidence, and the
 *       relationships that are counted at the nodes touched.
 */
export async function derive(
  tx: ManagedTransaction,
  batch: readonly Meant[],
  left: readonly string[],
  existed: (id: string) => boolean,
): Promise<void> {
  const touched = new Set(left);
  const facts = new Set<string>();
  const events = new Set<string>();
  const articles: string[] = [];
  for (const { write } of batch) {
    touched.add(write.id);
    const ends = write.kind === 'node' ? write.edges : [write];
    for (const { from, to } of ends) touched.add(from).add(to);
    if (write.kind === 'node' && write.label === 'Article' && existed(write.id)) articles.push(write.id);
    // Evidence for a participation speaks for its event too.
    if (write.kind === 'node' && write.label === 'Evidence') {
      for (const { type, to } of write.edges) if (type === 'SUPPORTS') facts.add(to);
      facts.add(write.props.fact as string);
    }
    if (idType(write.id) === 'statement') facts.add(write.id);
    if (write.kind === 'relationship' && write.type === 'TOOK_PART_IN') events.add(write.to);
  }
  for (const id of await factsOf(tx, articles)) facts.add(id);
  for (const id of await partsOfUnsupported(tx, [...events])) facts.add(id);

  await renewHubKeys(
    tx,
    batch.filter(isNode).flatMap(({ write }) => (existed(write.id) ? write.id : [])),
  );
  for (const id of await weighFacts(tx, [...facts])) touched.add(id);
  await renewCounts(tx, [...touched]);
}

/** Facts for which these articles are evidence. */
async function factsOf(tx: ManagedTransaction, articles: readonly string[]): Promise<string[]> {
  if (articles.length === 0) return [];
  const { records } = await tx.run(
    'UNWIND $articles AS id MATCH (a:Article {id: id}) ' +
      'CALL (a) { MATCH (a)<-[:FROM]-(e:Evidence) UNWIND [e.fact, head([(e)-[:SUPPORTS]->(f) | f.id])] AS fact RETURN fact ' +
      'UNION MATCH (a)<-[:REPORTED_IN]-(s:Statement) RETURN s.id AS fact } RETURN DISTINCT fact',
    { articles },
  );
  return records.map((it) => it.get('fact') as string);
}

/** Participations in those of these events that have lost their support already. */
async function partsOfUnsupported(tx: ManagedTransaction, events: readonly string[]): Promise<string[]> {
  if (events.length === 0) return [];
  const { records } = await tx.run(
    'UNWIND $events AS id MATCH (e:Event {id: id}) WHERE e.unsupported ' +
      'MATCH (e)<-[r:TOOK_PART_IN]-() RETURN r.id AS id',
    { events },
  );
  return records.map((it) => it.get('id') as string);
}

/** Of nodes that were there before: their dates or names may be others now. */
async function renewHubKeys(tx: ManagedTransaction, ids: readonly string[]): Promise<void> {
  await eachGroup(
    ids,
    (id) => labelOf(id) ?? '',
    async (label, group) => {
      for (const type of hubTypesOver(label as Label)) {
        const pattern = hubEnd(type) === 'tail' ? `(hub)-[r:${type}]->(n)` : `(n)-[r:${type}]->(hub)`;
        await tx.run(
          `UNWIND $ids AS id MATCH (n:${label} {id: id}) MATCH ${pattern} ` +
            `SET r.${HUB_KEY} = ${hubKey('r', 'hub', 'n', label as Label)}`,
          { ids: group },
        );
      }
    },
  );
}

/** The evidence `e` of a fact from an article `a` that does not deny it. */
const SPEAKS = "e.stance <> 'DENIES'";
const STANDS = "a.status <> 'RETRACTED'";

/** Fields of which standing articles give several values. */
const DISPUTED =
  'CASE WHEN COUNT { (e:Evidence {fact: row.id}) WHERE e.value IS NOT NULL } < 2 THEN [] ELSE ' +
  '[field IN row.fields WHERE COUNT { MATCH (e:Evidence {fact: row.id})-[:FROM]->(a:Article) ' +
  `WHERE e.field = field AND e.value IS NOT NULL AND ${SPEAKS} AND ${STANDS} RETURN DISTINCT e.value } > 1] END`;

const support = (evidence: string, article: string) => {
  const count = (condition: string) =>
    `COUNT { ${evidence}-[:FROM]->(a:Article) WHERE ${SPEAKS}${condition} }` +
    (article && ` + COUNT { ${article}${condition.replace(' AND', ' WHERE')} }`);
  return `${count('')} AS given, ${count(` AND ${STANDS}`)} AS standing`;
};

/**
 * A fact whose every article was retracted is marked as unsupported; one that nothing at all speaks for is as
 * good as its event.
 */
const WEIGH_NODES =
  'UNWIND $rows AS row MATCH (f:Event|Statement|Tenure {id: row.id}) ' +
  `WITH row, f, f.unsupported AS before, ${DISPUTED} AS disputed, ` +
  `${support('(f)<-[:SUPPORTS]-(e:Evidence)', '(f)-[:REPORTED_IN]->(a:Article)')} ` +
  'SET f.unsupported = CASE WHEN given > 0 AND standing = 0 THEN true END, ' +
  'f.disputed = CASE WHEN size(disputed) > 0 THEN disputed END ' +
  'WITH f WHERE coalesce(before, false) <> coalesce(f.unsupported, false) RETURN f.id AS id, ' +
  'COLLECT { MATCH (f)--(n) WHERE n.id IS NOT NULL RETURN DISTINCT n.id } AS around, ' +
  'COLLECT { MATCH (f)<-[r:TOOK_PART_IN]-() RETURN r.id } AS parts';
const WEIGH_PARTS =
  'UNWIND $rows AS row MATCH (n)-[f:TOOK_PART_IN {id: row.id}]->(event) USING INDEX SEEK f:TOOK_PART_IN(id) ' +
  `WITH row, n, f, event, f.unsupported AS before, ${DISPUTED} AS disputed, ` +
  `${support('(e:Evidence {fact: row.id})', '')} ` +
  'SET f.unsupported = CASE WHEN event.unsupported OR (given > 0 AND standing = 0) THEN true END, ' +
  'f.disputed = CASE WHEN size(disputed) > 0 THEN disputed END ' +
  'WITH n, f, event, before WHERE coalesce(before, false) <> coalesce(f.unsupported, false) ' +
  'RETURN [n.id, event.id] AS around';

/** Marks facts; gives the nodes at whose counts that shows. */
async function weighFacts(tx: ManagedTransaction, ids: readonly string[]): Promise<string[]> {
  const around: string[] = [];
  const rowOf = (id: string) => ({ id, fields: kinds.get(idType(id) ?? '')?.singleFields ?? [] });
  const isPart = (id: string) => idType(id) === 'participation';
  const parts = new Set(ids.filter(isPart));
  const nodes = ids.filter((id) => !isPart(id)).map(rowOf);
  if (nodes.length > 0) {
    const { records } = await tx.run(WEIGH_NODES, { rows: nodes });
    for (const it of records) {
      around.push(it.get('id') as string, ...(it.get('around') as string[]));
      for (const part of it.get('parts') as string[]) parts.add(part);
    }
  }
  if (parts.size > 0) {
    const { records } = await tx.run(WEIGH_PARTS, { rows: [...parts].map(rowOf) });
    around.push(...records.flatMap((it) => it.get('around') as string[]));
  }
  return around;
}

/** Of these nodes, the keys of orders by counts; see `byCount` in src/projection/order.ts. */
async function renewCounts(tx: ManagedTransaction, ids: readonly string[]): Promise<void> {
  await Promise.all(
    [...groupBy(ids, (id) => labelOf(id) ?? '')].map(async ([label, group]) => {
      const keys = countsOf(label).map(
        (it) =>
          `n.${countProperty(it)} = right('000000000' + toString(999999999 - COUNT { ${it.pattern} }), 9) ` +
          "+ '|' + n.sortKey",
      );
      if (keys.length === 0) return;
      await tx.run(`UNWIND $ids AS id MATCH (n:${label} {id: id}) SET ${keys.join(', ')}`, { ids: group });
    }),
  );
}
