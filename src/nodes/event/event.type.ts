import { Field, ID, registerEnumType } from 'type-graphql';
import { One, Page } from '../../projection/fields';
import { byDate, ownKey } from '../../projection/order';
import { isDisputed, NullIfDisputed } from '../../projection/read';
import { GraphType } from '../../projection/types';
import { DateField, type FlexDate } from '../flex-date.type';
import { Evidenced, Node, Subject } from '../interfaces';

export enum EventKind {
  PHONE_CALL = 'PHONE_CALL',
  VIDEO_CALL = 'VIDEO_CALL',
  BILATERAL_MEETING = 'BILATERAL_MEETING',
  VISIT = 'VISIT',
  THIRD_PLACE_MEETING = 'THIRD_PLACE_MEETING',
  SUMMIT = 'SUMMIT',
  MULTILATERAL_MEETING = 'MULTILATERAL_MEETING',
  MEDIATION = 'MEDIATION',
  NEGOTIATION = 'NEGOTIATION',
  AGREEMENT_SIGNED = 'AGREEMENT_SIGNED',
  PRESS_CONFERENCE = 'PRESS_CONFERENCE',
  INTERVIEW = 'INTERVIEW',
  STATEMENT = 'STATEMENT',
  MILITARY_OPERATION = 'MILITARY_OPERATION',
  SANCTION = 'SANCTION',
  OTHER = 'OTHER',
}

registerEnumType(EventKind, {
  name: 'EventKind',
  description:
    'What kind of event it is. Contacts are PHONE_CALL, VIDEO_CALL, BILATERAL_MEETING, VISIT, THIRD_PLACE_MEETING, SUMMIT, ' +
    'MULTILATERAL_MEETING, MEDIATION, NEGOTIATION and AGREEMENT_SIGNED; the rest are not.',
  valuesConfig: {
    PHONE_CALL: { description: 'A contact by telephone.' },
    VIDEO_CALL: { description: 'A contact by video.' },
    BILATERAL_MEETING: { description: 'Two sides meet.' },
    VISIT: { description: 'One goes to the other.' },
    THIRD_PLACE_MEETING: { description: 'Two meet in a third country.' },
    SUMMIT: { description: 'Heads of state or government meet as such, or a gathering is called a summit.' },
    MULTILATERAL_MEETING: { description: 'More than two sides meet.' },
    MEDIATION: { description: 'A third brings sides together.' },
    NEGOTIATION: { description: 'Sides negotiate.' },
    AGREEMENT_SIGNED: { description: 'An agreement is signed.' },
    PRESS_CONFERENCE: { description: 'Somebody speaks to the press.' },
    INTERVIEW: { description: 'Somebody is interviewed.' },
    STATEMENT: { description: 'Somebody gives out a statement.' },
    MILITARY_OPERATION: { description: 'Armed forces act.' },
    SANCTION: { description: 'Sanctions are imposed, kept or lifted.' },
    OTHER: { description: 'Anything else.' },
  },
});

export enum EventMedium {
  IN_PERSON = 'IN_PERSON',
  PHONE = 'PHONE',
  VIDEO = 'VIDEO',
  WRITTEN = 'WRITTEN',
}

registerEnumType(EventMedium, {
  name: 'EventMedium',
  description: 'How those involved were in touch.',
  valuesConfig: {
    IN_PERSON: { description: 'In one place.' },
    PHONE: { description: 'By telephone.' },
    VIDEO: { description: 'By video.' },
    WRITTEN: { description: 'In writing.' },
  },
});

export enum EventStatus {
  PROPOSED = 'PROPOSED',
  AGREED = 'AGREED',
  HELD = 'HELD',
  CANCELLED = 'CANCELLED',
  REJECTED = 'REJECTED',
  HALTED = 'HALTED',
  DENIED = 'DENIED',
}

registerEnumType(EventStatus, {
  name: 'EventStatus',
  description: 'Whether it happened.',
  valuesConfig: {
    PROPOSED: { description: 'Somebody asked for it.' },
    AGREED: { description: 'Agreed, not yet held.' },
    HELD: { description: 'It happened, or goes on.' },
    CANCELLED: { description: 'Called off.' },
    REJECTED: { description: 'Proposed and refused.' },
    HALTED: { description: 'Begun and broken off.' },
    DENIED: { description: 'Said not to have happened.' },
  },
});

