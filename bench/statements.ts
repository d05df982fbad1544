/**
 * What the store alone takes for each query of the suite: `npm run bench:statements`. The compiled statement beside the
 * hand-written one, one at a time and without HTTP, so that what a request costs elsewhere is told apart.
 */
import 'reflect-metadata';
import { Command } from 'commander';
import { execute, parse } from 'graphql';
import neo4j, { type Driver, type ProfiledPlan } from 'neo4j-driver';
import { createSchema } from '../src/graphql/schema';
import { compile } from '../src/projection/compile';
import type { Context } from '../src/projection/context';
import { startContender } from './contenders';
import { type Asked, prepared } from './harness';
import { interruptible, type Memory, print, say, whole, withMemory } from './options';
import { caption, median, table } from './report';
import { circumstances, writeBetweenMarkers } from './results';
import { openBenchStore, versionOfNeo4j } from './store';
import { suite } from './suite';

interface Options extends Memory {
  readonly events: number;
  readonly rounds: number;
  readonly report?: true;
}

interface Statement {
  readonly text: string;
  readonly params: object;
}

const WARM_UP_MS = 4_000;
const ROUND_MS = 600;

const program = withMemory(new Command('npm run bench:statements --'))
  .description('Measures the statements of the suite in the store alone.')
  .option('--events <n>', 'size of the graph', whole, 10_000)
  .option('--rounds <n>', 'how often everything is measured', whole, 5)
  .option('--report', 'writes the table into docs/performance.md');

/** What the product sends for a question, a statement for each set of values. */
async function compiled({ question, sets }: Asked): Promise<Statement[]> {
  const sent: Statement[] = [];
  const contextValue = {
    ask: async (...it) => void sent.push(compile(it[0], it[1], it[2])),
  } as Pick<Context, 'ask'>;
  const document = parse(question.newsgraph);
  for (const variableValues of sets) await execute({ schema, document, contextValue, variableValues });
  return sent;
}
const schema = createSchema();

async function run(driver: Driver, { text, params }: Statement) {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  try {
    return await session.run(text, params);
  } finally {
    await session.close();
  }
}

/** Milliseconds that one takes on average, one after another for so long. */
async function timeOf(driver: Driver, all: readonly Statement[], ms: number): Promise<number> {
  const begin = performance.now();
  let count = 0;
  while (performance.now() - begin < ms) await run(driver, all[count++ % all.length] as Statement);
  return (performance.now() - begin) / count;
}

const hitsIn = ({ dbHits, children }: ProfiledPlan): number =>
  dbHits + children.reduce((sum, it) => sum + hitsIn(it), 0);

/** Looks into the store that one takes on average. */
async function hitsOf(driver: Driver, all: readonly Statement[]): Promise<number> {
  let sum = 0;
  for (const { text, params } of all) {
    const { summary } = await run(driver, { text: `PROFILE ${text}`, params });
    sum += hitsIn(summary.profile as ProfiledPlan);
  }
  return Math.round(sum / all.length);
}

void interruptible(async (signal) => {
  const { events, rounds, heap, pageCache, report } = program.parse().opts<Options>();
  const store = await openBenchStore({ events, way: 'load', heap, pageCache, say, signal });
  const { driver } = store;
  try {
    const newsgraph = await startContender('newsgraph', store.neo4j);
    const asked = await prepared(suite, events, newsgraph, driver);
    await newsgraph.stop();
    const rows: string[][] = [];
    for (const it of asked) {
      const ours = await compiled(it);
      const theirs = it.sets.map((params): Statement => ({ text: it.question.cypher, params }));
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
          [ours, theirs].map(async (all) => (await hitsOf(driver, all)).toLocaleString('en')),
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
