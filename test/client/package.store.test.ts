import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ModuleKind, ModuleResolutionKind } from 'typescript';
import { load } from '../../src/load';
import { useApi } from '../support/api';
import { ARTICLE, useStore } from '../support/given';
import { codeOfPage, FrontEnd, ROOT } from './front-end';

const run = promisify(execFile);

/** Packs the package as `npm publish` would, into a front end's node_modules; nothing is installed. */
async function unpackInto(frontEnd: FrontEnd): Promise<void> {
  const modules = join(frontEnd.folder, 'node_modules');
  mkdirSync(modules);
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', frontEnd.folder], {
    cwd: ROOT,
  });
  const [{ filename }] = JSON.parse(stdout.slice(stdout.indexOf('[')));
  await run('tar', ['-xzf', join(frontEnd.folder, filename), '-C', modules]);
  renameSync(join(modules, 'package'), join(modules, 'newsgraph'));
}

describe('the package, packed', () => {
  const given = useStore({ keep: true });
  const api = useApi(() => given.store);
  const frontEnd = new FrontEnd();
  const node = (...args: string[]) => run(process.execPath, args, { cwd: frontEnd.folder });

  beforeAll(async () => {
    await load(given.store, [ARTICLE]);
    await unpackInto(frontEnd);
    // It compiles the whole package first, on cores that other tests use as well.
  }, 180_000);
  afterAll(() => frontEnd.remove());

  test('gives the client to require and to import, alone, and the schema as a file', async () => {
    const ask = `request(${JSON.stringify(`${api.origin}/graphql`)}, LoadsDocument).then((it) => console.log(it.loads.totalCount))`;
    const required = `const { request, LoadsDocument } = require('newsgraph/client'); ${ask};`;
    expect(await node('-e', required)).toEqual({ stdout: '1\n', stderr: '' });
    const imported = `import { request, LoadsDocument } from 'newsgraph/client'; await ${ask};`;
    expect(await node('--input-type=module', '-e', imported)).toEqual({ stdout: '1\n', stderr: '' });
    const { stdout } = await node('-p', "require.resolve('newsgraph/schema.graphql')");
    expect(readFileSync(stdout.trim(), 'utf8')).toBe(readFileSync(join(ROOT, 'schema.graphql'), 'utf8'));
  });

  test('gives the runner alone, for documents of a front end: one small file that loads no other', async () => {
    const text = "'{ loads { totalCount } }'";
    const ask = `request(${JSON.stringify(`${api.origin}/graphql`)}, ${text}).then((it) => console.log(it.loads.totalCount))`;
    const loaded = 'console.log(Object.keys(require.cache).length)';
    const required = `const { request } = require('newsgraph/client/request'); ${loaded}; ${ask};`;
    expect(await node('-e', required)).toEqual({ stdout: '1\n1\n', stderr: '' });
    const { stdout } = await node('-p', "require.resolve('newsgraph/client/request')");
    expect(statSync(stdout.trim()).size).toBeLessThan(4_096);
  });

  // npm makes it so when it links it, and not again when it was built anew.
  test('is built into a program that can be run, for npx in a clone', () => {
    expect(statSync(join(ROOT, 'dist/cli.js')).mode & 0o111).toBe(0o111);
  });

  test('types the client for a front end that has no other package', () => {
    frontEnd.write(codeOfPage());
    const files = ['src/contacts.ts', 'src/main.ts', 'src/search.ts'];
    expect(frontEnd.compile(files)).toEqual([]);
    const asNode = { module: ModuleKind.NodeNext, moduleResolution: ModuleResolutionKind.NodeNext };
    expect(frontEnd.compile(['src/contacts.ts'], {}, asNode)).toEqual([]);
  });

  test('has the schema for documents of a front end, and asks them', async () => {
    for (const name of ['@graphql-codegen', '@graphql-typed-document-node', 'graphql']) {
      symlinkSync(join(ROOT, 'node_modules', name), join(frontEnd.folder, 'node_modules', name));
    }
    const code = codeOfPage();
    frontEnd.write(['codegen.ts', 'src/topics.ts'].map((file) => [file, code.get(file) as string] as const));
    await node(join(ROOT, 'node_modules/.bin/graphql-codegen'));
    expect(
      frontEnd.compile(['src/topics.ts', 'src/gql/graphql.ts', 'src/gql/gql.ts', 'src/gql/index.ts']),
    ).toEqual([]);
    const { topics } = require(frontEnd.compiled('src/topics.ts'));
    expect(await topics(`${api.origin}/graphql`, 'nuclear')).toEqual(['Iran’s nuclear program']);
  });
});
