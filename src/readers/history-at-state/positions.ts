import { withArticle } from './article';
import { type Employer, employerOf, HOLY_SEE, isBody, isState } from './countries';
import { actorRecords } from './countries-records';
import { type PositionLine, PRESIDENT, SECRETARY_OF_STATE, VICE_PRESIDENT } from './offices-positions';
import type { Records } from './records';
import { isHonorific, type Office } from './remarks';
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
  'un Secretary General': {
    type: 'position',
    id: 'position:un-secretary-general',
    classification: 'HEAD_OF_ORGANIZATION',
    title: 'UN Secretary-General',
    organization: 'organization:un',
  },
};

/** A head of government by any of these names is the same. */
const HEAD_OF_GOVERNMENT =
  /^(?:Prime Minister|Premier|Chancellor|Taoiseach|Head of Government|Minister[- ]President|President|Premier of the Council|President of the Council of Ministers)$/;

function headOfGovernment({ key }: Employer): string {
  if (/^(austria|germany|west-germany|german-empire|germany-\d+)$/.test(key)) return 'Chancellor';
  return /^(china|soviet-union)/.test(key) ? 'Premier' : 'Prime Minister';
}

/** One title for one office that remarks call by several. The first rule that fits counts. */
const ONE_TITLE: readonly [pattern: RegExp, title: string, employer?: RegExp][] = [
  [/^(?:Amir|Ameer)$/, 'Emir'],
  [/^President of the Commission$/, 'President', /^european-commission$/],
  [/^State Counselor$/, 'State Councilor', /^china$/],
  [/^High Representative\b.*$/, 'High Representative', /^eu$/],
  [/^(.*\b)Advisor$/, '$1Adviser'],
  [/^Minister (?:of|for) (?!State$)(\w+)$/, '$1 Minister'],
  [/^Defence Minister$/, 'Defense Minister'],
  [/^Treasury Secretary$/, 'Secretary of the Treasury', /^us$/],
  [/^(Commerce|Defense|Energy|Labor|Agriculture) Secretary$/, 'Secretary of $1', /^us$/],
];

/** Parties that governed alone: a Secretary of the state is theirs. */
const RULING_PARTIES: Readonly<Record<string, string>> = {
  china: 'the Communist Party of China',
  hungary: 'the Hungarian Socialist Workers’ Party',
  poland: 'the Polish United Workers’ Party',
  'soviet-union': 'the Communist Party of the Soviet Union',
  vietnam: 'the Communist Party of Vietnam',
};

/** China's party had a Chairman until that day. */
const CHAIRMAN_IN_CHINA = '1982-09-12';

/** What a state's office is of, where that is its ruling party. */
const partyOf = ({ title }: Office, { key }: Employer, date: string): string | undefined =>
  /^(?:General|First) Secretary$/.test(title) ||
  (key === 'china' && title === 'Chairman' && date < CHAIRMAN_IN_CHINA)
    ? RULING_PARTIES[key]
    : undefined;

/** What a position is called, of all that remarks call it. */
function titleOf({ title, kind }: Office, employer: Employer): string {
  if (kind === 'FOREIGN_MINISTER') return 'Foreign Minister';
  if (kind === 'HEAD_OF_GOVERNMENT' && HEAD_OF_GOVERNMENT.test(title)) return headOfGovernment(employer);
  const rule = ONE_TITLE.find(([pattern, , of]) => pattern.test(title) && (of?.test(employer.key) ?? true));
  return rule ? title.replace(rule[0], rule[1]) : title;
}

/** Ranks of soldiers: who commands what is an office. */
const RANK =
  /\b(?:General|Gen\.|Colonel|Col\.|Marshal|Admiral|Major|Captain|Brigadier|Generalissimo|Comm?andante)$/;
/** Titles of nobility are no office, nor is one that is sought; an ambassador's is one where it is said to whom. */
const TITLE_ALONE = /^(?:Duke|Duchess|Ambassador|(?:Presidential )?Candidate)$/;
/** Offices of cities, provinces, churches, parties and agencies, which no state has. */
const OF_NO_STATE =
  /^(?:Leader|Administrator|Mayor|Governor|Lieutenant Governor|(?:Ecumenical )?Patriarch\b.*|Catholicos|Dalai Lama|Grand (?:Mufti|Imam|Sheikh))$/;
/** Where a prince reigns. */
const PRINCIPALITIES = new Set(['monaco', 'liechtenstein']);

