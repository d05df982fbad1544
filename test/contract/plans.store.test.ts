import neo4j, { type Driver, type Plan } from 'neo4j-driver';
import { storeAddress, useStore } from '../support/given';
import { statementsOf } from '../support/statements';
import { withSamples } from './samples';
import { everyField, everyOrder, everyPage } from './selections';

/** Operators that read more than an answer needs, whatever the graph's size. */
const SCANS =
  /AllNodesScan|LabelScan|LabelsScan|RelationshipsScan|RelationshipTypeScan|IndexScan|IndexContainsScan|IndexEndsWithScan/;
const UNIQUE_SEEK = /UniqueIndexSeek|EmptyRow|Argument/;

const BOTH = ['official:sample-minister', 'organization:sample-ministry'];

const FILTERED: [string, string][] = [
  ['kinds', '{kinds: [PHONE_CALL]}'],
  ['during', '{during: "2015-12"}'],
  ['during, certain', '{during: "2015-12", match: CERTAIN}'],
  ['all', `{participants: {all: ${JSON.stringify(BOTH)}}}`],
  ['any', `{participants: {any: ${JSON.stringify(BOTH)}}}`],
  ['none', `{participants: {none: ${JSON.stringify(BOTH)}}}`],
  [
    'all at once',
    `{kinds: [VISIT], during: "2015", participants: {all: ${JSON.stringify(BOTH)}, any: ${JSON.stringify(BOTH)}, none: ["official:x"]}}`,
  ],
];

const PEOPLE = ['official:sample-minister', 'official:sample-colleague'];
const ONE_OF_EACH = ['official:sample-colleague', 'organization:sample-ministry'];
const ORGANIZATIONS = ['organization:sample-ministry', 'organization:sample-government'];

const ROOTS: [string, string][] = [
  ...everyPage(),
  ...FILTERED.map(([name, filter]): [string, string] => [
    `Query.events by ${name}`,
    `{ events(filter: ${filter}) { nodes { id } totalCount } }`,
  ]),
  ...[['nothing', 'null'], ...FILTERED].map(([name, filter]): [string, string] => [
    `Query.timeline by ${name}`,
    `{ timeline(filter: ${filter}, by: MONTH) { buckets { count } unknown { count } total truncated } }`,
  ]),
  ...['topics', 'places', 'articles'].map((name): [string, string] => [
    `Query.${name} by events`,
    `{ ${name}(filter: {event: {kinds: [VISIT]}}) { nodes { id } totalCount } }`,
  ]),
  ...[
    ['articles', 'urls', 'https://example.org/sample', 'none'],
    ['officials', 'wikidataIds', 'Q42', 'Q1'],
    ['organizations', 'wikidataIds', 'Q43', 'Q1'],
    ['places', 'countries', 'XA', 'XB'],
  ].map(([name, by, value, other]): [string, string] => [
    `Query.${name} by ${by}`,
    `{ ${name}(filter: {${by}: ["${value}", "${other}"]}) { nodes { id } totalCount } }`,
  ]),
  ['Query.node', '{ node(id: "event:x") { id } }'],
  ['Query.nodes', '{ nodes(ids: ["event:x", "official:x", "topic:x"]) { id } }'],
  ['Query.search', '{ search(text: "lavr") { score matched node { id } } }'],
];

/**
 * Questions about contacts: their tests count round trips. Each text takes seconds to plan, so that of sides there are those alone whose
 * texts have parts of their own.
 */
const QUESTIONS: [string, string][] = [
  ...[PEOPLE, ONE_OF_EACH, ORGANIZATIONS].map(([a, b]): [string, string] => [
    `Query.encounters of ${a} and ${b}`,
    `{ encounters(a: "${a}", b: "${b}", during: "2015") { count coListed { totalCount } truncated publishers } }`,
  ]),
  ...[PEOPLE, ORGANIZATIONS].map(([a, b]): [string, string] => [
    `Query.commonCounterparts of ${a} and ${b}`,
    `{ commonCounterparts(a: "${a}", b: "${b}") { nodes { countA } totalCount truncated } }`,
  ]),
  [
    'Query.paths of an official and an organization',
    '{ paths(from: "official:sample-colleague", to: "organization:sample-ministry", during: "2015", timeRespecting: true, longer: 1) { distance truncatedBy paths { hops { events { nodes { title } } } } } }',
  ],
  [
    'Query.alsoPresent',
    '{ alsoPresent(event: "event:sample-meeting") { nodes { role } totalCount truncated } }',
  ],
  [
    'Query.graph of an official',
    '{ graph(ids: ["official:sample-minister"], during: "2015") { total truncated nodes { id } edges { count } } }',
  ],
  [`Query.graph of ${BOTH.join()}, two steps`, `{ graph(ids: ${JSON.stringify(BOTH)}, depth: 2) { total } }`],
];

const QUERIES = [...everyField(), ...ROOTS, ...QUESTIONS];

