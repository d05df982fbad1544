import { slices } from '../../src/nodes';
import type { Given } from '../support/given';

/** The samples of all slices: one small dataset in which every field of every record is given. */
export const SAMPLES = slices.flatMap(({ record }) => (record ? [record.sample] : []));

/** Loads the samples once for a block of tests. */
export const withSamples = (given: Given) => beforeAll(() => given.seed(SAMPLES, 'samples'));
