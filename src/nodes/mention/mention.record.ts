import { keyOf } from '../../model/id';
import { IsIdOf, recordKind, SeedRecord, whole } from '../record';
import { IsOffset, IsPhrase } from '../record-rules';

export class MentionRecord extends SeedRecord {
  @IsIdOf(['article'])
  article!: string;

  @IsIdOf(['official', 'organization', 'position', 'place', 'topic', 'event'])
  node!: string;

  @IsPhrase()
  surface!: string;

  @IsOffset(0)
  start!: number;

  @IsOffset(1)
  end!: number;
}

const mentionId = ({ article, node, start }: MentionRecord) => `mention:${keyOf(article)}:${start}:${node}`;

export const mentionRecord = recordKind<MentionRecord>({
  type: 'mention',
  Record: MentionRecord,
  id: mentionId,
  extendable: [],
  factFields: [],
  *faults({ surface, start, end }) {
    if (surface.length !== end - start) {
      yield { field: 'surface', problem: `has ${surface.length} UTF-16 units, the span ${end - start}` };
    }
  },
  write: (it) => ({
    kind: 'relationship',
    type: 'MENTIONS',
    id: mentionId(it),
    from: it.article,
    to: it.node,
    props: { surface: it.surface, start: whole(it.start), end: whole(it.end) },
  }),
  sample: {
    type: 'mention',
    article: 'article:sample',
    node: 'official:sample-minister',
    surface: 'minister',
    start: 4,
    end: 12,
  },
});
