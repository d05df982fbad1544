import type { ManagedTransaction } from 'neo4j-driver';
import { HUB_KEY, hubEnd, hubKey, hubTypesOver } from '../model/hub';
import { idType, type Label, labelOf } from '../model/id';
import { DATES } from '../nodes/period';
import type { NodeWrite } from '../nodes/record';
import { countProperty, countsOf } from '../projection/order';
import { eachGroup, inSlices } from './group-by';
import type { Held } from './held';
import type { Meant } from './plan';
import { kinds } from './record';
import type { Element, Read } from './stored';
import type { Writing } from './write';

/**
 * What follows from facts and is kept beside them, so that reading need not work it out: which facts have lost
 * their support, of which fields accounts differ, and the keys of orders that other nodes decide. It is made
 * anew for what a load touched when all of that is written, as every batch can touch the same hub; it depends on
 * the graph alone, so that loads in any order give the same.
 */
export class Touched {
  /** Nodes at which other nodes are counted. */
  private readonly counted = new Set<string>();
  /** Facts whose marks can be others now. */
  private readonly facts = new Set<string>();
  /** Facts of which one value was given, each as `fact=field`. */
  private readonly valued = new Set<string>();
  /** What hangs on these is looked up in the store. */
  private readonly articles = new Set<string>();
  private readonly events = new Set<string>();

  /** @param existed whether a record was there before its dataset was loaded, or comes with another one */
  note(batch: readonly Meant[], existed: (id: string) => boolean): void {
    for (const { write } of batch) {
      this.count(write.id);
      for (const { from, to } of write.kind === 'node' ? write.edges : [write]) {
        this.count(from);
        this.count(to);
      }
      if (write.kind === 'node') this.noteNode(write, existed);
      else if (write.type === 'TOOK_PART_IN') {
        if (existed(write.to)) this.events.add(write.to);
        // If it was made anew between other nodes, it has lost its marks.
        if (existed(write.id)) this.facts.add(write.id);
      }
    }
  }

  private count(id: string): void {
    if (countsOf(labelOf(id) ?? '').length > 0) this.counted.add(id);
  }

  /**
   * A fact that comes with all that speaks for it has no marks, unless an article of it was retracted or gives
   * another value than the one before: so nearly all of a first load need not be looked at.
   */
  private noteNode({ label, id, props, edges }: NodeWrite, existed: (id: string) => boolean): void {
    const endOf = (type: string) => edges.find((it) => it.type === type)?.to;
    const note = (fact: string, article: string | undefined) => {
      if (existed(fact) || (article !== undefined && existed(article))) this.facts.add(fact);
    };
    if (label === 'Article' && (existed(id) || props.status === 'RETRACTED')) this.articles.add(id);
    if (label === 'Statement') note(id, endOf('REPORTED_IN'));
    if (label !== 'Evidence') return;
    const fact = props.fact as string;
    // Evidence for a participation speaks for its event too.
    for (const it of [fact, endOf('SUPPORTS') as string]) note(it, endOf('FROM'));
    if (props.value === null) return;
    const field = `${fact}=${props.field as string}`;
    if (this.valued.has(field)) this.facts.add(fact);
    this.valued.add(field);
  }

  /**
   * Cost: a statement per kind of fact and per label that is ordered by counts, for each 2,000 of them; each
   *       fact's evidence, and the relationships that are counted at the nodes touched.
   */
  async derive({ store, writer, held, signal }: Writing): Promise<void> {
    const read: Read = (...it) => store.read(...it);
    for (const ids of inSlices([...this.articles], SLICE)) {
      for (const { id, element } of await factsOf(read, elementsOf(ids, held))) {
        if (element !== null) held.note(id, element);
        this.facts.add(id);
      }
    }
    for (const ids of inSlices([...this.events], SLICE)) {
      for (const id of await partsOfUnsupported(read, elementsOf(ids, held))) this.facts.add(id);
    }
    for (const ids of inSlices([...this.facts], SLICE)) {
      signal?.throwIfAborted();
      // Whether a mark is another one is told by this transaction only, so what it shows at is counted in it.
      await writer.locked(async (tx) => renewCounts(tx, await weighFacts(tx, ids, held)));
    }
    for (const ids of inSlices([...this.counted], SLICE)) {
      signal?.throwIfAborted();
      await writer.locked((tx) => renewCounts(tx, elementsOf(ids, held)));
    }
  }
}

/** One transaction looks at so many facts or nodes. */
const SLICE = 2_000;

