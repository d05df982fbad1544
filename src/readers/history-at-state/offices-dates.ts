import type { Appointment } from './rows';

/** When somebody held an office, as the fields of a tenure. */
export interface TenureDates {
  readonly start?: string;
  readonly startBasis?: 'DERIVED';
  readonly end?: string;
}

/** Words of a date's note that leave it open. */
const ABOUT = /\b(?:about|approximately|circa|probably|shortly|soon)\b/i;

/** Words by which somebody did not take up the office, where the dates do not tell. */
const NOT_SERVED =
  /\b(?:did not (?:serve|proceed|present)|declined|not commissioned|nomination|never served|took oath of office, but)\b/i;

const approximately = (date: string | undefined, note: string | undefined): string | undefined =>
  date !== undefined && note !== undefined && ABOUT.test(note) ? `~${date}` : date;

/** The first date that an appointment has. */
export const firstDate = ({ started, arrived, appointed, ended }: Appointment): string | undefined =>
  started ?? arrived ?? appointed ?? ended;

/** Why an appointment makes no tenure; undefined if it makes one. */
export function whyNoTenure(appointment: Appointment): string | undefined {
  const { started, nominee, notes } = appointment;
  if (started !== undefined) return undefined;
  if (nominee) return 'nominees who never took up office';
  if (firstDate(appointment) === undefined) return 'appointments without any date';
  if (notes.some((it) => NOT_SERVED.test(it))) return 'appointments that were not taken up, by their notes';
  return undefined;
}

/**
 * From when to when.
 *
 * An office is taken up when a chief of mission presents credentials, and by others when they enter on duty: `started`.
 * Where that is empty, somebody took up the office on an unknown day between the arrival or appointment and the end. Who acts
 * for another does so from the appointment on. An empty `ended` is an unknown end: it may be that the
 * office is still held.
 *
 * @returns undefined if the dates contradict each other
 */
export function tenureDates(appointment: Appointment, acting: boolean): TenureDates | undefined {
  const { started, arrived, appointed, ended, startedNote, endedNote } = appointment;
  const end = approximately(ended, endedNote);
  const begun = started ?? (acting ? appointed : undefined);
  const earliest = arrived ?? appointed;
  if (ended !== undefined && isBefore(ended, begun ?? earliest)) return undefined;
  const ends = end !== undefined && { end };
  if (begun !== undefined) return { start: approximately(begun, startedNote) ?? begun, ...ends };
  if (earliest === undefined) return { ...ends };
  return { start: `${earliest}/${ended ?? '..'}`, startBasis: 'DERIVED', ...ends };
}

/** The end, at its latest, is before the start. */
const isBefore = (end: string, start: string | undefined): boolean =>
  start !== undefined && end < start.slice(0, end.length);
