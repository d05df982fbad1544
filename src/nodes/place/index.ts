import { lookup } from '../lookup';
import type { NodeSlice } from '../slice';
import { placeRecord } from './place.record';
import { Place } from './place.type';
import './place.filter';

/** Countries, cities, venues, rivers. */
export const place: NodeSlice = {
  stored: { label: 'Place' },
  type: Place,
  ...lookup('Place', { one: 'place', many: 'places', ordered: 'by name' }),
  record: placeRecord,
  indexes: [],
};
