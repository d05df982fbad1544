import { lookup } from '../lookup';
import type { NodeSlice } from '../slice';
import { Load } from './load.type';
import './load.filter';

/** What was loaded, and when. */
export const load: NodeSlice = {
  stored: { label: 'Load' },
  type: Load,
  ...lookup('Load', { one: 'load', many: 'loads', ordered: 'by dataset, then by hash' }),
  indexes: [],
};
