import { join } from 'node:path';
import { load } from '../../src/load';
import { fingerprint } from '../../src/load/fingerprint';
import { useStore } from '../support/given';
import {
  article,
  bytesOf,
  event,
  evidence,
  faultsOf,
  type Line,
  mention,
  official,
  organization,
  participation,
  place,
  position,
  type Seed,
  span,
  statement,
  TEXT,
  tenure,
  topic,
  WORLD,
  withFiles,
} from './world';

/** What is broken, the line that is, and all faults that are told of it. */
type Row = readonly [broken: string, line: Line | readonly Line[], ...faults: string[]];

const HEX = 'a'.repeat(64);
const LONG_ID = `event:${'x'.repeat(295)}`;
const quote = { quote: 'Kerry', ...span('Kerry') };
const TYPES =
  'article, event, evidence, mention, official, organization, participation, place, position, statement, tenure, topic';
const NOWHERE = 'is neither in these seeds nor in the store: load its dataset first, or with this one';

const LINES: readonly Row[] = [
  ['a line that is no JSON', '{"type": "topic"', '1: $: is not JSON'],
  ['no JSON at line 5000', `${'\n'.repeat(4_999)}{`, '5000: $: is not JSON'],
  ['JSON that is a list', '[]', '1: $: must be a JSON object'],
  ['JSON that is a text', '"topic"', '1: $: must be a JSON object'],
  ['JSON that is null', 'null', '1: $: must be a JSON object'],
  ['bytes that are not UTF-8', Buffer.from([0x7b, 0xc3, 0x28, 0x7d]), '1: $: is not UTF-8'],
  ['UTF-16', Buffer.from('{}', 'utf16le'), '1: $: is not JSON'],
  ['a line over 1 MiB', 'x'.repeat(1024 * 1024 + 1), '1: $: is longer than 1048576 bytes'],
  [
    'a line of 5 MiB',
    [' '.repeat(5 * 1024 * 1024), '{'],
    '1: $: is longer than 1048576 bytes',
    '2: $: is not JSON',
  ],
  [
    'a list 500,000 deep',
    `{"type":"topic","x":${'['.repeat(500_000)}${']'.repeat(500_000)}}`,
    '1: x: is no field of this record',
    '1: id: is missing',
    '1: name: is missing',
    '1: kind: is missing',
  ],
];

