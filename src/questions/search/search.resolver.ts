import { ArrayMaxSize, IsOptional, Length } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, Info, Query, Resolver } from 'type-graphql';
import { foldName } from '../../model/name';
import { NodeType } from '../../nodes/node-type';
import type { Context } from '../../projection/context';
import { HowMany } from '../../projection/how-many';
import { searchNodes } from './search.cypher';
import { SearchHit } from './search.type';

const DEFAULT_HITS = 8;

@ArgsType()
class SearchArgs {
  @Length(1, 200, { context: { hint: 'Give 1 to 200 characters.' } })
  @Field(() => String, {
    description:
      'Words of a name, a title or a statement; the beginning of a word is enough. Beside the script in which something is recorded ' +
      'they are compared as they sound in Latin letters: that serves most spellings, and Cyrillic, but seldom Chinese, Arabic or Hebrew.',
  })
  text!: string;

  @IsOptional()
  @ArrayMaxSize(10, { context: { hint: 'Leave it out for all types.' } })
  @Field(() => [NodeType], {
    nullable: true,
    description:
      'What to look for; everything when none is given. A tenure has no words of its own and is never found: look for its official ' +
      'or its office.',
  })
  types?: NodeType[];

  @HowMany(50, DEFAULT_HITS)
  first?: number;

  @IsOptional()
  @Field(() => Boolean, {
    nullable: true,
    description: 'Also facts that rest on retracted articles alone; left out unless true.',
  })
  includeUnsupported?: boolean;
}

/** Finding things by name. */
@Resolver()
export class SearchResolver {
  @Query(() => [SearchHit], { description: 'What has a name, a title or words like this, best first.' })
  async search(
    @Args(() => SearchArgs) args: SearchArgs,
    @Ctx() { ask }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    // Punctuation alone finds nothing, and is no query of the index either.
    return foldName(args.text) === ''
      ? []
      : ask(searchNodes, { ...args, first: args.first ?? DEFAULT_HITS }, info);
  }
}
