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

/** What a call tells that has no path, as it goes on with a file that is open. */
const WITHOUT_PATH = ['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'EIO', 'EISDIR'];

/** Whether something was refused by the file system: for what reason, and mostly with what path. */
export const isFileError = (error: unknown): error is NodeJS.ErrnoException & { readonly code: string } =>
  typeof error === 'object' &&
  error !== null &&
  'syscall' in error &&
  'code' in error &&
  ('path' in error || WITHOUT_PATH.includes(error.code as string));

/** Why a path cannot be written, and the way out, for a sentence to go on with. */
export const unwritable = (shown: string, { code, path = shown }: NodeJS.ErrnoException): string =>
  code === 'EEXIST'
    ? `${path} is a file where a folder has to be: move it away`
    : `${shown} cannot be written (${code}); free the disk or correct its rights`;
