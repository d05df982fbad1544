import { graph } from '../../bench/graph';
import { type Asking, suite, type Variables } from '../../bench/suite';
import { useDbHits } from '../support/db-hits';
import { useStore } from '../support/given';

/**
 * What the queries of the bench take, on its own graph of a fixed size: times depend on the machine, looks into the store
 * do not. A number that went down is written down here; one that goes up needs a reason.
 */
const EVENTS = 300;

const MOST: Readonly<Record<string, number>> = {
  one: 4,
  deep: 1_445,
  list: 3_825,
  together: 1_727,
  middle: 192,
  search: 152,
  encounters: 707,
  counterparts: 895,
  graph1: 1_759,
  graph2: 12_114,
  paths2: 366,
  paths3: 366,
  timeline: 294,
};

describe(`each query of the bench, on its graph of ${EVENTS} events`, () => {
  const given = useStore({ keep: true });
  const dbHits = useDbHits(given);
  const asking: Asking = {
    ask: async (query, variables) => (await given.ask(query, { ...variables })).data,
    row: async (text, params) => (await given.store.read('test.row', text, params))[0] ?? {},
  };

  beforeAll(async () => {
    // A property that nothing ever had is looked up by name for each row: looks that a store with real data does not have.
    const had = ['disputed', 'unsupported', 'approximate', 'medium', 'wording', 'positionIds']
      .concat(['date', 'publishedAt'].flatMap((it) => [`${it}Basis`, `${it}Wording`]))
      .map((it) => `${it}: 'x'`);
    await given.cypher(`CREATE (n:Load {${had.join(', ')}}) DELETE n`);
    await given.seed([...graph(EVENTS)].flat(), 'bench');
    await given.cypher('CALL db.prepareForReplanning()');
  }, 180_000);

  test.each(suite)('$name: takes one round trip, and no more looks than before', async (question) => {
    const { name, newsgraph, prepare = async (it: Variables) => it } = question;
    const variables = await prepare(question.variables(EVENTS)[0] as Variables, asking);
    const { errors, roundTrips } = await given.ask(newsgraph, { ...variables });
    expect(errors).toBeUndefined();
    expect(roundTrips).toBe(1);
    const hits = await dbHits(newsgraph, variables);
    expect(hits).toBeLessThanOrEqual(MOST[name] ?? 0);
  });

  test('finds what the hand-written statement finds', async () => {
    for (const { name, newsgraph, cypher, variables, prepare = async (it: Variables) => it } of suite) {
      const values = await prepare(variables(EVENTS)[0] as Variables, asking);
      const { data } = await given.ask(newsgraph, { ...values });
      expect({ [name]: data }).toEqual({ [name]: (await asking.row(cypher, values)).data });
    }
  });
});
