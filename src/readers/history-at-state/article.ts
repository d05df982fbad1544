import { BODIES } from './countries-table';

/** Countries whose names want an article; "The Gambia" has its own. */
const COUNTRIES =
  /^(?:Bahamas|Cayman|Central African|Comoros|Congo Free|Cook|Democratic Republic|Dominican Republic|Faroe|German Democratic|Holy See|Kingdom|Maldives|Marshall|Netherlands|Ottoman|Palestinian|Philippines|Republic|Russian Empire|Seychelles|Solomon|Soviet|United|US$)/;

const bodies: ReadonlySet<string> = new Set(BODIES.map(({ name }) => name));

/** Bodies that are called like somebody: regions, words of their own, and letters that are spoken as a word. */
const BARE: ReadonlySet<string> = new Set([
  'Abu Dhabi',
  'ANZUS',
  'APEC',
  'ASEAN',
  'CARICOM',
  'CENTO',
  'ECOWAS',
  'Euratom',
  'Hamas',
  'ICAO',
  'IGAD',
  'NATO',
  'Northern Ireland',
  'OPEC',
  'Quebec',
  'Republika Srpska',
  'SADC',
  'SEATO',
  'Scotland',
  'Solidarity',
  'Tatarstan',
  'UNESCO',
  'UNIDO',
  'UNITA',
]);

/** A country or body as it stands behind "of" and "to": "the Netherlands", "the EU", "NATO". */
export const withArticle = (name: string): string =>
  (bodies.has(name) ? !BARE.has(name) : COUNTRIES.test(name)) ? `the ${name}` : name;
