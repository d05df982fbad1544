import { Field, ID, registerEnumType } from 'type-graphql';
import { Part } from '../../projection/fields';
import { byDate, byName } from '../../projection/order';
import { type Bound, isDisputed, Reads } from '../../projection/read';
import { GraphType } from '../../projection/types';
import { Evidenced } from '../interfaces';
import { CapacityField } from './capacity.type';

export enum Role {
  PARTICIPANT = 'PARTICIPANT',
  SIDE = 'SIDE',
  VISITOR = 'VISITOR',
  HOST = 'HOST',
  MEDIATOR = 'MEDIATOR',
  CHAIR = 'CHAIR',
  OBSERVER = 'OBSERVER',
  SIGNATORY = 'SIGNATORY',
  SPEAKER = 'SPEAKER',
  ACCOMPANIED = 'ACCOMPANIED',
}

registerEnumType(Role, {
  name: 'Role',
  description: 'What somebody was in an event.',
  valuesConfig: {
    PARTICIPANT: { description: 'Took part.' },
    SIDE: { description: 'A state or body on whose behalf people took part; does not count as having met.' },
    VISITOR: { description: 'Came to the other.' },
    HOST: { description: 'Received the other.' },
    MEDIATOR: { description: 'Stood between the sides.' },
    CHAIR: { description: 'Led a meeting of many.' },
    OBSERVER: { description: 'Watched; does not count as having met.' },
    SIGNATORY: { description: 'Signed.' },
    SPEAKER: { description: 'Spoke to an audience.' },
    ACCOMPANIED: { description: 'Came with a participant; does not count as having met.' },
  },
});

export enum Attendance {
  ATTENDED = 'ATTENDED',
  EXPECTED = 'EXPECTED',
  ABSENT = 'ABSENT',
  REPRESENTED = 'REPRESENTED',
  DENIED = 'DENIED',
}

registerEnumType(Attendance, {
  name: 'Attendance',
  description: 'Whether somebody was there.',
  valuesConfig: {
    ATTENDED: { description: 'Was there, or on the line.' },
    EXPECTED: { description: 'Was to be there.' },
    ABSENT: { description: 'Was not there.' },
    REPRESENTED: { description: 'Sent somebody.' },
    DENIED: { description: 'Says not to have been there.' },
  },
});

/** Several can join the same two nodes, so that the key ends with the participation's own id. */
const keyOf = (end: 'event' | 'actor') => ({
  key: ({ self, ...ends }: Bound) => `${ends[end]}.sortKey + '|' + ${self}.id`,
});

/** Accounts of who began an event can differ on the event as a whole, too. */
export const initiatorOf = ({ self, event = '' }: Bound): string =>
  `CASE WHEN ${isDisputed(self, 'initiator')} OR ${isDisputed(event, 'initiator')} THEN null ELSE ${self}.initiator END`;

@GraphType({
  description: 'One actor’s part in one event.',
  implements: [Evidenced],
  orders: [
    ...byDate({ what: 'date of the event', inHubKey: true, ...keyOf('event') }),
    ...byName({ what: 'name of who took part', inHubKey: false, ...keyOf('actor') }),
  ],
  fact: true,
})
export class Participation {
  @Field(() => ID, { description: 'Stable across loads: participation:<event key>:<actor key>[:role].' })
  readonly id!: string;

  @Part('Event', 'event', 'The event.')
  readonly event!: unknown;

  @Part('Actor', 'actor', 'Who took part.')
  readonly actor!: unknown;

  @Field(() => Role, { description: 'What they were in it.' })
  readonly role!: Role;

  @Reads({ how: 'value', cypher: initiatorOf })
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it came from them; null = not stated, or accounts differ: on this, or on who was the initiator of the event.',
  })
  readonly initiator!: boolean | null;

  @Field(() => Attendance, { description: 'Whether they were there.' })
  readonly attendance!: Attendance;

  @Field(() => String, {
    nullable: true,
    description: 'The source’s own words for the part or the office: "commanded by".',
  })
  readonly wording!: string | null;

  @CapacityField(({ self, actor, event }) => ({ part: self, actor: actor as string, dated: event as string }))
  readonly capacity!: unknown;
}
