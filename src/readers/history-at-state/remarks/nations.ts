import { BODIES, COUNTRIES } from '../countries-table';
import { Phrases, type Token } from './tokens';

/** COUNTRY: its name; ADJECTIVE: "Russian"; BODY: "NATO"; REGION: "Central American", which nobody governs. */
export type NationKind = 'COUNTRY' | 'ADJECTIVE' | 'BODY' | 'REGION';

/** Governed places that are no country's actors in the tables. */
const PARTS = 'Northern Irish, Abu Dhabi, Dubai, Hong Kong, Bavarian, West Berlin, Puerto Rican, Puerto Rico';

const REGIONS = `Arab, Gulf, Central American, Latin American, Baltic, Caribbean, Nordic, African, European, Asian, Balkan,
  Scandinavian, Eastern European, Western European, Central European, South American, South Asian, Southeast Asian, Andean,
  Pacific Island, Allied, Western, Muslim, Islamic, Middle Eastern, Middle East, Central Asian, Baltic States, Central Asia,
  Central America, Latin America, the Americas, Arctic Coastal States, Eastern Caribbean, P5+1`;

const words = (text: string) => text.split(',').map((each) => each.replace(/\s+/g, ' ').trim());

function* entries(): Generator<[string, NationKind]> {
  for (const region of words(REGIONS)) yield [region, 'REGION'];
  for (const part of words(PARTS)) yield [part, 'BODY'];
  for (const { key, name, names } of BODIES) {
    if (!key.startsWith('us-')) for (const each of [name, ...names]) yield [each, 'BODY'];
  }
  for (const { name, names, adjectives } of COUNTRIES) {
    for (const each of [name, ...names]) if (!each.includes(',')) yield [each, 'COUNTRY'];
    for (const adjective of adjectives) yield [adjective, 'ADJECTIVE'];
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
