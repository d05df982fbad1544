import {
  DatePrecision,
  dateSortKey,
  FlexDateError,
  type ParsedDate,
  parseFlexDate,
  type Span,
  spanOf,
} from '../../src/model/flex-date';

const { YEAR, MONTH, DAY, MINUTE, RANGE } = DatePrecision;

const FORMS: [text: string, precision: DatePrecision, earliest: string | null, latest: string | null][] = [
  ['2015', YEAR, '2015-01-01', '2015-12-31'],
  ['0001', YEAR, '0001-01-01', '0001-12-31'],
  ['9999', YEAR, '9999-01-01', '9999-12-31'],
  ['2015-12', MONTH, '2015-12-01', '2015-12-31'],
  ['2015-11', MONTH, '2015-11-01', '2015-11-30'],
  ['2015-02', MONTH, '2015-02-01', '2015-02-28'],
  ['2016-02', MONTH, '2016-02-01', '2016-02-29'],
  ['2000-02', MONTH, '2000-02-01', '2000-02-29'],
  ['1900-02', MONTH, '1900-02-01', '1900-02-28'],
  ['2015-12-28', DAY, '2015-12-28', '2015-12-28'],
  ['2016-02-29', DAY, '2016-02-29', '2016-02-29'],
  ['2015-12-29T06:02', MINUTE, '2015-12-29', '2015-12-29'],
  ['2015-12-29T00:00', MINUTE, '2015-12-29', '2015-12-29'],
  ['2015-12-29T23:59', MINUTE, '2015-12-29', '2015-12-29'],
  ['2015-12-28/2015-12-29', RANGE, '2015-12-28', '2015-12-29'],
  ['2015-12-28/2015-12-28', RANGE, '2015-12-28', '2015-12-28'],
  ['2014/2015-03', RANGE, '2014-01-01', '2015-03-31'],
  ['2015/2015-03', RANGE, '2015-01-01', '2015-03-31'],
  ['2015-12-29T06:02/2015-12-29T06:02', RANGE, '2015-12-29', '2015-12-29'],
  ['2015-12-28/..', RANGE, '2015-12-28', null],
  ['2015/..', RANGE, '2015-01-01', null],
  ['../2015-12', RANGE, null, '2015-12-31'],
  ['~2015', YEAR, '2015-01-01', '2015-12-31'],
  ['~2015-12', MONTH, '2015-12-01', '2015-12-31'],
  ['~2015-12-28', DAY, '2015-12-28', '2015-12-28'],
  ['~2015-12-29T06:02', MINUTE, '2015-12-29', '2015-12-29'],
];

const ZONES: [text: string, timeZone: string | null][] = [
  ['2015-12-29', null],
  ['2015-12-29T06:02', null],
  ['2015-12-29T06:02Z', 'Z'],
  ['2015-12-29T06:02+03:00', '+03:00'],
  ['2015-12-29T06:02-09:30', '-09:30'],
  ['2015-12-29T06:02+14:00', '+14:00'],
  ['~2015-12-29T06:02Z', 'Z'],
  ['2015-12-29T06:02+03:00/2015-12-30T06:02+03:00', '+03:00'],
  ['2015-12-29T06:02+03:00/2015-12-30T06:02Z', null],
  ['2015-12-29T06:02+03:00/2015-12-30', null],
];

const USE = 'use 2015, 2015-12, 2015-12-28, 2015-12-28T06:02[+03:00], A/B, A/.., ../B or ~A';
const REFUSED: [message: string, ...texts: string[]][] = [
  [
    `not a date: ${USE}`,
    ...[
      '',
      ' ',
      '..',
      '~',
      '/',
      'May 2015',
      '12/29/2015',
      '29.12.2015',
      '15',
      '20151',
      '201512',
      '2015-',
      '2015-1',
    ],
    ...[
      '2015-1-2',
      '2015-12-',
      '2015-12-8',
      '2015-12-28T',
      '2015-12-28T6:02',
      '2015-12-28T06',
      '2015-12-28 06:02',
    ],
    ...[
      '2015-12-28T06:02:00',
      '2015-12-28T06:02+3',
      '2015-12-28T06:02+0300',
      '2015-12-28T06:02 Z',
      '2015-12-28Z',
    ],
    ...[
      ' 2015',
      '2015 ',
      '2015\n',
      '-2015',
      '+2015',
      '٢٠١٥',
      '~~2015',
      '2015~',
      '2015/',
      '/2015',
      '2015/2016/2017',
    ],
    ...['2015/~2016', '2015-12-28 / 2015-12-29', '.../2015', "2015' OR 1=1"],
  ],
  ['there is no year 0', '0000', '0000-01', '0000-12-31', '../0000', '~0000'],
  ['there is no such month', '2015-00', '2015-13', '2015-99-01', '2015/2015-13'],
  [
    'there is no such day in that month',
    ...[
      '2015-12-00',
      '2015-12-32',
      '2015-11-31',
      '2015-02-29',
      '1900-02-29',
      '2015-02-30/..',
      '~2015-12-99T00:00',
    ],
  ],
  ['there is no such time of day', '2015-12-28T24:00', '2015-12-28T06:60', '2015-12-28T99:99Z'],
  [
    'there is no such time zone offset',
    '2015-12-28T06:02+15:00',
    '2015-12-28T06:02-99:00',
    '2015-12-28T06:02+03:60',
  ],
  [
    'the range ends before it begins',
    ...['2016/2015', '2015-12-29/2015-12-28', '2015-12/2015-11', '2015-12-29T06:02/2015-12-28'],
    ...['2015-12-29T06:02/2015-12-29T06:01', '2015-12-29T06:02Z/2015-12-29T06:01Z'],
  ],
  [`a range needs at least one end: ${USE}`, '../..'],
  [`"~" goes with a single date only: ${USE}`, '~2015/2016', '~2015/..', '~../2015', '~../..'],
];

