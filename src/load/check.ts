import type { Store } from '../neo4j/store';
import { statement } from '../neo4j/statement';
import { LABELS, labelOf, RELATIONSHIP_TYPES, idType } from '../model/id';
import { sha256 } from '../model/sha256';
import type { Surroundings } from '../nodes/record';
import type { Dataset } from './dataset';
import type { Faults } from './fault';
import { kinds, type Loaded, recordsOf, referencesOf, signatureOf } from './record';
import type { Texts } from './texts';

/** What a record is known by to the records that refer to it. */
interface Known {
  /** `file:line`, or the dataset in the store. */
  readonly where: string;
  /** Who defines it, and as what: `dataset=signature` each. */
  readonly definedBy: readonly string[];
  /** The event of a participation. */
  readonly event?: string | undefined;
  /** Hash of an article's text. */
  readonly textSha256?: string | undefined;
}

/** Records of one dataset that passed. */
export interface Checked {
  readonly dataset: Dataset;
  readonly records: number;
}

/** All that the check learned: needed for writing, not to be learned twice. */
export interface CheckedLoad {
  readonly datasets: readonly Checked[];
  readonly around: Surroundings;
}

/**
 * Checks seeds whole, before anything is written: each record on its own, ids unique, references
 * resolved (in the seeds, or in the store), spans and hashes exact where the text is at hand, counts as
 * the package expects them. Faults are added to `faults`.
 *
 * Cost: reads the files twice; memory grows with the number of ids; one round trip per 5,000 references
 * that the seeds do not resolve, and per 5,000 ids that they define.
 */
export async function check(
  datasets: readonly Dataset[],
  store: Store,
  texts: Texts,
  faults: Faults,
): Promise<CheckedLoad> {
  const known = new Map<string, Known>();
  const checked: Checked[] = [];
  for (const dataset of datasets) {
    const { counts, refused } = await indexRecords(dataset, known, faults);
    if (!refused) expectCounts(dataset, counts, faults);
    checked.push({ dataset, records: [...counts.values()].reduce((sum, it) => sum + it, 0) });
  }
  await resolveInStore(datasets, known, store, faults);
  const around: Surroundings = {
    eventOf: (id) => known.get(id)?.event,
    textOf: (id) => texts.get(known.get(id)?.textSha256 ?? ''),
  };
  await checkTogether(datasets, known, around, faults);
  return { datasets: checked, around };
}

/** First pass: every record on its own; ids go into `known`. */
async function indexRecords(dataset: Dataset, known: Map<string, Known>, faults: Faults) {
  const counts = new Map<string, number>();
  let refused = false;
  for await (const found of recordsOf(dataset)) {
    const { file, line } = found;
    if ('faults' in found) {
      refused = true;
      for (const fault of found.faults) faults.add({ file, line, ...fault });
      // Records that refer to it are not to blame.
      if (found.id !== undefined) known.set(found.id, { where: `${file}:${line}`, definedBy: [] });
      continue;
    }
    const { kind, id, record, extension } = found;
    counts.set(kind.type, (counts.get(kind.type) ?? 0) + 1);
    if (!extension) define(found, dataset.name, known, faults);
  }
  return { counts, refused };
}

/**
 * Enters a definition. One dataset defines an id once; another may define it too, but only as the very
 * same: otherwise it adds to it with `extend`.
 */
function define(found: Loaded, dataset: string, known: Map<string, Known>, faults: Faults): void {
  const { id, file, line, record, kind } = found;
  const where = `${file}:${line}`;
  const own = `${dataset}=${signatureOf(found)}`;
  const before = known.get(id);
  const problem = before && redefinition(before, own);
  if (problem) faults.add({ file, line, field: 'id' in record ? 'id' : '$', problem: `${id} ${problem}` });
  known.set(id, {
    where: before?.where ?? where,
    definedBy: [...(before?.definedBy ?? []), own],
    event: kind.type === 'participation' ? (record.event as string) : undefined,
    textSha256: record.textSha256 as string | undefined,
  });
}

