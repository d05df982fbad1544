import type { SeedLine } from '../reader';
import { BODIES, type Body, COUNTRIES, type CountryRow } from './countries-table';

/** An organization's fields that no other source gives, in the order of docs/seed-format.md. */
const given = (fields: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''));

/** Records of all countries and bodies as organizations, by id: each record comes whole from the tables. */
export const actorRecords: ReadonlyMap<string, SeedLine & { readonly id: string }> = new Map(
  [...COUNTRIES.filter(isOwnActor).map(countryRecord), ...BODIES.map(bodyRecord)]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((record) => [record.id, record]),
);

/** The row that describes its organization, where a state has several. */
function isOwnActor({ row, organization }: CountryRow): boolean {
  return organization === `organization:${row}`;
}

function countryRecord({ organization = '', name, kind, iso2, wikidata, key }: CountryRow) {
  const rows = COUNTRIES.filter((it) => it.key === key);
  const names = [...new Set(rows.flatMap((it) => [it.name, ...it.names]))].filter((it) => it !== name).sort();
  return {
    type: 'organization',
    id: organization,
    name,
    ...(names.length > 0 && { names }),
    kind,
    ...given({ country: iso2, wikidataId: wikidata }),
  };
}

function bodyRecord({ organization, name, names, kind, country, partOf }: Body) {
  return {
    type: 'organization',
    id: organization,
    name,
    ...(names.length > 0 && { names: [...names].sort() }),
    kind,
    ...given({ country, partOf }),
  };
}

/** What the table adds to a territory of the gazetteer: codes, and the names it has now. */
export interface TerritoryFacts {
  readonly iso2: string;
  readonly iso3: string;
  readonly names: readonly string[];
}

/** What the table says of territories, by their id. */
export const territoryFacts: ReadonlyMap<string, TerritoryFacts> = new Map(
  COUNTRIES.flatMap(({ territory, iso2, iso3, name, names }) =>
    territory === undefined ? [] : [[territory, { iso2, iso3, names: [name, ...names] }] as const],
  ),
);

/** Places of countries that the gazetteer lacks: the territories of the Palestinian Authority. */
export const countryPlaces: readonly (SeedLine & { readonly id: string })[] = COUNTRIES.filter(
  ({ territory }) => territory === undefined,
).map(({ place, name, names, iso2, iso3 }) => ({
  type: 'place',
  id: place,
  name,
  ...(names.length > 0 && { names: [...names].sort() }),
  kind: 'COUNTRY',
  ...given({ iso2, iso3 }),
}));
