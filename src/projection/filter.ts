import { Field, InputType } from 'type-graphql';
import { BadInputError } from '../errors';
import type { Args, Bound, Building } from './read';

/**
 * Filters of connections. A field of a filter says beside itself what it asks of a row, as a Cypher
 * condition; `and`, `or` and `not` combine them. Values are parameters; only *which* fields are given shapes
 * the text. Every filter is compiled the same way, at the root and below.
 */

/** Conditions that one filter may hold, and levels of filters in filters. */
const MAX_CONDITIONS = 40;
const MAX_LEVELS = 6;
/** Most entries of one list. */
export const MAX_LIST = 100;

/** The value of one field of a filter. */
export interface Given {
  /** As it is given now. The text may depend on no more of it than the field's `form` tells. */
  readonly value: unknown;
  /** The other fields of the same filter; for those whose form is their value. */
  readonly beside: Readonly<Record<string, unknown>>;
  /** A parameter made of the value at each request. */
  readonly param: (of: (value: unknown) => unknown) => string;
  /** A condition on what a filter inside of this value asks of `at`. */
  readonly nested: (filter: string, at: Bound) => string;
}

/** Where the rows of a filtered page can be looked for, other than among all. */
export interface Start {
  /** The lowest of those given is taken. */
  readonly rank: number;
  /** Clauses that bind the row, each once. */
  readonly text: string;
  /** All rows that it gives meet the condition. */
  readonly exact?: boolean;
}

/** How one field of a filter is meant. */
export interface Condition {
  /** True for rows that meet it; null counts as false. Without it the field only tells others what they mean. */
  readonly where?: (at: Bound, given: Given, build: Building) => string;
  /** For a page of all nodes of a label. */
  readonly start?: (at: Bound, given: Given, build: Building) => Start | undefined;
  /** What the text depends on beside the field's being given. */
  readonly form?: (value: unknown) => string;
  /** @throws BadInputError for a value that cannot be; `field` names it */
  readonly check?: (value: unknown, field: string) => void;
  /** First and last sort key that rows in question can have, if the order is by their date. */
  readonly range?: (value: unknown) => readonly [string, string];
  /** Its value is a list; the property that has to be one of it leads an index, with `sortKey` behind it. */
  readonly indexed?: string;
  /** Name of the filter that its value is. */
  readonly filter?: string;
}

const conditions = new Map<object, Map<string, Condition>>();
const filters = new Map<string, object>();

/** Declares a field of a filter. */
export function Where(type: () => unknown, description: string, condition: Condition): PropertyDecorator {
  return (prototype, key) => {
    Field(type as () => typeof String, { nullable: true, description })(prototype, String(key));
    const own = conditions.get(prototype) ?? new Map<string, Condition>();
    conditions.set(prototype, own.set(String(key), condition));
  };
}

/** Declares a class as the filter of a type: `EventFilter` for `Event`. Its fields are all to be met. */
export function GraphFilter(description: string): ClassDecorator {
  return (target) => {
    const { name, prototype } = target;
    const same = () => target as unknown as typeof String; // a decorator's type calls a class a plain Function
    Field(() => [same()], { nullable: true, description: 'It meets all of these.' })(prototype, 'and');
    Field(() => [same()], { nullable: true, description: 'It meets at least one of these.' })(
      prototype,
      'or',
    );
    Field(same, { nullable: true, description: 'It does not meet this.' })(prototype, 'not');
    InputType({ description: `${description} Every condition given has to be met.` })(target);
    filters.set(name, prototype);
  };
}

/** The class of a filter by name, for fields that are filters themselves. */
export const filterNamed = (name: string): typeof String => {
  const prototype = filters.get(name);
  if (!prototype) throw new Error(`no filter is called ${name}: is its slice listed in src/nodes/index.ts?`);
  return prototype.constructor as typeof String;
};

export const hasFilter = (name: string): boolean => filters.has(name);

type Value = Readonly<Record<string, unknown>>;

/** Fields given: null is the same as not given. */
function* fieldsOf(
  prototype: object,
  value: Value,
): Generator<[name: string, it: Condition, value: unknown]> {
  for (const [name, it] of conditions.get(prototype) ?? []) {
    if (value[name] != null) yield [name, it, value[name]];
  }
}

