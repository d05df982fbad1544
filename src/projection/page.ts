import 'reflect-metadata';
import { ArgsType, type ClassType, Extensions, Field, Int, ObjectType } from 'type-graphql';
import { BadInputError } from '../errors';
import type { Args } from './read';

/** Most rows of one page. */
export const MAX_PAGE = 100;
/** Rows of a page when `first` is not given, or null. */
export const DEFAULT_PAGE = 20;

/** The arguments of every connection; `compile.ts` checks them wherever they stand. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, defaultValue: DEFAULT_PAGE, description: 'How many, 1 to 100.' })
  first?: number;

  @Field(() => String, { nullable: true, description: 'Cursor of the last one already seen.' })
  after?: string;
}

/** The page size asked for. @throws BadInputError outside 1 to 100 */
export function pageSize(args: Args, field: string): number {
  const first = (args.first ?? DEFAULT_PAGE) as number;
  if (!Number.isInteger(first) || first < 1 || first > MAX_PAGE) {
    throw new BadInputError(
      `first of ${field} must be 1 to ${MAX_PAGE}.`,
      'Ask for a smaller page and go on with after: endCursor.',
    );
  }
  return first;
}

@ObjectType({
  description: 'Where a page begins and ends, and whether there is more.',
  simpleResolvers: true,
})
export class PageInfo {
  @Field(() => Boolean, { description: 'More follows after endCursor.' })
  readonly hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'The page was asked for with after, so something stands before it.' })
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
    description: `One row of a ${name}Connection with its cursor.`,
    simpleResolvers: true,
  })
  class Edge {
    @Field(() => String, { description: 'Where this row stands; pass it as after.' })
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
  return Connection;
}
