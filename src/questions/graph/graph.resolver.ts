import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, ID, Info, Int, Query, Resolver } from 'type-graphql';
import { BadInputError, QueryTooExpensiveError } from '../../errors';
import type { Context } from '../../projection/context';
import { MAX_PAGE } from '../../projection/page';
import { ContactArgs, checkActor } from '../contact/args';
import { MOST } from '../contact/rules';
import { graphOf, idAt } from './graph.cypher';
import { ContactGraph } from './graph.type';
import { MOST_NEAR, type Refusal } from './steps';

const MAX_IDS = 10;
const MAX_DEPTH = 2;

@ArgsType()
class GraphArgs extends ContactArgs {
  @Field(() => [ID], { description: `Ids of officials and organizations, 1 to ${MAX_IDS}.` })
  ids!: string[];

  @Field(() => Int, {
    defaultValue: 1,
    description: '1: whom they met. 2: also whom these met, unless these are too many.',
  })
  depth!: number;

  @Field(() => Int, {
    defaultValue: 50,
    description: `How many of each step to show, 1 to ${MAX_PAGE}.`,
  })
  first!: number;
}

/** @throws BadInputError for what is over a limit, and for ids that are not actors' */
function check({ ids, depth, first }: GraphArgs): void {
  if (ids.length < 1 || ids.length > MAX_IDS)
    throw new BadInputError(`ids must hold 1 to ${MAX_IDS} ids.`, 'Ask for the rest in another query.');
  if (depth < 1 || depth > MAX_DEPTH)
    throw new BadInputError(`depth must be 1 to ${MAX_DEPTH}.`, 'Go on from a node by its id.');
  if (first < 1 || first > MAX_PAGE)
    throw new BadInputError(
      `first of graph must be 1 to ${MAX_PAGE}.`,
      'counterparts has all of them, page by page.',
    );
  for (const [index, id] of ids.entries()) checkActor(id, idAt(index));
}

const TOO_MANY: Record<NonNullable<Refusal>, string> = {
  neighbours: `depth 2 is for ${MOST_NEAR} neighbours at most, and there are more.`,
  participations: `depth 2 looks at ${MOST} participations of neighbours at most, and there are more.`,
};

/** Who met whom, to be drawn. */
@Resolver()
export class GraphResolver {
  @Query(() => ContactGraph, {
    description:
      'Some actors, whom they met and how often, and who of these met whom. At depth 2 a hub is refused ' +
      '(QUERY_TOO_EXPENSIVE): ask for a period or for some kinds.',
  })
  async graph(
    @Args(() => GraphArgs) args: GraphArgs,
    @Ctx() { ask }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    check(args);
    const each = Object.fromEntries(args.ids.map((id, index) => [idAt(index), id]));
    const [refused, graph] = (await ask(graphOf, { ...args, ...each }, info)) as [Refusal, unknown];
    if (refused === null) return graph;
    throw new QueryTooExpensiveError(
      TOO_MANY[refused],
      'Ask for a period (during), for some kinds of contact (kinds), or with depth 1.',
    );
  }
}