const elementsOf = (ids: readonly string[], held: Held): Element[] =>
  ids.map((id) => ({ id, element: held.elementOf(id) }));

/** Facts for which these articles are evidence; participations without an element. */
async function factsOf(
  read: Read,
  articles: readonly Element[],
): Promise<{ id: string; element: string | null }[]> {
  const rows = await read(
    'load.facts',
    'UNWIND $p.articles AS article MATCH (a) WHERE elementId(a) = article.element ' +
      // No label: while there are few nodes, an index of theirs would be read whole.
      'CALL (a) { MATCH (a)<-[:FROM]-()-[:SUPPORTS]->(f) RETURN f.id AS id, elementId(f) AS element ' +
      'UNION MATCH (a)<-[:REPORTED_IN]-(f) RETURN f.id AS id, elementId(f) AS element ' +
      "UNION MATCH (a)<-[:FROM]-(e) WHERE e.fact STARTS WITH 'participation:' " +
      'RETURN e.fact AS id, null AS element } RETURN DISTINCT id, element',
    { p: { articles } },
  );
  return rows.map(({ id, element }) => ({ id: id as string, element: element as string | null }));
}

/** Participations in those of these events that have lost their support already. */
async function partsOfUnsupported(read: Read, events: readonly Element[]): Promise<string[]> {
  const rows = await read(
    'load.parts',
    'UNWIND $p.events AS event MATCH (e) WHERE elementId(e) = event.element AND e.unsupported ' +
      'MATCH (e)<-[r:TOOK_PART_IN]-() RETURN r.id AS id',
    { p: { events } },
  );
  return rows.map(({ id }) => id as string);
}

/** Of nodes that were there before: their dates or names may be others now. */
export async function renewHubKeys(tx: ManagedTransaction, nodes: readonly Element[]): Promise<void> {
  await eachGroup(
    nodes,
    ({ id }) => labelOf(id) ?? '',
    async (label, group) => {
      for (const type of hubTypesOver(label as Label)) {
        const pattern = hubEnd(type) === 'tail' ? `(hub)-[r:${type}]->(n)` : `(n)-[r:${type}]->(hub)`;
        await tx.run(
          `UNWIND $p.nodes AS node MATCH ${pattern} WHERE elementId(n) = node.element ` +
            `SET r.${HUB_KEY} = ${hubKey('r', 'hub', 'n', label as Label)}`,
          { p: { nodes: group } },
        );
      }
    },
  );
}

/**
 * A fact's evidence and the articles it is from. Articles go without a label, and the index is named: with few
 * articles in the store the planner would rather read all of theirs.
 */
const EVIDENCE = 'MATCH (e:Evidence {fact: row.id})-[:FROM]->(a) USING INDEX SEEK e:Evidence(fact)';
/** The evidence `e` of a fact from an article `a` that does not deny it. */
const SPEAKS = "e.stance <> 'DENIES'";
const STANDS = "a.status <> 'RETRACTED'";

/** A time of day with its zone is longer than `2015-12-28T14:00`. */
const ZONED = 'size(e.time) > 16';
/** Times differ that are two moments, and one without a zone from the times that are on no clock what it says. */
const TIMES_DIFFER =
  'moments > 1 OR size(unzoned) > 1 OR (moments > 0 AND any(it IN unzoned WHERE NOT it IN clocks))';

/**
 * Fields of which standing articles give values that cannot all be so. Dates can that have a day in common, as
 * "2015-12" and "2015-12-28" have (spans of days have one where each two of them do), or that are one moment, and no two
 * times. Of other values one can.
 */
const DISPUTED =
  `COLLECT { ${EVIDENCE} WHERE e.field IN row.fields AND e.value IS NOT NULL AND ${SPEAKS} AND ${STANDS} ` +
  'WITH e.field AS field, max(e.earliest) AS from, min(e.latest) AS until, count(coalesce(e.earliest, e.latest)) AS spans, ' +
  'count(DISTINCT CASE WHEN NOT e.field IN $p.dates THEN e.value END) AS values, ' +
  `count(CASE WHEN ${ZONED} THEN e END) AS zoned, ` +
  `count(DISTINCT CASE WHEN ${ZONED} THEN datetime(e.time).epochSeconds END) AS moments, ` +
  `collect(DISTINCT CASE WHEN ${ZONED} THEN left(e.time, 16) END) AS clocks, ` +
  `collect(DISTINCT CASE WHEN NOT ${ZONED} THEN e.time END) AS unzoned ` +
  `WHERE values > 1 OR (spans > zoned AND from > until) OR ${TIMES_DIFFER} RETURN field ORDER BY field }`;

