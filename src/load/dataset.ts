import { createHash } from 'node:crypto';
import { createReadStream, lstatSync, readdirSync, readFileSync, type Stats } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { CommandError, EXIT } from '../errors';
import { brokenLine } from './broken-line';
import { type AddFault, type Faults, shownField } from './fault';
import { givenTwice } from './given-twice';

/** One file of records. */
export interface SeedFile {
  readonly path: string;
  /** As it is named in messages: below the working folder if it is there. */
  readonly shown: string;
  /** SHA-256 of its bytes, in hex. */
  readonly sha256: string;
  /** What changes when the file does; see `requireSame`. */
  readonly version: string;
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
const MAX_MANIFEST_BYTES = 1024 * 1024;
const NAME = /^[a-z0-9][a-z0-9._-]{0,99}$/;
const HASH = /^sha256:[0-9a-f]{64}$/;
const FILE_NAME = /^[\w.-]+\.ndjson$/;

/**
 * The datasets at these paths, each once: a dataset's folder, a folder of such folders, or an `.ndjson` file.
 * What is wrong with a dataset as a whole is added to `faults`.
 *
 * Throws: CommandError (usage) for a path that holds none.
 * Cost:   reads each file once, for its hash.
 */
export async function datasetsAt(paths: readonly string[], faults: Faults): Promise<Dataset[]> {
  const datasets: Dataset[] = [];
  const given = new Map(paths.flatMap(datasetPaths).map((path) => [resolve(path), path]));
  for (const path of given.values()) {
    const found = statOf(path)?.isFile() ? await singleFile(path, faults) : await packaged(path, faults);
    const same = datasets.find(({ name }) => name === found.name);
    if (same) addFault(found, faults)('name', `${found.name} is the name of ${same.manifest} too`);
    datasets.push(found);
  }
  return datasets;
}

/**
 * Asks for something to load at each of these paths, without reading it.
 *
 * @throws CommandError (usage) for a path that holds no dataset
 */
export function requireDatasets(paths: readonly string[]): void {
  paths.forEach(datasetPaths);
}

/** The files and folders at a path that are one dataset each. */
function datasetPaths(path: string): string[] {
  const stat = statOf(path);
  if (stat?.isFile() && path.endsWith('.ndjson')) return [path];
  if (stat?.isDirectory()) {
    if (statOf(join(path, MANIFEST))) return [path];
    const folders = readdirSync(path)
      .sort()
      .map((name) => join(path, name));
    const inner = folders.filter((folder) => statOf(join(folder, MANIFEST)));
    if (inner.length > 0) return inner;
  }
  if (!stat) throw new CommandError(`${path} is not there: correct the path.`, EXIT.usage);
  throw new CommandError(
    stat.isSymbolicLink()
      ? `${path} is a symbolic link, and links are not followed: give what it points to.`
      : `${path} is no dataset: give a folder with a ${MANIFEST}, a folder of such folders, or an .ndjson file.`,
    EXIT.usage,
  );
}

/** What is at a path itself, links not followed; undefined if there is nothing. @throws what keeps the system from looking */
function statOf(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

const addFault = ({ manifest }: Pick<Dataset, 'manifest'>, faults: Faults): AddFault =>
  faults.at({ file: manifest, line: 1 });

export const isDatasetName = (name: string): boolean => NAME.test(name);
export const NAME_RULE = 'must be up to 100 lower-case letters, digits, ".", "_" and "-"';

async function singleFile(path: string, faults: Faults): Promise<Dataset> {
  const name = basename(path, '.ndjson');
  const manifest = shown(path);
  if (!NAME.test(name)) addFault({ manifest }, faults)('name', `the file names the dataset: it ${NAME_RULE}`);
  return { name, licence: null, files: [await seedFile(path)], expected: null, manifest };
}

/** Reads a Frictionless Data Package; its resources name the files and their hashes. */
async function packaged(folder: string, faults: Faults): Promise<Dataset> {
  const manifest = shown(join(folder, MANIFEST));
  const fault = addFault({ manifest }, faults);
  const nothing: Dataset = { name: basename(folder), licence: null, files: [], expected: null, manifest };
  const content = manifestAt(join(folder, MANIFEST), (line) => faults.at({ file: manifest, line }));
  if (content === undefined) return nothing;
  const { name } = content;
  const named = typeof name === 'string' && NAME.test(name);
  if (!named) fault('name', NAME_RULE);
  return {
    ...nothing,
    ...(named && { name }),
    licence: licenceIn(content, fault),
    files: await filesIn(folder, content, fault),
    expected: expectedIn(content, fault),
  };
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

function manifestAt(path: string, faultAt: (line: number) => AddFault): Json | undefined {
  const fault = (problem: string, line = 1) => faultAt(line)('$', problem);
  const stat = statOf(path);
  if (!stat?.isFile() || stat.size > MAX_MANIFEST_BYTES) {
    fault(`must be a regular file of at most ${MAX_MANIFEST_BYTES} bytes`);
    return undefined;
  }
  const bytes = readFileSync(path);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    fault('is not UTF-8');
    return undefined;
  }
  try {
    const content: unknown = JSON.parse(text);
    const twice = isObject(content) ? givenTwice(text, 0) : undefined;
    if (twice) faultAt(twice.line)(shownField(twice.name), 'is given twice');
    else if (isObject(content)) return content;
    else fault('must be a JSON object');
  } catch {
    fault('is not JSON', brokenLine(text));
  }
  return undefined;
}

function licenceIn({ licenses }: Json, fault: AddFault): string | null {
  if (licenses === undefined) return null;
  const [first] = Array.isArray(licenses) ? (licenses as unknown[]) : [];
  const name = isObject(first) ? (first.name ?? first.title) : undefined;
  if (typeof name === 'string') return name;
  fault('licenses', 'must be a list like [{"name": "CC0-1.0"}]');
  return null;
}

function expectedIn({ expected }: Json, fault: AddFault): Record<string, number> | null {
  if (expected === undefined) return null;
  if (isObject(expected) && Object.values(expected).every(Number.isInteger))
    return { ...expected } as Record<string, number>;
  fault('expected', 'must be numbers of records by type, like {"event": 3}');
  return null;
}

async function filesIn(folder: string, { resources }: Json, fault: AddFault): Promise<SeedFile[]> {
  if (!Array.isArray(resources) || resources.length === 0) {
    fault('resources', 'must list the files of the dataset');
    return [];
  }
  const files = new Map<string, SeedFile>();
  for (const [index, resource] of resources.entries()) {
    const at: AddFault = (field, problem) => fault(`resources[${index}].${field}`, problem);
    const { path, hash } = isObject(resource) ? resource : {};
    if (typeof path !== 'string' || !FILE_NAME.test(path)) {
      at('path', 'must name an .ndjson file in the same folder, in letters, digits, ".", "_" and "-"');
      continue;
    }
    const problem = files.has(path) ? 'is listed twice' : fileProblem(statOf(join(folder, path)));
    if (problem) {
      at('path', `${path} ${problem}`);
      continue;
    }
    const file = await seedFile(join(folder, path));
    const own = `sha256:${file.sha256}`;
    if (hash !== undefined && !(typeof hash === 'string' && HASH.test(hash)))
      at('hash', `must be sha256: and 64 hexadecimal digits in lower case: it is ${own}`);
    else if (hash !== undefined && hash !== own) at('hash', `${path} has changed: it is ${own}`);
    files.set(path, file);
  }
  return [...files.values()];
}

function fileProblem(stat: Stats | undefined): string | undefined {
  if (!stat) return 'is not there';
  return stat.isFile() ? undefined : 'is not a regular file';
}

async function seedFile(path: string): Promise<SeedFile> {
  const version = versionOf(path);
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return { path, shown: shown(path), sha256: hash.digest('hex'), version };
}

function versionOf(path: string): string {
  const stat = statOf(path);
  return `${stat?.ino}:${stat?.size}:${stat?.mtimeMs}`;
}

/**
 * Files are read several times; what was checked has to be what is written.
 *
 * Throws: CommandError (data) when the file is not the one it was.
 */
export function requireSame({ path, shown, version }: SeedFile): void {
  if (versionOf(path) !== version) {
    throw new CommandError(
      `${shown} was changed while it was loaded; a part of it may be written: load it again.`,
      EXIT.data,
    );
  }
}

function shown(path: string): string {
  const below = relative(process.cwd(), path);
  return below.startsWith('..') ? path : below;
}
