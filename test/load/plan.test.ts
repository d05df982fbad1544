import { batched, Meant } from '../../src/load/plan';
import { type Loaded, readRecord } from '../../src/load/record';
import { article, topic } from './world';

const loaded = (record: object, size: number) =>
  ({ ...readRecord(JSON.stringify(record)), file: 'a.ndjson', line: 1, size }) as Loaded;

async function sizes(records: Meant[]): Promise<number[]> {
  async function* all() {
    yield records;
  }
  const found: number[] = [];
  for await (const batch of batched(all())) found.push(batch.length);
  return found;
}

describe('a batch', () => {
  const around = { eventOf: () => undefined, textOf: () => 'x'.repeat(5_000_000) };

  test('has at most 2,000 records', async () => {
    const record = new Meant(loaded(topic(), 100), around);
    expect(await sizes(Array(4_500).fill(record))).toEqual([2_000, 2_000, 500]);
  });

  test('of long lines has fewer: a transaction has to hold them', async () => {
    const record = new Meant(loaded(topic(), 1_000_000), around);
    expect(await sizes(Array(20).fill(record))).toEqual([8, 8, 4]);
  });

  test('of articles with their texts has fewer, too', async () => {
    const record = new Meant(loaded(article({ textLicence: 'CC0-1.0' }), 100), around);
    expect(await sizes(Array(5).fill(record))).toEqual([2, 2, 1]);
  });

  test('of nothing is none', async () => expect(await sizes([])).toEqual([]));
});
