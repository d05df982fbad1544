import { ArrayMaxSize, IsOptional, Length, Max, Min } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, Info, Int, Query, Resolver } from 'type-graphql';
import { foldName } from '../../model/name';
import type { Context } from '../../projection/context';
import { searchNames } from './search.cypher';
import { NodeType, SearchHit } from './search.type';

const DEFAULT_HITS = 8;

@ArgsType()
class SearchArgs {
  @Length(1, 200)
  @Field(() => String, {
    description: 'Words of a name or title, in any script; the beginning of a word is enough.',
  })
  text!: string;

  @IsOptional()
  @ArrayMaxSize(10)
  @Field(() => [NodeType], { nullable: true, description: 'What to look for; everything when not given.' })
  types?: NodeType[];

  @Min(1)
  @Max(50)
  @IsOptional()
  @Field(() => Int, { nullable: true, defaultValue: DEFAULT_HITS, description: 'How many, 1 to 50.' })
  first?: number;
}

/** Finding things by name. */
@Resolver()
export class SearchResolver {
  @Query(() => [SearchHit], { description: 'What has a name like this, best first.' })
  async search(
    @Args(() => SearchArgs) args: SearchArgs,
    @Ctx() { ask }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    // Punctuation alone finds nothing, and is no query of the index either.
    return foldName(args.text) === ''
      ? []
      : ask(searchNames, { ...args, first: args.first ?? DEFAULT_HITS }, info);
  }
}
