/** Looking at processes and ending them, without mistaking a recycled process id for the one that was meant. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

// Small container images have no `ps`, and macOS has no /proc: so both ways are needed.
const HAS_PROC = existsSync('/proc/self/stat');
const BOOT_ID = HAS_PROC ? readOr('/proc/sys/kernel/random/boot_id', '').trim() : '';

/**
 * When a process was started, as an opaque text: process id and text together are unique on a machine.
 *
 * Out:  undefined if no such process lives. One that ended but was not collected (a zombie) is dead.
 * Cost: one small read (Linux), one `ps` elsewhere.
 */
export function startOf(pid: number): string | undefined {
  if (!HAS_PROC) {
    const [, state, start] = /^\s*(\S+)\s+(.+?)\s*$/.exec(ps('-o', 'stat=,lstart=', '-p', String(pid))) ?? [];
    return state?.startsWith('Z') ? undefined : start;
  }
  // The name in parentheses may itself hold blanks and parentheses: the fields begin after the last one.
  const stat = readOr(`/proc/${pid}/stat`, '');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const dead = fields[0] === '' || fields[0] === 'Z' || fields[0] === 'X';
  return dead ? undefined : `${BOOT_ID}/${fields[19]}`; // ticks since the boot
}

/**
 * The processes that were started with each of these arguments, word for word.
 *
 * Cost: reads every command line of the machine, about 5 ms for 200 processes.
 */
export function processesWith(...wanted: string[]): number[] {
  if (HAS_PROC) {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return pids.map(Number).filter((pid) => {
      const words = readOr(`/proc/${pid}/cmdline`, '').split('\0');
      return wanted.every((word) => words.includes(word));
    });
  }
  return ps('-axww', '-o', 'pid=,command=')
    .split('\n')
    .filter((line) => wanted.every((word) => `${line} `.includes(` ${word} `)))
    .map((line) => Number.parseInt(line, 10));
}

const LOOK_MS = 2_000;

/**
 * Calls back once when a process has ended, whoever started it. Keeps no program alive.
 *
 * Out:  gives up.
 * Cost: every 2 s what `startOf` costs.
 */
export function onEnd(pid: number, act: () => void): () => void {
  const start = startOf(pid);
  const timer = setInterval(() => {
    if (start !== undefined && startOf(pid) === start) return;
    clearInterval(timer);
    act();
  }, LOOK_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/**
 * Asks a process to end, and ends it if it has not after `graceMs`. Returns when it is gone.
 *
 * In:   a process that the caller started or has proved to be its own.
 * Cost: looks every 50 ms.
 */
export async function endProcess(pid: number, graceMs: number): Promise<void> {
  const start = startOf(pid);
  if (start === undefined) return;
  const gone = async (ms: number) => {
    for (const until = Date.now() + ms; Date.now() < until; await sleep(50)) {
      if (startOf(pid) !== start) return true;
    }
    return false;
  };
  send(pid, 'SIGTERM');
  if (await gone(graceMs)) return;
  send(pid, 'SIGKILL');
  await gone(5_000);
}

/** Sends a signal; to one that has just ended is no error. A negative id means the whole process group. */
export function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function ps(...args: string[]): string {
  try {
    // C: else the month of `lstart` would change with the language of whoever asks.
    const env = { ...process.env, LC_ALL: 'C' };
    return execFileSync('ps', args, { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return ''; // `ps -p` fails when there is no such process
  }
}

function readOr(file: string, otherwise: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return otherwise; // the process ended meanwhile
  }
}
