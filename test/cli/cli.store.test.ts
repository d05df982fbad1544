import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer as createWebServer } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { SAMPLES } from '../contract/samples';
import { BoltProxy } from '../support/bolt-proxy';
import { storeAddress, useStore } from '../support/given';
import { NO_STORE, NOWHERE, newsgraph, ROOT, serve, settings } from './program';

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };

const given = useStore();
// Plans of a store that has just begun are slow, and the program is not as patient as the tests.
beforeAll(() => given.seed(SAMPLES));

const nodesInStore = async () => (await given.cypher('MATCH (n) RETURN count(n) AS count'))[0]?.count;

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

  test('with the wrong password says so in one sentence, and repeats no password', async () => {
    const env = { ...settings(), NEO4J_PASSWORD: 'not-the-password' };
    expect(await newsgraph(['load', 'seed'], env)).toEqual({
      code: 3,
      stdout: '',
      stderr: 'The Neo4j of NEO4J_URI refuses the credentials: check NEO4J_USERNAME and NEO4J_PASSWORD.\n',
    });
  });

  test.each([
    ['serve', 'bolt'],
    ['load seed', 'neo4j'],
    ['doctor', 'bolt'],
  ])('%s with the name of no database says so in one sentence', async (args, scheme) => {
    const NEO4J_URI = storeAddress().uri.replace(/^bolt/, scheme);
    const env = { ...settings(), NEO4J_URI, NEO4J_DATABASE: 'nowhere', PORT: '0' };
    const { code, stdout, stderr } = await newsgraph(args.split(' '), env);
    expect({ code, words: `${stdout}${stderr}`.split('\n').at(-2) }).toEqual({
      code: 3,
      words: expect.stringMatching(
        /^(✗ )?The Neo4j of NEO4J_URI has no database with the name in NEO4J_DATABASE: correct it, or unset it for the user’s home database\.$/,
      ),
    });
  });

  test('with the address of something that is no Neo4j says so in one sentence', async () => {
    const web = createWebServer((_request, response) => response.end()).listen(0, '127.0.0.1');
    await once(web, 'listening');
    try {
      const NEO4J_URI = `bolt://127.0.0.1:${(web.address() as AddressInfo).port}`;
      expect(await newsgraph(['load', 'seed'], { ...settings(), NEO4J_URI })).toEqual({
        code: 3,
        stdout: '',
        stderr: NO_STORE,
      });
    } finally {
      web.close();
    }
  });
});

describe('newsgraph serve', () => {
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
