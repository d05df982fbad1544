import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { createSchema } from './schema';

/** Where the printed schema is committed. */
export const SCHEMA_FILE = join(__dirname, '../../schema.graphql');

/** The schema as SDL, sorted, so that a diff shows what changed and nothing else. */
export function printedSchema(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

if (require.main === module) writeFileSync(SCHEMA_FILE, printedSchema(createSchema()));
