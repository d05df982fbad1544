import 'reflect-metadata';
import { type FieldNode, type GraphQLField, getNamedType, isObjectType } from 'graphql';
import { ArgsType, type ClassType, Extensions, Field, Int, ObjectType } from 'type-graphql';
import { BadInputError } from '../errors';
import { checkFilter, filterForm, filterNamed, hasFilter } from './filter';
import { orderEnumOf } from './order';
import type { Args } from './read';

/** Most rows of one page. */
export const MAX_PAGE = 100;
/** Rows of a page when neither `first` nor `last` is given. */
export const DEFAULT_PAGE = 20;

/** The arguments of every connection; `checkPage` holds their rules, wherever the connection stands. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_PAGE,
    description: 'How many, 1 to 100, from the beginning or from after on.',
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last one already seen.' })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many, 1 to 100, from the end or from before on backwards; instead of first.',
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the first one already seen.' })
  before?: string | null;
}

/** An argument that connections of one type have beside those of every page; its read says what it asks. */
export interface MoreArg {
  readonly name: string;
  readonly type: () => unknown;
  readonly description: string;
}

const moreArgs = new Map<string, readonly MoreArg[]>();

/** Declares arguments of the connections of a type; before it is registered. */
export const declareArgs = (type: string, args: readonly MoreArg[]): void => void moreArgs.set(type, args);

const argsTypes = new Map<string, ClassType<PageArgs>>();

/** The arguments of connections of a type: those of every page, its filter and its orders where it has them. */
export function pageArgsOf(type: string): ClassType<PageArgs> {
  let args = argsTypes.get(type);
  if (!args) {
    @ArgsType()
    class TypedPageArgs extends PageArgs {}
    args = TypedPageArgs;
    const optional = (name: string, of: () => unknown, description: string) =>
      Field(of as () => typeof String, { nullable: true, description })(TypedPageArgs.prototype, name);
    if (hasFilter(`${type}Filter`)) {
      optional('filter', () => filterNamed(`${type}Filter`), 'Which of them; all when not given.');
    }
    const orders = orderEnumOf(type);
    if (orders)
      optional('orderBy', () => orders, 'Sort order; the description of the connection tells the default.');
    if (facts.has(type)) {
      optional(
        'includeUnsupported',
        () => Boolean,
        'Also those that rest on retracted articles alone; left out unless true.',
      );
    }
    for (const it of moreArgs.get(type) ?? []) optional(it.name, it.type, it.description);
    argsTypes.set(type, args);
  }
  return args;
}

const cuts = new Map<string, string>();

/** Declares that connections of a type have the field `truncated`, and what it means (`Match.cut`); before it is registered. */
export const declareCut = (type: string, description: string): void => void cuts.set(type, description);

const facts = new Set<string>();

/** Declares that evidence can speak for values of a type, so that they can lose their support. */
export const declareFact = (type: string): void => void facts.add(type);

export const isFact = (type: string): boolean => facts.has(type);

/** The name of the type that a connection's rows have; undefined for any other field. */
export function rowTypeOf({ type }: GraphQLField<unknown, unknown>): string | undefined {
  const outer = getNamedType(type);
  if (!isObjectType(outer) || !outer.extensions.connection) return undefined;
  return getNamedType(outer.getFields().nodes?.type)?.name;
}

/** The page size asked for. @throws BadInputError outside 1 to 100 */
export function pageSize({ first, last }: Args, field: string): number {
  const [name, size] = last == null ? ['first', first ?? DEFAULT_PAGE] : ['last', last];
  if (!Number.isInteger(size) || (size as number) < 1 || (size as number) > MAX_PAGE) {
    throw new BadInputError(
      `${name} of ${field} must be 1 to ${MAX_PAGE}.`,
      (size as number) < 1 ? 'Ask for one row or more.' : 'Ask for a smaller page and go on from its cursor.',
    );
  }
  return size as number;
}

/**
 * Refuses arguments of a connection that cannot be meant.
 *
 * @param type  of its rows
 * @param field its coordinate, for messages
 */
export function checkPage(args: Args, type: string, field: string): void {
  pageSize(args, field);
  if (args.first != null && args.last != null) {
    throw new BadInputError(
      `${field} takes first or last, not both.`,
      'first counts from the beginning, last from the end.',
    );
  }
  if (args.filter != null) checkFilter(`${type}Filter`, args.filter, field);
}

/** Whether a page begins at an end of all rows, and not at a cursor. */
export const isFirst = ({ after, before }: Args): boolean => after == null && before == null;

/** What the text of a page depends on: the order, the direction, which conditions there are. */
export const pageForm = (args: Args, type: string): string =>
  [
    (args.orderBy as string | null | undefined) ?? '',
    args.last == null ? '' : 'last',
    isFirst(args) ? '' : 'on',
    args.includeUnsupported === true ? 'all' : '',
    args.filter == null ? '' : filterForm(`${type}Filter`, args.filter),
  ].join(' ');

/** `first` has a default in the schema, which does not hold where `last` is given. */
export function withoutDefaultFirst(args: Args, node: FieldNode, variables: Args): Args {
  if (args.last == null || args.first == null) return args;
  const value = node.arguments?.find(({ name }) => name.value === 'first')?.value;
  const given = value && (value.kind !== 'Variable' || variables[value.name.value] !== undefined);
  return given ? args : { ...args, first: null };
}

@ObjectType({
  description: 'Where a page begins and ends, and whether there is more.',
  simpleResolvers: true,
})
export class PageInfo {
  @Field(() => Boolean, {
    description: 'More follows after endCursor; on a page asked for with last: it was asked for with before.',
  })
  readonly hasNextPage!: boolean;

  @Field(() => Boolean, {
    description:
      'More stands before startCursor; on a page asked for with first: it was asked for with after.',
  })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first row; null on an empty page.' })
  readonly startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last row; null on an empty page.' })
  readonly endCursor!: string | null;
}

/**
 * The connection type of a node type: `EventConnection` for `Event`. Call it once per type, beside the
 * type, and export the result.
 *
 * @param type its class, interface class or union symbol
 * @param name its name in the schema
 */
export function connectionOf(type: ClassType | object, name: string): ClassType {
  @ObjectType(`${name}Edge`, {
    description: `One row of ${name}Connection, with its cursor.`,
    simpleResolvers: true,
  })
  class Edge {
    @Field(() => String, { description: 'Where this row stands; pass it as after or before.' })
    readonly cursor!: string;

    @Field(() => type as ClassType, { description: 'The row itself.' })
    readonly node!: unknown;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${name} rows.`, simpleResolvers: true })
  @Extensions({ connection: true })
  class Connection {
    @Field(() => [Edge], { description: 'The rows with their cursors.' })
    readonly edges!: Edge[];

    @Field(() => [type as ClassType], { description: 'The rows.' })
    readonly nodes!: unknown[];

    @Field(() => PageInfo, { description: 'Where this page stands.' })
    readonly pageInfo!: PageInfo;

    @Field(() => Int, { description: 'Rows on all pages together; counted only when asked for.' })
    readonly totalCount!: number;
  }
  const description = cuts.get(name);
  if (description) Field(() => Boolean, { description })(Connection.prototype, 'truncated');
  return Connection;
}
