/**
 * One program at a time per home.
 *
 * The folder `lock` holds numbered entries, of which the highest counts. Each is a symbolic link whose target
 * is no file but the text "<process id> <start of that process>": a link is made whole in one step and never
 * replaces another, so nobody reads half a lock, and of two starters that find the same dead owner only one
 * makes the next number. The highest entry is never removed (to release is to make the next one, "free"), so
 * a number is never given twice. A single lock file would have to be deleted before it could be taken
 * over, and a slow starter would then delete the lock of the quick one.
 */
import { existsSync, mkdirSync, readdirSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../errors';
import { startOf } from './processes';

const FREE = 'free';

/**
 * Takes the lock of a home; one whose owner is dead, or whose process id now belongs to another process, is
 * taken over.
 *
 * Out:    releases it; harmless when called again.
 * Throws: SetupError if a live program holds it.
 */
export function takeLock(home: string): () => void {
  const folder = join(home, 'lock');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (;;) {
    const last = lastEntry(folder);
    const owner = liveOwner(folder, last);
    if (owner !== undefined) {
      throw new SetupError(
        `${home} is in use by process ${owner}; stop it, or set NEWSGRAPH_HOME to another folder.`,
      );
    }
    const mine = last + 1;
    if (!makeEntry(folder, mine, `${process.pid} ${startOf(process.pid)}`)) continue;
    if (lastEntry(folder) === mine) {
      removeBelow(folder, mine);
      return () => {
        // A home that was removed meanwhile holds nobody back.
        if (existsSync(folder) && makeEntry(folder, mine + 1, FREE)) removeBelow(folder, mine + 1);
      };
    }
    // Others were quicker by more than one number, and had cleared this one away already.
    rmSync(join(folder, String(mine)), { force: true });
  }
}

/** The process id of the live program that holds the lock of a home, or undefined. */
export function lockOwner(home: string): number | undefined {
  const folder = join(home, 'lock');
  return liveOwner(folder, lastEntry(folder));
}

function liveOwner(folder: string, entry: number): number | undefined {
  let target: string;
  try {
    target = readlinkSync(join(folder, String(entry)));
  } catch {
    return undefined; // none yet, or a newer one has just replaced it: then making the next number fails
  }
  const [, pid, start] = /^(\d+) (.+)$/.exec(target) ?? [];
  return pid !== undefined && startOf(Number(pid)) === start ? Number(pid) : undefined;
}

function lastEntry(folder: string): number {
  return Math.max(0, ...entries(folder));
}

function removeBelow(folder: string, number: number): void {
  for (const old of entries(folder)) {
    if (old < number) rmSync(join(folder, String(old)), { force: true });
  }
}

function entries(folder: string): number[] {
  try {
    return readdirSync(folder).map(Number).filter(Number.isSafeInteger);
  } catch {
    return [];
  }
}

/** False if the number is taken. */
function makeEntry(folder: string, number: number, text: string): boolean {
  try {
    symlinkSync(text, join(folder, String(number)));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
