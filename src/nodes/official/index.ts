import { lookup } from '../lookup';
import type { NodeSlice } from '../slice';
import { OfficialFilter } from './official.filter';
import { officialRecord } from './official.record';
import { Official } from './official.type';

/** Persons who speak or act for a state or an organization. */
export const official: NodeSlice = {
  stored: { label: 'Official' },
  type: Official,
  filter: OfficialFilter,
  ...lookup('Official', { one: 'official', many: 'officials', ordered: 'by name' }),
  record: officialRecord,
  indexes: [],
};
