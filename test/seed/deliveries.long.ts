import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from '../../src/load';
import { fingerprint } from '../../src/load/fingerprint';
import { convert } from '../../src/readers/convert';
import { describeShared, shared } from '../readers/rows/files';
import { ARTICLE, useStore } from '../support/given';

/** Deliveries that have people, offices and places in common: travellers of several years, and visitors to them. */
const DELIVERIES = {
  kerry: [
    'history-at-state-travels/secretary-travels/kerry-john-forbes.xml',
    'history-at-state-pocom/people/k/kerry-john-forbes.xml',
    'history-at-state-pocom/positions-principals/secretary.xml',
  ],
  biden: ['history-at-state-travels/president-travels/biden-joseph-r.xml'],
  visitors: ['history-at-state-visits/data/2010.xml'],
};

describeShared('deliveries of the register, each a dataset of its own', () => {
  const given = useStore();
  const folder = mkdtempSync(join(tmpdir(), 'newsgraph-deliveries-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** The seed of a delivery. */
  async function made(name: keyof typeof DELIVERIES): Promise<string> {
    const out = join(folder, name);
    const input = join(folder, `${name}-files`);
    mkdirSync(input);
    for (const [i, path] of shared(...DELIVERIES[name]).entries()) {
      copyFileSync(path, join(input, `${i}.xml`));
    }
    await convert('history-at-state', [input], out, { name });
    return out;
  }

  test('make the same graph in whatever order they and the article come, at once or one by one', async () => {
    const seeds = [ARTICLE, ...(await Promise.all([made('kerry'), made('biden'), made('visitors')]))];
    const prints: string[] = [];
    const [article, kerry, biden, visitors] = seeds as [string, string, string, string];
    for (const order of [[seeds], [[visitors], [kerry], [biden, article]]]) {
      await given.cypher('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS');
      for (const paths of order) await load(given.store, paths);
      prints.push(await fingerprint(given.store));
    }
    expect(new Set(prints).size).toBe(1);
    // One person of several deliveries and the article: trips of Kerry's name him, and the call.
    const { data } = await given.ask(
      '{ official(id: "official:sergey-lavrov") { participations(first: 100) { totalCount } } }',
    );
    const [trips = ''] = shared(...DELIVERIES.kerry);
    const named = readFileSync(trips, 'utf8').match(/Lavrov/g)?.length;
    expect(named).toBeGreaterThan(1);
    expect(data.official.participations.totalCount).toBeGreaterThan(named as number);
    for (const path of seeds) {
      const { totals } = await load(given.store, [path]);
      expect(totals).toMatchObject({ created: 0, updated: 0 });
    }
  }, 300_000);
});
