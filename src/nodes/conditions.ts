import { Field, ID, InputType } from 'type-graphql';
import { BadInputError } from '../errors';
import { DateMatch, dayPlus, NARROW_DAYS, parseFlexDate, type Relation } from '../model/flex-date';
import { idType } from '../model/id';
import { searchQuery, searchWords } from '../model/search';
import { filterNamed, MAX_LIST, Where } from '../projection/filter';
import { LAST_KEY } from '../projection/order';
import type { Bound } from '../projection/read';
import { FlexDateText } from './flex-date.type';
import { day } from './record';

/** The conditions that filters are made of; each says what it asks in Cypher. See `src/projection/filter.ts`. */

/** @throws BadInputError for a list that is longer than the limit */
export function checkList(value: unknown, field: string): void {
  if ((value as unknown[]).length > MAX_LIST) {
    throw new BadInputError(
      `${field} holds more than ${MAX_LIST} entries.`,
      'Ask for the rest in another query.',
    );
  }
}

/** A list of ids of these types; others cannot be meant. */
function checkIds(value: unknown, types: readonly string[], field: string): void {
  checkList(value, field);
  if ((value as string[]).every((id) => types.includes(idType(id) ?? ''))) return;
  throw new BadInputError(
    `${field} holds an id that is not of the form ${types.map((it) => `${it}:key`).join(' or ')}.`,
    'Ids come from other answers; search finds them by name.',
  );
}

const asIs = (value: unknown) => value;
const distinct = (value: unknown) => [...new Set(value as unknown[])];

/** Its own id is one of a list. */
export const Ids = (label: string): PropertyDecorator =>
  Where(() => [ID], 'Its id is one of these.', {
    check: (value, field) => checkIds(value, [label.toLowerCase()], field),
    where: ({ self }, { param }) => `${self}.id IN ${param(asIs)}`,
    start: ({ self }, { param }) => ({
      rank: 0,
      text: `UNWIND ${param(distinct)} AS id MATCH (${self}:${label} {id: id}) WITH ${self}`,
      exact: true,
    }),
  });

/**
 * A property is one of a list. `indexed` where an index leads with it: then each value's rows are read in
 * order, however rare they are.
 */
export const OneOf = (
  type: () => unknown,
  property: string,
  description: string,
  { indexed = false } = {},
): PropertyDecorator =>
  Where(() => [type()], description, {
    check: checkList,
    where: ({ self }, { param }) => `${self}.${property} IN ${param(asIs)}`,
    ...(indexed && { indexed: property }),
  });

/** An expression has just this value. */
export const Is = (type: () => unknown, of: (at: Bound) => string, description: string): PropertyDecorator =>
  Where(type, description, { where: (at, { param }) => `${of(at)} = ${param(asIs)}` });

const MAX_TEXT = 200;

/** Its names, title or words hold these words; see `search`. `label` for the index that all are looked for in. */
export const Words = (description: string, label?: string): PropertyDecorator =>
  Where(() => String, description, {
    check: (value, field) => {
      if ((value as string).length > MAX_TEXT)
        throw new BadInputError(`${field} has more than ${MAX_TEXT} characters.`, 'A few words are enough.');
    },
    where: ({ self }, { param }) => {
      const words = param((value) => searchWords(value as string));
      const holds = (list: string, word: string) =>
        `any(text IN ${self}.${list} WHERE ' ' + text CONTAINS ' ' + word.${word})`;
      return (
        `size(${words}) > 0 AND all(word IN ${words} WHERE ${holds('folded', 'folded')} ` +
        `OR ${holds('sounds', 'sound')})`
      );
    },
    ...(label && {
      start: ({ self }, { param }) => ({
        rank: 3,
        text:
          `CALL db.index.fulltext.queryNodes('search', ${param((value) => searchQuery(value as string))}) ` +
          `YIELD node AS ${self} WHERE ${self}:${label} WITH ${self}`,
      }),
    }),
  });

@InputType({ description: 'Nodes at the other end of a relationship; every list given has to be met.' })
export class NodeSet {
  @Field(() => [ID], { nullable: true, description: 'All of these are there.' })
  all?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'At least one of these is there.' })
  any?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'None of these is there.' })
  none?: string[] | null;
}

@InputType({ description: 'Actors that took part; every list given has to be met.' })
export class ActorSet {
  @Field(() => [ID], { nullable: true, description: 'All of these took part.' })
  all?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'At least one of these took part.' })
  any?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'None of these took part.' })
  none?: string[] | null;
}

const LISTS = ['all', 'any', 'none'] as const;

