/**
 * Where the time goes: `npm run bench:profile`. Of Node by package, from a processor profile under load; of the store by operator, from
 * PROFILE, beside the hand-written statement.
 */
import 'reflect-metadata';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { startContender } from './contenders';
import { type Asked, prepared, Requester } from './harness';
import { interruptible, list, type Memory, print, say, whole, withMemory } from './options';
import { caption, table } from './report';
import { circumstances, writeBetweenMarkers } from './results';
import { byHand, compiled, looksOf, sumOf } from './statement';
import { type BenchStore, openBenchStore, versionOfNeo4j } from './store';
import { suite } from './suite';

interface Options extends Memory {
  readonly events: number;
  readonly seconds: number;
  readonly node: readonly string[];
  readonly store: readonly string[];
  readonly report?: true;
}

const names = suite.map(({ name }) => name);
const CONNECTIONS = 8;
const WARM_UP = 5;
/** Rows of a table; what is less is told together. */
const SHOWN = 9;

const program = withMemory(new Command('npm run bench:profile --'))
  .description('Tells where the time of a request goes, in Node and in the store.')
  .option('--events <n>', 'size of the graph', whole, 10_000)
  .option('--seconds <n>', 'how long each query is asked', whole, 8)
  .option('--node <names>', 'queries whose time in Node is told', list(names), ['one', 'together', 'list'])
  .option('--store <names>', 'queries whose looks into the store are', list(names), [
    'timeline',
    'counterparts',
    'graph2',
  ])
  .option('--report', 'writes the tables into docs/performance.md');

/** As `--cpu-prof` writes it. */
interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
    readonly children?: readonly number[];
  }[];
  readonly samples: readonly number[];
  /** Microseconds between samples. */
  readonly timeDeltas: readonly number[];
}

const PROGRAM = 'Node and what it is written in';

/** Milliseconds of the last seconds of a profile, by package; what Node does counts for who called it. */
function byPackage({ nodes, samples, timeDeltas }: Profile, seconds: number): Map<string, number> {
  const owner = new Map<number, string>();
  const own = ({ functionName, url }: Profile['nodes'][number]['callFrame']) =>
    /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ??
    (url.includes('/dist/') ? 'newsgraph' : undefined) ??
    (functionName.startsWith('(garbage') ? 'garbage collector' : undefined) ??
    (functionName.startsWith('(idle') ? 'idle' : undefined);
  // Children come after their parents.
  for (const { id, callFrame, children = [] } of nodes) {
    const name = own(callFrame) ?? owner.get(id) ?? PROGRAM;
    owner.set(id, name);
    for (const it of children) owner.set(it, name);
  }
  const times = new Map<string, number>();
  let left = seconds * 1e6;
  for (let at = samples.length - 1; at >= 0 && left > 0; at -= 1) {
    const name = owner.get(samples[at] as number) ?? PROGRAM;
    const delta = timeDeltas[at] as number;
    times.set(name, (times.get(name) ?? 0) + delta / 1000);
    left -= delta;
  }
  times.delete('idle');
  return times;
}

/** What a server that answers this question alone spends its time on, in ms a request. */
async function nodeTimes(
  asked: Asked,
  store: BenchStore,
  seconds: number,
  signal: AbortSignal,
): Promise<Map<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'newsgraph-profile-'));
  const requester = new Requester();
  try {
    const options = ['--cpu-prof', `--cpu-prof-dir=${folder}`, '--cpu-prof-interval=200'];
    const server = await startContender('newsgraph', store.neo4j, options);
    let answered: number;
    try {
      const bodies = asked.sets.map((variables) => server.body(asked.question, variables));
      const load = { url: server.url, bodies, connections: CONNECTIONS };
      await requester.measure({ ...load, seconds: WARM_UP }, signal);
      answered = (await requester.measure({ ...load, seconds }, signal)).perSecond * seconds;
    } finally {
      await server.stop();
    }
    const [file = ''] = readdirSync(folder);
    const profile = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Profile;
    return new Map([...byPackage(profile, seconds)].map(([name, ms]) => [name, ms / answered]));
  } finally {
    requester.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A row for each name, the most first; what is less than the first few together. */
function shares(
  head: readonly string[],
  columns: readonly ReadonlyMap<string, number>[],
  shown: (it: number) => string,
): string {
  const sums = columns.map(sumOf);
  const weight = (name: string) =>
    Math.max(...columns.map((it, at) => (it.get(name) ?? 0) / (sums[at] || 1)));
  const all = [...new Set(columns.flatMap((it) => [...it.keys()]))].sort((a, b) => weight(b) - weight(a));
  const cells = (some: readonly string[]) =>
    columns.map((it) => shown(some.reduce((sum, name) => sum + (it.get(name) ?? 0), 0)));
  return table(head, [
    ...all.slice(0, SHOWN).map((name) => [name, ...cells([name])]),
    ['others', ...cells(all.slice(SHOWN))],
    ['together', ...cells(all)],
  ]);
}

void interruptible(async (signal) => {
  const { events, seconds, node, store: inStore, heap, pageCache, report } = program.parse().opts<Options>();
  const store = await openBenchStore({ events, way: 'load', heap, pageCache, say, signal });
  try {
    const newsgraph = await startContender('newsgraph', store.neo4j);
    const wanted = suite.filter(({ name }) => [...node, ...inStore].includes(name));
    const asked = await prepared(wanted, events, newsgraph, store.driver);
    await newsgraph.stop();
    const named = (name: string) => asked.find(({ question }) => question.name === name) as Asked;
    const times: Map<string, number>[] = [];
    for (const name of node) times.push(await nodeTimes(named(name), store, seconds, signal));
    const looks: Map<string, number>[] = [];
    for (const name of inStore)
      for (const all of [await compiled(named(name)), byHand(named(name))])
        looks.push(await looksOf(store.driver, all));
    const settings = { events, heap, pageCache, seconds, connections: CONNECTIONS };
    const about = caption({ ...circumstances(await versionOfNeo4j(store)), settings, samples: [] });
    const codes = (all: readonly string[]) => all.map((it) => `\`${it}\``);
    const text = [
      about,
      shares(['Node: ms a request', ...codes(node)], times, (it) => it.toFixed(3)),
      shares(['store: looks', ...inStore.flatMap((it) => [`\`${it}\``, 'by hand'])], looks, (it) =>
        Math.round(it).toLocaleString('en'),
      ),
    ].join('\n\n');
    print(text);
    if (report) writeBetweenMarkers('profile', text);
  } finally {
    await store.close();
  }
});
