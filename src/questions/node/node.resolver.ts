import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { BadInputError } from '../../errors';
import { labelOf } from '../../model/id';
import { Node } from '../../nodes/interfaces';
import type { Context } from '../../projection/context';
import { MAX_PAGE } from '../../projection/page';
import { nodesById } from './node.cypher';

/** Look-up by id alone, as client caches do it. */
@Resolver()
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: 'The node with this id; null when there is none.' })
  async node(
    @Arg('id', () => ID, { description: 'The id of any node.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const [node] = await nodesInOrder([id], context, info);
    return node;
  }

  @Query(() => [Node], {
    nullable: 'items',
    description:
      'The nodes with these ids, in the order asked for; null in the place of one that is not there.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: 'Ids of any nodes, 100 at most.' }) ids: string[],
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown[]> {
    if (ids.length > MAX_PAGE) {
      throw new BadInputError(`ids holds more than ${MAX_PAGE} ids.`, 'Ask for the rest in another query.');
    }
    return nodesInOrder(ids, context, info);
  }
}

async function nodesInOrder(ids: string[], { ask }: Context, info: GraphQLResolveInfo): Promise<unknown[]> {
  if (ids.length === 0) return [];
  if (ids.some((id) => labelOf(id) === undefined)) {
    throw new BadInputError(
      "An id is not a node's.",
      'Ids of nodes are type:key; a participation or mention is reached from its event, actor or article.',
    );
  }
  const found = new Map((await ask(nodesById, { ids: [...new Set(ids)] }, info)) as [string, unknown][]);
  return ids.map((id) => found.get(id) ?? null);
}
