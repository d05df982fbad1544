import type { SchemaItem } from '../../src/model/schema-item';
import { migrate, schemaState } from '../../src/neo4j/migrate';
import { storeSchema } from '../../src/store-schema';
import { dropIndexes, useStore } from '../support/given';

const byTitle: SchemaItem = {
  name: 'topic_by_title',
  kind: 'RANGE',
  on: 'NODE',
  types: ['Topic'],
  properties: ['title'],
};

describe('the schema of a store', () => {
  const given = useStore();
  const said: string[] = [];
  const migrateTo = (schema: readonly SchemaItem[], retired: readonly string[] = []) =>
    migrate(given.store, schema, { retired, say: (line) => said.push(line) });
  beforeEach(() => said.splice(0));
  afterEach(async () => {
    await given.cypher('DROP INDEX topic_by_title IF EXISTS');
    await migrate(given.store, storeSchema);
  });

  const byTitleNow = async () =>
    (await given.cypher('SHOW INDEXES YIELD *')).find(({ name }) => name === byTitle.name);

  test('that is what it has to be is left alone, in silence', async () => {
    const before = await given.cypher('SHOW INDEXES YIELD id, name RETURN id, name ORDER BY id');
    await migrateTo(storeSchema);
    expect(said).toEqual([]);
    expect(await given.cypher('SHOW INDEXES YIELD id, name RETURN id, name ORDER BY id')).toEqual(before);
  });

  test('can be made by several programs at once', async () => {
    for (let times = 0; times < 3; times += 1) {
      await dropIndexes(given.store);
      await Promise.all([migrateTo(storeSchema), migrateTo(storeSchema), migrateTo(storeSchema)]);
      expect((await schemaState(given.store, storeSchema)).absent).toEqual([]);
    }
  });

  test.each<[string, Partial<SchemaItem>]>([
    ['other properties', { properties: ['title', 'kind'] }],
    ['another label', { types: ['Event'] }],
    ['another kind', { kind: 'FULLTEXT', analyzer: 'keyword' }],
    ['relationships instead of nodes', { on: 'RELATIONSHIP', types: ['MENTIONS'] }],
    ['a constraint', { kind: 'UNIQUE' }],
  ])('of an earlier version, in which an index of this name has %s, is made anew', async (_, other) => {
    await migrateTo([{ ...byTitle, ...other }]);
    expect((await schemaState(given.store, [byTitle])).absent).toEqual([byTitle]);
    await migrateTo([byTitle]);
    expect(await byTitleNow()).toMatchObject({
      state: 'ONLINE',
      type: 'RANGE',
      entityType: 'NODE',
      labelsOrTypes: ['Topic'],
      properties: ['title'],
      owningConstraint: null,
    });
  });

  test('of an earlier version, in which words were told apart otherwise, is made anew', async () => {
    const texts: SchemaItem = { ...byTitle, kind: 'FULLTEXT', analyzer: 'keyword' };
    await migrateTo([{ ...texts, analyzer: 'english' }]);
    await migrateTo([texts]);
    expect(await byTitleNow()).toMatchObject({
      options: { indexConfig: { 'fulltext.analyzer': 'keyword' } },
    });
  });

  test('whose index could not be filled says so, and is made good when what was too long is gone', async () => {
    await given.cypher(
      "CREATE (:Topic {id: 'topic:long', title: reduce(text = 'x', i IN range(1, 14) | text + text)})",
    );
    await expect(migrateTo([byTitle])).rejects.toMatchObject({
      message: expect.stringMatching(/^Neo4j could not fill the index topic_by_title: /),
      exitCode: 3,
    });
    expect(await byTitleNow()).toMatchObject({ state: 'FAILED' });
    await given.cypher('MATCH (n:Topic) DETACH DELETE n');
    await migrateTo([byTitle]);
    expect(await byTitleNow()).toMatchObject({ state: 'ONLINE' });
  });

  test('is waited for while it is being filled, whoever made it', async () => {
    await given.cypher(
      "UNWIND range(1, 20000) AS i CREATE (:Topic {id: 'topic:' + i, title: toString(i) + 'x'})",
    );
    await given.cypher('CREATE INDEX topic_by_title FOR (n:Topic) ON (n.title)');
    await migrateTo([byTitle]);
    expect(said).toEqual([]);
    expect(await byTitleNow()).toMatchObject({ state: 'ONLINE' });
  });

  test('loses what is asked for no more, also when nothing else is made', async () => {
    await migrateTo([byTitle]);
    await migrateTo([], ['topic_by_title', 'never_there']);
    expect(await byTitleNow()).toBeUndefined();
  });
});
