/** Homes, programs and questions for the tests of the managed Neo4j. All homes are gone after the file's tests. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import { type ManagedNeo4j, startManagedNeo4j } from '../../src/managed';
import { homeAt } from '../../src/managed/home';
import { endProcess } from '../../src/managed/processes';
import { serversOf } from '../../src/managed/server';

const ROOT = join(__dirname, '..', '..');
export const CLASS_PATH_CACHE = join(ROOT, 'node_modules', '.cache', 'newsgraph');

const folders: string[] = [];
const programs: ChildProcess[] = [];
const started: ManagedNeo4j[] = [];

// Whatever a failed test left is ended here too, before its folder goes.
afterAll(async () => {
  for (const program of programs) program.kill('SIGKILL');
  const homes = folders.flatMap((folder) => [folder, join(folder, 'home')]);
  if (programs.length > 0 || started.length > 0) {
    await Promise.all(started.map((neo4j) => neo4j.stop()));
    await Promise.all(homes.flatMap((home) => serversOf(homeAt(home))).map((pid) => endProcess(pid, 0)));
  }
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}, 60_000);

/** Starts the Neo4j of a home in this process. */
export async function start(home: string, signal?: AbortSignal): Promise<ManagedNeo4j> {
  const neo4j = await startManagedNeo4j({
    home,
    signal,
    classPathCache: CLASS_PATH_CACHE,
    say: () => undefined,
  });
  started.push(neo4j);
  return neo4j;
}

/** A new folder of this test. */
export function givenFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'newsgraph-managed-'));
  folders.push(folder);
  return folder;
}

/** An environment with these programs on the PATH and no others: a link to the real one, or a shell script. */
export function givenPath(tools: Record<string, 'real' | { script: string }>): NodeJS.ProcessEnv {
  const folder = givenFolder();
  for (const [name, tool] of Object.entries(tools)) {
    const file = join(folder, name);
    if (tool === 'real') symlinkSync(which(name), file);
    else writeFileSync(file, `#!/bin/sh\n${tool.script}\n`);
    chmodSync(file, 0o755);
  }
  return { PATH: folder };
}

/** Where the real program is. */
export function which(name: string): string {
  return execFileSync('/bin/sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
}

/** Another program of the project: a fixture that runs by itself, and its lines so far. */
export function givenProgram(fixture: string, ...args: string[]): { program: ChildProcess; lines: string[] } {
  const file = join(__dirname, 'fixtures', fixture);
  const program = spawn(process.execPath, ['-r', '@swc-node/register', file, ...args], {
    cwd: ROOT,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  programs.push(program);
  const lines: string[] = [];
  createInterface(program.stdout).on('line', (line) => lines.push(line));
  return { program, lines };
}

/** Waits for something to be true or there; the test's own time limit ends it. */
export async function until<T>(look: () => T | Promise<T>): Promise<NonNullable<T>> {
  for (;;) {
    const found = await look();
    if (found) return found;
    await sleep(50);
  }
}

/** The first row of an answer. Passes on what Neo4j refuses. */
export async function answer(
  store: { uri: string; username: string; password: string },
  text: string,
  parameters = {},
): Promise<Record<string, unknown> | undefined> {
  const driver = neo4j.driver(store.uri, neo4j.auth.basic(store.username, store.password), {
    disableLosslessIntegers: true,
    maxTransactionRetryTime: 0,
  });
  try {
    return (await driver.executeQuery(text, parameters)).records[0]?.toObject();
  } finally {
    await driver.close();
  }
}
