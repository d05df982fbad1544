import fc from 'fast-check';
import {
  DateMatch,
  type Day,
  dateSortKey,
  isWide,
  lies,
  NARROW_DAYS,
  type Period,
  parseFlexDate,
  periodOf,
  type Relation,
  spanOf,
} from '../../src/model/flex-date';
import { exactTexts, nestedWindows, parsed, singles, texts, type When, whens, windows } from './flex-dates';
import { DAYS, firstDayFrom, lastDayTo, liesSo, NEAR, type Reading, readingsOf } from './readings';

const { CERTAIN, POSSIBLE } = DateMatch;
const RELATIONS: readonly Relation[] = ['during', 'before', 'after'];
const relation = fc.constantFrom(...RELATIONS);
const match = fc.constantFrom(CERTAIN, POSSIBLE);

const periodAt = ({ date, end }: When): Period => periodOf(parsed(date), parsed(end)) as Period;
const check = <T extends unknown[]>(
  ...property: [...arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> }, holds: (...values: T) => void]
): void => {
  const [arbitraries, holds] = [property.slice(0, -1), property.at(-1)] as unknown as [
    fc.Arbitrary<unknown>[],
    (...values: unknown[]) => void,
  ];
  fc.assert(
    fc.property(fc.tuple(...arbitraries), (values) => holds(...values)),
    { numRuns: 600 },
  );
};

describe('any FlexDate text', () => {
  test('comes back from a round trip to the letter', () =>
    check(texts(), (text) => {
      const date = parseFlexDate(text);
      expect(date.text).toBe(text);
      expect(parseFlexDate(date.text)).toEqual(date);
    }));

  test('is approximate exactly where "~" stands before it, with the same bounds', () =>
    check(singles(), (text) => {
      const [plain, about] = [parseFlexDate(text), parseFlexDate(`~${text}`)];
      expect(about).toEqual({ ...plain, text: `~${text}`, approximate: true });
      expect(plain.approximate).toBe(false);
    }));

  test('is open exactly where its text is, and never ends before it begins', () =>
    check(texts(), (text) => {
      const { earliest, latest } = parseFlexDate(text);
      expect(earliest === null).toBe(text.startsWith('../'));
      expect(latest === null).toBe(text.endsWith('/..'));
      if (earliest !== null && latest !== null) expect(earliest <= latest).toBe(true);
    }));

  test('keeps the day of each end of a range, whatever the time zone', () =>
    check(singles(), singles(), (a, b) => {
      fc.pre(String(parseFlexDate(a).latest) < String(parseFlexDate(b).earliest));
      const { earliest, latest } = parseFlexDate(`${a}/${b}`);
      expect([earliest, latest]).toEqual([parseFlexDate(a).earliest, parseFlexDate(b).latest]);
    }));
});

describe('a period without "~", against each of its readings in turn', () => {
  const when = whens(exactTexts(NEAR));

  test('lies so for POSSIBLE exactly when one of them does', () =>
    check(when, relation, windows(NEAR), (it, how, window) => {
      const some = readingsOf(it).some((reading) => liesSo(reading, how, window));
      expect(lies(periodAt(it), how, window, POSSIBLE)).toBe(some);
    }));

  test('lies so for CERTAIN exactly when all of them do', () =>
    check(when, relation, windows(NEAR), (it, how, window) => {
      const all = readingsOf(it).every((reading) => liesSo(reading, how, window));
      expect(lies(periodAt(it), how, window, CERTAIN)).toBe(all);
    }));

  test('has the first and last days of its readings as bounds', () =>
    check(when, (it) => {
      const [firsts, lasts] = [0, 1].map((end) => readingsOf(it).map((reading) => reading[end as 0 | 1]));
      const { startEarliest, startLatest, endEarliest, endLatest } = periodAt(it);
      const least = (days: Day[] = []) => days.reduce((a, b) => (a < b ? a : b));
      const most = (days: Day[] = []) => days.reduce((a, b) => (a > b ? a : b));
      expect([firstDayFrom(startEarliest), lastDayTo(startLatest)]).toEqual([least(firsts), most(firsts)]);
      expect([firstDayFrom(endEarliest), lastDayTo(endLatest)]).toEqual([least(lasts), most(lasts)]);
    }));
});

