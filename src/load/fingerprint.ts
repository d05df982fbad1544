import { createHash } from 'node:crypto';
import type { Store } from '../neo4j/store';

/** Properties that only a text at hand can add: not part of what the graph says. */
const OUTSIDE = new Set(['Article.text', 'Evidence.quote', 'Evidence.verified']);

const NODES =
  'MATCH (n) WHERE NOT n:Load AND NOT n:LoadLock RETURN labels(n) AS head, properties(n) AS props';
const RELATIONSHIPS = 'MATCH (a)-[r]->(b) RETURN [type(r), a.id, b.id] AS head, properties(r) AS props';

/**
 * SHA-256 over the sorted canonical lines of all nodes and relationships: equal for two stores that say
 * the same, in whatever order they were loaded.
 *
 * Throws: StoreUnavailableError; QueryTimeoutError where the server limits transactions.
 * Cost:   reads the whole graph and holds a line of each: for tests and for comparing stores.
 */
export async function fingerprint(store: Store): Promise<string> {
  // Not as reads, which may take 5 s.
  const rows = [...(await store.command(NODES)), ...(await store.command(RELATIONSHIPS))];
  const lines = rows.map(({ head, props }) => {
    const [type] = head as string[];
    const facts = Object.entries(props as object)
      .filter(([name]) => !name.startsWith('_') && !OUTSIDE.has(`${type}.${name}`))
      .map(([name, value]) => [name, canonical(value)]);
    return JSON.stringify([head, facts.sort()]);
  });
  const hash = createHash('sha256');
  for (const line of lines.sort()) hash.update(`${line}\n`);
  return hash.digest('hex');
}

/** Days and points as text; the rest as it is. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  return value !== null && typeof value === 'object' ? (value as { toString(): string }).toString() : value;
}