const FIELDS: readonly Row[] = [
  ['NUL in a text', topic({ id: 'topic:x', name: 'a\0b' }), '1: name: holds a NUL or half a surrogate pair'],
  [
    'half a surrogate pair in a list',
    official({ id: 'official:x', names: ['ok', '\ud800'] }),
    '1: names: holds a NUL or half a surrogate pair',
  ],
  ['an unknown type', { type: 'person', id: 'person:x' }, `1: type: must be one of ${TYPES}`],
  ['a type of another sort', { type: 5 }, `1: type: must be one of ${TYPES}`],
  ['no type', { id: 'topic:x' }, `1: type: must be one of ${TYPES}`],
  ['a required field missing', { type: 'topic', id: 'topic:x', kind: 'ISSUE' }, '1: name: is missing'],
  ['a required id missing', topic({ id: undefined }), '1: id: is missing'],
  ['null', topic({ id: 'topic:x', names: null }), '1: names: must not be null: leave the field out'],
  ['a number for a text', topic({ id: 'topic:x', name: 5 }), '1: name: must be a text that is not blank'],
  ['a blank text', topic({ id: 'topic:x', name: ' ' }), '1: name: must be a text that is not blank'],
  [
    'a text too long',
    topic({ id: 'topic:x', name: 'x'.repeat(501) }),
    '1: name: must be shorter than or equal to 500 characters',
  ],
  ['a text for a list', topic({ id: 'topic:x', names: 'Syria' }), '1: names: must be an array'],
  [
    'a blank text in a list',
    topic({ id: 'topic:x', names: [''] }),
    '1: names: must be texts that are not blank',
  ],
  [
    'an object for a text',
    topic({ id: 'topic:x', name: { en: 'x' } }),
    '1: name: must not hold an object or a list in a list',
  ],
  [
    'a text for a number',
    place({ id: 'place:x', latitude: '55', longitude: 37 }),
    '1: latitude: must be a number',
  ],
  [
    'a latitude off the globe',
    place({ id: 'place:x', latitude: 91, longitude: 0 }),
    '1: latitude: must be degrees from -90 to 90',
  ],
  ['a latitude alone', place({ id: 'place:x', latitude: 55 }), '1: latitude: goes with longitude'],
  ['a text for a boolean', tenure({ id: 'tenure:x', acting: 'yes' }), '1: acting: must be a boolean value'],
  ['a fraction for an offset', mention({ start: 0.5 }), '1: start: must be an integer number'],
  ['an offset beyond any text', mention({ end: 2 ** 31 }), '1: end: must not be greater than 16777216'],
  ['confidence over 1', evidence({ confidence: 1.5 }), '1: confidence: must not be greater than 1'],
  ['an unknown field', topic({ id: 'topic:x', colour: 'red' }), '1: colour: is no field of this record'],
  [
    'a field called __proto__',
    '{"type":"topic","id":"topic:x","name":"x","kind":"ISSUE","__proto__":{"kind":"ISSUE"}}',
    '1: __proto__: is no field of this record',
  ],
  [
    'a field called constructor',
    topic({ id: 'topic:x', constructor: 'x' }),
    '1: constructor: is no field of this record',
  ],
  [
    'a field name that moves the cursor',
    topic({ id: 'topic:x', [`\u001b[2J${'x'.repeat(1000)}`]: 1 }),
    `1: "\\u001b[2J${'x'.repeat(46)}": is no field of this record`,
  ],
  [
    'an id of another type',
    topic({ id: 'place:x' }),
    '1: id: must be topic:<key> in lower-case letters, digits, ".", "_", "-" and ":"',
  ],
  [
    'an id in upper case',
    topic({ id: 'topic:Syria' }),
    '1: id: must be topic:<key> in lower-case letters, digits, ".", "_", "-" and ":"',
  ],
  [
    'an id that is too long',
    event({ id: LONG_ID }),
    '1: id: must be event:<key> in lower-case letters, digits, ".", "_", "-" and ":"',
  ],
  [
    'fields that make an id too long',
    [
      event({ id: LONG_ID.slice(0, 250) }),
      participation({ event: LONG_ID.slice(0, 250), actor: `official:${'y'.repeat(100)}` }),
    ],
    '2: $: the id made of its fields has more than 300 characters',
  ],
  [
    'a word that is not of the list',
    topic({ id: 'topic:x', kind: 'WAR' }),
    '1: kind: must be one of the following values: ISSUE, CONFLICT, AGREEMENT, POLICY, OTHER',
  ],
  [
    'no such language',
    article({ id: 'article:x', language: 'English' }),
    '1: language: must be a language tag like en',
  ],
  [
    'no web address',
    article({ id: 'article:x', url: 'javascript:alert(1)' }),
    '1: url: must be an http(s) address',
  ],
  ['no hash', article({ id: 'article:x', textSha256: 'ABC' }), '1: textSha256: must be 64 hex digits'],
  [
    'a licence for no text',
    article({ id: 'article:x', textSha256: undefined, textLicence: 'CC0-1.0' }),
    '1: textLicence: goes with textSha256',
  ],
  [
    'no such country',
    organization({ id: 'organization:x', country: 'RUS' }),
    '1: country: must be an ISO 3166-1 alpha-2 code',
  ],
  [
    'no Wikidata item',
    official({ id: 'official:x', wikidataId: 'P31' }),
    '1: wikidataId: must be a Wikidata item like Q58217',
  ],
  [
    'external ids without a scheme',
    official({ id: 'official:x', externalIds: ['42'] }),
    '1: externalIds: must be texts like scheme:key',
  ],
  [
    'no CAMEO code',
    event({ id: 'event:x', cameoCode: '4' }),
    '1: cameoCode: must be a CAMEO code of 2 to 4 digits',
  ],
  [
    'two faults in one record',
    topic({ id: 'topic:x', name: '', kind: 'WAR' }),
    '1: name: must be a text that is not blank',
    '1: kind: must be one of the following values: ISSUE, CONFLICT, AGREEMENT, POLICY, OTHER',
  ],
];

