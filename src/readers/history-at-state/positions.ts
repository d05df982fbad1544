import { withArticle } from './article';
import { type Employer, HOLY_SEE } from './countries';
import { actorRecords } from './countries-records';
import { type PositionLine, PRESIDENT, SECRETARY_OF_STATE, VICE_PRESIDENT } from './offices-positions';
import type { Records } from './records';
import type { Office } from './remarks';
import { slugOf } from './slug';

/** Positions that another source names first; whoever means them gives the same record. */
const NAMED: Readonly<Record<string, PositionLine>> = {
  'russia FOREIGN_MINISTER': {
    type: 'position',
    id: 'position:russian-foreign-minister',
    classification: 'FOREIGN_MINISTER',
    title: 'Russian Foreign Minister',
    organization: 'organization:russian-foreign-ministry',
  },
  'russia HEAD_OF_STATE': {
    type: 'position',
    id: 'position:russian-president',
    classification: 'HEAD_OF_STATE',
    title: 'Russian President',
    organization: 'organization:russia',
  },
  'un Special Envoy for Syria': {
    type: 'position',
    id: 'position:un-special-envoy-for-syria',
    title: 'UN Secretary-General’s Special Envoy for Syria',
    classification: 'ENVOY',
    organization: 'organization:un',
  },
  'us FOREIGN_MINISTER': SECRETARY_OF_STATE,
  'us HEAD_OF_STATE': PRESIDENT,
  'us Vice President': VICE_PRESIDENT,
  'un HEAD_OF_ORGANIZATION': {
    type: 'position',
    id: 'position:un-secretary-general',
    classification: 'HEAD_OF_ORGANIZATION',
    title: 'UN Secretary-General',
    organization: 'organization:un',
  },
};

/** A country has one head of government and one minister of foreign affairs, whatever a remark calls them. */
const ONE_TITLE: Readonly<Record<string, (employer: Employer) => string>> = {
  FOREIGN_MINISTER: () => 'Foreign Minister',
  HEAD_OF_GOVERNMENT: ({ key }) =>
    /^(austria|germany|west-germany|german-empire|germany-\d+)$/.test(key)
      ? 'Chancellor'
      : /^(china|soviet-union)/.test(key)
        ? 'Premier'
        : 'Prime Minister',
};

/** Offices that there is one of, wherever it is spoken of. */
const OF_ONE: Readonly<Record<string, Employer>> = { Pope: HOLY_SEE };

/** Held no longer or not yet: no office on that day. */
const NOT_IN_OFFICE = new Set(['FORMER', 'DESIGNATE']);

/** As the organization is called, which is one for all that a state was called. */
const nameIn = ({ organization }: Employer): string =>
  withArticle(String(actorRecords.get(organization)?.name));

/**
 * The position that these words mean, given to `records`; undefined for an office that is held no longer
 * or not yet. Two titles of one office are one position: a Foreign Secretary is the Foreign Minister.
 */
export function positionOf(office: Office, spokenOf: Employer, records: Records): string | undefined {
  const { qualifiers, kind } = office;
  const employer = OF_ONE[office.title] ?? spokenOf;
  if (qualifiers.some((it) => NOT_IN_OFFICE.has(it))) return undefined;
  const lesser = qualifiers.some((it) => it === 'DEPUTY' || it === 'CROWN');
  const own = NAMED[`${employer.key} ${lesser ? '' : kind}`] ?? NAMED[`${employer.key} ${office.title}`];
  if (own) {
    giveOrganization(own.organization, records);
    return records.node(own);
  }
  const title = (!lesser && ONE_TITLE[kind]?.(employer)) || office.title;
  return records.node({
    type: 'position',
    id: `position:${employer.key}-${slugOf(title)}`,
    title: `${title} of ${nameIn(employer)}`,
    classification: lesser ? 'OTHER' : kind,
    organization: giveOrganization(employer.organization, records),
  });
}

/** Gives an organization of the tables, with those that it is part of. */
export function giveOrganization(id: string, records: Records): string {
  const record = actorRecords.get(id);
  if (!record) throw new Error(`neither countries.csv nor bodies.csv has ${id}`);
  if (typeof record.partOf === 'string') giveOrganization(record.partOf, records);
  return records.node(record);
}
