import { IsArray, IsEnum, IsOptional } from 'class-validator';
import { nameSortKey } from '../../model/name';
import { edgesTo, IsIdOf, NodeRecord, recordKind } from '../record';
import { IsOwnId, IsPhrase } from '../record-rules';
import { PositionClassification } from './position.type';

export class PositionRecord extends NodeRecord {
  @IsOwnId('position')
  override id!: string;

  @IsPhrase(200)
  title!: string;

  @IsOptional()
  @IsArray()
  @IsPhrase(200, { each: true })
  names?: string[];

  @IsEnum(PositionClassification)
  classification!: PositionClassification;

  @IsIdOf(['organization'])
  organization!: string;
}

export const positionRecord = recordKind<PositionRecord>({
  type: 'position',
  Record: PositionRecord,
  id: ({ id }) => id,
  extendable: ['names'],
  factFields: [],
  write: ({ id, title, names = [], classification, organization }) => ({
    kind: 'node',
    label: 'Position',
    id,
    props: {
      title: title ?? null,
      classification: classification ?? null,
      sortKey: title && nameSortKey(title, id),
    },
    lists: { names },
    edges: edgesTo(id, 'IN', organization),
  }),
  sample: {
    type: 'position',
    id: 'position:sample-minister',
    title: 'Minister of Samples',
    names: ['Sample Minister'],
    classification: 'FOREIGN_MINISTER',
    organization: 'organization:sample-ministry',
  },
});