const DATES: readonly Row[] = [
  [
    '30 February',
    event({ id: 'event:x', date: '2015-02-30' }),
    '1: date: there is no such day in that month',
  ],
  [
    '29 February of a common year',
    event({ id: 'event:x', date: '2015-02-29' }),
    '1: date: there is no such day in that month',
  ],
  ['month 13', event({ id: 'event:x', date: '2015-13' }), '1: date: there is no such month'],
  [
    'a range backwards',
    event({ id: 'event:x', date: '2016/2015' }),
    '1: date: the range ends before it begins',
  ],
  [
    'a day in words',
    event({ id: 'event:x', date: 'Monday' }),
    '1: date: not a date: use 2015, 2015-12, 2015-12-28, 2015-12-28T06:02, A/B, A/.., ../B or ~A',
  ],
  ['a number for a date', event({ id: 'event:x', date: 2015 }), '1: date: must be a date as text'],
  [
    'a basis without its date',
    event({ id: 'event:x', endDateBasis: 'STATED' }),
    '1: endDateBasis: goes with endDate',
  ],
  [
    'an end before the beginning',
    event({ id: 'event:x', date: '2015-12-28', endDate: '2015-11' }),
    '1: endDate: is before date',
  ],
  [
    'a tenure that ends before it starts',
    tenure({ id: 'tenure:x', start: '2014', end: '2013-12-31' }),
    '1: end: is before start',
  ],
];

const IDS: readonly Row[] = [
  [
    'an id twice',
    [topic({ id: 'topic:x' }), topic({ id: 'topic:x' })],
    '2: id: topic:x is defined already at broken.ndjson:1',
  ],
  [
    'a made id twice',
    [participation(), participation({ wording: 'he' })],
    '2: $: participation:call:lavrov is defined already at broken.ndjson:1',
    '13: $: participation:call:lavrov is defined already at broken.ndjson:1',
  ],
  [
    'a definition and an extension of it',
    [topic({ id: 'topic:x' }), { type: 'topic', id: 'topic:x', extend: true, names: ['y'] }],
    '2: id: topic:x is given already by this dataset at broken.ndjson:1: make one record of both',
  ],
  [
    'an extension of nothing',
    { type: 'topic', id: 'topic:x', extend: true, names: ['y'] },
    '1: id: topic:x is defined neither in these seeds nor in the store by another dataset',
  ],
  [
    'an extension with a scalar',
    { type: 'topic', id: 'topic:syria', extend: true, name: 'y' },
    '1: name: cannot be given with extend: only names can',
  ],
  ['an extension without an id', { type: 'topic', extend: true, names: ['y'] }, '1: id: is missing'],
  [
    'an extension of what has no lists',
    tenure({ extend: true }),
    '1: extend: nothing can be added to a tenure of another dataset',
  ],
  [
    'an extension of what has no id',
    participation({ extend: true }),
    '1: extend: is no field of this record',
  ],
  ['extend as a text', topic({ id: 'topic:x', extend: 'yes' }), '1: extend: must be a boolean value'],
];

