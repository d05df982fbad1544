import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { theSchema } from '../support/given';

const PAGE = readFileSync(join(__dirname, '../../docs/stability.md'), 'utf8');

interface Named {
  readonly name: string;
  readonly owner: string;
  readonly field: GraphQLField<unknown, unknown>;
}

/** Fields of all types of answers; those of an interface come again with its types. */
const FIELDS: readonly Named[] = Object.values(theSchema().getTypeMap())
  .filter((type) => isObjectType(type) || isInterfaceType(type))
  .filter(({ name }) => !name.startsWith('__'))
  .flatMap((type) =>
    Object.values(type.getFields()).map((field) => ({
      name: `${type.name}.${field.name}`,
      owner: type.name,
      field,
    })),
  );
const isQuery = ({ owner }: Named) => owner === theSchema().getQueryType()?.name;
const isOfObject = ({ owner }: Named) => isObjectType(theSchema().getType(owner));

const isList = (type: GraphQLOutputType) => isListType(getNullableType(type));
const isConnection = (type: GraphQLOutputType) => getNamedType(type).name.endsWith('Connection');
const namesOf = (fields: readonly Named[]) => fields.map(({ name }) => name).sort();

/** The code words of a table's cells, by the first cell of their row. */
function rowsOf(heading: string): [first: string, words: string[]][] {
  const [table = ''] = PAGE.slice(PAGE.indexOf(`| ${heading} |`)).split('\n\n');
  return table
    .split('\n')
    .slice(2)
    .map((row) => row.split('|').map((cell) => cell.trim()))
    .map(([, first = '', cell = '']) => [
      first,
      [...cell.matchAll(/`([\w.]+)`/g)].map(([, word = '']) => word),
    ]);
}

/** Reasons of all that is deprecated. */
function deprecations(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    const parts = isEnumType(type)
      ? type.getValues()
      : isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
        ? Object.values(type.getFields())
        : [];
    return parts
      .flatMap((part) => ['args' in part ? part.args : [], part].flat())
      .flatMap(({ deprecationReason }) => deprecationReason ?? []);
  });
}

describe('docs/stability.md', () => {
  test('lists and connections are never null, nor their items; nodes(ids:) alone has gaps, and what needs Graph Data Science can be null', () => {
    const many = FIELDS.filter(({ field: { type } }) => isList(type) || isConnection(type));
    // Elsewhere they fail, and a list that cannot be null would take the other answers of the query with it.
    expect(namesOf(many.filter(({ field }) => !isNonNullType(field.type)))).toEqual([
      'Query.communities',
      'Query.rankings',
    ]);
    const gaps = many.filter(({ field }) => {
      const list = getNullableType(field.type);
      return isListType(list) && !isNonNullType(list.ofType);
    });
    expect(namesOf(gaps)).toEqual(['Query.nodes']);
  });

  test('a look-up of one node can be null', () => {
    const one = FIELDS.filter(isQuery).filter(
      ({ field: { args, type } }) =>
        !isList(type) && !isConnection(type) && args.some(({ name }) => name === 'id'),
    );
    expect(namesOf(one.filter(({ field }) => isNonNullType(field.type)))).toEqual([]);
    expect(one.length).toBeGreaterThan(8);
  });

  test('every field that can be null says what null means, or stands in the table; name a new one in either', () => {
    const silent = FIELDS.filter(isOfObject)
      .filter(({ field }) => !isNonNullType(field.type))
      .filter(({ field }) => !/\bnull\b/i.test(field.description ?? ''));
    expect(namesOf(silent)).toEqual(
      rowsOf('null means')
        .flatMap(([, words]) => words)
        .sort(),
    );
  });

  test('the table of what is never null has every such field, and no other', () => {
    const apart = /^(id|cursor|totalCount)$/;
    const never = FIELDS.filter(isOfObject)
      .filter(({ owner }) => !/(Connection|Edge)$/.test(owner))
      .filter(
        ({ field: { name, type } }) =>
          isNonNullType(type) && !isList(type) && !isConnection(type) && !apart.test(name),
      );
    const named = rowsOf('type').flatMap(([type, words]) => words.map((word) => `${type}.${word}`));
    expect(named.sort()).toEqual(namesOf(never));
  });

  test('ids, cursors and counts are what it says: never null, ids of type ID, cursors texts', () => {
    const types = new Map<string, Set<string>>();
    for (const { field } of FIELDS) {
      types.set(field.name, (types.get(field.name) ?? new Set()).add(String(field.type)));
    }
    expect([...(types.get('id') ?? [])]).toEqual(['ID!']);
    expect([...(types.get('cursor') ?? [])]).toEqual(['String!']);
    expect([...(types.get('totalCount') ?? [])]).toEqual(['Int!']);
  });

  test('what is deprecated says since when, and what to use', () => {
    const rule = /^Since \d+\.\d+: use \S+/;
    expect(deprecations(theSchema()).filter((reason) => !rule.test(reason))).toEqual([]);
    expect(PAGE.includes('Nothing is deprecated today.')).toBe(deprecations(theSchema()).length === 0);
    const wrong = buildSchema('type Query { a(b: Int @deprecated): Int c: Int @deprecated(reason: "old") }');
    expect(deprecations(wrong)).toEqual(['No longer supported', 'old']);
  });
});
