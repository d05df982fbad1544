import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getNullableType,
  isAbstractType,
  isListType,
  isObjectType,
  type OperationDefinitionNode,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields';
import neo4j from 'neo4j-driver';
import { QueryTooExpensiveError } from '../errors';
import { decodeCursor, encodeCursor } from './cursor';
import { pageSize } from './page';
import type { Args, Bound, Building, Match, Read, RelatedRead, ValueRead } from './read';

/**
 * The selection compiler: one GraphQL root field with everything selected below it becomes one Cypher
 * statement. Values of arguments are always parameters. The text is a nested map that has the shape of
 * the answer, aliases included, so that the answer needs no resolver functions.
 */

/** Relationship levels below one root field. */
export const MAX_DEPTH = 10;
/** Rows one root field may ask for: the product of the page sizes, summed over the levels. */
export const MAX_ROWS = 50_000;

/** Key that tells the concrete type of a value of an interface or union; no alias can take it. */
export const TYPE_KEY = ':type';

/** One statement, ready to run. */
export interface Compiled {
  readonly text: string;
  readonly params: Record<string, unknown>;
  /** The store's value → the answer of the root field. */
  readonly decode: (raw: unknown) => unknown;
}

/** Makes the answer of a part of the raw value, in place where it can. `args` are all fields' arguments. */
type Decode = (raw: unknown, args: readonly Args[]) => unknown;

/** A piece of text with what has to be done to its value; undefined = nothing. */
interface Piece {
  readonly cypher: string;
  readonly decode: Decode | undefined;
}

/** A field that was given arguments, in the order in which the text meets them. */
interface Asked {
  readonly def: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
  readonly coordinate: string;
  readonly read: RelatedRead;
  /** The asked field whose rows this one is read for; undefined = the root. */
  readonly within: number | undefined;
}

/** What stays the same for every request of a document and a form of its arguments. */
interface Text {
  readonly text: string;
  readonly asked: readonly Asked[];
  readonly slots: readonly { readonly asked: number; readonly value: (args: Args) => unknown }[];
  readonly decode: Decode;
}

/** The texts of one root field of a document; the fields asked are the same in every form. */
interface Kept {
  asked: readonly Asked[] | undefined;
  readonly texts: Map<string, Text>;
}

const CONDITION = new Set(['skip', 'include']);
const kept = new WeakMap<OperationDefinitionNode, { conditions: string[]; roots: Map<string, Kept> }>();

/**
 * Compiles the root field that `info` stands at. The text is kept per document, per form of its
 * arguments and per value of its @skip and @include variables: a repeated query only fills parameters.
 *
 * @param root how the root field is read, and its arguments as checked by its resolver
 * @throws BadInputError for a page size or cursor that cannot be; QueryTooExpensiveError over the limits
 */
export function compile(root: RelatedRead, rootArgs: Args, info: GraphQLResolveInfo): Compiled {
  const document = keptFor(info);
  const conditions = document.conditions.map((name) => info.variableValues[name]);
  const rootKey = `${String(info.path.key)} ${conditions.join()}`;
  let entry = document.roots.get(rootKey);
  if (!entry) {
    entry = { asked: undefined, texts: new Map() };
    document.roots.set(rootKey, entry);
  }

  const known = entry.asked;
  const argsOf = (field: Asked, index: number) =>
    index === 0 ? rootArgs : getArgumentValues(field.def, field.node, info.variableValues);
  let args = known?.map(argsOf);
  let text = known && args && entry.texts.get(shapeOf(known, args));
  if (!text) {
    text = new TextBuilder(info, root, rootArgs).build();
    args = text.asked.map(argsOf);
    entry.asked = text.asked;
    entry.texts.set(shapeOf(text.asked, args), text);
  }
  return filled(text, args ?? []);
}

function keptFor({ operation, fragments }: GraphQLResolveInfo) {
  let document = kept.get(operation);
  if (!document) {
    document = { conditions: conditionVariables(operation, fragments), roots: new Map() };
    kept.set(operation, document);
  }
  return document;
}

/** Names of the variables that decide in @skip and @include what is selected. */
function conditionVariables(
  operation: OperationDefinitionNode,
  fragments: Record<string, FragmentDefinitionNode>,
): string[] {
  const names = new Set<string>();
  const pending: unknown[] = [operation.selectionSet, ...Object.values(fragments).map((it) => it.selectionSet)];
  while (pending.length > 0) {
    const set = pending.pop() as OperationDefinitionNode['selectionSet'];
    for (const selection of set.selections) {
      for (const directive of selection.directives ?? []) {
        const value = directive.arguments?.[0]?.value;
        if (CONDITION.has(directive.name.value) && value?.kind === 'Variable') names.add(value.name.value);
      }
      if ('selectionSet' in selection && selection.selectionSet) pending.push(selection.selectionSet);
    }
  }
  return [...names].sort();
}

