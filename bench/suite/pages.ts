import { searchQuery } from '../../src/model/search';
import { HUB, MIDDLING, middling, partnerOf, wordOf } from '../graph';
import type { Question, Variables } from './question';

/** Look-ups, pages and search. */

const nodes = <T>(list: readonly T[]) => ({ nodes: list });

/** An event of @neo4j/graphql in our shape: its date is a text, its lists are no connections. */
// biome-ignore lint/suspicious/noExplicitAny: an answer of any shape
function eventOf({ date, participantsConnection, places, articles, ...own }: any) {
  return {
    ...own,
    date: { text: date },
    ...(participantsConnection && {
      participants: nodes(
        participantsConnection.edges.map(
          // biome-ignore lint/suspicious/noExplicitAny: as above
          (it: any) => ({ role: it.properties.role, actor: it.node }),
        ),
      ),
    }),
    ...(places && { places: nodes(places) }),
    ...(articles && { articles: nodes(articles) }),
  };
}

const PARTICIPANTS = 'participants { nodes { role actor { id name } } }';
const THEIR_PARTICIPANTS =
  'participantsConnection(sort: [{node: {sortKey: ASC}}]) { edges { properties { role } node { id name } } }';
const CYPHER_PARTICIPANTS =
  'participants: {nodes: COLLECT { MATCH (e)<-[p:TOOK_PART_IN]-(a:Official) WITH p, a ORDER BY a.sortKey ' +
  'RETURN {role: p.role, actor: {id: a.id, name: a.name}} }}';
const CYPHER_EVENT = 'id: e.id, title: e.title, date: {text: e.date}';

export const middlings =
  (more: (official: string) => Variables = () => ({})) =>
  (events: number): Variables[] =>
    Array.from({ length: MIDDLING }, (_, i) => middling(events, i)).map((id) => ({ id, ...more(id) }));

const one: Question = {
  name: 'one',
  asks: 'an official by id, three fields',
  variables: middlings(),
  newsgraph: 'query ($id: ID!) { official(id: $id) { id name names } }',
  neo4jGraphql: {
    query: 'query ($id: ID!) { officials(where: {id: {eq: $id}}) { id name names } }',
    facts: ({ officials: [official] }) => ({ official }),
  },
  cypher: 'MATCH (o:Official {id: $id}) RETURN {official: {id: o.id, name: o.name, names: o.names}} AS data',
};

const deep: Question = {
  name: 'deep',
  asks: 'the last 20 events of an official, each with participants, places and articles',
  variables: middlings(),
  newsgraph: `query ($id: ID!) { official(id: $id) { participations(first: 20, orderBy: DATE_DESC) { nodes { event {
    id title date { text } ${PARTICIPANTS} places { nodes { name } } articles { nodes { title url } } } } } } }`,
  neo4jGraphql: {
    query: `query ($id: ID!) { officials(where: {id: {eq: $id}}) { events(limit: 20, sort: [{sortKey: DESC}]) {
      id title date ${THEIR_PARTICIPANTS} places(sort: [{sortKey: ASC}]) { name }
      articles(sort: [{sortKey: ASC}]) { title url } } } }`,
    facts: ({ officials: [{ events }] }) => ({
      official: { participations: nodes(events.map((it: unknown) => ({ event: eventOf(it) }))) },
    }),
  },
  cypher: `MATCH (:Official {id: $id})-[:TOOK_PART_IN]->(e:Event) WITH e ORDER BY e.sortKey DESC LIMIT 20
    WITH e, {${CYPHER_EVENT}, ${CYPHER_PARTICIPANTS},
      places: {nodes: COLLECT { MATCH (e)-[:HELD_AT]->(p:Place) WITH p ORDER BY p.sortKey RETURN {name: p.name} }},
      articles: {nodes: COLLECT { MATCH (e)<-[:REPORTS]-(a:Article) WITH a ORDER BY a.sortKey
        RETURN {title: a.title, url: a.url} }}} AS event ORDER BY e.sortKey DESC
    RETURN {official: {participations: {nodes: collect({event: event})}}} AS data`,
};

const list: Question = {
  name: 'list',
  asks: 'the last 100 events with participants',
  variables: () => [{}],
  newsgraph: `{ events(first: 100, orderBy: DATE_DESC) { nodes { id title date { text } ${PARTICIPANTS} } } }`,
  neo4jGraphql: {
    query: `{ events(limit: 100, sort: [{sortKey: DESC}]) { id title date ${THEIR_PARTICIPANTS} } }`,
    facts: ({ events }) => ({ events: nodes(events.map(eventOf)) }),
  },
  cypher: `MATCH (e:Event) WHERE e.sortKey IS NOT NULL WITH e ORDER BY e.sortKey DESC LIMIT 100
    WITH e, {${CYPHER_EVENT}, ${CYPHER_PARTICIPANTS}} AS event ORDER BY e.sortKey DESC
    RETURN {events: {nodes: collect(event)}} AS data`,
};

