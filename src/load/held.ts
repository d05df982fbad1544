import { CommandError, EXIT } from '../errors';

/**
 * Where the store has the nodes that a load is about, and which relationships with an id it has: what the check
 * found, and what the load wrote. To find a node so costs a tenth of an index seek by its id.
 *
 * Cost: memory grows with the number of ids.
 */
export class Held {
  private readonly elements = new Map<string, string>();
  private readonly fresh = new Set<string>();

  has(id: string): boolean {
    return this.elements.has(id);
  }

  /** @param element the store's own id of a node; relationships are found by their ids */
  note(id: string, element = ''): void {
    this.elements.set(id, element);
  }

  /** @throws CommandError if a node that was there when the seeds were checked is gone */
  elementOf(id: string): string {
    const element = this.elements.get(id);
    if (element === undefined) {
      throw new CommandError('Nodes were deleted while this load wrote: load it again.', EXIT.store);
    }
    return element;
  }

  /** Notes nodes that this load has made, and that have no relationships yet. */
  noteFresh(id: string, element: string): void {
    this.note(id, element);
    this.fresh.add(id);
  }

  isFresh(id: string): boolean {
    return this.fresh.has(id);
  }

  /** From now on they may have relationships. */
  age(ids: Iterable<string>): void {
    for (const id of ids) this.fresh.delete(id);
  }
}