const listOf = (value: unknown) => (value ?? []) as readonly Value[];

/** Properties that lead an index because a condition of that filter asks for their values. */
export const indexedBy = (name: string): string[] =>
  [...(conditions.get(filters.get(name) ?? {})?.values() ?? [])].flatMap(({ indexed }) => indexed ?? []);

/** Whether a condition of that filter bounds the node's own date. */
export const boundsDate = (name: string): boolean =>
  [...(conditions.get(filters.get(name) ?? {})?.values() ?? [])].some(({ range }) => range);

/** Which fields are given, and the form of those whose text depends on it: a text is kept per form. */
export function filterForm(name: string, value: unknown): string {
  return formOf(filters.get(name) as object, (value ?? {}) as Value);
}

function formOf(prototype: object, value: Value): string {
  const parts: string[] = [];
  for (const [name, it, own] of fieldsOf(prototype, value)) {
    parts.push(it.filter ? `${name}${filterForm(it.filter, own)}` : `${name}${it.form?.(own) ?? ''}`);
  }
  for (const list of ['and', 'or']) {
    if (value[list] == null) continue;
    parts.push(
      `${list}[${listOf(value[list])
        .map((it) => formOf(prototype, it))
        .join()}]`,
    );
  }
  if (value.not != null) parts.push(`not${formOf(prototype, value.not as Value)}`);
  return `(${parts.join()})`;
}

/**
 * Refuses a filter that cannot be meant, or is larger than the limits.
 *
 * @param field the connection, for messages
 */
export function checkFilter(name: string, value: unknown, field: string): void {
  let count = 0;
  const look = (prototype: object, it: Value, level: number, path: string) => {
    if (level > MAX_LEVELS) {
      throw new BadInputError(`${path} goes more than ${MAX_LEVELS} filters deep.`, 'Ask in several steps.');
    }
    for (const [key, condition, own] of fieldsOf(prototype, it)) {
      count += 1;
      condition.check?.(own, `${path}.${key}`);
      if (condition.filter)
        look(filters.get(condition.filter) as object, own as Value, level + 1, `${path}.${key}`);
    }
    for (const list of ['and', 'or']) {
      for (const each of listOf(it[list])) look(prototype, each, level + 1, `${path}.${list}`);
    }
    if (it.not != null) look(prototype, it.not as Value, level + 1, `${path}.not`);
    if (count > MAX_CONDITIONS) {
      throw new BadInputError(
        `The filter of ${field} holds more than ${MAX_CONDITIONS} conditions.`,
        'Ask in several queries, or with lists of values instead of or.',
      );
    }
  };
  look(filters.get(name) as object, (value ?? {}) as Value, 1, `filter of ${field}`);
}

/** A filter as it is compiled for one text. */
export interface Filtered {
  /** Conditions on a row. */
  readonly where: string[];
  /** The best of the places where its rows can be looked for; `where` is then without what it answers. */
  readonly start: Start | undefined;
  /** Sort keys that its rows can have, for an order by date; undefined when it says nothing of dates. */
  readonly range: ((args: Args) => readonly [string, string]) | undefined;
  /** Values of an indexed property: the rows of each stand in order in an index of their own. */
  readonly each:
    | { readonly text: string; readonly name: string; readonly where: string; readonly by: string }
    | undefined;
}

/** A field that every row has to meet, with the path of its value in the arguments. */
interface Conjunct {
  readonly condition: Condition;
  readonly given: Given;
  readonly path: readonly string[];
}

/**
 * Compiles a filter.
 *
 * @param path where it stands in the arguments
 * @param anywhere rows are looked for among all nodes of a label, so that a start may be chosen
 */
