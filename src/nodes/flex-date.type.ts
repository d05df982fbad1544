import { GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDate } from 'graphql-scalars';
import { Extensions, Field, ObjectType, registerEnumType } from 'type-graphql';
import { BadInputError } from '../errors';
import {
  DateMatch,
  DatePrecision,
  FLEX_DATE_FORMS,
  FlexDateError,
  type ParsedDate,
  parseFlexDate,
} from '../model/flex-date';
import { type Bound, placesOf, type ValueRead } from '../projection/read';
import { Basis } from './basis';

registerEnumType(DatePrecision, {
  name: 'DatePrecision',
  description: 'How fine a date is given.',
  valuesConfig: {
    MINUTE: { description: 'Day and time of day.' },
    DAY: { description: 'A day.' },
    MONTH: { description: 'A month; the day is not known.' },
    YEAR: { description: 'A year; month and day are not known.' },
    RANGE: { description: 'Between two dates; one end can be open.' },
  },
});

registerEnumType(DateMatch, {
  name: 'DateMatch',
  description: 'How sure it has to be that a date meets a period.',
  valuesConfig: {
    CERTAIN: {
      description: 'On every reading of an imprecise date; never where accounts of the date differ.',
    },
    POSSIBLE: { description: 'On at least one reading of an imprecise date.' },
  },
});

const WAY_OUT = `Give it as text, of one of these forms: ${FLEX_DATE_FORMS}.`;

function checkedText(value: unknown): string {
  if (typeof value !== 'string') throw new BadInputError('A FlexDateText is a string.', WAY_OUT);
  try {
    return parseFlexDate(value).text;
  } catch (error) {
    if (error instanceof FlexDateError)
      throw new BadInputError(`Bad FlexDateText: ${error.reason}.`, WAY_OUT);
    throw error;
  }
}

/** A date as text; checked on the way in, so that whoever gets one can parse it. */
export const FlexDateText = new GraphQLScalarType<string, string>({
  name: 'FlexDateText',
  description:
    'A date as precise as it is known: 2015 | 2015-12 | 2015-12-28 | 2015-12-28T06:02[+03:00] | A/B | A/.. | ../B | ~A. ' +
    'An interval is one unknown day in it; "~" is about.',
  serialize: (value) => value as string,
  parseValue: checkedText,
  parseLiteral: (node) => checkedText(node.kind === Kind.STRING ? node.value : undefined),
});

@Extensions({ plain: true })
@ObjectType({
  description:
    'A date as the source gives it, with all that it leaves open. Never shifted to another time zone.',
  simpleResolvers: true,
})
export class FlexDate {
  @Field(() => FlexDateText, { description: 'As given, to the letter.' })
  readonly text!: string;

  @Field(() => String, { nullable: true, description: 'How the source words it: "on Monday".' })
  readonly wording!: string | null;

  @Field(() => Basis, { description: 'How it is known.' })
  readonly basis!: Basis;

  @Field(() => DatePrecision, { description: 'How fine it is.' })
  readonly precision!: DatePrecision;

  @Field(() => Boolean, { description: 'True for "about"; such a date is never CERTAIN.' })
  readonly approximate!: boolean;

  @Field(() => GraphQLDate, { nullable: true, description: 'First day it can be; null when open.' })
  readonly earliest!: string | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'Last day it can be; null when open.' })
  readonly latest!: string | null;

  @Field(() => String, { nullable: true, description: 'Offset from UTC as stated; null when none is.' })
  readonly timeZone!: string | null;
}

/** Dates repeat a lot within an answer and between answers. */
const parsed = new Map<string, ParsedDate>();
const PARSED_MAX = 10_000;

function parsedOnce(text: string): ParsedDate {
  let date = parsed.get(text);
  if (!date) {
    if (parsed.size >= PARSED_MAX) parsed.clear();
    date = parseFlexDate(text);
    parsed.set(text, date);
  }
  return date;
}

/** The read of a FlexDate kept in the properties `<name>`, `<name>Basis` and `<name>Wording` of a node. */
export function flexDateRead(name: string, of: (at: Bound) => string = ({ self }) => self): ValueRead {
  return {
    how: 'value',
    cypher: (at) => placesOf(['', 'Basis', 'Wording'].map((part) => `${of(at)}.${name}${part}`)),
    decode: (raw) => {
      const [, text, basis, wording] = raw as [0, string | null, Basis | null, string | null];
      return text === null ? null : { ...parsedOnce(text), basis: basis ?? Basis.STATED, wording };
    },
  };
}

/** A nullable FlexDate field, null = not stated. */
export function DateField(description: string): PropertyDecorator {
  return (prototype, key) => {
    Field(() => FlexDate, { nullable: true, description })(prototype, String(key));
    (Extensions({ read: flexDateRead(String(key)) }) as PropertyDecorator)(prototype, key);
  };
}
