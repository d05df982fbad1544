import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Phrases, type Token } from './tokens';

/** COUNTRY: its name; ADJECTIVE: "Russian"; BODY: "NATO"; REGION: "Central American", which nobody governs. */
export type NationKind = 'COUNTRY' | 'ADJECTIVE' | 'BODY' | 'REGION';

const REGIONS = `Arab, Gulf, Central American, Latin American, Baltic, Caribbean, Nordic, African, European, Asian, Balkan,
  Scandinavian, Eastern European, Western European, Central European, South American, South Asian, Southeast Asian, Andean,
  Pacific Island, Allied, Western, Muslim, Islamic, Middle Eastern, Central Asian, Baltic States, Central Asia,
  Central America, Latin America, the Americas, Arctic Coastal States, Eastern Caribbean, P5+1`;

function rowsOf(file: string): string[][] {
  const [, ...lines] = readFileSync(join(__dirname, '..', file), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) =>
    [...line.matchAll(/("([^"]*)"|[^,]*)(,|$)/g)].map(([, plain, quoted]) => quoted ?? plain ?? ''),
  );
}

const list = (text = '') => text.split(/[|]/).filter(Boolean);

function* entries(): Generator<[string, NationKind]> {
  for (const region of REGIONS.split(',')) yield [region.replace(/\s+/g, ' ').trim(), 'REGION'];
  for (const [organization = '', name = '', , , , names] of rowsOf('bodies.csv')) {
    if (!organization.startsWith('organization:us-'))
      for (const each of [name, ...list(names)]) yield [each, 'BODY'];
  }
  for (const row of rowsOf('countries.csv')) {
    for (const name of [row[1] ?? '', ...list(row[11])]) if (!name.includes(',')) yield [name, 'COUNTRY'];
    for (const adjective of list(row[12])) yield [adjective, 'ADJECTIVE'];
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
