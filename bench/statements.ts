/**
 * What the store alone takes for each query of the suite: `npm run bench:statements`. The compiled statement beside the
 * hand-written one, one at a time and without HTTP, so that what a request costs elsewhere is told apart.
 */
import 'reflect-metadata';
import { Command } from 'commander';
import type { Driver } from 'neo4j-driver';
import { startContender } from './contenders';
import { prepared } from './harness';
import { interruptible, list, type Memory, print, say, whole, withMemory } from './options';
import { caption, median, table } from './report';
import { circumstances, writeBetweenMarkers } from './results';
import { byHand, compiled, looksOf, run, type Statement, sumOf } from './statement';
import { openBenchStore, versionOfNeo4j, wayFor } from './store';
import { suite } from './suite';

interface Options extends Memory {
  readonly events: number;
  readonly queries: readonly string[];
  readonly rounds: number;
  readonly report?: true;
}

const WARM_UP_MS = 4_000;
const ROUND_MS = 600;

const names = suite.map(({ name }) => name);

const program = withMemory(new Command('npm run bench:statements --'))
  .description('Measures the statements of the suite in the store alone.')
  .option('--events <n>', 'size of the graph', whole, 10_000)
  .option('--queries <name,…>', 'queries of the suite', list(names), names)
  .option('--rounds <n>', 'how often everything is measured', whole, 5)
  .option('--report', 'writes the table into docs/performance.md');

/** Milliseconds that one takes on average, one after another for so long. */
async function timeOf(driver: Driver, all: readonly Statement[], ms: number): Promise<number> {
  const begin = performance.now();
  let count = 0;
  while (performance.now() - begin < ms) await run(driver, all[count++ % all.length] as Statement);
  return (performance.now() - begin) / count;
}

void interruptible(async (signal) => {
  const { events, queries, rounds, heap, pageCache, report } = program.parse().opts<Options>();
  const store = await openBenchStore({ events, way: wayFor(events), heap, pageCache, say, signal });
  const { driver } = store;
  try {
    const newsgraph = await startContender('newsgraph', store.neo4j);
    const asked = await prepared(
      suite.filter(({ name }) => queries.includes(name)),
      events,
      newsgraph,
      driver,
    );
    await newsgraph.stop();
    const rows: string[][] = [];
    for (const it of asked) {
      const ours = await compiled(it);
      const theirs = byHand(it);
      for (const all of [ours, theirs]) await timeOf(driver, all, WARM_UP_MS);
      const times: [number[], number[]] = [[], []];
      for (let round = 0; round < rounds; round += 1) {
        signal.throwIfAborted();
        times[0].push(await timeOf(driver, ours, ROUND_MS));
        times[1].push(await timeOf(driver, theirs, ROUND_MS));
      }
      const ratios = times[0].map((own, round) => (times[1][round] as number) / own);
      const size = ({ text }: Statement) => text.length.toLocaleString('en');
      rows.push([
        `\`${it.question.name}\``,
        ...times.map((all) => median(all).toFixed(2)),
        median(ratios).toFixed(2),
        ...(await Promise.all(
          [ours, theirs].map(async (all) =>
            Math.round(sumOf(await looksOf(driver, all))).toLocaleString('en'),
          ),
        )),
        ...[ours, theirs].map(([first]) => size(first as Statement)),
      ]);
      say(rows.at(-1)?.join(' ') ?? '');
    }
    const head = [
      'query',
      'compiled: ms',
      'by hand: ms',
      'by hand ÷ compiled',
      'compiled: looks',
      'by hand: looks',
      'compiled: characters',
      'by hand: characters',
    ];
    const settings = { events, heap, pageCache, rounds };
    const text = `${caption({ ...circumstances(await versionOfNeo4j(store)), settings, samples: [] })}\n\n${table(head, rows)}`;
    print(text);
    if (report) writeBetweenMarkers('statements', text);
  } finally {
    await store.close();
  }
});
