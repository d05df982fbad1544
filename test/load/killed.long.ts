import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { load } from '../../src/load';
import { fingerprint } from '../../src/load/fingerprint';
import { useStore } from '../support/given';
import { generated, seededRandom, shuffled } from './generated';
import { loader, said } from './loader';
import { bytesOf, withFiles } from './world';

/** Each is a process and two loads. That a load can end after any of its steps, `npm test` holds: see crash.store.test.ts. */
const KILLS = 10;

describe('a loader', () => {
  const given = useStore();
  const records = generated(40);
  const wipe = () => given.cypher('MATCH (n) DETACH DELETE n');

  test('that is killed at any moment leaves what the next one completes', async () => {
    // Several datasets are several batches of nodes, and then of relationships.
    const parts = [0, 1, 2, 3].map((part) => shuffled(records).filter((_, i) => i % 4 === part));
    const files = Object.fromEntries(parts.map((part, i) => [`part-${i}.ndjson`, bytesOf(part)]));
    await withFiles(files, async (folder) => {
      const paths = Object.keys(files).map((name) => join(folder, name));
      await load(given.store, paths);
      const usual = await fingerprint(given.store);
      await wipe();
      const undisturbed = await loader(paths);
      const begin = Date.now();
      undisturbed.stdin?.write('go\n');
      await said(undisturbed, 'done');
      const whole = Date.now() - begin;

      const random = seededRandom(20151228);
      const left = new Set<string>();
      let next = loader(paths);
      for (let kill = 1; kill <= KILLS; kill += 1) {
        await wipe();
        const child = await next;
        if (kill < KILLS) next = loader(paths);
        const gone = once(child, 'exit');
        child.stdin?.write('go\n');
        await pause(((kill - random()) / KILLS) * whole);
        child.kill('SIGKILL');
        await gone;
        left.add(await fingerprint(given.store));
        await load(given.store, paths);
        expect(await fingerprint(given.store)).toBe(usual);
      }
      // The moments were not all the same one.
      expect(left.size).toBeGreaterThan(1);
    });
  }, 300_000);
});
