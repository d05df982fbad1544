import { bodyNamed, type Country, countryNamed, type Employer } from './countries';
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
  const countryOf = (words: string | undefined) => (words === undefined ? home : countryNamed(words, date));
  const employerOf = (words = mention.country): Employer | undefined =>
    asEmployer(countryOf(words)) ?? (words === undefined ? undefined : bodyNamed(words));
  const employer = employerOf();
  if (!employer && mention.country !== undefined) {
    report.leftOut('countries and bodies of people, which no table knows', at, mention.country);
  }
  const positions = mention.offices.flatMap((office) => {
    const own = employerOf(office.country);
    return (own && positionOf(office, own, records)) ?? [];
  });
  const span = { start: mention.start + offset, end: mention.end + offset };
  const common = {
    positions: [...new Set(positions)],
    span,
    quotes: true,
    country: countryOf(mention.country)?.key,
  };
  const { name, offices } = mention;
  if (name) {
    const person = identify({ name: name.text, offices, employer: employer?.key, date });
    records.node(officialRecord(person));
    records.alsoCalled(person.id, name.text);
    const wording = text.slice(mention.start, name.start).trim();
    return { ...common, actor: person.id, called: person.name, wording };
  }
  // "The Foreign Ministers of NATO" are many, and none of them is the alliance's.
  const [position] = positions;
  if (!employer || position === undefined || countryOf(mention.country) === undefined) return undefined;
  return {
    ...common,
    actor: giveOrganization(employer.organization, records),
    called: records.titleOf(position),
    wording: text.slice(mention.start, mention.end),
  };
}

/** A country that somebody governs, or a body. */
function asEmployer(it: Country | Employer | undefined): Employer | undefined {
  if (!it?.organization) return undefined;
  return { key: it.key, name: it.name, organization: it.organization };
}
