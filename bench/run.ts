/**
 * The bench: `npm run bench`. docs/performance.md says what it measures; `npm run bench -- --help` what can be chosen.
 */
import 'reflect-metadata';
import { Command } from 'commander';
import { contenderNames } from './contenders';
import { measureGraph } from './measure';
import { interruptible, list, type Memory, print, say, whole, withMemory } from './options';
import { caption, suiteTable } from './report';
import { circumstances, newest, type Results, save, writeBetweenMarkers } from './results';
import { compareWays, type Way, wayFor } from './store';
import { suite } from './suite';

interface Options extends Memory {
  readonly events: number;
  readonly rounds: number;
  readonly seconds: number;
  readonly warmUp: number;
  readonly connections: number;
  readonly contenders: readonly string[];
  readonly queries: readonly string[];
  readonly way?: Way;
  readonly save: boolean;
  readonly report?: true;
  readonly compareWays?: true;
}

const queryNames = suite.map(({ name }) => name);

const program = withMemory(new Command('npm run bench --'))
  .description('Measures the product beside others on the same Neo4j, which it starts itself.')
  .option('--events <n>', 'size of the graph', whole, 10_000)
  .option('--rounds <n>', 'how often everything is measured', whole, 3)
  .option('--seconds <n>', 'how long a query is asked of a contender in a round', whole, 2)
  .option('--warm-up <n>', 'seconds for each query and contender before the first round', whole, 5)
  .option('--connections <n>', 'clients that ask at once', whole, 8)
  .option('--contenders <names>', 'which, with commas', list(contenderNames), contenderNames)
  .option('--queries <names>', 'which, with commas', list(queryNames), queryNames)
  .option('--way <way>', 'load or import the graph; import above 10,000 events unless given')
  .option('--no-save', 'prints the table alone')
  .option('--report', 'writes the table of the newest results into docs/performance.md, and measures nothing')
  .option('--compare-ways', 'holds an imported graph against a loaded one, and measures nothing');

async function bench(options: Options, signal: AbortSignal): Promise<void> {
  const { events, rounds, seconds, warmUp, connections, contenders, heap, pageCache } = options;
  const way = options.way ?? wayFor(events);
  if (way === 'import') await compareWays({ say, heap, pageCache, signal });
  const questions = suite.filter(({ name }) => options.queries.includes(name));
  const measuring = { events, way, heap, pageCache, rounds, seconds, warmUp, connections };
  const { neo4j, samples } = await measureGraph({ ...measuring, contenders, questions, say, signal });
  const results: Results = { ...circumstances(neo4j), settings: measuring, samples };
  print(suiteTable(results));
  if (options.save) say(`kept in ${save(results)}`);
}

void interruptible(async (signal) => {
  const options = program.parse().opts<Options>();
  if (options.compareWays) return compareWays({ ...options, say, signal });
  if (!options.report) return bench(options, signal);
  const results = newest();
  writeBetweenMarkers('suite', `${caption(results)}\n\n${suiteTable(results)}`);
});
