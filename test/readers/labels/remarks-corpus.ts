import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One text that names people: a trip's remark, or a visit's visitor and description. */
export interface CorpusText {
  id: string;
  host: string;
  start: string;
  end: string;
  remarks?: string;
  visitor?: string;
  description?: string;
}

/** Half of all rows, drawn with this number, is for writing the grammar; samples come from the other half. */
const DEVELOPMENT_SEED = 50501;

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A route of its own to the files, so that the measure does not stand on the reader that it measures. */
function element(row: string, name: string): string {
  const [, text = ''] = new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`).exec(row) ?? [];
  const plain = text.replace(/&(\w+);/g, (all, entity: string) => ENTITIES[entity] ?? all);
  return plain.replace(/\s+/g, ' ').trim();
}

function rowsIn(folder: string, name: string): string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.xml'));
  return files.sort().flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    return [...text.matchAll(new RegExp(`<${name}[ >][\\s\\S]*?</${name}>`, 'g'))].map(([row]) => row);
  });
}

function textOf(kind: 'trip' | 'visit', row: string): CorpusText {
  const dates = { start: element(row, 'start-date'), end: element(row, 'end-date') };
  const id = `${kind}:${element(row, 'id')}`;
  if (kind === 'trip')
    return { id, host: element(row, 'country'), ...dates, remarks: element(row, 'remarks') };
  const words = { visitor: element(row, 'visitor'), description: element(row, 'description') };
  return { id, host: element(row, 'from'), ...dates, ...words };
}

/** All trips and visits below a folder. Throws, saying what to do, if they are not there. */
export function corpusAt(folder: string): CorpusText[] {
  const travels = join(folder, 'history-at-state-travels');
  const visits = join(folder, 'history-at-state-visits');
  if (!existsSync(travels) || !existsSync(visits)) {
    throw new Error(
      `There is no history-at-state-travels or no history-at-state-visits in ${folder}. Clone ` +
        'HistoryAtState/travels and HistoryAtState/visits from GitHub there under these names, or name another folder.',
    );
  }
  const trips = ['secretary-travels', 'president-travels'].flatMap((part) =>
    rowsIn(join(travels, part), 'trip').map((row) => textOf('trip', row)),
  );
  return [...trips, ...rowsIn(join(visits, 'data'), 'visit').map((row) => textOf('visit', row))];
}

/** The generator mulberry32: the same numbers for the same seed number, everywhere. */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Fisher and Yates, over the rows in the order of their ids. */
export function shuffled<T extends { id: string }>(rows: readonly T[], seed: number): T[] {
  const next = numbers(seed);
  const out = [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (let last = out.length - 1; last > 0; last--) {
    const other = Math.floor(next() * (last + 1));
    [out[last], out[other]] = [out[other] as T, out[last] as T];
  }
  return out;
}

/** What the grammar is written on, and the rest, of which samples are drawn. */
export function halves(corpus: readonly CorpusText[]): { development: CorpusText[]; heldOut: CorpusText[] } {
  const order = shuffled(corpus, DEVELOPMENT_SEED);
  const half = Math.floor(order.length / 2);
  return { development: order.slice(0, half), heldOut: order.slice(half) };
}

/** What a sample is drawn of: all rows, or the remarks of at least 120 characters, where the traps are. */
export type SampleKind = 'all' | 'long';

const LONG = 120;

/**
 * A sample of the held-out half, none of those that `without` names: 120 trips and 60 visits of all, or 60
 * trips of the long ones.
 */
export function sample(
  corpus: readonly CorpusText[],
  seed: number,
  without: ReadonlySet<string> = new Set(),
  kind: SampleKind = 'all',
): CorpusText[] {
  const order = shuffled(halves(corpus).heldOut, seed).filter(({ id }) => !without.has(id));
  const trips = order.filter(({ remarks }) => remarks !== undefined).slice(0, 120);
  if (kind === 'long') {
    return order.filter(({ remarks }) => (remarks?.length ?? 0) >= LONG).slice(0, 60);
  }
  const visits = order.filter(({ remarks }) => remarks === undefined).slice(0, 60);
  return [...trips, ...visits];
}
