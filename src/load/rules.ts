import {
  getMetadataStorage,
  IS_BOOLEAN,
  IS_ENUM,
  type ValidationError,
  ValidationTypes,
  validateSync,
} from 'class-validator';
import type { FieldFault, RecordKind } from '../nodes/record';
import { shownField } from './fault';

/** The rules that a record's class has for its fields. */

/** A record as its line gives it: fields of texts, numbers, booleans and lists of them. */
export type AnyRecord = Readonly<Record<string, unknown>>;

/** At most one fault a field. */
export function* fieldFaults(record: AnyRecord, kind: RecordKind): Generator<FieldFault> {
  const extension = record.extend === true && fieldsOf(kind).has('extend');
  if (extension && kind.extendable.length === 0) {
    return yield { field: 'extend', problem: `nothing can be added to a ${kind.type} of another dataset` };
  }
  const refused = new Set<string>();
  for (const field of Object.keys(record)) {
    const problem = shapeProblem(field, record[field], kind, extension);
    if (problem === undefined) continue;
    refused.add(field);
    yield { field: shownField(field), problem };
  }
  const faults =
    refused.size === 0 && meets(record, kind) ? [] : ruleFaults(record, kind, refused, extension);
  yield* faults;
  if (extension && record.id === undefined) yield { field: 'id', problem: 'is missing' };
  if (!extension && faults.length === 0 && refused.size === 0) yield* kind.faults?.(record) ?? [];
}

/** What class-validator says of the fields that were not refused for their shape. */
function ruleFaults(
  record: AnyRecord,
  kind: RecordKind,
  refused: ReadonlySet<string>,
  extension: boolean,
): FieldFault[] {
  const fields = new Map(Object.entries(record).filter(([field]) => !refused.has(field)));
  const candidate = Object.assign(new kind.Record(), Object.fromEntries(fields));
  const errors = validateSync(candidate, {
    skipMissingProperties: extension,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
  });
  return errors
    .filter(({ property }) => !refused.has(property))
    .map((error) => ({
      field: error.property,
      problem: fields.has(error.property) ? wording(error) : 'is missing',
    }));
}

/** class-validator begins its messages with the field's name; ours stands before the message already. */
function wording({ property, constraints = {} }: ValidationError): string {
  const message = Object.values(constraints)[0] ?? 'is not valid';
  if (message.startsWith(`each value in ${property} `)) return message.replace(`value in ${property} `, '');
  return message.startsWith(`${property} `) ? message.slice(property.length + 1) : message;
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
  const entries = Array.isArray(value) ? value : [value];
  if (entries.some((it) => it !== null && typeof it === 'object'))
    return 'must not hold an object or a list in a list';
  if (entries.some((it) => typeof it === 'string' && UNCLEAN.test(it)))
    return 'holds a NUL or half a surrogate pair';
  return undefined;
}

/** What Neo4j would change (half a surrogate pair), or what ends a text elsewhere (NUL). */
const UNCLEAN = /[\0\uD800-\uDFFF]/u;

type Rule = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];
type Check = (record: object, value: unknown) => boolean;

/** The rules of one field, as class-validator holds them. */
interface FieldRules {
  /** When one of them says no, the field is not looked at. */
  readonly conditions: Check[];
  readonly checks: Check[];
  /** The values that it can have, where these are a closed list. */
  members?: readonly string[];
}

/**
 * Whether a record meets all rules. Nearly all do, and this is ten times as fast as asking class-validator, which
 * sorts its rules anew for every record and makes ready for errors in each field.
 */
function meets(record: AnyRecord, kind: RecordKind): boolean {
  for (const [field, { conditions, checks }] of rulesOf(kind)) {
    const value = record[field];
    if (value === undefined && record.extend === true) continue;
    if (!conditions.every((holds) => holds(record, value))) continue;
    if (!checks.every((holds) => holds(record, value))) return false;
  }
  return true;
}

const knownRules = new Map<RecordKind, ReadonlyMap<string, FieldRules>>();

function rulesOf(kind: RecordKind): ReadonlyMap<string, FieldRules> {
  let rules = knownRules.get(kind);
  if (!rules) {
    rules = collectedRules(kind);
    knownRules.set(kind, rules);
  }
  return rules;
}

function collectedRules({ Record: target }: RecordKind): ReadonlyMap<string, FieldRules> {
  const rules = new Map<string, FieldRules>();
  for (const it of getMetadataStorage().getTargetValidationMetadatas(target, '', true, false)) {
    const of = rules.get(it.propertyName) ?? { conditions: [], checks: [] };
    rules.set(it.propertyName, of);
    if (it.type === ValidationTypes.CONDITIONAL_VALIDATION) of.conditions.push(it.constraints[0] as Check);
    else of.checks.push(checkOf(it, target.name));
    if (it.name === IS_ENUM) of.members = Object.values(it.constraints[0] as Record<string, string>);
    if (it.name === IS_BOOLEAN) of.members = ['true', 'false'];
  }
  return rules;
}

/** A rule of class-validator as a function. */
function checkOf(rule: Rule, targetName: string): Check {
  const { type, propertyName: property, constraints, each } = rule;
  if (type !== ValidationTypes.CUSTOM_VALIDATION)
    throw new Error(`${targetName}.${property}: no rule of ${type}`);
  const validators = getMetadataStorage()
    .getTargetValidatorConstraints(rule.constraintCls)
    .map(({ instance }) => instance);
  return (object, value) => {
    const at = { targetName, property, object, value, constraints };
    const holds = (it: unknown) => validators.every((validator) => validator.validate(it, at) === true);
    return each && Array.isArray(value) ? value.every(holds) : holds(value);
  };
}

/** The fields that a kind of record can have. */
const fieldsOf = (kind: RecordKind): Pick<ReadonlyMap<string, unknown>, 'has'> => rulesOf(kind);

/** The values that a field of this kind of record can have, as texts, where these are a closed list. */
export const membersOf = (kind: RecordKind, field: string): readonly string[] | undefined =>
  rulesOf(kind).get(field)?.members;