const support = (evidence: string, article: string) => {
  const count = (condition: string) =>
    `COUNT { ${evidence} WHERE ${SPEAKS}${condition} }` +
    (article && ` + COUNT { ${article}${condition.replace(' AND', ' WHERE')} }`);
  return `${count('')} AS given, ${count(` AND ${STANDS}`)} AS standing`;
};

const ELEMENT = (node: string) => `{id: ${node}.id, element: elementId(${node})}`;

/**
 * A fact whose every article was retracted is marked as unsupported; one that nothing at all speaks for is as
 * good as its event.
 */
const WEIGH_NODES =
  'UNWIND $p.rows AS row MATCH (f) WHERE elementId(f) = row.element ' +
  `WITH row, f, f.unsupported AS before, ${DISPUTED} AS disputed, ` +
  `${support('MATCH (f)<-[:SUPPORTS]-(e)-[:FROM]->(a)', '(f)-[:REPORTED_IN]->(a)')} ` +
  'SET f.unsupported = CASE WHEN given > 0 AND standing = 0 THEN true END, ' +
  'f.disputed = CASE WHEN size(disputed) > 0 THEN disputed END, ' +
  'f.datesDisputed = CASE WHEN any(field IN disputed WHERE field IN $p.dates) THEN true END ' +
  'WITH f WHERE coalesce(before, false) <> coalesce(f.unsupported, false) RETURN ' +
  `[${ELEMENT('f')}] + COLLECT { MATCH (f)--(n) WHERE n.id IS NOT NULL RETURN DISTINCT ${ELEMENT('n')} } AS around, ` +
  'COLLECT { MATCH (f)<-[r:TOOK_PART_IN]-() RETURN r.id } AS parts';
const WEIGH_PARTS =
  'UNWIND $p.rows AS row MATCH (n)-[f:TOOK_PART_IN {id: row.id}]->(event) USING INDEX SEEK f:TOOK_PART_IN(id) ' +
  `WITH row, n, f, event, f.unsupported AS before, ${DISPUTED} AS disputed, ` +
  `${support(EVIDENCE, '')} ` +
  'SET f.unsupported = CASE WHEN event.unsupported OR (given > 0 AND standing = 0) THEN true END, ' +
  'f.disputed = CASE WHEN size(disputed) > 0 THEN disputed END ' +
  'WITH n, f, event, before WHERE coalesce(before, false) <> coalesce(f.unsupported, false) ' +
  `RETURN [${ELEMENT('n')}, ${ELEMENT('event')}] AS around`;

/** Marks facts; gives the nodes at whose counts that shows. */
async function weighFacts(tx: ManagedTransaction, ids: readonly string[], held: Held): Promise<Element[]> {
  const around = new Map<string, Element>();
  const weigh = async (text: string, rows: readonly object[]) => {
    if (rows.length === 0) return [];
    const { records } = await tx.run(text, { p: { rows, dates: DATES } });
    for (const it of records.flatMap((record) => record.get('around') as Element[])) around.set(it.id, it);
    return records;
  };
  const row = (id: string) => ({ id, fields: kinds.get(idType(id) ?? '')?.singleFields ?? [] });
  const isPart = (id: string) => idType(id) === 'participation';
  const nodes = ids.filter((id) => !isPart(id));
  const marked = await weigh(
    WEIGH_NODES,
    nodes.map((id) => ({ ...row(id), element: held.elementOf(id) })),
  );
  const parts = new Set([...ids.filter(isPart), ...marked.flatMap((it) => it.get('parts') as string[])]);
  await weigh(WEIGH_PARTS, [...parts].map(row));
  return [...around.values()];
}

/** Of these nodes, the keys of orders by counts; see `byCount` in src/projection/order.ts. */
export async function renewCounts(tx: ManagedTransaction, nodes: readonly Element[]): Promise<void> {
  await eachGroup(
    nodes,
    ({ id }) => labelOf(id) ?? '',
    async (label, group) => {
      const keys = countsOf(label).map(
        (it) =>
          `n.${countProperty(it)} = right('000000000' + toString(999999999 - COUNT { ${it.pattern} }), 9) ` +
          "+ '|' + n.sortKey",
      );
      if (keys.length === 0) return;
      await tx.run(
        `UNWIND $p.elements AS element MATCH (n) WHERE elementId(n) = element SET ${keys.join(', ')}`,
        { p: { elements: group.map(({ element }) => element) } },
      );
    },
  );
}
