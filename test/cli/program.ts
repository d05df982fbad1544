/** Runs the real program, built by `global-setup.ts`, as a user does. Whatever a test left running is ended after it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { storeAddress } from '../support/given';

export const ROOT = join(__dirname, '../..');

/** A seed that is loaded in a second. */
export const SEED = 'seed/brics-post-2015-12-29';

const running = new Set<ChildProcess>();
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});

/** The settings that reach this worker's Neo4j. */
export function settings({ uri, username, password } = storeAddress()): Record<string, string> {
  return { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
}

/** An address at which nothing listens. */
export const NOWHERE = { ...settings(), NEO4J_URI: 'bolt://127.0.0.1:1' };
export const NO_STORE =
  'The Neo4j of NEO4J_URI does not answer: start it or correct NEO4J_URI, or unset it for a Neo4j of the program’s own.\n';

/** Starts the program, with these settings and none of the tests' own. */
function start(args: readonly string[], env: Record<string, string>) {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['dist/cli.js', ...args], {
    cwd: ROOT,
    env: { PATH, HOME, NEWSGRAPH_SEEDS: SEED, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program to its end. */
export async function newsgraph(
  args: readonly string[],
  env: Record<string, string> = settings(),
): Promise<Ended> {
  const child = start(args, env);
  const [[code], stdout, stderr] = await Promise.all([
    once(child, 'close') as Promise<[number | null]>,
    text(child.stdout),
    text(child.stderr),
  ]);
  return { code, stdout, stderr };
}

/** Runs the program to its end, its output closed after the first line. */
export async function unread(args: readonly string[], env: Record<string, string>) {
  const child = start(args, env);
  child.stdout.once('data', () => child.stdout.destroy());
  const [[code], stderr] = await Promise.all([
    once(child, 'exit') as Promise<[number | null]>,
    text(child.stderr),
  ]);
  return { code, stderr };
}

/** Starts the service and waits until it says that it answers. */
export async function serve(env: Record<string, string>) {
  const child = start(['serve'], { ...env, PORT: '0' });
  const ended = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  const stderr = text(child.stderr);
  const lines: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    lines.push(line);
    if (line.startsWith('curl ')) return { child, ended, stderr, lines, curl: line };
  }
  throw new Error(`serve ended before it answered: ${await stderr}`);
}

/** A folder that is there for as long as `use` runs. */
export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'newsgraph-cli-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A dataset's folder as a data team would make it: a file for each type, and a package that lists them. */
export function writeDataset(folder: string, records: readonly Readonly<Record<string, unknown>>[]): void {
  const types = [...new Set(records.map(({ type }) => String(type)))];
  for (const type of types) {
    const lines = records.filter((record) => record.type === type).map((record) => JSON.stringify(record));
    writeFileSync(join(folder, `${type}.ndjson`), `${lines.join('\n')}\n`);
  }
  const manifest = {
    name: 'samples',
    licenses: [{ name: 'CC0-1.0' }],
    resources: types.map((type) => ({ path: `${type}.ndjson` })),
  };
  writeFileSync(join(folder, 'datapackage.json'), JSON.stringify(manifest));
}
