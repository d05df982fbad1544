/** Where something was read: a row of a file. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

interface Group {
  count: number;
  readonly examples: string[];
}

/** How many of what is shown with its place. */
const EXAMPLES = 3;

/** What a conversion read, and what it left out and why: counted, with the first of each kind. */
export class Report {
  private readonly counts = new Map<string, number>();
  private readonly omissions = new Map<string, Group>();

  /** Counts what was read: "trips". */
  count(what: string, by = 1): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + by);
  }

  /** Something that makes no record. */
  leftOut(why: string, { file, line }: Place, what: string): void {
    const group = this.omissions.get(why) ?? { count: 0, examples: [] };
    this.omissions.set(why, group);
    group.count += 1;
    if (group.examples.length < EXAMPLES) group.examples.push(`${file}:${line}: ${what}`);
  }

  /** Lines for people: what was read first, then what was left out. */
  lines(): string[] {
    return [
      ...[...this.counts].map(([what, count]) => `read ${count} ${what}`),
      ...[...this.omissions].flatMap(([why, { count, examples }]) => [
        `left out ${count}: ${why}`,
        ...examples.map((it) => `  ${it}`),
      ]),
    ];
  }
}
