import { UNITED_STATES } from '../countries';
import { slugOf } from '../slug';
import {
  byFamilyNameOfThatDay,
  byFullerName,
  byFullName,
  byNameAlone,
  type Choice,
  hasKind,
} from './candidates';
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
 * whoever has that very name for another country, or, where the words name no country, was in that office
 * elsewhere on that very day under that family name; a new official, provisional where a family name is all there
 * is. A signal counts only if it leaves one candidate.
 */
export function identifierOf(rows: readonly Known[], decide: Decide = decisionOn): Identify {
  const lineages = byLineage(rows);
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  const persons = new Map(rows.map((row) => [row.name, row]));
  return (mention) => {
    const of = mention.employer;
    const decision = decide(mention);
    const decided = decision && isBounded(decision) ? persons.get(decision.person) : undefined;
    if (decided) return identity({ candidate: decided, why: 'DECISION' }, of);
    const lineage = lineageOf(of ?? '');
    const holder = lineage === 'us' ? usHolder(mention) : undefined;
    if (holder) return { ...holder, why: 'OFFICE AND DAY', provisional: false, of };
    const known = choose(mention, lineages.get(lineage) ?? [], isFamilyFirst(lineage));
    if (known) return identity(known, of);
    const guest = usHolderOfThatDay(mention);
    if (guest)
      return { ...guest, why: 'OFFICE AND DAY, ELSEWHERE', provisional: false, of: UNITED_STATES.key };
    const elsewhere = chooseElsewhere(mention, rows);
    // Where the words name no country, the office is of the one that has such an office's holder of that name.
    if (elsewhere) {
      const moves = mention.assumed && hasKind(elsewhere.candidate, mention);
      return identity(elsewhere, moves ? elsewhere.candidate.country : of);
    }
    const person = minted(mention);
    return { ...person, name: names.get(person.id) ?? person.name, of };
  };
}

/** Tells who is meant by a mention, from it and the committed tables alone. */
export const identify: Identify = identifierOf(knownRows());

const choose = (mention: Named, rows: readonly Known[], familyFirst: boolean) =>
  nameOf(mention.name).alone
    ? byNameAlone(mention, rows, familyFirst)
    : (byFullName(mention, rows) ?? byFullerName(mention, rows, familyFirst));

/** By a full name whoever has that very name; by a name alone, where the words name no country, who was in office then. */
function chooseElsewhere(mention: Named, rows: readonly Known[]): Choice<Known> | undefined {
  if (!nameOf(mention.name).alone) {
    const found = byFullName(mention, bearers(mention, rows));
    return found && { ...found, why: 'SAME NAME ELSEWHERE' };
  }
  return mention.assumed ? byFamilyNameOfThatDay(mention, rows) : undefined;
}

/** Whoever has that very name. */
const bearers = ({ name }: Named, rows: readonly Known[]): Known[] =>
  rows.filter(({ names }) => names.some((it) => agreement(it, nameOf(name)) === 'SAME NAME'));

const identity = (
  { candidate: { id, name, provisional }, why }: Choice<Known>,
  of: string | undefined,
): Identity => ({ id, name, why, provisional, of });

/**
 * Somebody whom the tables do not have. The name is made of the id, as other mentions of the same id may spell it in
 * another way.
 */
function minted(mention: Named): Omit<Identity, 'of'> {
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
