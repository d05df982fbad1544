import type { NodeSlice } from '../slice';
import { MentionFilter } from './mention.filter';
import { mentionRecord } from './mention.record';
import { Mention } from './mention.type';

/** Where articles name something: the relationship MENTIONS. */
export const mention: NodeSlice = {
  stored: { relationship: 'MENTIONS' },
  type: Mention,
  filter: MentionFilter,
  questions: [],
  record: mentionRecord,
  indexes: [],
};
