import { lookup } from '../lookup';
import type { NodeSlice } from '../slice';
import { LoadFilter } from './load.filter';
import { Load } from './load.type';

/** What was loaded, and when. */
export const load: NodeSlice = {
  stored: { label: 'Load' },
  type: Load,
  filter: LoadFilter,
  ...lookup('Load', { one: 'load', many: 'loads', ordered: 'by dataset, then by hash' }),
  indexes: [],
};
