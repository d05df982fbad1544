import { filterForm } from '../../projection/filter';
import { lookedAt } from '../../projection/looked-at';
import { UNDATED } from '../../projection/order';
import { question } from '../../projection/question';
import { isDisputed } from '../../projection/read';
import { named } from '../contact/named';

/** Most events that one timeline looks at. */
export const MOST_EVENTS = 20_000;

export enum TimelineUnit {
  YEAR = 'YEAR',
  MONTH = 'MONTH',
  DAY = 'DAY',
}

/** Characters of a day's text that tell the unit it lies in. */
const LENGTHS: Record<TimelineUnit, number> = { YEAR: 4, MONTH: 7, DAY: 10 };

/** The unit in which the date of an event with this `sortKey` lies for certain, as a text; null where that is not known. */
function unitOf(event: string, sortKey: string, unit: TimelineUnit): string {
  // It begins with the first and the last day that the date can be.
  const [first, last] = [0, 11].map((from) => `substring(${sortKey}, ${from}, ${LENGTHS[unit]})`);
  return (
    `CASE WHEN ${sortKey} < '${UNDATED}' AND ${first} = ${last} AND NOT ${event}.date STARTS WITH '~' ` +
    `AND NOT ${isDisputed(event, 'date')} THEN ${first} END`
  );
}

/**
 * How many events there were in each unit of time.
 *
 * In:   `filter`, checked; `by`; `includeUnsupported`.
 * Out:  rows of unit, kind and number, in order: those `dated`, and those whose unit is `unknown`; `cut`, whether something
 *       was left out.
 * Cost: the events that the filter is looked for among, MOST_EVENTS of them, and what it asks of each.
 */
export const timelineOf = question({
  name: 'timeline.ofEvents',
  how: 'one',
  shape: ({ filter, by, includeUnsupported }) =>
    `${String(by)} ${includeUnsupported === true} ${filterForm('EventFilter', filter)}`,
  match: (_, build) => {
    const { event, sortKey, unit, kind, number } = named(build, 'event', 'sortKey', 'unit', 'kind', 'number');
    const { rows, dated, unknown } = named(build, 'rows', 'dated', 'unknown');
    const events = lookedAt('Event', { self: event }, build, MOST_EVENTS);
    return {
      text:
        // Read once: within one expression the store reads a property as often as it is named.
        `CALL () { ${events.text} WITH ${event}, ${event}.sortKey AS ${sortKey} ` +
        `WITH ${unitOf(event, sortKey, build.args.by as TimelineUnit)} AS ${unit}, ` +
        `${event}.kind AS ${kind}, count(*) AS ${number} ORDER BY ${unit}, ${kind} ` +
        `RETURN collect([${unit}, ${kind}, ${number}]) AS ${rows} } ` +
        `WITH *, [it IN ${rows} WHERE it[0] IS NOT NULL] AS ${dated}, [it IN ${rows} WHERE it[0] IS NULL] AS ${unknown}`,
      bound: {
        self: rows,
        dated,
        unknown,
        cut: lookedAt('Event', { self: build.fresh('event') }, build, MOST_EVENTS).cut,
      },
    };
  },
});
