import type { Country } from '../countries';
import { spokenFor } from '../home';
import type { Mention } from '../remarks';
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
  { name, offices, country }: Pick<Mention, 'offices' | 'country'> & { name: string },
  home: Country | undefined,
  date: string,
  isFromHome = false,
): Named {
  const employer = spokenFor({ offices, country }, home, date)?.key;
  const assumed = country === undefined && !isFromHome && employer === home?.key;
  const mention: Named = { name, offices, date, employer, assumed };
  const of = officeDecidedOn(mention)?.of;
  return of === undefined ? mention : { ...mention, employer: of, assumed: false };
}