function shapeOf(asked: readonly Asked[], args: readonly Args[]): string {
  return asked.map(({ read }, index) => read.shape?.(args[index] as Args) ?? '').join('|');
}

function filled({ text, asked, slots, decode }: Text, args: readonly Args[]): Compiled {
  const rows: number[] = [];
  asked.forEach((field, index) => {
    const outer = field.within === undefined ? 1 : (rows[field.within] as number);
    rows.push(field.read.how === 'page' ? outer * pageSize(args[index] as Args, field.coordinate) : outer);
  });
  const total = rows.reduce((sum, it) => sum + it, 0);
  if (total > MAX_ROWS) {
    throw new QueryTooExpensiveError(
      `The selection asks for up to ${total} rows; ${MAX_ROWS} is the limit.`,
      'Ask for smaller pages (first), or for fewer levels at once.',
    );
  }
  const params: Record<string, unknown> = {};
  slots.forEach((slot, index) => {
    params[`p${index}`] = slot.value(args[slot.asked] as Args);
  });
  return { text, params, decode: (raw) => decode(raw, args) };
}

class TextBuilder {
  private readonly asked: Asked[] = [];
  private readonly slots: { asked: number; value: (args: Args) => unknown }[] = [];
  private readonly stems = new Map<string, number>();
  private readonly schema: GraphQLSchema;
  private depth = 0;
  private within: number | undefined;

  constructor(
    private readonly info: GraphQLResolveInfo,
    private readonly root: RelatedRead,
    private readonly rootArgs: Args,
  ) {
    this.schema = info.schema;
  }

  build(): Text {
    const { parentType, fieldName, fieldNodes } = this.info;
    const def = parentType.getFields()[fieldName] as GraphQLField<unknown, unknown>;
    const { cypher, decode } = this.related(this.root, def, `Query.${fieldName}`, fieldNodes, { self: '' });
    return {
      text: `RETURN ${cypher} AS value`,
      asked: this.asked,
      slots: this.slots,
      decode: decode ?? ((raw) => raw),
    };
  }

  /** The map of one value: a key for each response key of its selection. */
  private value(nodes: readonly FieldNode[], bound: Bound, type: GraphQLObjectType, tagged = false): Piece {
    const entries: string[] = tagged ? [`\`${TYPE_KEY}\`: '${type.name}'`] : [];
    const decodes: [string, Decode][] = [];
    for (const [key, fieldNodes] of this.fieldsOf(type, nodes)) {
      const name = fieldNodes[0]?.name.value as string;
      if (name === '__typename') continue;
      const def = type.getFields()[name] as GraphQLField<unknown, unknown>;
      const piece = this.field(def, `${type.name}.${name}`, fieldNodes, bound);
      entries.push(`\`${key}\`: ${piece.cypher}`);
      if (piece.decode) decodes.push([key, piece.decode]);
    }
    return { cypher: `{${entries.join(', ')}}`, decode: decodes.length > 0 ? decodeEach(decodes) : undefined };
  }

  private fieldsOf(type: GraphQLObjectType, nodes: readonly FieldNode[]) {
    const { fragments, variableValues } = this.info;
    return collectSubfields(this.schema, fragments, variableValues, type, nodes);
  }

  private field(
    def: GraphQLField<unknown, unknown>,
    coordinate: string,
    nodes: readonly FieldNode[],
    bound: Bound,
  ): Piece {
    const read = (def.extensions.read as Read | undefined) ?? property(def);
    if (read.how === 'value') {
      const { cypher, decode } = read;
      return { cypher: cypher(bound), decode: decode && ((raw) => decode(raw)) };
    }
    if (read.how === 'part') return this.composite(def, nodes, { bound: { self: bound[read.part] as string } });
    return this.related(read, def, coordinate, nodes, bound);
  }

  /** A value of an object type, or of an abstract type as a CASE over the types it can be. */
  private composite(
    def: GraphQLField<unknown, unknown>,
    nodes: readonly FieldNode[],
    { bound, cases }: Pick<Match, 'bound' | 'cases'>,
  ): Piece {
    const type = getNamedType(def.type);
    if (isObjectType(type)) return this.value(nodes, bound, type);
    const branches = (isAbstractType(type) ? this.schema.getPossibleTypes(type) : []).map((member) => {
      const found = cases?.find((it) => it.type === member.name);
      const when = found?.when ?? `${bound.self}:${member.name}`;
      return { name: member.name, when, piece: this.value(nodes, found?.bound ?? bound, member, true) };
    });
    const decodes = new Map(branches.map(({ name, piece }) => [name, piece.decode]));
    const whens = branches.map(({ when, piece }) => `WHEN ${when} THEN ${piece.cypher}`);
    return {
      cypher: `CASE ${whens.join(' ')} END`,
      decode: [...decodes.values()].some(Boolean)
        ? (raw, args) => decodes.get(typeKeyOf(raw) ?? '')?.(raw, args) ?? raw
        : undefined,
    };
  }

