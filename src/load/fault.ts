import { CommandError, EXIT } from '../errors';

/** One thing that is wrong with a seed: where, which field, what. */
export interface Fault {
  /** The file as it was named on the command line, or below the folder that was. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly field: string;
  readonly problem: string;
}

/** `file:line: field: what`: editors jump to it. */
export const formatFault = ({ file, line, field, problem }: Fault): string =>
  `${file}:${line}: ${field}: ${problem}`;

/** Faults as they are found; all are counted, the first ones kept. */
export class Faults {
  static readonly KEPT = 20;
  readonly kept: Fault[] = [];
  count = 0;

  add(fault: Fault): void {
    this.count += 1;
    if (this.kept.length < Faults.KEPT) this.kept.push(fault);
  }
}

/** A seed that was refused whole: nothing of it was written. */
export class SeedError extends CommandError {
  constructor(readonly faults: Faults) {
    const more = faults.count - faults.kept.length;
    const lines = faults.kept.map(formatFault);
    super([...lines, ...(more > 0 ? [`… and ${more} more`] : [])].join('\n'), EXIT.data);
  }
}
