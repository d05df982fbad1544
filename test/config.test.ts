import { delimiter, resolve } from 'node:path';
import { readConfig } from '../src/config';
import { ConfigError } from '../src/errors';

const URI = 'NEO4J_URI must begin with bolt:// or neo4j:// (or +s, +ssc) and name a host; no user, no path.';
const USERNAME = 'NEO4J_USERNAME is empty: leave it out for "neo4j".';
const PASSWORD = 'NEO4J_PASSWORD is missing: NEO4J_URI needs it.';
const DATABASE = 'NEO4J_DATABASE must be a database name of 3 to 63 letters, digits, dots and dashes.';
const PORT = 'PORT must be a whole number from 0 to 65535.';
const HOST = 'HOST must be a host name or an address.';
const HOME = 'NEWSGRAPH_HOME is empty: leave it out for .newsgraph.';
const SEEDS = 'NEWSGRAPH_SEEDS is empty: leave it out for the seeds of the package.';
const ORIGINS = 'CORS_ORIGINS must be origins like https://example.org with commas between them, or * alone.';
const NO_URI = "without NEO4J_URI: set it too, or none for a Neo4j of the program's own.";

const GIVEN = { NEO4J_URI: 'neo4j://example.org', NEO4J_PASSWORD: 'secret' };

/** The problems that these settings have, a line each. */
function problems(env: NodeJS.ProcessEnv): string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as Error).message.split('\n');
  }
}

describe('without settings', () => {
  test('the API listens on this machine only, and the store is its own', () => {
    expect(readConfig({})).toEqual({
      neo4j: undefined,
      host: '127.0.0.1',
      port: 4000,
      home: resolve('.newsgraph'),
      seeds: [resolve('seed')],
      corsOrigins: [],
    });
  });

  test('other variables of the environment change nothing', () => {
    expect(readConfig({ PATH: '/bin', NEO4J_HOME: '/opt/neo4j', neo4j_uri: 'rubbish' })).toEqual(
      readConfig({}),
    );
  });
});

describe('settings', () => {
  test('say where the store is, where to listen, and where the home is', () => {
    const env = {
      NEO4J_URI: 'neo4j+s://abc.databases.neo4j.io',
      NEO4J_USERNAME: 'reader',
      NEO4J_PASSWORD: 'secret',
      NEO4J_DATABASE: 'news.2015',
      HOST: '::1',
      PORT: '0',
      NEWSGRAPH_HOME: '/var/lib/newsgraph',
      NEWSGRAPH_SEEDS: ['/srv/seeds', 'mine.ndjson'].join(delimiter),
      CORS_ORIGINS: 'https://front-end.example, http://localhost:5173',
    };
    expect(readConfig(env)).toEqual({
      neo4j: {
        uri: 'neo4j+s://abc.databases.neo4j.io',
        username: 'reader',
        password: 'secret',
        database: 'news.2015',
      },
      host: '::1',
      port: 0,
      home: '/var/lib/newsgraph',
      seeds: ['/srv/seeds', resolve('mine.ndjson')],
      corsOrigins: ['https://front-end.example', 'http://localhost:5173'],
    });
  });

  test('of a store take the user "neo4j" and its home database unless told otherwise', () => {
    expect(readConfig(GIVEN).neo4j).toEqual({
      uri: 'neo4j://example.org',
      username: 'neo4j',
      password: 'secret',
      database: undefined,
    });
  });

  test('give a relative home from the working folder on', () => {
    expect(readConfig({ NEWSGRAPH_HOME: 'data/../store' }).home).toBe(resolve('store'));
  });
});

describe('NEO4J_URI', () => {
  test.each([
    ...['bolt://localhost', 'bolt://127.0.0.1:7687', 'bolt://[::1]:7687', 'bolt+s://h:7687', 'bolt+ssc://h'],
    ...['neo4j://localhost:7687', 'neo4j+s://abc.databases.neo4j.io', 'neo4j+ssc://h', 'neo4j://h/'],
    'neo4j://h:7687?policy=eu',
  ])('may be %s', (uri) => {
    expect(readConfig({ ...GIVEN, NEO4J_URI: uri }).neo4j?.uri).toBe(uri);
  });

  test.each([
    ...[
      '',
      ' ',
      'localhost',
      'localhost:7687',
      '//localhost',
      'bolt:',
      'bolt://',
      'bolt:///',
      'bolt://:7687',
    ],
    ...['http://localhost:7474', 'bolt+routing://h', 'neo4j+sss://h', 'neo4js://h', 'xbolt://h'],
    ...[
      'bolt://h:port',
      'bolt://h:99999',
      'bolt://h:-1',
      'bolt://[::1',
      'bolt://two hosts',
      ' bolt://h',
      'bolt://h\n',
    ],
    ...['bolt://h/db', 'bolt://h#x', 'bolt://h?policy=eu', 'neo4j://user:secret@h', 'neo4j://user@h'],
  ])('cannot be "%s"', (uri) => {
    expect(problems({ ...GIVEN, NEO4J_URI: uri })).toEqual([URI]);
  });
});

