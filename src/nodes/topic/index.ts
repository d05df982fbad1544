import { lookup } from '../lookup';
import type { NodeSlice } from '../slice';
import { TopicFilter } from './topic.filter';
import { topicRecord } from './topic.record';
import { Topic } from './topic.type';

/** Issues, conflicts, agreements, policies. */
export const topic: NodeSlice = {
  stored: { label: 'Topic' },
  type: Topic,
  filter: TopicFilter,
  ...lookup('Topic', { one: 'topic', many: 'topics', ordered: 'by name' }),
  record: topicRecord,
  indexes: [],
};
