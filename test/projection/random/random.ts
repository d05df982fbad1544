/** Numbers, choices and lists that one seed decides. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0 up to, not including, 1: mulberry32, by Tommy Ettinger (public domain). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let it = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    it ^= it + Math.imul(it ^ (it >>> 7), it | 61);
    return ((it ^ (it >>> 14)) >>> 0) / 2 ** 32;
  }

  /** One of the whole numbers from `least` to `most`. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** @throws Error for an empty list */
  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new Error('nothing to pick from');
    return list[this.whole(0, list.length - 1)] as T;
  }

  /** Between `least` and `most` of a list, each once, in any order; all where it is shorter. */
  some<T>(list: readonly T[], least: number, most: number): T[] {
    const rest = [...list];
    const count = Math.min(this.whole(least, most), rest.length);
    return Array.from({ length: count }, () => rest.splice(this.whole(0, rest.length - 1), 1)[0] as T);
  }

  /** A value with some probability, else undefined: for fields that a record need not have. */
  maybe<T>(probability: number, value: () => T): T | undefined {
    return this.chance(probability) ? value() : undefined;
  }
}
