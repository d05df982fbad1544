import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { FlexDateText } from '../../nodes/flex-date.type';
import { checkedId } from '../../nodes/lookup';
import type { Context } from '../../projection/context';
import { itineraryOf } from './itinerary.cypher';
import { Itinerary } from './itinerary.type';

/** Where somebody was. */
@Resolver()
export class ItineraryResolver {
  @Query(() => Itinerary, {
    description: 'Where somebody was, day by day, with what is not known in between.',
  })
  itinerary(
    @Arg('official', () => ID, { description: 'The id of the official.' }) official: string,
    @Arg('during', () => FlexDateText, {
      nullable: true,
      description: 'What was in this period, or for a part of it, possibly.',
    })
    during: string | null | undefined,
    @Ctx() { ask }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return ask(itineraryOf, { official: checkedId(official, 'official'), during }, info);
  }
}
