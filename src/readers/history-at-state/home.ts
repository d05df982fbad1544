import { type Country, type Employer, HOLY_SEE, UNITED_STATES } from './countries';
import type { Mention, Office } from './remarks';

/** Offices of the United States that others call otherwise: theirs have these titles alone. */
const OF_THE_US: Readonly<Record<string, readonly string[]>> = {
  HEAD_OF_STATE: ['President'],
  HEAD_OF_GOVERNMENT: [],
  FOREIGN_MINISTER: ['Secretary of State'],
};
/** The state of an office that there is one of, wherever it is spoken of. */
export const onlyOf = (offices: readonly Office[]): Employer | undefined =>
  offices.some(({ title }) => title === 'Pope') ? HOLY_SEE : undefined;

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
