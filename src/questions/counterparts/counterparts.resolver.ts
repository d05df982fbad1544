import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { checkedId } from '../../nodes/lookup';
import type { Context } from '../../projection/context';
import { type PageArgs, pageArgsOf } from '../../projection/page';
import { typeNamed } from '../../projection/types';
import { checkTwo } from '../contact/args';
import { alsoPresentAt } from './also-present.cypher';
import { commonCounterpartsOf } from './common-counterparts.cypher';
import { AlsoPresentConnection } from './counterparts.type';

/** Third parties: whom two both met, and who was near. */
@Resolver()
export class CounterpartsResolver {
  @Query(() => typeNamed('CommonCounterpartConnection'), {
    description:
      'Whom two both met, those first whom both met often: by the smaller number, then the larger one.',
  })
  commonCounterparts(
    @Arg('a', () => ID, { description: 'The id of an official or an organization.' }) a: string,
    @Arg('b', () => ID, { description: 'The id of another.' }) b: string,
    @Args(() => pageArgsOf('CommonCounterpart')) args: PageArgs,
    @Ctx() { ask }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    checkTwo(a, b);
    return ask(commonCounterpartsOf, { ...args, a, b }, info);
  }

  @Query(() => AlsoPresentConnection, {
    description:
      'Who was near an event and is not thereby said to have met those in it, by name unless asked otherwise: companions and ' +
      'observers, and who took part in what it is a part of, in the other parts of that, or in its own parts. No contact.',
  })
  alsoPresent(
    @Arg('event', () => ID, { description: 'The id of the event.' }) event: string,
    @Args(() => pageArgsOf('Participation')) args: PageArgs,
    @Ctx() { ask }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return ask(alsoPresentAt, { ...args, event: checkedId(event, 'event') }, info);
  }
}
