import type { Building } from '../../projection/read';

/** A variable for each of these stems, under its stem. */
export const named = <Stem extends string>({ fresh }: Building, ...stems: Stem[]): Record<Stem, string> =>
  Object.fromEntries(stems.map((stem) => [stem, fresh(stem)])) as Record<Stem, string>;
