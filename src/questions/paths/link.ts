import type { Building } from '../../projection/read';
import { contactKinds, periodOf } from '../contact/args';
import { named } from '../contact/named';
import { counts, isContact, supported } from '../contact/rules';
import { type Times, timesOf } from './times';

/** A hop: somebody's part in a contact, and the part of another in it. */
export interface Link {
  /** Variables: one's part, the event, the other's part. */
  readonly part: string;
  readonly event: string;
  readonly their: string;
  /** Conditions on the first part and the event, and those on the other part. */
  readonly mine: string;
  readonly theirs: string;
  /** So many took part that it links nobody. */
  readonly isCrowd: string;
  readonly times: Times;
}

/** Most participations of an event that still links those in it. */
export const CROWD = 100;

/** How many parts somebody has, as an expression; kept with the node, so that asking costs nothing. */
export const degree = (actor: string): string => `COUNT { (${actor})-[:TOOK_PART_IN]->() }`;

/** A hop in the period and of the kinds asked for, with the rules that all questions of contacts have. */
export function linkOf(build: Building): Link {
  const { part, event, their } = named(build, 'part', 'event', 'their');
  const times = timesOf(build.args, event);
  return {
    part,
    event,
    their,
    mine: [
      isContact(event, build.param(contactKinds)),
      counts(part),
      supported(event, part),
      ...periodOf(build, event).where,
      ...times.where,
    ].join(' AND '),
    theirs: `${counts(their)} AND ${supported(their)}`,
    isCrowd: `COUNT { (${event})<-[:TOOK_PART_IN]-() } > ${CROWD}`,
    times,
  };
}
