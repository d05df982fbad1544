import { groupedBy } from '../../../model/grouped';
import type { OfficeKind } from '../remarks';
import { listOf, tableRows } from '../table';
import type { Candidate } from './candidates';
import { lineageOf } from './lineage';
import { nameOf } from './names';
import type { Person } from './types';

/** An official as mentioned for one country or body: a row of identity.csv. */
export interface Known extends Candidate, Person {
  readonly official: string;
  readonly country: string;
  readonly provisional: boolean;
}

/** How an official is known to the table, if not by a full name. */
export const FAMILY_NAME_ONLY = 'family name only';

/** A row of the table as it is looked up. */
export const knownOf = (fields: Readonly<Record<string, string>>): Known => ({
  id: fields.official ?? '',
  official: fields.official ?? '',
  name: fields.name ?? '',
  country: fields.country ?? '',
  offices: new Set(listOf(fields.offices) as OfficeKind[]),
  names: [...new Set([...listOf(fields.spellings), fields.name ?? ''])].map(nameOf),
  from: fields.from ?? '',
  until: fields.until ?? '',
  provisional: fields.known === FAMILY_NAME_ONLY,
});

/** All rows of identity.csv. */
export const knownRows = (): Known[] => tableRows('identity.csv').map(knownOf);

/** Rows by lineage: those of a country or body, and of what it followed or was followed by. */
export const byLineage = (rows: readonly Known[]): ReadonlyMap<string, readonly Known[]> =>
  groupedBy(rows, ({ country }) => lineageOf(country));
