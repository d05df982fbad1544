import { bodyNamed, type Country, countryNamed, type Employer, UNITED_STATES } from './countries';
import { has } from './home';
import { officialRecord } from './identity';
import type { Making } from './making';
import { giveOrganization, positionOf } from './positions';
import type { Mention, Span } from './remarks';
import type { Place } from './report';
import type { Part } from './row';

/** Who is meant by a mention, in what office, as the row has it. */
export interface Partner extends Part {
  /** As a title calls them: "Sergey Lavrov", "Foreign Minister of Turkey". */
  readonly called: string;
  readonly span: Span;
  /** Key of the country that they speak for; undefined for a body. */
  readonly country: string | undefined;
}

/** Where mentions stand. */
export interface Setting {
  /** The country whose offices are meant where the words name none. */
  readonly home: Country;
  /** First day of the row. */
  readonly date: string;
  /** The text that the mentions were read from, and where it begins in the row's text. */
  readonly text: string;
  readonly offset?: number;
  readonly at: Place;
}

/**
 * A mention → who takes part, with the records of the person and the offices. An office without a name is its
 * state, which takes part through whoever holds it.
 *
 * @returns undefined where there is no name, and no office of a state or body that the tables know
 */
export function partnerOf(
  mention: Mention,
  { home, date, text, offset = 0, at }: Setting,
  { records, identify, report }: Pick<Making, 'records' | 'identify' | 'report'>,
): Partner | undefined {
  const { name, offices } = mention;
  const employer = employerOf(mention.country, home, date);
  if (!employer && mention.country !== undefined) {
    report.leftOut('countries and bodies of people, which no table knows', at, mention.country);
  }
  const person = name && identify({ name: name.text, offices, employer: employer?.key, date });
  // A President of the United States at another's table is not the President there.
  const own = person?.guest ? UNITED_STATES : home;
  const positions = offices.flatMap((office) => {
    const of = employerOf(office.country ?? mention.country, own, date);
    return (of && positionOf(office, of, records)) ?? [];
  });
  const country = mention.country === undefined ? own : countryNamed(mention.country, date);
  const span = { start: mention.start + offset, end: mention.end + offset };
  const common = { positions: [...new Set(positions)], span, quotes: true, country: country?.key };
  if (person) {
    records.node(officialRecord(person));
    records.alsoCalled(person.id, name.text);
    const wording = text.slice(mention.start, name.start).trim();
    return { ...common, actor: person.id, called: person.name, wording };
  }
  // "The Foreign Ministers of NATO" are many, and none of them is the alliance's.
  const [position] = positions;
  if (!employer || position === undefined || country === undefined) return undefined;
  if (mention.country === undefined && !offices.every((it) => has(home, it))) return undefined;
  return {
    ...common,
    actor: giveOrganization(employer.organization, records),
    called: records.titleOf(position),
    wording: text.slice(mention.start, mention.end),
  };
}

/** The country or body that words name; without words the country whose offices are meant then. */
function employerOf(words: string | undefined, home: Country, date: string): Employer | undefined {
  if (words === undefined) return asEmployer(home);
  return asEmployer(countryNamed(words, date)) ?? bodyNamed(words);
}

/** A country that somebody governs. */
function asEmployer(it: Country | undefined): Employer | undefined {
  if (!it?.organization) return undefined;
  return { key: it.key, name: it.name, organization: it.organization };
}
