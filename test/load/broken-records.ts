/** Records that are wrong by themselves. */

import {
  article,
  event,
  evidence,
  type Line,
  mention,
  official,
  organization,
  participation,
  place,
  tenure,
  topic,
} from './world';

/** What is broken, the line that is (or lines that are), and all faults that are told of it. */
export type Row = [broken: string, line: Line | readonly Line[], ...faults: string[]];

const LONG_ID = `event:${'x'.repeat(295)}`;
const TYPES =
  'article, event, evidence, mention, official, organization, participation, place, position, statement, tenure, topic';

export const LINES: readonly Row[] = [
  ['a line that is no JSON', '{"type": "topic"', '1: $: is not JSON'],
  ['no JSON at line 5000', `${'\n'.repeat(4_999)}{`, '5000: $: is not JSON'],
  ['JSON that is a list', '[]', '1: $: must be a JSON object'],
  ['JSON that is a text', '"topic"', '1: $: must be a JSON object'],
  ['JSON that is null', 'null', '1: $: must be a JSON object'],
  ['bytes that are not UTF-8', Buffer.from([0x7b, 0xc3, 0x28, 0x7d]), '1: $: is not UTF-8'],
  [
    'a field that is given twice, of which JSON.parse takes the last',
    '{"type": "topic", "id": "topic:x", "name": "first", "kind": "ISSUE", "name" : "second"}',
    '1: name: is given twice',
  ],
  [
    'a field twice, one of them with an escape',
    '{"type": "topic", "id": "topic:x", "name": "\\"name\\": 1", "kind": "ISSUE", "n\\u0061me": "second"}',
    '1: name: is given twice',
  ],
  [
    'a field twice whose name would move a terminal’s cursor',
    '{"type": "topic", "id": "topic:x", "name": "x", "kind": "ISSUE", "\\u001b[2J": 1, "\\u001b[2J": 2}',
    '1: "\\u001b[2J": is given twice',
    '1: "\\u001b[2J": is no field of this record',
  ],
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
    '1: kind: is missing',
    '1: name: is missing',
  ],
];

export const FIELDS: readonly Row[] = [
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
  ['a number for a text', topic({ id: 'topic:x', name: 5 }), '1: name: must be a text, in quotes'],
  [
    'a text of what nobody sees: a space without width, a mark of direction, a letter that fills a place, an empty Braille cell',
    topic({ id: 'topic:x', name: '\u200b\u200f\u3164\u2800' }),
    '1: name: must be a text that is not blank',
  ],
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
    '1: kind: must be one of the following values: ISSUE, CONFLICT, AGREEMENT, POLICY, OTHER',
    '1: name: must be a text that is not blank',
  ],
];

export const DATES: readonly Row[] = [
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
    '1: date: not a date: use 2015, 2015-12, 2015-12-28, 2015-12-28T06:02[+03:00], A/B, A/.., ../B or ~A',
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
