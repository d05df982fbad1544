import { IsEnum } from 'class-validator';
import { nameSortKey } from '../../model/name';
import { NamedRecord, recordKind } from '../record';
import { IsOwnId } from '../record-rules';
import { TopicKind } from './topic.type';

export class TopicRecord extends NamedRecord {
  @IsOwnId('topic')
  override id!: string;

  @IsEnum(TopicKind)
  kind!: TopicKind;
}

export const topicRecord = recordKind<TopicRecord>({
  type: 'topic',
  Record: TopicRecord,
  id: ({ id }) => id,
  extendable: ['names'],
  factFields: [],
  write: ({ id, name, names = [], kind }) => ({
    kind: 'node',
    label: 'Topic',
    id,
    props: { name: name ?? null, kind: kind ?? null, sortKey: name && nameSortKey(name, id) },
    lists: { names },
    edges: [],
  }),
  sample: {
    type: 'topic',
    id: 'topic:sample-issue',
    name: 'The sample issue',
    names: ['Samples'],
    kind: 'ISSUE',
  },
});
