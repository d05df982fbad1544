import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from '../../src/load';
import { ARTICLE, theSchema, useStore } from '../support/given';
import { answeredIn, expectAnswers, HISTORY, ROOT, rootFieldsIn } from './pages';

const PAGES = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
/** Asked of the article alone; the other of both seeds, which test/seed/whole.long.ts loads. */
const OF_THE_ARTICLE = PAGES.filter((page) => page !== HISTORY);

/** Root fields of which no page shows an answer that says something, and why. */
const WITHOUT_AN_ANSWER: Readonly<Record<string, string>> = {
  disagreements: 'no two accounts in the seeds differ',
};
/** What README.md has a shell send. */
const SENT = /curl[^\n]*(?:\\\n[^\n]*)*-d '([^']*)'/;

describe('the documentation', () => {
  const given = useStore({ keep: true });
  const rootFields = Object.keys(theSchema().getQueryType()?.getFields() ?? {});
  beforeAll(() => load(given.store, [ARTICLE]));

  test.each(OF_THE_ARTICLE)(
    '%s: each query runs, and answers what it shows',
    (page) => expectAnswers(page, given),
    // The store plans every text of a page for the first time, on cores that other tests use as well.
    180_000,
  );

  test('docs/api.md has an example for every root field', () => {
    const asked = rootFieldsIn('docs/api.md');
    expect([...new Set(asked)].sort()).toEqual(rootFields.sort());
  });

  test('every root field is answered on some page with more than null or nothing, or says why not', () => {
    const answered = new Set(PAGES.filter((page) => page !== 'README.md').flatMap(answeredIn));
    expect(rootFields.filter((name) => !answered.has(name)).sort()).toEqual(Object.keys(WITHOUT_AN_ANSWER));
  });

  test('README.md: what its curl sends is answered', async () => {
    const [, body = ''] = SENT.exec(readFileSync(join(ROOT, 'README.md'), 'utf8')) ?? [];
    const { data, errors } = await given.ask(JSON.parse(body).query);
    expect(errors).toBeUndefined();
    expect(data.events.nodes).toMatchObject([{ title: 'Phone call of Lavrov and Kerry' }]);
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
