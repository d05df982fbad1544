import { BODIES, COUNTRIES } from '../countries-table';
import { Phrases, type Token } from './tokens';

/**
 * COUNTRY: its name; ADJECTIVE: "Russian"; BODY: "NATO"; PART: "Northern Irish", of a government that is no state's;
 * REGION: "Central American", which nobody governs.
 */
export type NationKind = 'COUNTRY' | 'ADJECTIVE' | 'BODY' | 'PART' | 'REGION';

/** Governed places that are no country's actors in the tables. */
const PARTS = `Dubai, Hong Kong, Bavarian, West Berlin, Puerto Rican, Puerto Rico,
  British Columbia, Constantinople`;

const REGIONS = `Arab, Gulf, Central American, Latin American, Baltic, Caribbean, Nordic, African, European, Asian, Balkan,
  Scandinavian, Eastern European, Western European, Central European, South American, South Asian, Southeast Asian, Andean,
  Pacific Island, Allied, Western, Muslim, Islamic, Middle Eastern, Middle East, Central Asian, Baltic States, Central Asia,
  Central America, Latin America, the Americas, Arctic Coastal States, Eastern Caribbean, P5+1`;

const words = (text: string) => text.split(',').map((each) => each.replace(/\s+/g, ' ').trim());

function* entries(): Generator<[string, NationKind]> {
  for (const region of words(REGIONS)) yield [region, 'REGION'];
  for (const { key, kind, name, names } of BODIES) {
    if (!key.startsWith('us-') && kind !== 'GOVERNMENT')
      for (const each of [name, ...names]) yield [each, 'BODY'];
  }
  for (const { name, names, adjectives } of COUNTRIES) {
    for (const each of [name, ...names]) if (!each.includes(',')) yield [each, 'COUNTRY'];
    for (const adjective of adjectives) yield [adjective, 'ADJECTIVE'];
  }
  // After the countries: of two that are called the same, the first is found.
  for (const part of words(PARTS)) yield [part, 'PART'];
  for (const { kind, name, names } of BODIES) {
    if (kind === 'GOVERNMENT') for (const each of [name, ...names]) yield [each, 'PART'];
  }
}

const nations = new Phrases(entries());

/** The country, nationality, body or region whose words stand at a token. */
export function nationAt(
  tokens: readonly Token[],
  from: number,
): { value: NationKind; next: number } | undefined {
  return tokens[from]?.capital ? nations.at(tokens, from) : undefined;
}
