import { groupedBy } from '../../../model/grouped';
import { tableRows } from '../table';
import type { Named } from './types';

/**
 * What was decided by hand: mentions of that name, of that country, on those days, are that person; with OF: their
 * office is of another state or body.
 */
export interface Decision {
  readonly decision: string;
  readonly name: string;
  readonly country: string;
  readonly from: string;
  readonly until: string;
  /** Preferred name of the person; the same for the same person. */
  readonly person: string;
  /** Id, where another dataset gave one already. */
  readonly id: string;
  /** Of OF: the key of the state or body. */
  readonly of: string;
  /** Kind of office that the mention has to have; "" for any. */
  readonly kind: string;
  readonly why: string;
}

/** All decisions, by country and person. */
export const DECISIONS: readonly Decision[] = tableRows('identity/decisions.csv').map((fields) => ({
  decision: fields.decision ?? '',
  name: fields.name ?? '',
  country: fields.country ?? '',
  from: fields.from ?? '',
  until: fields.until ?? '',
  person: fields.person ?? '',
  id: fields.id ?? '',
  of: fields.of ?? '',
  kind: fields.kind ?? '',
  why: fields.why ?? '',
}));

const byName = groupedBy(DECISIONS, ({ name }) => name);

/** Whether a decision says of all mentions of some days who they are, those to come included. */
export const isBounded = ({ from, until }: Decision): boolean => from !== '' && until !== '';

/** The decision on who is meant that a mention falls under. An empty country, day or kind is any. */
export const decisionOn = (mention: Named): Decision | undefined =>
  byName.get(mention.name)?.find((it) => it.decision !== 'OF' && isUnder(it, mention));

/** The decision on whose office it is that a mention falls under. */
export const officeDecidedOn = (mention: Named): Decision | undefined =>
  byName.get(mention.name)?.find((it) => it.decision === 'OF' && isUnder(it, mention));

const isUnder = ({ country, from, until, kind }: Decision, { employer, date, offices }: Named): boolean =>
  (country === '' || country === employer) &&
  (from === '' || from <= date) &&
  (until === '' || date <= until) &&
  (kind === '' || offices.some((it) => it.kind === kind));

/** Ids that decisions give to preferred names. */
export const DECIDED_IDS: ReadonlyMap<string, string> = new Map(
  DECISIONS.filter(({ id }) => id !== '').map(({ person, id }) => [person, id]),
);

/** Persons whom a decision holds apart from those of the same name. */
export const APART: ReadonlySet<string> = new Set(
  DECISIONS.filter(({ decision }) => decision === 'APART').map(({ person }) => person),
);
