import { foldName } from '../../model/name';
import type { Country } from './countries';
import { countryNamed } from './countries';
import { COUNTRIES } from './countries-table';
import {
  citiesNamed,
  KNOWN_PLACES,
  localeRecord,
  type PlaceLine,
  placeOfTerritory,
  successorsOf,
  territoryRecord,
} from './places-gazetteer';
import type { Report } from './report';
import { type Delivery, type Locale, localesIn, type Territory, territoriesIn } from './rows';
import { slugOf } from './slug';
import { tableRows } from './table';

/**
 * Places of trips, visits and meetings.
 *
 * A city lies (`within`) in the territory of today, whatever the year of the row: the place is one node, and rows of
 * different years must not contradict each other. To which country it belonged that year an event says itself:
 * its places are the city and the country of that year, [Moscow, Soviet Union] in 1972 and [Moscow, Russia] in 2015.
 *
 * A city that the gazetteer lacks is `place:history-at-state:<country>-<city>`, in that country; cities.csv has those
 * that were met, and says which place is meant where a city changed countries or is spelt in several ways.
 */

/** What cities.csv says of a name that the rows use. */
interface CityRow {
  /** A place of the gazetteer; "" for a city that it lacks. */
  readonly place: string;
  readonly city: string;
  readonly kind: string;
  /** Key of the country that it lies in today. */
  readonly within: string;
}

/** Stands for the country of a name that means one city wherever it is said. */
const ANYWHERE = '*';

const cityKey = (country: string, name: string) => `${country} ${foldName(name)}`;

const CITIES: ReadonlyMap<string, CityRow> = new Map(
  tableRows('cities.csv').map(
    ({ country = '', name = '', place = '', city = '', kind = '', within = '' }) => [
      cityKey(country, name),
      { place, city, kind, within },
    ],
  ),
);

/** What is no city, by its name. */
const VENUE = /\b(?:air (?:force )?base|base|camp|castle|military city|schloss)\b/i;
const REGION = /\b(?:islands?|bay|province|desert)\b/i;

/** Places of one conversion: those that are asked for, each with its record. */
export class Places {
  private readonly used = new Map<string, PlaceLine>();

  /**
   * Where a row was: its cities in order, then the country as it was that day. The country's own name is no city, unless
   * the gazetteer has one of that name: Luxembourg.
   *
   * @param locale a city, several with commas, or ""
   */
  of(host: Country, locale: string): string[] {
    const cities = localesOf(locale).flatMap((name) => {
      const known = knownIn(host, name);
      if (!known && isNameOf(host, name)) return [];
      return this.use(known ?? unknownCity(host.key, name));
    });
    return [...new Set([...cities, this.country(host)])];
  }

  /**
   * Where a remark says that something of a stay was: a city of the host's, another country, a city elsewhere.
   *
   * @returns undefined for what names no place that is known, as "the White House"
   */
  named(host: Country, words: string | undefined, date: string): string[] | undefined {
    if (words === undefined) return undefined;
    const here = knownIn(host, words);
    if (here) return [this.use(here), this.country(host)];
    const country = countryNamed(words, date);
    if (country) return [this.country(country)];
    const elsewhere = CITIES.get(cityKey(ANYWHERE, words))?.place ?? onlyOne(citiesNamed(words))?.place;
    const place = elsewhere === undefined ? undefined : KNOWN_PLACES.get(elsewhere);
    if (!place) return undefined;
    const then = countryThen(place.within as string, date);
    return [this.use(place), then ? this.country(then) : (place.within as string)];
  }

  /** A country's place. */
  country(country: Pick<Country, 'place'>): string {
    const place = KNOWN_PLACES.get(country.place);
    if (!place) throw new Error(`${country.place} is in none of the tables`);
    return this.use(place);
  }

