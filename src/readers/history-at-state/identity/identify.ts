import { slugOf } from '../slug';
import { byFullerName, byFullName, byNameAlone, type Choice } from './candidates';
import { type Decision, decisionOn, isBounded } from './decisions';
import { isFamilyFirst, lineageOf } from './lineage';
import { agreement, isParticle, isRegnalNumber, nameOf } from './names';
import { isRegnalName } from './offices';
import { byLineage, type Known, knownRows } from './table';
import type { Identify, Identity, Named } from './types';
import { usHolder, usHolderOfThatDay } from './us';

/** The decision by hand that a mention falls under, if there is one. */
type Decide = (mention: Named) => Decision | undefined;

/**
 * Makes what tells who is meant, from the mention and the rows of a table alone.
 *
 * In this order: decisions for all mentions of some days; holders of the three offices of the United States by office and day; rows of the same country or
 * body, by full name or by the name alone; a holder of those offices whom a row has at another country's table;
 * whoever has that very name for another country; a new official, provisional where a family name is all there
 * is. A signal counts only if it leaves one candidate.
 */
export function identifierOf(rows: readonly Known[], decide: Decide = decisionOn): Identify {
  const lineages = byLineage(rows);
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  const persons = new Map(rows.map((row) => [row.name, row]));
  return (mention) => {
    const decision = decide(mention);
    const decided = decision && isBounded(decision) ? persons.get(decision.person) : undefined;
    if (decided) return identity({ candidate: decided, why: 'DECISION' });
    const lineage = lineageOf(mention.employer ?? '');
    const holder = lineage === 'us' ? usHolder(mention) : undefined;
    if (holder) return { ...holder, why: 'OFFICE AND DAY', provisional: false };
    const known = choose(mention, lineages.get(lineage) ?? [], isFamilyFirst(lineage));
    if (known) return identity(known);
    const guest = usHolderOfThatDay(mention);
    if (guest) return { ...guest, why: 'OFFICE AND DAY, ELSEWHERE', provisional: false, guest: true };
    const elsewhere = nameOf(mention.name).alone ? undefined : byFullName(mention, bearers(mention, rows));
    if (elsewhere) return identity({ ...elsewhere, why: 'SAME NAME ELSEWHERE' });
    const person = minted(mention);
    return { ...person, name: names.get(person.id) ?? person.name };
  };
}

/** Tells who is meant by a mention, from it and the committed tables alone. */
export const identify: Identify = identifierOf(knownRows());

const choose = (mention: Named, rows: readonly Known[], familyFirst: boolean) =>
  nameOf(mention.name).alone
    ? byNameAlone(mention, rows, familyFirst)
    : (byFullName(mention, rows) ?? byFullerName(mention, rows, familyFirst));

/** Whoever has that very name: a row says the host's country where a remark names none. */
const bearers = ({ name }: Named, rows: readonly Known[]): Known[] =>
  rows.filter(({ names }) => names.some((it) => agreement(it, nameOf(name)) === 'SAME NAME'));

const identity = ({ candidate: { id, name, provisional }, why }: Choice<Known>): Identity => ({
  id,
  name,
  why,
  provisional,
});

/**
 * Somebody whom the tables do not have. The name is made of the id, as other mentions of the same id may spell it in
 * another way.
 */
function minted(mention: Named): Identity {
  const slug = slugOf(mention.name) || 'unnamed';
  const name = nameOfSlug(slug);
  if (!nameOf(mention.name).alone || isRegnalName(mention)) {
    const id = `official:history-at-state:${mention.employer ?? 'unknown'}-${slug}`;
    return { id, name, why: 'NEW', provisional: false };
  }
  return { id: provisionalId(mention, slug), name, why: 'NEW, FAMILY NAME ONLY', provisional: true };
}

/** `fernando-de-la-rua` → "Fernando de la Rua" */
const nameOfSlug = (slug: string): string =>
  slug
    .split('-')
    .map((word, at) => (at > 0 && isParticle(word) ? word : wordOf(word)))
    .join(' ');

const wordOf = (word: string): string =>
  isRegnalNumber(word) ? word.toUpperCase() : `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;

/** Of somebody of whom a family name is known: with country, kind of office and decade. */
export function provisionalId({ employer, offices, date }: Omit<Named, 'name'>, slug: string): string {
  const kind = (offices[0]?.kind ?? 'OTHER').toLowerCase().replaceAll('_', '-');
  return `official:history-at-state:${employer ?? 'unknown'}-${kind}-${slug}-${date.slice(0, 3)}0s`;
}
