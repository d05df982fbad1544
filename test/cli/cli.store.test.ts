import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { migrate } from '../../src/neo4j/migrate';
import { storeSchema } from '../../src/store-schema';
import { SAMPLES } from '../contract/samples';
import { BoltProxy } from '../support/bolt-proxy';
import { storeAddress, useStore } from '../support/given';

const ROOT = join(__dirname, '../..');
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };

const given = useStore();
// Plans of a store that has just begun are slow, and the program is not as patient as the tests.
beforeAll(() => given.seed(SAMPLES));

const running = new Set<ChildProcess>();
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});

/** The settings that reach this worker's Neo4j. */
function settings({ uri, username, password } = storeAddress()): Record<string, string> {
  return { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
}

/** Starts the real program, with these settings and none of the tests' own. */
function start(args: readonly string[], env: Record<string, string>) {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['-r', '@swc-node/register', 'src/cli.ts', ...args], {
    cwd: ROOT,
    env: { PATH, HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the real program to its end. */
async function newsgraph(args: readonly string[], env: Record<string, string> = settings()): Promise<Ended> {
  const child = start(args, env);
  const [[code], stdout, stderr] = await Promise.all([
    once(child, 'close') as Promise<[number | null]>,
    text(child.stdout),
    text(child.stderr),
  ]);
  return { code, stdout, stderr };
}

/** A folder that is there for as long as `use` runs. */
async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'newsgraph-cli-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A dataset's folder as a data team would make it: a file for each type, and a package that lists them. */
function writeDataset(folder: string, records: readonly Readonly<Record<string, unknown>>[]): void {
  const types = [...new Set(records.map(({ type }) => String(type)))];
  for (const type of types) {
    const lines = records.filter((record) => record.type === type).map((record) => JSON.stringify(record));
    writeFileSync(join(folder, `${type}.ndjson`), `${lines.join('\n')}\n`);
  }
  const manifest = {
    name: 'samples',
    licenses: [{ name: 'CC0-1.0' }],
    resources: types.map((type) => ({ path: `${type}.ndjson` })),
  };
  writeFileSync(join(folder, 'datapackage.json'), JSON.stringify(manifest));
}

const nodesInStore = async () => (await given.cypher('MATCH (n) RETURN count(n) AS count'))[0]?.count;

/** An address at which nothing listens. */
const NOWHERE = { ...settings(), NEO4J_URI: 'bolt://127.0.0.1:1' };
const NO_STORE =
  'The Neo4j of NEO4J_URI does not answer, or refuses the credentials: check NEO4J_URI, NEO4J_USERNAME and ' +
  'NEO4J_PASSWORD, or unset them for a Neo4j of the program’s own.\n';

describe('newsgraph', () => {
  test('tells its version', async () => {
    expect(await newsgraph(['--version'], {})).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  test('tells what it can do', async () => {
    const { code, stdout, stderr } = await newsgraph(['--help'], {});
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.match(/^ {2}(serve|load|doctor)\b/gm)).toEqual(['  serve', '  load', '  doctor']);
  });

  test.each<[args: string[], stderr: RegExp]>([
    [[], /^Usage: newsgraph/],
    [['serv'], /^error: unknown command 'serv'/],
    [['--loud'], /^error: unknown option '--loud'/],
    [['load'], /^error: missing required argument 'path'/],
    [['load', '--text', 'x', 'y'], /^error: unknown option '--text'/],
  ])('called with %j says what is wrong with that: exit 2', async (args, words) => {
    const { code, stdout, stderr } = await newsgraph(args, {});
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(words);
  });

  test.each(['serve', 'load seed'])('%s names all wrong settings at once: exit 2', async (args) => {
    const wrong = { NEO4J_URI: 'http://secret', NEO4J_USERNAME: '', PORT: 'secret', HOST: '' };
    const { code, stdout, stderr } = await newsgraph(args.split(' '), wrong);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(
      stderr
        .trim()
        .split('\n')
        .map((line) => line.replace(/ .*/, ''))
        .sort(),
    ).toEqual(['HOST', 'NEO4J_PASSWORD', 'NEO4J_URI', 'NEO4J_USERNAME', 'PORT']);
    expect(stderr).not.toContain('secret');
  });

  test('without its store says so in one sentence: exit 3', async () => {
    const env = { ...NOWHERE, PORT: '0' };
    expect(await newsgraph(['serve'], env)).toEqual({ code: 3, stdout: '', stderr: NO_STORE });
  });

  test('with the wrong password says so in the same sentence, and repeats no password', async () => {
    const env = { ...settings(), NEO4J_PASSWORD: 'not-the-password' };
    expect(await newsgraph(['load', 'seed'], env)).toEqual({ code: 3, stdout: '', stderr: NO_STORE });
  });
});

describe('newsgraph load', () => {
  /** What the report says if the same is done to each record. */
  const REPORT = (change: 'created' | 'unchanged') => {
    const words = (count: number) =>
      ['created', 'updated', 'unchanged'].map((it) => `${it} ${it === change ? count : 0}`).join(' · ');
    const types = [...new Set(SAMPLES.map(({ type }) => String(type)))].sort();
    return [
      `samples: ${SAMPLES.length} records in ${types.length} files`,
      ...types.map(
        (type) => `  ${type.padEnd(14)} ${words(SAMPLES.filter((it) => it.type === type).length)}`,
      ),
      words(SAMPLES.length),
      '',
    ].join('\n');
  };

  test('writes a dataset and reports it on stdout; loaded again, all is unchanged', async () => {
    await withFolder(async (folder) => {
      writeDataset(folder, SAMPLES);
      expect(await newsgraph(['load', folder])).toEqual({
        code: 0,
        stdout: REPORT('created'),
        stderr: '',
      });
      const written = await nodesInStore();
      expect(await newsgraph(['load', folder])).toEqual({
        code: 0,
        stdout: REPORT('unchanged'),
        stderr: '',
      });
      expect(await nodesInStore()).toBe(written);
    });
  });

  test('lists what is wrong with a dataset as file:line: field: what, and writes nothing: exit 1', async () => {
    await withFolder(async (folder) => {
      const broken = SAMPLES.map((record) => {
        if (record.id === 'event:sample-meeting') return { ...record, date: '2015-02-29', colour: 'red' };
        return record.type === 'tenure' ? { ...record, official: 'official:nobody' } : record;
      });
      writeDataset(folder, broken);
      writeFileSync(
        join(folder, 'topic.ndjson'),
        `${JSON.stringify(broken.find(({ type }) => type === 'topic'))}\n{"type"\n`,
      );
      const { code, stdout, stderr } = await newsgraph(['load', folder]);
      expect({ code, stderr }).toEqual({ code: 1, stderr: '4 faults. Nothing was written.\n' });
      const faults = stdout
        .trim()
        .split('\n')
        .map((line) => line.replace(`${folder}/`, ''));
      expect(faults.sort()).toEqual([
        'event.ndjson:1: colour: is no field of this record',
        'event.ndjson:1: date: there is no such day in that month',
        'tenure.ndjson:1: official: official:nobody is neither in these seeds nor in the store: load its dataset first, or with this one',
        'topic.ndjson:2: $: is not JSON',
      ]);
      expect(await nodesInStore()).toBe(0);
    });
  });

  test('of a path that is no dataset is a wrong call: exit 2', async () => {
    expect(await newsgraph(['load', 'nowhere'])).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'nowhere is no dataset: give a folder with a datapackage.json, a folder of such folders, or an .ndjson file.\n',
    });
  });

  test('whose store goes away meanwhile says so in two sentences, and what to do: exit 3', async () => {
    const proxy = new BoltProxy(storeAddress());
    await proxy.open();
    try {
      proxy.cutNext(1_000, 'load-lock');
      await withFolder(async (folder) => {
        writeDataset(folder, SAMPLES);
        expect(await newsgraph(['load', folder], settings(proxy.address))).toEqual({
          code: 3,
          stdout: '',
          stderr: 'The graph store does not answer. Try again in a few seconds.\n',
        });
      });
      expect(proxy.cutUnderRequest).toBeGreaterThan(0);
    } finally {
      await proxy.refuse();
    }
  });
});

describe('newsgraph doctor', () => {
  const NODE = `✓ Node ${process.versions.node}`;
  const NEO4J = expect.stringMatching(
    /^✓ Neo4j 5\.\d+\.\d+ community at bolt:\/\/127\.0\.0\.1:\d+, of NEO4J_URI$/,
  );
  const SCHEMA = `✓ ${storeSchema.length} constraints and indexes`;

  async function findings(env?: Record<string, string>) {
    const { code, stdout, stderr } = await newsgraph(['doctor'], env);
    return { code, stderr, lines: stdout.trim().split('\n') };
  }

  test('finds that nothing is loaded, and says what to do: exit 3', async () => {
    expect(await findings()).toEqual({
      code: 3,
      stderr: '',
      lines: [NODE, NEO4J, SCHEMA, '✗ Nothing is loaded; newsgraph load seed/ loads what comes with it'],
    });
  });

  test('finds all well with a store that was loaded: exit 0', async () => {
    await given.seed(SAMPLES, 'samples');
    const loaded = new RegExp(
      `^✓ Loaded samples: ${SAMPLES.length} records, no licence stated, last changed 20`,
    );
    expect(await findings()).toEqual({
      code: 0,
      stderr: '',
      lines: [NODE, NEO4J, SCHEMA, expect.stringMatching(loaded)],
    });
  });

  test('names what the schema lacks, and a load mends it', async () => {
    await given.seed(SAMPLES, 'samples');
    await given.cypher('DROP INDEX search');
    try {
      const { code, lines } = await findings();
      expect({ code, line: lines[2] }).toEqual({
        code: 3,
        line: '✗ Missing: search; newsgraph load creates them',
      });
      await withFolder(async (folder) => {
        writeDataset(folder, SAMPLES);
        expect((await newsgraph(['load', folder])).code).toBe(0);
      });
      expect((await findings()).lines[2]).toBe(SCHEMA);
    } finally {
      await migrate(given.store, storeSchema);
    }
  });

  test('finds that the store does not answer: exit 3', async () => {
    expect(await findings(NOWHERE)).toEqual({ code: 3, stderr: '', lines: [NODE, `✗ ${NO_STORE.trim()}`] });
  });
});

describe('newsgraph serve', () => {
  /** Starts the service and waits until it says that it answers. */
  async function serve(env: Record<string, string>) {
    const child = start(['serve'], { ...env, PORT: '0' });
    const ended = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
    const stderr = text(child.stderr);
    const lines: string[] = [];
    for await (const line of createInterface(child.stdout)) {
      lines.push(line);
      if (line.startsWith('curl ')) return { child, ended, stderr, lines, curl: line };
    }
    throw new Error(`serve ended before it answered: ${await stderr}`);
  }

  /** Fails unless the port is free. */
  async function listenOn(port: number): Promise<void> {
    const server = createServer().listen(port, '127.0.0.1');
    await once(server, 'listening');
    await new Promise((resolve) => server.close(resolve));
  }

  /** Where the service is, and what its curl line sends. */
  function partsOf(curl: string) {
    const [, url = '', header = '', body = ''] = /^curl -s (\S+) -H '([^']+)' -d '([^']+)'$/.exec(curl) ?? [];
    const [name = '', value = ''] = header.split(': ');
    return {
      url,
      port: Number(new URL(url).port),
      request: { method: 'POST', headers: { [name]: value }, body },
    };
  }

  const answerOf = async (url: string, request: RequestInit) =>
    (await fetch(url, request)).json() as Promise<unknown>;

  const THE_CALL = {
    data: {
      events: {
        nodes: [
          {
            title: expect.stringMatching(/\S/),
            date: { text: '2015-12-28', wording: 'on Monday' },
            initiator: { name: expect.stringMatching(/\S/) },
          },
        ],
      },
    },
  };

  test('loads the seeds, shows a question that works, and stops at Ctrl-C: exit 0', async () => {
    const { uri } = storeAddress();
    const { child, ended, stderr, lines, curl } = await serve({
      ...settings(),
      NEO4J_URI: uri.replace(/^bolt/, 'neo4j'),
    });
    const { url, port, request } = partsOf(curl);
    expect(lines).toEqual([`Newsgraph answers at ${url}`, '', 'Who called whom? Paste:', '', curl]);
    expect(url).toBe(`http://localhost:${port}/graphql`);
    expect(await answerOf(url, request)).toEqual(THE_CALL);

    child.kill('SIGINT');
    expect(await ended).toEqual([0, null]);
    expect(await stderr).toMatch(
      /^Loaded .*brics-post-2015-12-29.*: created \d+, updated \d+, unchanged 0\nStopping\n$/,
    );
    await listenOn(port);
  });

  test('answers what is under way when it is told to stop: exit 0', async () => {
    const proxy = new BoltProxy(storeAddress());
    await proxy.open();
    try {
      const { child, ended, curl } = await serve(settings(proxy.address));
      const { url, port, request } = partsOf(curl);
      const held = proxy.hold(20);
      const answers = Promise.all(Array.from({ length: 20 }, () => answerOf(url, request)));
      await held;
      child.kill('SIGTERM');
      proxy.release();
      expect(await answers).toEqual(Array(20).fill(THE_CALL));
      expect(await ended).toEqual([0, null]);
      await listenOn(port);
    } finally {
      await proxy.refuse();
    }
  });

  test('on a port that is taken says so in one sentence, and loads nothing: exit 3', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    try {
      expect(await newsgraph(['serve'], { ...settings(), PORT: String(port) })).toEqual({
        code: 3,
        stdout: '',
        stderr: `Port ${port} on 127.0.0.1 is in use: stop what uses it, or set PORT to another one.\n`,
      });
      expect(await nodesInStore()).toBe(0);
    } finally {
      server.close();
    }
  });

  test('on an address that is not this machine says so in one sentence: exit 3', async () => {
    expect(await newsgraph(['serve'], { ...settings(), HOST: '192.0.2.1', PORT: '0' })).toEqual({
      code: 3,
      stdout: '',
      stderr:
        '192.0.2.1:0 cannot be listened on (EADDRNOTAVAIL): set HOST and PORT to what this machine has.\n',
    });
  });
});
