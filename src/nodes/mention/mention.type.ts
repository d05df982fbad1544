import { Field, Int } from 'type-graphql';
import { Part } from '../../projection/fields';
import { GraphType } from '../../projection/types';

@GraphType({ description: 'A place where an article names something, without claiming anything of it.' })
export class Mention {
  @Part('Article', 'article', 'The article.')
  readonly article!: unknown;

  @Part('Subject', 'node', 'What it names.')
  readonly node!: unknown;

  @Field(() => String, {
    nullable: true,
    description: 'The name as it stands there; null = no place recorded.',
  })
  readonly surface!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'First UTF-16 unit of the name in the article’s exact text.',
  })
  readonly start!: number | null;

  @Field(() => Int, { nullable: true, description: 'The UTF-16 unit after the last one.' })
  readonly end!: number | null;
}
