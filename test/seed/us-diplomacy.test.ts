import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convert } from '../../src/readers/convert';
import { describeShared, shared } from '../readers/rows/files';

const SEED = join(__dirname, '../../seed/us-diplomacy');

describeShared('seed/us-diplomacy', () => {
  test('is what the reader makes of the shared files, to the byte', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'newsgraph-seed-'));
    try {
      await convert('history-at-state', shared(''), folder, 'us-diplomacy');
      const made = readdirSync(folder).sort();
      expect(made).toEqual(
        readdirSync(SEED)
          .filter((name) => name !== 'README.md')
          .sort(),
      );
      const changed = made.filter(
        (name) => !readFileSync(join(folder, name)).equals(readFileSync(join(SEED, name))),
      );
      expect(changed).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 120_000);
});
