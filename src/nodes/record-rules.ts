import {
  IsEnum,
  IsInt,
  IsOptional,
  Length,
  Matches,
  Max,
  Min,
  registerDecorator,
  type ValidationArguments,
  type ValidationOptions,
} from 'class-validator';
import { FlexDateError, parseFlexDate } from '../model/flex-date';
import { idType } from '../model/id';
import { Basis } from './basis';

/** Rules of single fields of records, as decorators of class-validator. */

/** The record's own id, of the record's own type. */
export function IsOwnId(type: string): PropertyDecorator {
  return (prototype, key) =>
    registerDecorator({
      name: 'isOwnId',
      target: prototype.constructor,
      propertyName: String(key),
      validator: {
        validate: (value: unknown) => typeof value === 'string' && idType(value) === type,
        defaultMessage: () => `must be ${type}:<key> in lower-case letters, digits, ".", "_", "-" and ":"`,
      },
    });
}

/** The field is a FlexDate text: `2015`, `2015-12`, `2015-12-28`, `A/B`, `~A` … */
function IsFlexDate(): PropertyDecorator {
  const problem = (value: unknown): string | undefined => {
    if (typeof value !== 'string') return 'must be a date as text';
    try {
      parseFlexDate(value);
      return undefined;
    } catch (error) {
      if (error instanceof FlexDateError) return error.message;
      throw error;
    }
  };
  return (prototype, key) =>
    registerDecorator({
      name: 'isFlexDate',
      target: prototype.constructor,
      propertyName: String(key),
      validator: {
        validate: (value: unknown) => problem(value) === undefined,
        defaultMessage: (at?: ValidationArguments) => problem(at?.value) ?? '',
      },
    });
}

/** The field may only be given when the rest of the record allows it. */
export function IsAbsentUnless<R extends object>(
  allowed: (record: R) => boolean,
  problem: string,
): PropertyDecorator {
  return (prototype, key) =>
    registerDecorator({
      name: 'isAbsentUnless',
      target: prototype.constructor,
      propertyName: String(key),
      validator: {
        validate: (value: unknown, at?: ValidationArguments) =>
          value === undefined || allowed(at?.object as R),
        defaultMessage: () => problem,
      },
    });
}

/** The field is a list of ids, none of them the record's own. */
export function IsOfOthers(): PropertyDecorator {
  return (prototype, key) =>
    registerDecorator({
      name: 'isOfOthers',
      target: prototype.constructor,
      propertyName: String(key),
      options: { each: true },
      validator: {
        validate: (value: unknown, at?: ValidationArguments) =>
          value !== (at?.object as { id?: string } | undefined)?.id,
        defaultMessage: () => 'must not hold the record itself',
      },
    });
}

/** Several rules as one. */
const all =
  (...rules: PropertyDecorator[]): PropertyDecorator =>
  (prototype, key) => {
    for (const rule of rules) rule(prototype, key);
  };

/** Spaces, marks of direction and other signs that nobody sees make no name; some of them are letters, and one an empty Braille cell. */
const VISIBLE = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u;

/** A text without any, or what is no text: `true` and numbers want quotes. */
const whyNoPhrase = ({ value }: ValidationArguments): string =>
  typeof value === 'string' ? 'must be a text that is not blank' : 'must be a text, in quotes';

/** Any text that people wrote: not blank, and short enough to be a name or a sentence. */
export const IsPhrase = (max = 500, options?: ValidationOptions): PropertyDecorator =>
  all(
    Matches(VISIBLE, {
      ...options,
      message: options?.each ? 'must be texts that are not blank' : whyNoPhrase,
    }),
    Length(1, max, options),
  );

/** Longest text of an article that spans can point into, in UTF-16 units. */
const MAX_OFFSET = 16 * 1024 * 1024;

/** A place in an article's text, in UTF-16 units. */
export const IsOffset = (least: 0 | 1): PropertyDecorator => all(IsInt(), Min(least), Max(MAX_OFFSET));

/**
 * The field `<name>` is a FlexDate that may be missing; `<name>Basis` and `<name>Wording` beside it say how
 * it is known. One decorator holds the rules of all three.
 */
export function IsDated(): PropertyDecorator {
  return (prototype, key) => {
    const name = String(key);
    const dated = (record: object) => (record as Record<string, unknown>)[name] !== undefined;
    const goesAlong = () => all(IsAbsentUnless(dated, `goes with ${name}`), IsOptional());
    all(IsFlexDate(), IsOptional())(prototype, name);
    all(IsEnum(Basis), goesAlong())(prototype, `${name}Basis`);
    all(IsPhrase(), goesAlong())(prototype, `${name}Wording`);
  };
}

/** The field is the id of a Wikidata item. */
export const IsWikidataId = (): PropertyDecorator =>
  Matches(/^Q[1-9]\d{0,11}$/, { message: 'must be a Wikidata item like Q58217' });

/** The field is a list of ids in other registers. */
export const IsExternalIds = (): PropertyDecorator =>
  Matches(/^[a-z0-9-]+:\S{1,300}$/, { each: true, message: 'must be texts like scheme:key' });

/** The field is a country's code. */
export const IsCountryCode = (letters: 2 | 3): PropertyDecorator =>
  Matches(new RegExp(`^[A-Z]{${letters}}$`), { message: `must be an ISO 3166-1 alpha-${letters} code` });
