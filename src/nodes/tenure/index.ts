import { lookup } from '../lookup';
import type { NodeSlice } from '../slice';
import { TenureFilter } from './tenure.filter';
import { tenureRecord } from './tenure.record';
import { Tenure } from './tenure.type';

/** Who held which office, and when. */
export const tenure: NodeSlice = {
  stored: { label: 'Tenure' },
  type: Tenure,
  filter: TenureFilter,
  ...lookup('Tenure', { one: 'tenure', many: 'tenures', ordered: 'by first known day; undated last' }),
  record: tenureRecord,
  indexes: [],
};
