/**
 * One call, told by several papers: records for what happens when they do not agree, copy each other, or are withdrawn.
 */

export type Json = Record<string, unknown>;

const organization = (id: string, kind = 'MEDIUM'): Json => ({
  type: 'organization',
  id: `organization:${id}`,
  name: id,
  kind,
});

export const article = (id: string, publisher: string, fields: Json = {}): Json => ({
  type: 'article',
  id: `article:${id}`,
  kind: 'NEWS',
  title: id,
  publisher: `organization:${publisher}`,
  ...fields,
});

export const CALL = 'event:call';
export const PART = 'participation:call:lavrov';

/** What an article says of a fact. */
export const evidence = (of: string, supports: string, fields: Json = {}): Json => ({
  type: 'evidence',
  article: `article:${of}`,
  supports,
  ...fields,
});

export const PEOPLE: Json[] = [
  organization('us', 'STATE'),
  organization('russia', 'STATE'),
  organization('tass'),
  organization('post'),
  { type: 'official', id: 'official:lavrov', name: 'Lavrov' },
  { type: 'official', id: 'official:kerry', name: 'Kerry' },
  {
    type: 'position',
    id: 'position:minister',
    title: 'Minister',
    classification: 'FOREIGN_MINISTER',
    organization: 'organization:russia',
  },
];

/** The call and its participations. */
export const EVENT: Json[] = [
  { type: 'event', id: CALL, kind: 'PHONE_CALL', title: 'The call', date: '2015-12-28' },
  { type: 'participation', event: CALL, actor: 'official:lavrov' },
  { type: 'participation', event: CALL, actor: 'organization:us', role: 'SIDE', initiator: true },
  { type: 'participation', event: CALL, actor: 'organization:russia', role: 'SIDE' },
];

/** The call and two articles that nothing has yet been found in. */
export const TOLD = [...PEOPLE, article('a', 'tass'), article('b', 'post'), ...EVENT];
