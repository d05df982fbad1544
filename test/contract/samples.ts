import { slices } from '../../src/nodes';
import type { Given } from '../support/given';

/** Whom samples can meet, and what they are part of: nothing may be part of itself. The events go up as far as a selection may. */
const WHOLES = [
  { type: 'place', id: 'place:sample-country', name: 'Sample Country', kind: 'COUNTRY' },
  {
    type: 'organization',
    id: 'organization:sample-government',
    name: 'Government of Samples',
    kind: 'GOVERNMENT',
  },
  { type: 'official', id: 'official:sample-colleague', name: 'Sample Colleague' },
  ...Array.from({ length: 9 }, (_, above) => ({
    type: 'event',
    id: `event:sample-series-${above + 1}`,
    kind: 'NEGOTIATION',
    ...(above < 8 && { partOf: `event:sample-series-${above + 2}` }),
  })),
];

/** The samples of all slices: one small dataset in which every field of every record is given. */
export const SAMPLES: readonly Readonly<Record<string, unknown>>[] = [
  ...slices.flatMap(({ record }) => (record ? [record.sample] : [])),
  ...WHOLES,
];

/** Loads the samples once for a block of tests. */
export const withSamples = (given: Given) => beforeAll(() => given.seed(SAMPLES, 'samples'));
