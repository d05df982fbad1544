/** The jars of Neo4j, straight from Maven's local repository: nothing is copied. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { SetupError } from '../errors';
import { readOr } from './home';
import { requireMaven } from './java';
import { send } from './processes';

const POM = join(__dirname, '..', '..', 'src', 'managed', 'pom.xml'); // the same place from src and from dist
const PROGRESS_EVERY_MS = 5_000;

interface ClassPathOptions {
  /** Where the answer of Maven is kept. */
  readonly cacheFolder: string;
  /** Where Maven's words go. */
  readonly logFile: string;
  readonly say: (line: string) => void;
  readonly env: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal;
}

/**
 * The jars of Neo4j and Graph Data Science, in class path order.
 *
 * Throws: SetupError without Maven, or if Maven cannot fetch them; the signal's reason on abort. Maven has
 *         ended by then.
 * Cost:   5 ms from the cache; 5 s with a filled local repository; else 1 to 2 minutes and 170 MB.
 */
export async function classPath(options: ClassPathOptions): Promise<string[]> {
  const version = createHash('sha256').update(readFileSync(POM)).digest('hex').slice(0, 12);
  const file = join(options.cacheFolder, `class-path-${version}.txt`);
  const jars = readJars(file);
  if (jars.length > 0 && jars.every((jar) => existsSync(jar))) return jars;

  mkdirSync(options.cacheFolder, { recursive: true });
  rmSync(file, { force: true });
  await runMaven(file, options);
  return readJars(file);
}

const readJars = (file: string) => (readOr(file) ?? '').trim().split(delimiter).filter(Boolean);

async function runMaven(outputFile: string, { logFile, say, env, signal }: ClassPathOptions): Promise<void> {
  signal?.throwIfAborted();
  const goal = [
    'dependency:build-classpath',
    '-Dmdep.includeScope=runtime',
    `-Dmdep.outputFile=${outputFile}`,
  ];
  // A process group of its own: `mvn` may be a script around a script, and all of it has to end on abort.
  const maven = spawn(requireMaven(env), ['-B', '-f', POM, ...goal], {
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = () => maven.pid !== undefined && send(-maven.pid, 'SIGTERM');
  signal?.addEventListener('abort', stop, { once: true });
  process.once('exit', stop);

  const log = createWriteStream(logFile, { mode: 0o600 });
  log.on('error', () => undefined); // a full disk shows in what follows; the log is no reason to fail
  const progress = followDownloads(say);
  createInterface(maven.stdout).on('line', (line) => {
    log.write(`${line}\n`);
    progress.read(line);
  });
  maven.stderr.on('data', (text) => log.write(text));

  let exitCode: number | null = null;
  try {
    [exitCode] = (await once(maven, 'close')) as [number | null];
  } catch (error) {
    log.write(`${String(error)}\n`); // it could not be run at all
  } finally {
    signal?.removeEventListener('abort', stop);
    process.removeListener('exit', stop);
    progress.end(exitCode === 0);
    log.end();
  }
  signal?.throwIfAborted();
  if (exitCode !== 0) {
    throw new SetupError(
      `Maven could not fetch Neo4j: check the network (its own words are in ${logFile}) and start again, or set NEO4J_URI to a Neo4j that runs already.`,
    );
  }
}

/** Turns Maven's lines into a few of ours, without the host it downloads from. Says nothing if all is there. */
function followDownloads(say: (line: string) => void) {
  let timer: NodeJS.Timeout | undefined;
  let files = 0;
  let bytes = 0;
  const soFar = () => `${files} files, ${Math.round(bytes / 1e6)} MB`;
  return {
    read(line: string) {
      if (timer === undefined && /\bDownloading from /.test(line)) {
        say('Fetching Neo4j with Maven, once: about 170 MB');
        timer = setInterval(() => say(`Fetching Neo4j: ${soFar()} so far`), PROGRESS_EVERY_MS);
      }
      // e.g. "Downloaded from central: https://… (58 kB at 1.2 MB/s)"
      const [, size, unit] = /\bDownloaded from .*\((\d+(?:\.\d+)?) (B|kB|MB|GB) at /.exec(line) ?? [];
      if (unit === undefined) return;
      files += 1;
      bytes += Number(size) * 1000 ** ['B', 'kB', 'MB', 'GB'].indexOf(unit);
    },
    end(fetched: boolean) {
      clearInterval(timer);
      if (timer !== undefined && fetched) say(`Fetched Neo4j: ${soFar()}`);
    },
  };
}
