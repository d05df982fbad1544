import { met } from './contacts';
import { leaves } from './leaves';
import type { Question } from './question';

/** Contacts as nodes and edges. The statements say what src/questions/graph says of officials in the bench's graph. */

const FIRST = 20;

/** Clauses that bind `edges` among the officials `all`; each is found from whoever of the two took part in less. */
const EDGES = `WITH *, COLLECT { UNWIND all AS x RETURN x ORDER BY COUNT { (x)-[:TOOK_PART_IN]->() }, x.id } AS walk
  CALL (walk, asked, near) {
    UNWIND range(0, size(walk) - 2) AS i WITH walk[i] AS x, walk[i + 1..] AS others, asked, near
    ${met('x', 'y:Official', 'y IN others')}
    WITH x, y, count(DISTINCT e) AS count, [it IN [x, y] | CASE WHEN it = asked THEN 0 WHEN it IN near THEN 1 ELSE 2 END] AS depths
    WITH count, CASE WHEN depths[0] < depths[1] OR depths[0] = depths[1] AND x.id < y.id
      THEN [x.id, y.id] ELSE [y.id, x.id] END AS ends
    ORDER BY count DESC, ends[0] + '|' + ends[1]
    RETURN collect({from: ends[0], to: ends[1], count: count}) AS edges }`;

/** Clauses that bind a list of `[official, number of contacts]`: whom those of a list met who are not among others, most first. */
const metBy = (list: string, others: string, as: string) =>
  `CALL (${list}, ${others}) { UNWIND ${list} AS x ${met('x', 'y:Official', `y <> x AND NOT y IN ${others}`)}
    WITH y, count(DISTINCT e) AS count ORDER BY count DESC, y.id RETURN collect([y, count]) AS ${as} }`;

const rows = (list: string, depth: number) =>
  `[it IN ${list}[..${FIRST}] | {id: it[0].id, actor: {name: it[0].name}, depth: ${depth}, count: it[1]}]`;
const NODES = `[{id: asked.id, actor: {name: asked.name}, depth: 0, count: 0}] + ${rows('first', 1)}`;

const NEAR = `MATCH (asked:Official {id: $id}) WITH asked, [asked] AS start ${metBy('start', 'start', 'first')}
  WITH *, [it IN first[..${FIRST}] | it[0]] AS near`;

/** Statements that bind `found`, by depth. */
const FOUND = {
  1: `${NEAR} WITH *, near + asked AS all ${EDGES} WITH {nodes: ${NODES}, edges: edges, total: size(first)} AS found`,
  2: `${NEAR} WITH *, [it IN first | it[0]] + asked AS known ${metBy('near', 'known', 'second')}
  WITH *, near + asked + [it IN second[..${FIRST}] | it[0]] AS all ${EDGES}
  WITH {nodes: ${NODES} + ${rows('second', 2)}, edges: edges, total: size(first) + size(second)} AS found`,
} as const;

const TYPES = `type ContactActor { name: String! }
  type ContactNode { id: ID! actor: ContactActor! depth: Int! count: Int! }
  type ContactLink { from: ID! to: ID! count: Int! }
  type ContactGraph { nodes: [ContactNode!]! edges: [ContactLink!]! total: Int! }`;
const SELECTION = '{ nodes { id actor { name } depth count } edges { from to count } total }';

const graphOf = (depth: 1 | 2): Question => ({
  name: `graph${depth}`,
  asks: `whom an official met${depth === 2 ? ', and whom these met' : ''}, as nodes and edges: up to 20 a step`,
  ...leaves,
  newsgraph: `query ($id: ID!) { graph(ids: [$id], depth: ${depth}, first: ${FIRST}) ${SELECTION} }`,
  neo4jGraphql: {
    types: `${depth === 1 ? TYPES : ''} type Query { graph${depth}(id: ID!): ContactGraph
      @cypher(statement: """${FOUND[depth]} RETURN found""", columnName: "found") }`,
    query: `query ($id: ID!) { graph: graph${depth}(id: $id) ${SELECTION} }`,
    facts: (data) => data,
  },
  cypher: `${FOUND[depth]} RETURN {graph: found} AS data`,
});

export const graphQuestions: readonly Question[] = [graphOf(1), graphOf(2)];