describe('the plan of every statement', () => {
  const given = useStore({ keep: true });
  withSamples(given);
  let driver: Driver;

  beforeAll(async () => {
    const { uri, username, password } = storeAddress();
    driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
    // Enough nodes that a scan would look bad to the planner, as on real data.
    await given.cypher(
      "UNWIND range(1, 3000) AS i CREATE (e:Event {id: 'event:' + i, sortKey: '2015-12-28|2015-12-28|' + i, kind: 'VISIT'}) " +
        "CREATE (o:Official {id: 'official:' + i, sortKey: 'name ' + i})-[:TOOK_PART_IN {id: 'participation:' + i}]->(e) " +
        "CREATE (:Evidence {id: 'evidence:' + i, fact: 'event:' + i, sortKey: toString(i)}) " +
        "CREATE (:Topic {id: 'topic:' + i, sortKey: 'name ' + i})<-[:ABOUT]-(e) " +
        "CREATE (:Place {id: 'place:' + i, sortKey: 'name ' + i})<-[:HELD_AT]-(e) " +
        "CREATE (:Article {id: 'article:' + i, sortKey: '2015-12-28|2015-12-28|' + i})-[:REPORTS]->(e)",
    );
    await given.cypher('CALL db.prepareForReplanning()');
  });
  afterAll(() => driver.close());

  async function planOf(text: string, params: object): Promise<Plan> {
    const { summary } = await driver.executeQuery(`EXPLAIN ${text}`, params, { routing: 'READ' });
    if (summary.plan === false) throw new Error('no plan');
    return summary.plan;
  }

  const operators = (plan: Plan): Plan[] => [plan, ...plan.children.flatMap(operators)];

  /** A product is bounded when every input is a unique seek. */
  const unbounded = (plan: Plan): boolean =>
    plan.operatorType.startsWith('CartesianProduct') &&
    !plan.children.every((child) =>
      operators(child).every(({ operatorType }) => UNIQUE_SEEK.test(operatorType)),
    );

  test.each(QUERIES)('%s starts at an index and scans nothing', async (_, query) => {
    const statements = await statementsOf(query);
    expect(statements).toHaveLength(1);
    for (const { text, params } of statements) {
      const all = operators(await planOf(text, params));
      expect(all.map(({ operatorType }) => operatorType).filter((it) => SCANS.test(it))).toEqual([]);
      expect(all.filter(unbounded)).toEqual([]);
    }
  });

  test.each(everyPage())('%s is read in the order of its index: nothing is sorted', async (_, query) => {
    const [it] = await statementsOf(query.replace(' totalCount }', ' }'));
    const all = operators(await planOf(it?.text ?? '', it?.params ?? {})).map(
      ({ operatorType }) => operatorType,
    );
    expect(all.filter((operator) => /Sort|Top/.test(operator))).toEqual([]);
    expect(all.some((operator) => operator.startsWith('NodeIndexSeekByRange'))).toBe(true);
  });

  /** No more rows than a LIMIT below lets through; each of the operators above it gives a row for a row. */
  const limited = ({ operatorType, children }: Plan): boolean =>
    operatorType.startsWith('Limit') ||
    (/^(Projection|CacheProperties|Filter|Union)/.test(operatorType) && children.every(limited));

  /** Operators that sort rows which nothing has limited. */
  const unlimitedSorts = (plan: Plan): Plan[] =>
    operators(plan).filter(
      ({ operatorType, children }) => /Sort|Top/.test(operatorType) && !children.every(limited),
    );

  // Latest first is two ranges, as what has no date comes last: a page of each is sorted, and no more.
  test.each(everyOrder())('%s sorts a page at most: its rows come from an index', async (_, query) => {
    const [it] = await statementsOf(query);
    const plan = await planOf(it?.text ?? '', it?.params ?? {});
    expect(unlimitedSorts(plan)).toEqual([]);
    expect(operators(plan).some(({ operatorType }) => operatorType.startsWith('NodeIndexSeekByRange'))).toBe(
      true,
    );
  });

  test('the gate sees a scan when there is one', async () => {
    const all = operators(await planOf("MATCH (n:Event) WHERE n.title = 'x' RETURN n", {}));
    expect(all.some(({ operatorType }) => SCANS.test(operatorType))).toBe(true);
    const product = operators(
      await planOf(
        "MATCH (a:Event), (b:Official) WHERE a.sortKey > '' AND b.sortKey > '' RETURN a.id + b.id",
        {},
      ),
    );
    expect(product.some(unbounded)).toBe(true);
  });

  test('the gate sees rows that are sorted before they are limited', async () => {
    const range = "MATCH (n:Event) WHERE n.sortKey > ''";
    const sorted = await planOf(`${range} RETURN n.title ORDER BY n.title LIMIT 20`, {});
    expect(unlimitedSorts(sorted)).toHaveLength(1);
    const page = await planOf(`${range} WITH n LIMIT 20 RETURN n.title ORDER BY n.title LIMIT 20`, {});
    expect(operators(page).some(({ operatorType }) => /Sort|Top/.test(operatorType))).toBe(true);
    expect(unlimitedSorts(page)).toEqual([]);
  });
});

describe('round trips', () => {
  const given = useStore({ keep: true });
  withSamples(given);

  // One statement a root field is held above for every field; here it is counted as it is sent, of some of each kind.
  test.each(ROOTS.filter((_, index) => index % 8 === 0))('%s takes one', async (_, query) => {
    const { roundTrips, errors } = await given.ask(query);
    expect(errors).toBeUndefined();
    expect(roundTrips).toBe(1);
  });

  test('do not grow with first, nor with levels', async () => {
    const query = (first: number) =>
      `{ events(first: ${first}) { totalCount nodes { participants(first: ${first}) { nodes { actor { participations(first: 2) { nodes { event { title } } } } } } } } }`;
    const trips = await Promise.all(
      [1, 5, 20].map(async (first) => (await given.ask(query(first))).roundTrips),
    );
    expect(trips).toEqual([1, 1, 1]);
  });
});
