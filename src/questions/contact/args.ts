import { ArgsType, Field } from 'type-graphql';
import { BadInputError } from '../../errors';
import { DateMatch } from '../../model/flex-date';
import { idType } from '../../model/id';
import { EventKind } from '../../nodes/event/event.type';
import { FlexDateText } from '../../nodes/flex-date.type';
import { keysOf, liesCypher, windowOf } from '../../nodes/period';
import { day } from '../../nodes/record';
import { LAST_KEY } from '../../projection/order';
import type { MoreArg } from '../../projection/page';
import type { Args, Building } from '../../projection/read';
import { CONTACT_KINDS } from './rules';

/** The arguments `during`, `match` and `kinds` of questions about contacts, and what they ask of an event. */

export const DURING = 'What was in this period, or for a part of it; see match.';
const MATCH = 'How sure during has to be; POSSIBLE unless given.';
export const KINDS = 'Of these kinds alone, at least one of them a contact; all when not given.';

export const CONTACT_ARGS: readonly MoreArg[] = [
  { name: 'during', type: () => FlexDateText, description: DURING },
  { name: 'match', type: () => DateMatch, description: MATCH },
  { name: 'kinds', type: () => [EventKind], description: KINDS },
];

/** The same, of a root field. */
@ArgsType()
export abstract class ContactArgs {
  @Field(() => FlexDateText, { nullable: true, description: DURING })
  during?: string | null;

  @Field(() => DateMatch, { defaultValue: DateMatch.POSSIBLE, description: MATCH })
  match!: DateMatch;

  @Field(() => [EventKind], { nullable: true, description: KINDS })
  kinds?: EventKind[] | null;
}

/** What the text depends on. */
export const contactShape = ({ during, match }: Args): string =>
  during == null ? '' : ((match as DateMatch | null | undefined) ?? DateMatch.POSSIBLE);

const kindsOf = ({ kinds }: Args) => kinds as readonly EventKind[] | null | undefined;

/** Kinds that are asked for and are contacts. @throws BadInputError when none is */
export function contactKinds(args: Args): readonly EventKind[] {
  const kinds = kindsOf(args);
  const found = kinds == null ? CONTACT_KINDS : CONTACT_KINDS.filter((it) => kinds.includes(it));
  if (found.length > 0) return found;
  throw new BadInputError(
    'kinds names no kind of contact.',
    `Contacts are ${CONTACT_KINDS.slice(0, -1).join(', ')} and ${CONTACT_KINDS.at(-1)}.`,
  );
}

/** All kinds that are asked for; null = any. */
export const anyKinds = (args: Args): readonly EventKind[] | null => kindsOf(args) ?? null;

/** An expression: the first or the last day of the period asked for; null where that is open, and without a period. */
export const boundOf = ({ args, param }: Pick<Building, 'args' | 'param'>, end: 'from' | 'to'): string =>
  args.during == null ? 'null' : param((it) => day(windowOf(it.during, 'during', 'during')[end]));

/** What the period asks of an event. */
export interface Period {
  /** Conditions on the event. */
  readonly where: readonly string[];
  /** Conditions on a tenure, those that fail cover no event in it. */
  readonly whileHeld: (tenure: string) => readonly string[];
  /** A parameter: the last `sortKey` that an event in it can have. */
  readonly until: string;
}

/** @throws BadInputError when a text is filled whose period is only "about" some date */
export function periodOf(build: Pick<Building, 'args' | 'param'>, event: string): Period {
  const { args, param } = build;
  if (args.during == null) return { where: [], whileHeld: () => [], until: param(() => LAST_KEY) };
  const match = args.match === DateMatch.CERTAIN ? DateMatch.CERTAIN : DateMatch.POSSIBLE;
  const [from, to] = [boundOf(build, 'from'), boundOf(build, 'to')];
  return {
    where: [liesCypher(event, 'during', match, from, to)],
    whileHeld: (tenure) => [
      `CASE WHEN ${tenure}.attestedDay IS NULL THEN ${tenure}.endEarliest >= coalesce(${from}, ${tenure}.endEarliest) ` +
        `AND ${tenure}.startLatest <= coalesce(${to}, ${tenure}.startLatest) ELSE true END`,
    ],
    until: param((it) => keysOf(it.during, 'during')[1]),
  };
}

const ACTORS: readonly unknown[] = ['official', 'organization'];

/** An id of an actor. @throws BadInputError for any other text */
export function checkActor(id: string, argument: string): void {
  const type = idType(id);
  if (ACTORS.includes(type)) return;
  throw new BadInputError(
    `${argument} must be of the form official:key or organization:key.`,
    type === 'place'
      ? 'A country takes part as an organization, as in "organization:russia"; search finds it by name.'
      : 'Ids come from other answers; search finds them by name.',
  );
}

/** Ids of two actors. @throws BadInputError for other texts, and when both are the same */
export function checkTwo(a: string, b: string, [one, other] = ['a', 'b']): void {
  checkActor(a, one);
  checkActor(b, other);
  if (a === b)
    throw new BadInputError(`${one} and ${other} are the same.`, 'Give two ids; counterparts asks for one.');
}