interface Linked {
  readonly description: string;
  /** From the row to the other end `x`: `-[:ABOUT]->`. */
  readonly arrow: string;
  /** The relationship in the arrow, `r`, is a fact that can be without support. */
  readonly fact?: boolean;
  /** Labels of the other end; ids of other types cannot be meant. */
  readonly labels: readonly string[];
  /** Label of the row, where a page of all of that label may start at the other ends. */
  readonly from?: string;
  readonly type?: () => unknown;
}

/**
 * Which nodes are at the other end of a relationship, by id.
 *
 * Cost: as a start, the rows at whichever of `all` has fewest, or at those of `any`.
 */
export function Linked({ description, arrow, fact, labels, from, type }: Linked): PropertyDecorator {
  const pattern = labels.join('|');
  const lists = (value: unknown) => value as Partial<Record<(typeof LISTS)[number], string[] | null>>;
  const given = (value: unknown, list: (typeof LISTS)[number]) => lists(value)[list] != null;
  const some = (value: unknown) => (lists(value).all?.length ?? 0) > 0;
  const ends = (self: string, x: string, unsupported: boolean) =>
    `(${self})${arrow}(${x})${fact && !unsupported ? ' WHERE r.unsupported IS NULL' : ''}`;
  const and = (fact_: boolean) => (fact_ ? ' AND ' : ' WHERE ');
  return Where(type ?? (() => NodeSet), description, {
    check: (value, field) => {
      for (const list of LISTS) {
        checkIds(
          lists(value)[list] ?? [],
          labels.map((it) => it.toLowerCase()),
          `${field}.${list}`,
        );
      }
    },
    form: (value) => [...LISTS.filter((list) => given(value, list)), some(value) ? 'some' : ''].join(),
    where: ({ self }, { value, param }, { fresh, unsupported }) => {
      const x = fresh('x');
      const seen = ends(self, `${x}:${pattern}`, unsupported);
      const more = and(seen.includes(' WHERE '));
      const ids = (list: (typeof LISTS)[number]) => param((it) => distinct(lists(it)[list]));
      const conditions: string[] = [];
      if (given(value, 'all'))
        conditions.push(`all(id IN ${ids('all')} WHERE EXISTS { MATCH ${seen}${more}${x}.id = id })`);
      if (given(value, 'any')) conditions.push(`EXISTS { MATCH ${seen}${more}${x}.id IN ${ids('any')} }`);
      if (given(value, 'none'))
        conditions.push(`NOT EXISTS { MATCH ${seen}${more}${x}.id IN ${ids('none')} }`);
      return conditions.length > 0 ? `(${conditions.join(' AND ')})` : 'true';
    },
    ...(from && {
      start: ({ self }, { value, param }, { fresh, unsupported }) => {
        const x = fresh('x');
        const row = `${self}:${from}`;
        if (some(value)) {
          const ids = param((it) => distinct(lists(it).all));
          const [ends_, others] = [fresh('ends'), fresh('others')];
          // Whichever has fewest, so that a hub among them costs nothing.
          return {
            rank: 1,
            text:
              `WITH COLLECT { MATCH (${x}:${pattern}) WHERE ${x}.id IN ${ids} ` +
              `RETURN ${x} ORDER BY COUNT { (:${from})${arrow}(${x}) } } AS ${ends_} ` +
              `WITH ${ends_} WHERE size(${ends_}) = size(${ids}) ` +
              `WITH ${ends_}[0] AS ${x}, ${ends_}[1..] AS ${others} MATCH ${ends(row, x, unsupported)} ` +
              `WITH DISTINCT ${self}`,
          };
        }
        if (!given(value, 'any')) return undefined;
        const ids = param((it) => distinct(lists(it).any));
        return {
          rank: 2,
          text:
            `MATCH (${x}:${pattern}) WHERE ${x}.id IN ${ids} MATCH ${ends(row, x, unsupported)} ` +
            `WITH DISTINCT ${self}`,
        };
      },
    }),
  });
}

/** At least one node at the other end of a relationship meets a filter of its own type. */
export const Through = (
  filter: string,
  description: string,
  match: (at: Bound, fresh: (stem: string) => string, unsupported: boolean) => { text: string; at: Bound },
): PropertyDecorator =>
  Where(() => filterNamed(filter), description, {
    filter,
    where: (from, { nested }, { fresh, unsupported }) => {
      const { text, at } = match(from, fresh, unsupported);
      const more = text.includes(' WHERE ') ? ' AND ' : ' WHERE ';
      return `EXISTS { MATCH ${text}${more}${nested(filter, at)} }`;
    },
  });

