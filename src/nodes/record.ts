import 'reflect-metadata';
import {
  IsArray,
  IsBoolean,
  IsOptional,
  IsString,
  registerDecorator,
  type ValidationOptions,
} from 'class-validator';
import neo4j, { type Integer, type Date as StoreDate } from 'neo4j-driver';
import {
  dateSortKey,
  isWide,
  type ParsedDate,
  type Period,
  parseFlexDate,
  periodOf,
} from '../model/flex-date';
import { idType, type Label } from '../model/id';
import { Basis } from './basis';
import { IsPhrase } from './record-rules';

/**
 * Seed records: what one line of a seed file says. A slice's record class holds the rules
 * (class-validator), its `write` says what the record means in the graph. Both are pure.
 */

/** One relationship without an id of its own; `from` and `to` are ids. */
export interface EdgeWrite {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly props?: Readonly<Record<string, unknown>>;
  /** Follows from other facts and can follow from several records: kept when this one changes. */
  readonly derived?: boolean;
}

/** A node as one record gives it. An absent property is null, so that a changed record converges. */
export interface NodeWrite {
  readonly kind: 'node';
  readonly label: Label;
  readonly id: string;
  readonly props: Readonly<Record<string, unknown>>;
  /** Lists to which other datasets may add: names, external ids. */
  readonly lists?: Readonly<Record<string, readonly string[]>>;
  /**
   * What only a text at hand can tell, and no part of what makes a record unchanged: set when it is known,
   * null when it is not now. It stays for as long as the properties `of` do, which say what text is meant.
   */
  readonly outside?: { readonly props: Readonly<Record<string, unknown>>; readonly of: readonly string[] };
  readonly edges: readonly EdgeWrite[];
}

/** A relationship with an id and properties of its own. */
export interface RelationshipWrite {
  readonly kind: 'relationship';
  readonly type: string;
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly props: Readonly<Record<string, unknown>>;
}

export type GraphWrite = NodeWrite | RelationshipWrite;

/** What a record may need to know of the records it refers to. */
export interface Surroundings {
  /** The event of a participation, wherever it was defined; undefined for any other id. */
  readonly eventOf: (participation: string) => string | undefined;
  /** The exact text of an article, if it is at hand. */
  readonly textOf: (article: string) => string | undefined;
}

/** What is wrong with one field of a record. */
export interface FieldFault {
  readonly field: string;
  readonly problem: string;
}

/** Everything the loader has to know of one record type: the slice hands it over. */
export interface RecordKind<R extends object = object> {
  /** First field of a line: `"type": "event"`. */
  readonly type: string;
  readonly Record: new () => R;
  /** The id of a valid record: as given, or computed from its fields. */
  id(record: R): string;
  /** What the record means in the graph. One that only extends lacks what is required otherwise. */
  write(record: R, around: Surroundings): GraphWrite;
  /** Rules over several fields of a valid record: what is wrong, by field. */
  faults?(record: R): Iterable<FieldFault>;
  /** Record fields another dataset may add to with `extend`. */
  readonly extendable: readonly string[];
  /** GraphQL fields of the type that evidence can speak for. */
  readonly factFields: readonly string[];
  /** Those of them that have one value, of which accounts can differ; `DISPUTED` in src/load/derive.ts tells when they do. */
  readonly singleFields?: readonly string[];
  /** Those of them that hold nodes, with the types of these: an id that evidence gives as their value has to resolve. */
  readonly nodeFields?: Readonly<Record<string, readonly string[]>>;
  /** The record field that says of what it is a part: nothing is part of itself, through whatever others. */
  readonly partOf?: string;
  /** A full record; the samples of all slices make one small dataset that the contract tests load. */
  readonly sample: Readonly<Record<string, unknown>>;
}

/** Declares a record kind; gives it its type. */
export const recordKind = <R extends object>(it: RecordKind<R>): RecordKind<R> => it;

const REFERENCES = Symbol('newsgraph:references');

/** Fields of a record class that hold ids of other records. */
export function referenceFields(Record: new () => object): readonly string[] {
  return Reflect.getMetadata(REFERENCES, Record) ?? [];
}

