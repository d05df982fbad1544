import { ArrayMaxSize, IsOptional, Length, Max, Min } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, Info, Int, Query, Resolver } from 'type-graphql';
import { foldName } from '../../model/name';
import { NodeType } from '../../nodes/node-type';
import type { Context } from '../../projection/context';
import { searchNodes } from './search.cypher';
import { SearchHit } from './search.type';

const DEFAULT_HITS = 8;

@ArgsType()
class SearchArgs {
  @Length(1, 200)
  @Field(() => String, {
    description:
      'Words of a name, a title or a statement; the beginning of a word is enough. Beside the script in which something is recorded ' +
      'they are compared as they sound in Latin letters: that serves most spellings, and Cyrillic, but seldom Chinese, Arabic or Hebrew.',
  })
  text!: string;

  @IsOptional()
  @ArrayMaxSize(10)
  @Field(() => [NodeType], {
    nullable: true,
    description:
      'What to look for; everything when none is given. A tenure has no words of its own and is never found: look for its official ' +
      'or its office.',
  })
  types?: NodeType[];

  @Min(1)
  @Max(50)
  @IsOptional()
  @Field(() => Int, { nullable: true, defaultValue: DEFAULT_HITS, description: 'How many, 1 to 50.' })
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