  /** Records of all places that were asked for, and of what they lie in, by id. */
  records(): PlaceLine[] {
    return [...this.used.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  private use(place: PlaceLine): string {
    this.used.set(place.id, withNames(place, namesOf(this.used.get(place.id))));
    const around = KNOWN_PLACES.get(place.within as string);
    if (around && !this.used.has(around.id)) this.use(around);
    return place.id;
  }
}

const namesOf = (place: PlaceLine | undefined): readonly string[] =>
  (place?.names ?? []) as readonly string[];

/** A place with more names than it has by itself. */
function withNames(place: PlaceLine, more: readonly string[]): PlaceLine {
  const { type, id, name, names: _, ...rest } = place;
  const names = [...new Set([...namesOf(place), ...more])].filter((it) => it !== name).sort();
  return { type, id, name, ...(names.length > 0 && { names }), ...rest };
}

/** "Zurich, Davos" are two; "Mexico, D.F." is one. */
const localesOf = (locale: string): string[] =>
  locale
    .replace(/\bMexico, D\.\s?F\.?/g, 'Mexico City')
    .split(',')
    .map((it) => it.trim())
    .filter(Boolean);

const onlyOne = <T>(all: readonly T[]): T | undefined => (all.length === 1 ? all[0] : undefined);

/** A city of that name in the country of that year that the tables know. */
function knownIn({ key, place }: Country, name: string): PlaceLine | undefined {
  const row = CITIES.get(cityKey(key, name));
  if (row) return row.place ? KNOWN_PLACES.get(row.place) : cityOf(row.within, row.city, row.kind);
  const [, outer = name, qualifier] = /^(.*?)\s*\(([^)]*)\)$/.exec(name) ?? [];
  const land = successorsOf(place.slice(placeOfTerritory('').length));
  const here = citiesNamed(outer).filter(({ territory }) => land.has(territory));
  const found = onlyOne(here) ?? (qualifier === undefined ? undefined : onlyOne(citiesNamed(outer)));
  return found && KNOWN_PLACES.get(found.place);
}

const isNameOf = ({ key }: Country, name: string): boolean =>
  COUNTRIES.some((it) => it.key === key && [it.name, ...it.names].includes(name));

/** A city that the gazetteer lacks, in the country of that key. */
function cityOf(key: string, name: string, kind = ''): PlaceLine {
  const within = COUNTRIES.find((it) => it.row === key);
  if (!within) throw new Error(`countries.csv has no ${key}`);
  return {
    type: 'place',
    id: `place:history-at-state:${key}-${slugOf(name)}`,
    name,
    kind: kind || (VENUE.test(name) ? 'VENUE' : REGION.test(name) ? 'REGION' : 'CITY'),
    within: within.place,
  };
}

/**
 * A city that cities.csv lacks too. Its name is made of its id: were it the spelling of the row, two deliveries
 * with "Malé" and "Male" would not agree on one place.
 */
function unknownCity(key: string, spelling: string): PlaceLine {
  const name = foldName(spelling).replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
  return withNames(cityOf(key, name), [spelling]);
}

/** The country to which a territory of today belonged on a day. */
function countryThen(place: string, date: string): Country | undefined {
  const territory = place.slice(placeOfTerritory('').length);
  const today = COUNTRIES.find((it) => it.place === place);
  const then = COUNTRIES.filter(
    (it) =>
      (it.from === undefined || it.from <= date) &&
      (it.until === undefined || date <= it.until) &&
      it.territory !== undefined &&
      successorsOf(it.territory).has(territory),
  );
  return (
    then.find((it) => it === today) ?? then.find((it) => it.key === today?.key) ?? onlyOne(then) ?? today
  );
}

/**
 * The whole gazetteer as it was delivered, as records: territories, then cities.
 *
 * What the committed tables have is given as they have it, so that a place that a trip mentions is the same
 * whoever gives it; where the files say something else now, that is reported. A territory succeeds those of its
 * predecessors that are delivered too.
 */
export function* placeRecords(delivery: Delivery, report: Report): Generator<PlaceLine> {
  const territories = new Map([...territoriesIn(delivery)].map((it) => [it.id, it]));
  for (const territory of territories.values()) {
    report.count('territories');
    const succeeds = territory.predecessors.filter((id) => territories.has(id)).map(placeOfTerritory);
    yield {
      ...asCommitted(territoryRecord(territory), territory, report),
      ...(succeeds.length > 0 && { succeeds: succeeds.sort() }),
    };
  }
  for (const locale of localesIn(delivery)) {
    report.count('locales');
    yield asCommitted(localeRecord(locale), locale, report);
  }
}

function asCommitted(given: PlaceLine, at: Territory | Locale, report: Report): PlaceLine {
  const known = KNOWN_PLACES.get(given.id);
  if (known === undefined) return given;
  if (JSON.stringify(known) !== JSON.stringify(given)) {
    report.leftOut('changes of the gazetteer since its tables were committed', at, at.id);
  }
  return known;
}