/** The form of the ids of these types, in words. */
export const like = (types: readonly string[]): string => `like ${types.map((it) => `${it}:…`).join(' or ')}`;

/** The field is an id (or with `each` a list of ids) of one of these types; it has to resolve. */
export function IsIdOf(types: readonly string[], options?: ValidationOptions): PropertyDecorator {
  return (prototype, key) => {
    const known: string[] = Reflect.getMetadata(REFERENCES, prototype.constructor) ?? [];
    Reflect.defineMetadata(REFERENCES, [...known, String(key)], prototype.constructor);
    registerDecorator({
      name: 'isIdOf',
      target: prototype.constructor,
      propertyName: String(key),
      ...(options && { options }),
      validator: {
        validate: (value: unknown) => typeof value === 'string' && types.includes(idType(value) ?? ''),
        defaultMessage: () => `must be ${options?.each ? 'ids' : 'an id'} ${like(types)}`,
      },
    });
  };
}

/** What every record has. */
export abstract class SeedRecord {
  @IsString()
  type!: string;
}

/** A record that defines a node, or with `extend` adds to one that another dataset defines. */
export abstract class NodeRecord extends SeedRecord {
  id!: string;

  @IsOptional()
  @IsBoolean()
  extend?: boolean;
}

/** A record of something with a name, and perhaps other names. */
export abstract class NamedRecord extends NodeRecord {
  @IsPhrase()
  name!: string;

  @IsOptional()
  @IsArray()
  @IsPhrase(500, { each: true })
  names?: string[];
}

/** A date, or null where a record has none. The text was checked before. */
export const dateOf = (text: string | undefined): ParsedDate | null =>
  text === undefined ? null : parseFlexDate(text);

/** A day as the store's own DATE. */
export const day = (iso: string | null): StoreDate<number> | null => {
  if (iso === null) return null;
  const [year = 0, month = 0, date = 0] = iso.split('-').map(Number);
  return new neo4j.types.Date(year, month, date);
};

/** What a period is found by: its bounds as DATEs, and marks that are there only where they are true. */
export const periodProps = (period: Period | null) => ({
  startEarliest: day(period?.startEarliest ?? null),
  startLatest: day(period?.startLatest ?? null),
  endEarliest: day(period?.endEarliest ?? null),
  endLatest: day(period?.endLatest ?? null),
  dated: period === null ? null : true,
  approximate: period?.approximate ? true : null,
});

/**
 * The private properties of what is dated `date`, or lasts from `date` to `end`: its bounds, its place in the
 * order, and that place once more if its beginning says little of when it was (`isWide`).
 */
export function datedProps(id: string, date: ParsedDate | null, end: ParsedDate | null = null) {
  const period = periodOf(date, end);
  const sortKey = dateSortKey(date, id);
  return { ...periodProps(period), sortKey, wideKey: period && isWide(period) ? sortKey : null };
}

/** A dated field as its three properties; see `DateField`. */
export const dateProps = (name: string, text?: string, basis?: Basis, wording?: string) => ({
  [name]: text ?? null,
  [`${name}Basis`]: text === undefined ? null : (basis ?? Basis.STATED),
  [`${name}Wording`]: wording ?? null,
});

/** A list as it is kept, each entry once; null where a record has none. */
export const withoutRepeats = (list: readonly string[] | undefined): string[] | null =>
  list === undefined ? null : [...new Set(list)];

/** Edges of one type from `from` to each of `to`. */
export const edgesTo = (
  from: string,
  type: string,
  to: readonly string[] | string | undefined,
): EdgeWrite[] => (to === undefined ? [] : [to].flat()).map((id) => ({ type, from, to: id as string }));

/** An integer for the store: a JavaScript number would arrive as a float. */
export const whole = (value: number | undefined): Integer | null =>
  value === undefined ? null : neo4j.int(value);

/** An end that no reading puts after its beginning. */
export function* orderFaults(
  from: string,
  start: string | undefined,
  to: string,
  end: string | undefined,
): Iterable<FieldFault> {
  const [first, last] = [dateOf(start), dateOf(end)];
  if (first?.approximate || last?.approximate) return;
  if (first?.earliest && last?.latest && last.latest < first.earliest) {
    yield { field: to, problem: `is before ${from}` };
  }
}
