import { type ValidationError, validateSync } from 'class-validator';
import { sha256 } from '../model/sha256';
import { slices } from '../nodes';
import { type FieldFault, type RecordKind, referenceFields } from '../nodes/record';
import type { Dataset, SeedFile } from './dataset';
import { linesOf } from './dataset';

/** A record as its class holds it. */
type AnyRecord = Record<string, unknown> & { type: string; id?: string; extend?: boolean };

/** One valid record of a seed, with where it stands. */
export interface Loaded {
  readonly kind: RecordKind;
  readonly record: AnyRecord;
  readonly id: string;
  /** It adds to a node that another dataset defines. */
  readonly extension: boolean;
  readonly file: string;
  readonly line: number;
}

/** A line that is no valid record. */
export interface Rejected {
  readonly file: string;
  readonly line: number;
  /** The id that it would have, if it says one. */
  readonly id?: string;
  readonly faults: readonly FieldFault[];
}

/** Record kinds by the `type` of a line. */
export const kinds: ReadonlyMap<string, RecordKind> = new Map(
  slices.flatMap(({ record }) => (record ? [[record.type, record]] : [])),
);

/** Every line of a dataset as a record, or as what is wrong with it. Reads the files anew at each call. */
export async function* recordsOf(dataset: Pick<Dataset, 'files'>): AsyncGenerator<Loaded | Rejected> {
  for (const file of dataset.files) yield* recordsIn(file);
}

async function* recordsIn({ path, shown }: SeedFile): AsyncGenerator<Loaded | Rejected> {
  for await (const found of linesOf(path)) {
    const at = { file: shown, line: found.line };
    if ('problem' in found) {
      yield { ...at, faults: [{ field: '$', problem: found.problem }] };
      continue;
    }
    const read = readRecord(found.text);
    yield { ...at, ...read };
  }
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
  if (raw === null || typeof raw !== 'object' || Array.isArray(raw)) return rejected('$', 'must be a JSON object');
  const unclean = uncleanField(raw);
  if (unclean !== undefined) return rejected(unclean, 'holds a NUL or half a surrogate pair');
  const type = (raw as { type?: unknown }).type;
  const kind = typeof type === 'string' ? kinds.get(type) : undefined;
  if (!kind) return rejected('type', `must be one of ${[...kinds.keys()].join(', ')}`);

  const record = new kind.Record() as AnyRecord;
  // Not Object.assign: a field called __proto__ must stay a field, to be refused as unknown.
  for (const [field, value] of Object.entries(raw)) {
    Object.defineProperty(record, field, { value, enumerable: true, writable: true, configurable: true });
  }
  const extension = record.extend === true;
  const faults = [...fieldFaults(record, kind, extension)];
  if (faults.length > 0) return { faults, ...(typeof record.id === 'string' && { id: record.id }) };
  return { kind, record, id: kind.id(record), extension };
}

function* fieldFaults(record: AnyRecord, kind: RecordKind, extension: boolean) {
  if (extension) {
    const allowed = ['type', 'id', 'extend', ...kind.extendable];
    for (const field of Object.keys(record).filter((it) => !allowed.includes(it))) {
      yield { field, problem: `cannot be given with extend: only ${kind.extendable.join(', ') || 'nothing'} can` };
    }
  }
  const errors = validateSync(record, {
    whitelist: true,
    forbidNonWhitelisted: true,
    skipMissingProperties: extension,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
  });
  for (const error of errors) yield { field: error.property, problem: wording(error) };
  if (errors.length === 0 && !extension) yield* kind.faults?.(record) ?? [];
}

/** class-validator begins its messages with the field's name; ours stands before the message already. */
function wording({ property, constraints = {} }: ValidationError): string {
  if ('whitelistValidation' in constraints) return 'is no field of this record';
  const message = Object.values(constraints)[0] ?? 'is not valid';
  return message.replace(`each value in ${property} `, 'each ').replace(`${property} `, '');
}

/** The first field with text that Neo4j would change or that no text can hold. */
function uncleanField(raw: object): string | undefined {
  const unclean = (value: unknown): boolean =>
    typeof value === 'string'
      ? value.includes('\0') || /[\uD800-\uDFFF]/u.test(value)
      : value !== null && typeof value === 'object' && Object.values(value).some(unclean);
  return Object.entries(raw).find(([, value]) => unclean(value))?.[0];
}

/** Ids that a record refers to, with the field that does. */
export function* referencesOf({ kind, record, id, extension }: Loaded): Generator<{ field: string; id: string }> {
  for (const field of referenceFields(kind.Record)) {
    for (const to of [record[field] ?? []].flat()) yield { field, id: to as string };
  }
  if (extension) yield { field: 'id', id };
}

/** What a record defines: its own fields, without those to which other datasets may add. */
export function signatureOf({ kind, record }: Loaded): string {
  const fields = Object.entries(record).filter(([name]) => !kind.extendable.includes(name));
  return sha256(JSON.stringify(fields.sort(([a], [b]) => (a < b ? -1 : 1)))).slice(0, 32);
}

/** Changes when the meaning of records in the graph does, so that a load writes them again. */
const HASH_VERSION = 1;

/** What tells that a record has not changed since it was written: its fields, in any order. */
export function hashOf({ record }: Loaded): string {
  const fields = Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
  return sha256(JSON.stringify([HASH_VERSION, fields])).slice(0, 32);
}
