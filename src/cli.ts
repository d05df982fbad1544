#!/usr/bin/env node
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { readConfig } from './config';
import { AppError, CommandError, EXIT, StoreUnavailableError } from './errors';
import { isFileError } from './files';
import type { Texts } from './load/texts';

/**
 * The command line. Data goes to stdout, talk to stderr. Exit codes: 0 done, 1 the data is wrong, 2 the
 * call is wrong, 3 the store or the machine cannot do it, 130 interrupted. What a command needs is loaded
 * when it runs, so that --help and --version answer at once.
 */
const say = (line: string) => process.stderr.write(`${line}\n`);
const print = (line: string) => process.stdout.write(`${line}\n`);
// Whoever reads may have seen enough, as `head` has: what is under way goes on to its end, and its exit code tells the rest.
process.stdout.on('error', () => {});

/** A question to paste; docs and README show the same. */
const SAMPLE_QUERY =
  '{ events(filter: {kinds: [PHONE_CALL], participants: {all: ["official:sergey-lavrov", "official:pocom:kerry-john-forbes"]}}) ' +
  '{ nodes { title date { text wording } initiator { name } } } }';

const program = new Command('newsgraph')
  .description('Ask who met whom, when, in what office, and which article says so.')
  .version(
    (JSON.parse(readFileSync(join(__dirname, '../package.json'), 'utf8')) as { version: string }).version,
  )
  .exitOverride();

program
  .command('serve')
  .description('Start the store, load seed/ and answer GraphQL.')
  .action(() => run(serveUntilStopped));

program
  .command('load')
  .description('Check seeds whole, then write what is new or changed.')
  .argument('<path...>', "datasets' folders, folders of such folders, or .ndjson files")
  .option(
    '--texts <folder>',
    'a folder with the exact texts of articles (not in folders below it), to check every span against; can be given again',
    (folder: string, before?: string[]) => [...(before ?? []), folder],
  )
  .option('--faults <number>', 'how many faults are listed, beside their number', wholeNumber, 20)
  .option('--from <format>', 'the paths are folders of another format: history-at-state')
  .option('--as <name>', "with --from: the dataset's name, by default that of the first folder")
  .action((paths: string[], options: LoadOptions) => run((signal) => loadSeeds(paths, options, signal)));

program
  .command('convert')
  .description('Make a seed of files in another format; needs no store.')
  .argument('<folder...>', 'where the files are')
  .requiredOption('--from <format>', 'the format: history-at-state')
  .requiredOption(
    '--out <folder>',
    'where the seed is written; the name of the folder is that of the dataset',
  )
  .action((folders: string[], options: ConvertOptions) =>
    run((signal) => convertFiles(folders, options, signal)),
  );

program
  .command('doctor')
  .description('Look at Node, Java, Maven, the store and what is loaded.')
  .action(() => run(runDoctor));

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text))
    throw new InvalidArgumentError('Give a whole number above 0, such as 500.');
  return Number(text);
}

async function serveUntilStopped(signal: AbortSignal): Promise<number> {
  const { serve } = await import('./main');
  const service = await serve(readConfig(), say, signal);
  print(`Newsgraph answers at ${service.url}`);
  print('\nWho called whom? Paste:\n');
  print(
    `curl -s ${service.url} -H 'content-type: application/json' -d '${JSON.stringify({ query: SAMPLE_QUERY })}'`,
  );
  const told = new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  // Without its store it answers nothing; whoever supervises it starts it again, and the store with it.
  const lost = await Promise.race([told, service.lost]);
  say(lost?.message ?? 'Stopping');
  await service.stop();
  return lost?.exitCode ?? EXIT.done;
}

interface LoadOptions {
  readonly texts?: string[];
  readonly faults: number;
  readonly from?: string;
  readonly as?: string;
}

async function loadSeeds(
  paths: string[],
  { texts = [], faults, from, as }: LoadOptions,
  signal: AbortSignal,
): Promise<number> {
  if (from === undefined) {
    if (as !== undefined) throw new CommandError('--as goes with --from.', EXIT.usage);
    return loadDatasets(paths, { texts, faults, signal });
  }
  const { convert } = await import('./readers/convert');
  const seed = mkdtempSync(join(tmpdir(), 'newsgraph-seed-'));
  let code: number | undefined;
  try {
    const name = as ?? basename(resolve(paths[0] as string)).toLowerCase();
    const made = await convert(from, paths, seed, { name, signal });
    for (const line of made.report) print(line);
    code = await loadDatasets([seed], { texts: [...texts, made.texts], faults, signal });
    // Faults name its files.
    if (code === EXIT.data)
      say(`The records that were made are kept in ${seed}; delete them when you have looked.`);
    return code;
  } finally {
    if (code !== EXIT.data) rmSync(seed, { recursive: true, force: true });
  }
}

