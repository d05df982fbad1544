import { sha256 } from '../../model/sha256';
import type { SeedLine } from '../reader';

/**
 * The records of one delivery as they come together: a node is given once, whoever mentions it, and other
 * spellings of its name add up.
 */
export class Records {
  private readonly byId = new Map<string, SeedLine>();
  private readonly spellings = new Map<string, Set<string>>();
  private readonly facts: SeedLine[] = [];
  private readonly known = new Map<string, string>();

  /**
   * Gives a node. Its fields have to come from its own source or a committed table, so that whoever else
   * mentions it gives the same.
   *
   * @throws Error for a second record of the same id that says something else: a fault of the reader
   */
  node(record: SeedLine & { readonly id: string }): string {
    const { names = [], ...fields } = record as SeedLine & { id: string; names?: readonly string[] };
    const before = this.byId.get(record.id);
    if (before === undefined) this.byId.set(record.id, fields);
    else if (canonical(before) !== canonical(fields)) {
      throw new Error(`${record.id} is given twice: ${JSON.stringify(before)} and ${JSON.stringify(fields)}`);
    }
    for (const name of names) this.alsoCalled(record.id, name);
    return record.id;
  }

  /** Another spelling of a node's name. */
  alsoCalled(id: string, name: string): void {
    const own = this.spellings.get(id);
    if (own) own.add(name);
    else this.spellings.set(id, new Set([name]));
  }

  /** The title of a position that was given. */
  titleOf(id: string): string {
    return String(this.byId.get(id)?.title);
  }

  /** Gives a record whose id is computed: a participation, a mention, a piece of evidence. */
  fact(record: SeedLine): void {
    this.facts.push(record);
  }

  /** Gives a record of any type. */
  add(record: SeedLine): void {
    if (typeof record.id === 'string') this.node(record as SeedLine & { readonly id: string });
    else this.fact(record);
  }

  /** Keeps the exact text of an article; gives its hash. */
  text(text: string): string {
    const hash = sha256(text);
    this.known.set(hash, text);
    return hash;
  }

  /** The texts of articles by their hash. */
  texts(): ReadonlyMap<string, string> {
    return this.known;
  }

  /** All records by type, in the order of their text, which is that of their ids. */
  byType(): Map<string, SeedLine[]> {
    const lines = new Map<string, Map<string, SeedLine>>();
    const add = (record: SeedLine) => {
      const own = lines.get(record.type) ?? new Map<string, SeedLine>();
      lines.set(record.type, own.set(JSON.stringify(record), record));
    };
    for (const [id, record] of this.byId) add(this.withNames(id, record));
    for (const record of this.facts) add(record);
    return new Map(
      [...lines].map(([type, own]) => [
        type,
        [...own].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, record]) => record),
      ]),
    );
  }

  private withNames(id: string, record: SeedLine): SeedLine {
    const own = record.name ?? record.title;
    const names = [...(this.spellings.get(id) ?? [])].filter((it) => it !== own).sort();
    return names.length > 0 ? { ...record, names } : record;
  }
}

/** A record as a text that does not depend on the order of its fields. */
const canonical = (record: SeedLine): string => JSON.stringify(record, Object.keys(record).sort());
