import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { QueryTimeoutError } from '../../src/errors';
import { load } from '../../src/load';
import type { Store } from '../../src/neo4j/store';
import { useApi } from '../support/api';
import { ARTICLE, useStore } from '../support/given';
import { codeOfPage, FrontEnd, PAGE, ROOT } from './front-end';
import { VARIABLES } from './samples';

const CLIENT = join(ROOT, 'src/client/index.ts');
const PATHS = { 'newsgraph/client': [CLIENT] };
const FILES = ['src/contacts.ts', 'src/main.ts', 'src/search.ts'];
const LAVROV = 'official:sergey-lavrov';
const KERRY = 'official:pocom:kerry-john-forbes';

/** What the compiler is to refuse in src/contacts.ts: what is there, what is put in its place, and the word it objects to. */
const FAULTS = [
  ['kind, title, ', 'kind, name: title, ', "'name'"],
  ['{ a, b, first: 50 }', '{ a, c: b, first: 50 }', "'c'"],
  ["'QUERY_TIMEOUT'", "'TIMEOUT'", 'TIMEOUT'],
] as const;

describe('the code of docs/client.md', () => {
  const given = useStore({ keep: true });
  const api = useApi(() => given.store);
  const url = () => `${api.origin}/graphql`;
  const limited = {
    counting: () => limited,
    read: () => Promise.reject(new QueryTimeoutError()),
  } as unknown as Store; // all that a question uses of one
  const slow = useApi(() => limited);
  const frontEnd = new FrontEnd();
  let problems: string[] = [];

  /** A compiled file of the page, over the client of this code base and a server of this test. */
  // biome-ignore lint/suspicious/noExplicitAny: its types were checked when it was compiled
  function run(file: string): any {
    const path = frontEnd.compiled(file);
    const js = readFileSync(path, 'utf8')
      .replaceAll('"newsgraph/client"', JSON.stringify(CLIENT))
      .replaceAll('http://localhost:4000', api.origin);
    writeFileSync(path, js);
    return require(path);
  }

  beforeAll(async () => {
    await load(given.store, [ARTICLE]);
    frontEnd.write(codeOfPage());
    problems = frontEnd.compile(FILES, PATHS);
  });
  afterAll(() => frontEnd.remove());

  test('has the types of the client', () => {
    expect(problems).toEqual([]);
  });

  test('would be refused with a wrong field, a wrong variable, or a code that no error has', () => {
    const contacts = codeOfPage().get('src/contacts.ts') as string;
    const files = FAULTS.map(([right, wrong]) => {
      expect(contacts).toContain(right);
      return [`src/${wrong.replace(/\W/g, '')}.ts`, contacts.replace(right, wrong)] as const;
    });
    frontEnd.write(files);
    const found = frontEnd.compile(
      files.map(([file]) => file),
      PATHS,
    );
    for (const [, , word] of FAULTS) expect(found).toContainEqual(expect.stringContaining(word));
  });

  test('prints what the page says', async () => {
    const [, shown = ''] = /it prints\n\n```text\n([\s\S]*?)```/.exec(PAGE) ?? [];
    const said: string[] = [];
    const log = jest.spyOn(console, 'log').mockImplementation((line: string) => said.push(line));
    run('src/contacts.ts');
    run('src/main.ts');
    for (let tries = 0; said.length === 0 && tries < 300; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    log.mockRestore();
    expect(`${said.join('\n')}\n`).toBe(shown);
  });

  test('gives all titles, two a page, and shows errors with their hints', async () => {
    const { titles, contacts } = run('src/contacts.ts');
    const all: string[] = [];
    for await (const title of titles(url(), 2)) all.push(title);
    expect(all).toHaveLength(13);
    expect(new Set(all).size).toBe(13);
    await expect(contacts(url(), LAVROV, 'no id')).rejects.toThrow(/\w+\. \w+/);
    await expect(contacts(url(), LAVROV, KERRY, AbortSignal.abort())).rejects.toThrow(/abort/);
  });

  test('shows what helps where a question takes too long', async () => {
    const { contacts } = run('src/contacts.ts');
    const lines = await contacts(`${slow.origin}/graphql`, LAVROV, KERRY);
    expect(lines).toEqual([new QueryTimeoutError().hint]);
  });

  test('searches as one types: a later key overtakes an earlier one', async () => {
    const { search } = run('src/search.ts');
    const [early, late] = await Promise.allSettled([search(url(), 'l'), search(url(), 'lavr')]);
    expect(early).toMatchObject({ status: 'rejected', reason: { name: 'AbortError' } });
    expect(late).toMatchObject({ status: 'fulfilled' });
    expect(late.status === 'fulfilled' && late.value[0].node).toMatchObject({ id: LAVROV });
  });

  test('lists every document', () => {
    const rows = PAGE.slice(PAGE.indexOf('| document | question |')).split('\n\n')[0] as string;
    const named = [...rows.matchAll(/^\|([^|]*)\|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name as string),
    );
    expect(named.sort()).toEqual(Object.keys(VARIABLES).sort());
  });
});
