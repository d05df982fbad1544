import { ask } from '../../src/managed/bolt';
import { homeAt, readState } from '../../src/managed/home';
import { startOf } from '../../src/managed/processes';
import { serversOf } from '../../src/managed/server';
import { CLASS_PATH_CACHE, givenFolder, givenProgram, until } from './given';

jest.setTimeout(300_000);

describe('a start that does not come to its end', () => {
  test('because it is killed before Neo4j has its password is made good by the next', async () => {
    const home = homeAt(givenFolder());
    const first = givenProgram('start.ts', home.path, CLASS_PATH_CACHE);
    const { pid, port } = await until(() => readState(home));
    first.program.kill('SIGKILL'); // Neo4j is still starting
    await until(() => first.program.signalCode);
    await until(async () => (await ask(port, 'not the password')) === 'refuses');

    // This one gets its answer, and then fails by a fault that nobody catches: its Neo4j must end with it.
    const second = givenProgram('start.ts', home.path, CLASS_PATH_CACHE, 'fails');
    const anew = Number(await until(() => second.lines[0]));
    expect(startOf(pid)).toBeUndefined();
    await until(() => second.program.exitCode);
    await until(() => startOf(anew) === undefined);
    expect(serversOf(home)).toEqual([]);
  });
});
