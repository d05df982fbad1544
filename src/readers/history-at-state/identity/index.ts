import type { SeedLine } from '../../reader';
import type { Person } from './types';
import { wikidataOf } from './us';

export { identify } from './identify';
export { lineageOf } from './lineage';
export { namedIn } from './named';
export type { Identify, Person } from './types';
export { usHolderThroughout } from './us';

/** The record of an official whom a mention means: the same for the same id, whoever mentions them. */
export function officialRecord({ id, name }: Person): SeedLine & { id: string } {
  const wikidataId = wikidataOf(id);
  return { type: 'official', id, name, ...(wikidataId !== undefined && { wikidataId }) };
}