describe('any period', () => {
  const when = whens(texts());

  test('lies so for POSSIBLE wherever it does for CERTAIN', () =>
    check(when, relation, windows(), (it, how, window) => {
      if (lies(periodAt(it), how, window, CERTAIN)) {
        expect(lies(periodAt(it), how, window, POSSIBLE)).toBe(true);
      }
    }));

  test('is nowhere for CERTAIN when "~" stands before one of its dates', () =>
    check(when, relation, windows(), (it, how, window) => {
      fc.pre(`${it.date}${it.end}`.includes('~'));
      expect(lies(periodAt(it), how, window, CERTAIN)).toBe(false);
    }));

  test('with "~" can lie wherever it can without, and during the same windows', () =>
    check(whens(singles()), windows(), fc.constantFrom('date', 'end'), (it, window, which) => {
      fc.pre(it[which as 'date' | 'end'] !== null);
      const about = { ...it, [which]: `~${it[which as 'date' | 'end']}` };
      for (const how of RELATIONS) {
        if (lies(periodAt(it), how, window, POSSIBLE)) {
          expect(lies(periodAt(about), how, window, POSSIBLE)).toBe(true);
        }
      }
      expect(lies(periodAt(about), 'during', window, POSSIBLE)).toBe(
        lies(periodAt(it), 'during', window, POSSIBLE),
      );
    }));

  test('is during a window on some reading unless it is before or after it on all', () =>
    check(whens(exactTexts()), windows(), (it, window) => {
      const certainly = (how: Relation) => lies(periodAt(it), how, window, CERTAIN);
      expect(lies(periodAt(it), 'during', window, POSSIBLE)).toBe(
        !certainly('before') && !certainly('after'),
      );
    }));

  test('is during a window on all readings exactly when it is before or after it on none', () =>
    check(whens(exactTexts()), windows(), (it, window) => {
      const possibly = (how: Relation) => lies(periodAt(it), how, window, POSSIBLE);
      expect(lies(periodAt(it), 'during', window, CERTAIN)).toBe(!possibly('before') && !possibly('after'));
    }));

  test('is during every window around one that it is during', () =>
    check(when, nestedWindows(), match, (it, [inner, outer], sure) => {
      if (lies(periodAt(it), 'during', inner, sure)) {
        expect(lies(periodAt(it), 'during', outer, sure)).toBe(true);
      }
    }));

  test('is before and after whatever lies in a window that it is before or after', () =>
    check(
      when,
      nestedWindows(),
      match,
      fc.constantFrom('before', 'after'),
      (it, [inner, outer], sure, how) => {
        if (lies(periodAt(it), how as Relation, outer, sure)) {
          expect(lies(periodAt(it), how as Relation, inner, sure)).toBe(
            (how === 'before' ? inner.from : inner.to) !== null,
          );
        }
      },
    ));

  test('that is open to the past can be before any day, and one that is open to the future after any', () =>
    check(singles(), windows(), match, (text, window, sure) => {
      const [past, future] = [`../${text}`, `${text}/..`].map((date) => periodAt({ date, end: null }));
      expect(lies(past as Period, 'before', window, POSSIBLE)).toBe(window.from !== null);
      expect(lies(future as Period, 'after', window, POSSIBLE)).toBe(window.to !== null);
      expect(lies(past as Period, 'during', { from: window.from, to: null }, CERTAIN)).toBe(
        window.from === null,
      );
      expect(lies(future as Period, 'during', { from: null, to: window.to }, CERTAIN)).toBe(
        window.to === null,
      );
      expect(lies(past as Period, 'during', { from: null, to: null }, sure)).toBe(true);
    }));

  test('meets another of known days as much as the other meets it', () =>
    check(nearDay, nearDay, nearDay, nearDay, (a, b, c, d) => {
      const [one, other] = [[a, b].sort(), [c, d].sort()] as unknown as [Reading, Reading];
      const meets = ([first, last]: Reading, [from, to]: Reading) =>
        lies(periodAt({ date: first, end: last }), 'during', { from, to }, CERTAIN);
      expect(meets(one, other)).toBe(meets(other, one));
    }));
  const nearDay = fc.constantFrom(...DAYS);

  test('of a date that says more lies no less surely, and where it can lie, the vaguer date can', () =>
    check(whens(exactTexts(NEAR)), fc.nat(), relation, windows(NEAR), (it, nth, how, window) => {
      const readings = readingsOf(it);
      const [date, last] = readings[nth % readings.length] as Reading;
      const known = periodAt({ date, end: it.end === null ? null : last });
      if (lies(periodAt(it), how, window, CERTAIN)) expect(lies(known, how, window, CERTAIN)).toBe(true);
      if (lies(known, how, window, POSSIBLE)) expect(lies(periodAt(it), how, window, POSSIBLE)).toBe(true);
      expect(lies(known, how, window, POSSIBLE)).toBe(lies(known, how, window, CERTAIN));
    }));
});

describe('a period is wide', () => {
  const DAY_MS = 86_400_000;
  const days = (from: Day, to: Day) => (Date.parse(to) - Date.parse(from)) / DAY_MS;

  test('exactly when more than 400 days lie between its first and its last, or one of them is open', () =>
    check(fc.oneof(whens(texts()), whens(texts({ years: [2013, 2016] }))), (it) => {
      const span = periodAt(it);
      const { startEarliest: first, endLatest: last } = span;
      expect(isWide(span)).toBe(first === null || last === null || days(first, last) > NARROW_DAYS);
    }));

  test.each([
    [400, false],
    [401, true],
  ])('with %d days between them: %s', (between, wide) =>
    check(fc.integer({ min: -60_000, max: 2_900_000 }), (start) => {
      const day = (offset: number) => new Date((start + offset) * DAY_MS).toISOString().slice(0, 10);
      expect(isWide(spanOf(parsed(`${day(0)}/${day(between)}`)))).toBe(wide);
    }),
  );
});

describe('sort keys', () => {
  const dated = fc.record({
    date: fc.option(texts(), { freq: 8 }),
    id: fc.stringMatching(/^event:[a-z0-9]{1,3}$/),
  });
  const isEarlier = (a: string | null, b: string | null, open: string) => (a ?? open) < (b ?? open);

  test('order by first possible day, then by last, then by id; what has no date is last', () =>
    check(dated, dated, (a, b) => {
      const [one, other] = [parsed(a.date), parsed(b.date)];
      const isFirst = dateSortKey(one, a.id) < dateSortKey(other, b.id);
      if (one === null || other === null) {
        expect(isFirst).toBe(one === other ? a.id < b.id : other === null);
      } else if (one.earliest !== other.earliest) {
        expect(isFirst).toBe(isEarlier(one.earliest, other.earliest, '0000-00-00'));
      } else if (one.latest !== other.latest) {
        expect(isFirst).toBe(isEarlier(one.latest, other.latest, '9999-99-99'));
      } else {
        expect(isFirst).toBe(a.id < b.id);
      }
    }));
});
