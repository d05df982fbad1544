import {
  BODIES,
  type Body,
  COUNTRIES,
  type Country,
  type CountryRow,
  type Employer,
} from './countries-table';

export type { Body, Country, Employer } from './countries-table';

/**
 * Countries as actors over time, and the bodies that act beside them: what the tables countries.csv and
 * bodies.csv say. docs/readers/countries.md says how they are read.
 */

/** Rows by what is asked for, several under one. */
function index(keysOf: (row: CountryRow) => readonly string[]): ReadonlyMap<string, readonly CountryRow[]> {
  const found = new Map<string, CountryRow[]>();
  for (const row of COUNTRIES) {
    for (const key of new Set(keysOf(row))) found.set(key, [...(found.get(key) ?? []), row]);
  }
  return found;
}

const bySource = index(({ sources }) => sources.map(({ id }) => id));
const byName = index(({ name, names, adjectives }) => [name, ...names, ...adjectives].map(wordsKey));

/** The United States, whose side every trip and visit has. */
export const UNITED_STATES = onlyRow('us');
export const HOLY_SEE = onlyRow('holy-see');

function onlyRow(key: string): CountryRow & Employer {
  const row = COUNTRIES.find((it) => it.row === key);
  if (row?.organization === undefined) throw new Error(`countries.csv has no state ${key}`);
  return { ...row, organization: row.organization };
}

/**
 * The country that a row of the register means.
 *
 * A source id stands for several countries over time: `russia` for the Russian Empire, the Soviet Union and
 * Russia. Those of that day are looked at; a label decides only between several of one day (`china` with
 * "China, Republic of" in 1961 is Taiwan). "U.S.S.R." on a day of 1992 is Russia. A day outside of all of
 * them gives the nearest in time: who travelled to a country that was not independent yet travelled to it
 * all the same.
 *
 * @param date a day, or a year, or a month: its first day counts
 * @returns undefined for a source id that the table does not have
 */
export function countryOf(sourceId: string, label: string | undefined, date: string): Country | undefined {
  const rows = bySource.get(sourceId);
  if (!rows) return undefined;
  const picked = rows.filter(({ sources }) =>
    sources.some((it) => it.id === sourceId && it.label !== undefined && it.label === label),
  );
  const plain = rows.filter(({ sources }) =>
    sources.some((it) => it.id === sourceId && it.label === undefined),
  );
  const day = firstDay(date);
  return picked.find((it) => covers(it, day)) ?? plain.find((it) => covers(it, day)) ?? nearest(plain, day);
}

/**
 * The country that words of a remark mean: a name ("the Soviet Union", "Jordan’s") or an adjective ("Saudi").
 *
 * @returns undefined for words that name none, or that named several different states, none of them on that day
 */
export function countryNamed(words: string, date: string): Country | undefined {
  const rows = byName.get(wordsKey(words)) ?? [];
  const day = firstDay(date);
  const then = rows.filter((it) => covers(it, day));
  if (then.length > 0) return sameActor(then) ? then[0] : undefined;
  return sameActor(rows) ? nearest(rows, day) : undefined;
}

const sameActor = (rows: readonly CountryRow[]): boolean => new Set(rows.map(({ key }) => key)).size === 1;

/** The state or body that words of a remark mean; undefined for words that name none. */
export const employerNamed = (words: string, date: string): Employer | undefined =>
  asEmployer(countryNamed(words, date)) ?? bodyNamed(words);

/** A country that somebody governs. */
export const asEmployer = (it: Country | undefined): Employer | undefined =>
  it?.organization === undefined ? undefined : { key: it.key, name: it.name, organization: it.organization };

/** The state or body of a key. */
export const employerOf = (key: string): Employer | undefined =>
  asEmployer(COUNTRIES.find((it) => it.key === key)) ?? BODIES.find((it) => it.key === key);

/** The key of the country that a key is, or that its body belongs to; undefined for a body of several states. */
export function stateOf(key: string): string | undefined {
  if (COUNTRIES.some((it) => it.key === key)) return key;
  const of = BODIES.find((it) => it.key === key)?.country;
  return of === undefined ? undefined : COUNTRIES.find(({ iso2 }) => iso2 === of)?.key;
}

/** The places that the country of a key was. */
export const placesOf = (key: string): string[] =>
  COUNTRIES.filter((it) => it.key === key).map(({ place }) => place);

/** Whether a key is that of a body, which no country is. */
export const isBody = (key: string): boolean => BODIES.some((it) => it.key === key);

/** Whether a key is that of a sovereign state. */
export const isState = (key: string): boolean =>
  COUNTRIES.some((it) => it.key === key && it.kind === 'STATE');

/** Words as they are looked up: without an article, a possessive or what stands in brackets. */
function wordsKey(words: string): string {
  return words
    .replace(/\s*\([^)]*\)$/, '')
    .replace(/^the\s+/i, '')
    .replace(/[’']s$/, '')
    .replace(/[’']/g, '’')
    .trim();
}

/** A date's first day, so that days, months and years compare as texts. */
const firstDay = (date: string): string =>
  date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date.slice(0, 10);

const covers = ({ from, until }: Country, day: string): boolean =>
  (from === undefined || from <= day) && (until === undefined || day <= until);

/** The row whose time is nearest to a day that none covers. */
function nearest(rows: readonly CountryRow[], day: string): CountryRow | undefined {
  const distance = ({ from, until }: Country) =>
    from !== undefined && day < from ? daysBetween(day, from) : daysBetween(until ?? day, day);
  return rows.reduce<CountryRow | undefined>(
    (best, it) => (best === undefined || distance(it) < distance(best) ? it : best),
    undefined,
  );
}

const daysBetween = (first: string, last: string): number => Date.parse(last) - Date.parse(first);

const bodyByName: ReadonlyMap<string, Body> = new Map(
  BODIES.flatMap((body) => [body.name, ...body.names].map((name) => [wordsKey(name), body] as const)),
);

/** The body that words of a remark mean: "NATO", "the Gulf Cooperation Council"; undefined if they name none. */
export const bodyNamed = (words: string): Body | undefined => bodyByName.get(wordsKey(words));
