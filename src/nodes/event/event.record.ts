import { IsArray, IsEnum, IsOptional, Matches } from 'class-validator';
import type { Basis } from '../basis';
import {
  datedProps,
  dateOf,
  dateProps,
  edgesTo,
  IsIdOf,
  NodeRecord,
  orderFaults,
  recordKind,
} from '../record';
import { IsDated, IsOwnId, IsPhrase } from '../record-rules';
import { EventKind, EventMedium, EventStatus } from './event.type';

/** What an event can be about. */
const SUBJECTS = ['topic', 'event', 'place', 'organization'];

export class EventRecord extends NodeRecord {
  @IsOwnId('event')
  override id!: string;

  @IsEnum(EventKind)
  kind!: EventKind;

  @IsOptional()
  @IsEnum(EventMedium)
  medium?: EventMedium;

  @IsOptional()
  @IsEnum(EventStatus)
  status?: EventStatus;

  @IsOptional()
  @IsPhrase()
  title?: string;

  @IsDated()
  date?: string;
  dateBasis?: Basis;
  dateWording?: string;

  @IsDated()
  endDate?: string;
  endDateBasis?: Basis;
  endDateWording?: string;

  @IsOptional()
  @Matches(/^\d{2,4}$/, { message: 'must be a CAMEO code of 2 to 4 digits' })
  cameoCode?: string;

  @IsOptional()
  @IsArray()
  @IsIdOf(['place'], { each: true })
  places?: string[];

  @IsOptional()
  @IsIdOf(['event'])
  partOf?: string;

  @IsOptional()
  @IsArray()
  @IsIdOf(SUBJECTS, { each: true })
  about?: string[];
}

export const eventRecord = recordKind<EventRecord>({
  type: 'event',
  Record: EventRecord,
  id: ({ id }) => id,
  extendable: ['places', 'about'],
  factFields: [
    'kind',
    'medium',
    'status',
    'date',
    'endDate',
    'places',
    'partOf',
    'about',
    'participants',
    'initiator',
  ],
  singleFields: ['kind', 'medium', 'status', 'date', 'endDate', 'partOf', 'initiator'],
  nodeFields: {
    places: ['place'],
    partOf: ['event'],
    about: SUBJECTS,
    participants: ['official', 'organization'],
    initiator: ['official', 'organization'],
  },
  partOf: 'partOf',
  faults: ({ date, endDate }) => orderFaults('date', date, 'endDate', endDate),
  write: (it) => {
    const [date, endDate] = [dateOf(it.date), dateOf(it.endDate)];
    return {
      kind: 'node',
      label: 'Event',
      id: it.id,
      props: {
        kind: it.kind ?? null,
        medium: it.medium ?? null,
        status: it.status ?? EventStatus.HELD,
        title: it.title ?? null,
        ...dateProps('date', it.date, it.dateBasis, it.dateWording),
        ...dateProps('endDate', it.endDate, it.endDateBasis, it.endDateWording),
        ...datedProps(it.id, date, endDate),
        cameoCode: it.cameoCode ?? null,
      },
      edges: [
        ...edgesTo(it.id, 'HELD_AT', it.places),
        ...edgesTo(it.id, 'PART_OF', it.partOf),
        ...edgesTo(it.id, 'ABOUT', it.about),
      ],
    };
  },
  sample: {
    type: 'event',
    id: 'event:sample-meeting',
    kind: 'BILATERAL_MEETING',
    medium: 'IN_PERSON',
    status: 'HELD',
    title: 'The sample meeting',
    date: '2015-12-28',
    dateBasis: 'DERIVED',
    dateWording: 'on Monday',
    endDate: '2015-12-29',
    endDateBasis: 'STATED',
    endDateWording: 'the next day',
    cameoCode: '040',
    places: ['place:sample-city'],
    partOf: 'event:sample-series-1',
    about: ['topic:sample-issue'],
  },
});