describe('a FlexDate text', () => {
  test.each(FORMS)('%s is of precision %s, from %s to %s', (text, precision, earliest, latest) => {
    const approximate = text.startsWith('~');
    expect(parseFlexDate(text)).toEqual({ text, precision, approximate, earliest, latest, timeZone: null });
  });

  test.each(ZONES)('%s states the time zone %s, and none is made up', (text, timeZone) => {
    expect(parseFlexDate(text).timeZone).toBe(timeZone);
  });

  test.each([...FORMS, ...ZONES].map(([text]) => text))('%s is kept to the letter', (text) => {
    expect(parseFlexDate(text).text).toBe(text);
  });

  test.each(['2015-12-29T00:30+14:00', '2015-12-29T23:30-12:00', '2015-12-29T23:30Z', '2015-12-29T00:30'])(
    '%s is a local day, not one of UTC',
    (text) => {
      expect(parseFlexDate(text)).toMatchObject({ earliest: '2015-12-29', latest: '2015-12-29' });
    },
  );

  test('with times of two zones may look as if it ended before it began', () => {
    expect(parseFlexDate('2015-12-29T06:02+03:00/2015-12-29T04:00Z').precision).toBe(RANGE);
  });
});

describe.each(REFUSED)('"%s"', (message, ...texts) => {
  test.each(texts)('is why "%s" is refused', (text) => {
    expect(() => parseFlexDate(text)).toThrow(new FlexDateError(message));
    expect(() => parseFlexDate(text)).toThrow(FlexDateError);
  });
});

const dated = (text: string | null): ParsedDate | null => (text === null ? null : parseFlexDate(text));

/** startEarliest, startLatest, endEarliest, endLatest; a dash is open. */
const bounds = ({ startEarliest, startLatest, endEarliest, endLatest }: Span) =>
  [startEarliest, startLatest, endEarliest, endLatest].map((it) => it?.slice(5) ?? '—').join(' ');

const SPANS: [date: string | null, end: string | null, bounds: string][] = [
  // One unknown day inside the date.
  ['2015-12-28', null, '12-28 12-28 12-28 12-28'],
  ['2015-12', null, '12-01 12-31 12-01 12-31'],
  ['2015', null, '01-01 12-31 01-01 12-31'],
  ['2015-12-10/2015-12-20', null, '12-10 12-20 12-10 12-20'],
  ['2015-12-10/..', null, '12-10 — 12-10 —'],
  ['../2015-12-20', null, '— 12-20 — 12-20'],
  ['~2015-12', null, '12-01 — — 12-31'],
  [null, null, '— — — —'],
  // From the date to the end.
  ['2015-12-10', '2015-12-20', '12-10 12-10 12-20 12-20'],
  ['2015-11', '2015-12', '11-01 11-30 12-01 12-31'],
  ['2015-12-10', '2015-12-20/..', '12-10 12-10 12-20 —'],
  ['../2015-12-10', '2015-12-20', '— 12-10 12-20 12-20'],
  // One date narrows the other: no period ends before it begins.
  ['2015-12', '2015-12-20', '12-01 12-20 12-20 12-20'],
  ['2015-12-10', '2015-12', '12-10 12-10 12-10 12-31'],
  // Also where the other is open, only about, or not known.
  ['2015-12-10/..', '2015-12-20', '12-10 12-20 12-20 12-20'],
  ['2015-12-10', '../2015-12-20', '12-10 12-10 12-10 12-20'],
  ['~2015-12-10', '2015-12-20', '12-10 12-20 12-20 12-20'],
  ['2015-12-10', '~2015-12-20', '12-10 12-10 12-10 12-20'],
  ['2015-12', '~2015-12-20', '12-01 12-31 12-01 12-20'],
  ['~2015-12-10', '2015-12', '12-10 12-31 12-01 12-31'],
  [null, '2015-12-20', '— 12-20 12-20 12-20'],
];

