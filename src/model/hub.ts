import type { Label } from './id';

/**
 * Hubs: a node at which thousands of relationships of one type meet. A page of them must not read them
 * all, so each such relationship holds its place among those of its hub as one text, and an index on
 * relationships serves the page (measured on 5,000 events: 67 db hits against 20,026 for reading and sorting).
 */
interface Hub {
  /** The end that can be one. */
  readonly end: 'tail' | 'head';
  /** Labels of the other end, whose `sortKey` orders them. */
  readonly others: readonly Label[];
}

const HUBS: Readonly<Record<string, Hub>> = {
  TOOK_PART_IN: { end: 'tail', others: ['Event'] },
  MADE: { end: 'tail', others: ['Statement'] },
  HELD_AT: { end: 'head', others: ['Event'] },
  ABOUT: { end: 'head', others: ['Event', 'Statement'] },
  PUBLISHED_BY: { end: 'head', others: ['Article'] },
  MENTIONS: { end: 'head', others: ['Article'] },
};

/** Name of the property that holds the key. */
export const HUB_KEY = 'hubKey';

/** Relationship types that hubs have. */
export const hubTypes: readonly string[] = Object.keys(HUBS);

/** The end of relationships of that type that can be a hub; undefined when neither can. */
export const hubEnd = (type: string): 'tail' | 'head' | undefined => HUBS[type]?.end;

/** Relationship types whose keys hold the `sortKey` of nodes of that label. */
export const hubTypesOver = (label: Label): string[] =>
  hubTypes.filter((type) => HUBS[type]?.others.includes(label));

/** What the keys of one page begin with, as Cypher: the hub, and the label of what is paged. */
export const hubPrefix = (hub: string, label: Label): string => `${hub}.id + '\\t${label}\\t'`;

/**
 * The key of a relationship as Cypher: its hub, the label of the other end, that end's place in its own
 * order, then the relationship's place in the text and its id where it has them, as several can join the same
 * two nodes.
 */
export const hubKey = (relationship: string, hub: string, other: string, label: Label): string =>
  `${hubPrefix(hub, label)} + ${other}.sortKey + ` +
  `coalesce('|' + right('000000000' + toString(${relationship}.start), 9), '') + coalesce('|' + ${relationship}.id, '')`;
