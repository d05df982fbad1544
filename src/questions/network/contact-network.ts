import { randomUUID } from 'node:crypto';
import neo4j from 'neo4j-driver';
import { QueryTooExpensiveError } from '../../errors';
import { keysOf } from '../../nodes/period';
import type { Context } from '../../projection/context';
import { LAST_KEY } from '../../projection/order';
import type { Args, Building } from '../../projection/read';
import { contactKinds, periodOf } from '../contact/args';
import { counts, isContact, supported } from '../contact/rules';

/**
 * The network of who met whom, in the memory of Graph Data Science for as long as one request asks it: a node is an actor,
 * and two are joined by one undirected edge whose weight is how many contacts they had. An organization is in it for what
 * it took part in itself. See docs/decisions/0014.
 */

/** The store that a request reads. */
type RequestStore = Pick<Context['store'], 'read' | 'together'>;
/** Reads of one transaction of it. */
export type Within = Parameters<Parameters<RequestStore['together']>[1]>[0];

/** What an algorithm may need together with the network, at most. */
export const MAX_MEGABYTES = 128;
/** Names begin with it: others in the catalog are not ours. */
const PREFIX = 'newsgraph-';
/** No request lasts as long: a network of that age was left by a program that was killed. */
const STALE_MINUTES = 5;
/** On a cluster the statement that drops one can meet another server than the one that holds it. */
const DROP_TRIES = 3;

/** A statement with the values of its parameters. */
interface Filled {
  readonly text: string;
  readonly params: { readonly p: readonly unknown[] };
}

/** Fills in a statement as it is written. */
function filled(args: Args, write: (build: Pick<Building, 'args' | 'param'>) => string): Filled {
  const p: unknown[] = [];
  const param = (value: (args: Args) => unknown): string => `$p[${p.push(value(args)) - 1}]`;
  return { text: write({ args, param }), params: { p } };
}

/** Clauses that bind `event`: the contacts in the period asked for. Wide periods are sought by their mark. */
function contacts(build: Pick<Building, 'args' | 'param'>): string {
  const { where } = periodOf(build, 'event');
  const conditions = [isContact('event', build.param(contactKinds)), supported('event'), ...where];
  const wanted = `WHERE ${conditions.join(' AND ')}`;
  // All have a sortKey: the index of kinds is over both.
  if (build.args.during == null) {
    return `MATCH (event:Event) USING INDEX event:Event(kind, sortKey) ${wanted} AND event.sortKey > ''`;
  }
  const key = (end: 0 | 1) => build.param(({ during }) => keysOf(during, 'during')[end]);
  return (
    `CALL () { MATCH (event:Event) WHERE event.sortKey > ${key(0)} AND event.sortKey < ${key(1)} AND event.wideKey IS NULL ` +
    `RETURN event UNION ALL MATCH (event:Event) WHERE event.wideKey > '' AND event.wideKey < '${LAST_KEY}' RETURN event } ` +
    `WITH event ${wanted}`
  );
}

/**
 * Says how much memory it may take, and drops what killed programs left.
 *
 * In:   `during`, `match`, `kinds`; the algorithm.
 * Out:  `bytes`: more than is needed, as pairs that met several times are counted each time.
 * Cost: the contacts in the period, and of each how many took part, which the store knows.
 */
const measure = (args: Args, { procedure, isEstimated = true }: Algorithm, staleMinutes: number): Filled =>
  filled(args, (build) => {
    const minutes = build.param(() => neo4j.int(staleMinutes));
    const isStale = `graphName STARTS WITH '${PREFIX}' AND creationTime < datetime() - duration({minutes: ${minutes}})`;
    const size =
      "{nodeProjection: '*', relationshipProjection: '*', nodeCount: nodes, relationshipCount: ends}";
    return (
      `CALL () { CALL gds.graph.list() YIELD graphName, creationTime WHERE ${isStale} ` +
      'CALL gds.graph.drop(graphName, false) YIELD graphName AS dropped RETURN count(dropped) AS left } ' +
      `CALL () { ${contacts(build)} WITH COUNT { (event)<-[:TOOK_PART_IN]-() } AS parts ` +
      'RETURN sum(parts) AS parts, sum(parts * (parts - 1)) AS ends } ' +
      'WITH ends, COUNT { (:Official) } + COUNT { (:Organization) } AS actors, parts ' +
      'WITH ends, CASE WHEN parts < actors THEN parts ELSE actors END AS nodes ' +
      "CALL gds.graph.project.estimate('*', '*', {nodeCount: nodes, relationshipCount: ends, relationshipProperties: 'weight'}) " +
      'YIELD bytesMax AS network ' +
      (isEstimated
        ? `CALL ${procedure}.estimate(${size}, {}) YIELD bytesMax AS own `
        : 'WITH network, 0 AS own ') +
      'RETURN network + own AS bytes'
    );
  });

