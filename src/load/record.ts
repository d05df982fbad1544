import { getMetadataStorage, type ValidationError, validateSync } from 'class-validator';
import { idType, MAX_ID_LENGTH } from '../model/id';
import { sha256 } from '../model/sha256';
import { slices } from '../nodes';
import { type FieldFault, type RecordKind, referenceFields } from '../nodes/record';
import { type Dataset, requireSame, type SeedFile } from './dataset';
import { shownField } from './fault';
import { linesOf, type SeedLine } from './lines';

/** A record as its line gives it: fields of texts, numbers, booleans and lists of them. */
type AnyRecord = Readonly<Record<string, unknown>>;

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

/** Every line of a dataset as a record, or as what is wrong with it. */
export async function* recordsOf(dataset: Pick<Dataset, 'files'>): AsyncGenerator<Loaded | Rejected> {
  for (const file of dataset.files) {
    for await (const found of linesIn(file)) {
      const at = { file: file.shown, line: found.line };
      yield 'problem' in found
        ? { ...at, faults: [{ field: '$', problem: found.problem }] }
        : { ...at, size: found.text.length, ...readRecord(found.text) };
    }
  }
}

/**
 * The valid records of a dataset that was read with `recordsOf` before.
 *
 * @param clean no line was rejected then: rules are not looked at again, which takes most of the time
 */
export async function* recordsAgain(dataset: Pick<Dataset, 'files'>, clean: boolean): AsyncGenerator<Loaded> {
  if (!clean) {
    for await (const found of recordsOf(dataset)) if ('kind' in found) yield found;
    return;
  }
  for (const file of dataset.files) {
    for await (const found of linesIn(file)) {
      const { text } = found as { text: string };
      const record = JSON.parse(text) as AnyRecord;
      yield { ...known(record), file: file.shown, line: found.line, size: text.length };
    }
  }
}

function linesIn(file: SeedFile): AsyncGenerator<SeedLine> {
  requireSame(file);
  return linesOf(file.path);
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
  const faults = [...fieldFaults(record, kind)];
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

/** At most one fault a field. */
function* fieldFaults(record: AnyRecord, kind: RecordKind): Generator<FieldFault> {
  const extension = record.extend === true && fieldsOf(kind).has('extend');
  if (extension && kind.extendable.length === 0) {
    return yield { field: 'extend', problem: `nothing can be added to a ${kind.type} of another dataset` };
  }
  const fields = new Map(Object.entries(record));
  for (const [field, value] of fields) {
    const problem = shapeProblem(field, value, kind, extension);
    if (problem === undefined) continue;
    fields.delete(field);
    yield { field: shownField(field), problem };
  }
  const candidate = Object.assign(new kind.Record(), Object.fromEntries(fields));
  const errors = validateSync(candidate, {
    skipMissingProperties: extension,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
  });
  // What was refused for its shape is not missing.
  const others = errors.filter(({ property }) => fields.has(property) || !Object.hasOwn(record, property));
  for (const error of others) {
    yield { field: error.property, problem: fields.has(error.property) ? wording(error) : 'is missing' };
  }
  if (extension && record.id === undefined) yield { field: 'id', problem: 'is missing' };
  if (!extension && others.length === 0 && fields.size === Object.keys(record).length) {
    yield* kind.faults?.(record) ?? [];
  }
}

/** What is wrong with a field whatever its rules are. */
function shapeProblem(
  field: string,
  value: unknown,
  kind: RecordKind,
  extension: boolean,
): string | undefined {
  if (!fieldsOf(kind).has(field)) return 'is no field of this record';
  if (extension && !['type', 'id', 'extend', ...kind.extendable].includes(field)) {
    return `cannot be given with extend: only ${kind.extendable.join(', ')} can`;
  }
  if (value === null) return 'must not be null: leave the field out';
  const entries = [value].flat();
  if (entries.some((it) => it !== null && typeof it === 'object'))
    return 'must not hold an object or a list in a list';
  if (entries.some((it) => typeof it === 'string' && UNCLEAN.test(it)))
    return 'holds a NUL or half a surrogate pair';
  return undefined;
}

/** What Neo4j would change (half a surrogate pair), or what ends a text elsewhere (NUL). */
const UNCLEAN = /[\0\uD800-\uDFFF]/u;

const knownFields = new Map<RecordKind, ReadonlySet<string>>();

/** The fields that a kind of record can have. */
function fieldsOf(kind: RecordKind): ReadonlySet<string> {
  let fields = knownFields.get(kind);
  if (!fields) {
    const rules = getMetadataStorage().getTargetValidationMetadatas(kind.Record, '', true, false);
    fields = new Set(rules.map(({ propertyName }) => propertyName));
    knownFields.set(kind, fields);
  }
  return fields;
}

/** class-validator begins its messages with the field's name; ours stands before the message already. */
function wording({ property, constraints = {} }: ValidationError): string {
  const message = Object.values(constraints)[0] ?? 'is not valid';
  if (message.startsWith(`each value in ${property} `)) return message.replace(`value in ${property} `, '');
  return message.startsWith(`${property} `) ? message.slice(property.length + 1) : message;
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
export const HASH_VERSION = 2;

/** What tells that a record has not changed since it was written: its fields, in any order. */
export const hashOf = ({ record }: Loaded): string => digest([HASH_VERSION, sorted(record)]);

const sorted = (record: AnyRecord) => Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));

const digest = (it: unknown): string => sha256(JSON.stringify(it)).slice(0, 32);
