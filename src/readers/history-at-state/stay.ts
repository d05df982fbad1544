import { type Body, bodyNamed, type Country, isState, placesOf, UNITED_STATES } from './countries';
import { type Days, gatheringDays, within } from './dates';
import { homeOf } from './home';
import { lineageOf } from './identity';
import type { Making } from './making';
import { type Partner, partnerOf } from './partners';
import { giveOrganization } from './positions';
import type { Gathering, Mention, Reading, Relation, Span } from './remarks';
import type { Place } from './report';
import type { Part, Row } from './row';

/** Who travelled. */
export interface Traveller extends Part {
  readonly called: string;
}

/** A stay abroad, whose text tells what happened in it. */
export interface Stay {
  readonly row: Row;
  /** The VISIT that it is. */
  readonly visit: string;
  readonly travellers: readonly Traveller[];
  readonly host: Country;
  /** The country whose people the travellers are. */
  readonly own: Country;
  readonly days: Days;
  readonly places: readonly string[];
  /** The text that was read, and where it begins in the row's text. */
  readonly text: string;
  readonly offset: number;
}

/**
 * Gives what a text tells of a stay: a meeting with each partner and each gathering as parts of it, companions,
 * and who is only named. Partners of one row have not met each other by that, nor have two travellers.
 */
export function addStay(stay: Stay, reading: Reading, making: Making, at: Place): void {
  const met = new Set<string>();
  for (const mention of reading.mentions) {
    const partner = partnerIn(stay, mention, making, at);
    if (!partner) {
      const what = 'offices without a name, of no state or body that the tables know';
      making.report.leftOut(what, at, stay.text.slice(mention.start, mention.end));
    }
    if (!partner || isOwn(partner, stay)) continue;
    // Named twice, met once, unless the days differ.
    const meeting = [partner.actor, partner.positions, mention.date].join(' ');
    const relation = relationOf(mention, partner, stay);
    if (relation === 'MET' && !met.has(meeting)) addMeetings(stay, mention, partner, making);
    if (relation === 'MET') met.add(meeting);
    if (relation === 'ACCOMPANIED') stay.row.part(stay.visit, { ...partner, role: 'ACCOMPANIED' });
    if (relation === 'OTHER' && mention.name) stay.row.mention(partner.actor, partner.span);
  }
  for (const gathering of reading.gatherings) addGathering(stay, gathering, making);
  count(stay, reading, making, at);
}

/** Somebody of one's own who was there as well went along: "Attended the summit with President Obama". */
const relationOf = ({ relation, together }: Mention, { country }: Partner, { own }: Stay): Relation =>
  together && country === own.key ? 'ACCOMPANIED' : relation;

/** The traveller, or their own country in a list of all who met: "the Foreign Ministers of France and the United States". */
function isOwn({ actor }: Partner, { travellers, host }: Stay): boolean {
  const abroad = host.key !== UNITED_STATES.key;
  return travellers.some((it) => it.actor === actor) || (abroad && actor === UNITED_STATES.organization);
}

function partnerIn(
  { host, own, days, text, offset }: Stay,
  mention: Mention,
  making: Making,
  at: Place,
): Partner | undefined {
  const home = homeOf(mention, own, host);
  return partnerOf(mention, { home, date: days.start, until: days.end, text, offset, at }, making);
}

/** Neither the host's nor the traveller's; Greenland is at home in Denmark, and Bermuda's Governor in Bermuda. */
function isAbroad({ country }: Partner, { host, own, places }: Stay): boolean {
  if (country === undefined || country === host.key || country === own.key) return false;
  if (isState(country)) return true;
  return lineageOf(country) !== lineageOf(host.key) && !placesOf(country).some((it) => places.includes(it));
}

const moved = ({ start, end }: Span, offset: number): Span => ({ start: start + offset, end: end + offset });

/** One with each traveller. */
function addMeetings(stay: Stay, mention: Mention, partner: Partner, { places }: Making): void {
  const { row, host, days, offset, visit } = stay;
  const inThird = isAbroad(partner, stay);
  for (const traveller of stay.travellers) {
    row.event(
      partner.span,
      {
        kind: inThird ? 'THIRD_PLACE_MEETING' : 'BILATERAL_MEETING',
        title: `${traveller.called} and ${partner.called}`,
        ...within(days, mention.date),
        places: places.named(host, mention.place, days.start) ?? stay.places,
        partOf: visit,
      },
      [{ ...traveller, span: moved(mention.verb, offset), quotes: false }, partner],
    );
  }
}

/** The one body that the register names before its first day: the United Nations' conference of 1945 founded them. */
const FOUNDED: Readonly<Record<string, string>> = { un: '1945-10-24' };

/** The body whose meeting it is, if there was one. */
function convenerOf({ body }: Gathering, { end }: Days): Body | undefined {
  const found = body === undefined ? undefined : bodyNamed(body);
  return found && (FOUNDED[found.key] ?? end) <= end ? found : undefined;
}

function addGathering(stay: Stay, gathering: Gathering, { records, places }: Making): void {
  const { row, host, days, offset, visit } = stay;
  const convener = convenerOf(gathering, days);
  const span = moved(gathering, offset);
  row.event(
    span,
    {
      kind: gathering.kind,
      title: gathering.title,
      ...gatheringDays(gathering.within ?? days, gathering.date),
      places: places.named(host, gathering.place, days.start) ?? stay.places,
      partOf: visit,
    },
    [
      ...stay.travellers.map((it) => ({ ...it, span: moved(gathering.verb, offset), quotes: false })),
      ...(convener
        ? [{ actor: giveOrganization(convener.organization, records), role: 'HOST' as const, span }]
        : []),
    ],
  );
}

/** Counts what was read, and what stays unread. */
function count(
  { text }: Stay,
  { mentions, gatherings, groups, unread }: Reading,
  { report }: Making,
  at: Place,
): void {
  report.count('persons named', mentions.filter(({ name }) => name).length);
  report.count('offices without a name', mentions.filter(({ name }) => !name).length);
  report.count('gatherings', gatherings.length);
  report.count('groups of which nobody is named', groups.length);
  for (const { start, end } of unread) {
    report.leftOut('words that the grammar cannot place', at, text.slice(start, end));
  }
}
