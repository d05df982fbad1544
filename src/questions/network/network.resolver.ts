import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../../projection/context';
import { HowMany } from '../../projection/how-many';
import { DEFAULT_PAGE, MAX_PAGE } from '../../projection/page';
import { ask } from '../../projection/question';
import { typeNamed } from '../../projection/types';
import { ContactArgs } from '../contact/args';
import { COUNT_CONTACTS, communitiesOfNetwork, LEIDEN } from './communities.cypher';
import { onContactNetwork } from './contact-network';
import { Community, Measure } from './network.type';
import { MEASURES, rankingsOfNetwork } from './rankings.cypher';

@ArgsType()
class NetworkArgs extends ContactArgs {
  @HowMany(MAX_PAGE, DEFAULT_PAGE)
  first?: number;
}

@ArgsType()
class RankingsArgs extends NetworkArgs {
  @Field(() => Measure, { description: 'By what.' })
  measure!: Measure;
}

/** Their lists can be null, so that the error leaves the other answers of a query as they are. */
const NEEDS =
  'Needs Neo4j Graph Data Science: null with an error (NOT_AVAILABLE) where the store lacks it, as with any other error';

/** What is asked of the network of all contacts. Each takes several round trips, in one transaction. */
@Resolver()
export class NetworkResolver {
  @Query(() => [typeNamed('RankedActor')], {
    nullable: true,
    description:
      'The most central among those who met, by the number of their counterparts or by their place in the network. An actor ' +
      `is in it for what they took part in themselves. ${NEEDS}; four round trips.`,
  })
  async rankings(
    @Args(() => RankingsArgs) args: RankingsArgs,
    @Ctx() { store }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const asked = { ...args, first: args.first ?? DEFAULT_PAGE };
    const ranked = await onContactNetwork(store, asked, MEASURES[args.measure], (network, within) =>
      ask(within, rankingsOfNetwork, { ...asked, network }, info),
    );
    return ranked ?? [];
  }

  @Query(() => [Community], {
    nullable: true,
    description:
      'Groups of actors who met one another more than others, the largest first, by the algorithm of Leiden and the number of ' +
      `contacts. ${NEEDS}; five round trips.`,
  })
  async communities(
    @Args(() => NetworkArgs) args: NetworkArgs,
    @Ctx() { store }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const asked = { ...args, first: args.first ?? DEFAULT_PAGE };
    const found = await onContactNetwork(store, asked, LEIDEN, async (network, within) => {
      await within.read('network.countContacts', COUNT_CONTACTS, { p: { network } });
      return ask(within, communitiesOfNetwork, { ...asked, network }, info);
    });
    return found ?? [];
  }
}
