import { rmSync } from 'node:fs';

/** Stops what `global-setup.ts` started, and takes its folders away. */
export default async function teardown(): Promise<void> {
  const stores = globalThis.newsgraphStores ?? [];
  await Promise.all(stores.map((neo4j) => neo4j.stop()));
  for (const { home } of stores) rmSync(home, { recursive: true, force: true });
}
