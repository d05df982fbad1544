import type { AddFault, Fault, Faults } from './fault';
import { idField, type Loaded, signatureOf } from './record';
import { datasetOf, type Stored } from './stored';

/** A record that gives an id: it defines it, or adds to it. */
interface Given extends Pick<Fault, 'file' | 'line' | 'field'> {
  readonly dataset: string;
  /** Of a definition; two with the same say the same. */
  readonly signature?: string | undefined;
  readonly extendable: boolean;
}

/** What is known of one id. */
interface Known {
  readonly given: readonly Given[];
  /** `dataset=signature` of definitions in the store. */
  readonly stored: readonly string[];
  /** A record that seems to give it was refused: who refers to it is not to blame. */
  readonly refused?: boolean | undefined;
  /** The event of a participation. */
  readonly event?: string | undefined;
  /** Hash of an article's text. */
  readonly textSha256?: string | undefined;
}

/**
 * Ids that are defined, in the seeds or in the store, and the rules of who may define one:
 * a dataset gives an id in one record; several datasets may define it as the very same; whoever has
 * something else to say of it adds to it with `extend`.
 */
export class KnownIds {
  private readonly ids = new Map<string, Known>();
  private readonly extensions: { id: string; given: Given }[] = [];

  has(id: string): boolean {
    return this.ids.has(id);
  }

  /** The event of a participation; undefined for anything else. */
  eventOf(id: string): string | undefined {
    return this.ids.get(id)?.event;
  }

  textSha256Of(article: string): string | undefined {
    return this.ids.get(article)?.textSha256;
  }

  /** Where the seeds define an id, if they do. */
  definitionOf(id: string): Pick<Fault, 'file' | 'line'> | undefined {
    return this.ids.get(id)?.given.find(({ signature }) => signature !== undefined);
  }

  /** Nothing can be said of what is not there, or was refused. */
  isUnsure(id: string): boolean {
    return this.ids.get(id)?.refused ?? !this.ids.has(id);
  }

  /** Ids that the seeds give. */
  *givenIds(): Generator<string> {
    for (const [id, { given }] of this.ids) if (given.length > 0) yield id;
  }

  /** Enters a valid record. */
  give(found: Loaded, dataset: string, fault: AddFault): void {
    const { id, kind, record, extension, file, line } = found;
    const field = idField(found);
    const given: Given = {
      dataset,
      file,
      line,
      field,
      signature: extension ? undefined : signatureOf(found),
      extendable: kind.extendable.length > 0,
    };
    const before = this.ids.get(id);
    const problem = before && clash(given, before.given);
    if (problem) fault(field, `${id} ${problem}`);
    if (extension) this.extensions.push({ id, given });
    this.ids.set(id, {
      given: [...(before?.given ?? []), given],
      stored: [],
      refused: before?.refused,
      event: before?.event ?? (kind.type === 'participation' ? (record.event as string) : undefined),
      textSha256: before?.textSha256 ?? (record.textSha256 as string | undefined),
    });
  }

  /** Enters the id of a record that was refused. */
  refuse(id: string): void {
    this.ids.set(id, { given: [], stored: [], ...this.ids.get(id), refused: true });
  }

  /** Enters what the store holds of an id. Definitions there of datasets that give it anew do not count. */
  hold({ id, definedBy, ends, props }: Stored, faults: Faults): void {
    const { given = [], refused } = this.ids.get(id) ?? {};
    if (given.length === 0 && definedBy.length === 0) return;
    const others = definedBy.filter((it) => !given.some(({ dataset }) => dataset === datasetOf(it)));
    // Whoever defines an article says whether its text has a hash.
    const isDefined = given.some(({ signature }) => signature !== undefined);
    const inStore = isDefined ? undefined : ((props.textSha256 as string | null) ?? undefined);
    const textSha256 = this.textSha256Of(id) ?? inStore;
    this.ids.set(id, { given, refused, stored: others, event: this.eventOf(id) ?? ends?.[1].id, textSha256 });
    for (const it of given) {
      const other = it.signature && others.find((entry) => entry !== `${datasetOf(entry)}=${it.signature}`);
      if (!other) continue;
      faults.at(it)(it.field, `${id} ${redefinition(it, datasetOf(other), 'in the store')}`);
      return;
    }
  }

  /** Who adds to an id needs another dataset that defines it. To be asked when all is known. */
  checkExtensions(faults: Faults): void {
    for (const { id, given } of this.extensions) {
      const { given: all = [], stored = [], refused } = this.ids.get(id) ?? {};
      if (!refused && stored.length === 0 && !all.some(({ signature }) => signature)) {
        faults.at(given)(
          given.field,
          `${id} is defined neither in these seeds nor in the store by another dataset`,
        );
      }
    }
  }
}

const place = ({ file, line }: Given) => `at ${file}:${line}`;

const redefinition = ({ extendable }: Given, dataset: string, where: string) =>
  `is defined otherwise by dataset ${dataset} ${where} (ID_REDEFINED): make it the same` +
  (extendable ? ', or add to it with "extend": true' : '');

/** What is wrong with giving again what was given before, if anything. */
function clash(it: Given, before: readonly Given[]): string | undefined {
  const own = before.find(({ dataset }) => dataset === it.dataset);
  if (own?.signature !== undefined && it.signature !== undefined) return `is defined already ${place(own)}`;
  if (own) return `is given already by this dataset ${place(own)}: make one record of both`;
  const other = before.find(({ signature }) => it.signature && signature && signature !== it.signature);
  return other && redefinition(it, other.dataset, place(other));
}
