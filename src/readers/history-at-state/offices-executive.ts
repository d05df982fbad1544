import { readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import type { SeedLine } from '../reader';
import { executiveRecord, type OfficialLine, presidenciesOf } from './offices-people';
import { VICE_PRESIDENT } from './offices-positions';
import type { Delivery, RowPlace } from './rows';
import { fileFault } from './xml';

/** One person of executive.yaml. */
interface Entry {
  readonly id: { readonly govtrack: number };
  readonly name: Readonly<Partial<Record<'first' | 'middle' | 'last' | 'suffix', string>>>;
  readonly terms: readonly Term[];
}

interface Term {
  readonly type: 'prez' | 'viceprez';
  readonly start: string;
  readonly end: string;
}

/** Terms of one office without a break. */
interface Stretch {
  readonly start: string;
  /** Undefined for the terms that run on when the file was made. */
  readonly end: string | undefined;
}

/** What the file says of one person. */
export interface Executive extends RowPlace {
  readonly official: OfficialLine;
  readonly key: string;
  readonly presidencies: readonly (Stretch & { readonly number: number | undefined })[];
  readonly vicePresidencies: readonly Stretch[];
}

/**
 * Presidents and vice presidents of executive.yaml: a second source of the presidents' terms, the only one of the
 * vice presidents'.
 *
 * @throws CommandError with file and line for what is not YAML of that form
 */
export function* executivesIn(delivery: Delivery): Generator<Executive> {
  for (const file of delivery.executive) {
    const entries = entriesIn(file);
    const running = lastEnds(entries.map(({ entry }) => entry));
    for (const { entry, line } of entries) yield executive(entry, { file, line }, running);
  }
}

function entriesIn(file: string): { entry: Entry; line: number }[] {
  const text = readFileSync(file, 'utf8');
  const lineAt = (offset = 0) => text.slice(0, offset).split('\n').length;
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error) throw fileFault(file, lineAt(error.pos[0]), `is not YAML: ${error.code.toLowerCase()}`);
  const { items = [] } = (document.contents ?? {}) as { items?: { range?: [number] }[] };
  return (document.toJS() as Entry[]).map((entry, index) => {
    const line = lineAt(items[index]?.range?.[0]);
    if (!isEntry(entry)) throw fileFault(file, line, 'is no person with an id, a name and terms');
    return { entry, line };
  });
}

const isEntry = (entry: Partial<Entry> | null): boolean =>
  typeof entry?.id?.govtrack === 'number' &&
  typeof entry.name?.last === 'string' &&
  Array.isArray(entry.terms) &&
  entry.terms.every(({ type, start, end }) => /^(?:vice)?prez$/.test(type) && isDay(start) && isDay(end));

const isDay = (text: unknown): boolean => typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text);

/** The last end of each office: that of terms which are not over yet, and only planned. */
const lastEnds = (entries: readonly Entry[]): ReadonlySet<string> => {
  const ends = (type: Term['type']) =>
    entries.flatMap(({ terms }) => terms.filter((it) => it.type === type).map(({ end }) => end)).sort();
  return new Set([ends('prez').at(-1), ends('viceprez').at(-1)].filter((it) => it !== undefined));
};

function executive({ id, name, terms }: Entry, at: RowPlace, running: ReadonlySet<string>): Executive {
  const key = String(id.govtrack);
  const full = [name.first, name.middle, name.last, name.suffix].filter(Boolean).join(' ');
  const numbers = presidenciesOf(key);
  return {
    official: executiveRecord(key, full),
    key,
    presidencies: stretches(terms, 'prez', running).map((it, index) => ({ ...it, number: numbers[index] })),
    vicePresidencies: stretches(terms, 'viceprez', running),
    ...at,
  };
}

function stretches(terms: readonly Term[], type: Term['type'], running: ReadonlySet<string>): Stretch[] {
  const found: { start: string; end: string }[] = [];
  for (const { start, end } of terms.filter((it) => it.type === type)) {
    const before = found.at(-1);
    if (before?.end === start) before.end = end;
    else found.push({ start, end });
  }
  return found.map(({ start, end }) => ({ start, end: running.has(end) ? undefined : end }));
}

/** The records of one person: the article, tenures as Vice President, and evidence of when a presidency began and ended. */
export function* executiveRecords({
  official,
  key,
  presidencies,
  vicePresidencies,
}: Executive): Generator<SeedLine> {
  const article = `article:us-executive:${key}`;
  yield {
    type: 'article',
    id: article,
    kind: 'RECORD',
    title: `${official.name}: terms as President and Vice President of the United States`,
    language: 'en',
  };
  for (const { start, end } of vicePresidencies) {
    const id = `tenure:us-executive:vice-president-${key}-${start.slice(0, 4)}`;
    yield {
      type: 'tenure',
      id,
      official: official.id,
      position: VICE_PRESIDENT.id,
      start,
      ...(end !== undefined && { end }),
    };
    yield { type: 'evidence', article, supports: id };
  }
  for (const { number, start, end } of presidencies) {
    if (number === undefined) continue;
    const supports = presidencyTenure(number);
    yield { type: 'evidence', article, supports, field: 'start', value: start };
    if (end !== undefined) yield { type: 'evidence', article, supports, field: 'end', value: end };
  }
}

/** The tenure of a presidency, by its number. */
export const presidencyTenure = (number: number): string => `tenure:history-at-state:president-${number}`;
