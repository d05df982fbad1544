import { idType, keyOf, LABELS, labelOf, MAX_ID_LENGTH } from '../../src/model/id';

const LONGEST = `official:${'a'.repeat(MAX_ID_LENGTH - 'official:'.length)}`;

const NO_IDS: [why: string, id: string][] = [
  ['nothing', ''],
  ['no key', 'official'],
  ['an empty key', 'official:'],
  ['an empty part', 'official:pocom::kerry'],
  ['a colon at the end', 'official:sergey-lavrov:'],
  ['capitals in the type', 'Official:sergey-lavrov'],
  ['capitals in the key', 'official:Sergey-Lavrov'],
  ['a digit in the type', 'official2:sergey-lavrov'],
  ['a blank', 'official:sergey lavrov'],
  ['a blank before it', ' official:sergey-lavrov'],
  ['a line feed after it', 'official:sergey-lavrov\n'],
  ['another script', 'official:лавров'],
  ['a key that begins with a dash', 'official:-lavrov'],
  ['a quote', "official:o'neill"],
  ['a slash', 'event:trip/3614'],
  ['a NUL', 'official:\0'],
  ['one character too many', `${LONGEST}a`],
];

describe('an id', () => {
  test.each(Object.entries(LABELS))('of type %s names the label %s', (type, label) => {
    expect(idType(`${type}:key`)).toBe(type);
    expect(labelOf(`${type}:key`)).toBe(label);
  });

  test.each([
    'official:sergey-lavrov',
    'official:pocom:kerry-john-forbes',
    'event:history-at-state:trip-3614',
    'place:iso.3166_2:ru-mow',
    'event:9',
    LONGEST,
  ])('may look like %s', (id) => {
    expect(idType(id)).toBe(id.slice(0, id.indexOf(':')));
  });

  test.each(NO_IDS)('is not one with %s', (_, id) => {
    expect(idType(id)).toBeUndefined();
    expect(labelOf(id)).toBeUndefined();
  });

  test.each(['participation:trip:kerry', 'mention:article:0', 'person:x', 'constructor:x'])(
    '%s is well-formed, but no node has such ids',
    (id) => {
      expect(idType(id)).toBe(id.slice(0, id.indexOf(':')));
      expect(labelOf(id)).toBeUndefined();
    },
  );

  test('without its type is its key, scheme included', () => {
    expect(keyOf('official:sergey-lavrov')).toBe('sergey-lavrov');
    expect(keyOf('official:pocom:kerry-john-forbes')).toBe('pocom:kerry-john-forbes');
  });

  test('of hostile length is refused without looking at it', () => {
    expect(idType(`official:${'a:'.repeat(1_000_000)}`)).toBeUndefined();
  });
});
