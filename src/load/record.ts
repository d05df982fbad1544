import { idType, MAX_ID_LENGTH } from '../model/id';
import { sha256 } from '../model/sha256';
import { slices } from '../nodes';
import { type FieldFault, type RecordKind, referenceFields } from '../nodes/record';
import { type Dataset, requireSame, type SeedFile } from './dataset';
import { shownField } from './fault';
import { givenTwice } from './given-twice';
import { linesOf, type SeedLine } from './lines';
import { type AnyRecord, fieldFaults } from './rules';

/** One valid record of a seed, with where it stands. */
export interface Loaded {
  readonly kind: RecordKind;
  readonly record: AnyRecord;
  readonly id: string;
  /** It adds to a node that another dataset defines. */
  readonly extension: boolean;
  readonly file: string;
  readonly line: number;
  /** Length of its line: what it costs to hold it. */
  readonly size: number;
}

/** A line that is no valid record. */
export interface Rejected {
  readonly file: string;
  readonly line: number;
  /** The id that it would have, if it tells one. */
  readonly id?: string | undefined;
  readonly faults: readonly FieldFault[];
}

/** Record kinds by the `type` of a line. */
export const kinds: ReadonlyMap<string, RecordKind> = new Map(
  slices.flatMap(({ record }) => (record ? [[record.type, record]] : [])),
);

/** Every line of a dataset as a record, or as what is wrong with it, in blocks as they are read. */
export async function* recordsOf(
  dataset: Pick<Dataset, 'files'>,
): AsyncGenerator<Iterable<Loaded | Rejected>> {
  for (const file of dataset.files) for await (const lines of blocksOf(file)) yield eachRecord(file, lines);
}

function* eachRecord(file: SeedFile, lines: readonly SeedLine[]): Generator<Loaded | Rejected> {
  for (const found of lines) {
    const at = { file: file.shown, line: found.line };
    yield 'problem' in found
      ? { ...at, faults: [{ field: '$', problem: found.problem }] }
      : { ...at, size: found.text.length, ...readRecord(found.text) };
  }
}

/**
 * The valid records of a dataset that was read with `recordsOf` before.
 *
 * @param clean no line was rejected then: rules are not looked at again, which takes most of the time
 */
export async function* recordsAgain(
  dataset: Pick<Dataset, 'files'>,
  clean: boolean,
): AsyncGenerator<Iterable<Loaded>> {
  for (const file of dataset.files) {
    for await (const lines of blocksOf(file)) {
      yield clean ? eachAgain(file, lines) : [...eachRecord(file, lines)].filter((it) => 'kind' in it);
    }
  }
}

function* eachAgain(file: SeedFile, lines: readonly SeedLine[]): Generator<Loaded> {
  for (const found of lines) {
    const { text } = found as { text: string };
    yield { ...known(JSON.parse(text) as AnyRecord), file: file.shown, line: found.line, size: text.length };
  }
}

/** What is read after a block was checked is what the file was when it began to be loaded, also if somebody appends to it. */
async function* blocksOf(file: SeedFile): AsyncGenerator<SeedLine[]> {
  for await (const lines of linesOf(file.path)) {
    requireSame(file);
    yield lines;
  }
}

/** A valid record with its kind. */
function known(record: AnyRecord) {
  const kind = kinds.get(record.type as string) as RecordKind;
  return { kind, record, id: kind.id(record), extension: record.extend === true };
}

type Read = Pick<Loaded, 'kind' | 'record' | 'id' | 'extension'> | Pick<Rejected, 'faults' | 'id'>;

/** One line's text → a record, checked on its own: JSON, type, fields, their rules. */
export function readRecord(text: string): Read {
  const rejected = (field: string, problem: string) => ({ faults: [{ field, problem }] });
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return rejected('$', 'is not JSON');
  }
  if (raw === null || typeof raw !== 'object' || Array.isArray(raw))
    return rejected('$', 'must be a JSON object');
  const record = raw as AnyRecord;
  const kind = kinds.get(record.type as string);
  if (!kind) return rejected('type', `must be one of ${[...kinds.keys()].join(', ')}`);

  const id = idOf(record, kind);
  const twice = givenTwice(text, Object.keys(record).length);
  const faults = [
    ...(twice ? [{ field: shownField(twice.name), problem: 'is given twice' }] : []),
    ...fieldFaults(record, kind),
  ];
  if (faults.length > 0) return { faults, id };
  if (id === undefined || idType(id) !== kind.type) {
    return rejected('$', `the id made of its fields has more than ${MAX_ID_LENGTH} characters`);
  }
  return known(record);
}

/** The id that even a faulty record may tell, so that those who refer to it are not blamed as well. */
function idOf(record: AnyRecord, kind: RecordKind): string | undefined {
  try {
    const id: unknown = kind.id(record);
    return typeof id === 'string' ? id : undefined;
  } catch {
    return undefined;
  }
}

/** Ids that a record refers to, with the field that does. */
export function* referencesOf({ kind, record }: Loaded): Generator<{ field: string; id: string }> {
  for (const field of referenceFields(kind.Record)) {
    for (const to of [record[field] ?? []].flat()) yield { field, id: to as string };
  }
}

/** The field that tells a record's id; `$` where it is made of several. */
export const idField = ({ record }: Loaded): string => (record.id === undefined ? '$' : 'id');

/** What a record defines: its own fields, without those to which other datasets may add. */
export const signatureOf = ({ kind, record }: Loaded): string =>
  digest(sorted(record).filter(([name]) => !kind.extendable.includes(name) && name !== 'extend'));

/** Changes when the meaning of records in the graph does, so that a load writes them again. */
export const HASH_VERSION = 6;

/** What tells that a record has not changed since it was written: its fields, in any order. */
export const hashOf = ({ record }: Loaded): string => digest([HASH_VERSION, sorted(record)]);

const sorted = (record: AnyRecord) => Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));

const digest = (it: unknown): string => sha256(JSON.stringify(it)).slice(0, 32);
