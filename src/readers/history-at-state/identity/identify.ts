import { slugOf } from '../slug';
import { isFamilyFirst, lineageOf } from './lineage';
import { AGREEMENTS, type Agreement, agreement, type Name, nameOf, placeIn } from './names';
import { KNOWN, type Known, knownIn } from './table';
import type { Identify, Identity, Named } from './types';
import { usHolder } from './us';

/** Years by which a mention may lie outside of the days from which a row is known. */
const MARGIN = { full: 15, alone: 6, former: 30 } as const;

/**
 * Tells who is meant, from the mention and the committed tables alone.
 *
 * In this order: holders of the three offices of the United States by office and day; rows of identity.csv of the
 * same country or body, by full name, else by the name alone; whoever has that very name for another country; a new
 * official, provisional where a family name is all there is. A signal counts only if it leaves one candidate.
 */
export const identify: Identify = (mention) => {
  const name = nameOf(mention.name);
  const lineage = mention.employer === undefined ? undefined : lineageOf(mention.employer);
  return (
    (lineage === 'us' ? holder(mention) : undefined) ??
    (lineage === undefined ? undefined : inLineage(mention, name, lineage)) ??
    elsewhere(mention, name) ??
    minted(mention, name)
  );
};

function holder(mention: Named): Identity | undefined {
  const person = usHolder(mention);
  return person && { id: person.id, name: person.name, why: 'OFFICE AND DAY', provisional: false };
}

function inLineage(mention: Named, name: Name, lineage: string): Identity | undefined {
  const rows = knownIn(lineage);
  if (!name.alone) return byFullName(mention, name, rows);
  const familyFirst = isFamilyFirst(lineage);
  const equal = rows.filter(({ spellings }) => spellings.some(({ folded }) => folded === name.folded));
  const found = theOne(mention, equal, MARGIN.alone);
  if (found) return identity(found, 'SAME NAME');
  for (const place of [1, 2, 3]) {
    const those = rows.filter(({ spellings }) =>
      spellings.some((it) =>
        it.alone
          ? it.sounds.join() === name.sounds.join() && place === 1
          : placeIn(name, it, familyFirst) === place,
      ),
    );
    const one = theOne(mention, those, MARGIN.alone);
    if (one) return identity(one, 'FAMILY NAME ONLY');
  }
  return undefined;
}

function byFullName(mention: Named, name: Name, rows: readonly Known[]): Identity | undefined {
  const agreeing = new Map<Agreement, Known[]>(AGREEMENTS.map((it) => [it, []]));
  for (const row of rows) {
    const best = bestAgreement(row, name);
    if (best) agreeing.get(best)?.push(row);
  }
  for (const [how, those] of agreeing) {
    const one = theOne(mention, those, how === 'NEAR' ? MARGIN.alone : MARGIN.full);
    if (one) return identity(one, how);
  }
  return undefined;
}

function bestAgreement({ spellings }: Known, name: Name): Agreement | undefined {
  const all = new Set(spellings.filter(({ alone }) => !alone).map((it) => agreement(it, name)));
  return AGREEMENTS.find((it) => all.has(it));
}

/** Who alone fits: within the days of the row and in the same kind of office, else in either, else near them. */
function theOne(mention: Named, rows: readonly Known[], years: number): Known | undefined {
  const kinds = mention.offices.map(({ kind }) => kind);
  const former = mention.offices.some(({ qualifiers }) => qualifiers.includes('FORMER'));
  const sameKind = (it: Known) => kinds.some((kind) => it.offices.has(kind));
  const within = (it: Known, before: number, after = before) =>
    shifted(it.from, -before) <= mention.date && mention.date <= shifted(it.until, after);
  const tests = [
    (it: Known) => within(it, 0) && sameKind(it),
    (it: Known) => within(it, years, former ? MARGIN.former : years) && sameKind(it),
    (it: Known) => within(it, 1, former ? MARGIN.former : 1),
    ...(years > MARGIN.alone ? [(it: Known) => within(it, years)] : []),
  ];
  for (const test of tests) {
    const [first, ...others] = rows.filter(test);
    if (first) return others.every(({ official }) => official === first.official) ? first : undefined;
  }
  return undefined;
}

const shifted = (day: string, years: number): string =>
  `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;

/** Whose very name it is for another country: a row gives the host's country where a remark names none. */
function elsewhere(mention: Named, name: Name): Identity | undefined {
  if (name.alone || name.regnal !== undefined) return undefined;
  const those = KNOWN.filter(({ spellings }) => spellings.some(({ folded }) => folded === name.folded));
  const one = theOne(mention, those, MARGIN.full);
  return one && identity(one, 'SAME NAME ELSEWHERE');
}

const identity = (row: Known, why: string): Identity => ({
  id: row.official,
  name: row.name,
  why,
  provisional: row.provisional,
});

/** Somebody whom the tables do not have. */
function minted(mention: Named, name: Name): Identity {
  const slug = slugOf(mention.name) || 'unnamed';
  const employer = mention.employer ?? 'unknown';
  if (!name.alone) {
    return {
      id: `official:history-at-state:${employer}-${slug}`,
      name: mention.name,
      why: 'NEW',
      provisional: false,
    };
  }
  return {
    id: provisionalId(mention, employer, slug),
    name: mention.name,
    why: 'NEW, FAMILY NAME ONLY',
    provisional: true,
  };
}

function provisionalId({ offices, date }: Named, employer: string, slug: string): string {
  const kind = (offices[0]?.kind ?? 'OTHER').toLowerCase().replaceAll('_', '-');
  return `official:history-at-state:${employer}-${kind}-${slug}-${date.slice(0, 3)}0s`;
}
