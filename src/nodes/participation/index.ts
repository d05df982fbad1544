import type { NodeSlice } from '../slice';
import { ParticipationFilter } from './participation.filter';
import { participationRecord } from './participation.record';
import { Participation } from './participation.type';

/** Who took part in what: the relationship TOOK_PART_IN. */
export const participation: NodeSlice = {
  stored: { relationship: 'TOOK_PART_IN' },
  type: Participation,
  filter: ParticipationFilter,
  questions: [],
  record: participationRecord,
  indexes: [],
};
