import { groupedBy } from '../../model/grouped';
import { foldName } from '../../model/name';
import type { SeedLine } from '../reader';
import { countryPlaces, territoryFacts } from './countries-records';
import type { Locale, Territory } from './rows';
import { listOf, tableRows } from './table';

/**
 * The gazetteer as committed tables, so that a city's id is the same whether or not the gazetteer's own files are
 * delivered, and before or after the trips. territories.csv and locales.csv are what those files said.
 */

/** A place as a record, which has an id of its own. */
export type PlaceLine = SeedLine & { readonly id: string };

type TerritoryRow = Pick<Territory, 'id' | 'name' | 'longName' | 'successors'>;
type LocaleRow = Pick<Locale, 'id' | 'name' | 'alternates' | 'territory' | 'latitude' | 'longitude'>;

const TERRITORIES: ReadonlyMap<string, TerritoryRow> = new Map(
  tableRows('territories.csv').map(({ id = '', name = '', longName, successors }) => [
    id,
    { id, name, longName: longName || undefined, successors: listOf(successors) },
  ]),
);

const degrees = (text: string | undefined): number | undefined => (text ? Number(text) : undefined);

const LOCALES: readonly LocaleRow[] = tableRows('locales.csv').map(
  ({ id = '', name = '', names, territory = '', latitude, longitude }) => ({
    id,
    name,
    alternates: listOf(names),
    territory,
    latitude: degrees(latitude),
    longitude: degrees(longitude),
  }),
);

/** A city of the gazetteer that a name can mean. */
export interface KnownCity {
  readonly place: string;
  /** Id of the territory that it lies in today. */
  readonly territory: string;
}

/** The id of a territory's place. */
export const placeOfTerritory = (id: string): string => `place:gsh:${id}`;

/** The id of a city's place: Singapore the city has the id that Singapore the territory has. */
export const placeOfLocale = (id: string): string => `place:gsh:${TERRITORIES.has(id) ? `${id}-city` : id}`;

const citiesByName = new Map<string, KnownCity[]>();
for (const { id, name, alternates, territory } of LOCALES) {
  for (const key of new Set([name, ...alternates].map(foldName))) {
    citiesByName.set(key, [...(citiesByName.get(key) ?? []), { place: placeOfLocale(id), territory }]);
  }
}

/** All cities of that name. */
export const citiesNamed = (name: string): readonly KnownCity[] => citiesByName.get(foldName(name)) ?? [];

const reached = new Map<string, ReadonlySet<string>>();

/** A territory with all that came after it on its land: today's cities of the Soviet Union lie in these. */
export function successorsOf(territory: string): ReadonlySet<string> {
  const known = reached.get(territory);
  if (known) return known;
  const all = new Set([territory]);
  for (const id of all) for (const next of TERRITORIES.get(id)?.successors ?? []) all.add(next);
  reached.set(territory, all);
  return all;
}

/** A territory as a record. Names and codes that countries.csv has for it are its own. */
export function territoryRecord({ id, name, longName }: TerritoryRow): PlaceLine {
  const facts = territoryFacts.get(id);
  const names = [longName, ...(facts?.names ?? [])].filter((it) => it !== undefined && it !== name);
  return {
    type: 'place',
    id: placeOfTerritory(id),
    name,
    ...(names.length > 0 && { names: [...new Set(names)].sort() }),
    kind: 'COUNTRY',
    ...(facts?.iso2 && { iso2: facts.iso2, iso3: facts.iso3 }),
  };
}

/** What else rows call a city, by its place: "Kiev", "Peking". Words in brackets say where it is. */
const spellings = groupedBy(
  tableRows('cities.csv').filter(({ name = '' }) => !/[(,]/.test(name)),
  ({ place }) => place,
);

/** A city as a record; it lies in the territory of today. */
export function localeRecord({ id, name, alternates, territory, latitude, longitude }: LocaleRow): PlaceLine {
  const called = spellings.get(placeOfLocale(id))?.map((row) => row.name ?? '') ?? [];
  const names = [...alternates, ...called].filter((it) => it !== name);
  return {
    type: 'place',
    id: placeOfLocale(id),
    name,
    ...(names.length > 0 && { names: [...new Set(names)].sort() }),
    kind: 'CITY',
    ...(latitude !== undefined && longitude !== undefined && { latitude, longitude }),
    within: placeOfTerritory(territory),
  };
}

/** Records of all places that the tables know, by id. */
export const KNOWN_PLACES: ReadonlyMap<string, PlaceLine> = new Map(
  [...[...TERRITORIES.values()].map(territoryRecord), ...LOCALES.map(localeRecord), ...countryPlaces].map(
    (record) => [record.id, record],
  ),
);
