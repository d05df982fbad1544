import { setTimeout } from 'node:timers/promises';
import type { ReadLimits, Store } from '../neo4j/store';
import { type Checked, check } from './check';
import { type Dataset, datasetsAt } from './dataset';
import type { SpanCounts } from './evidence';
import { Faults, SeedError } from './fault';
import { type Counts, completeIn, NotAlone, outdatedIn, outdatedLine, Writer } from './loads';
import type { Change } from './plan';
import { Progress } from './progress';
import { type Texts, textsIn } from './texts';
import { write } from './write';

export { requireDatasets } from './dataset';
export { SeedError } from './fault';
export { textsIn } from './texts';

/** What a load did. */
export interface LoadReport {
  readonly datasets: readonly (Checked & { readonly counts: Counts })[];
  /** Those that `onlyNew` left alone. */
  readonly complete: readonly Dataset[];
  readonly totals: Readonly<Record<Change, number>>;
  /** Spans that were compared with texts, if texts were given. */
  readonly spans?: SpanCounts | undefined;
}

export interface LoadOptions {
  /** Folders with the exact texts of articles, or texts: every span is checked against them, and one that is missing is a fault. */
  readonly texts?: readonly (string | Texts)[];
  /** How many faults a SeedError names, beside their number; 20 by default. */
  readonly faults?: number | undefined;
  /** Leaves alone what the store says that it holds: a start of the service need not read it all again. */
  readonly onlyNew?: boolean;
  /** Gets a line now and then while a load is long, and one for each dataset that has to be loaded again. */
  readonly say?: (line: string) => void;
  /** Ends the load after the block that is being checked, or the batch that is being written. */
  readonly signal?: AbortSignal | undefined;
}

/** A read here is a whole batch, perhaps the first statement that a server ever plans. */
const LOAD_LIMITS: ReadLimits = { timeoutMs: 60_000, deadlineMs: 90_000 };

/**
 * Loads seeds: checks all of them whole, then writes what is new or changed. Loading again goes on where a
 * load was broken off.
 *
 * @param paths datasets' folders, folders of them, or `.ndjson` files
 * @throws SeedError with the number of faults and the first of them, and nothing written
 * @throws CommandError for a path that is no dataset, or a file that changes meanwhile
 * @throws StoreUnavailableError; or the reason of the signal
 */
export async function load(
  store: Store,
  paths: readonly string[],
  options: LoadOptions = {},
): Promise<LoadReport> {
  const { say = () => {}, signal } = options;
  const done = new Map<string, Change>();
  const patient = store.within(LOAD_LIMITS);
  for (let attempt = 0; ; attempt += 1) {
    try {
      const report = await attempted(patient, paths, options, done);
      const outdated = report.datasets.length > 0 ? await outdatedIn(patient) : [];
      for (const dataset of outdated) say(outdatedLine(dataset));
      return report;
    } catch (error) {
      if (!(error instanceof NotAlone)) throw error;
      if (attempt === 0) say('Another load writes to this store: all is checked anew, and goes on');
      // Whoever writes goes on meanwhile, and is done before the others find the store as they checked it.
      await setTimeout(Math.min(MAX_PAUSE_MS, 100 * 2 ** attempt) * Math.random());
      signal?.throwIfAborted();
    }
  }
}

const MAX_PAUSE_MS = 5_000;

/** @throws NotAlone if another load has written since this attempt began; what it had written itself stays */
async function attempted(
  store: Store,
  paths: readonly string[],
  { texts: folders = [], faults: most, onlyNew = false, say = () => {}, signal }: LoadOptions,
  done: Map<string, Change>,
): Promise<LoadReport> {
  const faults = new Faults(most);
  const all = await datasetsAt(paths, faults);
  const complete = onlyNew ? await completeIn(store, all) : new Set<Dataset>();
  const datasets = all.filter((it) => !complete.has(it));
  const texts = folders.length > 0 ? textsIn(folders) : undefined;
  const totals = { created: 0, updated: 0, unchanged: 0 };
  if (datasets.length === 0 && faults.count === 0) return { datasets: [], complete: [...complete], totals };
  const progress = new Progress(say);
  const writer = await Writer.over(store);
  const {
    datasets: checked,
    around,
    held,
    spans,
  } = await check(datasets, store, writer.intoNothing, { texts, faults, progress, signal });
  if (faults.count > 0) throw new SeedError(faults);

  progress.steps = 2 * checked.reduce((sum, { records }) => sum + records, 0);
  const written = await write(datasets, { store, writer, held, around, progress, done, signal });
  const loaded = checked.map((it) => ({ ...it, counts: written.get(it.dataset) ?? {} }));
  for (const changes of loaded.flatMap(({ counts }) => Object.values(counts))) {
    for (const change of Object.keys(totals) as Change[]) totals[change] += changes[change];
  }
  return { datasets: loaded, complete: [...complete], totals, spans: texts && spans };
}

/** A report in lines: a dataset each, its record types, the sum, and the spans if there were texts. */
export function reportLines({ datasets, totals, spans }: LoadReport): string[] {
  const words = (changes: Readonly<Record<Change, number>>) =>
    `created ${changes.created} · updated ${changes.updated} · unchanged ${changes.unchanged}`;
  const lines = datasets.flatMap(({ dataset, records, counts }) => [
    `${dataset.name}: ${records} records in ${dataset.files.length} files`,
    ...Object.keys(counts)
      .sort()
      .map((type) => `  ${type.padEnd(14)} ${words(counts[type] as Record<Change, number>)}`),
  ]);
  return [...lines, words(totals), ...(spans ? [`verified ${spans.verified} of ${spans.given} spans`] : [])];
}
