import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, type ClassType, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { BadInputError } from '../errors';
import { idType, type Label } from '../model/id';
import type { Context } from '../projection/context';
import { ordersOf } from '../projection/order';
import { type PageArgs, pageArgsOf } from '../projection/page';
import { type Question, question } from '../projection/question';
import { typeNamed } from '../projection/types';

/** The two root fields that every node type has: one by id, and all of them page by page. */
export interface Lookup {
  readonly resolver: ClassType;
  readonly questions: readonly Question[];
}

interface LookupOptions {
  /** Root field by id: `official`. Also the type in its ids. */
  readonly one: string;
  /** Root field of the connection: `officials`. */
  readonly many: string;
  /** In words, how the connection is ordered unless asked otherwise. */
  readonly ordered: string;
}

/**
 * Builds a type's root fields.
 *
 * By id: one unique index seek; null for an unknown id, BAD_USER_INPUT for a malformed one.
 * Page:  one seek in the index of its order, as many rows as are asked for, whatever the size of the graph. With
 *        a filter: what the filter starts at (ids, related nodes, words, a period), or that index, read on until
 *        enough rows meet it.
 */
export function lookup(label: Label, { one, many, ordered }: LookupOptions): Lookup {
  const byId = question({
    name: `${one}.byId`,
    how: 'one',
    match: (_, { fresh, param }) => {
      const self = fresh(one);
      return { text: `MATCH (${self}:${label} {id: ${param(({ id }) => id)}})`, bound: { self } };
    },
  });
  const page = question({
    name: `${one}.page`,
    how: 'page',
    match: (_, { fresh }) => {
      const self = fresh(one);
      const text = `MATCH (${self}:${label})`;
      return {
        text,
        bound: { self },
        everywhere: true,
        index: ({ property = 'sortKey' }) => ({ text, key: `${self}.${property}` }),
      };
    },
  });

  @Resolver()
  class Lookups {
    @Query(() => typeNamed(label), {
      name: one,
      nullable: true,
      description: `The ${label} with this id; null when there is none.`,
    })
    byId(
      @Arg('id', () => ID, { description: `Its id: "${one}:…".` }) id: string,
      @Ctx() { ask }: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<unknown> {
      return ask(byId, { id: checkedId(id, one, 'id') }, info);
    }

    @Query(() => typeNamed(`${label}Connection`), {
      name: many,
      description: `All of them, ${ordered}${ordersOf(label).length > 0 ? ' unless asked otherwise' : ''}.`,
    })
    page(
      @Args(() => pageArgsOf(label)) args: PageArgs,
      @Ctx() { ask }: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<unknown> {
      return ask(page, { ...args }, info);
    }
  }
  return { resolver: Lookups, questions: [byId, page] };
}

/** An id of that type. @throws BadInputError for any other text */
export function checkedId(id: string, type: string, argument = type): string {
  if (idType(id) !== type) {
    throw new BadInputError(
      `${argument} must be of the form ${type}:key.`,
      'Ids come from other answers; search finds them by name.',
    );
  }
  return id;
}
