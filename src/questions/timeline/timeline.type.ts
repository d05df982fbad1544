import { Field, Int, ObjectType } from 'type-graphql';
import { FlexDateText } from '../../nodes/flex-date.type';
import { List, Part } from '../../projection/fields';
import { type Bound, Reads } from '../../projection/read';
import { register } from '../../projection/types';
import { eachActor } from '../contact/each-actor';
import { named } from '../contact/named';
import { MOST_EVENTS } from './timeline.cypher';

/** The number of events in rows of unit, kind and number. */
const sumOf = ({ self }: Bound): string => `reduce(sum = 0, it IN ${self} | sum + it[2])`;

@ObjectType({ description: 'How many events there were.', simpleResolvers: true })
class EventCounts {
  @Reads({ how: 'value', cypher: sumOf })
  @Field(() => Int, { description: 'How many.' })
  readonly count!: number;

  @List('KindCount', {
    description: 'How many of each kind, most first; kinds of which there are none are not there.',
    match: ({ self }, build) => {
      const { row, kind, number } = named(build, 'row', 'kind', 'number');
      return {
        text: `UNWIND ${self} AS ${row} WITH ${row}[1] AS ${kind}, ${row}[2] AS ${number}`,
        bound: { self: kind, number },
        order: `${number} DESC, ${kind}`,
      };
    },
  })
  readonly byKind!: unknown;
}

@ObjectType({ description: 'A year, month or day, and how many events there were.', simpleResolvers: true })
class TimelineBucket extends EventCounts {
  @Reads({ how: 'value', cypher: ({ period }) => period as string })
  @Field(() => FlexDateText, { description: 'Which one, as 2015, 2015-12 or 2015-12-28; during takes it.' })
  readonly period!: string;
}

@ObjectType({ description: 'How many events there were, by when they were or began.', simpleResolvers: true })
export class Timeline {
  @List('TimelineBucket', {
    description:
      'In order; those in which there are none are left out. An event is in the one in which its date lies on every reading, ' +
      'and stands there once, however long it lasted: with during, one that began before the period is in a bucket before it.',
    match: ({ dated }, build) => {
      const { period, own } = named(build, 'period', 'own');
      return {
        text: `WITH ${dated} AS dated ${eachActor('dated', period, own, build)}`,
        bound: { self: own, period },
        order: period,
      };
    },
  })
  readonly buckets!: unknown;

  @Part(
    'EventCounts',
    'unknown',
    'Those of which it is not known: the date is not stated, less precise ("2015-12" by day), only "about", or accounts of it differ.',
  )
  readonly unknown!: unknown;

  @Reads({ how: 'value', cypher: sumOf })
  @Field(() => Int, { description: 'All of them together.' })
  readonly total!: number;

  @Reads({ how: 'value', cypher: ({ cut }) => cut as string })
  @Field(() => Boolean, {
    description:
      `More than ${MOST_EVENTS} events are in question, and the rest was not looked at: ask for a period, a kind, or whom or what ` +
      'it was about.',
  })
  readonly truncated!: boolean;
}

for (const [name, type] of Object.entries({ EventCounts, TimelineBucket })) register(name, type);
