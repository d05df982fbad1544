import { listOf, tableRows } from './table';

/** A state, government or body that acts. */
export interface Employer {
  /** Its organization's id without the type: the same for all rows of one state. */
  readonly key: string;
  readonly name: string;
  /** An organization's id. */
  readonly organization: string;
}

/** A country in one stretch of its history. */
export interface Country {
  /** Key of the row of countries.csv. */
  readonly row: string;
  /** The actor's; rows of one state share it: `germany` for West Germany too. Antarctica, which has none, has its own. */
  readonly key: string;
  readonly name: string;
  /** Undefined where nobody governs. */
  readonly organization: string | undefined;
  /** The id of the place that it was. */
  readonly place: string;
  /** First and last day; undefined = open. */
  readonly from: string | undefined;
  readonly until: string | undefined;
}

/** All that the table says of it. */
export interface CountryRow extends Country {
  readonly kind: string;
  /** Territory of the gazetteer; undefined where it has none. */
  readonly territory: string | undefined;
  readonly iso2: string;
  readonly iso3: string;
  readonly wikidata: string;
  readonly names: readonly string[];
  readonly adjectives: readonly string[];
  readonly sources: readonly Source[];
}

/** A country id of the register, with the label that picks this row where the date leaves several. */
interface Source {
  readonly id: string;
  readonly label: string | undefined;
}

const optional = (field: string | undefined): string | undefined => field || undefined;

function readCountry(fields: Readonly<Record<string, string>>): CountryRow {
  const { key: row = '', name = '', kind = '', iso2 = '', iso3 = '', wikidata = '' } = fields;
  const [organization, territory] = [optional(fields.organization), optional(fields.territory)];
  return {
    row,
    key: organization?.slice('organization:'.length) ?? row,
    name,
    organization,
    kind,
    territory,
    place: territory === undefined ? `place:history-at-state:${row}` : placeOfTerritory(territory),
    iso2,
    iso3,
    wikidata,
    from: optional(fields.from),
    until: optional(fields.until),
    names: listOf(fields.names),
    adjectives: listOf(fields.adjectives),
    sources: listOf(fields.sources).map((source) => {
      const [id = '', label] = source.split('=');
      return { id, label };
    }),
  };
}

const placeOfTerritory = (territory: string): string => `place:gsh:${territory}`;

/** All rows of countries.csv. */
export const COUNTRIES: readonly CountryRow[] = tableRows('countries.csv').map(readCountry);

/** A body that acts and is no country: an organization of states, an armed group, an agency. */
export interface Body extends Employer {
  readonly kind: string;
  readonly country: string | undefined;
  readonly partOf: string | undefined;
  readonly names: readonly string[];
}

/** All rows of bodies.csv. */
export const BODIES: readonly Body[] = tableRows('bodies.csv').map((fields) => {
  const { organization = '', name = '', kind = '' } = fields;
  return {
    key: organization.slice('organization:'.length),
    name,
    organization,
    kind,
    country: optional(fields.country),
    partOf: optional(fields.partOf),
    names: listOf(fields.names),
  };
});
