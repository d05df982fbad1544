import {
  type Country,
  type Employer,
  employerNamed,
  employerOf,
  isBody,
  stateOf,
  UNITED_STATES,
} from './countries';
import { has, spokenFor } from './home';
import { lineageOf, namedIn, officialRecord, usHolderThroughout } from './identity';
import type { Making } from './making';
import { employerIn, giveOrganization, positionOf } from './positions';
import type { Mention, Office, Span } from './remarks';
import type { Place } from './report';
import type { Part } from './row';

/** Who is meant by a mention, in what office, as the row has it. */
export interface Partner extends Part {
  /** As a title calls them: "Sergey Lavrov", "Foreign Minister of Turkey". */
  readonly called: string;
  readonly span: Span;
  /** Key of the country that they speak for, or that their body belongs to; undefined for a body of states. */
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
  /** Its last day, if that is another. */
  readonly until?: string;
  /** The text that the mentions were read from, and where it begins in the row's text. */
  readonly text: string;
  readonly offset?: number;
  readonly at: Place;
}

/**
 * A mention → who takes part, with the records of the person and the offices. An office without a name is its
 * state, which takes part through whoever holds it; of the three offices of the United States, the holder of those days.
 *
 * @returns undefined where there is no name, and no office of a state or body that the tables know
 */
export function partnerOf(
  mention: Mention,
  { home, isFromHome, date, until = date, text, offset = 0, at }: Setting,
  { records, identify, report }: Pick<Making, 'records' | 'identify' | 'report'>,
): Partner | undefined {
  const { name, offices } = mention;
  const said = spokenFor(mention, home, date);
  if (!said && mention.country !== undefined) {
    report.leftOut('countries and bodies of people, which no table knows', at, mention.country);
  }
  const identity = name && identify(namedIn({ ...mention, name: name.text }, home, date, isFromHome));
  const [first] = offices;
  const holder =
    !name && first && said?.key === UNITED_STATES.key ? usHolderThroughout(first, date, until) : undefined;
  const person = identity ?? holder;
  const employer = identity?.of === undefined ? said : employerOf(identity.of);
  const positions = offices.flatMap((office) => {
    const own = office.country === undefined || office.country === mention.country;
    const of = own ? employer : employerNamed(office.country ?? '', date);
    return (of && positionOf(office, of, date, records)) ?? [];
  });
  const span = { start: mention.start + offset, end: mention.end + offset };
  const country = employer && countryOf(employer, home);
  const common = { positions: [...new Set(positions)], span, quotes: true, country };
  if (person) {
    records.node(officialRecord(person));
    if (name) records.alsoCalled(person.id, name.text);
    return {
      ...common,
      actor: person.id,
      called: person.name,
      wording: wordingOf(text, mention.start, name?.start ?? mention.end),
    };
  }
  const [position] = positions;
  if (!employer || position === undefined || (country === undefined && offices.some(isMembers)))
    return undefined;
  if (mention.country === undefined && !offices.every((it) => has(home, it))) return undefined;
  return {
    ...common,
    actor: giveOrganization((first ? employerIn(first, employer, date) : employer).organization, records),
    called: records.titleOf(position),
    wording: text.slice(mention.start, mention.end),
  };
}

/** The country of a state or body; of a body that belongs to the home country, that, as it was that day. */
const countryOf = ({ key }: Employer, home: Country): string | undefined =>
  isBody(key) && lineageOf(key) === lineageOf(home.key) ? home.key : stateOf(key);

/** "The Foreign Ministers of NATO" are many, and none of them is the alliance's; its President is. */
const isMembers = ({ kind, title }: Office): boolean =>
  kind === 'FOREIGN_MINISTER' ||
  kind === 'MINISTER' ||
  kind === 'HEAD_OF_GOVERNMENT' ||
  (kind === 'HEAD_OF_STATE' && title !== 'President');

/** The office as it stands before the name: without "(" of "Australia (Payne)", and not an article alone. */
function wordingOf(text: string, from: number, until: number): string {
  const words = text.slice(from, until).replace(/[\s(,]+$/, '');
  return /^the$/i.test(words) ? '' : words;
}
