import { join } from 'node:path';
import { check } from '../../src/load/check';
import { datasetsAt } from '../../src/load/dataset';
import { Faults } from '../../src/load/fault';
import { Writer } from '../../src/load/loads';
import { Progress } from '../../src/load/progress';
import { useStore } from '../support/given';

describe('the seeds that a first start loads', () => {
  const given = useStore();

  // What they answer when they are loaded, whole.long.ts asks.
  test('are without a fault, all their records together', async () => {
    const faults = new Faults();
    const datasets = await datasetsAt([join(__dirname, '../../seed')], faults);
    const { intoNothing } = await Writer.over(given.store);
    const progress = new Progress(() => {});
    const checked = await check(datasets, given.store, intoNothing, {
      texts: undefined,
      faults,
      progress,
      signal: undefined,
    });
    expect(faults.kept).toEqual([]);
    expect(checked.datasets.map(({ dataset }) => dataset.name)).toEqual([
      'brics-post-2015-12-29',
      'us-diplomacy',
    ]);
  }, 120_000);
});
