import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

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

const FILE = /^remarks-(\d+)\.csv$/;

/** The seed numbers of all samples with labels, in the order in which they were drawn: of their numbers. */
export function labelledSeeds(): number[] {
  const files = readdirSync(__dirname).map((file) => FILE.exec(file)?.[1]);
  return files
    .filter((seed) => seed !== undefined)
    .map(Number)
    .sort((a, b) => a - b);
}

/** The labels of a sample. */
export function labelsOf(seed: number): Label[] {
  const rows: Record<string, string>[] = parse(readFileSync(join(__dirname, `remarks-${seed}.csv`), 'utf8'), {
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