interface ConvertOptions {
  readonly from: string;
  readonly out: string;
}

async function convertFiles(
  folders: string[],
  { from, out }: ConvertOptions,
  signal: AbortSignal,
): Promise<number> {
  const { convert } = await import('./readers/convert');
  for (const line of (await convert(from, folders, out, { signal })).report) print(line);
  return EXIT.done;
}

interface DatasetsOptions {
  readonly texts: readonly (string | Texts)[];
  readonly faults: number;
  readonly signal: AbortSignal;
}

async function loadDatasets(paths: readonly string[], options: DatasetsOptions, tries = 3): Promise<number> {
  const config = readConfig();
  const [{ openStore }, { load, reportLines, requireDatasets, SeedError, textsIn }, { withSchema }] =
    await Promise.all([import('./open-store'), import('./load'), import('./with-schema')]);
  // A wrong path is told at once, not after the start of a Neo4j.
  requireDatasets(paths);
  const texts = options.texts.length > 0 ? [textsIn(options.texts)] : [];
  const open = await openStore(config, { say, signal: options.signal, share: true });
  try {
    const report = await withSchema(open.store, say, () =>
      load(open.store, paths, { ...options, texts, say }),
    );
    for (const line of reportLines(report)) print(line);
    return EXIT.done;
  } catch (error) {
    if (error instanceof StoreUnavailableError && open.kind === 'shared' && tries > 1) {
      say('The program that ran this Neo4j may have ended, and its Neo4j with it: all is begun anew');
      return await loadDatasets(paths, { ...options, texts }, tries - 1);
    }
    if (!(error instanceof SeedError)) throw error;
    print(error.message);
    const { count, kept } = error.faults;
    const more =
      count > kept.length ? `, the first ${kept.length} of them listed: --faults ${count} lists all` : '';
    say(`${count} fault${count === 1 ? '' : 's'}${more}. Nothing was written.`);
    return EXIT.data;
  } finally {
    await open.close();
  }
}

async function runDoctor(signal: AbortSignal): Promise<number> {
  const { doctor } = await import('./doctor');
  let healthy = true;
  for await (const { ok, line } of doctor(readConfig(), say, signal)) {
    print(`${ok ? '✓' : '✗'} ${line}`);
    healthy &&= ok;
  }
  return healthy ? EXIT.done : EXIT.store;
}

/** A second signal this long after the first ends the program at once; npm passes one Ctrl-C on twice. */
const IMPATIENT_MS = 1_000;

/** Runs a command: signals abort it, a known failure is one sentence, the exit code tells the rest. */
async function run(command: (signal: AbortSignal) => Promise<number>): Promise<void> {
  const interrupt = new AbortController();
  let first = 0;
  const onSignal = () => {
    if (!interrupt.signal.aborted) {
      first = Date.now();
      interrupt.abort(new CommandError('Interrupted.', EXIT.interrupted));
    } else if (Date.now() - first > IMPATIENT_MS) {
      process.exit(EXIT.interrupted);
    }
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, onSignal);
  try {
    process.exitCode = await command(interrupt.signal);
  } catch (error) {
    if (error instanceof CommandError) {
      say(error.message);
      process.exitCode = error.exitCode;
    } else if (error instanceof AppError) {
      // The store was there at first.
      say([error.message, error.hint].join(' '));
      process.exitCode = EXIT.store;
    } else if (isFileError(error)) {
      say(
        `${error.path ?? 'A file'} is refused by the system (${error.code}): correct its rights, or give another path.`,
      );
      process.exitCode = EXIT.usage;
    } else {
      throw error;
    }
  }
  // Nothing is left to do: a timer of a library must not hold the program.
  process.exit();
}

program.parseAsync().catch((error: Error & { exitCode?: number; code?: string }) => {
  if (!error.code?.startsWith('commander.')) {
    say(`Unexpected: ${error.stack ?? error.message}`);
    process.exit(EXIT.store);
  }
  process.exit(error.exitCode === 0 ? EXIT.done : EXIT.usage);
});
