import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { NotFoundError } from '../../errors';
import { checkedId } from '../../nodes/lookup';
import type { Context } from '../../projection/context';
import { typeNamed } from '../../projection/types';
import { disagreementsOfEvent } from './disagreements.cypher';

/** What to check: where sources do not agree. */
@Resolver()
export class DisagreementsResolver {
  @Query(() => [typeNamed('Disagreement')], {
    description: 'The fields of an event of which accounts differ, by name, and who says what.',
  })
  async disagreements(
    @Arg('event', () => ID, { description: 'The id of the event.' }) event: string,
    @Ctx() { ask }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown[]> {
    const rows = await ask(disagreementsOfEvent, { id: checkedId(event, 'event') }, info);
    const found = rows as [field: string | null, disagreement: unknown][];
    if (found.length === 0) throw new NotFoundError('event');
    return found.filter(([field]) => field !== null).map(([, disagreement]) => disagreement);
  }
}
