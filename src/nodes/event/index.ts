import { lookup } from '../lookup';
import type { NodeSlice } from '../slice';
import { EventsArgs } from './event.args';
import { eventsMatch, eventsShape } from './event.cypher';
import { eventRecord } from './event.record';
import { Event } from './event.type';

/** What happened, is planned, or was denied. */
export const event: NodeSlice = {
  stored: { label: 'Event' },
  type: Event,
  ...lookup('Event', {
    one: 'event',
    many: 'events',
    ordered: 'by first possible day; undated last',
    filtered: { args: EventsArgs, match: eventsMatch, shape: eventsShape },
  }),
  record: eventRecord,
  indexes: [],
};
