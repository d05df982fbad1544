import { HUB_KEY, hubPrefix } from '../../model/hub';
import { isDateAgreed } from '../../nodes/period';
import { LAST_KEY, UNDATED } from '../../projection/order';
import { question } from '../../projection/question';
import { anew } from '../contact/anew';
import { boundOf, contactShape, periodOf } from '../contact/args';
import { named } from '../contact/named';
import { attended, isInPerson, MOST, supported } from '../contact/rules';
import { freshPart, isCut, partsOf } from '../contact/side';

/** What is known of where somebody was at an event: place and day, no place, or no day. */
const STATES = ['stays', 'unplaced', 'undated'] as const;

/** Days are kept as numbers: each row that is sorted is taken to hold the lists, and dates are twice as large. */
const DAY_0 = "date('1970-01-01')";
const NEVER = 9_999_999;
const numberOf = (date: string): string => `duration.inDays(${DAY_0}, ${date}).days`;
const dateOfDay = (day: string): string =>
  `CASE WHEN ${day} < ${NEVER} THEN ${DAY_0} + duration({days: ${day}}) END`;

/** The last day of the stays before one of them, or of all, as an expression; null where one of them has no end. */
export const lastDayOf = (last: string, at = ''): string =>
  dateOfDay(`reduce(day = ${last}[0], it IN ${last}[1..${at}] | CASE WHEN it > day THEN it ELSE day END)`);

/** Was there, in whatever role. */
const wasThere = (part: string): string => `${attended(part)} AND ${part}.role <> 'SIDE'`;

/** Was held, with those who were there in one place. */
const wasInPlace = (event: string): string => `${event}.status = 'HELD' AND ${isInPerson(event)}`;

/** The condition that an event is one at which an official was in a place. */
export const attendedBy = (official: string, event: string, part: string): string =>
  `${wasInPlace(event)} AND EXISTS { MATCH (${official})-[${part}:TOOK_PART_IN]->(${event}) ` +
  `WHERE ${wasThere(part)} AND ${supported(part)} }`;

/**
 * Where an official was.
 *
 * In:   `official`, an id; `during`.
 * Out:  them, with lists of events in order: `stays`, of which place and date are known, and for each of these the last
 *       day on which it began, `begun`, the first on which it ended, `ended`, and the last on which it can have ended, `last`;
 *       `unplaced`, and `undated`, whatever the period. What is a part of a stay is in none of them. `since` and `until`, the
 *       first and the last day of the period; `cut`, whether something was left out.
 * Cost: one seek, the participations that began before the end of the period, latest first, and those without a date; MOST
 *       of each; and the events that these are parts of.
 */
export const itineraryOf = question({
  name: 'itinerary.ofOfficial',
  how: 'one',
  needs: () => ({ official: 'Official' }),
  shape: contactShape,
  match: (_, build) => {
    const { official, rows, row } = named(build, 'official', 'rows', 'row');
    const { placed, whole, inside } = named(build, 'placed', 'whole', 'inside');
    const lists = named(build, ...STATES, 'begun', 'ended', 'last');
    const { since, until } = named(build, 'since', 'until');
    const side = { self: official, isOrganization: false };
    const mine = freshPart(build);
    const { event } = mine;
    const isThere = (it: typeof mine) =>
      `${wasThere(it.part)} AND ${supported(it.part, it.event)} AND ${wasInPlace(it.event)}`;
    const prefix = hubPrefix(official, 'Event');
    // By their keys; those among them of which only the end is stated have a period.
    const undated = (it: typeof mine) => {
      const key = `${it.part}.${HUB_KEY}`;
      const inPeriod = periodOf(build, it.event).where.map(
        (is) => ` AND (${it.event}.dated IS NULL OR ${is})`,
      );
      return (
        `MATCH ()-[${it.part}:TOOK_PART_IN]->(${it.event}:Event) USING INDEX ${it.part}:TOOK_PART_IN(${HUB_KEY}) ` +
        `WHERE ${key} > ${prefix} + '${UNDATED}' AND ${key} < ${prefix} + '${LAST_KEY}' AND ${isThere(it)}${inPeriod.join('')}`
      );
    };
    const [undatedPart, counted] = [freshPart(build), freshPart(build)];
    const state =
      `CASE WHEN ${event}.dated IS NULL OR NOT ${isDateAgreed(event)} THEN 2 ` +
      `WHEN EXISTS { (${event})-[:HELD_AT]->() } THEN 0 ELSE 1 END`;
    const found =
      `${partsOf(side, mine, build)} WITH * WHERE ${isThere(mine)} RETURN ${event} UNION ` +
      `${undated(undatedPart)} RETURN ${undatedPart.event} AS ${event} LIMIT ${MOST}`;
    const isUndatedCut = `COUNT { ${undated(counted)} WITH ${counted.event} LIMIT ${MOST + 1} } > ${MOST}`;
    const listOf = (list: (typeof STATES)[number]) =>
      `[it IN ${rows} WHERE it[1] = ${STATES.indexOf(list)} | it[0]] AS ${lists[list]}`;
    // What is approximate overlaps nothing for certain; what is open has no last day.
    const sure = (bound: string) => `CASE WHEN it.approximate IS NULL THEN ${numberOf(`it.${bound}`)} END`;
    const days = {
      begun: sure('startLatest'),
      ended: sure('endEarliest'),
      last: `coalesce(${numberOf('it.endLatest')}, ${NEVER})`,
    };
    const dayList = (name: keyof typeof days) => `[it IN ${lists.stays} | ${days[name]}] AS ${lists[name]}`;
    return {
      text: `MATCH (${official}:Official {id: ${build.param((it) => it.official)}}) ${anew(
        [official],
        `WITH COLLECT { CALL (${official}) { ${found} } WITH ${event}, ${state} AS state ` +
          // What can have begun on any day is no end of a gap, and comes before those that are.
          `RETURN [${event}, state] ORDER BY ${event}.startEarliest IS NOT NULL, ${event}.sortKey } AS ${rows} ` +
          `WITH ${rows}, [it IN ${rows} WHERE it[1] = 0 | it[0]] AS ${placed} ` +
          // Not sorted once more: each row would be taken to hold these lists.
          `WITH ${rows}, COLLECT { UNWIND ${rows} AS ${row} WITH ${row}[0] AS ${event} ` +
          `MATCH (${event})-[:PART_OF*1..10]->(${whole}:Event) WHERE ${whole} IN ${placed} RETURN DISTINCT ${event} } AS ${inside} ` +
          `WITH [it IN ${rows} WHERE NOT it[0] IN ${inside}] AS ${rows} WITH ${STATES.map(listOf).join(', ')} ` +
          `WITH *, ${dayList('begun')}, ${dayList('ended')}, ${dayList('last')}`,
        Object.values(lists),
      )} WITH *, ${boundOf(build, 'from')} AS ${since}, ${boundOf(build, 'to')} AS ${until}`,
      bound: {
        self: official,
        official,
        ...lists,
        since,
        until,
        cut: `(${isCut(side, build)} OR ${isUndatedCut})`,
      },
    };
  },
});
