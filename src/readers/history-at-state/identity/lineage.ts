import { BODIES, COUNTRIES } from '../countries-table';

/**
 * States of which one followed the other, and whose people therefore can be the same: Gorbachev's two. They are
 * listed by hand, as not every successor is meant: Soviet ministers do not count as Estonia's.
 */
const SUCCESSIONS: readonly (readonly string[])[] = [
  ['russia', 'soviet-union', 'russian-empire'],
  ['germany', 'prussia'],
  ['czechia', 'czechoslovakia', 'slovakia'],
  [
    'serbia',
    'yugoslavia',
    'yugoslavia-kingdom',
    'serbia-kingdom',
    'serbia-and-montenegro',
    'montenegro',
    'kosovo',
  ],
  ['turkey', 'ottoman-empire'],
  ['taiwan', 'republic-of-china', 'china-qing'],
  ['korea-south', 'korea'],
  ['vietnam', 'south-vietnam', 'north-vietnam'],
  ['yemen', 'northern-yemen', 'southern-yemen'],
  ['tanzania', 'tanganyika'],
  ['zimbabwe', 'rhodesia'],
  ['palestinian-authority', 'plo'],
  ['denmark', 'greenland', 'faroe-islands'],
  ['netherlands', 'netherlands-antilles', 'aruba'],
  ['eu', 'european-community'],
  ['au', 'oau'],
  ['cyprus', 'northern-cyprus'],
];

const byIso = new Map(COUNTRIES.filter(({ iso2 }) => iso2).map(({ iso2, key }) => [iso2, key]));
const bodies = new Map(BODIES.map((it) => [it.key, it]));
const firstOf = new Map(SUCCESSIONS.flatMap((states) => states.map((it) => [it, states[0] as string])));

/**
 * The lineage of a country or body: what its people are looked for under. A body belongs to what it is part of, or
 * to its country.
 */
export function lineageOf(employer: string): string {
  const body = bodies.get(employer);
  const above = body?.partOf?.slice('organization:'.length) ?? byIso.get(body?.country ?? '');
  return above === undefined ? (firstOf.get(employer) ?? employer) : lineageOf(above);
}

/** Where the family name stands first. Japanese names stand in either order, Vietnamese are called by the last word. */
const FAMILY_FIRST = new Set(['china', 'taiwan', 'korea-south', 'korea-north', 'cambodia', 'singapore']);

export const isFamilyFirst = (lineage: string): boolean => FAMILY_FIRST.has(lineage);
