/** The java process of a home: starting it, waiting until it answers, finding the one that was left. */
import { spawn } from 'node:child_process';
import { closeSync, openSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SetupError } from '../errors';
import { ask, setFirstPassword } from './bolt';
import { choosePort, linkPlugins, type Settings, writeConf } from './conf';
import { type Home, readState, type State, writeState, writeWhole } from './home';
import { endProcess, processesWith, startOf } from './processes';

const MAIN_CLASS = 'org.neo4j.server.CommunityEntryPoint';
const BOOT_MS = 120_000; // 71 s were measured on two cores with a load of 8
const STOP_MS = 20_000;

/** Without these Neo4j does not start, or warns. */
const OPENED = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'];

interface BootOptions extends Settings {
  readonly java: string;
  readonly jars: readonly string[];
  readonly password: string;
  readonly env: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal;
}

/**
 * Starts the Neo4j of a home and waits until it answers with the home's password.
 *
 * Throws: SetupError if it ends or does not answer; the signal's reason on abort. It has ended by then.
 * Cost:   5 s on two cores, and 600 MB of memory while it runs.
 */
export async function boot(home: Home, options: BootOptions): Promise<State> {
  const port = await choosePort(home);
  writeConf(home, port, options);
  linkPlugins(home, options.jars);
  options.signal?.throwIfAborted();
  const pid = launch(home, options);
  try {
    const state = { pid, port, startedAt: new Date().toISOString() };
    writeState(home, state);
    await waitUntilReady(home, state, options);
    return state;
  } catch (error) {
    await stopServer(home, { pid });
    throw error;
  }
}

/**
 * The Neo4j that an earlier program left running, if it answers; one that does not is ended. Only for whoever
 * holds the home's lock.
 */
export async function takeOver(home: Home, password: string): Promise<State | undefined> {
  const state = readState(home);
  const left = serversOf(home);
  if (state !== undefined && left.includes(state.pid) && (await ask(state.port, password)) === 'answers') {
    return state;
  }
  // Their command line names this home, so they are ours, also if the state of their start was never written.
  await Promise.all(left.map((pid) => endProcess(pid, STOP_MS)));
  return undefined;
}

/** Ends a Neo4j orderly, which writes a checkpoint; after 20 s by force. */
export async function stopServer(home: Home, { pid }: Pick<State, 'pid'>): Promise<void> {
  // If it died by itself, its process id may be another process's by now.
  if (serversOf(home).includes(pid)) await endProcess(pid, STOP_MS);
  rmSync(home.stateFile, { force: true });
}

/** The processes that run the Neo4j of this home: their command line says so. */
export function serversOf(home: Home): number[] {
  return processesWith(MAIN_CLASS, homeArgument(home));
}

const homeArgument = (home: Home) => `--home-dir=${home.neo4j}`;

/**
 * Java's second compiler makes questions twice as fast, and a start a second longer; it waits four times as long as by
 * default until code counts as hot, so that a start is not what it compiles. The parallel collector loads faster than
 * Java's own choice. Figures are in docs/decisions/0006.
 */
const HOT = [
  'InvocationThreshold=20000',
  'MinInvocationThreshold=2400',
  'CompileThreshold=60000',
  'BackEdgeThreshold=160000',
];

/** What the user's own JDK_JAVA_OPTIONS say comes after ours, and counts; of collectors Java takes one alone. */
function withJavaOptions(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own = env.JDK_JAVA_OPTIONS ?? '';
  const collector = /-XX:\+Use\w+GC\b/.test(own) ? '' : '-XX:+UseParallelGC';
  const options = [...HOT.map((it) => `-XX:Tier4${it}`), collector, own].filter(Boolean);
  return { ...env, JDK_JAVA_OPTIONS: options.join(' ') };
}

function launch(home: Home, { java, jars, heap, env }: BootOptions): number {
  const argumentFile = join(home.neo4j, 'conf', 'class-path.args'); // 40 KB, too long for some systems' command line
  writeWhole(argumentFile, `-cp\n"${jars.join(delimiter).replaceAll('\\', '\\\\')}"\n`);
  const log = openSync(home.log, 'w', 0o600);
  const child = spawn(
    java,
    [
      `-Xmx${heap}`,
      ...OPENED.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
      '-Dlog4j2.disable.jmx=true',
      `@${argumentFile}`,
      MAIN_CLASS,
      homeArgument(home),
      `--config-dir=${join(home.neo4j, 'conf')}`,
      '--console-mode', // else the reason of a failed start is in another log than the one our errors name
    ],
    // A process group of its own: the terminal's Ctrl-C must not end it before the work on it has ended.
    { cwd: home.neo4j, env: withJavaOptions(env), detached: true, stdio: ['ignore', log, log] },
  );
  closeSync(log);
  child.on('error', () => undefined); // no process came of it: told by the missing pid
  child.unref();
  if (child.pid === undefined)
    throw new SetupError(`${java} cannot be run; point JAVA_HOME at a Java 17 or newer.`);
  return child.pid;
}

async function waitUntilReady(home: Home, { pid, port }: State, { password, signal }: BootOptions) {
  for (const until = Date.now() + BOOT_MS; Date.now() < until; await sleep(50)) {
    signal?.throwIfAborted();
    if (startOf(pid) === undefined) {
      throw new SetupError(
        `Neo4j ended while it was starting; ${home.log} says why: correct that and start again.`,
      );
    }
    const answer = await ask(port, password);
    if (answer === 'answers') return;
    if (answer === 'refuses' && (await setFirstPassword(port, password)) === 'refuses') {
      throw new SetupError(
        `The Neo4j in ${home.neo4j} has another password than the one in ${home.passwordFile}; put the right one there, or remove ${join(home.neo4j, 'data')} and load again.`,
      );
    }
  }
  throw new SetupError(
    `Neo4j did not answer within ${BOOT_MS / 1000} s of its start; ${home.log} says what it was doing: correct that and start again.`,
  );
}
