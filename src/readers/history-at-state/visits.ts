import { countryOf, UNITED_STATES } from './countries';
import { lasting } from './dates';
import type { Making } from './making';
import { partnerOf } from './partners';
import { giveOrganization } from './positions';
import { readDescription, readVisitor } from './remarks';
import { type Part, Row } from './row';
import type { Visit } from './rows';
import { addStay } from './stay';

/** Where the register can be read. */
const PAGES = 'https://history.state.gov/departmenthistory/visits';

/** A visit on which the United States are the host; a private one is none of theirs. */
const HOSTED = /\b(?:state|offici?al|working) (?:working )?visit/i;

/**
 * A visit → a VISIT of each visitor, with the United States as their host where the register says to what they
 * were received, and what its description tells. Two visitors of one row have not met by that.
 *
 * The text of its article is the visitor, a line break, and the description.
 */
export function addVisit(visit: Visit, making: Making): void {
  const { visitor, description, start } = visit;
  const from = countryOf(visit.from.id, visit.from.label, start);
  if (!from) {
    making.report.leftOut('visits from a country that countries.csv lacks', visit, visit.from.id);
    return;
  }
  const head = description === '' ? visitor : `${visitor}\n`;
  const row = new Row(making.records, `visit-${visit.id}`, head + description, {
    title: `${visitor} (${visit.from.label}) in the United States, ${start}`,
    url: `${PAGES}/${visit.from.id}`,
  });
  const visitors = visitorsOf(
    visit,
    { home: from, isFromHome: true, date: start, text: visitor, at: visit },
    making,
  );
  const places = making.places.of(UNITED_STATES, '');
  const names = visitors.map(({ called }) => called).join(' and ');
  const event = row.event(
    undefined,
    { kind: 'VISIT', title: `${names || visitor} in the United States`, ...lasting(visit), places },
    [...visitors.map((it) => ({ ...it, role: 'VISITOR' as const })), ...hostOf(visit, head.length, making)],
  );
  const stay = {
    row,
    visit: event,
    travellers: visitors,
    host: UNITED_STATES,
    own: from,
    days: visit,
    places,
    text: description,
    offset: head.length,
  };
  addStay(stay, readDescription(description, visit), making, visit);
  making.report.count('visits');
}

function visitorsOf(visit: Visit, setting: Parameters<typeof partnerOf>[1], making: Making) {
  const { mentions, unread } = readVisitor(visit.visitor);
  for (const { start, end } of unread) {
    making.report.leftOut('words that the grammar cannot place', visit, visit.visitor.slice(start, end));
  }
  const visitors = mentions.flatMap((it) => partnerOf(it, setting, making) ?? []);
  making.report.count('visitors named', mentions.filter(({ name }) => name).length);
  if (visitors.length === 0) making.report.leftOut('visitors of visits that stay', visit, visit.visitor);
  return visitors;
}

function hostOf({ description }: Visit, offset: number, { records }: Making): Part[] {
  const said = HOSTED.exec(description);
  if (!said) return [];
  const start = said.index + offset;
  const actor = giveOrganization(UNITED_STATES.organization, records);
  return [{ actor, role: 'HOST', span: { start, end: start + said[0].length } }];
}
