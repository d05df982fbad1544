import type { Driver, Plan } from 'neo4j-driver';
import { type LoadOptions, load } from '../../src/load';
import { openDriver } from '../../src/neo4j/driver';
import { Store } from '../../src/neo4j/store';
import { storeAddress, useStore, withSeed } from '../support/given';
import { generated } from './generated';
import { event, quotation, type Seed, topic, WORLD } from './world';

interface Sent {
  readonly text: string;
  readonly params: object;
}

/** A driver that notes what is sent through it. */
function noting(driver: Driver, sent: Sent[]): Driver {
  // biome-ignore lint/suspicious/noExplicitAny: sessions and transactions have more overloads than are used
  const noted = (runner: any) =>
    Object.assign(Object.create(runner), {
      run: (text: string, params: object, config?: object) => {
        sent.push({ text, params });
        return runner.run(text, params, config);
      },
      executeWrite: (work: (tx: unknown) => unknown) => runner.executeWrite((tx: unknown) => work(noted(tx))),
      close: () => runner.close(),
    });
  return { session: (options: object) => noted(driver.session(options)) } as unknown as Driver;
}

describe('the loader', () => {
  const given = useStore();
  let driver: Driver;
  beforeAll(() => {
    driver = openDriver(storeAddress());
  });
  afterAll(() => driver.close());

  /** What a load of these records sends. */
  const sentBy = async (records: readonly Seed[], options: LoadOptions = {}) => {
    const sent: Sent[] = [];
    const { totals } = await withSeed(records, 'test', (path) =>
      load(Store.over(noting(driver, sent)), [path], options),
    );
    return { sent, totals };
  };

  test('finds everything by an index: no statement of it scans', async () => {
    const records = [...WORLD, ...generated(40)];
    const first = await sentBy(records);
    // A second load with changes also looks for quotations in the store, takes relationships away, and weighs facts.
    const changed = records.map((it) => ({
      ...it,
      ...(it.type === 'event' && { about: [] }),
      ...(it.type === 'article' && { status: 'RETRACTED' }),
    }));
    const second = await sentBy(changed.filter((it) => it !== changed[WORLD.indexOf(quotation)]));
    // A third one looks for what is above in the store.
    const third = await sentBy([event({ id: 'event:visit', partOf: 'event:call' }), topic()]);
    const texts = new Map([...first.sent, ...second.sent, ...third.sent].map((it) => [it.text, it.params]));
    expect([...texts.keys()].filter((text) => text.includes('PART_OF|IN'))).toHaveLength(1);
    expect(texts.size).toBeGreaterThan(50);
    const scans: string[] = [];
    const operators = new Set<string>();
    for (const [text, params] of texts) {
      const { summary } = await driver.executeQuery(`EXPLAIN ${text}`, params);
      for (const operator of operatorsOf(summary.plan || undefined)) {
        operators.add(operator);
        if (/Scan/.test(operator)) scans.push(`${operator}: ${text}`);
      }
    }
    expect(scans).toEqual([]);
    expect([...operators]).toEqual(
      expect.arrayContaining([
        'NodeUniqueIndexSeek',
        'NodeIndexSeek',
        'NodeByElementIdSeek',
        'DirectedRelationshipUniqueIndexSeek',
      ]),
    );
  });

  test('sends as many statements for 800 records as for 80, in one batch', async () => {
    const few = await sentBy(generated(10));
    await given.cypher('MATCH (n) DETACH DELETE n');
    const many = await sentBy(generated(110));
    expect(many.totals.created).toBeGreaterThan(9 * few.totals.created);
    expect(many.sent).toHaveLength(few.sent.length);
    // One parameter: else the store would plan each text anew for each size of a batch.
    for (const { params } of many.sent) expect(['', 'p']).toContain(Object.keys(params ?? {}).join());
  });

  test('sends one statement for a dataset that it leaves alone, whatever its size', async () => {
    await sentBy(generated(40));
    expect((await sentBy(generated(40), { onlyNew: true })).sent).toHaveLength(1);
  });

  test('loads 4,500 records, and finds them unchanged, in round trips that grow with batches of 2,000', async () => {
    const records = generated(640);
    expect(records.length).toBeGreaterThan(4_000);
    const first = await sentBy(records);
    expect(first.totals).toEqual({ created: records.length, updated: 0, unchanged: 0 });
    expect(await given.cypher('MATCH (n:Event) RETURN count(n) AS events')).toEqual([{ events: 640 }]);
    expect(
      await given.cypher('MATCH (:Official)-[r:TOOK_PART_IN]->(:Event) RETURN count(r) AS parts'),
    ).toEqual([{ parts: 2 * 640 }]);
    const batches = Math.ceil(records.length / 2_000);
    expect(first.sent.length).toBeLessThan(batches * 80);
    const second = await sentBy(records);
    expect(second.totals).toEqual({ created: 0, updated: 0, unchanged: records.length });
    // For each type one to check 5,000 ids and one to plan 2,000 records; three ask how the store stands.
    const slices = Math.ceil(records.length / 5_000) + batches;
    expect(second.sent.length).toBeLessThanOrEqual(12 * slices + 3);
  }, 240_000);
});

function* operatorsOf(plan: Plan | undefined): Generator<string> {
  if (!plan) return;
  yield plan.operatorType.replace('@neo4j', '');
  for (const child of plan.children) yield* operatorsOf(child);
}
