import { type Country, employerNamed } from '../countries';
import { onlyOf } from '../home';
import type { Office } from '../remarks';
import { officeDecidedOn } from './decisions';
import type { Named } from './types';

/**
 * A name with the state or body whose office it is mentioned in: what its words say, else the home country; in both cases
 * another, where a decision says so.
 *
 * @param home the country whose offices are meant where words name none; undefined for one that the tables lack
 * @param date first day of the row
 * @param isFromHome the row says that they are of the home country: a visitor
 */
export function namedIn(
  { name, offices, country }: { name: string; offices: readonly Office[]; country?: string },
  home: Country | undefined,
  date: string,
  isFromHome = false,
): Named {
  const only = onlyOf(offices);
  const assumed = country === undefined && !isFromHome && !only;
  const host = home?.organization && home.key;
  const employer = only?.key ?? (country === undefined ? host : employerNamed(country, date)?.key);
  const mention: Named = { name, offices, date, employer, assumed };
  const of = officeDecidedOn(mention)?.of;
  return of === undefined ? mention : { ...mention, employer: of, assumed: false };
}
