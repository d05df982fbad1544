/**
 * How fast seeds are loaded into a new managed Neo4j as `npm start` runs it, and again into it, beside a loader written by hand:
 * `npm run bench:load`.
 */
import 'reflect-metadata';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import type { Driver } from 'neo4j-driver';
import { load } from '../src/load';
import { type ManagedNeo4j, startManagedNeo4j } from '../src/managed';
import { openDriver } from '../src/neo4j/driver';
import { Store } from '../src/neo4j/store';
import { withSchema } from '../src/with-schema';
import { loadByHand } from './load-by-hand';
import { interruptible, print, say, whole } from './options';
import { caption, median, table } from './report';
import { circumstances, writeBetweenMarkers } from './results';

interface Options {
  readonly rounds: number;
  readonly statements?: true;
  readonly report?: true;
}

/** One load, with all indexes filled at its end. */
interface Loading {
  readonly records: number;
  readonly seconds: number;
  /** Processor seconds. */
  readonly node: number;
  readonly neo4j: number;
}

const SEED = 'seed/us-diplomacy';
/** Statements of a load that are told, those that take longest. */
const TOLD = 30;

const program = new Command('npm run bench:load --')
  .description('Measures loads into a managed Neo4j of its own. Needs the jars in Maven’s repository.')
  .argument('[paths...]', 'datasets', [SEED])
  .option('--rounds <n>', 'new stores for each loader', whole, 2)
  .option('--statements', 'also tells which statements take longest, from their sending to their end')
  .option('--report', 'writes the table into docs/performance.md');

type Times = Map<string, { readonly ms: number; readonly count: number }>;

/** A driver that adds up how long each statement took. */
function timing(driver: Driver, times: Times): Driver {
  const timed =
    <Args extends readonly unknown[], Result extends PromiseLike<unknown>>(run: (...args: Args) => Result) =>
    (...args: Args): Result => {
      const begin = performance.now();
      const result = run(...args);
      const text = String(args[0]);
      const note = () => {
        const { ms, count } = times.get(text) ?? { ms: 0, count: 0 };
        times.set(text, { ms: ms + performance.now() - begin, count: count + 1 });
      };
      result.then(note, () => {});
      return result;
    };
  const open = driver.session.bind(driver);
  driver.session = (options) => {
    const session = open(options);
    const write = session.executeWrite.bind(session);
    session.run = timed(session.run.bind(session));
    session.executeWrite = (work, config) =>
      write((tx) => work(Object.assign(tx, { run: timed(tx.run.bind(tx)) })), config);
    return session;
  };
  return driver;
}

/** Processor seconds of a process. */
function processorTime(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

async function timed(neo4j: ManagedNeo4j, work: () => Promise<number>): Promise<Loading> {
  const [begin, node, java] = [performance.now(), processorTime(process.pid), processorTime(neo4j.pid)];
  const records = await work();
  return {
    records,
    seconds: (performance.now() - begin) / 1000,
    node: processorTime(process.pid) - node,
    neo4j: processorTime(neo4j.pid) - java,
  };
}

async function withNeo4j(
  signal: AbortSignal,
  use: (neo4j: ManagedNeo4j, driver: Driver) => Promise<void>,
): Promise<void> {
  signal.throwIfAborted();
  const home = mkdtempSync(join(tmpdir(), 'newsgraph-bench-'));
  try {
    const neo4j = await startManagedNeo4j({ home, say: () => {}, signal });
    const driver = openDriver(neo4j);
    try {
      await use(neo4j, driver);
    } finally {
      await driver.close();
      await neo4j.stop();
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

const LOADERS = ['first load', 'second load', 'by hand'] as const;
type Loadings = Readonly<Record<(typeof LOADERS)[number], Loading[]>>;

async function measured(
  paths: readonly string[],
  { rounds, statements }: Options,
  signal: AbortSignal,
): Promise<Loadings> {
  const found: Loadings = { 'first load': [], 'second load': [], 'by hand': [] };
  const note = (name: keyof Loadings, it: Loading) => {
    found[name].push(it);
    say(`${name}: ${it.seconds.toFixed(1)} s`);
  };
  for (let round = 0; round < rounds; round += 1) {
    await withNeo4j(signal, async (neo4j, driver) => {
      const times: Times = new Map();
      const store = Store.over(statements ? timing(driver, times) : driver);
      for (const name of ['first load', 'second load'] as const) {
        const loading = await timed(neo4j, async () => {
          const { totals } = await withSchema(store, say, () => load(store, paths, { signal }));
          return totals.created + totals.updated + totals.unchanged;
        });
        note(name, loading);
      }
      const longest = [...times].sort(([, a], [, b]) => b.ms - a.ms).slice(0, TOLD);
      for (const [text, { ms, count }] of longest)
        say(`${(ms / 1000).toFixed(1).padStart(7)} s ${String(count).padStart(5)} ${text.slice(0, 180)}`);
    });
    await withNeo4j(signal, async (neo4j, driver) => {
      const store = Store.over(driver);
      note('by hand', await timed(neo4j, () => withSchema(store, say, () => loadByHand(driver, paths))));
    });
  }
  return found;
}

function loadTable(found: Loadings): string {
  const rows = LOADERS.map((name) => {
    const of = (value: (it: Loading) => number) => median(found[name].map(value));
    const ratios = found[name].map(
      (it, round) => (found['by hand'][round]?.seconds ?? Number.NaN) / it.seconds,
    );
    return [
      name,
      of(({ seconds }) => seconds).toFixed(1),
      Math.round(of(({ records, seconds }) => records / seconds)).toLocaleString('en'),
      of(({ node }) => node).toFixed(1),
      of(({ neo4j }) => neo4j).toFixed(1),
      median(ratios).toFixed(2),
    ];
  });
  const head = ['loader', 's', 'records/s', 'Node: processor s', 'Neo4j: processor s', 'by hand ÷ it'];
  return table(head, rows);
}

void interruptible(async (signal) => {
  const options = program.parse().opts<Options>();
  const paths = program.processedArgs[0] as string[];
  const found = await measured(paths, options, signal);
  const settings = {
    datasets: paths,
    records: found['first load'][0]?.records ?? 0,
    rounds: options.rounds,
  };
  const text = `${caption({ ...circumstances('as npm start runs it'), settings, samples: [] })}\n\n${loadTable(found)}`;
  print(text);
  if (options.report) writeBetweenMarkers('load', text);
});
