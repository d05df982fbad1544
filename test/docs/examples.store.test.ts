import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FieldNode, type OperationDefinitionNode, parse } from 'graphql';
import { load } from '../../src/load';
import { ARTICLE, theSchema, useStore } from '../support/given';

const ROOT = join(__dirname, '../..');
const PAGES = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const EXAMPLE = /```graphql\n([\s\S]*?)```(?:\s*```json\n([\s\S]*?)```)?/g;

/** With UPDATE_DOCS=1 the answers are written into the pages instead of being compared. */
const UPDATE = process.env.UPDATE_DOCS === '1';

/** Root fields that take several round trips, as their descriptions say. */
const SEVERAL: Readonly<Record<string, number>> = { rankings: 4, communities: 5 };

const rootFieldsOf = (query: string): string[] => {
  const [operation] = parse(query).definitions as OperationDefinitionNode[];
  return operation?.selectionSet.selections.map((it) => (it as FieldNode).name.value) ?? [];
};

const WIDTH = 110;

/** JSON with each value on one line that fits on one. */
function pretty(value: unknown, indent = ''): string {
  const flat = JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ');
  if (value === null || typeof value !== 'object' || indent.length + flat.length <= WIDTH) return flat;
  const inner = `${indent}  `;
  const list = Array.isArray(value);
  const lines = Object.entries(value).map(
    ([key, it]) => `${inner}${list ? '' : `"${key}": `}${pretty(it, inner)}`,
  );
  return `${list ? '[' : '{'}\n${lines.join(',\n')}\n${indent}${list ? ']' : '}'}`;
}

describe('the documentation', () => {
  const given = useStore({ keep: true });
  beforeAll(() => load(given.store, [ARTICLE]));

  test.each(PAGES)(
    '%s: each query runs in the round trips that it should, and answers what it shows',
    async (page) => {
      const path = join(ROOT, page);
      let content = readFileSync(path, 'utf8');
      for (const [block, query = '', shown] of content.matchAll(EXAMPLE)) {
        const { data, errors, roundTrips } = await given.ask(query);
        expect(errors).toBeUndefined();
        expect(roundTrips).toBe(rootFieldsOf(query).reduce((sum, name) => sum + (SEVERAL[name] ?? 1), 0));
        if (shown === undefined) continue;
        if (UPDATE)
          content = content.replace(
            block,
            block.replace(shown, () => `${pretty(data)}\n`),
          );
        else expect(data).toEqual(JSON.parse(shown));
      }
      if (UPDATE) writeFileSync(path, content);
    },
  );

  test('docs/api.md has an example for every root field', () => {
    const content = readFileSync(join(ROOT, 'docs/api.md'), 'utf8');
    const asked = [...content.matchAll(EXAMPLE)].flatMap(([, query = '']) => rootFieldsOf(query));
    expect([...new Set(asked)].sort()).toEqual(
      Object.keys(theSchema().getQueryType()?.getFields() ?? {}).sort(),
    );
  });

  test.each(PAGES)('%s: every link to a file leads to one', (page) => {
    const content = readFileSync(join(ROOT, page), 'utf8');
    const folder = join(ROOT, page, '..');
    const targets = [...content.matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g)].map(
      ([, target = '']) => target,
    );
    for (const target of targets) expect(() => readFileSync(join(folder, target))).not.toThrow();
  });
});
