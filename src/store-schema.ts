import { LOCK_SCHEMA, LOOKED_UP } from './load/loads';
import { HUB_KEY, hubTypes } from './model/hub';
import { nodeIndex, type SchemaItem } from './model/schema-item';
import { schemaOf } from './neo4j/migrate';
import { slices } from './nodes';
import { boundsDate, indexedBy } from './projection/filter';
import { countProperty, countsOf } from './projection/order';
import { isFact } from './projection/page';
import { questionIndexes } from './questions';

/** Indexes that orders and filters of connections ask for, beside the one on `sortKey`. */
const pageIndexes: readonly SchemaItem[] = [
  ...slices.flatMap(({ stored }) => {
    if (!('label' in stored)) return [];
    const { label } = stored;
    return [
      ...countsOf(label).map((it) => nodeIndex(label, `by_${it.by.toLowerCase()}`, countProperty(it))),
      ...indexedBy(`${label}Filter`).map((it) => nodeIndex(label, `by_${it}`, it, 'sortKey')),
      ...(boundsDate(`${label}Filter`) ? [nodeIndex(label, 'wide', 'wideKey')] : []),
      ...(isFact(label) ? [nodeIndex(label, 'unsupported', 'unsupported')] : []),
    ];
  }),
  ...hubTypes.map(
    (type): SchemaItem => ({
      name: `${type.toLowerCase()}_hub`,
      kind: 'RANGE',
      on: 'RELATIONSHIP',
      types: [type],
      properties: [HUB_KEY],
    }),
  ),
];

/** Every constraint and index the product needs, of all slices and questions. */
export const storeSchema: readonly SchemaItem[] = [
  ...schemaOf(slices),
  ...pageIndexes,
  ...questionIndexes,
  LOCK_SCHEMA,
];

/**
 * What a load looks up by. A store that holds nothing yet gets the other indexes after its first load: to fill an
 * index at once costs a fraction of keeping it up row by row (docs/decisions/0009).
 */
export const loadSchema: readonly SchemaItem[] = storeSchema.filter(
  ({ kind, name }) => kind === 'UNIQUE' || LOOKED_UP.includes(name),
);

/** Indexes of earlier versions that nothing asks for any more. */
export const retiredIndexes: readonly string[] = ['names'];
