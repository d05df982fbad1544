import { type ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { SetupError } from '../../src/errors';
import { type ManagedNeo4j, runningNeo4j, sharedNeo4j } from '../../src/managed';
import { homeAt, readState } from '../../src/managed/home';
import { lockOwner } from '../../src/managed/lock';
import { startOf } from '../../src/managed/processes';
import { serversOf } from '../../src/managed/server';
import { answer, CLASS_PATH_CACHE, givenFolder, givenProgram, start, until } from './given';

jest.setTimeout(300_000);

const COUNT = 'MATCH (o:Official) RETURN count(o) AS officials';

// A start costs seconds, so these tell the life of one home, in order.
describe('a Neo4j of our own', () => {
  const home = join(givenFolder(), 'home');
  let neo4j: ManagedNeo4j;
  let owner: ChildProcess; // the program that started it, once that is another one
  let left: number;
  beforeAll(async () => {
    neo4j = await start(home);
  });

  test('answers with its password, by either way of connecting', async () => {
    expect(await answer(neo4j, 'RETURN 1 AS one')).toEqual({ one: 1 });
    expect(await answer({ ...neo4j, uri: neo4j.uri.replace('bolt:', 'neo4j:') }, 'RETURN 1 AS one')).toEqual({
      one: 1,
    });
  });

  test('refuses other passwords, however often they are tried, and still takes the right one', async () => {
    for (const password of ['', 'neo4j', 'guess', 'guess', 'guess']) {
      await expect(answer({ ...neo4j, password }, 'RETURN 1')).rejects.toMatchObject({
        code: 'Neo.ClientError.Security.Unauthorized',
      });
    }
    expect(await answer(neo4j, 'RETURN 1 AS one')).toEqual({ one: 1 });
  });

  test('listens on this machine only', () => {
    expect(neo4j.uri).toMatch(/^bolt:\/\/127\.0\.0\.1:\d+$/);
    const conf = readFileSync(join(home, 'neo4j', 'conf', 'neo4j.conf'), 'utf8');
    expect(conf).toContain(`server.bolt.listen_address=${neo4j.uri.slice('bolt://'.length)}\n`);
  });

  test('keeps its home, its password and its data from other users', () => {
    const mode = (file: string) => (statSync(join(home, file)).mode & 0o777).toString(8);
    expect(mode('.')).toBe('700');
    expect(mode('neo4j')).toBe('700');
    expect(mode('logs')).toBe('700');
    expect(mode('password')).toBe('600');
    expect(mode('neo4j.json')).toBe('600');
    expect(mode('logs/neo4j.log')).toBe('600');
  });

  test('reads no file and calls no address by LOAD CSV', async () => {
    let calls = 0;
    const listener = createServer((_request, response) => {
      calls += 1;
      response.end('secret\n');
    }).listen(0, '127.0.0.1');
    listener.unref(); // or a failure here would keep the run open
    await until(() => listener.address());
    const file = join(home, 'neo4j', 'import', 'secret.csv');
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, 'secret\n');

    const urls = [
      pathToFileURL(file).href,
      'file:///secret.csv',
      'file:///etc/passwd',
      `http://127.0.0.1:${(listener.address() as AddressInfo).port}/`,
    ];
    for (const url of urls) {
      await expect(
        answer(neo4j, 'LOAD CSV FROM $url AS line RETURN line LIMIT 1', { url }),
      ).rejects.toMatchObject({
        message: expect.stringMatching(/file_urls' is false|is blocked via .*ip_blocklist/),
      });
    }
    expect(calls).toBe(0);
  });

  test('has the graph algorithms', async () => {
    expect(await answer(neo4j, 'RETURN gds.version() AS version')).toEqual({ version: '2.13.9' });
    await answer(neo4j, 'CREATE (:Official {id: "a"})-[:MET]->(:Official {id: "b"})');
    await answer(neo4j, 'CALL gds.graph.project("met", "Official", "MET")');
    expect(
      await answer(neo4j, 'CALL gds.pageRank.stats("met") YIELD didConverge RETURN didConverge'),
    ).toEqual({
      didConverge: true,
    });
  });

  test('has the limits of time and memory that were written down for it', async () => {
    const value = async (name: string) =>
      (await answer(neo4j, 'SHOW SETTINGS $name YIELD value', { name }))?.value;
    expect(await value('db.transaction.timeout')).toBe('30s');
    expect(await value('db.lock.acquisition.timeout')).toBe('30s');
    expect(await value('db.memory.transaction.max')).toBe('256.00MiB');
    expect(await value('dbms.memory.transaction.total.max')).toBe('358.00MiB');
  });

  test('is found by a command beside the program that started it', async () => {
    const { uri, username, password } = neo4j;
    expect(await runningNeo4j(home)).toEqual({ uri, username, password, ownerPid: process.pid });
    expect(await runningNeo4j(givenFolder())).toBeUndefined();
  });

  test('is refused to a second program, which is told who has it', async () => {
    await expect(start(home)).rejects.toEqual(
      new SetupError(
        `${homeAt(home).path} is in use by process ${process.pid}; stop it, or set NEWSGRAPH_HOME to another folder.`,
      ),
    );
    expect(await answer(neo4j, 'RETURN 1 AS one')).toEqual({ one: 1 });
  });

  test('ends when it is stopped, and the next start finds the data at the same address; whoever shares it waits', async () => {
    let ended = false;
    void neo4j.ended.then(() => {
      ended = true;
    });
    await Promise.all([neo4j.stop(), neo4j.stop()]);
    await sleep(2_500); // longer than it takes to notice
    expect(ended).toBe(false);
    expect(startOf(neo4j.pid)).toBeUndefined();
    expect(lockOwner(home)).toBeUndefined();
    expect(readState(homeAt(home))).toBeUndefined();
    expect(await runningNeo4j(home)).toBeUndefined();

    const said: string[] = [];
    const [again, shared] = await Promise.all([
      start(home),
      sharedNeo4j(home, { say: (line) => said.push(line) }),
    ]);
    expect(shared).toEqual(await runningNeo4j(home)); // a command beside a start waits for it
    expect(said).toEqual([
      `Waiting for the Neo4j that process ${process.pid} starts or stops in ${homeAt(home).path}`,
    ]);
    expect(again.uri).toBe(neo4j.uri);
    expect(again.password).toBe(neo4j.password);
    expect(await answer(again, COUNT)).toEqual({ officials: 2 });
    neo4j = again;
  });

  test('that is killed itself says so, and has lost nothing at the next start', async () => {
    process.kill(neo4j.pid, 'SIGKILL');
    await neo4j.ended;
    expect(startOf(neo4j.pid)).toBeUndefined();
    await neo4j.stop(); // of one that is gone: frees the home, and signals nobody

    // A program of its own, for the next test to kill.
    const { program, lines } = givenProgram('start.ts', home, CLASS_PATH_CACHE);
    owner = program;
    left = Number(await until(() => lines[0]));
    expect(await answer({ ...neo4j, ...(await runningNeo4j(home)) }, COUNT)).toEqual({ officials: 2 });
  });

  test('that a killed program left running is used by the next start, and ended by its stop', async () => {
    expect(await runningNeo4j(home)).toMatchObject({ ownerPid: owner.pid });
    owner.kill('SIGKILL');
    await until(() => owner.signalCode);
    expect(startOf(left)).toBeDefined();
    expect(await runningNeo4j(home)).toBeUndefined(); // it runs, but no live program's

    const adopted = await start(home);
    expect(adopted.pid).toBe(left);
    expect(await answer(adopted, COUNT)).toEqual({ officials: 2 });
    await adopted.stop();
    expect(startOf(left)).toBeUndefined();
  });

  test('whose password was lost is not opened, and both ways out are told', async () => {
    const { neo4j: folder, passwordFile } = homeAt(home);
    rmSync(passwordFile);
    await expect(start(home)).rejects.toEqual(
      new SetupError(
        `The Neo4j in ${folder} has another password than the one in ${passwordFile}; put the right one there, or remove ${folder}/data and load again.`,
      ),
    );
    expect(serversOf(homeAt(home))).toEqual([]);
  });
});

describe('a start that does not come to its end', () => {
  test('because it is called off leaves nothing running', async () => {
    const home = homeAt(givenFolder());
    const cancel = new AbortController();
    const outcome = start(home.path, cancel.signal).catch((error: unknown) => error);
    const { pid } = await until(() => readState(home));
    cancel.abort();

    expect(await outcome).toBe(cancel.signal.reason);
    expect(startOf(pid)).toBeUndefined();
    expect(serversOf(home)).toEqual([]);
    expect(lockOwner(home.path)).toBeUndefined();
  });
});
