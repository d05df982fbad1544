import { tableRows } from '../table';

/** What was decided by hand: mentions of that name, of that country, on those days, are that person. */
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
  why: fields.why ?? '',
}));

const byName = new Map<string, Decision[]>();
for (const it of DECISIONS) byName.set(it.name, [...(byName.get(it.name) ?? []), it]);

/** Whether a decision says of all mentions of some days who they are, those to come included. */
export const isBounded = ({ from, until }: Decision): boolean => from !== '' && until !== '';

/** The decision that a mention falls under. An empty country or day is any. */
export const decisionOn = (mention: { name: string; employer: string | undefined; date: string }) =>
  byName
    .get(mention.name)
    ?.find(
      ({ country, from, until }) =>
        (country === '' || country === mention.employer) &&
        (from === '' || from <= mention.date) &&
        (until === '' || mention.date <= until),
    );

/** Ids that decisions give to preferred names. */
export const DECIDED_IDS: ReadonlyMap<string, string> = new Map(
  DECISIONS.filter(({ id }) => id !== '').map(({ person, id }) => [person, id]),
);

/** Persons whom a decision holds apart from those of the same name. */
export const APART: ReadonlySet<string> = new Set(
  DECISIONS.filter(({ decision }) => decision === 'APART').map(({ person }) => person),
);
