import { lookup } from '../lookup';
import type { NodeSlice } from '../slice';
import { tenureRecord } from './tenure.record';
import { Tenure } from './tenure.type';
import './tenure.filter';

/** Who held which office, and when. */
export const tenure: NodeSlice = {
  stored: { label: 'Tenure' },
  type: Tenure,
  ...lookup('Tenure', { one: 'tenure', many: 'tenures', ordered: 'by first known day; undated last' }),
  record: tenureRecord,
  indexes: [],
};
