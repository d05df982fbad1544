import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../model/sha256';
import type { Conversion, Reader, SeedLine } from './reader';

/**
 * Writes a conversion as a dataset: `datapackage.json` and one NDJSON file for each type of record, in
 * place of those that are there. The same conversion gives the same bytes.
 */
export function writeSeedFolder(
  folder: string,
  name: string,
  { licence, source }: Pick<Reader, 'licence' | 'source'>,
  { records }: Pick<Conversion, 'records'>,
): void {
  mkdirSync(folder, { recursive: true });
  const resources = [...records]
    .filter(([, lines]) => lines.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([type, lines]) => {
      const path = `${type}.ndjson`;
      const text = linesText(lines);
      writeFileSync(join(folder, path), text);
      return {
        name: type,
        path,
        format: 'ndjson',
        mediatype: 'application/x-ndjson',
        hash: `sha256:${sha256(text)}`,
        bytes: Buffer.byteLength(text),
      };
    });
  const kept = new Set(resources.map(({ name: type }) => type));
  for (const type of records.keys())
    if (!kept.has(type)) rmSync(join(folder, `${type}.ndjson`), { force: true });
  const expected = Object.fromEntries(resources.map(({ name: type }) => [type, records.get(type)?.length]));
  const manifest = { name, licenses: [licence], sources: [{ title: source }], resources, expected };
  writeFileSync(join(folder, 'datapackage.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

const linesText = (lines: readonly SeedLine[]) => lines.map((it) => `${JSON.stringify(it)}\n`).join('');
