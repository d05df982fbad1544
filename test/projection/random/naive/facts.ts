import { DatePrecision, parseFlexDate } from '../../../../src/model/flex-date';
import { idOf, isLink, type Link, type Row, type Thing, type World } from './world';

/** What evidence makes of facts: support, accounts that differ, independent sources. */

/** Fields that say when something was. */
const DATES = ['date', 'endDate', 'saidAt', 'start', 'end'];

const FACTS = ['Event', 'Participation', 'Statement', 'Tenure'];

/** Fields of which a fact has one value. */
const SINGLE: Readonly<Record<string, readonly string[]>> = {
  Event: ['kind', 'medium', 'status', 'date', 'endDate', 'partOf', 'initiator'],
  Participation: ['role', 'initiator', 'attendance'],
  Statement: ['kind', 'speaker', 'saidAt', 'at'],
  Tenure: ['start', 'end', 'acting'],
};

/** The article that a piece of evidence is from. */
export const sourceOf = (world: World, evidence: Thing): Thing => world.heads(evidence, 'FROM')[0] as Thing;

const stands = (article: Thing) => article.props.status !== 'RETRACTED';
const speaks = (evidence: Thing) => evidence.props.stance !== 'DENIES';

/** False when all the articles that say so were retracted. A participation falls with its event. */
export function isSupported(world: World, fact: Row): boolean {
  if (!FACTS.includes(fact.type)) return true;
  if (isLink(fact) && !isSupported(world, fact.to)) return false;
  const articles = isLink(fact) ? [] : world.heads(fact, 'REPORTED_IN');
  // Evidence for a participation speaks for its event too.
  const evidence = isLink(fact) ? world.evidenceFor(fact) : world.tails(fact, 'SUPPORTS');
  articles.push(...evidence.filter(speaks).map((it) => sourceOf(world, it)));
  return articles.length === 0 || articles.some(stands);
}

/** Evidence of standing articles that gives a value of a field. */
export const accountsOf = (world: World, fact: Row, field: string): Thing[] =>
  world
    .evidenceFor(fact)
    .filter((it) => it.props.field === field && it.props.value != null && speaks(it))
    .filter((it) => stands(sourceOf(world, it)));

/** The values that accounts of a field give, in the order of their text. */
export const valuesOf = (world: World, fact: Row, field: string): string[] =>
  [...new Set(accountsOf(world, fact, field).map(({ props }) => String(props.value)))].sort();

/** Fields of which standing articles give values that cannot all be so, by name. */
export const disputedFields = (world: World, fact: Row): string[] =>
  [...(SINGLE[fact.type] ?? [])].sort().filter((field) => {
    const values = valuesOf(world, fact, field);
    return DATES.includes(field)
      ? values.some((one) => values.some((other) => excludes(one, other)))
      : values.length > 1;
  });

/** No day of the one date is a day of the other, or both are times. */
function excludes(one: string, other: string): boolean {
  const [a, b] = [parseFlexDate(one), parseFlexDate(other)];
  if (a.approximate || b.approximate || one === other) return false;
  if (a.precision === DatePrecision.MINUTE && b.precision === DatePrecision.MINUTE) return true;
  return a.latest !== null && b.earliest !== null && a.latest < b.earliest;
}

export const isDisputed = (world: World, fact: Row, field: string): boolean =>
  disputedFields(world, fact).includes(field);

/** Accounts of when it was differ. */
export const isDateDisputed = (world: World, fact: Row): boolean =>
  disputedFields(world, fact).some((field) => DATES.includes(field));

/** Whether an event came from somebody; null where that is not stated, or accounts differ. */
export const isInitiator = (world: World, part: Link): boolean | null =>
  isDisputed(world, part, 'initiator') || isDisputed(world, part.to, 'initiator')
    ? null
    : ((part.props.initiator as boolean | undefined) ?? null);

/** How many publishers say so; articles with the same text count as the first of them. */
export function independentSources(world: World, fact: Row): number {
  const articles = new Map<string, Thing>();
  for (const evidence of world.evidenceFor(fact)) {
    const article = sourceOf(world, evidence);
    if (speaks(evidence) && stands(article)) articles.set(article.id, article);
  }
  const byText = new Map<string, Thing>();
  for (const article of [...articles.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const text = (article.props.textSha256 as string | undefined) ?? article.id;
    if (!byText.has(text)) byText.set(text, article);
  }
  return new Set([...byText.values()].map((it) => world.heads(it, 'PUBLISHED_BY')[0]?.id ?? it.id)).size;
}

/** The one from whom an event came; null when no account names one, or several are named. */
export function initiatorOf(world: World, event: Thing): Thing | null {
  const parts = world.to(event, 'Participation');
  const named = parts.filter((it) => isInitiator(world, it) && isSupported(world, it));
  const actors = new Set(named.map(({ from }) => from));
  return actors.size === 1 ? ([...actors][0] as Thing) : null;
}

/** What evidence is for: a participation by its id, else the node itself. */
export function factOf(world: World, evidence: Thing): Row {
  const [node] = world.heads(evidence, 'SUPPORTS');
  const part = world.to(node as Thing, 'Participation').find((it) => idOf(it) === evidence.props.fact);
  return part ?? (node as Thing);
}