/** The period of a filter, as days. @throws BadInputError for one without the end that the condition needs */
function windowOf(value: unknown, relation: Relation, field = 'The period') {
  const { earliest, latest, approximate } = parseFlexDate(value as string);
  const needed = relation === 'before' ? earliest : relation === 'after' ? latest : '';
  if (approximate) {
    throw new BadInputError(`${field} must not be approximate.`, 'Give a range, as in 2014/2016.');
  }
  if (needed === null) {
    throw new BadInputError(
      `${field} is open where ${relation} counts from.`,
      relation === 'before' ? 'Give its first day.' : 'Give its last day.',
    );
  }
  return { from: earliest, to: latest };
}

const matchOf = (beside: Readonly<Record<string, unknown>>): DateMatch =>
  (beside.match as DateMatch | null | undefined) ?? DateMatch.POSSIBLE;

/**
 * `lies` of src/model/flex-date.ts for the stored bounds of a node.
 *
 * @param from, to parameters with the window's days, null where it is open
 */
export function liesCypher(
  self: string,
  relation: Relation,
  match: DateMatch,
  from: string,
  to: string,
): string {
  const is = (bound: string) => `${self}.${bound}`;
  const overBy = `coalesce(${is('endEarliest')}, ${is('startEarliest')})`;
  const beginsBy = `coalesce(${is('startLatest')}, ${is('endLatest')})`;
  const certain: Record<Relation, string> = {
    during:
      `(${to} IS NULL OR ${is('startLatest')} <= ${to}) AND ` +
      `(${from} IS NULL OR ${is('endEarliest')} >= ${from})`,
    before: `${is('endLatest')} < ${from}`,
    after: `${is('startEarliest')} > ${to}`,
  };
  const possible: Record<Relation, string> = {
    during:
      `(${to} IS NULL OR ${is('startEarliest')} IS NULL OR ${is('startEarliest')} <= ${to}) AND ` +
      `(${from} IS NULL OR ${is('endLatest')} IS NULL OR ${is('endLatest')} >= ${from})`,
    before: `(${overBy} IS NULL OR ${overBy} < ${from})`,
    after: `(${beginsBy} IS NULL OR ${beginsBy} > ${to})`,
  };
  return match === DateMatch.CERTAIN
    ? `(${is('approximate')} IS NULL AND ${certain[relation]})`
    : `(${is('dated')} AND ${possible[relation]})`;
}

/** Sort keys that what lies so to the window can have, what is wide aside. */
function keysOf(value: unknown, relation: Relation): readonly [string, string] {
  const { from, to } = windowOf(value, relation);
  const early = (it: string | null) => (it === null ? '' : dayPlus(it, -NARROW_DAYS));
  const undated = '9999-99-99|~';
  if (relation === 'before') return ['', from ?? LAST_KEY];
  if (relation === 'after') return [early(to), undated];
  return [early(from), to === null ? undated : `${to}|~`];
}

const PERIODS: Record<Relation, string> = {
  during: 'in this period, or for a part of it',
  before: 'before this period',
  after: 'after this period',
};

interface Dated {
  /** The node's `sortKey` begins with the date, so that only a part of its index need be read. */
  readonly sorted: boolean;
  /** A day of its own, `attestedDay`, lies in it for certain. */
  readonly attested: boolean;
}
const BY_DATE: Dated = { sorted: true, attested: false };
/** Sorted by what is known of it, which need not be its beginning. */
export const TENURE: Dated = { sorted: false, attested: true };

/** Where its date lies. */
const Lies = (relation: Relation, what: string, { sorted, attested }: Dated): PropertyDecorator =>
  Where(() => FlexDateText, `${what} ${PERIODS[relation]}; never true of what has no date. See match.`, {
    check: (value, field) => void windowOf(value, relation, field),
    where: ({ self }, { beside, param }) => {
      const bound = (end: 'from' | 'to') => param((value) => day(windowOf(value, relation)[end]));
      const [from, to] = [bound('from'), bound('to')];
      const lies = liesCypher(self, relation, matchOf(beside), from, to);
      return attested && relation === 'during'
        ? `(${lies} OR (${self}.attestedDay >= coalesce(${from}, ${self}.attestedDay) AND ${self}.attestedDay <= coalesce(${to}, ${self}.attestedDay)))`
        : lies;
    },
    ...(sorted && { range: (value) => keysOf(value, relation) }),
  });

/** The fields `during`, `before` and `after`, and `match` that goes with them. */
export const During = (what: string, dated = BY_DATE) => Lies('during', what, dated);
export const Before = (what: string, dated = BY_DATE) => Lies('before', what, dated);
export const After = (what: string, dated = BY_DATE) => Lies('after', what, dated);
export const Match = (): PropertyDecorator =>
  Where(() => DateMatch, 'How sure during, before and after have to be; POSSIBLE unless given.', {
    form: (value) => String(value),
  });
