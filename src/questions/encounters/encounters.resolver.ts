import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, ID, Info, Query, Resolver } from 'type-graphql';
import { DateMatch } from '../../model/flex-date';
import { EventKind } from '../../nodes/event/event.type';
import { FlexDateText } from '../../nodes/flex-date.type';
import type { Context } from '../../projection/context';
import { checkTwo, DURING, KINDS, MATCH } from '../contact/args';
import { encountersOf } from './encounters.cypher';
import { Encounters } from './encounters.type';

@ArgsType()
class EncountersArgs {
  @Field(() => ID, { description: 'The id of an official or an organization.' })
  a!: string;

  @Field(() => ID, { description: 'The id of another.' })
  b!: string;

  @Field(() => FlexDateText, { nullable: true, description: DURING })
  during?: string | null;

  @Field(() => DateMatch, { defaultValue: DateMatch.POSSIBLE, description: MATCH })
  match!: DateMatch;

  @Field(() => [EventKind], { nullable: true, description: KINDS })
  kinds?: EventKind[] | null;
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
