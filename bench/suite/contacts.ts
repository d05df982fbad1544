import { partnerOf } from '../graph';
import { middlings } from './pages';
import type { Question } from './question';

/**
 * Who met whom. The statements say what src/questions/contact says, as far as the bench's graph has it: it has no events
 * that are part of others, no organizations as sides, no facts that have lost their support.
 */

/** The event `e` is a contact. */
export const CONTACT =
  "e.status = 'HELD' AND e.kind IN ['BILATERAL_MEETING', 'VISIT', 'PHONE_CALL', 'NEGOTIATION']";
export const counts = (part: string) =>
  `${part}.attendance = 'ATTENDED' AND NOT ${part}.role IN ['SIDE', 'OBSERVER', 'ACCOMPANIED']`;
/** Clauses that bind `e`, where one met another; a second MATCH, so that it begins at the one. */
export const met = (one: string, other: string, where = 'true') =>
  `MATCH (${one})-[p:TOOK_PART_IN]->(e:Event) WHERE ${CONTACT} AND ${counts('p')} ` +
  `MATCH (e)<-[q:TOOK_PART_IN]-(${other}) WHERE ${counts('q')} AND ${where}`;

const MET = `MATCH (:Official {id: $a})-[p:TOOK_PART_IN]->(e:Event)<-[q:TOOK_PART_IN]-(:Official {id: $b})
    WHERE ${CONTACT} AND ${counts('p')} AND ${counts('q')}
    WITH e ORDER BY e.sortKey WITH collect(e) AS met`;
const COUNTED = "count: size(met), inPerson: size([e IN met WHERE e.kind IN ['BILATERAL_MEETING', 'VISIT']])";
const TWENTY = '[e IN met[..20] | {id: e.id, title: e.title}]';

const encounters: Question = {
  name: 'encounters',
  asks: 'when two met, how often, how; the first 20 events',
  variables: middlings((id) => ({ a: id, b: partnerOf(id) })),
  newsgraph: `query ($a: ID!, $b: ID!) { encounters(a: $a, b: $b) {
    count inPerson firstDate { text } lastDate { text } events { nodes { id title } } } }`,
  neo4jGraphql: {
    types: `type MetEvent { id: ID! title: String }
      type Encounters { count: Int! inPerson: Int! firstDate: String lastDate: String events: [MetEvent!]! }
      type Query { encounters(a: ID!, b: ID!): Encounters @cypher(statement: """${MET} RETURN {${COUNTED},
        firstDate: met[0].date, lastDate: met[-1].date, events: ${TWENTY}} AS found""", columnName: "found") }`,
    query: `query ($a: ID!, $b: ID!) { encounters(a: $a, b: $b) {
      count inPerson firstDate lastDate events { id title } } }`,
    facts: ({ encounters: { firstDate, lastDate, events, ...counted } }) => ({
      encounters: {
        ...counted,
        firstDate: firstDate && { text: firstDate },
        lastDate: lastDate && { text: lastDate },
        events: { nodes: events },
      },
    }),
  },
  cypher: `${MET} RETURN {encounters: {${COUNTED},
    firstDate: CASE WHEN size(met) > 0 THEN {text: met[0].date} END,
    lastDate: CASE WHEN size(met) > 0 THEN {text: met[-1].date} END, events: {nodes: ${TWENTY}}}} AS data`,
};

const oftenest = (one: string) =>
  `${met(one, 'a:Official', `a <> ${one}`)} WITH a, count(DISTINCT e) AS count ORDER BY count DESC, a.id LIMIT 10`;

const counterparts: Question = {
  name: 'counterparts',
  asks: 'whom an official met most often: ten of them',
  variables: middlings(),
  newsgraph:
    'query ($id: ID!) { official(id: $id) { counterparts(first: 10) { nodes { actor { id name } count } } } }',
  neo4jGraphql: {
    types: `type Counterpart { id: ID! name: String! count: Int! }
      extend type Official { counterparts: [Counterpart!]! @cypher(statement: """${oftenest('this')}
        RETURN {id: a.id, name: a.name, count: count} AS found""", columnName: "found") }`,
    query: 'query ($id: ID!) { officials(where: {id: {eq: $id}}) { counterparts { id name count } } }',
    facts: ({ officials: [{ counterparts }] }) => ({
      official: {
        counterparts: {
          nodes: counterparts.map(({ count, ...actor }: { count: number }) => ({ actor, count })),
        },
      },
    }),
  },
  cypher: `MATCH (o:Official {id: $id}) ${oftenest('o')}
    RETURN {official: {counterparts: {nodes: collect({actor: {id: a.id, name: a.name}, count: count})}}} AS data`,
};

export const contactQuestions: readonly Question[] = [encounters, counterparts];
