import { Field, Int, ObjectType } from 'type-graphql';
import { EventKind } from '../../nodes/event/event.type';
import { FlexDate, flexDateRead } from '../../nodes/flex-date.type';
import { List } from '../../projection/fields';
import { type Bound, isDisputed, Reads, type ValueRead } from '../../projection/read';
import { register } from '../../projection/types';
import { CONTACT_KINDS, inCypher, isInPerson } from './rules';

/** What is told of contacts: `met` is a list of events in order, those without a date last. */

@ObjectType({ description: 'How many events were of one kind.', simpleResolvers: true })
class KindCount {
  @Reads({ how: 'value', cypher: ({ self }) => self })
  @Field(() => EventKind, { description: 'The kind.' })
  readonly kind!: EventKind;

  @Reads({ how: 'value', cypher: ({ number = '' }) => number })
  @Field(() => Int, { description: 'How many.' })
  readonly count!: number;
}

register('KindCount', KindCount);

const first = ({ met }: Bound) => `head(${met})`;
const last = ({ met }: Bound) => `last([it IN ${met} WHERE it.date IS NOT NULL])`;

/** The date of one of the events, unless accounts of it differ. */
function dateOf(event: (at: Bound) => string): ValueRead {
  const { cypher, ...read } = flexDateRead('date', event);
  return {
    ...read,
    cypher: (at) => `CASE WHEN NOT ${isDisputed(event(at), 'date')} THEN ${cypher(at)} END`,
  };
}

@ObjectType()
export abstract class Contacts {
  @Reads({ how: 'value', cypher: ({ met }) => `size(${met})` })
  @Field(() => Int, {
    description:
      'How many contacts they had that a source names both in. A visit whose host is a state is none with whoever governs it; ' +
      'coListed has what they are named in without having met.',
  })
  readonly count!: number;

  @List('KindCount', {
    description: 'How many of each kind, most first; kinds of which there are none are not there.',
    match: ({ met }, { fresh }) => {
      const [kinds, kind, number] = [fresh('kinds'), fresh('kind'), fresh('number')];
      return {
        text:
          `WITH [it IN ${met} | it.kind] AS ${kinds} UNWIND ${inCypher(CONTACT_KINDS)} AS ${kind} ` +
          `WITH ${kind}, size([it IN ${kinds} WHERE it = ${kind}]) AS ${number}`,
        where: [`${number} > 0`],
        bound: { self: kind, number },
        order: `${number} DESC, ${kind}`,
      };
    },
  })
  readonly byKind!: unknown;

  @Reads({ how: 'value', cypher: ({ met }) => `size([it IN ${met} WHERE ${isInPerson('it')}])` })
  @Field(() => Int, {
    description:
      'How many of them were in person: by the medium that is stated, else by the kind; where neither tells, it is not counted.',
  })
  readonly inPerson!: number;

  @Reads(dateOf(first))
  @Field(() => FlexDate, {
    nullable: true,
    description: 'When the first one was or began; null = none, not stated, or accounts of it differ.',
  })
  readonly firstDate!: FlexDate | null;

  @Reads(dateOf(last))
  @Field(() => FlexDate, {
    nullable: true,
    description: 'When the last one was or began; null = none, not stated, or accounts of it differ.',
  })
  readonly lastDate!: FlexDate | null;
}
