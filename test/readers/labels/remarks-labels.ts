import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { SampleKind } from './remarks-corpus';

/** One line of a file of labels; README.md beside it says what the columns mean. */
export interface Label {
  id: string;
  what: 'person' | 'visitor' | 'office' | 'none';
  relation: string;
  name: string;
  offices: string[];
  qualifiers: string[];
  country: string;
  date: string;
}

const FILE = /^remarks-(?:(long)-)?(\d+)\.csv$/;

/** A sample that has labels. */
export interface Labelled {
  kind: SampleKind;
  seed: number;
}

/** All samples with labels, in the order in which they were drawn: that of their seed numbers. */
export function labelledSamples(): Labelled[] {
  const files = readdirSync(__dirname).map((file) => FILE.exec(file));
  return files
    .filter((match) => match !== null)
    .map(([, long, seed]) => ({ kind: long ? ('long' as const) : ('all' as const), seed: Number(seed) }))
    .sort((a, b) => a.seed - b.seed);
}

/** The labels of a sample. */
export function labelsOf({ kind, seed }: Labelled): Label[] {
  const file = kind === 'long' ? `remarks-long-${seed}.csv` : `remarks-${seed}.csv`;
  const rows: Record<string, string>[] = parse(readFileSync(join(__dirname, file), 'utf8'), {
    columns: true,
  });
  return rows.map((row) => ({
    id: row.id ?? '',
    what: row.what as Label['what'],
    relation: row.relation ?? '',
    name: row.name ?? '',
    offices: (row.offices ?? '').split(';').filter(Boolean),
    qualifiers: (row.qualifiers ?? '').split(' ').filter(Boolean),
    country: row.country ?? '',
    date: row.date ?? '',
  }));
}
