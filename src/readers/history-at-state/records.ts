import { sha256 } from '../../model/sha256';
import type { SeedLine } from '../reader';

/** Fields to which whoever gives a node may add. */
const LISTS = ['names', 'succeeds'] as const;
type List = (typeof LISTS)[number];

const isList = (field: string): boolean => LISTS.some((it) => it === field);

/**
 * The records of one delivery as they come together: a node is given once, whoever mentions it, and its lists
 * add up.
 */
export class Records {
  private readonly byId = new Map<string, SeedLine>();
  private readonly lists = new Map<string, Map<List, Set<string>>>();
  private readonly facts: SeedLine[] = [];
  private readonly known = new Map<string, string>();

  /**
   * Gives a node. Its fields have to come from its own source or a committed table, so that whoever else
   * mentions it gives the same.
   *
   * @throws Error for a second record of the same id that says something else: a fault of the reader
   */
  node(record: SeedLine & { readonly id: string }): string {
    const { id } = record;
    const fields = Object.fromEntries(Object.entries(record).filter(([field]) => !isList(field))) as SeedLine;
    const before = this.byId.get(id);
    if (before === undefined) this.byId.set(id, fields);
    else if (canonical(before) !== canonical(fields)) {
      throw new Error(`${id} is given twice: ${JSON.stringify(before)} and ${JSON.stringify(fields)}`);
    }
    for (const field of LISTS) for (const it of (record[field] ?? []) as string[]) this.also(id, field, it);
    return id;
  }

  /** Another spelling of a node's name. */
  alsoCalled(id: string, name: string): void {
    this.also(id, 'names', name);
  }

  private also(id: string, field: List, entry: string): void {
    const lists = this.lists.get(id) ?? new Map<List, Set<string>>();
    this.lists.set(id, lists);
    lists.set(field, (lists.get(field) ?? new Set()).add(entry));
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

  /**
   * All records by type, in the order of their text, which is that of their ids. An office that no record refers to was
   * read beside a name that is only mentioned, and is left out.
   */
  byType(): Map<string, SeedLine[]> {
    const lines = new Map<string, Map<string, SeedLine>>();
    const add = (record: SeedLine) => {
      const own = lines.get(record.type) ?? new Map<string, SeedLine>();
      lines.set(record.type, own.set(JSON.stringify(record), record));
    };
    const held = this.heldPositions();
    for (const [id, record] of this.byId)
      if (record.type !== 'position' || held.has(id)) add(this.withLists(id, record));
    for (const record of this.facts) add(record);
    return new Map(
      [...lines].map(([type, own]) => [
        type,
        [...own].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, record]) => record),
      ]),
    );
  }

  private heldPositions(): ReadonlySet<unknown> {
    return new Set(
      [...this.byId.values(), ...this.facts].flatMap(({ position, positions = [] }) => [
        position,
        ...(positions as readonly string[]),
      ]),
    );
  }

  private withLists(id: string, record: SeedLine): SeedLine {
    const own = record.name ?? record.title;
    const lists = [...(this.lists.get(id) ?? [])].flatMap(([field, entries]) => {
      const others = [...entries].filter((it) => it !== own).sort();
      return others.length > 0 ? [[field, others] as const] : [];
    });
    return { ...record, ...Object.fromEntries(lists) };
  }
}

/** A record as a text that does not depend on the order of its fields. */
const canonical = (record: SeedLine): string => JSON.stringify(record, Object.keys(record).sort());
