import { IsArray, IsOptional } from 'class-validator';
import { nameSortKey } from '../../model/name';
import { NamedRecord, recordKind } from '../record';
import { IsExternalIds, IsOwnId, IsWikidataId } from '../record-rules';

export class OfficialRecord extends NamedRecord {
  @IsOwnId('official')
  override id!: string;

  @IsOptional()
  @IsWikidataId()
  wikidataId?: string;

  @IsOptional()
  @IsArray()
  @IsExternalIds()
  externalIds?: string[];
}

export const officialRecord = recordKind<OfficialRecord>({
  type: 'official',
  Record: OfficialRecord,
  id: ({ id }) => id,
  extendable: ['names', 'externalIds'],
  factFields: [],
  write: ({ id, name, names = [], wikidataId, externalIds = [] }) => ({
    kind: 'node',
    label: 'Official',
    id,
    props: { name: name ?? null, wikidataId: wikidataId ?? null, sortKey: name && nameSortKey(name, id) },
    lists: { names, externalIds },
    edges: [],
  }),
  sample: {
    type: 'official',
    id: 'official:sample-minister',
    name: 'Sample Minister',
    names: ['Министр Пример'],
    wikidataId: 'Q42',
    externalIds: ['sample:1'],
  },
});