export function compileFilter(
  name: string,
  path: readonly string[],
  at: Bound,
  build: Building,
  anywhere: boolean,
): Filtered {
  const compiler = new FilterCompiler(build);
  const value = valueAt(build.args, path);
  if (value == null) return { where: [], start: undefined, range: undefined, each: undefined };
  const prototype = filters.get(name) as object;
  const conjuncts = [...compiler.conjuncts(prototype, value as Value, path)];
  const starts = conjuncts.flatMap((it) => {
    const start = anywhere && it.condition.start?.(at, it.given, build);
    return start ? [{ it, start }] : [];
  });
  const [best] = starts.sort((a, b) => a.start.rank - b.start.rank);
  const answered = best?.start.exact ? best.it : undefined;
  const ranged = conjuncts.filter(({ condition }) => condition.range);
  return {
    where: [
      ...conjuncts.filter((it) => it !== answered).flatMap((it) => compiler.where(it, at)),
      ...compiler.combined(prototype, value as Value, path, at),
    ],
    start: best?.start,
    range: ranged.length > 0 ? (args) => rangeOf(ranged, args) : undefined,
    each: anywhere ? eachOf(conjuncts, at, build) : undefined,
  };
}

function eachOf(conjuncts: readonly Conjunct[], { self }: Bound, build: Building): Filtered['each'] {
  const found = conjuncts.find(({ condition }) => condition.indexed);
  if (!found) return undefined;
  const name = build.fresh('each');
  const by = `${self}.${found.condition.indexed}`;
  const values = found.given.param((value) => [...new Set(value as unknown[])]);
  return { text: `UNWIND ${values} AS ${name}`, name, where: `${by} = ${name}`, by };
}

/** The narrowest range that all of them leave. */
function rangeOf(ranged: readonly Conjunct[], args: Args): readonly [string, string] {
  const ranges = ranged.map(({ condition, path }) => {
    return (condition.range as NonNullable<Condition['range']>)(valueAt(args, path));
  });
  const [lows, highs] = [ranges.map(([low]) => low).sort(), ranges.map(([, high]) => high).sort()];
  return [lows.at(-1) as string, highs[0] as string];
}

const valueAt = (args: Args, path: readonly string[]): unknown =>
  path.reduce<unknown>((it, key) => (it as Value | null | undefined)?.[key], args);

class FilterCompiler {
  constructor(private readonly build: Building) {}

  /** What every row has to meet: the fields given, and those of the filters in `and`. */
  *conjuncts(prototype: object, value: Value, path: readonly string[]): Generator<Conjunct> {
    for (const [name, condition, own] of fieldsOf(prototype, value)) {
      const at = [...path, name];
      yield { condition, path: at, given: this.given(own, value, at) };
    }
    for (const [index, it] of listOf(value.and).entries()) {
      yield* this.conjuncts(prototype, it, [...path, 'and', String(index)]);
    }
  }

  where({ condition, given }: Conjunct, at: Bound): string[] {
    return condition.where ? [condition.where(at, given, this.build)] : [];
  }

  /** `or` and `not`, of the filter itself and of those in its `and`. */
  combined(prototype: object, value: Value, path: readonly string[], at: Bound): string[] {
    const found: string[] = [];
    if (value.or != null) {
      const each = listOf(value.or).map((it, index) =>
        this.all(prototype, it, [...path, 'or', `${index}`], at),
      );
      // As a literal, the planner would drop what an index is named for.
      found.push(each.length > 0 ? `(${each.join(' OR ')})` : this.build.param(() => false));
    }
    if (value.not != null) {
      found.push(`NOT coalesce(${this.all(prototype, value.not as Value, [...path, 'not'], at)}, false)`);
    }
    for (const [index, it] of listOf(value.and).entries()) {
      found.push(...this.combined(prototype, it, [...path, 'and', `${index}`], at));
    }
    return found;
  }

  /** One filter as one condition. */
  all(prototype: object, value: Value, path: readonly string[], at: Bound): string {
    const own = [...this.conjuncts(prototype, value, path)].flatMap((it) => this.where(it, at));
    const each = [...own, ...this.combined(prototype, value, path, at)];
    return each.length > 0 ? `(${each.join(' AND ')})` : 'true';
  }

  private given(value: unknown, beside: Value, path: readonly string[]): Given {
    return {
      value,
      beside,
      param: (of) => this.build.param((args) => of(valueAt(args, path))),
      nested: (filter, at) => this.all(filters.get(filter) as object, value as Value, path, at),
    };
  }
}