@GraphType({
  description: 'Something that happened, is planned, or was denied: one event however many took part.',
  implements: [Node, Subject, Evidenced],
  orders: byDate(ownKey('first possible day')),
  counts: [
    {
      by: 'PARTICIPANTS',
      what: 'participants',
      note: 'Each counts once, whatever parts it had; participants.totalCount counts the parts.',
      pattern: 'MATCH (n)<-[r:TOOK_PART_IN]-(it) WHERE r.unsupported IS NULL RETURN DISTINCT it',
    },
    { by: 'ARTICLES', what: 'articles that report it', pattern: '(n)<-[:REPORTS]-()' },
  ],
  fact: true,
})
export class Event {
  @Field(() => ID, { description: 'Stable across loads.' })
  readonly id!: string;

  @Field(() => EventKind, { description: 'What kind of event it is.' })
  readonly kind!: EventKind;

  @NullIfDisputed()
  @Field(() => EventMedium, {
    nullable: true,
    description: 'How those involved were in touch; null = not stated.',
  })
  readonly medium!: EventMedium | null;

  @Field(() => EventStatus, { description: 'Whether it happened.' })
  readonly status!: EventStatus;

  @Field(() => String, { nullable: true, description: 'A short name, in our words.' })
  readonly title!: string | null;

  @NullIfDisputed()
  @DateField('When it was, or began; an interval is one unknown day in it. Null = not stated.')
  readonly date!: FlexDate | null;

  @NullIfDisputed()
  @DateField('When it ended, for what lasted; null = one day, or not stated.')
  readonly endDate!: FlexDate | null;

  @Field(() => String, {
    nullable: true,
    description: 'CAMEO event code, for exchange with machine-coded data.',
  })
  readonly cameoCode!: string | null;

  @Page('Participation', {
    description: 'Who took part, by name unless asked otherwise.',
    match: ({ self }, { fresh }) => {
      const [part, actor] = [fresh('part'), fresh('actor')];
      return {
        text: `MATCH (${self})<-[${part}:TOOK_PART_IN]-(${actor}:Official|Organization)`,
        bound: { self: part, event: self, actor },
        orderBy: 'NAME_ASC',
      };
    },
  })
  readonly participants!: unknown;

  @One('Actor', {
    nullable: true,
    description: 'Who initiated it. Null when no account names one, or when accounts name several.',
    match: ({ self }, { fresh }) => {
      const part = fresh('part');
      const [actor, actors, only] = [fresh('actor'), fresh('actors'), fresh('actor')];
      return {
        text:
          `WITH COLLECT { MATCH (${self})<-[${part}:TOOK_PART_IN {initiator: true}]-(${actor}:Official|Organization) ` +
          `WHERE ${part}.unsupported IS NULL AND NOT ${isDisputed(part, 'initiator')} RETURN DISTINCT ${actor} } AS ${actors} ` +
          `WHERE size(${actors}) = 1 AND NOT ${isDisputed(self, 'initiator')} UNWIND ${actors} AS ${only}`,
        bound: { self: only },
      };
    },
  })
  readonly initiator!: unknown;

  @NullIfDisputed()
  @One('Event', { nullable: true, description: 'The event it is a part of.', to: '-[:PART_OF]->' })
  readonly partOf!: unknown;

  @Page('Event', { description: 'Its parts, by date.', to: '<-[:PART_OF]-' })
  readonly parts!: unknown;

  @Page('Place', { description: 'Where it was, by name; empty = not stated.', to: '-[:HELD_AT]->' })
  readonly places!: unknown;

  @Page('Subject', { description: 'What it was about.', to: '-[:ABOUT]->' })
  readonly about!: unknown;

  @Page('Topic', { description: 'The topics among what it was about, by name.', to: '-[:ABOUT]->' })
  readonly topics!: unknown;

  @Page('Statement', { description: 'What was said at it, by date.', to: '<-[:AT]-' })
  readonly statements!: unknown;

  @Page('Article', {
    description:
      'Articles that say it happened, or that tell who says so, by date; evidence has the stance of each.',
    to: '<-[:REPORTS]-',
  })
  readonly articles!: unknown;
}
