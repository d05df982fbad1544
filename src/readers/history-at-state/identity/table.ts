import type { OfficeKind } from '../remarks';
import { listOf, tableRows } from '../table';
import { lineageOf } from './lineage';
import { type Name, nameOf } from './names';

/** An official as mentioned for one country or body: a row of identity.csv. */
export interface Known {
  readonly official: string;
  readonly name: string;
  readonly country: string;
  readonly offices: ReadonlySet<OfficeKind>;
  readonly spellings: readonly Name[];
  readonly from: string;
  readonly until: string;
  readonly provisional: boolean;
  readonly why: string;
}

/** Officials known by a family name alone have this scheme in their id, with country, office and decade. */
export const PROVISIONAL = 'family name only';

/** All rows, in the order of the table. */
export const KNOWN: readonly Known[] = tableRows('identity.csv').map((fields) => ({
  official: fields.official ?? '',
  name: fields.name ?? '',
  country: fields.country ?? '',
  offices: new Set(listOf(fields.offices) as OfficeKind[]),
  spellings: listOf(fields.spellings).map(nameOf),
  from: fields.from ?? '',
  until: fields.until ?? '',
  provisional: fields.known === PROVISIONAL,
  why: fields.why ?? '',
}));

const grouped = new Map<string, Known[]>();
for (const row of KNOWN) {
  const lineage = lineageOf(row.country);
  grouped.set(lineage, [...(grouped.get(lineage) ?? []), row]);
}

/** The rows of a country or body, and of those that it followed or was followed by. */
export const knownIn = (lineage: string): readonly Known[] => grouped.get(lineage) ?? [];
