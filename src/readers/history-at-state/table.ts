import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** The same place from src and from dist: tables are read where they are written. */
const FOLDER = join(__dirname, '..', '..', '..', 'src', 'readers', 'history-at-state');

/**
 * A committed table of this folder: comma-separated, a header, one row a line.
 *
 * @throws CsvError for a row with more or fewer fields than the header
 */
export const tableRows = (name: string): Readonly<Record<string, string>>[] =>
  parse(readFileSync(join(FOLDER, name), 'utf8'), { columns: true });

/** What stands between bars in one field. */
export const listOf = (field: string | undefined): string[] =>
  field === undefined || field === '' ? [] : field.split('|');
