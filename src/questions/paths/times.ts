import { DateMatch } from '../../model/flex-date';
import { isDateAgreed } from '../../nodes/period';
import type { Args } from '../../projection/read';

/**
 * Whether word can have gone along a chain. Each event has a first and a last day on which it can be passed on there;
 * along a chain no first day is after a later event's last day. POSSIBLE takes the widest reading of each date, CERTAIN
 * the narrowest, on which an open bound is never reached. Without timeRespecting every event is as good as any.
 */
export interface Times {
  /** Conditions on an event. */
  readonly where: readonly string[];
  /** The first day of an event that counts, as an expression, and the last. */
  readonly from: string;
  readonly until: string;
  /** What is before all days, and after them. */
  readonly start: string;
  readonly end: string;
}

const START = "date('0001-01-01')";
const END = "date('9999-12-31')";

/** What the text depends on. */
export const timesShape = ({ timeRespecting, match }: Args): string =>
  timeRespecting === true ? String(match) : '';

export function timesOf({ timeRespecting, match }: Args, event: string): Times {
  if (timeRespecting !== true) return { where: [], from: '0', until: '0', start: '0', end: '0' };
  const bounds = { start: START, end: END };
  const dated = `${event}.dated`;
  if (match !== DateMatch.CERTAIN) {
    const from = `coalesce(${event}.startEarliest, ${START})`;
    return { ...bounds, where: [dated], from, until: `coalesce(${event}.endLatest, ${END})` };
  }
  return {
    ...bounds,
    where: [dated, `${event}.approximate IS NULL`, isDateAgreed(event)],
    from: `coalesce(${event}.startLatest, ${END})`,
    until: `coalesce(${event}.endEarliest, ${START})`,
  };
}

/** The later of two, and the earlier. */
export const later = (a: string, b: string): string => `CASE WHEN ${a} > ${b} THEN ${a} ELSE ${b} END`;
export const earlier = (a: string, b: string): string => `CASE WHEN ${a} < ${b} THEN ${a} ELSE ${b} END`;
