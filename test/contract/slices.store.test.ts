import {
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql';
import { keyOf } from '../../src/model/id';
import { sharedFilters, slices } from '../../src/nodes';
import { questions } from '../../src/questions';
import { storeSchema } from '../../src/store-schema';
import { theSchema, useStore } from '../support/given';
import { SAMPLES, withSamples } from './samples';

/** What every slice has to keep, a new one at once. */
describe('every slice', () => {
  const given = useStore({ keep: true });
  withSamples(given);

  test('has a name and a stored type of its own', () => {
    const stored = slices.map((slice) => Object.values(slice.stored)[0]);
    expect(new Set(stored).size).toBe(slices.length);
    expect(new Set(slices.map(({ type }) => type.name)).size).toBe(slices.length);
  });

  test('has a filter for its connections, and so has every interface that is paged', () => {
    const paged = Object.values(theSchema().getTypeMap()).flatMap((type) =>
      isObjectType(type) && type.extensions.connection
        ? getNamedType(type.getFields().nodes?.type as GraphQLOutputType).name
        : [],
    );
    const filters = [...slices.map(({ filter }) => filter), ...sharedFilters].map(({ name }) => name);
    // Rows of one type can stand in several connections.
    expect(filters.sort()).toEqual([...new Set(paged)].map((name) => `${name}Filter`).sort());
  });

  test('asks questions that each have a name of their own', () => {
    const names = [...slices.flatMap((slice) => slice.questions), ...questions].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test('has its constraints and indexes in the store, online', async () => {
    const rows = await given.store.read('test', 'SHOW INDEXES YIELD name, state', {});
    const online = rows.filter(({ state }) => state === 'ONLINE').map(({ name }) => name);
    expect(online).toEqual(expect.arrayContaining(storeSchema.map(({ name }) => name)));
  });

  test('makes its id unique in the store: the database itself refuses a second one', async () => {
    for (const { stored } of slices) {
      const twice =
        'label' in stored
          ? `CREATE (:${stored.label} {id: 'twice'}), (:${stored.label} {id: 'twice'})`
          : `CREATE (a:Topic {id: 'a'})-[:${stored.relationship} {id: 'twice'}]->(a), (a)-[:${stored.relationship} {id: 'twice'}]->(a)`;
      await expect(given.cypher(twice)).rejects.toThrow('already exists');
    }
  });

  test('loads its sample record, and a second load leaves it unchanged', async () => {
    const again = await given.seed(SAMPLES, 'samples');
    expect(again.totals).toEqual({ created: 0, updated: 0, unchanged: SAMPLES.length });
  });

  /** Fields that a record cannot fill: known only with the article's text, or written by the loader. */
  const NOT_IN_RECORDS = new Set(['Article.text']);

  test.each(slices.flatMap(({ type, record }) => (record ? [[type.name, record] as const] : [])))(
    '%s: the API gives back every field that its record states',
    async (name, record) => {
      const type = theSchema().getType(name);
      if (!isObjectType(type)) throw new Error(`${name} is no object type`);
      const leaves = Object.values(type.getFields()).filter((field) => isLeafType(getNamedType(field.type)));
      const dates = Object.values(type.getFields()).filter(
        (field) => getNamedType(field.type).name === 'FlexDate',
      );
      const selection = [
        ...leaves.map((it) => it.name),
        ...dates.map((it) => `${it.name} { text basis wording }`),
      ].join(' ');
      const { data, errors } = await given.ask(asking(name, record.id(record.sample as never), selection));
      expect(errors).toBeUndefined();
      const value = found(name, data);
      for (const field of [...leaves, ...dates]) {
        if (NOT_IN_RECORDS.has(`${name}.${field.name}`)) continue;
        expect({ field: field.name, value: value[field.name] }).not.toEqual({
          field: field.name,
          value: null,
        });
        if (isListType(getNullableType(field.type))) expect(value[field.name]).not.toEqual([]);
      }
    },
  );

  /** Node types are asked by id; the two relationship types through what they join. */
  function asking(type: string, id: string, selection: string): string {
    if (type === 'Participation')
      return `{ event(id: "event:sample-meeting") { participants { nodes { ${selection} } } } }`;
    if (type === 'Mention')
      return `{ article(id: "article:sample") { mentions { nodes { ${selection} } } } }`;
    return `{ node(id: "${id}") { ... on ${type} { ${selection} } } }`;
  }

  // biome-ignore lint/suspicious/noExplicitAny: an answer of any shape
  function found(type: string, data: any): Record<string, unknown> {
    if (type === 'Participation') return data.event.participants.nodes[0];
    if (type === 'Mention') return data.article.mentions.nodes[0];
    return data.node;
  }

  test('names its record type like its ids, so that an id tells its label', () => {
    for (const { record, stored } of slices) {
      if (!record || !('label' in stored)) continue;
      const id = record.id(record.sample as never);
      expect(id).toBe(`${stored.label.toLowerCase()}:${keyOf(id)}`);
    }
  });

  test('lets evidence speak only for fields that its type has', () => {
    for (const { type, record } of slices) {
      const fields = theSchema().getType(type.name);
      const names = isObjectType(fields) ? Object.keys(fields.getFields()) : [];
      expect(names).toEqual(expect.arrayContaining([...(record?.factFields ?? [])]));
    }
  });
});
