/** What Node's own file system calls leave to us. */
import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Makes a folder, and those above it, where they are not there. Node's own way (`recursive`) never ends where /proc says ENOENT.
 *
 * @param mode of the folders that are made; those that are there keep theirs
 * @throws the file system's own error
 */
export function makeFolder(folder: string, mode?: number): void {
  const path = resolve(folder);
  if (isFolder(path)) return;
  if (dirname(path) !== path) makeFolder(dirname(path), mode);
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    if (!isFolder(path)) throw error; // else another program was quicker
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false; // not there, below a file, or not to be looked at: making it tells
  }
}

/** Whether something was refused by the file system: with what path, and for what reason. */
export const isFileError = (error: unknown): error is Required<NodeJS.ErrnoException> =>
  typeof error === 'object' && error !== null && 'syscall' in error && 'path' in error && 'code' in error;
