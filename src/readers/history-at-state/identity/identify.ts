import { slugOf } from '../slug';
import { byFullName, byNameAlone, type Choice } from './candidates';
import { isFamilyFirst, lineageOf } from './lineage';
import { agreement, nameOf } from './names';
import { isRegnalName } from './offices';
import { KNOWN, type Known, knownIn } from './table';
import type { Identify, Identity, Named } from './types';
import { usHolder, usHolderOfThatDay } from './us';

/**
 * Tells who is meant, from the mention and the committed tables alone.
 *
 * In this order: holders of the three offices of the United States by office and day; rows of identity.csv of the
 * same country or body, by full name or by the name alone; a holder of those offices whom a row has at another
 * country's table; whoever has that very name for another country; a new official, provisional where a family name
 * is all there is. A signal counts only if it leaves one candidate.
 */
export const identify: Identify = (mention) => {
  const lineage = lineageOf(mention.employer ?? '');
  const holder = lineage === 'us' ? usHolder(mention) : undefined;
  if (holder) return { ...holder, why: 'OFFICE AND DAY', provisional: false };
  const known = choose(mention, knownIn(lineage), lineage);
  if (known) return identity(known);
  const guest = usHolderOfThatDay(mention);
  if (guest) return { ...guest, why: 'OFFICE AND DAY, ELSEWHERE', provisional: false };
  const elsewhere = nameOf(mention.name).alone ? undefined : byFullName(mention, bearers(mention));
  return elsewhere ? identity({ ...elsewhere, why: 'SAME NAME ELSEWHERE' }) : minted(mention);
};

const choose = (mention: Named, rows: readonly Known[], lineage: string) =>
  nameOf(mention.name).alone ? byNameAlone(mention, rows, isFamilyFirst(lineage)) : byFullName(mention, rows);

/** Whoever has that very name: a row says the host's country where a remark names none. */
const bearers = ({ name }: Named): Known[] =>
  KNOWN.filter(({ names }) => names.some((it) => agreement(it, nameOf(name)) === 'SAME NAME'));

const identity = ({ candidate: { id, name, provisional }, why }: Choice<Known>): Identity => ({
  id,
  name,
  why,
  provisional,
});

/** Somebody whom the tables do not have. */
function minted(mention: Named): Identity {
  const slug = slugOf(mention.name) || 'unnamed';
  // Made of the id: were it the spelling of the row, "José" and "Jose" would be one id with two names.
  const name = slug.replaceAll('-', ' ').replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
  const employer = mention.employer ?? 'unknown';
  if (!nameOf(mention.name).alone || isRegnalName(mention)) {
    return { id: `official:history-at-state:${employer}-${slug}`, name, why: 'NEW', provisional: false };
  }
  const id = provisionalId(mention, slug);
  return { id, name, why: 'NEW, FAMILY NAME ONLY', provisional: true };
}

/** Of somebody of whom a family name is known: with country, kind of office and decade. */
export function provisionalId({ employer, offices, date }: Omit<Named, 'name'>, slug: string): string {
  const kind = (offices[0]?.kind ?? 'OTHER').toLowerCase().replaceAll('_', '-');
  return `official:history-at-state:${employer ?? 'unknown'}-${kind}-${slug}-${date.slice(0, 3)}0s`;
}
