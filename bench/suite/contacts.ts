import { partnerOf } from '../graph';
import { middlings } from './pages';
import type { Question } from './question';

/**
 * Who met whom. The statements say what src/questions/contact says, as far as the bench's graph has it: it has no events
 * that are part of others, no organizations as sides, no facts that have lost their support.
 */

const CONTACT = "e.status = 'HELD' AND e.kind IN ['BILATERAL_MEETING', 'VISIT', 'PHONE_CALL', 'NEGOTIATION']";
const counts = (part: string) =>
  `${part}.attendance = 'ATTENDED' AND NOT ${part}.role IN ['SIDE', 'OBSERVER', 'ACCOMPANIED']`;

const encounters: Question = {
  name: 'encounters',
  asks: 'when two met, how often, how; the first 20 events',
  variables: middlings((id) => ({ a: id, b: partnerOf(id) })),
  newsgraph: `query ($a: ID!, $b: ID!) { encounters(a: $a, b: $b) {
    count inPerson firstDate { text } lastDate { text } events { nodes { id title } } } }`,
  neo4jGraphql: {
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
  cypher: `MATCH (:Official {id: $a})-[p:TOOK_PART_IN]->(e:Event)<-[q:TOOK_PART_IN]-(:Official {id: $b})
    WHERE ${CONTACT} AND ${counts('p')} AND ${counts('q')}
    WITH e ORDER BY e.sortKey WITH collect(e) AS met
    RETURN {encounters: {count: size(met), inPerson: size([e IN met WHERE e.kind IN ['BILATERAL_MEETING', 'VISIT']]),
      firstDate: CASE WHEN size(met) > 0 THEN {text: met[0].date} END,
      lastDate: CASE WHEN size(met) > 0 THEN {text: met[-1].date} END,
      events: {nodes: [e IN met[..20] | {id: e.id, title: e.title}]}}} AS data`,
};

const counterparts: Question = {
  name: 'counterparts',
  asks: 'whom an official met most often: ten of them',
  variables: middlings(),
  newsgraph:
    'query ($id: ID!) { official(id: $id) { counterparts(first: 10) { nodes { actor { id name } count } } } }',
  neo4jGraphql: {
    query: 'query ($id: ID!) { officials(where: {id: {eq: $id}}) { counterparts { id name count } } }',
    facts: ({ officials: [{ counterparts }] }) => ({
      official: {
        counterparts: {
          nodes: counterparts.map(({ count, ...actor }: { count: number }) => ({ actor, count })),
        },
      },
    }),
  },
  cypher: `MATCH (o:Official {id: $id})-[p:TOOK_PART_IN]->(e:Event) WHERE ${CONTACT} AND ${counts('p')}
    MATCH (e)<-[q:TOOK_PART_IN]-(a:Official) WHERE a <> o AND ${counts('q')}
    WITH a, count(DISTINCT e) AS count ORDER BY count DESC, a.id LIMIT 10
    RETURN {official: {counterparts: {nodes: collect({actor: {id: a.id, name: a.name}, count: count})}}} AS data`,
};

export const contactQuestions: readonly Question[] = [encounters, counterparts];
