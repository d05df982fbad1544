import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Counts from the raw files of the Office of the Historian by a second route: plain text search, neither the
 * parser nor the reader nor a store. What the graph answers is compared with it.
 */

const DATA = join(__dirname, '../../../shared/data');

/** Files under a folder of the shared data, as text. */
function texts(folder: string): string[] {
  return readdirSync(join(DATA, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.xml'))
    .sort()
    .map((name) => readFileSync(join(DATA, folder, name), 'utf8'));
}

const between = (text: string, open: RegExp, close: string): string => {
  const found = open.exec(text);
  if (!found) return '';
  const start = found.index + found[0].length;
  return text.slice(start, text.indexOf(close, start)).replace(/\s+/g, ' ').trim();
};

const pieces = (text: string, open: string, close: string): string[] =>
  text
    .split(open)
    .slice(1)
    .map((it) => it.slice(0, it.indexOf(close)));

export interface RawTrip {
  readonly id: string;
  readonly who: string;
  readonly start: string;
  readonly end: string;
  readonly country: string;
  /** What the country was called. */
  readonly label: string;
  readonly remarks: string;
}

/** Every trip of the travellers of a role. */
export const rawTrips = (role: 'secretary' | 'president'): RawTrip[] =>
  texts(`history-at-state-travels/${role}-travels`).flatMap((text) =>
    pieces(text, '<trip ', '</trip>').map((trip) => ({
      id: between(trip, /<id>/, '<'),
      who: between(trip, /who="/, '"'),
      start: between(trip, /<start-date>/, '<'),
      end: between(trip, /<end-date>/, '<'),
      country: between(trip, /<country id="/, '"'),
      label: between(trip, /<country id="[^"]*">/, '<'),
      remarks: between(trip, /<remarks>/, '<'),
    })),
  );

export interface RawVisit {
  readonly id: string;
  readonly start: string;
  readonly country: string;
  /** What the country was called. */
  readonly label: string;
  readonly visitor: string;
  readonly description: string;
}

export const rawVisits = (): RawVisit[] =>
  texts('history-at-state-visits/data').flatMap((text) =>
    pieces(text, '<visit>', '</visit>').map((visit) => ({
      id: between(visit, /<id>/, '<'),
      start: between(visit, /<start-date>/, '<'),
      country: between(visit, /<from id="/, '"'),
      label: between(visit, /<from id="[^"]*">/, '<'),
      visitor: between(visit, /<visitor>/, '<'),
      description: between(visit, /<description>/, '<'),
    })),
  );

export interface RawTerm {
  /** The person's id. */
  readonly who: string;
  readonly start: string;
  /** Empty while it goes on. */
  readonly end: string;
}

/** Every term of a post of the Department that began, as `started` and `ended` have it. */
export function rawTerms(post: string): RawTerm[] {
  const text = readFileSync(join(DATA, `history-at-state-pocom/positions-principals/${post}.xml`), 'utf8');
  return pieces(text, '<principal>', '</principal>')
    .map((it) => ({
      who: between(it, /<person-id>/, '<'),
      start: between(it.slice(it.indexOf('<started>')), /<date>/, '<'),
      end: between(it.slice(it.indexOf('<ended>')), /<date>/, '<'),
    }))
    .filter(({ start }) => start !== '');
}

/** Person ids of those whose term covers a day, or a part of a period. */
export const rawHolders = (post: string, from: string, to = from): string[] =>
  rawTerms(post)
    .filter(({ start, end }) => start <= to && (end === '' || from <= end))
    .map(({ who }) => who);

/** How many of these there are under each key. */
export function tally<T>(items: readonly T[], key: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const it of items) counts[key(it)] = (counts[key(it)] ?? 0) + 1;
  return counts;
}
