import { middlings } from './pages';
import type { Question } from './question';

/** When events were. */

const FOUND = `MATCH (:Official {id: $id})-[:TOOK_PART_IN]->(e:Event)
    WITH substring(e.date, 0, 4) AS period, count(DISTINCT e) AS count ORDER BY period
    WITH collect({period: period, count: count}) AS buckets
    WITH {buckets: buckets, total: reduce(sum = 0, it IN buckets | sum + it.count)} AS found`;
const SELECTION = '{ buckets { period count } total }';

export const timeline: Question = {
  name: 'timeline',
  asks: 'the events of an official by year',
  variables: middlings(),
  newsgraph: `query ($id: ID!) { timeline(filter: {participants: {all: [$id]}}, by: YEAR) ${SELECTION} }`,
  neo4jGraphql: {
    types: `type Bucket { period: String! count: Int! }
      type Timeline { buckets: [Bucket!]! total: Int! }
      type Query { timeline(id: ID!): Timeline
        @cypher(statement: """${FOUND} RETURN found""", columnName: "found") }`,
    query: `query ($id: ID!) { timeline(id: $id) ${SELECTION} }`,
    facts: (data) => data,
  },
  cypher: `${FOUND} RETURN {timeline: found} AS data`,
};
