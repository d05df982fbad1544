import { ID } from 'type-graphql';
import { BadInputError } from '../errors';
import { idType } from '../model/id';
import { type SearchedLabel, searchQuery, searchWords } from '../model/search';
import { filterNamed, MAX_LIST, Where } from '../projection/filter';
import { type Bound, isDisputed } from '../projection/read';

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
export function checkIds(value: unknown, types: readonly string[], field: string): void {
  checkList(value, field);
  if ((value as string[]).every((id) => types.includes(idType(id) ?? ''))) return;
  throw new BadInputError(
    `${field} holds an id that is not of the form ${types.map((it) => `${it}:key`).join(' or ')}.`,
    'Ids come from other answers; search finds them by name.',
  );
}

const asIs = (value: unknown) => value;
/** A list without repetitions. */
export const distinct = (value: unknown) => [...new Set(value as unknown[])];

/** Its own id is one of a list. */
export const Ids = (label: string): PropertyDecorator =>
  Where(() => [ID], 'Its id is one of these.', {
    check: (value, field) => checkIds(value, [label.toLowerCase()], field),
    where: ({ self }, { param }) => `${self}.id IN ${param(asIs)}`,
    start: ({ self }, { param }, { fresh }) => {
      const id = fresh('id');
      return {
        rank: 0,
        text: `UNWIND ${param(distinct)} AS ${id} MATCH (${self}:${label} {id: ${id}}) WITH ${self}`,
        exact: true,
      };
    },
  });

/**
 * A property is one of a list. `indexed` where an index leads with it: then each value's rows are read in
 * order, however rare they are. `disputable` where the field is null if accounts of it differ. `check` where not every
 * list of the type can be meant.
 */
export const OneOf = (
  type: () => unknown,
  property: string,
  description: string,
  { indexed = false, disputable = false, check = checkList } = {},
): PropertyDecorator =>
  Where(() => [type()], description, {
    check,
    where: ({ self }, { param }) => {
      const isOne = `${self}.${property} IN ${param(asIs)}`;
      return disputable ? `${isOne} AND NOT ${isDisputed(self, property)}` : isOne;
    },
    ...(indexed && { indexed: property }),
  });

/** Refuses a list with an entry of another form, which would find nothing, and not say why. */
export const listOf =
  (form: RegExp, what: string, hint: string) =>
  (value: unknown, field: string): void => {
    checkList(value, field);
    if ((value as string[]).every((it) => form.test(it))) return;
    throw new BadInputError(`${field} holds what is no ${what}.`, hint);
  };

const checkCountries = listOf(
  /^[A-Z]{2}$/,
  'ISO 3166-1 alpha-2 code',
  'Give two capital letters for each country: US, RU.',
);

/** A property is one of these countries' codes. */
export const InCountries = (
  property: string,
  description: string,
  { indexed = false } = {},
): PropertyDecorator =>
  OneOf(() => String, property, `${description}, by ISO 3166-1 alpha-2 code.`, {
    indexed,
    check: checkCountries,
  });

/** An expression has just this value. */
export const Is = (type: () => unknown, of: (at: Bound) => string, description: string): PropertyDecorator =>
  Where(type, description, { where: (at, { param }) => `${of(at)} = ${param(asIs)}` });

const MAX_TEXT = 200;

/**
 * Its names, title or words hold these words; see `search`.
 *
 * @param where what is looked into, as in "one of the names"
 * @param label where all of them stand in the index
 */
export const Words = (where: string, label?: SearchedLabel): PropertyDecorator =>
  Where(() => String, `Each of these words begins a word of ${where}, or sounds as such a beginning does.`, {
    check: (value, field) => {
      if ((value as string).length > MAX_TEXT)
        throw new BadInputError(`${field} has more than ${MAX_TEXT} characters.`, 'A few words are enough.');
      if ((value as string).trim() === '')
        throw new BadInputError(`${field} is blank.`, 'Leave it out, or give null, to find all.');
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

/** They took part in an event that meets a filter. */
export const InEvents = (): PropertyDecorator =>
  Through(
    'EventFilter',
    'At least one event in which they took part meets this.',
    ({ self }, fresh, unsupported) => {
      const [event, part] = [fresh('event'), fresh('part')];
      return {
        text:
          `(${self})-[${part}:TOOK_PART_IN]->(${event}:Event)` +
          (unsupported ? '' : ` WHERE ${part}.unsupported IS NULL`),
        at: { self: event },
      };
    },
  );

/** At least one fact of that label meets a filter of its own; `arrow` goes from the row to such facts. */
const reaching =
  (label: 'Event' | 'Tenure') =>
  (arrow: string, description: string): PropertyDecorator =>
    Through(`${label}Filter`, description, ({ self }, fresh, unsupported) => {
      const fact = fresh(label.toLowerCase());
      return {
        text: `(${self})${arrow}(${fact}:${label})${unsupported ? '' : ` WHERE ${fact}.unsupported IS NULL`}`,
        at: { self: fact },
      };
    });

export const ReachesEvents = reaching('Event');
export const InTenures = reaching('Tenure');
