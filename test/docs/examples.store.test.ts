import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from '../../src/load';
import { ARTICLE, theSchema, useStore } from '../support/given';
import { expectAnswers, HISTORY, ROOT, rootFieldsIn } from './pages';

const PAGES = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
/** Asked of the article alone; the other of both seeds, which test/seed/whole loads. */
const OF_THE_ARTICLE = PAGES.filter((page) => page !== HISTORY);

describe('the documentation', () => {
  const given = useStore({ keep: true });
  beforeAll(() => load(given.store, [ARTICLE]));

  test.each(OF_THE_ARTICLE)('%s: each query runs, and answers what it shows', (page) =>
    expectAnswers(page, given),
  );

  test('docs/api.md has an example for every root field', () => {
    const asked = rootFieldsIn('docs/api.md');
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
