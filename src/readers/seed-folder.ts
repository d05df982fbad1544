import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError, EXIT } from '../errors';
import { isFileError, makeFolder, unwritable } from '../files';
import { sha256 } from '../model/sha256';
import type { Conversion, Reader, SeedLine } from './reader';

/**
 * What somebody wrote by hand is not replaced.
 *
 * @throws CommandError (usage) for what is no folder, and for one that holds something and is no earlier conversion
 */
export function requireOwn(folder: string, { source }: Pick<Reader, 'source'>): void {
  if (!existsSync(folder)) return;
  const isFolder = statSync(folder).isDirectory();
  if (isFolder && (readdirSync(folder).length === 0 || sourceOf(join(folder, MANIFEST)) === source)) return;
  const what = isFolder ? 'holds something else than an earlier conversion' : 'is no folder';
  throw new CommandError(`${folder} ${what}: name a new folder for the seed.`, EXIT.usage);
}

/** What the system does not let us write is told in one sentence. */
function writing(folder: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!isFileError(error)) throw error;
    throw new CommandError(`${unwritable(folder, error)}, or name another folder for the seed.`, EXIT.store);
  }
}

/** What a dataset was made of, as `writeSeedFolder` writes it. */
function sourceOf(manifest: string): unknown {
  try {
    return JSON.parse(readFileSync(manifest, 'utf8')).sources?.[0]?.title;
  } catch {
    return undefined;
  }
}

const MANIFEST = 'datapackage.json';

/**
 * Writes a conversion as a dataset: `datapackage.json` and one NDJSON file for each type of record, in
 * place of those that are there. The same conversion gives the same bytes.
 *
 * @throws CommandError where it cannot be written
 */
export function writeSeedFolder(
  folder: string,
  name: string,
  reader: Pick<Reader, 'licence' | 'source'>,
  conversion: Pick<Conversion, 'records'>,
): void {
  writing(folder, () => writeFiles(folder, name, reader, conversion));
}

function writeFiles(
  folder: string,
  name: string,
  { licence, source }: Pick<Reader, 'licence' | 'source'>,
  { records }: Pick<Conversion, 'records'>,
): void {
  makeFolder(folder);
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
  writeFileSync(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
}

const linesText = (lines: readonly SeedLine[]) => lines.map((it) => `${JSON.stringify(it)}\n`).join('');
