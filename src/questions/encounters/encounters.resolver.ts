import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, ID, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../../projection/context';
import { ContactArgs, checkTwo } from '../contact/args';
import { encountersOf } from './encounters.cypher';
import { Encounters } from './encounters.type';

@ArgsType()
class EncountersArgs extends ContactArgs {
  @Field(() => ID, { description: 'The id of an official or an organization.' })
  a!: string;

  @Field(() => ID, { description: 'The id of another.' })
  b!: string;
}

/** Who met whom. */
@Resolver()
export class EncountersResolver {
  @Query(() => Encounters, { description: 'When two met, how often, how, and who says so.' })
  encounters(
    @Args(() => EncountersArgs) args: EncountersArgs,
    @Ctx() { ask }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    checkTwo(args.a, args.b);
    return ask(encountersOf, { ...args }, info);
  }
}
