import type { Office } from '../remarks';

/** A name with the office it is mentioned in. */
export interface Named {
  readonly name: string;
  readonly offices: readonly Office[];
  /** Key of the country or body that the office is of; undefined for one that the tables lack. */
  readonly employer: string | undefined;
  /** The words name none: `employer` is the home country's, and may be wrong. */
  readonly assumed?: boolean;
  /** First day of the row. */
  readonly date: string;
}

/** Who somebody is: an official's id and preferred name. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

/** A person and how they were told. */
export interface Identity extends Person {
  /** The signals that told who it is, as docs/readers/identity.md names them. */
  readonly why: string;
  /** Known by a family name alone. */
  readonly provisional: boolean;
  /** Key of the state or body whose office it is; undefined for one that the tables lack. */
  readonly of: string | undefined;
}

/** Tells who is meant. The same answer for the same mention, whatever else was read. */
export type Identify = (mention: Named) => Identity;
