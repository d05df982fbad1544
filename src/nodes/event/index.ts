import { lookup } from '../lookup';
import type { NodeSlice } from '../slice';
import { EventFilter } from './event.filter';
import { eventRecord } from './event.record';
import { Event } from './event.type';

/** What happened, is planned, or was denied. */
export const event: NodeSlice = {
  stored: { label: 'Event' },
  type: Event,
  filter: EventFilter,
  ...lookup('Event', {
    one: 'event',
    many: 'events',
    ordered: 'by first possible day; undated last',
  }),
  record: eventRecord,
  indexes: [],
};
