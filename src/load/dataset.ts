import { createReadStream, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { CommandError, EXIT } from '../errors';
import { sha256 } from '../model/sha256';
import type { Faults } from './fault';

/** One file of records. */
export interface SeedFile {
  readonly path: string;
  /** As it is named in messages: below the working folder if it is there. */
  readonly shown: string;
  /** SHA-256 of its bytes, in hex. */
  readonly sha256: string;
}

/** Records that come and change together: a folder with a `datapackage.json`, or one NDJSON file. */
export interface Dataset {
  readonly name: string;
  readonly licence: string | null;
  readonly files: readonly SeedFile[];
  /** Records by type, if the package says how many there have to be. */
  readonly expected: Readonly<Record<string, number>> | null;
  /** Where faults of the dataset as a whole are shown. */
  readonly manifest: string;
}

const MANIFEST = 'datapackage.json';
const NAME = /^[a-z0-9][a-z0-9._-]*$/;

/**
 * The datasets at these paths: a dataset's folder, a folder of such folders, or an `.ndjson` file.
 *
 * @throws CommandError (usage) for a path that holds none
 */
export function datasetsAt(paths: readonly string[], faults: Faults): Dataset[] {
  return paths.flatMap((path) => {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (stat?.isFile() && path.endsWith('.ndjson')) return [singleFile(path)];
    if (stat?.isDirectory()) {
      const names = readdirSync(path).sort();
      if (names.includes(MANIFEST)) return [packaged(path, faults)];
      const inner = names.filter((name) => lstatSync(join(path, name, MANIFEST), { throwIfNoEntry: false }));
      if (inner.length > 0) return inner.map((name) => packaged(join(path, name), faults));
    }
    throw new CommandError(
      `${path} is no dataset: give a folder with a ${MANIFEST}, a folder of such folders, or an .ndjson file.`,
      EXIT.usage,
    );
  });
}

function seedFile(path: string): SeedFile {
  return { path, shown: shown(path), sha256: sha256(readFileSync(path)) };
}

function shown(path: string): string {
  const below = relative(process.cwd(), path);
  return below.startsWith('..') ? path : below;
}

function singleFile(path: string): Dataset {
  const name = basename(path, '.ndjson');
  return { name, licence: null, files: [seedFile(path)], expected: null, manifest: shown(path) };
}

/** Reads a Frictionless Data Package; its resources name the files and their hashes. */
function packaged(folder: string, faults: Faults): Dataset {
  const manifest = shown(join(folder, MANIFEST));
  const fault = (field: string, problem: string) => faults.add({ file: manifest, line: 1, field, problem });
  const content = parsed(join(folder, MANIFEST), fault);
  const name = typeof content.name === 'string' && NAME.test(content.name) ? content.name : undefined;
  if (name === undefined) fault('name', 'must be lower-case letters, digits, ".", "_" and "-"');
  const resources = Array.isArray(content.resources) ? (content.resources as Record<string, unknown>[]) : [];
  if (resources.length === 0) fault('resources', 'must list the files of the dataset');
  const files = resources.flatMap((resource, index) => {
    const file = resourceFile(folder, resource, (field, problem) => fault(`resources[${index}].${field}`, problem));
    return file ? [file] : [];
  });
  const licences = content.licenses as { name?: string; title?: string }[] | undefined;
  return {
    name: name ?? basename(folder),
    licence: licences?.[0]?.name ?? licences?.[0]?.title ?? null,
    files,
    expected: (content.expected as Record<string, number> | undefined) ?? null,
    manifest,
  };
}

function parsed(path: string, fault: (field: string, problem: string) => void): Record<string, unknown> {
  try {
    const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (content !== null && typeof content === 'object') return content as Record<string, unknown>;
    fault('$', 'must be a JSON object');
  } catch {
    fault('$', 'is not JSON');
  }
  return {};
}

function resourceFile(
  folder: string,
  { path, hash }: Record<string, unknown>,
  fault: (field: string, problem: string) => void,
): SeedFile | undefined {
  if (typeof path !== 'string' || path.includes('/') || path.includes('\\') || !path.endsWith('.ndjson')) {
    fault('path', 'must be an .ndjson file in the same folder');
    return undefined;
  }
  const stat = lstatSync(join(folder, path), { throwIfNoEntry: false });
  if (!stat?.isFile()) {
    fault('path', stat ? `${path} is not a regular file` : `there is no file ${path}`);
    return undefined;
  }
  const file = seedFile(join(folder, path));
  if (hash !== undefined && hash !== `sha256:${file.sha256}`) {
    fault('hash', `${path} has changed: it is sha256:${file.sha256}`);
  }
  return file;
}

/** Longest line accepted; a longer one is no record. */
const MAX_LINE_BYTES = 1024 * 1024;
const NEWLINE = 0x0a;

/** One line of a file, or what is wrong with it. */
export type SeedLine = { readonly line: number } & ({ readonly text: string } | { readonly problem: string });

/**
 * The lines of a file that are not empty. Bytes are decoded as UTF-8, fatally; a byte order mark and
 * carriage returns are taken off. Memory: one chunk and one line.
 */
export async function* linesOf(path: string): AsyncGenerator<SeedLine> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let line = 0;
  let rest: Buffer = Buffer.alloc(0);
  const read = (bytes: Buffer): SeedLine | undefined => {
    line += 1;
    if (bytes.length > MAX_LINE_BYTES) return { line, problem: `is longer than ${MAX_LINE_BYTES} bytes` };
    try {
      const text = decoder.decode(bytes).replace(/\r$/, '');
      const clean = line === 1 ? text.replace(/^\uFEFF/, '') : text;
      return clean.trim() === '' ? undefined : { line, text: clean };
    } catch {
      return { line, problem: 'is not UTF-8' };
    }
  };
  for await (const chunk of createReadStream(path)) {
    let bytes = rest.length > 0 ? Buffer.concat([rest, chunk as Buffer]) : (chunk as Buffer);
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE)) {
      const found = read(bytes.subarray(0, end));
      if (found) yield found;
      bytes = bytes.subarray(end + 1);
    }
    rest = bytes;
    if (rest.length > MAX_LINE_BYTES) break;
  }
  if (rest.length > 0) {
    const found = read(rest);
    if (found) yield found;
  }
}
