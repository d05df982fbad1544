import { lookup } from '../lookup';
import type { NodeSlice } from '../slice';
import { PlaceFilter } from './place.filter';
import { placeRecord } from './place.record';
import { Place } from './place.type';

/** Countries, cities, venues, rivers. */
export const place: NodeSlice = {
  stored: { label: 'Place' },
  type: Place,
  filter: PlaceFilter,
  ...lookup('Place', { one: 'place', many: 'places', ordered: 'by name' }),
  record: placeRecord,
  indexes: [],
};
