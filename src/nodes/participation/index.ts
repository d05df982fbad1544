import type { NodeSlice } from '../slice';
import { participationRecord } from './participation.record';
import { Participation } from './participation.type';
import './participation.filter';

/** Who took part in what: the relationship TOOK_PART_IN. */
export const participation: NodeSlice = {
  stored: { relationship: 'TOOK_PART_IN' },
  type: Participation,
  questions: [],
  record: participationRecord,
  indexes: [],
};
