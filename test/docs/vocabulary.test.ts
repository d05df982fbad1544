import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getNamedType, isLeafType, isObjectType } from 'graphql';
import type { Read } from '../../src/projection/read';
import { theSchema } from '../support/given';

const PAGE = readFileSync(join(__dirname, '../../docs/vocabulary.md'), 'utf8');

describe('docs/vocabulary.md', () => {
  const named = new Set([...PAGE.matchAll(/`([A-Z]\w+\.\w+)`/g)].map(([, name]) => name as string));

  /** Fields of node types that reach over a relationship. */
  const reaching = Object.values(theSchema().getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) || type === theSchema().getQueryType()) return [];
    return Object.values(type.getFields())
      .filter(
        ({ extensions, type: inner }) =>
          (extensions.read as Read | undefined) && !isLeafType(getNamedType(inner)),
      )
      .filter(({ extensions }) => (extensions.read as Read).how !== 'value')
      .map((field) => `${type.name}.${field.name}`)
      .filter((name) => !name.startsWith('SearchHit.'));
  });

  test('names every field that walks a relationship', () => {
    expect(reaching.filter((name) => !named.has(name))).toEqual([]);
  });

  test('names no field that is not there', () => {
    expect([...named].filter((name) => !reaching.includes(name))).toEqual([]);
  });
});
