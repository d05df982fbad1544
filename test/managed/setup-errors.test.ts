import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../../src/errors';
import { javaVersion, mavenVersion, startManagedNeo4j } from '../../src/managed';
import { lockOwner } from '../../src/managed/lock';
import { startOf } from '../../src/managed/processes';
import { CLASS_PATH_CACHE, givenFolder, givenPath, until, which } from './given';

jest.setTimeout(120_000);

const JAVA_11 = {
  script: `echo 'openjdk version "11.0.22" 2024-01-16
OpenJDK Runtime Environment (build 11.0.22+7)' >&2`,
};
const WAY_OUT =
  'install Java 17 or newer (or point JAVA_HOME at it), or set NEO4J_URI to a Neo4j that runs already';

describe('a machine that cannot run Neo4j is told what is wrong, in one sentence with the way out', () => {
  test('no Java', async () => {
    expect(await failure({ env: givenPath({ mvn: 'real' }) })).toBe(
      `No Java was found, which Neo4j needs: ${WAY_OUT}.`,
    );
  });

  test('a Java that is too old', async () => {
    const env = givenPath({ java: JAVA_11, mvn: 'real' });
    expect(await failure({ env })).toBe(
      `Java 11.0.22 (${join(String(env.PATH), 'java')}) is too old for Neo4j: ${WAY_OUT}.`,
    );
  });

  test('a Java that does not start, as with an option that it does not know', async () => {
    const env = givenPath({ java: 'real', mvn: 'real' });
    expect(await failure({ env: { ...env, JDK_JAVA_OPTIONS: '-XX:+NoSuchOption' } })).toBe(
      `The Java at ${join(String(env.PATH), 'java')} does not run (Unrecognized VM option 'NoSuchOption'): correct that, or ${WAY_OUT}.`,
    );
  });

  test('no Maven', async () => {
    expect(await failure({ env: givenPath({ java: 'real' }) })).toBe(
      'No Maven (mvn) was found, which fetches Neo4j: install Maven 3.8 or newer, or set NEO4J_URI to a Neo4j that runs already.',
    );
  });

  test('no network', async () => {
    const home = givenFolder();
    const settings = join(givenFolder(), 'settings.xml');
    writeFileSync(
      settings,
      '<settings><mirrors><mirror><id>nobody</id><mirrorOf>*</mirrorOf><url>http://127.0.0.1:1/</url></mirror></mirrors></settings>',
    );
    const script = `exec ${which('mvn')} -s ${settings} -Dmaven.repo.local=${givenFolder()} "$@"`;
    const said: string[] = [];

    const env = { ...process.env, ...givenPathBefore({ mvn: { script } }) };
    expect(await failure({ home, env, said })).toBe(
      `Maven could not fetch Neo4j: check the network (its own words are in ${home}/logs/maven.log) and start again, or set NEO4J_URI to a Neo4j that runs already.`,
    );
    expect(readFileSync(join(home, 'logs', 'maven.log'), 'utf8')).toContain('127.0.0.1:1');
    expect(said).toEqual([`Starting Neo4j in ${home}`, 'Fetching Neo4j with Maven, once: about 170 MB']);
  });

  test('a home below a file', async () => {
    const file = join(givenFolder(), 'file');
    writeFileSync(file, '');
    const home = join(file, 'home');
    expect(await failure({ home })).toBe(
      `${file} is a file where a folder has to be: move it away, or set NEWSGRAPH_HOME to another folder than ${home}.`,
    );
  });

  test('a heap that is no size', async () => {
    expect(await failure({ heap: 'big', classPathCache: CLASS_PATH_CACHE })).toBe(
      'The heap of Neo4j cannot be "big"; give a size such as 512m or 2g.',
    );
  });

  test('a Neo4j that ends while it starts', async () => {
    const home = givenFolder();
    const heap = '999999999g'; // more than any machine has
    expect(await failure({ home, heap, classPathCache: CLASS_PATH_CACHE })).toBe(
      `Neo4j ended while it was starting; ${home}/logs/neo4j.log says why: correct that and start again.`,
    );
    expect(readFileSync(join(home, 'logs', 'neo4j.log'), 'utf8')).toContain('heap');
  });
});

