import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT } from '../../../src/errors';
import { convert } from '../../../src/readers/convert';
import { withFiles } from '../../load/world';
import { trip, trips } from '../rows/files';

describe('a conversion', () => {
  /** Of a file without a trip: a seed without records. */
  const into = (folder: string, out: string, name?: string) =>
    convert('history-at-state', [join(folder, 'input')], join(folder, out), { name });
  const input = { 'input/a.xml': '<trips/>' };

  test('replaces an earlier one, and nothing that somebody else wrote', () =>
    withFiles(
      { ...input, 'by-hand/datapackage.json': '{"name": "by-hand"}', 'notes/a.txt': '', file: '' },
      async (folder) => {
        await into(folder, 'seed');
        await into(folder, 'seed');
        mkdirSync(join(folder, 'empty'));
        await into(folder, 'empty');
        for (const [out, what] of [
          ['by-hand', 'holds something else than an earlier conversion'],
          ['notes', 'holds something else than an earlier conversion'],
          ['file', 'is no folder'],
        ] as const) {
          await expect(into(folder, out)).rejects.toMatchObject({
            message: `${join(folder, out)} ${what}: name a new folder for the seed.`,
            exitCode: EXIT.usage,
          });
        }
        expect(readFileSync(join(folder, 'by-hand/datapackage.json'), 'utf8')).toBe('{"name": "by-hand"}');
        await expect(into(folder, 'file/below')).rejects.toMatchObject({
          message: `${join(folder, 'file')} is a file where a folder has to be: move it away, or name another folder for the seed.`,
          exitCode: EXIT.store,
        });
        // There, Node's own way to make folders never ends.
        await expect(into(folder, '../../proc/newsgraph/below')).rejects.toMatchObject({
          message: expect.stringMatching(/proc\/newsgraph\/below cannot be written \(ENOENT\)/),
        });
      },
    ));

  test('that is interrupted ends between two rows, and nothing is written', () => {
    const many = Array.from({ length: 150 }, (_, i) => trip({ id: String(i + 1) }));
    return withFiles({ 'input/a.xml': trips(...many) }, async (folder) => {
      const stop = new Error('Interrupted.');
      const interrupt = new AbortController();
      setImmediate(() => interrupt.abort(stop));
      const out = join(folder, 'seed');
      const { signal } = interrupt;
      await expect(convert('history-at-state', [join(folder, 'input')], out, { signal })).rejects.toBe(stop);
      expect(existsSync(out)).toBe(false);
    });
  });

  test('has a name that a dataset can have', () =>
    withFiles(input, async (folder) => {
      for (const [out, name, wayOut] of [
        ['Bad Name', undefined, 'name another folder for the seed'],
        ['good', 'Bad Name', 'give another name with --as'],
      ] as const) {
        await expect(into(folder, out, name)).rejects.toMatchObject({
          message: `Bad Name cannot name a dataset: it must be up to 100 lower-case letters, digits, ".", "_" and "-"; ${wayOut}.`,
          exitCode: EXIT.usage,
        });
      }
    }));
});
