import type { Store } from '../neo4j/store';
import type { Surroundings } from '../nodes/record';
import type { Dataset } from './dataset';
import { checkField, idAsValue, Quotations, type SpanCounts, Spans } from './evidence';
import { type Faults, shownField } from './fault';
import { inSlices } from './group-by';
import { Held } from './held';
import { KnownIds } from './known';
import { Loops } from './loops';
import type { Progress } from './progress';
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
  readonly held: Held;
  readonly spans: SpanCounts;
}

/** What is given to a check beside the seeds. */
interface Checking {
  /** If there are any, every span has to be found in one. */
  readonly texts: Texts | undefined;
  /** Gets what is wrong. */
  readonly faults: Faults;
  readonly progress: Progress;
  /** Ends the check between two blocks of lines. */
  readonly signal: AbortSignal | undefined;
}

/**
 * Checks seeds whole, before anything is written: each record on its own, ids unique, references
 * resolved (in the seeds, or in the store), nothing part of itself, spans and hashes exact, counts as the
 * package expects them.
 *
 * Out:    what writing needs to know.
 * Throws: StoreUnavailableError; CommandError if a file changes meanwhile; the reason of the signal.
 * Cost:   reads the files once, and once more for texts, or to tell where something is referred to that is
 *         nowhere; memory grows with the number of ids; round trips with ids / 5,000, and with how deep the store
 *         goes above what is part of something.
 */
export async function check(
  datasets: readonly Dataset[],
  store: Store,
  intoNothing: boolean,
  checking: Checking,
): Promise<CheckedLoad> {
  const { texts, faults } = checking;
  const known = new KnownIds();
  const held = new Held();
  const learned: Learned = { known, referred: new Set(), loops: new Loops(), quotations: new Quotations() };
  const read: Read[] = [];
  for (const dataset of datasets) read.push(await readAlone(dataset, learned, checking));
  const open = unknown(learned);
  if (!intoNothing) await lookUp([...known.givenIds(), ...open], { known, held }, store, faults);
  known.checkExtensions(faults);
  const around: Surroundings = {
    eventOf: (id) => known.eventOf(id),
    textOf: (id) => texts?.get(known.textSha256Of(id) ?? ''),
  };
  const spans = new Spans(around.textOf);
  if (texts || open.some((id) => !known.has(id))) await checkTogether(read, { known, spans }, checking);
  await learned.quotations.check(store, faults);
  await learned.loops.check(store, faults);
  if (texts) spans.requireTexts(known, faults);
  return { datasets: read, around, held, spans };
}

/** Ids that are referred to and that the seeds do not give. */
const unknown = ({ referred, known }: Learned): string[] => [...referred].filter((id) => !known.has(id));

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
  readonly quotations: Quotations;
}

/** First reading: every record on its own. */
async function readAlone(
  dataset: Dataset,
  learned: Learned,
  { faults, progress, signal }: Checking,
): Promise<Read> {
  const counts = new Map<string, number>();
  let clean = true;
  for await (const block of recordsOf(dataset)) {
    if (signal?.aborted) throw signal.reason;
    progress.checking(dataset.name);
    for (const found of block) {
      if ('kind' in found) {
        counts.set(found.kind.type, (counts.get(found.kind.type) ?? 0) + 1);
        learn(found, dataset.name, learned, faults);
        continue;
      }
      clean = false;
      const fault = faults.at(found);
      for (const { field, problem } of found.faults) fault(field, problem);
      if (found.id !== undefined) learned.known.refuse(found.id);
    }
  }
  if (clean) expectCounts(dataset, counts, faults);
  return { dataset, clean, records: [...counts.values()].reduce((sum, it) => sum + it, 0) };
}

function learn(
  found: Loaded,
  dataset: string,
  { known, referred, loops, quotations }: Learned,
  faults: Faults,
) {
  const fault = faults.at(found);
  known.give(found, dataset, fault);
  loops.note(found);
  quotations.note(found);
  for (const { id } of idsIn(found)) referred.add(id);
  if (found.kind.type === 'evidence') checkField(found, fault);
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

/** Adds what the store holds of these ids to what is known. */
async function lookUp(
  ids: readonly string[],
  { known, held }: { readonly known: KnownIds; readonly held: Held },
  store: Store,
  faults: Faults,
): Promise<void> {
  for (const slice of inSlices(ids, LOOK_UP)) {
    for (const it of (await storedOf((...read) => store.read(...read), slice)).values()) {
      known.hold(it, faults);
      for (const { id, element } of [it, it.ends?.[1] ?? []].flat()) held.note(id, element);
    }
  }
}

/** Second reading: what a record refers to, and the words it has from texts. */
async function checkTogether(
  read: readonly Read[],
  { known, spans }: { readonly known: KnownIds; readonly spans: Spans },
  { faults, signal }: Checking,
): Promise<void> {
  for (const { dataset, clean } of read) {
    for await (const block of recordsAgain(dataset, clean)) {
      if (signal?.aborted) throw signal.reason;
      for (const found of block) {
        const fault = faults.at(found);
        for (const { field, id } of idsIn(found)) {
          if (known.has(id)) continue;
          const problem = `${id} is neither in these seeds nor in the store: load its dataset first, or with this one`;
          fault(field, problem);
        }
        if (found.kind.type === 'evidence' || found.kind.type === 'mention') spans.check(found, fault);
      }
    }
  }
}