  private related(
    read: RelatedRead,
    def: GraphQLField<unknown, unknown>,
    coordinate: string,
    nodes: readonly FieldNode[],
    from: Bound,
  ): Piece {
    if (this.depth >= MAX_DEPTH) {
      throw new QueryTooExpensiveError(
        `The selection goes more than ${MAX_DEPTH} relationships deep.`,
        'Ask for fewer levels, and for the rest by id with nodes(ids).',
      );
    }
    const outer = this.within;
    const index = this.asked.length;
    this.asked.push({ def, node: nodes[0] as FieldNode, coordinate, read, within: outer });
    const args =
      index === 0 ? this.rootArgs : getArgumentValues(def, nodes[0] as FieldNode, this.info.variableValues);
    const param = (value: (args: Args) => unknown) => `$p${this.slots.push({ asked: index, value }) - 1}`;

    this.depth += 1;
    this.within = index;
    const match = read.match(from, this.building(def, args, param));
    const piece =
      read.how === 'page'
        ? this.page(match, def, coordinate, nodes, index, param)
        : this.several(read.how, match, def, nodes);
    this.within = outer;
    this.depth -= 1;
    return piece;
  }

  private building(def: GraphQLField<unknown, unknown>, args: Args, param: Building['param']): Building {
    return { fresh: (stem) => this.fresh(stem), param, args, labels: this.labelsOf(def) };
  }

  private fresh(stem: string): string {
    const count = (this.stems.get(stem) ?? 0) + 1;
    this.stems.set(stem, count);
    return `${stem}${count}`;
  }

  /** Labels of the nodes a field gives; type names are labels. */
  private labelsOf(def: GraphQLField<unknown, unknown>): string {
    let type = getNamedType(def.type);
    if (isObjectType(type) && type.extensions.connection) {
      type = getNamedType((type.getFields().nodes as GraphQLField<unknown, unknown>).type);
    }
    if (isObjectType(type)) return type.name;
    return isAbstractType(type)
      ? this.schema
          .getPossibleTypes(type)
          .map((it) => it.name)
          .join('|')
      : '';
  }

  private several(
    how: 'one' | 'list',
    match: Match,
    def: GraphQLField<unknown, unknown>,
    nodes: readonly FieldNode[],
  ): Piece {
    const { cypher, decode } = this.composite(def, nodes, match);
    const row = match.key === undefined ? cypher : `[${match.key}, ${cypher}]`;
    const order = match.order === undefined ? '' : ` ORDER BY ${match.order}`;
    const limit = how === 'one' ? ' LIMIT 1' : '';
    const made: Decode = (raw, args) => (raw === null || !decode ? raw : decode(raw, args));
    const each: Decode =
      match.key === undefined
        ? made
        : (raw, args) => {
            const [key, value] = raw as [unknown, unknown];
            return [key, made(value, args)];
          };
    const every = (raw: unknown, args: readonly Args[]) => (raw as unknown[]).map((it) => each(it, args));
    return {
      cypher: `COLLECT { ${matched(match)} RETURN ${row}${order}${limit} }`,
      decode: how === 'list' ? every : (raw, args) => every(raw, args)[0] ?? null,
    };
  }

