import { contenderNames } from './contenders';
import type { Sample } from './harness';
import type { Results } from './results';
import type { Lines } from './svg';

/** Tables of results, in Markdown. */

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
};

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const ms = (value: number): string => (value < 10 ? value.toFixed(1) : value.toFixed(0));

/** Median requests a second, with the lowest and the highest round. */
function rate(samples: readonly Sample[]): string {
  const all = samples.map(({ perSecond }) => perSecond);
  const [low, high] = [Math.min(...all), Math.max(...all)].map((it) => it.toFixed(0));
  return `${median(all).toFixed(0)} (${low}–${high})`;
}

/** The median of the rounds' ratios, as both sides of a round had the same machine; lowest and highest in brackets. */
function ratio(ours: readonly Sample[], theirs: readonly Sample[]): string {
  const ratios = ours.flatMap(({ round, perSecond }) => {
    const other = theirs.find((it) => it.round === round);
    return other ? [perSecond / other.perSecond] : [];
  });
  if (ratios.length === 0) return '–';
  const shown = (it: number) => (it < 10 ? it.toFixed(2) : it.toFixed(0));
  return `${shown(median(ratios))} (${shown(Math.min(...ratios))}–${shown(Math.max(...ratios))})`;
}

/** Requests a second, p50 and p99 of each contender by query, and how the product stands to the others. */
export function suiteTable({ samples }: Pick<Results, 'samples'>): string {
  const contenders = contenderNames.filter((name) => samples.some(({ contender }) => contender === name));
  const others = contenders.filter((it) => it !== 'newsgraph');
  const rows = distinct(samples.map(({ query }) => query)).map((query) => {
    const of = (contender: string) =>
      samples.filter((it) => it.query === query && it.contender === contender);
    const ours = of('newsgraph');
    return [
      `\`${query}\``,
      ((ours[0] ?? samples[0])?.bytes ?? 0).toLocaleString('en'),
      ...contenders.flatMap((it) => [rate(of(it)), latency(of(it))]),
      ...(ours.length > 0 ? others.map((it) => ratio(ours, of(it))) : []),
    ];
  });
  return table(
    [
      'query',
      'bytes',
      ...contenders.flatMap((it) => [`${it}: requests/s`, 'p50 / p99 ms']),
      ...(contenders.length > others.length ? others.map((it) => `newsgraph ÷ ${it}`) : []),
    ],
    rows,
  );
}

/** What was measured, on what. */
export function caption({ date, commit, machine, versions, settings }: Results): string {
  const told = (it: Readonly<Record<string, unknown>>) =>
    Object.entries(it)
      .map(([name, value]) => `${name} ${Array.isArray(value) ? value.join(' ') : String(value)}`)
      .join(', ');
  return `${date.slice(0, 10)}, commit ${commit}: ${told(machine)}; ${told(versions)}; ${told(settings)}.`;
}

const FIRST = / first (\d+)$/;

/** p50 and p99 of these, over the rounds. */
const latency = (samples: readonly Sample[]): string =>
  `${ms(median(samples.map(({ p50 }) => p50)))} / ${ms(median(samples.map(({ p99 }) => p99)))}`;

const Y = 'ms: p50, and p99 dashed';

/** The lines of some queries: their p50 and p99 over the rounds, at each x. */
function linesOf(
  samples: readonly Sample[],
  nameOf: (it: Sample) => string,
  xOf: (it: Sample) => number,
): Lines['lines'] {
  return distinct(samples.map(nameOf)).map((name) => {
    const own = samples.filter((it) => nameOf(it) === name);
    const at = distinct(own.map(xOf)).sort((a, b) => a - b);
    const points = (figure: (it: Sample) => number) =>
      at.map((x) => [x, median(own.filter((it) => xOf(it) === x).map(figure))] as const);
    return { name, points: points(({ p50 }) => p50), dashed: points(({ p99 }) => p99) };
  });
}

const withBytes = (samples: readonly Sample[]): string =>
  `${latency(samples)} (${(samples[0]?.bytes ?? 0).toLocaleString('en')})`;

/** Latency of each query at each size of the graph. */
export function sizesIn({ samples }: Pick<Results, 'samples'>): Lines {
  const suite = samples.filter(({ query }) => !FIRST.test(query));
  const lines = linesOf(
    suite,
    ({ query }) => query,
    ({ events }) => events ?? 0,
  );
  return { title: 'Latency by size of the graph, by query', x: 'events', y: Y, lines };
}

/** Latency of pages on the largest graph, by their size. */
export function firstsIn({ samples }: Pick<Results, 'samples'>): Lines {
  const lines = linesOf(
    onLargest(samples),
    ({ query }) => query.replace(FIRST, ''),
    ({ query }) => Number(FIRST.exec(query)?.[1]),
  );
  return { title: 'Latency by size of the page, by query', x: 'first', y: Y, lines };
}

const onLargest = (samples: readonly Sample[]) => {
  const largest = Math.max(...samples.map(({ events }) => events ?? 0));
  return samples.filter(({ query, events }) => FIRST.test(query) && events === largest);
};

/** Latency and bytes by size of the graph, and how much the largest takes of the smallest. */
export function growthTable(results: Pick<Results, 'samples'>): string {
  const { lines } = sizesIn(results);
  const sizes = distinct(lines.flatMap(({ points }) => points.map(([size]) => size)));
  return table(
    [
      'query: p50 / p99 ms (bytes)',
      ...sizes.map((it) => `${it.toLocaleString('en')} events`),
      'p50, last ÷ first',
    ],
    lines.map(({ name, points }) => [
      `\`${name}\``,
      ...sizes.map((size) =>
        withBytes(results.samples.filter((it) => it.query === name && it.events === size)),
      ),
      ((points.at(-1)?.[1] ?? 0) / (points[0]?.[1] ?? 0)).toFixed(2),
    ]),
  );
}

/** Latency and bytes by size of the page, on the largest graph. */
export function firstTable({ samples }: Pick<Results, 'samples'>): string {
  const pages = onLargest(samples);
  const firsts = distinct(pages.map(({ query }) => FIRST.exec(query)?.[1] ?? ''));
  return table(
    ['query: p50 / p99 ms (bytes)', ...firsts.map((it) => `first: ${it}`)],
    distinct(pages.map(({ query }) => query.replace(FIRST, ''))).map((name) => [
      `\`${name}\``,
      ...firsts.map((first) => {
        return withBytes(pages.filter(({ query }) => query === `${name} first ${first}`));
      }),
    ]),
  );
}
