import { IsArray, IsEnum, IsOptional } from 'class-validator';
import { nameSortKey } from '../../model/name';
import { edgesTo, IsIdOf, NamedRecord, recordKind } from '../record';
import { IsCountryCode, IsExternalIds, IsOwnId, IsWikidataId } from '../record-rules';
import { OrganizationKind } from './organization.type';

export class OrganizationRecord extends NamedRecord {
  @IsOwnId('organization')
  override id!: string;

  @IsEnum(OrganizationKind)
  kind!: OrganizationKind;

  @IsOptional()
  @IsCountryCode(2)
  country?: string;

  @IsOptional()
  @IsWikidataId()
  wikidataId?: string;

  @IsOptional()
  @IsArray()
  @IsExternalIds()
  externalIds?: string[];

  @IsOptional()
  @IsIdOf(['organization'])
  partOf?: string;
}

export const organizationRecord = recordKind<OrganizationRecord>({
  type: 'organization',
  Record: OrganizationRecord,
  id: ({ id }) => id,
  extendable: ['names', 'externalIds'],
  factFields: [],
  partOf: 'partOf',
  write: ({ id, name, names = [], kind, country, wikidataId, externalIds = [], partOf }) => ({
    kind: 'node',
    label: 'Organization',
    id,
    props: {
      name: name ?? null,
      kind: kind ?? null,
      country: country ?? null,
      wikidataId: wikidataId ?? null,
      sortKey: name && nameSortKey(name, id),
    },
    lists: { names, externalIds },
    edges: edgesTo(id, 'PART_OF', partOf),
  }),
  sample: {
    type: 'organization',
    id: 'organization:sample-ministry',
    name: 'Ministry of Samples',
    names: ['MoS'],
    kind: 'MINISTRY',
    country: 'XA',
    wikidataId: 'Q43',
    externalIds: ['sample:2'],
    partOf: 'organization:sample-government',
  },
});
