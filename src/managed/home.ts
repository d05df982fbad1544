/** The folder that a Neo4j of the project's own lives in: where things are, its password, its state. */
import { randomBytes } from 'node:crypto';
import { chmodSync, readFileSync, realpathSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeFolder } from '../files';

const MODE = 0o700;

export interface Home {
  readonly path: string;
  /** What Neo4j itself calls its home: conf, data, logs, plugins. */
  readonly neo4j: string;
  readonly passwordFile: string;
  readonly stateFile: string;
  /** What Neo4j's process prints; Neo4j's own logs are in `neo4j/logs`. */
  readonly log: string;
  readonly mavenLog: string;
}

/** What a running Neo4j leaves for the other programs of the project. */
export interface State {
  readonly pid: number;
  readonly port: number;
  readonly startedAt: string;
}

/** The places of a home; creates nothing. One folder gives one `path`, however it is written. */
export function homeAt(folder: string): Home {
  const path = realOr(resolve(folder));
  return {
    path,
    neo4j: join(path, 'neo4j'),
    passwordFile: join(path, 'password'),
    stateFile: join(path, 'neo4j.json'),
    log: join(path, 'logs', 'neo4j.log'),
    mavenLog: join(path, 'logs', 'maven.log'),
  };
}

/**
 * Makes the folders of a home, closed to other users. The mode of a folder that was there before stays as it
 * is: it may be one that its owner shares on purpose, and what has to be closed in it is closed by itself.
 *
 * Throws: the file system's own error.
 */
export function createHome(folder: string): Home {
  makeFolder(folder, MODE);
  const home = homeAt(folder);
  for (const part of ['logs', 'neo4j', 'neo4j/conf']) {
    makeFolder(join(home.path, part), MODE);
  }
  return home;
}

/** The password of a home, or undefined. */
export function readPassword(home: Home): string | undefined {
  return readOr(home.passwordFile)?.trim() || undefined;
}

/**
 * The password of a home; a new one is on the disk, whole, before Neo4j can hear of it, so a program killed
 * in between loses nothing.
 */
export function readOrMakePassword(home: Home): string {
  const known = readPassword(home);
  if (known !== undefined) {
    chmodSync(home.passwordFile, 0o600);
    return known;
  }
  const password = randomBytes(24).toString('base64url');
  writeWhole(home.passwordFile, `${password}\n`);
  return password;
}

/** The state that a started Neo4j left, or undefined. It may be of one that has ended. */
export function readState(home: Home): State | undefined {
  try {
    const { pid, port, startedAt } = JSON.parse(readOr(home.stateFile) ?? '') as Partial<State>;
    if (!Number.isSafeInteger(pid) || !Number.isSafeInteger(port)) return undefined;
    return { pid: Number(pid), port: Number(port), startedAt: String(startedAt) };
  } catch {
    return undefined;
  }
}

export function writeState(home: Home, state: State): void {
  writeWhole(home.stateFile, `${JSON.stringify(state)}\n`);
}

/** Writes a file for its owner alone; whoever reads it meanwhile gets the old one or the new one, never half. */
export function writeWhole(file: string, text: string): void {
  writeFileSync(`${file}.new`, text, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** The text of a file, or undefined if it cannot be read. */
export function readOr(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function realOr(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
