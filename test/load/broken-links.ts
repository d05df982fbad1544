/** Records that are wrong beside others. */

import type { Row } from './broken-records';
import {
  article,
  event,
  evidence,
  mention,
  organization,
  participation,
  place,
  position,
  type Seed,
  statement,
  tenure,
  topic,
} from './world';

const NOWHERE = 'is neither in these seeds nor in the store: load its dataset first, or with this one';

export const IDS: readonly Row[] = [
  [
    'an id twice',
    [topic({ id: 'topic:x' }), topic({ id: 'topic:x' })],
    '2: id: topic:x is defined already at broken.ndjson:1',
  ],
  [
    'a made id twice',
    [participation(), participation({ wording: 'he' })],
    '2: $: participation:call:lavrov is defined already at broken.ndjson:1',
    '12: $: participation:call:lavrov is defined already at broken.ndjson:1',
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
  ['evidence.value', evidence({ field: 'about', value: 'topic:none' }), 'topic:none'],
  ['evidence.value', evidence({ field: 'initiator', value: 'official:none' }), 'official:none'],
  [
    'evidence.value',
    evidence({ supports: 'participation:call:lavrov', field: 'capacity', value: 'position:none' }),
    'position:none',
  ],
  ['mention.article', mention({ article: 'article:none' }), 'article:none'],
  ['mention.node', mention({ node: 'topic:none' }), 'topic:none'],
];

export const DANGLING: readonly Row[] = REFERENCES.map(([field, record, to]) => [
  `${field} to nowhere`,
  record,
  `1: ${field.split('.')[1]}: ${to} ${NOWHERE}`,
]);

export const LOOPS: readonly Row[] = [
  [
    'an event that is part of itself',
    event({ id: 'event:x', partOf: 'event:x' }),
    '1: partOf: is a loop: event:x → event:x',
  ],
  [
    'a place that lies in itself',
    place({ id: 'place:x', within: 'place:x' }),
    '1: within: is a loop: place:x → place:x',
  ],
  [
    'organizations that are part of each other, told once',
    [
      organization({ id: 'organization:x', partOf: 'organization:y' }),
      organization({ id: 'organization:y', partOf: 'organization:x' }),
      organization({ id: 'organization:z', partOf: 'organization:x' }),
    ],
    '1: partOf: is a loop: organization:x → organization:y → organization:x',
  ],
  [
    'two loops, and what leads into one of them',
    [
      event({ id: 'event:into', partOf: 'event:b' }),
      event({ id: 'event:a', partOf: 'event:b' }),
      event({ id: 'event:b', partOf: 'event:a' }),
      event({ id: 'event:x', partOf: 'event:x' }),
    ],
    '3: partOf: is a loop: event:b → event:a → event:b',
    '4: partOf: is a loop: event:x → event:x',
  ],
  [
    'a loop that is too long to be shown',
    Array.from({ length: 1_000 }, (_, i) =>
      event({ id: `event:x${i}`, partOf: `event:x${(i + 1) % 1_000}` }),
    ),
    `1: partOf: is a loop: ${Array.from({ length: 10 }, (_, i) => `event:x${i} → `).join('')}… → event:x0`,
  ],
];

const ITSELF = 'must not hold the record itself';

export const SHAPES: readonly Row[] = [
  [
    'a country that succeeds itself',
    place({ id: 'place:x', succeeds: ['place:moscow', 'place:x'] }),
    `1: succeeds: ${ITSELF}`,
  ],
  ['an article that cites itself', article({ id: 'article:x', cites: ['article:x'] }), `1: cites: ${ITSELF}`],
  [
    'a country to which another dataset adds itself',
    { type: 'place', id: 'place:moscow', extend: true, succeeds: ['place:moscow'] },
    `1: succeeds: ${ITSELF}`,
  ],
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
