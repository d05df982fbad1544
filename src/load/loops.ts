import { groupedBy } from '../model/grouped';
import type { Store } from '../neo4j/store';
import type { Fault, Faults } from './fault';
import { inSlices } from './group-by';
import type { Loaded } from './record';
import { kindOf } from './stored';

/** Ids are looked up in the store this many at once. */
const LOOK_UP = 5_000;
/** A loop is shown by at most so many of its ids. */
const SHOWN = 10;

type Place = Pick<Fault, 'file' | 'line' | 'field'>;

/** Nothing is part of itself, neither directly nor through others, in the seeds and the store together. */
export class Loops {
  /** What each id is part of; null is nothing. What the seeds define counts, whatever the store holds of it. */
  private readonly wholes = new Map<string, string | null>();
  private readonly places = new Map<string, Place>();

  note({ kind, record, id, extension, file, line }: Loaded): void {
    const field = kind.partOf;
    if (field === undefined || extension) return;
    const whole = (record[field] as string | undefined) ?? null;
    this.wholes.set(id, whole);
    if (whole !== null) this.places.set(id, { file, line, field });
  }

  /**
   * Each loop that a record of the seeds closes is told once.
   *
   * Cost: one round trip for each level of the store above what the seeds define, if they refer to it.
   */
  async check(store: Store, faults: Faults): Promise<void> {
    await this.lookUp(store);
    const seen = new Set<string>();
    for (const start of this.places.keys()) {
      const way: string[] = [];
      let id: string | null = start;
      while (id !== null && !seen.has(id)) {
        seen.add(id);
        way.push(id);
        id = this.wholes.get(id) ?? null;
      }
      const at = id === null ? -1 : way.indexOf(id);
      if (at >= 0) this.tell(way.slice(at), faults);
    }
  }

  private tell(loop: readonly string[], faults: Faults): void {
    // One that is all in the store was there before, and these seeds are not to blame.
    const first = loop.find((id) => this.places.has(id));
    if (first === undefined) return;
    const from = loop.indexOf(first);
    const ids = [...loop.slice(from), ...loop.slice(0, from)];
    const shown = ids.length > SHOWN ? [...ids.slice(0, SHOWN), '…'] : ids;
    const { field, ...place } = this.places.get(first) as Place;
    faults.at(place)(field, `is a loop: ${[...shown, first].join(' → ')}`);
  }

  /** Adds what is above in the store, level by level. */
  private async lookUp(store: Store): Promise<void> {
    let open = this.unknown(this.wholes.values());
    while (open.length > 0) {
      for (const id of open) this.wholes.set(id, null);
      for (const slice of inSlices(open, LOOK_UP)) {
        for (const [label, ids] of groupedBy(slice, kindOf)) {
          const rows = await store.read(
            'load.wholes',
            `UNWIND $p.ids AS id MATCH (n:${label} {id: id})-[:PART_OF|IN]->(whole) USING INDEX SEEK n:${label}(id) ` +
              'RETURN id, whole.id AS whole',
            { p: { ids } },
          );
          for (const { id, whole } of rows) this.wholes.set(id as string, whole as string);
        }
      }
      open = this.unknown(open.map((id) => this.wholes.get(id)));
    }
  }

  private unknown(ids: Iterable<string | null | undefined>): string[] {
    return [...new Set(ids)].filter((id) => typeof id === 'string').filter((id) => !this.wholes.has(id));
  }
}
