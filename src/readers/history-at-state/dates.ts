/** First and last day of a row. */
export interface Days {
  readonly start: string;
  readonly end: string;
}

/** An event that lasted from the first to the last day. */
export const lasting = ({ start, end }: Days) =>
  start === end ? { date: start } : { date: start, endDate: end };

/** Something within these days: one day of them, and which is known only if a remark says it. */
export function within({ start, end }: Days, said?: string) {
  if (said !== undefined) return { date: said };
  return start === end ? { date: start } : { date: `${start}/${end}`, dateBasis: 'DERIVED' };
}

/** A gathering lasts the days that a remark says; else it was on one day of the trip, which is all that is known. */
export function gatheringDays(trip: Days, said: string | undefined) {
  const [start = '', end = start] = (said ?? '').split('/');
  return said === undefined ? within(trip) : lasting({ start, end });
}
