import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { homeAt } from '../../src/managed/home';
import { lockOwner } from '../../src/managed/lock';
import { endProcess } from '../../src/managed/processes';
import { serversOf } from '../../src/managed/server';
import { CLASS_PATH_CACHE } from '../support/global-setup';
import { serve, withFolder } from './program';

jest.setTimeout(240_000);

/** What of Maven is resolved already. */
function givenClassPath(home: string): void {
  mkdirSync(home);
  for (const name of readdirSync(CLASS_PATH_CACHE).filter((it) => it.startsWith('class-path-'))) {
    copyFileSync(join(CLASS_PATH_CACHE, name), join(home, name));
  }
}

/** The process of the Neo4j in a home. */
const neo4jOf = (home: string) =>
  (JSON.parse(readFileSync(homeAt(home).stateFile, 'utf8')) as { pid: number }).pid;

describe('a service with a Neo4j of its own', () => {
  test('goes on with one that was left, says if it ends by itself, and ends too: exit 3', () =>
    withFolder(async (folder) => {
      const home = join(folder, 'home');
      givenClassPath(home);
      const env = { NEWSGRAPH_HOME: home, JDK_JAVA_OPTIONS: process.env.JDK_JAVA_OPTIONS ?? '' };
      try {
        const first = await serve(env);
        const left = neo4jOf(home);
        first.child.kill('SIGKILL');
        await first.ended;
        expect(await first.stderr).toMatch(/^Starting Neo4j in .*home\n/);

        const second = await serve(env);
        expect(neo4jOf(home)).toBe(left);
        process.kill(left, 'SIGKILL');
        expect(await second.ended).toEqual([3, null]);
        expect(await second.stderr).toBe(
          [
            `Going on with the Neo4j that was left running in ${homeAt(home).path}`,
            'brics-post-2015-12-29 is loaded',
            `The Neo4j in ${homeAt(home).path} ended by itself; ${homeAt(home).log} may say why: start again, what was loaded is still there.`,
            '',
          ].join('\n'),
        );
        expect(lockOwner(home)).toBeUndefined();
      } finally {
        await Promise.all(serversOf(homeAt(home)).map((pid) => endProcess(pid, 0)));
      }
    }));
});
