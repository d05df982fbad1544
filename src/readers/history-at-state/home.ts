import { asEmployer, type Country, type Employer, employerNamed, HOLY_SEE, UNITED_STATES } from './countries';
import type { Mention, Office } from './remarks';

/** Offices of the United States that others call otherwise: theirs have these titles alone. */
const OF_THE_US: Readonly<Record<string, readonly string[]>> = {
  HEAD_OF_STATE: ['President'],
  HEAD_OF_GOVERNMENT: [],
  FOREIGN_MINISTER: ['Secretary of State'],
};
const ROYAL = /\b(?:Prince|Princess|Queen Mother|Duke|Duchess)\b/;

/** Whether a country can have an office: the United States have no King, Prime Minister or Foreign Minister. */
export const has = ({ key }: Country, { title, kind }: Office): boolean =>
  key !== UNITED_STATES.key || ((OF_THE_US[kind]?.includes(title) ?? true) && !ROYAL.test(title));

/**
 * The country whose offices are meant where a mention names none: the host's. Companions are of the travellers' own, if
 * it has such an office; "joined Queen Elizabeth II" is said of one at home there.
 */
export const homeOf = (
  { relation, offices }: Pick<Mention, 'relation' | 'offices'>,
  own: Country,
  host: Country,
): Country => (relation === 'ACCOMPANIED' && offices.every((it) => has(own, it)) ? own : host);

/**
 * The state or body whose offices are meant: of an office that there is one of, its own; else that which words name, or, where
 * there are none, the home country.
 */
export function spokenFor(
  { offices, country }: Pick<Mention, 'offices' | 'country'>,
  home: Country | undefined,
  date: string,
): Employer | undefined {
  if (offices.some(({ title }) => title === 'Pope')) return HOLY_SEE;
  return country === undefined ? asEmployer(home) : employerNamed(country, date);
}
