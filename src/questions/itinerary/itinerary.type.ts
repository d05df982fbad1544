import { Field, ObjectType } from 'type-graphql';
import { FlexDate, flexDateRead } from '../../nodes/flex-date.type';
import { One, Page, Part } from '../../projection/fields';
import { Reads, type RelatedRead } from '../../projection/read';
import { GraphType, register } from '../../projection/types';
import { MOST } from '../contact/rules';
import { gapBetween } from '../gap.type';
import { attendedBy, lastDayOf } from './itinerary.cypher';

/** What a stay has of the itinerary. */
const KEPT = ['official', 'stays', 'begun', 'ended', 'last', 'since'];

@ObjectType({
  description: 'An event of which it is known where and when it was, as somebody’s being there.',
  simpleResolvers: true,
})
class Stay {
  @Part('Event', 'self', 'The event.')
  readonly event!: unknown;

  @Reads(flexDateRead('date'))
  @Field(() => FlexDate, {
    nullable: true,
    description:
      'When it was, or began, as the source has it; an interval is one unknown day in it. Null = only its end is stated.',
  })
  readonly from!: FlexDate | null;

  @Reads(flexDateRead('endDate'))
  @Field(() => FlexDate, {
    nullable: true,
    description: 'When it ended, for what lasted; null = one day, or not stated.',
  })
  readonly to!: FlexDate | null;

  @Page('Place', { description: 'Where it was, by name.', to: '-[:HELD_AT]->' })
  readonly places!: unknown;

  @Page('Event', {
    description: 'Its parts, and parts of these, at which they were in a place too, by date.',
    match: ({ self, official = '' }, { fresh }) => {
      const [event, part] = [fresh('event'), fresh('part')];
      return {
        text: `MATCH (${self})<-[:PART_OF*1..10]-(${event}:Event)`,
        where: [attendedBy(official, event, part)],
        bound: { self: event },
      };
    },
  })
  readonly parts!: unknown;

  @One('Gap', {
    nullable: true,
    description:
      'The days before it of which nothing is known, after the stays before; of the first one, from the first day of during on. ' +
      'Null where there are none, where a date that counts is only about a day or has no end, and of the first one where ' +
      `during has no first day, or where they took part in more than ${MOST} events, of which the earliest may be left out.`,
    match: ({ self, official, stays, last, at, since }, { fresh }) => {
      const [day, from, to] = [fresh('day'), fresh('from'), fresh('to')];
      // How many they are the store knows without looking.
      const isWhole = `COUNT { (${official})-[:TOOK_PART_IN]->() } <= ${MOST}`;
      return {
        text:
          `WITH CASE WHEN ${at} > 0 THEN ${lastDayOf(last as string, at)} ` +
          `WHEN ${isWhole} THEN ${since} - duration({days: 1}) END AS ${day} ` +
          `WHERE ${self}.approximate IS NULL AND (${at} = 0 OR (${stays}[${at} - 1]).approximate IS NULL) ` +
          gapBetween(day, `${self}.startEarliest`, from, to),
        bound: { self: from, from, to },
      };
    },
  })
  readonly gapBefore!: unknown;

  @Page('Event', {
    description:
      'Other stays that have a day in common with it for certain, by date: on a day of travel, and where sources place them in two places.',
    match: ({ stays, begun, ended, at }, { fresh }) => {
      const [other, event] = [fresh('other'), fresh('event')];
      return {
        text:
          `UNWIND [i IN range(0, size(${stays}) - 1) WHERE i <> ${at} ` +
          `AND ${begun}[i] <= ${ended}[${at}] AND ${begun}[${at}] <= ${ended}[i]] AS ${other} ` +
          `WITH ${stays}[${other}] AS ${event}`,
        bound: { self: event },
      };
    },
  })
  readonly overlaps!: unknown;
}

register('Stay', Stay);

const eventsIn =
  (list: string): RelatedRead['match'] =>
  (at, { fresh }) => {
    const event = fresh('event');
    return { text: `UNWIND ${at[list]} AS ${event} WITH ${event}`, bound: { self: event } };
  };

@GraphType({
  description:
    'Where somebody was: at events that were held in person, by the medium that is stated or else by the kind, and that they ' +
    'attended. On the telephone nobody is anywhere.',
})
export class Itinerary {
  @Part('Official', 'official', 'Who it is.')
  readonly official!: unknown;

  @Page('Stay', {
    description:
      'Where they were, by first possible day. An event that is a part of another one is among its parts.',
    match: (itinerary, { fresh }) => {
      const [at, event] = [fresh('at'), fresh('event')];
      const kept = Object.fromEntries(KEPT.map((name) => [name, itinerary[name] as string]));
      return {
        text: `UNWIND range(0, size(${kept.stays}) - 1) AS ${at} WITH ${at}, ${kept.stays}[${at}] AS ${event}`,
        bound: { ...kept, self: event, at },
      };
    },
  })
  readonly stays!: unknown;

  @One('Gap', {
    nullable: true,
    description:
      'The days after the last stay, up to the last day of during, of which nothing is known. Null where there are none, where ' +
      'there is no stay, where during has no last day, and where a date that counts is only about a day or has no end. What is ' +
      'about a day beyond during is not looked at, here and before the first stay.',
    match: ({ stays, last, until }, { fresh }) => {
      const [day, from, to] = [fresh('day'), fresh('from'), fresh('to')];
      return {
        text:
          `WITH ${lastDayOf(last as string)} AS ${day} WHERE (${stays}[-1]).approximate IS NULL ` +
          gapBetween(day, `${until} + duration({days: 1})`, from, to),
        bound: { self: from, from, to },
      };
    },
  })
  readonly gapAfter!: unknown;

  @Page('Event', {
    description: 'What they attended in person of which no source says where it was, by date.',
    match: eventsIn('unplaced'),
  })
  readonly unplaced!: unknown;

  @Page('Event', {
    description:
      'What they attended in person without a date, or of whose date accounts differ; without a date whatever the period.',
    match: eventsIn('undated'),
  })
  readonly undated!: unknown;

  @Reads({ how: 'value', cypher: ({ cut }) => cut as string })
  @Field(() => Boolean, {
    description:
      `They have more than ${MOST} participations in question, or were in more than ${MOST} events without a date, and the rest was ` +
      'not looked at: ask for a period.',
  })
  readonly truncated!: boolean;
}
