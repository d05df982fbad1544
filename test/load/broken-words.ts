/** Records whose words are wrong, by themselves or beside the article's text. */

import type { Row } from './broken-records';
import { evidence, mention, span, statement, TEXT } from './world';

const HEX = 'a'.repeat(64);
const quote = { quote: 'Kerry', ...span('Kerry') };

export const WORDS: readonly Row[] = [
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
    'evidence for a date whose value is none',
    evidence({ field: 'date', value: '28 December 2015' }),
    '1: value: not a date: use 2015, 2015-12, 2015-12-28, 2015-12-28T06:02[+03:00], A/B, A/.., ../B or ~A',
  ],
  [
    'evidence for a medium that is none',
    evidence({ field: 'medium', value: 'phone' }),
    '1: value: must be one of the following values: IN_PERSON, PHONE, VIDEO, WRITTEN',
  ],
  [
    'evidence for a node whose id has a slip',
    evidence({ field: 'initiator', value: 'official:Sergey-Lavrov' }),
    '1: value: must be an id like official:… or organization:…, or words',
  ],
  [
    'evidence for a node whose id begins with a space, or in capitals',
    [
      evidence({ field: 'initiator', value: ' organization:mfa' }),
      evidence({ field: 'initiator', value: 'Official: lavrov' }),
    ],
    '1: value: must be an id like official:… or organization:…, or words',
    '2: value: must be an id like official:… or organization:…, or words',
  ],
  [
    'evidence for a node whose value is a part in an event',
    evidence({ field: 'participants', value: 'participation:call:lavrov' }),
    '1: value: must be an id like official:… or organization:…, or words',
  ],
  [
    'evidence for the day of an attestation that is none',
    evidence({ supports: 'tenure:lavrov', field: 'attested', value: 'a winter' }),
    '1: value: not a date: use 2015, 2015-12, 2015-12-28, 2015-12-28T06:02[+03:00], A/B, A/.., ../B or ~A',
  ],
  [
    'evidence for a node of a type that the field cannot hold',
    evidence({ field: 'places', value: 'topic:syria' }),
    '1: value: must be an id like place:…, or words',
  ],
  [
    'evidence for what is or is not so, in other words',
    evidence({ supports: 'participation:call:lavrov', field: 'initiator', value: 'yes' }),
    '1: value: must be one of the following values: true, false',
  ],
  [
    'evidence for what is or is not so, in JSON’s own word',
    evidence({ supports: 'participation:call:lavrov', field: 'initiator', value: true }),
    '1: value: must be a text, in quotes',
  ],
  [
    'evidence that something is part of itself',
    evidence({ field: 'partOf', value: 'event:call' }),
    '1: value: must not be what it speaks of',
  ],
  [
    'evidence for an attendance that is none, be it to deny it',
    evidence({ supports: 'participation:call:lavrov', field: 'attendance', value: 'NO', stance: 'DENIES' }),
    '1: value: must be one of the following values: ATTENDED, EXPECTED, ABSENT, REPRESENTED, DENIED',
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
export const WORDS_IN_TEXT: readonly Row[] = [
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
