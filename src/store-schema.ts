import { LOCK_SCHEMA } from './load/loads';
import { HUB_KEY, hubTypes } from './model/hub';
import { schemaCommands } from './neo4j/migrate';
import { slices } from './nodes';
import { boundsDate, indexedBy } from './projection/filter';
import { countProperty, countsOf } from './projection/order';
import { isFact } from './projection/page';
import { questionIndexes } from './questions';

/** Indexes that orders and filters of connections ask for, beside the one on `sortKey`. */
const pageIndexes: readonly string[] = [
  ...slices.flatMap(({ stored }) => {
    if (!('label' in stored)) return [];
    const { label } = stored;
    const index = (name: string, properties: string) =>
      `CREATE INDEX ${label.toLowerCase()}_${name} IF NOT EXISTS FOR (n:${label}) ON (${properties})`;
    return [
      ...countsOf(label).map((it) => index(`by_${it.by.toLowerCase()}`, `n.${countProperty(it)}`)),
      ...indexedBy(`${label}Filter`).map((it) => index(`by_${it}`, `n.${it}, n.sortKey`)),
      ...(boundsDate(`${label}Filter`) ? [index('wide', 'n.wideKey')] : []),
      ...(isFact(label) ? [index('unsupported', 'n.unsupported')] : []),
    ];
  }),
  ...hubTypes.map(
    (type) => `CREATE INDEX ${type.toLowerCase()}_hub IF NOT EXISTS FOR ()-[r:${type}]-() ON (r.${HUB_KEY})`,
  ),
];

/** Every constraint and index the product needs, of all slices and questions. */
export const storeSchema: readonly string[] = [
  ...schemaCommands(slices),
  ...pageIndexes,
  ...questionIndexes,
  LOCK_SCHEMA,
];

/**
 * What a load looks up by. A store that holds nothing yet gets the other indexes after its first load: to fill an
 * index at once costs a fraction of keeping it up row by row (docs/decisions/0009).
 */
export const loadSchema: readonly string[] = storeSchema.filter((it) =>
  /CONSTRAINT|INDEX (evidence_fact|load_sort_key) /.test(it),
);

/** Indexes of earlier versions that nothing asks for any more. */
export const retiredIndexes: readonly string[] = ['names'];