/** Each field that refers to something, and a record where it refers to nothing. */
const REFERENCES: readonly [field: string, record: Seed, to: string][] = [
  [
    'organization.partOf',
    organization({ id: 'organization:x', partOf: 'organization:none' }),
    'organization:none',
  ],
  ['place.within', place({ id: 'place:x', within: 'place:none' }), 'place:none'],
  [
    'position.organization',
    position({ id: 'position:x', organization: 'organization:none' }),
    'organization:none',
  ],
  ['tenure.official', tenure({ id: 'tenure:x', official: 'official:none' }), 'official:none'],
  ['tenure.position', tenure({ id: 'tenure:x', position: 'position:none' }), 'position:none'],
  ['article.publisher', article({ id: 'article:x', publisher: 'organization:none' }), 'organization:none'],
  ['article.cites', article({ id: 'article:x', cites: ['article:call', 'article:none'] }), 'article:none'],
  ['event.places', event({ id: 'event:x', places: ['place:none'] }), 'place:none'],
  ['event.partOf', event({ id: 'event:x', partOf: 'event:none' }), 'event:none'],
  ['event.about', event({ id: 'event:x', about: ['topic:none'] }), 'topic:none'],
  ['participation.event', participation({ event: 'event:none' }), 'event:none'],
  ['participation.actor', participation({ actor: 'official:none' }), 'official:none'],
  [
    'participation.positions',
    participation({ actor: 'organization:mfa', positions: ['position:none'] }),
    'position:none',
  ],
  [
    'statement.speaker',
    statement({ id: 'statement:x', kind: 'READOUT', text: undefined, speaker: 'official:none' }),
    'official:none',
  ],
  [
    'statement.positions',
    statement({ id: 'statement:x', kind: 'READOUT', text: undefined, positions: ['position:none'] }),
    'position:none',
  ],
  [
    'statement.at',
    statement({ id: 'statement:x', kind: 'READOUT', text: undefined, at: 'event:none' }),
    'event:none',
  ],
  [
    'statement.about',
    statement({ id: 'statement:x', kind: 'READOUT', text: undefined, about: ['topic:none'] }),
    'topic:none',
  ],
  [
    'statement.addressedTo',
    statement({ id: 'statement:x', kind: 'READOUT', text: undefined, addressedTo: ['official:none'] }),
    'official:none',
  ],
  [
    'statement.article',
    statement({ id: 'statement:x', kind: 'READOUT', text: undefined, article: 'article:none' }),
    'article:none',
  ],
  ['evidence.article', evidence({ article: 'article:none' }), 'article:none'],
  ['evidence.supports', evidence({ supports: 'participation:call:none' }), 'participation:call:none'],
  ['mention.article', mention({ article: 'article:none' }), 'article:none'],
  ['mention.node', mention({ node: 'topic:none' }), 'topic:none'],
];

const DANGLING: readonly Row[] = REFERENCES.map(([field, record, to]) => [
  `${field} to nowhere`,
  record,
  `1: ${field.split('.')[1]}: ${to} ${NOWHERE}`,
]);

const SHAPES: readonly Row[] = [
  [
    'a list where one id is needed',
    event({ id: 'event:x', partOf: ['event:call'] }),
    '1: partOf: must be an id like event:…',
  ],
  [
    'one id where a list is needed',
    event({ id: 'event:x', places: 'place:moscow' }),
    '1: places: must be an array',
  ],
  [
    'an id of a type that cannot stand there',
    event({ id: 'event:x', places: ['official:lavrov'] }),
    '1: places: must be ids like place:…',
  ],
];