describe('CORS_ORIGINS', () => {
  test.each([
    '*',
    'https://a.example',
    'http://127.0.0.1:3000',
    'http://[::1]:3000',
    'https://xn--bcher-kva.example',
  ])('may be %s', (origin) => expect(readConfig({ CORS_ORIGINS: origin }).corsOrigins).toEqual([origin]));

  // As a browser sends its origin: nothing else would ever be the same.
  test.each([
    ...[
      '',
      ' ',
      ',',
      'https://a.example,',
      'https://a.example, *',
      '*, *',
      'null',
      'a.example',
      '//a.example',
    ],
    ...[
      'https://a.example/',
      'https://a.example/app',
      'https://a.example?x',
      'https://user@a.example',
      'HTTPS://a.example',
    ],
    ...[
      'https://a.example:443',
      'https://A.example',
      'https://*.example',
      'ws://a.example',
      'file://',
      'https://a.example https://b.example',
    ],
  ])('cannot be "%s"', (origins) => {
    expect(problems({ CORS_ORIGINS: origins })).toEqual([ORIGINS]);
  });
});

describe('a wrong setting is named', () => {
  test.each([
    '',
    ' ',
    'four',
    '-1',
    '65536',
    '4000.5',
    '1e3',
    '0x10',
    '4000 ',
    '+4000',
    'NaN',
    '9'.repeat(400),
  ])('for PORT "%s"', (port) => {
    expect(problems({ PORT: port })).toEqual([PORT]);
  });

  test.each(['0', '1', '65535', '04000'])('but not for PORT %s', (port) => {
    expect(readConfig({ PORT: port }).port).toBe(Number(port));
  });

  test.each(['', ' ', 'http://localhost', 'local host', 'host/'])('for HOST "%s"', (host) => {
    expect(problems({ HOST: host })).toEqual([HOST]);
  });

  test.each(['', 'ab', '1abc', '_x_', 'news graph', 'a'.repeat(64), 'neo4j; DROP'])(
    'for NEO4J_DATABASE "%s"',
    (database) => {
      expect(problems({ ...GIVEN, NEO4J_DATABASE: database })).toEqual([DATABASE]);
    },
  );

  test('for an empty NEWSGRAPH_HOME, NEWSGRAPH_SEEDS, user or password', () => {
    expect(problems({ NEWSGRAPH_HOME: '' })).toEqual([HOME]);
    expect(problems({ NEWSGRAPH_SEEDS: '' })).toEqual([SEEDS]);
    expect(problems({ ...GIVEN, NEO4J_USERNAME: '' })).toEqual([USERNAME]);
    expect(problems({ ...GIVEN, NEO4J_PASSWORD: '' })).toEqual([PASSWORD]);
    expect(problems({ NEO4J_URI: GIVEN.NEO4J_URI })).toEqual([PASSWORD]);
  });

  test('for settings of a store without its address, instead of being passed over', () => {
    const { NEO4J_PASSWORD } = GIVEN;
    expect(problems({ NEO4J_PASSWORD })).toEqual([`NEO4J_PASSWORD ${NO_URI}`]);
    expect(problems({ NEO4J_DATABASE: 'news', NEO4J_USERNAME: 'me', NEO4J_PASSWORD })).toEqual([
      `NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE ${NO_URI}`,
    ]);
  });
});

describe('several wrong settings', () => {
  const WRONG = {
    NEO4J_URI: 'https://value-1',
    NEO4J_USERNAME: '',
    NEO4J_DATABASE: 'value 2',
    PORT: 'value-3',
    HOST: 'value/4',
    NEWSGRAPH_HOME: '',
    NEWSGRAPH_SEEDS: '',
    CORS_ORIGINS: 'value.example',
  };

  test('are all named at once, a line each', () => {
    expect(problems(WRONG).sort()).toEqual(
      [URI, USERNAME, PASSWORD, DATABASE, PORT, HOST, HOME, SEEDS, ORIGINS].sort(),
    );
  });

  test('are never repeated, as one could be a password in the wrong place', () => {
    expect(problems({ ...WRONG, NEO4J_PASSWORD: 'value-5' }).join('\n')).not.toMatch(/value/);
    expect(problems({ ...WRONG, NEO4J_URI: undefined, NEO4J_PASSWORD: 'value-5' }).join('\n')).not.toMatch(
      /value/,
    );
  });

  test('are a wrong call of the program: exit code 2', () => {
    expect(() => readConfig(WRONG)).toThrow(expect.objectContaining({ exitCode: 2 }));
  });
});
