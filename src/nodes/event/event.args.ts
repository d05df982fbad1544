import { ArrayMaxSize, IsOptional, ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { DateMatch } from '../../model/flex-date';
import { PageArgs } from '../../projection/page';
import { FlexDateText } from '../flex-date.type';
import { EventKind } from './event.type';

/** Most ids in one list of a filter. */
export const MAX_IDS = 100;

@InputType({ description: 'Which actors took part; an event has to meet every list given.' })
export class ActorSet {
  @IsOptional()
  @ArrayMaxSize(MAX_IDS)
  @Field(() => [ID], { nullable: true, description: 'All of these took part.' })
  all?: string[];

  @IsOptional()
  @ArrayMaxSize(MAX_IDS)
  @Field(() => [ID], { nullable: true, description: 'At least one of these took part.' })
  any?: string[];

  @IsOptional()
  @ArrayMaxSize(MAX_IDS)
  @Field(() => [ID], { nullable: true, description: 'None of these took part.' })
  none?: string[];
}

@InputType({ description: 'Which events; an event has to meet every condition given.' })
export class EventFilter {
  @IsOptional()
  @Field(() => [EventKind], { nullable: true, description: 'It is of one of these kinds.' })
  kinds?: EventKind[];

  @IsOptional()
  @Field(() => FlexDateText, {
    nullable: true,
    description: 'It was in this period. An event without any date never is.',
  })
  during?: string;

  @IsOptional()
  @Field(() => DateMatch, {
    nullable: true,
    description: 'How sure that has to be; POSSIBLE unless given.',
  })
  match?: DateMatch;

  @IsOptional()
  @ValidateNested()
  @Field(() => ActorSet, { nullable: true, description: 'These took part, or did not.' })
  participants?: ActorSet;
}

@ArgsType()
export class EventsArgs extends PageArgs {
  @IsOptional()
  @ValidateNested()
  @Field(() => EventFilter, { nullable: true, description: 'Which events; all when not given.' })
  filter?: EventFilter;
}