describe('fetching Neo4j', () => {
  // Writes the lines of a download, and as the class path a file that exists.
  const FETCHES = {
    script: `
      echo "Downloading from central: https://a.registry.example/some.jar"
      echo "Downloaded from central: https://a.registry.example/some.jar (58 kB at 1.2 MB/s)"
      echo "Downloading from central: https://a.registry.example/other.jar"
      echo "Downloaded from central: https://a.registry.example/other.jar (4.5 MB at 12 MB/s)"
      for word in "$@"; do case $word in -Dmdep.outputFile=*) printf %s "$0" > "\${word#-Dmdep.outputFile=}"; esac; done`,
  };

  test('is told in a few lines, none of which names a registry', async () => {
    const home = givenFolder();
    const said: string[] = [];
    await failure({ home, env: givenPath({ java: 'real', mvn: FETCHES }), said });
    expect(said).toEqual([
      `Starting Neo4j in ${home}`,
      'Fetching Neo4j with Maven, once: about 170 MB',
      'Fetched Neo4j: 2 files, 5 MB',
    ]);
  });

  test('happens again when a jar that was fetched is gone', async () => {
    const home = givenFolder();
    const said: string[] = [];
    const fetched = () => said.filter((line) => line.startsWith('Fetched '));
    await failure({ home, env: givenPath({ java: 'real', mvn: FETCHES }), said });
    await failure({ home, env: givenPath({ java: 'real' }), said }); // no Maven, and none is needed
    expect(fetched()).toHaveLength(1);

    const cached = await until(() => classPathFile(home));
    writeFileSync(cached, join(home, 'gone.jar'));
    await failure({ home, env: givenPath({ java: 'real', mvn: FETCHES }), said });
    expect(fetched()).toHaveLength(2);
  });

  test('ends with everything it started when it is called off', async () => {
    const home = givenFolder();
    const pidFile = join(home, 'sleeper');
    // Not the script itself sleeps but its child, as with a wrapper around Maven.
    const script = `/bin/sleep 600 & echo $! > ${pidFile}; wait`;
    const cancel = new AbortController();
    const start = startManagedNeo4j({
      home,
      say: () => undefined,
      env: givenPath({ java: 'real', mvn: { script } }),
      signal: cancel.signal,
    });
    const caught = start.catch((error: unknown) => error);
    const sleeper = Number(await until(() => readOrEmpty(pidFile)));
    expect(startOf(sleeper)).toBeDefined();

    cancel.abort();
    expect(await caught).toBe(cancel.signal.reason);
    await until(() => startOf(sleeper) === undefined);
    expect(lockOwner(home)).toBeUndefined();
  });
});

describe('the versions for doctor', () => {
  test('are those of the programs that would be used', async () => {
    expect((await javaVersion())?.major).toBeGreaterThanOrEqual(17);
    expect(await mavenVersion()).toEqual({ text: expect.stringMatching(/^\d+\.\d+\.\d+/) });
    expect(await javaVersion(givenPath({ java: JAVA_11 }))).toEqual({ major: 11, text: '11.0.22' });
  });

  test('are undefined for what is not there or says nothing', async () => {
    expect(await javaVersion(givenPath({}))).toBeUndefined();
    expect(await javaVersion(givenPath({ java: { script: 'exit 1' } }))).toBeUndefined();
    expect(await mavenVersion(givenPath({}))).toBeUndefined();
    expect(await mavenVersion(givenPath({ mvn: { script: 'exit 1' } }))).toEqual({ text: undefined });
  });
});

interface Case {
  home?: string;
  env?: NodeJS.ProcessEnv;
  heap?: string;
  classPathCache?: string;
  said?: string[];
}

/** The message of the SetupError that a start ends with; the home must be free again afterwards. */
async function failure({ home = givenFolder(), said = [], ...rest }: Case): Promise<string> {
  const error = await startManagedNeo4j({ home, say: (line) => said.push(line), ...rest }).then(
    async (started) => {
      await started.stop();
      throw new Error('it started');
    },
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(SetupError);
  expect(lockOwner(home)).toBeUndefined();
  return (error as SetupError).message;
}

function givenPathBefore(tools: Parameters<typeof givenPath>[0]): NodeJS.ProcessEnv {
  return { PATH: `${givenPath(tools).PATH}:${process.env.PATH}` };
}

function classPathFile(home: string): string | undefined {
  const name = readdirSync(home).find((entry) => entry.startsWith('class-path-'));
  return name && join(home, name);
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
}
