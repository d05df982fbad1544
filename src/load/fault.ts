import { CommandError, EXIT } from '../errors';

/** One thing that is wrong with a seed: where, which field, what. */
export interface Fault {
  /** The file as it was named on the command line, or below the folder that was. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** `$` is the whole line. */
  readonly field: string;
  readonly problem: string;
}

/** Reports what is wrong with one field of what is looked at. */
export type AddFault = (field: string, problem: string) => void;

/** `file:line: field: what`: editors jump to it. */
export const formatFault = ({ file, line, field, problem }: Fault): string =>
  `${file}:${line}: ${field}: ${problem}`;

const LONGEST_FIELD_SHOWN = 50;

/** A field as a message can show it: what others wrote must not be long, nor move a terminal's cursor. */
export function shownField(field: string): string {
  if (/^\w+$/.test(field) && field.length <= LONGEST_FIELD_SHOWN) return field;
  return JSON.stringify(field.slice(0, LONGEST_FIELD_SHOWN)).replace(/[^\x20-\x7e]/g, '?');
}

/** Faults as they are found; all are counted, the first ones kept. */
export class Faults {
  readonly kept: Fault[] = [];
  count = 0;

  /** @param most so many are kept */
  constructor(private readonly most = 20) {}

  add(fault: Fault): void {
    this.count += 1;
    if (this.kept.length < this.most) this.kept.push(fault);
  }

  /** Adds faults of one place. */
  at({ file, line }: Pick<Fault, 'file' | 'line'>): AddFault {
    return (field, problem) => this.add({ file, line, field, problem });
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
