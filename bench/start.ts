/**
 * How long `npm start` takes to its first answer, and what it holds in memory then: `npm run bench:start`. In a new home,
 * and again in it; with both seeds and with that of the one article alone.
 */
import 'reflect-metadata';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Command } from 'commander';
import { interruptible, print, say, whole } from './options';
import { caption, median, table } from './report';
import { circumstances, writeBetweenMarkers } from './results';

interface Options {
  readonly rounds: number;
  readonly later: number;
  readonly report?: true;
}

/** One start, at its first answer. */
interface Start {
  readonly seconds: number;
  /** Processor seconds, and memory (resident) in MiB. */
  readonly neo4j: Used;
  readonly node: Used;
}
interface Used {
  readonly seconds: number;
  readonly memory: number;
}

const SEEDS = { 'both seeds': undefined, 'one article': 'seed/brics-post-2015-12-29' } as const;
const PORT = '4319';

const program = new Command('npm run bench:start --')
  .description('Measures starts to the first answer. Needs the jars in Maven’s repository.')
  .option('--rounds <n>', 'new homes for each', whole, 2)
  .option('--later <n>', 'later starts in each', whole, 2)
  .option('--report', 'writes the table into docs/performance.md');

/** What the Neo4j of a home has used, and the Node that started it. */
function usedBy(home: string): Pick<Start, 'neo4j' | 'node'> {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,rss=,times=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim().split(/ +/));
  const neo4j = rows.find((it) => it.some((word) => word.startsWith(`--home-dir=${home}`))) ?? [];
  const node = rows.find(([pid]) => pid === neo4j[1]) ?? [];
  const used = ([, , memory, seconds]: readonly string[]) => ({
    seconds: Number(seconds),
    memory: Number(memory) / 1024,
  });
  return { neo4j: used(neo4j), node: used(node) };
}

/** Runs `npm start` until the question that it shows is answered, and stops it. */
async function start(home: string, seeds: string | undefined, signal: AbortSignal): Promise<Start> {
  signal.throwIfAborted();
  const env = { ...process.env, NEWSGRAPH_HOME: home, PORT, ...(seeds && { NEWSGRAPH_SEEDS: seeds }) };
  const begin = performance.now();
  // A group of its own, so that npm and what it starts get the signal together, as from a terminal.
  const service = spawn('npm', ['start'], { env, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  const ended = once(service, 'exit');
  try {
    for await (const line of createInterface(service.stdout)) {
      if (!line.startsWith('curl')) continue;
      const answer = execFileSync('sh', ['-c', line], { encoding: 'utf8' });
      const seconds = (performance.now() - begin) / 1000;
      if (JSON.parse(answer).data.events.nodes.length !== 1) throw new Error(`unexpected: ${answer}`);
      return { seconds, ...usedBy(home) };
    }
    throw new Error('npm start ended');
  } finally {
    if (service.exitCode === null && service.pid !== undefined) process.kill(-service.pid, 'SIGINT');
    await ended;
  }
}

async function measured({ rounds, later }: Options, signal: AbortSignal): Promise<Map<string, Start[]>> {
  const starts = new Map<string, Start[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (const [what, seeds] of Object.entries(SEEDS)) {
      const home = mkdtempSync(join(tmpdir(), 'newsgraph-bench-'));
      try {
        for (let nth = 0; nth <= later; nth += 1) {
          const name = `${nth > 0 ? 'later' : 'first'}, ${what}`;
          const found = await start(home, seeds, signal);
          starts.set(name, [...(starts.get(name) ?? []), found]);
          say(`${name}: ${found.seconds.toFixed(1)} s`);
        }
      } finally {
        rmSync(home, { recursive: true, force: true });
      }
    }
  }
  return starts;
}

/** Medians, and in brackets what the times lie between. */
function startTable(starts: ReadonlyMap<string, readonly Start[]>): string {
  const rows = [...starts].map(([name, all]) => {
    const of = (value: (it: Start) => number) => median(all.map(value));
    const times = all.map(({ seconds }) => seconds);
    return [
      name,
      `${median(times).toFixed(1)} (${Math.min(...times).toFixed(1)}–${Math.max(...times).toFixed(1)})`,
      of(({ node }) => node.seconds).toFixed(0),
      of(({ neo4j }) => neo4j.seconds).toFixed(0),
      of(({ node }) => node.memory).toFixed(0),
      of(({ neo4j }) => neo4j.memory).toFixed(0),
    ];
  });
  const head = ['start', 'first answer, s', 'Node: processor s', 'Neo4j: processor s'];
  return table([...head, 'Node: MiB', 'Neo4j: MiB'], rows);
}

void interruptible(async (signal) => {
  const options = program.parse().opts<Options>();
  // Else the first start would be the one that compiles.
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
  const settings = { rounds: options.rounds, later: options.later };
  const about = caption({ ...circumstances('as npm start runs it'), settings, samples: [] });
  const text = `${about}\n\n${startTable(await measured(options, signal))}`;
  print(text);
  if (options.report) writeBetweenMarkers('start', text);
});
