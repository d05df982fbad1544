/**
 * Ids: `type[:scheme]:key`. The type is the label in lower case, so that an id tells its label and a
 * look-up is one index seek. Ids come from source values and never change between loads.
 */

/** Labels of all nodes that have an id of this form, by the first part of the id. */
export const LABELS = {
  article: 'Article',
  event: 'Event',
  evidence: 'Evidence',
  load: 'Load',
  official: 'Official',
  organization: 'Organization',
  place: 'Place',
  position: 'Position',
  statement: 'Statement',
  tenure: 'Tenure',
  topic: 'Topic',
} as const;

export type IdType = keyof typeof LABELS;
export type Label = (typeof LABELS)[IdType];

/** Relationships that have an id of their own, by the first part of the id. */
export const RELATIONSHIP_TYPES = { participation: 'TOOK_PART_IN', mention: 'MENTIONS' } as const;

/** Longest id accepted; the bound keeps hostile input out of the store's index. */
export const MAX_ID_LENGTH = 300;

const ID = /^(?<type>[a-z]+)(?::[a-z0-9][a-z0-9._-]*)+$/;

/** The first part of a well-formed id, or undefined when the text is no id at all. */
export function idType(id: string): string | undefined {
  return id.length <= MAX_ID_LENGTH ? ID.exec(id)?.groups?.type : undefined;
}

/** The label that an id names, or undefined when it is malformed or not a node's. */
export function labelOf(id: string): Label | undefined {
  const type = idType(id);
  return type !== undefined && Object.hasOwn(LABELS, type) ? LABELS[type as IdType] : undefined;
}

/** The type of the relationship that an id names, or undefined when it is malformed or not a relationship's. */
export function relationshipTypeOf(id: string): string | undefined {
  const type = idType(id);
  return type !== undefined && Object.hasOwn(RELATIONSHIP_TYPES, type)
    ? RELATIONSHIP_TYPES[type as keyof typeof RELATIONSHIP_TYPES]
    : undefined;
}

/** An id without its type: `official:pocom:kerry-john-forbes` → `pocom:kerry-john-forbes`. */
export function keyOf(id: string): string {
  return id.slice(id.indexOf(':') + 1);
}
