import 'reflect-metadata';
import { delimiter, join, resolve } from 'node:path';
import {
  IsInt,
  IsNotEmpty,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateBy,
  ValidateIf,
  validateSync,
} from 'class-validator';
import { ConfigError } from './errors';
import type { StoreAddress } from './neo4j/driver';

/** Settings, all from the environment. Names of the store's are those that Neo4j Aura hands out. */
export interface Config {
  /** The store to use; undefined = the program manages a Neo4j of its own in `home`. */
  readonly neo4j: StoreAddress | undefined;
  readonly host: string;
  readonly port: number;
  /** Folder of the managed Neo4j: data, logs, password. Absolute. */
  readonly home: string;
  /** Datasets that a start loads: folders, folders of them, or files. Absolute. */
  readonly seeds: readonly string[];
  /** Origins whose pages may read answers; none unless given, "*" is any. */
  readonly corsOrigins: readonly string[];
}

/** The seeds that come with the package. */
const SEEDS = join(__dirname, '../seed');

const HAS_URI = ({ NEO4J_URI }: Environment) => NEO4J_URI !== undefined;

class Environment {
  @IsOptional()
  @ValidateBy(
    { name: 'isStoreUri', validator: { validate: isStoreUri } },
    {
      message:
        'NEO4J_URI must begin with bolt:// or neo4j:// (or +s, +ssc) and name a host; no user, no path.',
    },
  )
  NEO4J_URI?: string;

  @ValidateIf(HAS_URI)
  @IsOptional()
  @IsNotEmpty({ message: 'NEO4J_USERNAME is empty: leave it out for "neo4j".' })
  NEO4J_USERNAME?: string;

  @ValidateIf(HAS_URI)
  @IsNotEmpty({ message: 'NEO4J_PASSWORD is missing: NEO4J_URI needs it.' })
  NEO4J_PASSWORD?: string;

  @IsOptional()
  @Matches(/^[a-z][a-z0-9.-]{2,62}$/i, {
    message: 'NEO4J_DATABASE must be a database name of 3 to 63 letters, digits, dots and dashes.',
  })
  NEO4J_DATABASE?: string;

  @IsInt({ message: 'PORT must be a whole number from 0 to 65535.' })
  @Min(0, { message: 'PORT must be a whole number from 0 to 65535.' })
  @Max(65_535, { message: 'PORT must be a whole number from 0 to 65535.' })
  PORT!: number;

  @Matches(/^[^\s/]+$/, { message: 'HOST must be a host name or an address.' })
  HOST!: string;

  @IsNotEmpty({ message: 'NEWSGRAPH_HOME is empty: leave it out for .newsgraph.' })
  NEWSGRAPH_HOME!: string;

  @IsNotEmpty({ message: 'NEWSGRAPH_SEEDS is empty: leave it out for the seeds of the package.' })
  NEWSGRAPH_SEEDS!: string;

  @ValidateBy(
    { name: 'isOrigins', validator: { validate: (it: string[]) => it.join() === '*' || it.every(isOrigin) } },
    {
      message: 'CORS_ORIGINS must be origins like https://example.org with commas between them, or * alone.',
    },
  )
  CORS_ORIGINS!: string[];
}

/** An origin as a browser sends it: nothing behind the host, no usual port, in its usual spelling. */
const isOrigin = (text: string): boolean =>
  /^https?:[^*]+$/.test(text) && URL.canParse(text) && new URL(text).origin === text;

/** What the driver can use; a routing context (`?policy=…`) goes with neo4j:// only. */
function isStoreUri(text: unknown): boolean {
  if (typeof text !== 'string' || /\s/.test(text) || !URL.canParse(text)) return false;
  const { protocol, hostname, username, password, pathname, search, hash } = new URL(text);
  const routed = protocol.startsWith('neo4j');
  return (
    /^(bolt|neo4j)(\+s|\+ssc)?:$/.test(protocol) &&
    hostname !== '' &&
    ['', '/'].includes(pathname) &&
    // The address is shown by commands, so it holds no credentials.
    `${username}${password}${routed ? '' : search}${hash}` === ''
  );
}

const NAMES = ['NEO4J_URI', 'NEO4J_USERNAME', 'NEO4J_PASSWORD', 'NEO4J_DATABASE'] as const;

/**
 * Reads and checks the settings.
 *
 * @throws ConfigError that names every wrong one at once; a value is never repeated
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const it = new Environment();
  for (const name of NAMES) if (env[name] !== undefined) it[name] = env[name];
  it.PORT = env.PORT === undefined ? 4000 : /^\d+$/.test(env.PORT) ? Number(env.PORT) : Number.NaN;
  it.HOST = env.HOST ?? '127.0.0.1';
  it.NEWSGRAPH_HOME = env.NEWSGRAPH_HOME ?? '.newsgraph';
  it.NEWSGRAPH_SEEDS = env.NEWSGRAPH_SEEDS ?? SEEDS;
  it.CORS_ORIGINS = env.CORS_ORIGINS?.split(',').map((origin) => origin.trim()) ?? [];

  const problems = validateSync(it, { stopAtFirstError: true }).map(
    ({ constraints }) => Object.values(constraints ?? {})[0] as string,
  );
  if (it.NEO4J_URI === undefined) {
    const unused = NAMES.filter((name) => env[name] !== undefined);
    if (unused.length > 0) {
      problems.push(
        `${unused.join(', ')} without NEO4J_URI: set it too, or none for a Neo4j of the program's own.`,
      );
    }
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return {
    neo4j:
      it.NEO4J_URI === undefined
        ? undefined
        : {
            uri: it.NEO4J_URI,
            username: it.NEO4J_USERNAME ?? 'neo4j',
            password: it.NEO4J_PASSWORD as string,
            database: it.NEO4J_DATABASE,
          },
    host: it.HOST,
    port: it.PORT,
    home: resolve(it.NEWSGRAPH_HOME),
    seeds: it.NEWSGRAPH_SEEDS.split(delimiter)
      .filter(Boolean)
      .map((path) => resolve(path)),
    corsOrigins: it.CORS_ORIGINS,
  };
}