/** What is wrong with defining again what is defined, if anything. */
function redefinition({ definedBy, where }: Known, own: string): string | undefined {
  const [dataset = '', signature] = own.split('=');
  for (const other of definedBy) {
    const [otherDataset, otherSignature] = other.split('=');
    if (otherDataset === dataset) return `is defined already at ${where}`;
    if (otherSignature !== signature) {
      return `is defined otherwise by dataset ${otherDataset} at ${where} (ID_REDEFINED): make it the same, or add to it with "extend": true`;
    }
  }
  return undefined;
}

function expectCounts({ expected, manifest }: Dataset, counts: Map<string, number>, faults: Faults): void {
  for (const type of expected ? new Set([...Object.keys(expected), ...counts.keys()]) : []) {
    const [want, got] = [expected?.[type] ?? 0, counts.get(type) ?? 0];
    if (want !== got) {
      faults.add({ file: manifest, line: 1, field: `expected.${type}`, problem: `is ${want}, the files hold ${got}` });
    }
  }
}

/** Ids of this many are looked up at once. */
const LOOK_UP = 5_000;

/**
 * What the store holds already: records that the seeds refer to and do not define, and definitions by
 * other datasets of what they do define.
 */
async function resolveInStore(
  datasets: readonly Dataset[],
  known: Map<string, Known>,
  store: Store,
  faults: Faults,
): Promise<void> {
  const seen = new Set<string>();
  let missing: string[] = [];
  let defined = new Map<string, { found: Loaded; own: string }>();
  const resolve = async () => {
    for (const row of await inStore(store, [...missing, ...defined.keys()])) {
      const where = 'the store';
      const definition = defined.get(row.id);
      if (!definition) known.set(row.id, { ...row, where });
      const others = row.definedBy.filter((it) => it.split('=')[0] !== definition?.own.split('=')[0]);
      const problem = definition && redefinition({ where, definedBy: others }, definition.own);
      if (definition && problem) {
        const { file, line, id } = definition.found;
        faults.add({ file, line, field: 'id', problem: `${id} ${problem}` });
      }
    }
    missing = [];
    defined = new Map();
  };
  for (const dataset of datasets) {
    for await (const found of recordsOf(dataset)) {
      if ('faults' in found) continue;
      const { id, extension } = found;
      if (!extension) defined.set(id, { found, own: `${dataset.name}=${signatureOf(found)}` });
      for (const reference of referencesOf(found)) {
        if (known.has(reference.id) || seen.has(reference.id)) continue;
        seen.add(reference.id);
        missing.push(reference.id);
      }
      if (missing.length + defined.size >= LOOK_UP) await resolve();
    }
  }
  await resolve();
}

interface StoredRow {
  readonly id: string;
  readonly definedBy: readonly string[];
  readonly event?: string | undefined;
  readonly textSha256?: string | undefined;
}

const storedRow = (row: Record<string, unknown>): StoredRow => ({
  id: row.id as string,
  definedBy: (row.definedBy as string[] | null) ?? [],
  event: (row.event as string | null) ?? undefined,
  textSha256: (row.textSha256 as string | null) ?? undefined,
});

/** Nodes of one label by id. Cost: one unique index seek an id. */
const storedNodes = (label: string) =>
  statement<{ ids: string[] }, StoredRow>({
    name: `load.stored.${label}`,
    text:
      `MATCH (n:${label}) WHERE n.id IN $ids AND n._definedBy IS NOT NULL ` +
      'RETURN n.id AS id, n._definedBy AS definedBy, null AS event, n.textSha256 AS textSha256',
    row: storedRow,
  });

/** Participations by id, with their events. Cost: one unique index seek an id. */
const storedParticipations = statement<{ ids: string[] }, StoredRow>({
  name: 'load.stored.participation',
  text:
    `MATCH ()-[r:${RELATIONSHIP_TYPES.participation}]->(event:Event) WHERE r.id IN $ids ` +
    'RETURN r.id AS id, r._definedBy AS definedBy, event.id AS event, null AS textSha256',
  row: storedRow,
});

