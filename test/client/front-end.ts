import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  type CompilerOptions,
  createProgram,
  flattenDiagnosticMessageText,
  getPreEmitDiagnostics,
  ModuleKind,
  ModuleResolutionKind,
  ScriptTarget,
} from 'typescript';

export const ROOT = join(__dirname, '../..');
export const PAGE = readFileSync(join(ROOT, 'docs/client.md'), 'utf8');

const BLOCK = /```ts\n\/\/ (\S+)\n([\s\S]*?)```/g;

/** The code of docs/client.md, by the file that its first line names. */
export function codeOfPage(page = PAGE): Map<string, string> {
  return new Map([...page.matchAll(BLOCK)].map(([, file = '', code = '']) => [file, code]));
}

/** Strict, for a browser, and without the types of Node; libraries are checked as well. */
const OPTIONS: CompilerOptions = {
  strict: true,
  target: ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
  types: [],
  module: ModuleKind.CommonJS,
  moduleResolution: ModuleResolutionKind.Bundler,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
};

/** A front end's project in a folder of its own, for as long as a test runs. */
export class FrontEnd {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'newsgraph-front-end-')));

  write(files: Iterable<readonly [file: string, code: string]>): void {
    for (const [file, code] of files) {
      const path = join(this.folder, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, code);
    }
  }

  /**
   * Compiles to `out/`.
   *
   * @param paths where imports lead that node_modules does not have
   * @returns what the compiler has against it
   */
  compile(
    files: readonly string[],
    paths: Record<string, string[]> = {},
    more: CompilerOptions = {},
  ): string[] {
    const program = createProgram(
      files.map((file) => join(this.folder, file)),
      { ...OPTIONS, paths, rootDir: '/', outDir: join(this.folder, 'out'), ...more },
    );
    const problems = getPreEmitDiagnostics(program);
    for (const file of files) program.emit(program.getSourceFile(join(this.folder, file)));
    return problems.map(({ messageText }) => flattenDiagnosticMessageText(messageText, '\n'));
  }

  /** Where a compiled file is. */
  compiled(file: string): string {
    return join(this.folder, 'out', this.folder, file.replace(/\.ts$/, '.js'));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