const together: Question = {
  name: 'together',
  asks: 'the events of both A and B in a period, with articles',
  variables: middlings((id) => ({
    a: id,
    b: partnerOf(id),
    during: '2000/2015',
    from: '2000-01-01',
    to: '2015-12-31',
  })),
  newsgraph: `query ($a: ID!, $b: ID!, $during: FlexDateText!) {
    events(filter: {participants: {all: [$a, $b]}, during: $during}) {
      nodes { id title date { text } articles { nodes { title url } } } } }`,
  neo4jGraphql: {
    query: `query ($a: ID!, $b: ID!, $from: Date!, $to: Date!) { events(limit: 20, sort: [{sortKey: ASC}], where: {
      AND: [{participants: {some: {id: {eq: $a}}}}, {participants: {some: {id: {eq: $b}}}}]
      startEarliest: {lte: $to}, endLatest: {gte: $from} }) {
      id title date articles(sort: [{sortKey: ASC}]) { title url } } }`,
    facts: ({ events }) => ({ events: nodes(events.map(eventOf)) }),
  },
  cypher: `MATCH (:Official {id: $a})-[:TOOK_PART_IN]->(e:Event)<-[:TOOK_PART_IN]-(:Official {id: $b})
    WHERE e.startEarliest <= date($to) AND e.endLatest >= date($from) WITH e ORDER BY e.sortKey LIMIT 20
    WITH e, {${CYPHER_EVENT}, articles: {nodes: COLLECT { MATCH (e)<-[:REPORTS]-(a:Article)
      WITH a ORDER BY a.sortKey RETURN {title: a.title, url: a.url} }}} AS event ORDER BY e.sortKey
    RETURN {events: {nodes: collect(event)}} AS data`,
};

/** Of the five syllables of a name, as much as somebody types who looks for it. */
const TYPED = 8;

const FOUND = `CALL db.index.fulltext.queryNodes('search', $lucene) YIELD node, score WHERE node:Official
    WITH node ORDER BY score DESC, node.eventsKey, node.id LIMIT 8`;

const search: Question = {
  name: 'search',
  asks: 'officials by the beginning of a name',
  variables: middlings((id) => {
    const text = wordOf(id).slice(0, TYPED);
    return { text, lucene: searchQuery(text) };
  }),
  newsgraph:
    'query ($text: String!) { search(text: $text, types: [OFFICIAL]) { node { id ... on Official { name } } } }',
  neo4jGraphql: {
    types: `type Query { searchOfficials(lucene: String!): [Official!]!
      @cypher(statement: """${FOUND} RETURN node""", columnName: "node") }`,
    query: 'query ($lucene: String!) { searchOfficials(lucene: $lucene) { id name } }',
    facts: ({ searchOfficials }) => ({ search: searchOfficials.map((node: unknown) => ({ node })) }),
  },
  cypher: `${FOUND} RETURN {search: collect({node: {id: node.id, name: node.name}})} AS data`,
};

const PAGE = 20;
/** Where the middle of the hub's events is at least, in whole pages of 100. */
const middleOf = (events: number) => Math.floor(events / 12 / 100) * 100 || PAGE;

/** The cursor behind so many of an official's participations; pages are walked, as a client does. */
const WALK = `query ($id: ID!, $first: Int!, $after: String) {
  official(id: $id) { participations(first: $first, after: $after) { pageInfo { endCursor } } } }`;

const middle: Question = {
  name: 'middle',
  asks: 'a page of 20 from the middle of the hub’s events',
  variables: (events) => [{ id: HUB, skip: middleOf(events) }],
  prepare: async ({ id, skip }, { ask, row }) => {
    let after: string | undefined;
    const first = Math.min(100, skip as number);
    for (let at = 0; at < (skip as number); at += first) {
      const { official } = await ask(WALK, { id, first, after });
      after = official.participations.pageInfo.endCursor;
    }
    const { key } = await row(
      'MATCH (:Official {id: $id})-[r:TOOK_PART_IN]->() WITH r.hubKey AS key ORDER BY key ' +
        'SKIP toInteger($skip) - 1 LIMIT 1 RETURN key',
      { id, skip },
    );
    return { id, after, key, until: `${id as string}\tEvent\t\uffff`, offset: skip };
  },
  newsgraph: `query ($id: ID!, $after: String) { official(id: $id) { participations(first: 20, after: $after) {
    nodes { event { id title date { text } } } pageInfo { hasNextPage } } } }`,
  neo4jGraphql: {
    // Their eventsConnection(first, after) gives no answer here within a minute.
    query: `query ($id: ID!, $offset: Int!) { officials(where: {id: {eq: $id}}) {
      events(limit: 21, offset: $offset, sort: [{sortKey: ASC}]) { id title date } } }`,
    facts: ({ officials: [{ events }] }) => ({
      official: {
        participations: {
          ...nodes(events.slice(0, PAGE).map((it: unknown) => ({ event: eventOf(it) }))),
          pageInfo: { hasNextPage: events.length > PAGE },
        },
      },
    }),
  },
  cypher: `MATCH ()-[r:TOOK_PART_IN]->(e:Event) USING INDEX r:TOOK_PART_IN(hubKey)
    WHERE r.hubKey > $key AND r.hubKey < $until WITH r, e ORDER BY r.hubKey LIMIT 21
    WITH collect({event: {${CYPHER_EVENT}}}) AS found
    RETURN {official: {participations: {nodes: found[..20], pageInfo: {hasNextPage: size(found) > 20}}}} AS data`,
};

export const pageQuestions: readonly Question[] = [one, deep, list, together, middle, search];