/** Whether a state or body has such an office. */
function isOffice({ title, kind }: Office, { key }: Employer): boolean {
  if (title === 'Prince') return PRINCIPALITIES.has(key);
  if (isHonorific(title) || TITLE_ALONE.test(title) || (kind === 'COMMANDER' && RANK.test(title)))
    return false;
  // Several are sent at once: what for, tells one from another.
  if (kind === 'ENVOY' && /\b(?:Envoy|Representative|Advis[eo]r|Coordinator)$/.test(title)) return false;
  // Since its Council has one too, the words do not say which.
  if (key === 'eu' && title === 'President') return false;
  // Once its party has none, of this commission or that: the words do not say which.
  if (key === 'china' && title === 'Chairman') return false;
  return !(isState(key) && OF_NO_STATE.test(title));
}

/** The heirs of the United Arab Emirates are of one of them. */
const ABU_DHABI = employerOf('abu-dhabi');

/** The President of the European Community is its Commission's, as was that of the EU until its Council had one. */
const PRESIDENT_OF_COUNCIL = '2009-12-01';
const OF_COMMISSION = /^President(?: of the Commission)?$/;
const EUROPEAN_COMMISSION = employerOf('european-commission');

const isCommunity = ({ key }: Employer, date: string): boolean =>
  key === 'european-community' || (key === 'eu' && date < PRESIDENT_OF_COUNCIL);

/** Whose an office is, of a state or body that remarks say it is of. */
export const employerIn = ({ title }: Office, employer: Employer, date: string): Employer =>
  (employer.key === 'united-arab-emirates' && /Crown Prince|Heir Apparent/.test(title) && ABU_DHABI) ||
  (isCommunity(employer, date) && OF_COMMISSION.test(title) && EUROPEAN_COMMISSION) ||
  employer;

/**
 * An office as it is in its country, where that differs from what its title says: Spain's President heads a monarchy's
 * government, the Holy See's Secretary of State a government, a prince who reigns a state; a body's President, no state.
 */
function asHeld(office: Office, { key }: Employer): Office {
  const { title, kind } = office;
  if (key === 'spain' && title === 'President') return { ...office, kind: 'HEAD_OF_GOVERNMENT' };
  // North Korea's Leader is called its Chairman too, whatever he chairs.
  if (key === 'korea-north' && /^(?:Leader|Chairman)$/.test(title))
    return { ...office, title: 'Supreme Leader', kind: 'HEAD_OF_STATE' };
  if (key === HOLY_SEE.key && kind === 'FOREIGN_MINISTER') {
    return title === 'Secretary of State'
      ? { ...office, kind: 'HEAD_OF_GOVERNMENT' }
      : { ...office, title: 'Secretary for Relations with States', kind: 'MINISTER' };
  }
  if (title === 'Prince' && PRINCIPALITIES.has(key)) return { ...office, kind: 'HEAD_OF_STATE' };
  return kind === 'HEAD_OF_STATE' && isBody(key) ? { ...office, kind: 'HEAD_OF_ORGANIZATION' } : office;
}

/** Held no longer or not yet: no office on that day. */
const NOT_IN_OFFICE = new Set(['FORMER', 'DESIGNATE']);

/** As the organization is called, which is one for all that a state was called. */
const nameIn = ({ organization }: Employer): string =>
  withArticle(String(actorRecords.get(organization)?.name));

/**
 * The position that these words mean, given to `records`; undefined for an office that is held no longer
 * or not yet, and for a rank. Two titles of one office are one position: a Foreign Secretary is the Foreign Minister.
 */
export function positionOf(
  spoken: Office,
  spokenOf: Employer,
  date: string,
  records: Records,
): string | undefined {
  const employer = employerIn(spoken, spokenOf, date);
  const office = asHeld(spoken, employer);
  const { qualifiers, kind } = office;
  const party = partyOf(office, employer, date);
  if (qualifiers.some((it) => NOT_IN_OFFICE.has(it)) || !(party || isOffice(office, employer)))
    return undefined;
  const lesser = qualifiers.some((it) => it === 'DEPUTY' || it === 'CROWN');
  const own = NAMED[`${employer.key} ${lesser ? '' : kind}`] ?? NAMED[`${employer.key} ${office.title}`];
  if (own) {
    giveOrganization(own.organization, records);
    return records.node(own);
  }
  const title = lesser ? office.title : titleOf(office, employer);
  return records.node({
    type: 'position',
    id: `position:${employer.key}-${slugOf(title)}`,
    title: `${title} of ${party ?? nameIn(employer)}`,
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
