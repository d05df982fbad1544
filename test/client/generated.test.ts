import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(__dirname, '../..');
const CODEGEN = join(ROOT, 'node_modules/.bin/graphql-codegen');

describe('src/client/generated', () => {
  test('is what the schema and the documents give; run `npm run client:generate` after a change', async () => {
    // Exits with 1 and names the file when it would write another one.
    const check = promisify(execFile)(CODEGEN, ['--check'], { cwd: ROOT });
    await expect(check).resolves.toBeDefined();
  });

  test('needs no package: neither its code nor its types import anything', () => {
    expect(readFileSync(join(ROOT, 'src/client/generated/graphql.ts'), 'utf8')).not.toMatch(
      /^import|require\(/m,
    );
  });
});
