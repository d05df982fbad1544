import { readConfig } from '../../src/config';
import { type Service, serve } from '../../src/main';
import { migrate, schemaState } from '../../src/neo4j/migrate';
import { loadSchema, storeSchema } from '../../src/store-schema';
import { dropIndexes, storeAddress, useStore, withSeed } from '../support/given';
import { generated } from './generated';

describe('a first start', () => {
  const given = useStore();
  const records = generated(10);
  const later = storeSchema.filter((it) => !loadSchema.includes(it));
  const absent = async () => (await schemaState(given.store, storeSchema)).absent;

  beforeEach(() => dropIndexes(given.store));
  afterEach(() => migrate(given.store, storeSchema));

  /** Starts the service with these records as its seed, until `say` says no more; tells what was said. */
  const start = async (stop: (line: string) => boolean = () => false) => {
    const said: string[] = [];
    const say = (line: string) => {
      said.push(line);
      if (stop(line)) throw new Error('Stopped.');
    };
    const { uri, username, password } = storeAddress();
    const env = { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password, PORT: '0' };
    const service = await withSeed(records, 'first', (path) =>
      serve(readConfig({ ...env, NEWSGRAPH_SEEDS: path }), say).catch((): Service | undefined => undefined),
    );
    await service?.stop();
    return said;
  };

  /** Ends a start when it is about to make indexes; tells how many nodes there are then. */
  const nodesBeforeIndexes = async () => {
    const said = await start((line) => line.startsWith('Creating'));
    expect(said).toEqual([`Creating ${later.length} constraints and indexes`]);
    const [row] = await given.cypher('MATCH (n) RETURN count(n) AS nodes');
    return row?.nodes;
  };

  test('makes the indexes that no load needs when all is loaded', async () => {
    expect(later.length).toBeGreaterThan(30);
    expect(await nodesBeforeIndexes()).toBeGreaterThan(records.length / 2);
    expect(await absent()).toHaveLength(later.length);
  });

  test('makes them all', async () => {
    expect(await start()).toEqual([
      `Creating ${later.length} constraints and indexes`,
      `Loaded first: created ${records.length}, updated 0, unchanged 0`,
    ]);
    expect(await absent()).toEqual([]);
    const { data } = await given.ask('{ events(orderBy: PARTICIPANTS_DESC) { totalCount nodes { id } } }');
    expect(data.events).toMatchObject({ totalCount: 10 });
  });

  test('that was broken off before them is made up for by the next, which makes them first', async () => {
    await given.seed(records.slice(0, 20), 'first');
    const [before] = await given.cypher('MATCH (n) RETURN count(n) AS nodes');
    expect(await nodesBeforeIndexes()).toBe(before?.nodes);
    expect(await start()).toEqual([
      `Creating ${later.length} constraints and indexes`,
      expect.stringMatching(/^Loaded first: created \d+, updated 0, unchanged 20$/),
    ]);
    expect(await absent()).toEqual([]);
  });
});
