/** A constraint or index, as data: its DDL is made of it, and what a store has is compared with it. */
export interface SchemaItem {
  readonly name: string;
  /** UNIQUE is a constraint, with an index of its own. */
  readonly kind: 'UNIQUE' | 'RANGE' | 'FULLTEXT';
  readonly on: 'NODE' | 'RELATIONSHIP';
  /** Labels, or the relationship type; only a full-text index can have several. */
  readonly types: readonly string[];
  readonly properties: readonly string[];
  /** Of a full-text index. */
  readonly analyzer?: string;
}

/** The unique id of a label or relationship type. */
export const uniqueId = (on: SchemaItem['on'], type: string): SchemaItem => ({
  name: `${type.toLowerCase()}_id`,
  kind: 'UNIQUE',
  on,
  types: [type],
  properties: ['id'],
});

/** A range index over nodes of a label, called after it: `event_wide`. */
export const nodeIndex = (label: string, name: string, ...properties: string[]): SchemaItem => ({
  name: `${label.toLowerCase()}_${name}`,
  kind: 'RANGE',
  on: 'NODE',
  types: [label],
  properties,
});
