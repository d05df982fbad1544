import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, ID, Info, Query, Resolver } from 'type-graphql';
import { NotFoundError } from '../../errors';
import { checkedId } from '../../nodes/lookup';
import type { Context } from '../../projection/context';
import { HowMany } from '../../projection/how-many';
import { possibleDuplicates } from './possible-duplicates.cypher';
import { PossibleDuplicate } from './possible-duplicates.type';

const DEFAULT_FIRST = 10;

@ArgsType()
class PossibleDuplicatesArgs {
  @Field(() => ID, { description: 'The id of the official.' })
  official!: string;

  @HowMany(50, DEFAULT_FIRST)
  first?: number;
}

/** What to check: who may stand twice in the graph. */
@Resolver()
export class PossibleDuplicatesResolver {
  @Query(() => [PossibleDuplicate], {
    description:
      'Officials who may be the same person, likeliest first: a name that sounds alike or is contained, and an office or organization in common. Nobody is joined by it.',
  })
  async possibleDuplicates(
    @Args(() => PossibleDuplicatesArgs) { official, first }: PossibleDuplicatesArgs,
    @Ctx() { ask }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown[]> {
    const args = { id: checkedId(official, 'official'), first: first ?? DEFAULT_FIRST };
    const rows = (await ask(possibleDuplicates, args, info)) as [id: string | null, duplicate: unknown][];
    if (rows.length === 0) throw new NotFoundError('official');
    return rows.filter(([id]) => id !== null).map(([, duplicate]) => duplicate);
  }
}
