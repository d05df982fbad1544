import type { Store } from '../neo4j/store';
import { type Checked, check } from './check';
import { datasetsAt } from './dataset';
import { Faults, SeedError } from './fault';
import { textsIn } from './texts';
import { type Change, type Counts, writeDataset } from './write';

export { SeedError } from './fault';

/** What a load did. */
export interface LoadReport {
  readonly datasets: readonly (Checked & { readonly counts: Counts })[];
  readonly totals: Readonly<Record<Change, number>>;
}

/**
 * Loads seeds: checks all of them whole, then writes what is new or changed.
 *
 * @param paths datasets' folders, folders of them, or `.ndjson` files
 * @param options.texts folders with the exact texts of articles, to check spans against
 * @throws SeedError with every fault, and nothing written
 * @throws CommandError for a path that is no dataset; StoreUnavailableError
 */
export async function load(
  store: Store,
  paths: readonly string[],
  options: { texts?: readonly string[] } = {},
): Promise<LoadReport> {
  const faults = new Faults();
  const datasets = datasetsAt(paths, faults);
  const texts = textsIn(options.texts ?? []);
  const { datasets: checked, around } = await check(datasets, store, texts, faults);
  if (faults.count > 0) throw new SeedError(faults);

  const done: (Checked & { counts: Counts })[] = [];
  const totals = { created: 0, updated: 0, unchanged: 0 };
  for (const it of checked) {
    const counts = await writeDataset(it.dataset, around, store);
    for (const changes of Object.values(counts)) {
      for (const change of Object.keys(totals) as Change[]) totals[change] += changes[change];
    }
    done.push({ ...it, counts });
  }
  return { datasets: done, totals };
}

/** A report in lines: a dataset each, its record types, and the sum. */
export function reportLines({ datasets, totals }: LoadReport): string[] {
  const words = (changes: Readonly<Record<Change, number>>) =>
    `created ${changes.created} · updated ${changes.updated} · unchanged ${changes.unchanged}`;
  const lines = datasets.flatMap(({ dataset, records, counts }) => [
    `${dataset.name}: ${records} records in ${dataset.files.length} files`,
    ...Object.keys(counts)
      .sort()
      .map((type) => `  ${type.padEnd(14)} ${words(counts[type] as Record<Change, number>)}`),
  ]);
  return [...lines, words(totals)];
}
