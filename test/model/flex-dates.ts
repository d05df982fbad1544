import fc from 'fast-check';
import {
  dayPlus,
  FlexDateError,
  type ParsedDate,
  parseFlexDate,
  type Window,
} from '../../src/model/flex-date';

/** Random FlexDate texts, periods and windows, for property tests. */

const two = (number: number) => String(number).padStart(2, '0');
const daysIn = (year: number, month: number) =>
  new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();

/** The years and months that texts are drawn from; a day or a time is in one of the months. */
export interface Calendar {
  readonly years: readonly [first: number, last: number];
  /** Months of which days are drawn, `[year, month]`; any of the years unless given. */
  readonly months?: readonly (readonly [year: number, month: number])[];
}

const EVER: Calendar = { years: [1, 9999] };

const zone = fc.oneof(
  fc.constantFrom('', '', 'Z'),
  fc
    .tuple(fc.constantFrom('+', '-'), fc.integer({ min: 0, max: 14 }), fc.constantFrom('00', '30', '45'))
    .map(([sign, hours, minutes]) => `${sign}${two(hours)}:${minutes}`),
);
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), zone)
  .map(([hour, minute, offset]) => `T${two(hour)}:${two(minute)}${offset}`);

/** One date: a year, a month, a day, or a minute with a zone or without. */
export function singles({ years, months }: Calendar = EVER): fc.Arbitrary<string> {
  const year = fc.integer({ min: years[0], max: years[1] });
  const yearText = (it: number) => String(it).padStart(4, '0');
  const month = months ? fc.constantFrom(...months) : fc.tuple(year, fc.integer({ min: 1, max: 12 }));
  const day = month.chain(([y, m]) =>
    fc.integer({ min: 1, max: daysIn(y, m) }).map((d) => `${yearText(y)}-${two(m)}-${two(d)}`),
  );
  return fc.oneof(
    year.map(yearText),
    month.map(([y, m]) => `${yearText(y)}-${two(m)}`),
    { weight: 2, arbitrary: day },
    fc.tuple(day, time).map((parts) => parts.join('')),
  );
}

/** Two dates as a range, whichever way round it may be; dropped where neither may. */
const closed = (single: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(single, single)
    .map(([a, b]) => [`${a}/${b}`, `${b}/${a}`].find(isDate))
    .filter((it) => it !== undefined);

function isDate(text: string): boolean {
  try {
    return parseFlexDate(text).text === text;
  } catch (error) {
    if (error instanceof FlexDateError) return false;
    throw error;
  }
}

const ranges = (single: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 2, arbitrary: closed(single) },
    single.map((it) => `${it}/..`),
    single.map((it) => `../${it}`),
  );

/** Any text that says how the date lies for certain: without "~". */
export function exactTexts(calendar: Calendar = EVER): fc.Arbitrary<string> {
  const single = singles(calendar);
  return fc.oneof({ weight: 2, arbitrary: single }, ranges(single));
}

/** Any FlexDate text. */
export const texts = (calendar: Calendar = EVER): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 4, arbitrary: exactTexts(calendar) },
    singles(calendar).map((it) => `~${it}`),
  );

/** When something was, as a record says it: a date, a date and an end, or an end alone. */
export interface When {
  readonly date: string | null;
  readonly end: string | null;
}

export const parsed = (text: string | null): ParsedDate | null =>
  text === null ? null : parseFlexDate(text);

/** The end can be after the beginning; the loader leaves "about" dates alone, but nobody means them so either. */
function isInOrder({ date, end }: When): boolean {
  const [first, last] = [parsed(date), parsed(end)];
  return !(first?.earliest && last?.latest && last.latest < first.earliest);
}

/** When something dated was; its texts are of these. */
export const whens = (text: fc.Arbitrary<string>): fc.Arbitrary<When> =>
  fc
    .oneof(
      { weight: 4, arbitrary: text.map((date): When => ({ date, end: null })) },
      { weight: 4, arbitrary: fc.record({ date: text, end: text }) },
      text.map((end): When => ({ date: null, end })),
    )
    .filter(isInOrder);

/** A window as a text without "~" says it. */
export const windows = (calendar: Calendar = EVER): fc.Arbitrary<Window> =>
  exactTexts(calendar).map((text) => {
    const { earliest, latest } = parseFlexDate(text);
    return { from: earliest, to: latest };
  });

/** A window with one that holds it. */
export const nestedWindows = (calendar: Calendar = EVER): fc.Arbitrary<[inner: Window, outer: Window]> => {
  const more = fc.option(fc.integer({ min: 0, max: 40 }), { freq: 4 });
  return fc.tuple(windows(calendar), more, more).map(([inner, before, after]) => [
    inner,
    {
      from: inner.from === null || before === null ? null : dayPlus(inner.from, -before),
      to: inner.to === null || after === null ? null : dayPlus(inner.to, after),
    },
  ]);
};
