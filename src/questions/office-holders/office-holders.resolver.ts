import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { FlexDateText } from '../../nodes/flex-date.type';
import { checkedId } from '../../nodes/lookup';
import type { Context } from '../../projection/context';
import { type PageArgs, pageArgsOf } from '../../projection/page';
import { typeNamed } from '../../projection/types';
import './holders.type';
import { officeHoldersOf } from './office-holders.cypher';
import './office-holders.type';

/** Who held an office. */
@Resolver()
export class OfficeHoldersResolver {
  @Query(() => typeNamed('OfficeHolderConnection'), {
    description:
      'Who held an office on a day, the certain ones first, then by name: by their tenures, and of whom a source says that they took part in something of that day in that office.',
  })
  officeHolders(
    @Arg('position', () => ID, { description: 'The id of the office.' }) position: string,
    @Arg('asOf', () => FlexDateText, {
      description: 'The day; a month, a year or a range is one unknown day in it.',
    })
    asOf: string,
    @Args(() => pageArgsOf('OfficeHolder')) args: PageArgs,
    @Ctx() { ask }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return ask(officeHoldersOf, { ...args, position: checkedId(position, 'position'), asOf }, info);
  }
}
