import type { Office, OfficeKind } from '../remarks';
import { nameOf } from './names';

/** Titles whose holders are called by one name that is no family's. */
const MONARCH =
  /\b(?:king|queen|emperor|empress|shah|sultan|emir|amir|pope|patriarch|prince|princess|grand duke|grand duchess|tsar|negus)\b/i;

/** A monarch, or of a monarch's family, by one name: "King Fahd". */
export const isRegnalName = ({ name, offices }: { name: string; offices: readonly Office[] }): boolean =>
  nameOf(name).alone && offices.some(({ title }) => MONARCH.test(title));

export const kindsIn = (offices: readonly Office[]): Set<OfficeKind> =>
  new Set(offices.map(({ kind }) => kind));

export const isFormer = (offices: readonly Office[]): boolean =>
  offices.length > 0 && offices.every(({ qualifiers }) => qualifiers.includes('FORMER'));

export const shareKind = (a: ReadonlySet<OfficeKind>, b: ReadonlySet<OfficeKind>): boolean =>
  [...a].some((it) => b.has(it));

/** Below heads of state and government. */
const MINISTERS: ReadonlySet<OfficeKind> = new Set(['FOREIGN_MINISTER', 'MINISTER', 'AMBASSADOR']);

const isHeadOfState = (kinds: ReadonlySet<OfficeKind>): boolean =>
  kinds.size === 1 && kinds.has('HEAD_OF_STATE');

const hasMinister = (kinds: ReadonlySet<OfficeKind>): boolean => [...kinds].some((it) => MINISTERS.has(it));

/** One person can have had both within a year: a head of state who is nothing else was no minister just before. */
export const canChange = (a: ReadonlySet<OfficeKind>, b: ReadonlySet<OfficeKind>): boolean =>
  !(isHeadOfState(a) && hasMinister(b)) && !(isHeadOfState(b) && hasMinister(a));

/** Years between two spans of days, 0 where they overlap. */
export function yearsBetween(a: Days, b: Days): number {
  const days = Math.max(
    Date.parse(b.from) - Date.parse(a.until),
    Date.parse(a.from) - Date.parse(b.until),
    0,
  );
  return days / (365.25 * 24 * 3600 * 1000);
}

/** First and last day. */
export interface Days {
  readonly from: string;
  readonly until: string;
}

/** In years: how far mentions of one person may lie from each other. docs/readers/identity.md says why. */
export const YEARS = {
  /** Of the same full name, in whatever spelling. */
  same: 25,
  /** Of a full name and a shorter one. */
  shorter: 15,
  /** Of names that differ in a letter. */
  near: 8,
  /** Of a name alone and the one full name that it is in, in the same kind of office. */
  alone: 6,
  /** The same, where no other full name of that country has that family name. */
  sole: 10,
  /** The same, in another kind of office. */
  otherOffice: 1,
  /** Of somebody who no longer is in office, behind that. */
  former: 30,
  /** Of a name alone and the same name alone, in the same kind of office. */
  run: 15,
  /** The same in another kind of office, or where many families have one name. */
  shortRun: 3,
} as const;
