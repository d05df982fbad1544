import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Sample } from './harness';

/** A run as it is kept: on what, of what, and every figure. */
export interface Results {
  readonly date: string;
  readonly commit: string;
  readonly machine: Readonly<Record<string, string | number>>;
  readonly versions: Readonly<Record<string, string>>;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly samples: readonly Sample[];
}

const ROOT = join(__dirname, '..');
const FOLDER = join(ROOT, 'bench/results');
const PAGE = join(ROOT, 'docs/performance.md');

const git = (...args: string[]) => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).trim();

/** The commit, marked if files differ from it. */
function commit(): string {
  const hash = git('rev-parse', '--short=10', 'HEAD');
  return git('status', '--porcelain', '--untracked-files=no') === '' ? hash : `${hash}-changed`;
}

function versionOf(name: string, folder = '.'): string {
  try {
    const path = join(ROOT, folder, 'node_modules', name, 'package.json');
    return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
  } catch {
    return 'not installed';
  }
}

/** What tells how much the figures mean. */
export function circumstances(neo4j: string): Omit<Results, 'settings' | 'samples'> {
  return {
    date: new Date().toISOString(),
    commit: commit(),
    machine: {
      processor: cpus()[0]?.model ?? 'unknown',
      cores: cpus().length,
      memoryGiB: Math.round(totalmem() / 2 ** 30),
      system: `${process.platform} ${release().split('-')[0]}`,
    },
    versions: {
      node: process.version,
      neo4j,
      // What it has beside the product's own options (docs/decisions/0006).
      java: process.env.JDK_JAVA_OPTIONS ?? 'as the product runs it',
      '@apollo/server': versionOf('@apollo/server'),
      'neo4j-driver': versionOf('neo4j-driver'),
      '@neo4j/graphql': versionOf('@neo4j/graphql', 'bench/neo4j-graphql'),
    },
  };
}

/** Writes `bench/results/[kind-]<date>-<commit>.json` and tells its path. */
export function save(results: Results, kind = ''): string {
  mkdirSync(FOLDER, { recursive: true });
  const path = join(FOLDER, `${kind}${results.date.slice(0, 10)}-${results.commit}.json`);
  writeFileSync(path, `${JSON.stringify(results, null, 2)}\n`);
  return path;
}

/**
 * The newest results of a kind.
 *
 * Throws: Error if there are none.
 */
export function newest(kind = ''): Results {
  const names = new RegExp(`^${kind}\\d{4}.*\\.json$`);
  const all = readdirSync(FOLDER)
    .filter((name) => names.test(name))
    .map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Results)
    .sort((a, b) => (a.date < b.date ? 1 : -1));
  if (!all[0]) throw new Error(`no results in ${FOLDER}: measure first`);
  return all[0];
}

/** Puts a chart beside the page. */
export const writeChart = (name: string, svg: string): void => writeFileSync(join(ROOT, 'docs', name), svg);

/** Puts a text between the markers of that name in docs/performance.md. */
export function writeBetweenMarkers(name: string, text: string): void {
  const page = readFileSync(PAGE, 'utf8');
  const marked = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- /${name} -->)`);
  if (!marked.test(page)) throw new Error(`docs/performance.md has no markers ${name}`);
  writeFileSync(
    PAGE,
    page.replace(marked, (_, begin: string, end: string) => `${begin}${text}\n${end}`),
  );
}
