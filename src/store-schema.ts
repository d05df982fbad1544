import { LOCK_SCHEMA } from './load/loads';
import { schemaCommands } from './neo4j/migrate';
import { slices } from './nodes';
import { questionIndexes } from './questions';

/** Every constraint and index the product needs, of all slices and questions. */
export const storeSchema: readonly string[] = [...schemaCommands(slices), ...questionIndexes, LOCK_SCHEMA];
