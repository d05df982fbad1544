import { load } from '../../src/load';
import { useStore } from '../support/given';
import { bytesOf, event, faultsOf, place, type Seed, withFiles } from './world';

const part = (id: string, partOf?: string) => event({ id: `event:${id}`, about: undefined, partOf });

describe('what is part of what the store holds', () => {
  const given = useStore();
  const loading = (name: string, records: readonly Seed[]) =>
    withFiles({ [`${name}.ndjson`]: bytesOf(records) }, (folder) =>
      load(given.store, [`${folder}/${name}.ndjson`]),
    );

  test('may close no loop with it', async () => {
    await given.seed([part('a'), part('b', 'event:a')]);
    expect(await faultsOf(loading('test', [part('a', 'event:b')]))).toEqual([
      'test.ndjson:1: partOf: is a loop: event:a → event:b → event:a',
    ]);
  });

  test('may close no loop through several that are only there', async () => {
    await given.seed([part('a'), part('b', 'event:a'), part('c', 'event:b'), part('d', 'event:c')]);
    expect(await faultsOf(loading('test', [part('x', 'event:d'), part('a', 'event:x')]))).toEqual([
      'test.ndjson:1: partOf: is a loop: event:x → event:d → event:c → event:b → event:a → event:x',
    ]);
  });

  test('may be turned round by a load that gives both anew', async () => {
    await given.seed([part('a'), part('b', 'event:a')]);
    expect((await given.seed([part('b'), part('a', 'event:b')])).totals.updated).toBe(2);
  });

  test('is no matter of a load that has nothing to do with a loop there', async () => {
    await given.seed([part('a'), place()]);
    await given.cypher("MATCH (n:Event {id: 'event:a'}) CREATE (n)-[:PART_OF]->(n)");
    const { totals } = await loading('other', [
      part('b', 'event:a'),
      place({ id: 'place:x', within: 'place:moscow' }),
    ]);
    expect(totals.created).toBe(2);
  });
});