const WORDS: readonly Row[] = [
  [
    'text on a PARAPHRASE',
    statement({ id: 'statement:x', kind: 'PARAPHRASE' }),
    '1: text: goes with kind QUOTE only',
  ],
  ['a QUOTE without text', statement({ id: 'statement:x', text: undefined }), '1: text: is missing'],
  [
    'a QUOTE that no evidence quotes',
    statement({ id: 'statement:x' }),
    '1: text: no evidence for the statement quotes these words',
  ],
  [
    'a QUOTE of which the only evidence denies it',
    [
      statement({ id: 'statement:x' }),
      evidence({
        supports: 'statement:x',
        stance: 'DENIES',
        quote: 'We will talk,',
        ...span('We will talk,'),
      }),
    ],
    '1: text: no evidence for the statement quotes these words',
  ],
  [
    'a QUOTE of which the evidence quotes other words',
    [
      statement({ id: 'statement:x' }),
      evidence({ supports: 'statement:x', quote: 'We will', ...span('We will') }),
    ],
    '1: text: no evidence for the statement quotes these words',
  ],
  [
    'words for how a speaker is called, without the speaker',
    statement({
      id: 'statement:x',
      kind: 'READOUT',
      text: undefined,
      speaker: undefined,
      wording: 'officials',
    }),
    '1: wording: goes with speaker',
  ],
  [
    'evidence for a field that the fact has not',
    evidence({ field: 'colour' }),
    '1: field: must be one of kind, medium, status, date, endDate, places, partOf, about, participants, initiator',
  ],
  ['a start without an end', evidence({ quote: 'Kerry', start: 14 }), '1: end: goes with start'],
  ['an end at the start', evidence({ ...quote, end: quote.start }), '1: end: must be greater than start'],
  [
    'a quote longer than its span',
    evidence({ ...quote, end: quote.end - 1 }),
    '1: quote: has 5 UTF-16 units, the span 4',
  ],
  [
    'a hash that is not the quote’s',
    evidence({ ...quote, quoteSha256: HEX }),
    '1: quoteSha256: is not the hash of quote',
  ],
  [
    'a span with nothing to compare it with',
    evidence(span('Kerry')),
    '1: quoteSha256: a span needs quote or quoteSha256 to be checked against',
  ],
  [
    'a mention longer than its span',
    mention({ node: 'official:lavrov', surface: 'Lavrov!', ...span('Lavrov') }),
    '1: surface: has 7 UTF-16 units, the span 6',
  ],
  [
    'a mention without its words',
    mention({ node: 'official:lavrov', surface: undefined }),
    '1: surface: is missing',
  ],
  [
    'a mention of what cannot be mentioned',
    mention({ node: 'tenure:lavrov' }),
    '1: node: must be an id like official:… or organization:… or position:… or place:… or topic:… or event:…',
  ],
];

/** Faults that show with the article's text at hand. */
const WORDS_IN_TEXT: readonly Row[] = [
  [
    'a quote that stands elsewhere',
    evidence({ quote: 'Kerry', start: 0, end: 5 }),
    '1: quote: is not what stands in the text there',
  ],
  [
    'a hash of other words',
    evidence({ quoteSha256: HEX, ...span('Kerry') }),
    '1: quoteSha256: is not the hash of what stands in the text there',
  ],
  [
    'a span past the end',
    evidence({ quoteSha256: HEX, start: 0, end: TEXT.length + 1 }),
    `1: end: is past the end of the text, which has ${TEXT.length} UTF-16 units`,
  ],
  [
    'a surface that stands elsewhere',
    mention({ node: 'official:kerry', surface: 'Kerry', start: 1, end: 6 }),
    '1: surface: is not what stands in the text there',
  ],
  [
    'a mention past the end',
    mention({ node: 'official:kerry', surface: 'Kerry', start: TEXT.length, end: TEXT.length + 5 }),
    `1: end: is past the end of the text, which has ${TEXT.length} UTF-16 units`,
  ],
];

/** The world with another title of its event: if anything is written, it shows. */
const OTHER_WORLD = WORLD.map((it) => (it.id === 'event:call' ? { ...it, title: 'Another call' } : it));

