/** A Neo4j of the project's own, with nothing but Java and Maven: no container, nothing to install. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SetupError } from '../errors';
import { isFileError, unwritable } from '../files';
import { ask, boltUri } from './bolt';
import { classPath } from './class-path';
import type { Settings } from './conf';
import {
  createHome,
  type Home,
  homeAt,
  readOrMakePassword,
  readPassword,
  readState,
  type State,
} from './home';
import { requireJava } from './java';
import { lockOwner, takeLock } from './lock';
import { onEnd, send } from './processes';
import { boot, serversOf, stopServer, takeOver } from './server';

export { javaVersion, mavenVersion, OLDEST_JAVA } from './java';

export interface ManagedNeo4j {
  /** `bolt://127.0.0.1:PORT` */
  readonly uri: string;
  readonly username: 'neo4j';
  readonly password: string;
  readonly home: string;
  readonly pid: number;
  /** What its process printed. */
  readonly log: string;
  /** Resolves when it ends without `stop`, within 2 s of that. */
  readonly ended: Promise<void>;
  /** Ends it orderly (SIGTERM and a checkpoint; after 20 s by force) and frees the home. Idempotent. */
  stop(): Promise<void>;
}

interface StartOptions {
  /** The folder of this Neo4j, made if it is not there. */
  readonly home: string;
  /** Gets a line at the beginning, and when something takes long. */
  readonly say: (line: string) => void;
  /** Default 512m. */
  readonly heap?: string;
  /** Default 256m. */
  readonly pageCache?: string;
  /** More lines of neo4j.conf, by name. */
  readonly settings?: Settings['more'];
  /** Where the class path that Maven resolved is kept; default: the home. */
  readonly classPathCache?: string;
  /** Gives up, and leaves nothing running. */
  readonly signal?: AbortSignal;
  /** Default: that of this process. Java and Maven are looked for in it, and get it. */
  readonly env?: NodeJS.ProcessEnv;
}

/**
 * Starts the Neo4j of `home`, or takes over the one that a killed program left.
 *
 * Out:    a Neo4j that answers. It outlives a Ctrl-C until `stop`, and ends when this process exits by itself.
 * Throws: SetupError, one sentence with the way out: the home is in use or cannot be written, no Java, one too
 *         old, no Maven, Maven cannot fetch Neo4j, Neo4j does not come up. On abort the signal's reason.
 *         Nothing is left running then.
 * Cost:   5 s; the first time Maven's 5 s (or its download, 1 to 2 minutes) more; a take-over 0.1 s.
 */
export async function startManagedNeo4j(options: StartOptions): Promise<ManagedNeo4j> {
  const { say, heap = '512m', pageCache = '256m', settings: more, env = process.env, signal } = options;
  signal?.throwIfAborted();
  let release: (() => void) | undefined;
  try {
    const home = createHome(options.home);
    release = takeLock(home.path);
    const password = readOrMakePassword(home);
    let state = await takeOver(home, password);
    if (state) say(`Going on with the Neo4j that was left running in ${home.path}`);
    else {
      say(`Starting Neo4j in ${home.path}`);
      const java = await requireJava(env);
      const cacheFolder = options.classPathCache ?? home.path;
      const jars = await classPath({ cacheFolder, logFile: home.mavenLog, say, env, signal });
      state = await boot(home, { java, jars, password, heap, pageCache, more, env, signal });
    }
    return handle(home, state, password, release);
  } catch (error) {
    release?.();
    throw isFileError(error) ? fileFault(options.home, error) : error;
  }
}

interface RunningNeo4j {
  readonly uri: string;
  readonly username: 'neo4j';
  readonly password: string;
  /** Of the program that runs it. */
  readonly ownerPid: number;
}

/**
 * The Neo4j of `home` that a live program runs, for a command beside it. Where that program is still starting it (or
 * stopping it), that is waited for.
 *
 * @param say gets a line when it begins to wait
 * @returns undefined as soon as no program holds the home
 * @throws the reason of the signal
 */
export async function sharedNeo4j(
  folder: string,
  { say, signal }: Pick<StartOptions, 'say' | 'signal'>,
): Promise<RunningNeo4j | undefined> {
  const { path } = homeAt(folder);
  for (let waiting = false; ; waiting = true) {
    const owner = lockOwner(path);
    const running = await runningNeo4j(folder);
    if (running || owner === undefined) return running;
    if (!waiting) say(`Waiting for the Neo4j that process ${owner} starts or stops in ${path}`);
    await sleep(100);
    signal?.throwIfAborted();
  }
}

/**
 * The Neo4j of `home` that a live program runs now, for a command beside a running `npm start`.
 *
 * Out:  undefined if nobody runs one, or if it does not answer (yet).
 * Cost: 30 ms.
 */
export async function runningNeo4j(folder: string): Promise<RunningNeo4j | undefined> {
  const home = homeAt(folder);
  const ownerPid = lockOwner(home.path);
  const state = readState(home);
  const password = readPassword(home);
  if (ownerPid === undefined || state === undefined || password === undefined) return undefined;
  // Only to a process that is this home's is the password shown: another may have got the port meanwhile.
  if (!serversOf(home).includes(state.pid)) return undefined;
  if ((await ask(state.port, password)) !== 'answers') return undefined;
  return { uri: boltUri(state.port), username: 'neo4j', password, ownerPid };
}

/** Whether a Neo4j was ever started in `home`, or is now by another program: without one, a start may be a download. */
export function hasNeo4j(folder: string): boolean {
  const { neo4j, path } = homeAt(folder);
  return existsSync(join(neo4j, 'data')) || lockOwner(path) !== undefined;
}

function handle(home: Home, state: State, password: string, release: () => void): ManagedNeo4j {
  // An uncaught error must not leave a server behind; waiting is not possible any more at this point.
  const onExit = () => serversOf(home).includes(state.pid) && send(state.pid, 'SIGTERM');
  process.once('exit', onExit);
  let unwatch = () => {};
  const ended = new Promise<void>((resolve) => {
    unwatch = onEnd(state.pid, resolve);
  });
  let stopped: Promise<void> | undefined;
  const stop = async () => {
    unwatch();
    await stopServer(home, state);
    process.removeListener('exit', onExit);
    release();
  };
  return {
    uri: boltUri(state.port),
    username: 'neo4j',
    password,
    home: home.path,
    pid: state.pid,
    log: home.log,
    ended,
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}

function fileFault(home: string, error: NodeJS.ErrnoException): SetupError {
  const wayOut = `or set NEWSGRAPH_HOME to another folder than ${home}.`;
  return new SetupError(`${unwritable(error.path ?? home, error)}, ${wayOut}`, { cause: error });
}
