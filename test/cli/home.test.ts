import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newsgraph, withFolder } from './program';

describe('a home that cannot be one is told in one sentence: exit 3', () => {
  test('a file', () =>
    withFolder(async (folder) => {
      const home = join(folder, 'home');
      writeFileSync(home, '');
      for (const NEWSGRAPH_HOME of [home, join(home, 'below')]) {
        expect(await newsgraph(['load', 'seed'], { NEWSGRAPH_HOME })).toEqual({
          code: 3,
          stdout: '',
          stderr: `${home} is a file where a folder has to be: move it away, or set NEWSGRAPH_HOME to another folder than ${NEWSGRAPH_HOME}.\n`,
        });
      }
    }));

  test('a folder in which the system lets nobody make one', async () => {
    const home = '/proc/newsgraph';
    expect(await newsgraph(['serve'], { NEWSGRAPH_HOME: home, PORT: '0' })).toEqual({
      code: 3,
      stdout: '',
      stderr: `${home} cannot be written (ENOENT); free the disk or correct its rights, or set NEWSGRAPH_HOME to another folder than ${home}.\n`,
    });
  });
});
