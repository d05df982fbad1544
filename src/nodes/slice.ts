import type { ClassType } from 'type-graphql';
import type { SchemaItem } from '../model/schema-item';
import type { Question } from '../projection/question';
import type { RecordKind } from './record';

/**
 * A node or relationship type, whole: what `src/nodes/<type>/index.ts` hands over. Listing a slice in
 * `src/nodes/index.ts` puts it into the schema, the migration, the loader and the contract tests.
 */
export interface NodeSlice {
  /** Label of its nodes, or type of its relationships. */
  readonly stored: { readonly label: string } | { readonly relationship: string };
  /** Its object type; also its name in the schema. */
  readonly type: ClassType;
  /** The filter of its connections. */
  readonly filter: ClassType;
  /** Its root fields, if it has any. */
  readonly resolver?: ClassType;
  /** Questions that its resolver asks. */
  readonly questions: readonly Question[];
  /** Its seed record; a type that no seed defines has none. */
  readonly record?: RecordKind;
  /** What it needs in the store beyond the uniqueness of `id` and the index on `sortKey`, which every slice gets. */
  readonly indexes: readonly SchemaItem[];
}