/**
 * Makes the network.
 *
 * In:   `during`, `match`, `kinds`, of which the rules of contacts make what counts; `name`.
 * Out:  `name`; null where nobody met anybody, and nothing is made.
 * Cost: the contacts in the period, who took part in them, and of two who met several times what these are parts of.
 */
const project = (args: Args, name: string): Filled =>
  filled(args, (build) => {
    const actor = (it: string) => `(${it}:Official|Organization)`;
    // In the order of ids, so that any store that holds the same gives the same answer.
    return (
      `${contacts(build)} ` +
      `MATCH ${actor('a')}-[mine:TOOK_PART_IN]->(event) WHERE ${counts('mine')} AND ${supported('mine')} ` +
      `MATCH (event)<-[their:TOOK_PART_IN]-${actor('b')} ` +
      `WHERE a.id < b.id AND ${counts('their')} AND ${supported('their')} ` +
      'WITH a, b, collect(DISTINCT event) AS events ' +
      'WITH a, b, CASE size(events) WHEN 1 THEN 1 ELSE COUNT { UNWIND events AS whole WITH whole ' +
      'WHERE NOT EXISTS { MATCH (whole)<-[:PART_OF*1..10]-(part:Event) WHERE part IN events } RETURN whole } END AS weight ' +
      'ORDER BY a.id, b.id ' +
      `WITH gds.graph.project(${build.param(() => name)}, a, b, {relationshipProperties: {weight: weight}}, ` +
      "{undirectedRelationshipTypes: ['*'], readConcurrency: 1}) AS made RETURN made.graphName AS name"
    );
  });

const DROP = 'CALL gds.graph.drop($p.name, false) YIELD graphName RETURN graphName';

/** An algorithm of Graph Data Science. */
export interface Algorithm {
  /** `gds.pageRank.stream` */
  readonly procedure: string;
  /** Whether Graph Data Science tells how much memory it needs; true unless given. */
  readonly isEstimated?: boolean;
}

/**
 * Makes the contact network, asks it, and drops it, whatever happens in between. All in one transaction: a network
 * is in the memory of one server.
 *
 * @param ask    asks it by its name, with reads of that transaction
 * @returns      undefined when nobody met anybody
 * @throws       QueryTooExpensiveError over MAX_MEGABYTES; NotAvailableError without Graph Data Science; BadInputError
 *               for kinds of which none is a contact and for a period that is only "about"
 */
export async function onContactNetwork<T>(
  store: RequestStore,
  args: Args,
  algorithm: Algorithm,
  ask: (name: string, within: Within) => Promise<T>,
  { staleMinutes = STALE_MINUTES } = {},
): Promise<T | undefined> {
  const name = `${PREFIX}${randomUUID()}`;
  const [size, network] = [measure(args, algorithm, staleMinutes), project(args, name)];
  let isLeft = false;
  try {
    return await store.together('network', async (within) => {
      const [estimate] = await within.read('network.measure', size.text, size.params);
      checkMemory(estimate?.bytes as number);
      isLeft = true;
      const [made] = await within.read('network.project', network.text, network.params);
      const answer = made?.name == null ? undefined : await ask(name, within);
      await within.read('network.drop', DROP, { p: { name } });
      isLeft = false;
      return answer;
    });
  } finally {
    // Not waited for: what failed is to be told at once, and a store that is silent would be asked three times.
    if (isLeft) void drop(store, name);
  }
}

/** Drops a network after its transaction failed. That it failed is told; this is not, and a later request tries again. */
async function drop(store: RequestStore, name: string): Promise<void> {
  for (let attempt = 0; attempt < DROP_TRIES; attempt += 1) {
    const dropped = await store.read('network.drop', DROP, { p: { name } }).catch(() => []);
    if (dropped.length > 0) return;
  }
}

function checkMemory(bytes: number): void {
  const megabytes = Math.ceil(bytes / 1024 / 1024);
  if (megabytes <= MAX_MEGABYTES) return;
  throw new QueryTooExpensiveError(
    `The contact network may need ${megabytes} MB of the store’s memory; ${MAX_MEGABYTES} MB is the limit.`,
    'Ask for a shorter period (during), or for fewer kinds.',
  );
}
