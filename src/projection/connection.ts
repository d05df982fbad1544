import { type GraphQLObjectType, getNamedType } from 'graphql';
import neo4j from 'neo4j-driver';
import { decodeCursor, encodeCursor } from './cursor';
import { pageSize } from './page';
import type { Args, Building, Match } from './read';
import { type Decode, matched, type Piece, type Selected, type TextBuilder } from './text';

/**
 * A connection: keyset pages over the order of its read. The text reads one row more than asked for, which
 * tells whether there is a next page, and counts only when totalCount is selected.
 */

/** A row as the text gives it: its sort key, and a column for each place its value is selected in. */
interface Row extends Record<string, unknown> {
  readonly key: string;
}

interface PageRows {
  readonly rows: readonly Row[];
  readonly more: boolean;
  readonly total: number | undefined;
  /** The page was asked for with `after`. */
  readonly continued: boolean;
  readonly args: readonly Args[];
}

/** Makes one field of the connection from the rows of a page. */
type Maker = (page: PageRows) => unknown;

/** What is needed to ask for a page: which arguments are its own, and how to make parameters of them. */
interface Asking {
  readonly index: number;
  readonly param: Building['param'];
}

/** The text and the answer of a connection over what `match` binds. */
export function connectionPiece(
  builder: TextBuilder,
  selected: Selected,
  match: Match,
  { index, param }: Asking,
): Piece {
  const { coordinate } = selected;
  const columns = new Columns(builder, match);
  const makers: [string, Maker][] = [];
  const names = new Set<string>();
  for (const [key, field] of fieldsBelow(builder, selected)) {
    names.add(field.def.name);
    makers.push([key, makerOf(builder, columns, field, coordinate)]);
  }

  const parts: string[] = [];
  const counted = names.delete('totalCount');
  if (names.size > 0) {
    const order = match.order ?? `${match.bound.self}.sortKey`;
    const key = builder.fresh('key');
    const after = param((args) => (args.after == null ? '' : decodeCursor(coordinate, args.after as string)));
    const limit = param((args) => neo4j.int(pageSize(args, coordinate) + 1));
    const carried = [...new Set(Object.values(match.bound))].join(', ');
    parts.push(
      `rows: COLLECT { ${matched(match, `${order} > ${after}`)} WITH ${carried}, ${order} AS ${key} ` +
        `ORDER BY ${key} LIMIT ${limit} RETURN {${[`key: ${key}`, ...columns.texts].join(', ')}} }`,
    );
  }
  if (counted) parts.push(`total: COUNT { ${matched(match)} }`);

  const decode: Decode = (raw, args) => {
    const { rows = [], total } = raw as { rows?: Row[]; total?: number };
    const own = args[index] as Args;
    const size = pageSize(own, coordinate);
    const page = {
      rows: rows.slice(0, size),
      more: rows.length > size,
      total,
      continued: own.after != null,
      args,
    };
    return Object.fromEntries(makers.map(([key, make]) => [key, make(page)]));
  };
  return { cypher: `{${parts.join(', ')}}`, decode };
}

const fieldsBelow = (builder: TextBuilder, { def, nodes }: Selected) =>
  builder.fieldsOf(getNamedType(def.type) as GraphQLObjectType, nodes);

/** The places in which a row's value is selected: each may select other fields under the same key. */
class Columns {
  readonly texts: string[] = [];

  constructor(
    private readonly builder: TextBuilder,
    private readonly match: Match,
  ) {}

  /** Adds a place; makes its values, one a row. */
  add(selected: Selected): (page: PageRows) => unknown[] {
    const name = `v${this.texts.length}`;
    // Keeps the number while the value's own text is built.
    const slot = this.texts.push('') - 1;
    const { cypher, decode } = this.builder.composite(selected, this.match);
    this.texts[slot] = `${name}: ${cypher}`;
    return ({ rows, args }) => rows.map((row) => (decode ? decode(row[name], args) : row[name]));
  }
}

function makerOf(builder: TextBuilder, columns: Columns, field: Selected, coordinate: string): Maker {
  switch (field.def.name) {
    case 'nodes':
      return columns.add(field);
    case 'edges':
      return edgesMaker(builder, columns, field, coordinate);
    case 'pageInfo':
      return pageInfoMaker(builder, field, coordinate);
    default:
      return ({ total }) => total;
  }
}

function edgesMaker(builder: TextBuilder, columns: Columns, field: Selected, coordinate: string): Maker {
  const makers: [string, (page: PageRows) => unknown[]][] = [];
  for (const [key, inner] of fieldsBelow(builder, field)) {
    const cursors = ({ rows }: PageRows) => rows.map((row) => encodeCursor(coordinate, row.key));
    makers.push([key, inner.def.name === 'node' ? columns.add(inner) : cursors]);
  }
  return (page) => {
    const made = makers.map(([key, make]) => [key, make(page)] as const);
    return page.rows.map((_, row) => Object.fromEntries(made.map(([key, values]) => [key, values[row]])));
  };
}

function pageInfoMaker(builder: TextBuilder, field: Selected, coordinate: string): Maker {
  const cursor = (row: Row | undefined) => (row ? encodeCursor(coordinate, row.key) : null);
  const facts: Record<string, Maker> = {
    hasNextPage: ({ more }) => more,
    hasPreviousPage: ({ continued }) => continued,
    startCursor: ({ rows }) => cursor(rows[0]),
    endCursor: ({ rows }) => cursor(rows.at(-1)),
  };
  const names = [...fieldsBelow(builder, field)].map(([key, { def }]) => [key, def.name] as const);
  return (page) => Object.fromEntries(names.map(([key, name]) => [key, facts[name]?.(page)]));
}