describe.each([
  ['an empty store', []],
  ['a filled store', WORLD],
] as const)('into %s, a load refuses', (_, before) => {
  const given = useStore({ keep: true });
  let unchanged: string;
  beforeAll(async () => {
    await given.seed(before, 'broken');
    unchanged = await fingerprint(given.store);
  });

  const expectRefused = async (line: Row[1], faults: readonly string[], options = {}) => {
    const lines = (Array.isArray(line) ? line : [line]) as readonly Line[];
    await withFiles({ 'broken.ndjson': bytesOf([...lines, ...OTHER_WORLD]) }, async (folder) => {
      expect(await faultsOf(load(given.store, [join(folder, 'broken.ndjson')], options))).toEqual(
        faults.map((fault) => `broken.ndjson:${fault}`),
      );
    });
    expect(await fingerprint(given.store)).toBe(unchanged);
  };

  test.each([...LINES, ...FIELDS, ...DATES, ...IDS, ...SHAPES, ...DANGLING, ...WORDS])(
    '%s',
    (_broken, line, ...faults) => expectRefused(line, faults),
  );

  test.each(WORDS_IN_TEXT)('%s, with the text at hand', (_broken, line, ...faults) =>
    withFiles({ 'any name': TEXT }, (texts) => expectRefused(line, faults, { texts: [texts] })),
  );

  test('a seed with more faults than can be read: the first 20 are told, the others counted', async () => {
    const bad = Array.from({ length: 25 }, (_entry, i) => topic({ id: `topic:${i}`, kind: 'WAR' }));
    const problem = 'kind: must be one of the following values: ISSUE, CONFLICT, AGREEMENT, POLICY, OTHER';
    await withFiles({ 'broken.ndjson': bytesOf([...bad, ...OTHER_WORLD]) }, async (folder) => {
      expect(await faultsOf(load(given.store, [join(folder, 'broken.ndjson')]))).toEqual([
        ...bad.slice(0, 20).map((_record, i) => `broken.ndjson:${i + 1}: ${problem}`),
        '… and 5 more',
      ]);
    });
    expect(await fingerprint(given.store)).toBe(unchanged);
  });

  test('an id that two files of a dataset define', async () => {
    const resources = [{ path: 'a.ndjson' }, { path: 'b.ndjson' }];
    const files = {
      'datapackage.json': JSON.stringify({ name: 'broken', resources }),
      'a.ndjson': bytesOf([...OTHER_WORLD]),
      'b.ndjson': bytesOf([topic({ names: ['other'] })]),
    };
    await withFiles(files, async (folder) => {
      expect(await faultsOf(load(given.store, [folder]))).toEqual([
        'b.ndjson:1: id: topic:syria is defined already at a.ndjson:1',
      ]);
    });
    expect(await fingerprint(given.store)).toBe(unchanged);
  });
});

describe('of a record that is refused', () => {
  const given = useStore({ keep: true });

  test.each([
    [
      'who refers to its id is not blamed',
      [topic({ kind: 'WAR' }), event()],
      '1: kind: must be one of the following values: ISSUE, CONFLICT, AGREEMENT, POLICY, OTHER',
    ],
    [
      'who refers to the id made of its fields is not blamed',
      [
        topic(),
        event(),
        organization(),
        official(),
        article(),
        participation({ attendance: 'NO' }),
        evidence({ supports: 'participation:call:lavrov' }),
      ],
      '6: attendance: must be one of the following values: ATTENDED, PLANNED, ABSENT, UNKNOWN',
    ],
    [
      'who extends it is not blamed',
      [{ type: 'topic', id: 'topic:syria', extend: true, names: ['y'] }, topic({ kind: 'WAR' })],
      '2: kind: must be one of the following values: ISSUE, CONFLICT, AGREEMENT, POLICY, OTHER',
    ],
  ] as const)('%s', async (_, lines, fault) => {
    await withFiles({ 'broken.ndjson': bytesOf(lines) }, async (folder) => {
      expect(await faultsOf(load(given.store, [join(folder, 'broken.ndjson')]))).toEqual([
        `broken.ndjson:${fault}`,
      ]);
    });
  });
});
