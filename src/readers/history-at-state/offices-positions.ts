import type { SeedLine } from '../reader';
import { withArticle } from './article';
import { type Country, countryOf } from './countries';
import type { Appointment, Post } from './rows';
import { tableRows } from './table';

/** Positions of appointments. A title comes from a committed table or from the post's own file, never from a holder's row. */

export type PositionLine = SeedLine & {
  readonly id: string;
  readonly title: string;
  readonly organization: string;
};

const US = 'organization:us';
const STATE = 'organization:us-department-of-state';
const agency = (key: string) => ({
  organization: `organization:us-${key}`,
  classification: 'HEAD_OF_ORGANIZATION',
});

/** Posts that are not simply offices of the Department of State. */
const POSTS: Readonly<Record<string, { organization: string; classification: string; title?: string }>> = {
  'secretary-of-foreign-affairs-continental-congress': {
    organization: US,
    classification: 'FOREIGN_MINISTER',
  },
  'secretary-ad-interim': {
    organization: US,
    classification: 'FOREIGN_MINISTER',
    title: 'US Secretary of State ad interim',
  },
  'ambassador-at-large': { organization: STATE, classification: 'ENVOY' },
  'administrator-aid': agency('agency-for-international-development'),
  'administrator-economic-cooperation-administration': agency('economic-cooperation-administration'),
  'administrator-technical-cooperation-administration': agency('technical-cooperation-administration'),
  'director-foreign-operations-administration': agency('foreign-operations-administration'),
  'director-intl-cooperation-administration': agency('international-cooperation-administration'),
  'director-mutual-security-agency': agency('mutual-security-agency'),
  'director-us-arms-control-disarmament-agency': agency('arms-control-and-disarmament-agency'),
  'director-usia': agency('information-agency'),
  'us-trade-representative': agency('trade-representative'),
};

/** The office that the hand-made seed has too: the same record. */
export const SECRETARY_OF_STATE: PositionLine = {
  type: 'position',
  id: 'position:us-secretary-of-state',
  title: 'US Secretary of State',
  organization: US,
  classification: 'FOREIGN_MINISTER',
};

export const PRESIDENT: PositionLine = {
  type: 'position',
  id: 'position:us-president',
  title: 'US President',
  names: ['President of the United States'],
  organization: US,
  classification: 'HEAD_OF_STATE',
};

export const VICE_PRESIDENT: PositionLine = {
  type: 'position',
  id: 'position:us-vice-president',
  title: 'US Vice President',
  names: ['Vice President of the United States'],
  organization: US,
  classification: 'OTHER',
};

/** Titles under which somebody acts for who is not there. */
const ACTING = new Set([
  'secretary-ad-interim',
  'charge-daffaires-ad-interim',
  'charge-daffaires-pro-tem',
  'acting-principal-officer',
]);

/** Whether who was appointed acts only. */
export const isActing = ({ role }: Appointment): boolean => ACTING.has(role);

/** Of these no other part of a mission's title is meant. */
const ENVOYS = new Set(['personal-representative-of-the-president']);

const CHIEF_TITLES: ReadonlyMap<string, string> = new Map(
  tableRows('chief-roles.csv').map(({ id = '', title = '' }) => [id, title]),
);

/**
 * The position of an appointment.
 *
 * A mission's position is a title at a country, the country being that of the day: the head of the mission
 * `russia` was Ambassador to the Soviet Union in 1957. Who stayed on while the country became another keeps
 * the position of the first day.
 *
 * @param day the first day that is known of the appointment
 * @returns undefined for a country that countries.csv lacks
 */
export function positionOfAppointment(appointment: Appointment, day: string): PositionLine | undefined {
  const { post, country, role } = appointment;
  if (post) return postPosition(post);
  const host = country === undefined ? undefined : countryOf(country, undefined, day);
  return host && missionPosition(host, role);
}

function postPosition({ id, title, alternates, mission }: Post): PositionLine {
  if (id === 'secretary') return SECRETARY_OF_STATE;
  const own = POSTS[id] ?? {
    organization: mission ? US : STATE,
    classification: mission ? 'AMBASSADOR' : 'OTHER',
  };
  return {
    type: 'position',
    id: `position:pocom:${id}`,
    title: own.title ?? title,
    ...(alternates.length > 0 && { names: [...new Set(alternates)].sort() }),
    organization: own.organization,
    classification: own.classification,
  };
}

/** What an ambassador is called for short. */
const AMBASSADOR = 'ambassador-e-p';

function missionPosition({ key, name }: Country, role: string): PositionLine {
  const full = CHIEF_TITLES.get(role) ?? role.replaceAll('-', ' ');
  const to = `to ${withArticle(name)}`;
  return {
    type: 'position',
    id: `position:pocom:${key}-${role}`,
    title: `US ${role === AMBASSADOR ? 'Ambassador' : full} ${to}`,
    ...(role === AMBASSADOR && { names: [`${full} ${to}`] }),
    organization: US,
    classification: ENVOYS.has(role) ? 'ENVOY' : 'AMBASSADOR',
  };
}
