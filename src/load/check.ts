import type { Store } from '../neo4j/store';
import type { Surroundings } from '../nodes/record';
import type { Dataset } from './dataset';
import { checkField, idAsValue, Quotations, type SpanCounts, Spans } from './evidence';
import { type Faults, shownField } from './fault';
import { KnownIds } from './known';
import { Loops } from './loops';
import { type Loaded, recordsAgain, recordsOf, referencesOf } from './record';
import { storedOf } from './stored';
import type { Texts } from './texts';

/** One dataset, read whole. */
export interface Checked {
  readonly dataset: Dataset;
  readonly records: number;
}

/** All that the check learned: needed for writing, not to be learned twice. */
export interface CheckedLoad {
  readonly datasets: readonly Checked[];
  readonly around: Surroundings;
  readonly spans: SpanCounts;
}

/**
 * Checks seeds whole, before anything is written: each record on its own, ids unique, references
 * resolved (in the seeds, or in the store), nothing part of itself, spans and hashes exact, counts as the
 * package expects them.
 *
 * In:     `texts` if they were given: then every span has to be found in one.
 * Out:    what writing needs to know; faults are added to `faults`.
 * Throws: StoreUnavailableError; CommandError if a file changes meanwhile.
 * Cost:   reads the files twice, the rules of records once; memory grows with the number of ids; round
 *         trips with ids / 5,000, and with how deep the store goes above what is part of something.
 */
export async function check(
  datasets: readonly Dataset[],
  store: Store,
  texts: Texts | undefined,
  faults: Faults,
): Promise<CheckedLoad> {
  const known = new KnownIds();
  const referred = new Set<string>();
  const loops = new Loops();
  const read: Read[] = [];
  for (const dataset of datasets) read.push(await readAlone(dataset, { known, referred, loops }, faults));
  for (const id of referred) if (known.has(id)) referred.delete(id);
  await lookUp([...known.givenIds(), ...referred], known, store, faults);
  known.checkExtensions(faults);
  const around: Surroundings = {
    eventOf: (id) => known.eventOf(id),
    textOf: (id) => texts?.get(known.textSha256Of(id) ?? ''),
  };
  const spans = new Spans(around.textOf);
  await checkTogether(read, { known, spans }, store, faults);
  await loops.check(store, faults);
  if (texts) spans.requireTexts(known, faults);
  return { datasets: read, around, spans };
}

interface Read extends Checked {
  /** No line was refused. */
  readonly clean: boolean;
}

/** What is found out of all records by the first reading. */
interface Learned {
  readonly known: KnownIds;
  /** Ids that are referred to. */
  readonly referred: Set<string>;
  readonly loops: Loops;
}

/** First reading: every record on its own. */
async function readAlone(
  dataset: Dataset,
  { known, referred, loops }: Learned,
  faults: Faults,
): Promise<Read> {
  const counts = new Map<string, number>();
  let clean = true;
  for await (const found of recordsOf(dataset)) {
    const fault = faults.at(found);
    if ('faults' in found) {
      clean = false;
      for (const { field, problem } of found.faults) fault(field, problem);
      if (found.id !== undefined) known.refuse(found.id);
      continue;
    }
    counts.set(found.kind.type, (counts.get(found.kind.type) ?? 0) + 1);
    known.give(found, dataset.name, fault);
    loops.note(found);
    for (const { id } of idsIn(found)) referred.add(id);
  }
  if (clean) expectCounts(dataset, counts, faults);
  return { dataset, clean, records: [...counts.values()].reduce((sum, it) => sum + it, 0) };
}

/** Ids that have to resolve, with the field that gives them. */
function* idsIn(found: Loaded): Generator<{ field: string; id: string }> {
  yield* referencesOf(found);
  yield* idAsValue(found);
}

function expectCounts({ expected, manifest }: Dataset, counts: Map<string, number>, faults: Faults): void {
  const fault = faults.at({ file: manifest, line: 1 });
  for (const type of expected ? new Set([...Object.keys(expected), ...counts.keys()]) : []) {
    const [want, got] = [expected?.[type] ?? 0, counts.get(type) ?? 0];
    if (want !== got) fault(`expected.${shownField(type)}`, `is ${want}, the files hold ${got}`);
  }
}

/** Ids of this many are looked up at once. */
const LOOK_UP = 5_000;

/** Adds what the store holds of these ids to `known`. */
async function lookUp(ids: readonly string[], known: KnownIds, store: Store, faults: Faults): Promise<void> {
  for (let i = 0; i < ids.length; i += LOOK_UP) {
    const stored = await storedOf((...it) => store.read(...it), ids.slice(i, i + LOOK_UP));
    for (const it of stored.values()) known.hold(it, faults);
  }
}

/** Second reading: each record against all others, the store and the texts. */
async function checkTogether(
  read: readonly Read[],
  { known, spans }: { readonly known: KnownIds; readonly spans: Spans },
  store: Store,
  faults: Faults,
): Promise<void> {
  const quotations = new Quotations();
  for (const { dataset, clean } of read) {
    for await (const found of recordsAgain(dataset, clean)) {
      const fault = faults.at(found);
      for (const { field, id } of idsIn(found)) {
        if (!known.has(id))
          fault(
            field,
            `${id} is neither in these seeds nor in the store: load its dataset first, or with this one`,
          );
      }
      if (found.kind.type === 'evidence') checkField(found, fault);
      if (found.kind.type === 'evidence' || found.kind.type === 'mention') spans.check(found, fault);
      quotations.note(found);
    }
  }
  await quotations.check(store, faults);
}