async function inStore(store: Store, ids: string[]): Promise<StoredRow[]> {
  const rows: StoredRow[] = [];
  for (const label of Object.values(LABELS)) {
    const own = ids.filter((id) => labelOf(id) === label);
    if (own.length > 0) rows.push(...(await store.rows(storedNodes(label), { ids: own })));
  }
  const parts = ids.filter((id) => idType(id) === 'participation');
  if (parts.length > 0) rows.push(...(await store.rows(storedParticipations, { ids: parts })));
  return rows;
}

/** Second pass: each record against all others, the store and the texts. */
async function checkTogether(
  datasets: readonly Dataset[],
  known: Map<string, Known>,
  around: Surroundings,
  faults: Faults,
): Promise<void> {
  const quotes = new Quotations();
  for (const dataset of datasets) {
    for await (const found of recordsOf(dataset)) {
      if ('faults' in found) continue;
      const { file, line } = found;
      const fault = (field: string, problem: string) => faults.add({ file, line, field, problem });
      for (const { field, id } of referencesOf(found)) {
        if (!known.has(id)) fault(field, `${id} is neither in these seeds nor in the store: load its dataset first, or with this one`);
      }
      if (found.kind.type === 'evidence') checkField(found, fault);
      if (found.kind.type === 'evidence' || found.kind.type === 'mention') checkSpan(found, around, fault);
      quotes.note(found);
    }
  }
  quotes.check(faults);
}

type AddFault = (field: string, problem: string) => void;

/** Evidence speaks for a field that its fact has. */
function checkField({ record }: Loaded, fault: AddFault): void {
  const field = record.field as string | undefined;
  if (field === undefined) return;
  const fields = kinds.get(idType(record.supports as string) ?? '')?.factFields ?? [];
  if (!fields.includes(field)) fault('field', `must be one of ${fields.join(', ')}`);
}

interface Span {
  readonly article: string;
  readonly start?: number;
  readonly end?: number;
  readonly quote?: string;
  readonly surface?: string;
  readonly quoteSha256?: string;
}

/** A span is the very words, where the article's text is at hand. */
function checkSpan({ record }: Loaded, { textOf }: Surroundings, fault: AddFault): void {
  const { article, start, end, quote, surface, quoteSha256 } = record as unknown as Span;
  const text = start === undefined ? undefined : textOf(article);
  if (text === undefined || end === undefined) return;
  if (end > text.length) return fault('end', `is past the end of the text, which has ${text.length} UTF-16 units`);
  const words = text.slice(start, end);
  if (quote !== undefined && words !== quote) fault('quote', 'is not what stands in the text there');
  if (surface !== undefined && words !== surface) fault('surface', 'is not what stands in the text there');
  if (quoteSha256 !== undefined && sha256(words) !== quoteSha256) {
    fault('quoteSha256', 'is not the hash of what stands in the text there');
  }
}

/** A verbatim statement needs evidence with the same words. */
class Quotations {
  private readonly statements = new Map<string, { file: string; line: number; text: string }>();
  private readonly evidence = new Map<string, Set<string>>();

  note({ kind, record, id, file, line, extension }: Loaded): void {
    if (kind.type === 'statement' && !extension && record.text !== undefined) {
      this.statements.set(id, { file, line, text: record.text as string });
    }
    if (kind.type === 'evidence' && record.quote !== undefined) {
      const fact = record.supports as string;
      this.evidence.set(fact, (this.evidence.get(fact) ?? new Set()).add(record.quote as string));
    }
  }

  check(faults: Faults): void {
    for (const [id, { file, line, text }] of this.statements) {
      if (this.evidence.get(id)?.has(text)) continue;
      faults.add({ file, line, field: 'text', problem: 'no evidence for the statement quotes these words' });
    }
  }
}
