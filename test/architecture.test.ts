import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const SRC = join(__dirname, '../src');

/** What each part may import, beside itself. The order is that of docs/architecture.md. */
const ALLOWED: Record<string, readonly string[]> = {
  model: [],
  errors: [],
  files: [],
  neo4j: ['errors', 'model'],
  managed: ['errors', 'files'],
  config: ['errors', 'neo4j'],
  projection: ['errors', 'model', 'neo4j'],
  nodes: ['errors', 'model', 'projection'],
  questions: ['errors', 'model', 'projection', 'nodes'],
  graphql: ['nodes', 'projection', 'questions'],
  load: ['errors', 'model', 'neo4j', 'nodes', 'projection'],
  readers: ['errors', 'files', 'load', 'model', 'nodes'],
  http: ['errors', 'neo4j', 'projection', 'graphql'],
  client: ['errors'],
  'store-schema': ['load', 'model', 'neo4j', 'nodes', 'projection', 'questions'],
  'with-schema': ['neo4j', 'store-schema'],
  'open-store': ['config', 'errors', 'managed', 'neo4j'],
};
/** Where the parts are put together. */
const ROOTS = ['main', 'doctor', 'cli', 'index'];

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const partOf = (path: string) => (path.split('/')[0] as string).replace(/\.ts$/, '');

function importsOf(file: string): string[] {
  const source = readFileSync(join(SRC, file), 'utf8');
  const found = source.matchAll(/(?:from|import\(?)\s*'(\.[^']*)'/g);
  return [...found].map(([, target = '']) => relative(SRC, resolve(SRC, dirname(file), target)));
}

describe('imports', () => {
  test('point one way between the parts', () => {
    const wrong = files.flatMap((file) => {
      const part = partOf(file);
      if (ROOTS.includes(part)) return [];
      return importsOf(file)
        .filter((target) => partOf(target) !== part && !(ALLOWED[part] ?? []).includes(partOf(target)))
        .map((target) => `${file} → ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  test('a slice takes nothing of another but shared fields and types of its facts', () => {
    const shared = ['participation/capacity.type'];
    const wrong = files
      .filter((file) => /^nodes\/\w+\//.test(file))
      .flatMap((file) =>
        importsOf(file)
          .filter((target) => /^nodes\/\w+\//.test(target) && target.split('/')[1] !== file.split('/')[1])
          .filter((target) => !shared.includes(target.replace('nodes/', '')))
          .map((target) => `${file} → ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  test('know every part: a new one says what it may import', () => {
    const parts = new Set(files.map(partOf));
    expect([...parts].filter((part) => !(part in ALLOWED) && !ROOTS.includes(part))).toEqual([]);
  });
});
