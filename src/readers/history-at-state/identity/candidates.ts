import type { OfficeKind } from '../remarks';
import {
  AGREEMENTS,
  type Agreement,
  agreement,
  type Name,
  nameOf,
  PLACES,
  placeIn,
  sameAlone,
} from './names';
import { canChange, type Days, isFormer, kindsIn, shareKind, YEARS, yearsBetween } from './offices';
import type { Named } from './types';

/** Somebody whom a mention may mean. */
export interface Candidate extends Days {
  /** The same for two rows of one person. */
  readonly official: unknown;
  readonly offices: ReadonlySet<OfficeKind>;
  readonly names: readonly Name[];
}

/** Who is meant, and what told. */
export interface Choice<C> {
  readonly candidate: C;
  readonly why: string;
}

/** The one candidate whose full name agrees with a mention's full name, by the surest agreement that leaves one. */
export function byFullName<C extends Candidate>(
  mention: Named,
  candidates: readonly C[],
): Choice<C> | undefined {
  const name = nameOf(mention.name);
  const best = candidates.map((candidate) => ({ candidate, how: bestAgreement(candidate, name) }));
  for (const how of AGREEMENTS) {
    const those = best.filter((it) => it.how === how).map(({ candidate }) => candidate);
    const years = how === 'NEAR' ? YEARS.near : how === 'SHORTER' ? YEARS.shorter : YEARS.same;
    const candidate = theOne(mention, those, years, how !== 'NEAR');
    if (candidate) return { candidate, why: how };
  }
  return undefined;
}

function bestAgreement({ names }: Candidate, name: Name): Agreement | undefined {
  const all = new Set(names.filter(({ alone }) => !alone).map((it) => agreement(it, name)));
  return AGREEMENTS.find((it) => all.has(it));
}

/** The one candidate who is called by a name that stands alone. */
export function byNameAlone<C extends Candidate>(
  mention: Named,
  candidates: readonly C[],
  familyFirst: boolean,
): Choice<C> | undefined {
  const name = nameOf(mention.name);
  const called = candidates.filter(({ names }) => names.some((it) => it.alone && sameAlone(it, name)));
  const found = theOne(mention, called, YEARS.alone, false);
  if (found) return { candidate: found, why: 'SAME NAME' };
  const placed = PLACES.map((place) =>
    candidates.filter(({ names }) =>
      names.some((it) => !it.alone && placeIn(name, it, familyFirst) === place),
    ),
  );
  for (const those of placed) {
    const one = theOne(mention, those, YEARS.alone, false);
    if (one) return { candidate: one, why: 'FAMILY NAME ONLY' };
    if (those.some((it) => fits(it, mention, YEARS.alone) && hasKind(it, mention))) return undefined;
  }
  const all = placed.flat();
  const [sole] = all;
  if (sole && all.every(({ official }) => official === sole.official) && hasKind(sole, mention)) {
    const one = all.find((it) => fits(it, mention, YEARS.sole));
    if (one) return { candidate: one, why: 'FAMILY NAME ONLY, OF ONE PERSON' };
  }
  return undefined;
}

/**
 * The one candidate whose family name it is, to the letter, of those who were in the same kind of office on that
 * very day.
 */
export function byFamilyNameOfThatDay<C extends Candidate>(
  mention: Named,
  candidates: readonly C[],
): Choice<C> | undefined {
  const word = nameOf(mention.name).words.join(' ');
  const there = candidates.filter(
    (it) => fits(it, mention, 0) && hasKind(it, mention) && hasFamilyName(it, word),
  );
  // Whoever is known by more than that name comes first.
  const full = there.filter(({ names }) => names.some(({ alone }) => !alone));
  const those = full.length > 0 ? full : there;
  const [candidate, ...others] = those;
  return candidate && others.every(({ official }) => official === candidate.official)
    ? { candidate, why: 'FAMILY NAME ONLY, ELSEWHERE' }
    : undefined;
}

/** It is the last word of a full name, or the name that somebody is known by. */
const hasFamilyName = ({ names }: Candidate, word: string): boolean =>
  names.some((it) => it.regnal === undefined && !it.ownFirst && it.words.at(-1) === word);

/** The one candidate known by a family name alone that is the mention's, in the same kind of office. */
export function byFullerName<C extends Candidate>(
  mention: Named,
  candidates: readonly C[],
  familyFirst: boolean,
): Choice<C> | undefined {
  const name = nameOf(mention.name);
  const called = candidates.filter(
    (it) =>
      hasKind(it, mention) &&
      it.names.every((own) => own.alone && placeIn(own, name, familyFirst) === 'FAMILY'),
  );
  const years = familyFirst ? YEARS.otherOffice : YEARS.alone;
  const candidate = theOne(mention, called, years, false);
  return candidate && { candidate, why: 'FULLER NAME' };
}

export const hasKind = ({ offices }: Candidate, mention: Named): boolean =>
  shareKind(offices, kindsIn(mention.offices));

/** The mention lies within the candidate's days or so many years from them; behind them, more for who is former. */
function fits(candidate: Candidate, { date, offices }: Named, years: number): boolean {
  const after = isFormer(offices) && date > candidate.until ? YEARS.former : years;
  return yearsBetween(candidate, { from: date, until: date }) <= after;
}

/**
 * Who alone fits: on the days of the candidate and in the same kind of office, else in that kind near them, else
 * in an office that one can change to within a year; with `anyOffice`, else in any.
 */
function theOne<C extends Candidate>(
  mention: Named,
  candidates: readonly C[],
  years: number,
  anyOffice: boolean,
): C | undefined {
  const kinds = kindsIn(mention.offices);
  const tests = [
    (it: C) => fits(it, mention, 0) && hasKind(it, mention),
    (it: C) => fits(it, mention, YEARS.otherOffice) && hasKind(it, mention),
    (it: C) => fits(it, mention, years) && hasKind(it, mention),
    (it: C) => fits(it, mention, YEARS.otherOffice) && canChange(it.offices, kinds),
    ...(anyOffice ? [(it: C) => fits(it, mention, years)] : []),
  ];
  for (const test of tests) {
    const [first, ...others] = candidates.filter(test);
    if (first) return others.every(({ official }) => official === first.official) ? first : undefined;
  }
  return undefined;
}
