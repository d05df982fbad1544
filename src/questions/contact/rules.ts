import { EventKind } from '../../nodes/event/event.type';
import { Attendance, Role } from '../../nodes/participation/participation.type';

/**
 * What a contact is: an event of some kinds that was held, and in which both were, in roles that count. All questions
 * about who met whom ask it here.
 */

/** Kinds that are in person, unless the event names another medium. */
const IN_PERSON = [
  EventKind.BILATERAL_MEETING,
  EventKind.VISIT,
  EventKind.THIRD_PLACE_MEETING,
  EventKind.SUMMIT,
  EventKind.MULTILATERAL_MEETING,
];
/** Kinds of which the medium alone tells. */
const BY_MEDIUM = [EventKind.MEDIATION, EventKind.NEGOTIATION, EventKind.AGREEMENT_SIGNED];

/** Kinds in which people are in touch. */
export const CONTACT_KINDS: readonly EventKind[] = [
  EventKind.PHONE_CALL,
  EventKind.VIDEO_CALL,
  ...IN_PERSON,
  ...BY_MEDIUM,
];

/** Roles of those who were no side of the talk. */
const PASSIVE = [Role.SIDE, Role.OBSERVER, Role.ACCOMPANIED];

/** Most participations that one question looks at. */
export const MOST = 10_000;

/** Words of our own as a list. */
export const inCypher = (values: readonly string[]): string =>
  `[${values.map((it) => `'${it}'`).join(', ')}]`;

/** Was there. */
export const attended = (part: string): string => `${part}.attendance = '${Attendance.ATTENDED}'`;

/** Was there in a role that counts. */
export const counts = (part: string): string =>
  `${attended(part)} AND NOT ${part}.role IN ${inCypher(PASSIVE)}`;

/** Was held and is of one of these kinds. @param kinds an expression: those asked for that are contacts */
export const isContact = (event: string, kinds: string): string =>
  `${event}.status = 'HELD' AND ${event}.kind IN ${kinds}`;

/** None of these facts has lost its support. */
export const supported = (...facts: string[]): string =>
  facts.map((it) => `${it}.unsupported IS NULL`).join(' AND ');

/**
 * Those involved were in one place, contact or not: by the medium that is stated, and where none is or accounts of it differ,
 * by the kind. A CASE takes the null of `disputed` for no, so the text is short.
 */
export const isInPerson = (event: string): string =>
  `CASE WHEN ${event}.medium IS NULL OR 'medium' IN ${event}.disputed ` +
  `THEN ${event}.kind IN ${inCypher(IN_PERSON)} ELSE ${event}.medium = 'IN_PERSON' END`;

/** The events that an event is a part of, as clauses that bind `whole`. */
export const wholesOf = (event: string, whole: string): string =>
  `MATCH (${event})-[:PART_OF*1..10]->(${whole}:Event)`;