  /** A connection: one row more than asked for tells whether there is a next page. */
  private page(
    match: Match,
    def: GraphQLField<unknown, unknown>,
    coordinate: string,
    nodes: readonly FieldNode[],
    index: number,
    param: Building['param'],
  ): Piece {
    const type = getNamedType(def.type) as GraphQLObjectType;
    const columns: string[] = [];
    const makers: [string, PageMaker][] = [];
    const column = (rowDef: GraphQLField<unknown, unknown>, rowNodes: readonly FieldNode[]): PageMaker => {
      const name = `v${columns.length}`;
      const { cypher, decode } = this.composite(rowDef, rowNodes, match);
      columns.push(`${name}: ${cypher}`);
      return ({ rows, args }) => rows.map((row) => (decode ? decode(row[name], args) : row[name]));
    };
    const at = (args: readonly Args[]) => args[index] as Args;
    let counted = false;
    let listed = false;
    for (const [key, fieldNodes] of this.fieldsOf(type, nodes)) {
      const name = fieldNodes[0]?.name.value;
      const rowDef = name === undefined ? undefined : type.getFields()[name];
      if (!rowDef) continue;
      listed ||= name !== 'totalCount';
      counted ||= name === 'totalCount';
      if (name === 'nodes') makers.push([key, column(rowDef, fieldNodes)]);
      if (name === 'edges') makers.push([key, this.edges(rowDef, fieldNodes, coordinate, column)]);
      if (name === 'pageInfo') makers.push([key, this.pageInfo(rowDef, fieldNodes, coordinate, at)]);
      if (name === 'totalCount') makers.push([key, ({ total }) => total]);
    }

    const order = match.order ?? `${match.bound.self}.sortKey`;
    const key = this.fresh('key');
    const parts: string[] = [];
    if (listed) {
      const after = param((args) => (args.after == null ? '' : decodeCursor(coordinate, args.after as string)));
      const limit = param((args) => neo4j.int(pageSize(args, coordinate) + 1));
      const row = [`key: ${key}`, ...columns].join(', ');
      const carried = [...new Set(Object.values(match.bound))].join(', ');
      parts.push(
        `rows: COLLECT { ${matched(match, `${order} > ${after}`)} WITH ${carried}, ${order} AS ${key} ` +
          `ORDER BY ${key} LIMIT ${limit} RETURN {${row}} }`,
      );
    }
    if (counted) parts.push(`total: COUNT { ${matched(match)} }`);
    return {
      cypher: `{${parts.join(', ')}}`,
      decode: (raw, args) => {
        const { rows = [], total } = raw as { rows?: Row[]; total?: number };
        const size = pageSize(at(args), coordinate);
        const page = { rows: rows.slice(0, size), more: rows.length > size, total, args };
        return Object.fromEntries(makers.map(([key, make]) => [key, make(page)]));
      },
    };
  }

  private edges(
    def: GraphQLField<unknown, unknown>,
    nodes: readonly FieldNode[],
    coordinate: string,
    column: (def: GraphQLField<unknown, unknown>, nodes: readonly FieldNode[]) => PageMaker,
  ): PageMaker {
    const type = getNamedType(def.type) as GraphQLObjectType;
    const makers: [string, PageMaker][] = [];
    for (const [key, fieldNodes] of this.fieldsOf(type, nodes)) {
      const name = fieldNodes[0]?.name.value;
      if (name === 'cursor') {
        makers.push([key, ({ rows }) => rows.map((row) => encodeCursor(coordinate, row.key))]);
      }
      if (name === 'node') {
        makers.push([key, column(type.getFields().node as GraphQLField<unknown, unknown>, fieldNodes)]);
      }
    }
    return (page) => {
      const columns = makers.map(([key, make]) => [key, make(page) as unknown[]] as const);
      return page.rows.map((_, row) => Object.fromEntries(columns.map(([key, values]) => [key, values[row]])));
    };
  }

  private pageInfo(
    def: GraphQLField<unknown, unknown>,
    nodes: readonly FieldNode[],
    coordinate: string,
    at: (args: readonly Args[]) => Args,
  ): PageMaker {
    const type = getNamedType(def.type) as GraphQLObjectType;
    const names = [...this.fieldsOf(type, nodes)].map(([key, [node]]) => [key, node?.name.value ?? ''] as const);
    const cursor = (row: Row | undefined) => (row ? encodeCursor(coordinate, row.key) : null);
    const facts: Record<string, PageMaker> = {
      hasNextPage: ({ more }) => more,
      hasPreviousPage: ({ args }) => at(args).after != null,
      startCursor: ({ rows }) => cursor(rows[0]),
      endCursor: ({ rows }) => cursor(rows.at(-1)),
    };
    return (page) => Object.fromEntries(names.map(([key, name]) => [key, facts[name]?.(page)]));
  }
}

interface Row extends Record<string, unknown> {
  readonly key: string;
}

/** Makes one field of a connection from the rows of a page. */
type PageMaker = (page: {
  readonly rows: readonly Row[];
  readonly more: boolean;
  readonly total: number | undefined;
  readonly args: readonly Args[];
}) => unknown;

/** A field without a read: the node's property of that name; a list is never null. */
function property({ name, type }: GraphQLField<unknown, unknown>): ValueRead {
  const list = isListType(getNullableType(type));
  return { how: 'value', cypher: ({ self }) => (list ? `coalesce(${self}.${name}, [])` : `${self}.${name}`) };
}

function matched({ text, where = [] }: Match, ...more: string[]): string {
  const conditions = [...where, ...more];
  return conditions.length > 0 ? `${text} WHERE ${conditions.join(' AND ')}` : text;
}

function decodeEach(decodes: readonly [string, Decode][]): Decode {
  return (raw, args) => {
    const value = raw as Record<string, unknown>;
    for (const [key, decode] of decodes) value[key] = decode(value[key], args);
    return value;
  };
}

/** The concrete type of a value of an abstract type. */
export function typeKeyOf(value: unknown): string | undefined {
  return (value as Record<string, string> | null)?.[TYPE_KEY];
}