describe('a span', () => {
  test.each(SPANS)('of %s with the end %s can begin and end on %s', (date, end, expected) => {
    expect(bounds(spanOf(dated(date), dated(end)))).toBe(expected);
  });

  test('of one date is the same as with no end', () => {
    for (const [text] of FORMS) expect(spanOf(dated(text))).toEqual(spanOf(dated(text), null));
  });
});

/** The rules of the model (design 2.5) on a window without open ends; null = open. */
function meets(date: string | null, end: string | null, window: string) {
  const { startEarliest, startLatest, endEarliest, endLatest } = spanOf(dated(date), dated(end));
  const { earliest, latest } = parseFlexDate(window) as { earliest: string; latest: string };
  const possible = (startEarliest ?? latest) <= latest && (endLatest ?? earliest) >= earliest;
  const certain =
    startLatest !== null && endEarliest !== null && startLatest <= latest && endEarliest >= earliest;
  if (certain && !possible) return 'a contradiction';
  return certain ? 'certainly' : possible ? 'possibly' : 'never';
}

describe('something of', () => {
  test.each([
    ['2015-12-28', null, 'certainly', '2015-12-28'],
    ['2015-12-28', null, 'certainly', '2015-12'],
    ['2015-12-28', null, 'never', '2015-12-29'],
    ['2015-12', null, 'possibly', '2015-12-01'],
    ['2015-12', null, 'certainly', '2015-12'],
    ['2015-12', null, 'certainly', '2015'],
    ['2015-12', null, 'possibly', '2015-12-02/2016'],
    ['2015-12', null, 'never', '2016'],
    ['2015-12-10/2015-12-20', null, 'possibly', '2015-12-15'],
    ['2015-12-10/2015-12-20', null, 'certainly', '2015-12-10/2015-12-20'],
    ['2015-12-10/..', null, 'possibly', '2100'],
    ['2015-12-10/..', null, 'never', '2015-12-09'],
    ['../2015-12-20', null, 'possibly', '1900'],
    ['../2015-12-20', null, 'never', '2015-12-21'],
    ['~2015-12', null, 'possibly', '2015-12'],
    ['~2015-12', null, 'possibly', '0001/9999'],
    ['~2015-12-28', null, 'possibly', '2015-12-28'],
    ['2015-12-10', '2015-12-20', 'certainly', '2015-12-15'],
    ['2015-12-10', '2015-12-20', 'certainly', '2015-12-20/2016'],
    ['2015-12-10', '2015-12-20', 'never', '2015-12-21'],
    ['2015-11', '2015-12', 'certainly', '2015-11-30/2015-12-01'],
    ['2015-12-10', '2015-12', 'certainly', '2015-12-05/2015-12-10'],
    ['2015-12', '2015-12-20', 'certainly', '2015-12-20/2015-12-25'],
    ['2015-12-10', '2015-12-20/..', 'certainly', '2015-12-15'],
    ['2015-12-10', '2015-12-20/..', 'possibly', '2100'],
    ['2015-12-10', '../2015-12-20', 'certainly', '2015-12-05/2015-12-10'],
    ['2015-12-10/..', '2015-12-20', 'certainly', '2015-12-20/2015-12-25'],
    ['~2015-12-10', '~2015-12-20', 'possibly', '2015-12-15'],
  ])('%s with the end %s %s meets %s', (date, end, how, window) => {
    expect(meets(date, end, window)).toBe(how);
  });

  test('no date stands open on all sides, so that whoever asks must leave it out', () => {
    expect(Object.values(spanOf(null))).toEqual([null, null, null, null]);
  });
});

describe('the order of dated things', () => {
  const ordered = (...dates: (string | null)[]) =>
    dates
      .map((date) => ({ date, key: dateSortKey(dated(date), 'event:x') }))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ date }) => date);

  test('is by first possible day, then by last, undated ones last', () => {
    const right = [
      '../2015-12',
      '0999',
      '2015-01-01',
      '2015-01',
      '2015',
      '2015/..',
      '2015-12-28',
      '2015-12-28/2015-12-29',
      '2015-12-29T06:02',
      '9999-12-31',
      null,
    ];
    expect(ordered(...[...right].reverse())).toEqual(right);
    expect(ordered(...[...right.slice(5), ...right.slice(0, 5)])).toEqual(right);
  });

  test('is by id where the dates are the same', () => {
    expect(dateSortKey(dated('2015-12-28'), 'event:a') < dateSortKey(dated('2015-12-28'), 'event:b')).toBe(
      true,
    );
    expect(dateSortKey(null, 'event:a') < dateSortKey(null, 'event:b')).toBe(true);
  });

  test('takes no notice of "~", of a time of day or of its zone', () => {
    const key = dateSortKey(dated('2015-12-28'), 'event:a');
    expect(dateSortKey(dated('~2015-12-28'), 'event:a')).toBe(key);
    expect(dateSortKey(dated('2015-12-28T23:59-12:00'), 'event:a')).toBe(key);
  });
});
