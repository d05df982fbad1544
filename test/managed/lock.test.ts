import { mkdirSync, readdirSync, readlinkSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../../src/errors';
import { lockOwner, takeLock } from '../../src/managed/lock';
import { startOf } from '../../src/managed/processes';
import { givenFolder, givenProgram, until } from './given';

describe('the lock of a home', () => {
  test('is refused while its owner lives, and says who that is and what to do', () => {
    const home = givenFolder();
    takeLock(home);

    expect(() => takeLock(home)).toThrow(
      new SetupError(
        `${home} is in use by process ${process.pid}; stop it, or set NEWSGRAPH_HOME to another folder.`,
      ),
    );
    expect(lockOwner(home)).toBe(process.pid);
  });

  test('is free again after its release, which may be called twice', () => {
    const home = givenFolder();
    const release = takeLock(home);
    release();
    release();
    expect(lockOwner(home)).toBeUndefined();

    takeLock(home);
    release(); // of the first owner: it must not free what is the second's
    expect(lockOwner(home)).toBe(process.pid);
  });

  test('leaves one entry behind, however often it was taken', () => {
    const home = givenFolder();
    for (let turn = 0; turn < 5; turn++) takeLock(home)();
    expect(readdirSync(join(home, 'lock'))).toEqual(['10']);
  });

  test('of a program that was killed is taken over', async () => {
    const home = givenFolder();
    const { program, lines } = givenProgram('take-locks.ts', '0', home);
    await until(() => lines.includes('done'));
    expect(lockOwner(home)).toBe(program.pid);

    program.kill('SIGKILL');
    await until(() => program.signalCode);
    takeLock(home);
    expect(lockOwner(home)).toBe(process.pid);
  });

  test('is taken over when its process id now belongs to another process', () => {
    const home = givenFolder();
    givenLock(home, `${process.pid} another-time`); // this process lives, but did not start then
    expect(lockOwner(home)).toBeUndefined();

    takeLock(home);
    expect(readlinkSync(join(home, 'lock', '2'))).toBe(`${process.pid} ${startOf(process.pid)}`);
  });

  test('of a dead owner goes to exactly one of four that want it at the same moment', async () => {
    const homes = Array.from({ length: 200 }, () => givenFolder());
    for (const home of homes) givenLock(home, '999999999 never');

    const startAt = String(Date.now() + 5_000);
    const rivals = Array.from({ length: 4 }, () => givenProgram('take-locks.ts', startAt, ...homes));
    await until(() => rivals.every(({ lines }) => lines.includes('done')));

    const taken = rivals.flatMap(({ lines }) => lines.filter((line) => line !== 'done'));
    expect(taken.toSorted()).toEqual(homes.toSorted());
  });
});

function givenLock(home: string, text: string): void {
  mkdirSync(join(home, 'lock'));
  symlinkSync(text, join(home, 'lock', '1'));
}

jest.setTimeout(60_000);
