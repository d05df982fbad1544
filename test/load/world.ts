import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { SeedError } from '../../src/load';
import { sha256 } from '../../src/model/sha256';

/** A small world to break: one article, one phone call, all that a valid seed can say of them. */

export type Seed = Readonly<Record<string, unknown>>;

/** The article's exact text. */
export const TEXT = 'Lavrov called Kerry on Monday. “We will talk,” Lavrov said. Moscow denies a visit.';

/** Where words stand in the text: the fields of evidence or a mention. */
export const span = (words: string) => ({
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
});

/** Makes valid records of one type; fields given replace those of the valid one, `undefined` drops one. */
const maker =
  (valid: Seed) =>
  (fields: Seed = {}): Seed =>
    JSON.parse(JSON.stringify({ ...valid, ...fields })) as Seed;

export const topic = maker({ type: 'topic', id: 'topic:syria', name: 'Syria', kind: 'CONFLICT' });
export const place = maker({ type: 'place', id: 'place:moscow', name: 'Moscow', kind: 'CITY' });
export const organization = maker({
  type: 'organization',
  id: 'organization:mfa',
  name: 'Ministry of Foreign Affairs',
  kind: 'MINISTRY',
});
export const official = maker({
  type: 'official',
  id: 'official:lavrov',
  name: 'Sergey Lavrov',
  names: ['Сергей Лавров'],
});
export const position = maker({
  type: 'position',
  id: 'position:minister',
  title: 'Foreign Minister',
  classification: 'FOREIGN_MINISTER',
  organization: 'organization:mfa',
});
export const tenure = maker({
  type: 'tenure',
  id: 'tenure:lavrov',
  official: 'official:lavrov',
  position: 'position:minister',
  start: '2004-03-09',
});
export const article = maker({
  type: 'article',
  id: 'article:call',
  kind: 'NEWS',
  title: 'Lavrov calls Kerry',
  publisher: 'organization:mfa',
  publishedAt: '2015-12-29',
  textSha256: sha256(TEXT),
});
export const event = maker({
  type: 'event',
  id: 'event:call',
  kind: 'PHONE_CALL',
  title: 'The call',
  date: '2015-12-28',
  about: ['topic:syria'],
});
export const participation = maker({ type: 'participation', event: 'event:call', actor: 'official:lavrov' });
export const statement = maker({
  type: 'statement',
  id: 'statement:talk',
  kind: 'QUOTE',
  text: 'We will talk,',
  speaker: 'official:lavrov',
  at: 'event:call',
  article: 'article:call',
});
export const evidence = maker({ type: 'evidence', article: 'article:call', supports: 'event:call' });
export const mention = maker({
  type: 'mention',
  article: 'article:call',
  node: 'place:moscow',
  surface: 'Moscow',
  ...span('Moscow'),
});

/** The evidence that a QUOTE needs. */
export const quotation = evidence({
  supports: 'statement:talk',
  field: 'text',
  quote: 'We will talk,',
  ...span('We will talk,'),
});

export const WORLD: readonly Seed[] = [
  topic(),
  place(),
  organization(),
  official(),
  official({ id: 'official:kerry', name: 'John Kerry', names: undefined }),
  position(),
  tenure(),
  article(),
  event(),
  participation(),
  participation({ actor: 'official:kerry' }),
  statement(),
  quotation,
  evidence(),
  evidence({ supports: 'participation:call:lavrov', field: 'role' }),
  mention(),
];

/** What one line of a seed file can be given as. */
export type Line = Seed | string | Buffer;

export const bytesOf = (lines: readonly Line[]): Buffer =>
  Buffer.concat(
    lines.map((line) =>
      Buffer.isBuffer(line)
        ? Buffer.concat([line, Buffer.from('\n')])
        : Buffer.from(`${typeof line === 'string' ? line : JSON.stringify(line)}\n`),
    ),
  );

/** A folder with these files, for as long as `use` runs. */
export async function withFiles<T>(
  files: Readonly<Record<string, string | Buffer>>,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'newsgraph-load-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The faults with which a load is refused, files named by their last part; fails if it is not. */
export async function faultsOf(load: Promise<unknown>): Promise<string[]> {
  const error = await load.then(
    () => new Error('the load was not refused'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof SeedError)) throw error;
  return error.message.split('\n').map((line) => line.replace(/^\S*\//, '').replace(/ \/\S*\//g, ' '));
}
