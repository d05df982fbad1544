import { BadInputError } from '../../src/errors';
import { decodeCursor, encodeCursor } from '../../src/projection/cursor';

const FIELD = 'Official.participations';
const KEY = '2015-12-29|2015-12-29|event:lavrov-kerry-call';
const CURSOR = encodeCursor(FIELD, KEY);

const refusal = (cursor: string, field = FIELD) => {
  try {
    return { key: decodeCursor(field, field, cursor) };
  } catch (error) {
    return error;
  }
};

const REFUSED = new BadInputError(
  'The cursor given to Official.participations is broken or belongs to another query.',
  'Pass a cursor of an earlier page of Official.participations, unchanged, with the same filter and order.',
);

/** A cursor with one of its characters replaced by another one of the same alphabet. */
const edited = (at: number) =>
  `${CURSOR.slice(0, at)}${CURSOR[at] === 'A' ? 'B' : 'A'}${CURSOR.slice(at + 1)}`;

describe('a cursor', () => {
  test.each([KEY, '~|event:undated', 'lavrov\tofficial:sergey-lavrov', '\t', 'ключ 🙂', 'a'.repeat(10_000)])(
    'of the key "%s" gives it back',
    (key) => {
      expect(decodeCursor(FIELD, FIELD, encodeCursor(FIELD, key))).toBe(key);
    },
  );

  test('is the same in every process, so that any of them can go on', () => {
    expect(CURSOR).toBe('WuXqqTIwMTUtMTItMjl8MjAxNS0xMi0yOXxldmVudDpsYXZyb3Yta2VycnktY2FsbA');
  });

  test('needs no escaping in an address', () => {
    for (let length = 1; length < 50; length += 1) {
      const cursor = encodeCursor(FIELD, '?'.repeat(length));
      expect(encodeURIComponent(cursor)).toBe(cursor);
    }
  });

  test('of another field is refused in words that name the field asked', () => {
    expect(refusal(CURSOR, 'Query.events')).toEqual(
      new BadInputError(
        'The cursor given to Query.events is broken or belongs to another query.',
        'Pass a cursor of an earlier page of Query.events, unchanged, with the same filter and order.',
      ),
    );
  });

  test('with any one character changed is refused', () => {
    const accepted = [...CURSOR].flatMap((_, at) =>
      refusal(edited(at)) instanceof BadInputError ? [] : [at],
    );
    expect(accepted).toEqual([]);
    expect(refusal(edited(0))).toEqual(REFUSED);
  });

  test('cut off anywhere is refused', () => {
    const accepted = [...CURSOR].flatMap((_, end) =>
      refusal(CURSOR.slice(0, end)) instanceof BadInputError ? [] : [end],
    );
    expect(accepted).toEqual([]);
  });

  test.each([
    ['nothing', ''],
    ['a blank', ' '],
    ['something put before it', `A${CURSOR}`],
    ['something put behind it', `${CURSOR}A`],
    ['padding', `${CURSOR}==`],
    ['a line feed', `${CURSOR}\n`],
    ['the other base64 alphabet', encodeCursor(FIELD, '???>>>').replaceAll('-', '+').replaceAll('_', '/')],
    ['a bare checksum', encodeCursor(FIELD, '')],
    ['a bare key', KEY],
    ['its key alone as base64', Buffer.from(KEY).toString('base64url')],
    ['Cypher', "' OR 1=1 //"],
    ['other scripts', 'курсор'],
    ['a NUL', '\0'],
    ['rubbish of a megabyte', 'x'.repeat(1_000_000)],
  ])('that is %s is refused', (_, cursor) => {
    expect(refusal(cursor)).toEqual(REFUSED);
  });

  test('that is refused has the code and the hint of bad input', () => {
    expect(refusal('')).toMatchObject({ code: REFUSED.code, hint: REFUSED.hint, message: REFUSED.message });
    expect(refusal('')).toBeInstanceOf(BadInputError);
  });
});
