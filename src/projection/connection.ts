import type { GraphQLObjectType } from 'graphql';
import { getNamedType } from 'graphql';
import neo4j from 'neo4j-driver';
import { decodeCursor, encodeCursor, scopeOf } from './cursor';
import { pageSize } from './page';
import { PagePlan } from './page-plan';
import type { Piece, Selected } from './piece';
import type { Args, Building, Match } from './read';
import type { TextBuilder } from './text';
import type { Decode } from './value';

/**
 * A connection: keyset pages over the order asked for. The text reads one row more than asked for, which
 * tells whether there is more, and counts only when totalCount is selected.
 */

interface PageRows {
  /** In the order asked for, whichever end they were read from; `Columns` knows what each is made of. */
  readonly rows: readonly unknown[];
  readonly next: boolean;
  readonly previous: boolean;
  readonly total: number | undefined;
  /** Something was left out. */
  readonly cut: boolean | undefined;
  /** What its cursors belong to. */
  readonly scope: string;
  readonly args: readonly Args[];
}

/** Makes one field of the connection from the rows of a page. */
type Maker = (page: PageRows) => unknown;

/** The text and the answer of a connection over what `match` binds; `index` is its place among the fields asked. */
export function connectionPiece(
  builder: TextBuilder,
  selected: Selected,
  match: Match,
  build: Building,
  index: number,
): Piece {
  const { coordinate } = selected;
  const plan = new PagePlan(selected, match, build);
  const columns = new Columns(builder, match);
  const makers: [string, Maker][] = [];
  const names = new Set<string>();
  for (const [key, field] of fieldsBelow(builder, selected)) {
    names.add(field.def.name);
    makers.push([key, makerOf(builder, columns, field)]);
  }

  const isCounted = names.delete('totalCount');
  const cut = names.delete('truncated') ? (match.cut ?? 'null') : 'null';
  const limit = () => build.param((args) => neo4j.int(pageSize(args, coordinate) + 1));
  const kept = isCounted && names.size > 0 ? match.kept : undefined;
  let [found, total] = ['[]', 'null'];
  if (kept) {
    const list = build.fresh('all');
    const { all, rows, count } = plan.keptIn(list, kept, limit());
    const page = `COLLECT { ${rows.text} RETURN ${columns.row(rows.key)} }`;
    // One row. Not `[0]` of it: the planner would make it no part of the plan, and PROFILE would not see it.
    found = builder.collected(index, `WITH ${all} AS ${list}`, `[${page}, ${count}]`);
  } else {
    if (names.size > 0) {
      const { text, key } = plan.rows(limit());
      found = builder.collected(index, text, columns.row(key));
    }
    if (isCounted) total = plan.count();
  }

  const decode: Decode = (raw, args) => {
    const [first, second, cut] = raw as [unknown[], number?, boolean?];
    const [rows, total] = kept ? (first[0] as [unknown[], number]) : [first, second];
    const own = args[index] as Args;
    const scope = () => scopeOf(coordinate, plan.order.name, own);
    // Where rows are asked for, the text has looked at the cursor.
    const given = names.size > 0 ? [] : [own.after, own.before].filter((it) => it != null);
    for (const cursor of given) decodeCursor(coordinate, scope(), cursor as string);
    const size = pageSize(own, coordinate);
    const more = rows.length > size;
    const read = rows.slice(0, size);
    const backward = own.last != null;
    const page: PageRows = {
      rows: backward ? read.reverse() : read,
      next: backward ? own.before != null : more,
      previous: backward ? more : own.after != null,
      total,
      cut,
      scope: columns.cursors ? scope() : '',
      args,
    };
    return Object.fromEntries(makers.map(([key, make]) => [key, make(page)]));
  };
  const parts = [found, total, cut];
  while (parts.at(-1) === 'null') parts.pop();
  return { cypher: `[${parts.join(', ')}]`, decode };
}

const fieldsBelow = (builder: TextBuilder, { def, nodes }: Selected) =>
  builder.fieldsOf(getNamedType(def.type) as GraphQLObjectType, nodes);

/** The places in which a row's value is selected: each may select other fields under the same key. */
class Columns {
  private readonly texts: string[] = [];
  /** Some cursor is asked for, so that the rows' keys are needed. */
  cursors = false;

  constructor(
    private readonly builder: TextBuilder,
    private readonly match: Match,
  ) {}

  /** Adds a place; makes its values, one a row. */
  add(selected: Selected): (page: PageRows) => unknown[] {
    // Keeps the number while the value's own text is built.
    const column = this.texts.push('') - 1;
    const { cypher, decode } = this.builder.composite(selected, this.match);
    this.texts[column] = cypher;
    return ({ rows, args }) =>
      rows.map((row) => {
        const value = this.alone ? row : (row as unknown[])[column];
        return decode ? decode(value, args) : value;
      });
  }

  /** A row as an expression: a list of the places, with its key behind them, or the only one as it is. */
  row(key: string): string {
    return this.alone
      ? (this.texts[0] as string)
      : `[${[...this.texts, ...(this.cursors ? [key] : [])].join(', ')}]`;
  }

  keyOf(row: unknown): string {
    return (row as unknown[]).at(-1) as string;
  }

  private get alone(): boolean {
    return this.texts.length === 1 && !this.cursors;
  }
}

function makerOf(builder: TextBuilder, columns: Columns, field: Selected): Maker {
  switch (field.def.name) {
    case 'nodes':
      return columns.add(field);
    case 'edges':
      return edgesMaker(builder, columns, field);
    case 'pageInfo':
      return pageInfoMaker(builder, columns, field);
    case 'truncated':
      return ({ cut }) => cut;
    default:
      return ({ total }) => total;
  }
}

function edgesMaker(builder: TextBuilder, columns: Columns, field: Selected): Maker {
  const makers: [string, (page: PageRows) => unknown[]][] = [];
  for (const [key, inner] of fieldsBelow(builder, field)) {
    if (inner.def.name === 'node') {
      makers.push([key, columns.add(inner)]);
      continue;
    }
    columns.cursors = true;
    makers.push([key, ({ rows, scope }) => rows.map((row) => encodeCursor(scope, columns.keyOf(row)))]);
  }
  return (page) => {
    const made = makers.map(([key, make]) => [key, make(page)] as const);
    return page.rows.map((_, row) => Object.fromEntries(made.map(([key, values]) => [key, values[row]])));
  };
}

function pageInfoMaker(builder: TextBuilder, columns: Columns, field: Selected): Maker {
  const cursor = (row: unknown, scope: string) =>
    row === undefined ? null : encodeCursor(scope, columns.keyOf(row));
  const facts: Record<string, Maker> = {
    hasNextPage: ({ next }) => next,
    hasPreviousPage: ({ previous }) => previous,
    startCursor: ({ rows, scope }) => cursor(rows[0], scope),
    endCursor: ({ rows, scope }) => cursor(rows.at(-1), scope),
  };
  const names = [...fieldsBelow(builder, field)].map(([key, { def }]) => [key, def.name] as const);
  if (names.some(([, name]) => name.endsWith('Cursor'))) columns.cursors = true;
  return (page) => Object.fromEntries(names.map(([key, name]) => [key, facts[name]?.(page)]));
}
