import { CONTACT, counts, met } from './contacts';
import { leaves } from './leaves';
import type { Asking, Question, Variables } from './question';

/** Chains of contacts between two who are so many hops apart. */

const MAX_HOPS = 4;
const FIRST = 10;

const HOP = `((x:Official)-[p:TOOK_PART_IN WHERE ${counts('p')}]->(e:Event WHERE ${CONTACT})<-[q:TOOK_PART_IN WHERE ${counts('q')}]-(y:Official))`;

/** Clauses that bind `found`. */
const FOUND = `MATCH (a:Official {id: $a}), (b:Official {id: $b})
  OPTIONAL MATCH ALL SHORTEST (a)${HOP}{1,${MAX_HOPS}}(b)
  WITH DISTINCT [a] + y AS chain WHERE chain[-1].id = $b WITH chain ORDER BY [it IN chain | it.id] LIMIT ${FIRST}
  WITH collect({hops: COLLECT { UNWIND range(0, size(chain) - 2) AS i WITH chain[i] AS one, chain[i + 1] AS other
    RETURN {from: {id: one.id}, to: {id: other.id}, count: COUNT { ${met('one', 'other')} }} }}) AS paths
  WITH {distance: size(paths[0].hops), paths: paths} AS found`;

/** Of those so many hops away whoever took part in fewest events, as `id` for an official's `id`. */
const AWAY = {
  2: `MATCH (a:Official {id: $id}) CALL (a) { ${met('a', 'n:Official', 'n <> a')} RETURN collect(DISTINCT n) AS near }
    UNWIND near AS n CALL (n, near, a) { ${met('n', 'm:Official', 'm <> a AND NOT m IN near')} RETURN DISTINCT m }
    WITH DISTINCT m ORDER BY COUNT { (m)-[:TOOK_PART_IN]->() }, m.id LIMIT 1 RETURN m.id AS id`,
  3: `MATCH (a:Official {id: $id}) CALL (a) { ${met('a', 'n:Official', 'n <> a')} RETURN collect(DISTINCT n) AS near }
    CALL (a, near) { UNWIND near AS n ${met('n', 'm:Official', 'm <> a AND NOT m IN near')} RETURN collect(DISTINCT m) AS second }
    UNWIND second[..200] AS n CALL (n, near, second, a) { ${met('n', 'm:Official', 'm <> a AND NOT m IN near AND NOT m IN second')} RETURN DISTINCT m }
    WITH DISTINCT m ORDER BY COUNT { (m)-[:TOOK_PART_IN]->() }, m.id LIMIT 1 RETURN m.id AS id`,
} as const;

const SELECTION = '{ distance paths { hops { from { id } to { id } count } } }';

const pathsOf = (hops: 2 | 3): Question => ({
  name: `paths${hops}`,
  asks: `all shortest chains of contacts between two who are ${hops} hops apart, up to ${FIRST}`,
  variables: leaves.variables,
  prepare: async (variables: Variables, asking: Asking) => {
    const found = (await leaves.prepare?.(variables, asking)) ?? variables;
    const at = async (distance: 2 | 3) => (await asking.row(AWAY[distance], found)).id;
    // In a graph of a few hundred events nobody is three hops away.
    return { a: found.id, b: (await at(hops)) ?? (await at(2)) };
  },
  newsgraph: `query ($a: ID!, $b: ID!) { paths(from: $a, to: $b, maxHops: ${MAX_HOPS}, first: ${FIRST}) ${SELECTION} }`,
  neo4jGraphql: {
    types: `${
      hops === 2
        ? `type PathEnd { id: ID! }
      type PathHop { from: PathEnd! to: PathEnd! count: Int! }
      type Path { hops: [PathHop!]! }
      type Paths { distance: Int paths: [Path!]! }`
        : ''
    } type Query { paths${hops}(a: ID!, b: ID!): Paths @cypher(statement: """${FOUND} RETURN found""", columnName: "found") }`,
    query: `query ($a: ID!, $b: ID!) { paths: paths${hops}(a: $a, b: $b) ${SELECTION} }`,
    facts: (data) => data,
  },
  cypher: `${FOUND} RETURN {paths: found} AS data`,
});

export const pathQuestions: readonly Question[] = [pathsOf(2), pathsOf(3)];
