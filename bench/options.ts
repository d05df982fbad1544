import { type Command, InvalidArgumentError } from 'commander';

/** What the bench's commands have in common. */

/** @throws InvalidArgumentError for what is no whole number above 0 */
export function whole(text: string): number {
  const number = Number(text.replaceAll('_', ''));
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new InvalidArgumentError('It has to be a whole number above 0.');
}

/** A list with commas of some of these. */
export const list =
  (known: readonly string[]) =>
  (text: string): string[] => {
    const names = text.split(',');
    if (names.every((it) => known.includes(it))) return names;
    throw new InvalidArgumentError(`It has to be of ${known.join(', ')}.`);
  };

export interface Memory {
  readonly heap: string;
  readonly pageCache: string;
}

/** Adds what every command takes. */
export const withMemory = (command: Command): Command =>
  command.option('--heap <size>', 'of Neo4j', '1g').option('--page-cache <size>', 'of Neo4j', '2g');

/** Talk, beside what a command is asked for. */
export const say = (line: string): boolean => process.stderr.write(`${line}\n`);
export const print = (line: string): boolean => process.stdout.write(`${line}\n`);

/** Runs a command that a signal ends, with all that it started; what fails is told in a line. */
export async function interruptible(work: (signal: AbortSignal) => Promise<void> | void): Promise<void> {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const)
    process.once(name, () => controller.abort(new Error('stopped')));
  try {
    await work(controller.signal);
  } catch (error) {
    say(controller.signal.aborted ? 'stopped' : (error as Error).message);
    process.exitCode = 1;
  }
}
