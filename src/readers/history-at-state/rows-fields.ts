import { FlexDateError, parseFlexDate } from '../../model/flex-date';
import { fileFault, type XmlElement } from './xml';

/** Where a row stands. */
export interface RowPlace {
  readonly file: string;
  readonly line: number;
}

/** One element of a file as fields: what is missing or no date is a fault with its place. */
export class Fields {
  constructor(
    readonly file: string,
    readonly element: XmlElement,
  ) {}

  get place(): RowPlace {
    return { file: this.file, line: this.element.line };
  }

  /** The first child of that name, if there is one. */
  child(name: string): Fields | undefined {
    const found = this.element.children.find((it) => it.name === name);
    return found && new Fields(this.file, found);
  }

  /** All children of these names. */
  children(...names: readonly string[]): Fields[] {
    return this.element.children
      .filter(({ name }) => names.includes(name))
      .map((it) => new Fields(this.file, it));
  }

  /** Its own text: runs of white space are one blank, none stands at the ends. */
  get text(): string {
    return this.element.text.replace(/\s+/g, ' ').trim();
  }

  /** The text of a child; "" where it is empty or missing. */
  of(name: string): string {
    return this.child(name)?.text ?? '';
  }

  /** The text of a child, if it has one. */
  optional(name: string): string | undefined {
    return this.of(name) || undefined;
  }

  /** @throws CommandError with file and line if the child is empty or missing */
  required(name: string): string {
    return this.of(name) || this.fault(name, 'is missing');
  }

  /** @throws CommandError with file and line if the attribute is empty or missing */
  attribute(name: string): string {
    return this.element.attributes[name] || this.fault(name, 'is missing');
  }

  /** A day, which has to be there. */
  day(name: string): string {
    const text = this.required(name);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) this.fault(name, 'is no day like 2015-12-28');
    return this.asDate(name, text);
  }

  /** A day, month or year; undefined where it is empty. */
  date(name: string): string | undefined {
    const text = this.of(name);
    if (text === '') return undefined;
    if (!/^\d{4}(-\d{2}){0,2}$/.test(text)) this.fault(name, 'is no date like 2015, 2015-12 or 2015-12-28');
    return this.asDate(name, text);
  }

  /** A number, if there is one. */
  number(name: string): number | undefined {
    const text = this.of(name);
    if (text === '') return undefined;
    const value = Number(text);
    return Number.isFinite(value) ? value : this.fault(name, 'is no number');
  }

  /** A key of the register, fit to be part of an id. */
  key(name: string): string {
    const text = this.required(name);
    return /^[a-z0-9][a-z0-9._-]*$/i.test(text)
      ? text
      : this.fault(name, 'is no key of letters, digits, ".", "_" and "-"');
  }

  fault(name: string, problem: string): never {
    throw fileFault(this.file, this.child(name)?.element.line ?? this.element.line, `${name}: ${problem}`);
  }

  private asDate(name: string, text: string): string {
    try {
      return parseFlexDate(text).text;
    } catch (error) {
      if (error instanceof FlexDateError) this.fault(name, error.message);
      throw error;
    }
  }
}
