import type { NodeSlice } from '../slice';
import { mentionRecord } from './mention.record';
import { Mention } from './mention.type';
import './mention.filter';

/** Where articles name something: the relationship MENTIONS. */
export const mention: NodeSlice = {
  stored: { relationship: 'MENTIONS' },
  type: Mention,
  questions: [],
  record: mentionRecord,
  indexes: [],
};
