import { lookup } from '../lookup';
import type { NodeSlice } from '../slice';
import { eventRecord } from './event.record';
import { Event } from './event.type';
import './event.filter';

/** What happened, is planned, or was denied. */
export const event: NodeSlice = {
  stored: { label: 'Event' },
  type: Event,
  ...lookup('Event', {
    one: 'event',
    many: 'events',
    ordered: 'by first possible day; undated last',
  }),
  record: eventRecord,
  indexes: [],
};
