import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { scripts } from '../../package.json';
import type { ManagedNeo4j } from '../../src/managed';
import { type Question, suite, type Variables } from '../suite';

/** Who answers the same questions on the same store, each in a process of its own. */
export interface Contender {
  readonly name: string;
  readonly url: string;
  /** The body of a request. */
  body(question: Question, variables: Variables): string;
  /** An answer's data in the shape of the product's. */
  facts(question: Question, data: unknown): unknown;
  /** Ends its process. Idempotent. */
  stop(): Promise<void>;
}

interface Kind extends Pick<Contender, 'body' | 'facts'> {
  /** What has to be there before it is started. */
  readonly build?: () => void;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** What it is told on its standard input. */
  readonly input?: string;
}

const ROOT = join(__dirname, '../..');
const OTHER = join(ROOT, 'bench/neo4j-graphql');
const npm = (args: string[]) =>
  execFileSync('npm', args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
const graphqlBody = (query: string, variables: Variables) => JSON.stringify({ query, variables });

const KINDS: Readonly<Record<string, Kind>> = {
  /** As `npm start` runs it; it finds the store filled, and no seed to load. */
  newsgraph: {
    build: () => npm(['run', '--silent', 'build']),
    args: scripts.start.split(' ').slice(2), // after `exec node`
    env: { PORT: '0', NEWSGRAPH_SEEDS: ':' },
    body: ({ newsgraph }, variables) => graphqlBody(newsgraph, variables),
    facts: (_, data) => data,
  },
  'neo4j-graphql': {
    build: () => {
      if (!existsSync(join(OTHER, 'node_modules'))) npm(['ci', '--no-audit', '--no-fund', '--prefix', OTHER]);
    },
    args: [join(OTHER, 'server.mjs')],
    input: JSON.stringify(suite.flatMap(({ neo4jGraphql: { types } }) => types ?? [])),
    env: { NODE_ENV: 'production' },
    body: ({ neo4jGraphql }, variables) => graphqlBody(neo4jGraphql.query, variables),
    facts: ({ neo4jGraphql }, data) => neo4jGraphql.facts(data),
  },
  cypher: {
    args: ['-r', '@swc-node/register', 'bench/contenders/cypher.ts'],
    env: { NODE_ENV: 'production' },
    body: ({ name }, variables) => JSON.stringify({ name, variables }),
    facts: (_, data) => data,
  },
};

export const contenderNames: readonly string[] = Object.keys(KINDS);

const START_MS = 60_000;
const STOP_MS = 15_000;

/**
 * Starts a contender and waits until it says where it listens.
 *
 * @param nodeOptions what Node is told beside its program
 * Throws: Error with what it printed if it does not.
 */
export async function startContender(
  name: string,
  store: ManagedNeo4j,
  nodeOptions: readonly string[] = [],
): Promise<Contender> {
  const { build, args, env, input = '', body, facts } = KINDS[name] as Kind;
  build?.();
  const child = spawn(process.execPath, [...nodeOptions, ...args], {
    cwd: ROOT,
    env: {
      ...process.env,
      NEO4J_URI: store.uri,
      NEO4J_USERNAME: store.username,
      NEO4J_PASSWORD: store.password,
      ...env,
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.end(input);
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const stop = async () => {
    process.removeListener('exit', kill);
    await end(child);
  };
  try {
    return { name, url: await urlOf(name, child), body, facts, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function urlOf(name: string, child: ChildProcess): Promise<string> {
  let said = '';
  child.stderr?.on('data', (text: Buffer) => {
    said = (said + String(text)).slice(-4_000);
  });
  const found = new Promise<string>((resolve, reject) => {
    child.once('exit', () => reject(new Error(`${name} ended:\n${said}`)));
    createInterface(child.stdout as NodeJS.ReadableStream).on('line', (line) => {
      const [url] = /http:\/\/\S+/.exec(line) ?? [];
      if (url) resolve(url.replace('localhost', '127.0.0.1'));
    });
  });
  const late = pause(START_MS, undefined, { ref: false }).then(() => {
    throw new Error(`${name} did not start:\n${said}`);
  });
  return Promise.race([found, late]);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const late = pause(STOP_MS, undefined, { ref: false }).then(() => child.kill('SIGKILL'));
  await Promise.race([ended, late]);
  await ended;
}
