import { IsArray, IsEnum, IsLatitude, IsLongitude, IsNumber, IsOptional } from 'class-validator';
import neo4j from 'neo4j-driver';
import { nameSortKey } from '../../model/name';
import { edgesTo, IsIdOf, NamedRecord, recordKind } from '../record';
import { IsCountryCode, IsOfOthers, IsOwnId } from '../record-rules';
import { PlaceKind } from './place.type';

export class PlaceRecord extends NamedRecord {
  @IsOwnId('place')
  override id!: string;

  @IsEnum(PlaceKind)
  kind!: PlaceKind;

  @IsOptional()
  @IsCountryCode(2)
  iso2?: string;

  @IsOptional()
  @IsCountryCode(3)
  iso3?: string;

  @IsOptional()
  @IsNumber({}, { message: 'must be a number' })
  @IsLatitude({ message: 'must be degrees from -90 to 90' })
  latitude?: number;

  @IsOptional()
  @IsNumber({}, { message: 'must be a number' })
  @IsLongitude({ message: 'must be degrees from -180 to 180' })
  longitude?: number;

  @IsOptional()
  @IsIdOf(['place'])
  within?: string;

  /** The countries on whose ground it came to be. */
  @IsOptional()
  @IsArray()
  @IsIdOf(['place'], { each: true })
  @IsOfOthers()
  succeeds?: string[];
}

const WGS_84 = 4326;

export const placeRecord = recordKind<PlaceRecord>({
  type: 'place',
  Record: PlaceRecord,
  id: ({ id }) => id,
  extendable: ['names', 'succeeds'],
  factFields: [],
  partOf: 'within',
  *faults({ latitude, longitude }) {
    if (latitude === undefined && longitude !== undefined)
      yield { field: 'longitude', problem: 'goes with latitude' };
    if (latitude !== undefined && longitude === undefined)
      yield { field: 'latitude', problem: 'goes with longitude' };
  },
  write: ({ id, name, names = [], kind, iso2, iso3, latitude, longitude, within, succeeds }) => ({
    kind: 'node',
    label: 'Place',
    id,
    props: {
      name: name ?? null,
      kind: kind ?? null,
      iso2: iso2 ?? null,
      iso3: iso3 ?? null,
      point:
        latitude === undefined || longitude === undefined
          ? null
          : new neo4j.types.Point(WGS_84, longitude, latitude),
      sortKey: name && nameSortKey(name, id),
    },
    lists: { names },
    edges: [...edgesTo(id, 'IN', within), ...edgesTo(id, 'SUCCEEDS', succeeds)],
  }),
  sample: {
    type: 'place',
    id: 'place:sample-city',
    name: 'Sample City',
    names: ['Образец'],
    kind: 'CITY',
    iso2: 'XA',
    iso3: 'XAA',
    latitude: 55.75,
    longitude: 37.62,
    within: 'place:sample-country',
    succeeds: ['place:sample-country'],
  },
});
