import { asEmployer, type Country, employerNamed, employerOf, isCountry } from './countries';
import { has } from './home';
import { namedIn, officialRecord } from './identity';
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
  /** The row says that they are of that country. */
  readonly isFromHome?: boolean;
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
  { home, isFromHome, date, text, offset = 0, at }: Setting,
  { records, identify, report }: Pick<Making, 'records' | 'identify' | 'report'>,
): Partner | undefined {
  const { name, offices } = mention;
  const said = mention.country === undefined ? asEmployer(home) : employerNamed(mention.country, date);
  if (!said && mention.country !== undefined) {
    report.leftOut('countries and bodies of people, which no table knows', at, mention.country);
  }
  const person = name && identify(namedIn({ ...mention, name: name.text }, home, date, isFromHome));
  const employer = person?.of === undefined ? said : employerOf(person.of);
  const positions = offices.flatMap((office) => {
    const own = office.country === undefined || office.country === mention.country;
    const of = own ? employer : employerNamed(office.country ?? '', date);
    return (of && positionOf(office, of, records)) ?? [];
  });
  const span = { start: mention.start + offset, end: mention.end + offset };
  const country = employer && isCountry(employer.key) ? employer.key : undefined;
  const common = { positions: [...new Set(positions)], span, quotes: true, country };
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
