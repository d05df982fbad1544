import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, ID, Info, Int, Query, Resolver } from 'type-graphql';
import { BadInputError } from '../../errors';
import { DateMatch } from '../../model/flex-date';
import { EventKind } from '../../nodes/event/event.type';
import { FlexDateText } from '../../nodes/flex-date.type';
import type { Context } from '../../projection/context';
import { MAX_PAGE } from '../../projection/page';
import { checkTwo, DURING, KINDS } from '../contact/args';
import { MAX_HOPS, pathsOf } from './paths.cypher';
import { Paths } from './paths.type';

@ArgsType()
class PathsArgs {
  @Field(() => ID, { description: 'The id of an official or an organization.' })
  from!: string;

  @Field(() => ID, { description: 'The id of another.' })
  to!: string;

  @Field(() => Int, { defaultValue: 4, description: `How many hops a chain may have, 1 to ${MAX_HOPS}.` })
  maxHops!: number;

  @Field(() => FlexDateText, { nullable: true, description: `${DURING} It holds for each hop.` })
  during?: string | null;

  @Field(() => DateMatch, {
    defaultValue: DateMatch.POSSIBLE,
    description: 'How sure during and timeRespecting have to be; POSSIBLE unless given.',
  })
  match!: DateMatch;

  @Field(() => [EventKind], { nullable: true, description: KINDS })
  kinds?: EventKind[] | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Only chains along which word can have gone: no event is over before one of an earlier hop began, by the day. With ' +
      'match CERTAIN on every reading of the dates, with POSSIBLE on one at least; an event without a date serves in none.',
  })
  timeRespecting!: boolean;

  @Field(() => Int, {
    defaultValue: 0,
    description: `Also chains that are up to so many hops longer than the shortest, 0 to ${MAX_HOPS - 1}; never longer than maxHops.`,
  })
  longer!: number;

  @Field(() => Int, { defaultValue: 10, description: `How many chains, 1 to ${MAX_PAGE}.` })
  first!: number;
}

const LIMITS: readonly [name: 'maxHops' | 'longer' | 'first', least: number, most: number, hint: string][] = [
  ['maxHops', 1, MAX_HOPS, 'Nearly everybody is connected in fewer hops.'],
  ['longer', 0, MAX_HOPS - 1, 'It is how many hops more than the shortest.'],
  ['first', 1, MAX_PAGE, 'Ask for a period or for kinds to have fewer chains.'],
];

/** How two are connected. */
@Resolver()
export class PathsResolver {
  @Query(() => Paths, {
    description:
      'Chains of actors from one to another, each of whom met the next, as encounters counts contacts; all shortest ones unless asked ' +
      'for longer. An organization on a chain stands for what it took part in itself, and not for those in it.',
  })
  paths(
    @Args(() => PathsArgs) args: PathsArgs,
    @Ctx() { ask }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    checkTwo(args.from, args.to, ['from', 'to']);
    for (const [name, least, most, hint] of LIMITS)
      if (args[name] < least || args[name] > most)
        throw new BadInputError(`${name} of Query.paths must be ${least} to ${most}.`, hint);
    return ask(pathsOf, { ...args }, info);
  }
}
