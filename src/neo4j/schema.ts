import type { SchemaItem } from '../model/schema-item';

/** Items of the schema in Cypher, and as a store shows them. */

/** A row of SHOW INDEXES, as far as an item tells it. */
export interface ShownIndex {
  readonly name: string;
  readonly state: 'ONLINE' | 'POPULATING' | 'FAILED';
  readonly type: string;
  readonly entityType: string;
  readonly labelsOrTypes: readonly string[] | null;
  readonly properties: readonly string[] | null;
  readonly owningConstraint: string | null;
  readonly options: { readonly indexConfig?: Readonly<Record<string, unknown>> };
}

/** The command that makes it where nothing of this name is. */
export function createCommand({ name, kind, on, types, properties, analyzer }: SchemaItem): string {
  const pattern = on === 'NODE' ? `(n:${types.join('|')})` : `()-[n:${types.join('|')}]-()`;
  const list = properties.map((it) => `n.${it}`).join(', ');
  switch (kind) {
    case 'UNIQUE':
      return `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR ${pattern} REQUIRE (${list}) IS UNIQUE`;
    case 'RANGE':
      return `CREATE INDEX ${name} IF NOT EXISTS FOR ${pattern} ON (${list})`;
    case 'FULLTEXT':
      return (
        `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR ${pattern} ON EACH [${list}] ` +
        `OPTIONS {indexConfig: {\`fulltext.analyzer\`: '${analyzer}'}}`
      );
  }
}

/** The command that takes away what is there under a name. */
export const dropCommand = ({ name, owningConstraint }: ShownIndex): string =>
  owningConstraint === null ? `DROP INDEX ${name} IF EXISTS` : `DROP CONSTRAINT ${name} IF EXISTS`;

/** Whether what is there is this item, in whatever state. */
export function isSame(item: SchemaItem, shown: ShownIndex): boolean {
  const list = (texts: readonly string[] | null) => [...(texts ?? [])].sort().join();
  return (
    shown.type === (item.kind === 'UNIQUE' ? 'RANGE' : item.kind) &&
    (item.kind === 'UNIQUE') === (shown.owningConstraint !== null) &&
    shown.entityType === item.on &&
    list(shown.labelsOrTypes) === list(item.types) &&
    (shown.properties ?? []).join() === item.properties.join() &&
    (item.kind !== 'FULLTEXT' || shown.options.indexConfig?.['fulltext.analyzer'] === item.analyzer)
  );
}
