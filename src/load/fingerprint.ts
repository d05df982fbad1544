import { createHash } from 'node:crypto';
import type { Store } from '../neo4j/store';

/** Properties that only a text at hand can add: not part of what the graph says. */
const OUTSIDE = new Set(['Article.text', 'Evidence.quote', 'Evidence.verified']);
const NOT_FACTS = ['Load', 'LoadLock'];

/**
 * SHA-256 over the sorted canonical lines of all nodes and relationships: equal for two stores that say
 * the same, in whatever order they were loaded.
 *
 * Cost: reads the whole graph; for tests and for comparing stores, not for requests.
 */
export async function fingerprint(store: Store): Promise<string> {
  const nodes = await store.read(
    'load.fingerprint.nodes',
    'MATCH (n) WHERE NOT any(label IN labels(n) WHERE label IN $skipped) RETURN [labels(n)[0]] AS head, properties(n) AS props',
    { skipped: NOT_FACTS },
  );
  const relationships = await store.read(
    'load.fingerprint.relationships',
    'MATCH (a)-[r]->(b) RETURN [type(r), a.id, b.id] AS head, properties(r) AS props',
    {},
  );
  const lines = [...nodes, ...relationships].map(({ head, props }) => {
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

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  return value !== null && typeof value === 'object' ? String(value) : value;
}
