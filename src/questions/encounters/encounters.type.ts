import { Field, Int } from 'type-graphql';
import { publishersOf } from '../../nodes/interfaces';
import { Page, Part } from '../../projection/fields';
import { Reads, type RelatedRead } from '../../projection/read';
import { GraphType } from '../../projection/types';
import { Contacts } from '../contact/contacts.type';
import { MOST } from '../contact/rules';

/** A page of events out of one of the lists, and of those without support where they are asked for. */
const eventsIn =
  (list: string, lost: string): RelatedRead['match'] =>
  (at, { fresh, unsupported }) => {
    const event = fresh('event');
    const events = unsupported ? `${at[list]} + ${at[lost]}` : at[list];
    return { text: `UNWIND ${events} AS ${event} WITH ${event}`, bound: { self: event } };
  };

@GraphType({
  description:
    'What two had to do with each other. They met in an event of a kind that is a contact, that was held, and in which both ' +
    'were in roles that count; an event of which a part counts is not counted once more. An organization stands for itself, ' +
    'for its parts, and for those who were in it then for certain: whose tenure has no known end counts where a source ' +
    'names the office.',
})
export class Encounters extends Contacts {
  @Part('Actor', 'a', 'The one.')
  readonly a!: unknown;

  @Part('Actor', 'b', 'The other.')
  readonly b!: unknown;

  @Reads({
    how: 'value',
    cypher: ({ met }) => `COUNT { UNWIND ${met} AS contact WITH contact ${publishersOf('contact')} }`,
  })
  @Field(() => Int, {
    description: 'How many publishers say that they met; copies of one text count once for each event.',
  })
  readonly publishers!: number;

  @Page('Event', {
    description:
      'Where they met, by date unless asked otherwise. An event whose part is here is not here itself.',
    match: eventsIn('met', 'lost'),
  })
  readonly events!: unknown;

  @Page('Event', {
    description:
      'Where both are named, and that does not count: one was a side, an observer or a companion, was not there, or it ' +
      'was not held, or is no contact.',
    match: eventsIn('listed', 'listedLost'),
  })
  readonly coListed!: unknown;

  @Reads({ how: 'value', cypher: ({ cut }) => cut as string })
  @Field(() => Boolean, {
    description: `There are more than ${MOST} participations of one to look at, and the rest were not: ask for a period.`,
  })
  readonly truncated!: boolean;
}
