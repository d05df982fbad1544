import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, Info, Query, Resolver, registerEnumType } from 'type-graphql';
import { EventFilter } from '../../nodes/event/event.filter';
import type { Context } from '../../projection/context';
import { checkFilter } from '../../projection/filter';
import { TimelineUnit, timelineOf } from './timeline.cypher';
import { Timeline } from './timeline.type';

registerEnumType(TimelineUnit, {
  name: 'TimelineUnit',
  description: 'What a timeline counts by.',
  valuesConfig: {
    YEAR: { description: 'By year.' },
    MONTH: { description: 'By month.' },
    DAY: { description: 'By day.' },
  },
});

@ArgsType()
class TimelineArgs {
  @Field(() => EventFilter, { nullable: true, description: 'Which events; all when not given.' })
  filter?: EventFilter | null;

  @Field(() => TimelineUnit, { defaultValue: TimelineUnit.YEAR, description: 'By what to count.' })
  by!: TimelineUnit;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Also those that rest on retracted articles alone; left out unless true.',
  })
  includeUnsupported?: boolean | null;
}

/** When events were. */
@Resolver()
export class TimelineResolver {
  @Query(() => Timeline, {
    description:
      'How many events there were in each year, month or day, of those that events lists with the same filter.',
  })
  timeline(
    @Args(() => TimelineArgs) args: TimelineArgs,
    @Ctx() { ask }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    if (args.filter) checkFilter('EventFilter', args.filter, 'Query.timeline');
    return ask(timelineOf, { ...args }, info);
  }
}
