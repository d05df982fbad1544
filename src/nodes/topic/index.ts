import { lookup } from '../lookup';
import type { NodeSlice } from '../slice';
import { topicRecord } from './topic.record';
import { Topic } from './topic.type';
import './topic.filter';

/** Issues, conflicts, agreements, policies. */
export const topic: NodeSlice = {
  stored: { label: 'Topic' },
  type: Topic,
  ...lookup('Topic', { one: 'topic', many: 'topics', ordered: 'by name' }),
  record: topicRecord,
  indexes: [],
};
