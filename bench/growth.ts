/**
 * How latency grows, with the graph and with the page: `npm run bench:growth`. docs/performance.md says how it is read.
 */
import 'reflect-metadata';
import { Command } from 'commander';
import type { Sample } from './harness';
import { measureGraph } from './measure';
import { interruptible, type Memory, print, say, whole, withMemory } from './options';
import { caption, firstsIn, firstTable, growthTable, sizesIn } from './report';
import { circumstances, newest, type Results, save, writeBetweenMarkers, writeChart } from './results';
import { compareWays } from './store';
import { type Question, suite } from './suite';
import { chart } from './svg';

const KIND = 'growth-';

interface Options extends Memory {
  readonly sizes: readonly number[];
  readonly rounds: number;
  readonly seconds: number;
  readonly warmUp: number;
  readonly connections: number;
  readonly save: boolean;
  readonly report?: true;
}

const program = withMemory(new Command('npm run bench:growth --'))
  .description('Measures the product alone on graphs of several sizes, and with pages of several sizes.')
  .option(
    '--sizes <n,n,…>',
    'events of the graphs',
    (text) => text.split(',').map(whole),
    [10_000, 100_000, 1_000_000],
  )
  .option('--rounds <n>', 'how often everything is measured', whole, 3)
  .option('--seconds <n>', 'how long a query is asked in a round', whole, 2)
  .option('--warm-up <n>', 'seconds for each query before the first round', whole, 5)
  // One at a time: with more, latency would be that of a queue.
  .option('--connections <n>', 'clients that ask at once', whole, 1)
  .option('--no-save', 'prints the tables alone')
  .option('--report', 'writes the newest results into docs/performance.md, and measures nothing');

/** The queries of the suite that ask for a page, with pages of other sizes. */
const withFirst: readonly Question[] = suite.flatMap((question) =>
  ['deep', 'list'].includes(question.name)
    ? [1, 10, 100].map((first) => ({
        ...question,
        name: `${question.name} first ${first}`,
        newsgraph: question.newsgraph.replace(/first: \d+/, `first: ${first}`),
      }))
    : [],
);

async function growth(options: Options, signal: AbortSignal): Promise<void> {
  const { sizes, heap, pageCache, rounds, seconds, warmUp, connections } = options;
  const settings = { heap, pageCache, rounds, seconds, warmUp, connections };
  const samples: Sample[] = [];
  let neo4j = '';
  await compareWays({ say, heap, pageCache, signal });
  for (const events of sizes) {
    const questions = [...suite, ...withFirst];
    const found = await measureGraph({
      ...settings,
      events,
      // All alike: a load warms the store's Java up, which would pass for growth.
      way: 'import',
      contenders: ['newsgraph'],
      questions,
      say,
      signal,
    });
    samples.push(...found.samples);
    neo4j = found.neo4j;
  }
  const results: Results = { ...circumstances(neo4j), settings, samples };
  print(`${growthTable(results)}\n\n${firstTable(results)}`);
  if (options.save) say(`kept in ${save(results, KIND)}`);
}

function report(): void {
  const results = newest(KIND);
  writeChart('growth.svg', chart(sizesIn(results)));
  writeChart('pages.svg', chart(firstsIn(results)));
  writeBetweenMarkers(
    'growth',
    `${caption(results)}\n\n${growthTable(results)}\n\n${firstTable(results)}\n\n![Latency by size of the graph: a line for each query, p99 dashed](growth.svg)\n\n![Latency by size of the page](pages.svg)`,
  );
}

void interruptible(async (signal) => {
  const options = program.parse().opts<Options>();
  return options.report ? report() : growth(options, signal);
});
