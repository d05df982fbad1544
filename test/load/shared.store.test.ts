import { load } from '../../src/load';
import { fingerprint } from '../../src/load/fingerprint';
import { useStore } from '../support/given';
import {
  article,
  bytesOf,
  event,
  evidence,
  faultsOf,
  mention,
  official,
  organization,
  participation,
  type Seed,
  span,
  tenure,
  topic,
  WORLD,
  withFiles,
} from './world';

type Datasets = Readonly<Record<string, readonly Seed[]>>;

const add = (id: string, fields: Seed): Seed => ({ type: id.split(':')[0], id, extend: true, ...fields });

describe('datasets that share nodes', () => {
  const given = useStore();

  const inOneRun = (datasets: Datasets, names = Object.keys(datasets)) =>
    withFiles(
      Object.fromEntries(names.map((name) => [`${name}.ndjson`, bytesOf(datasets[name] ?? [])])),
      (folder) =>
        load(
          given.store,
          names.map((name) => `${folder}/${name}.ndjson`),
        ),
    );
  const oneByOne = async (datasets: Datasets, names = Object.keys(datasets)) => {
    for (const name of names) await inOneRun(datasets, [name]);
  };
  const afterwards = async (loading: () => Promise<unknown>) => {
    await given.cypher('MATCH (n) DETACH DELETE n');
    await loading();
    return fingerprint(given.store);
  };

  const base: Datasets = {
    base: [...WORLD, topic({ id: 'topic:iran' })],
    more: [
      add('official:lavrov', { names: ['S. Lavrov', 'Сергей Лавров'], externalIds: ['x:1'] }),
      add('event:call', { about: ['topic:iran', 'topic:syria'] }),
    ],
    most: [add('official:lavrov', { names: ['Lavrow'] })],
  };

  test('add names, external ids and relationships to what another defines', async () => {
    await inOneRun(base);
    expect(
      await given.cypher(
        "MATCH (n:Official {id: 'official:lavrov'}) RETURN n.name AS name, n.names AS names, n.externalIds AS ids, n.folded AS found",
      ),
    ).toEqual([
      {
        name: 'Sergey Lavrov',
        names: ['Lavrow', 'S. Lavrov', 'Сергей Лавров'],
        ids: ['x:1'],
        found: ['sergey lavrov', 'lavrow', 's lavrov'],
      },
    ]);
    expect(await given.cypher('MATCH (:Event)-[:ABOUT]->(t) RETURN t.id AS about ORDER BY about')).toEqual([
      { about: 'topic:iran' },
      { about: 'topic:syria' },
    ]);
  });

  test('give one graph in whatever order they are loaded, together or one after the other', async () => {
    const usual = await afterwards(() => inOneRun(base));
    expect(await afterwards(() => inOneRun(base, ['more', 'most', 'base']))).toBe(usual);
    expect(await afterwards(() => oneByOne(base))).toBe(usual);
    expect(await afterwards(() => oneByOne(base, ['base', 'most', 'more', 'base']))).toBe(usual);
  });

  test('give one graph where one holds facts and another one what makes them void', async () => {
    const facts = [...WORLD.filter(({ type }) => type !== 'evidence' && type !== 'statement'), evidence()];
    const withdrawn = article({ id: 'article:withdrawn', status: 'RETRACTED' });
    const why = [
      evidence({ article: 'article:withdrawn', supports: 'participation:call:lavrov' }),
      withdrawn,
    ];
    const both: Datasets = { facts, why };
    const usual = await afterwards(() => inOneRun(both));
    expect(
      await given.cypher('MATCH (n)-[r:TOOK_PART_IN]->() WHERE r.unsupported RETURN n.id AS id'),
    ).toEqual([{ id: 'official:lavrov' }]);
    expect(await afterwards(() => inOneRun(both, ['why', 'facts']))).toBe(usual);
    expect(await afterwards(() => oneByOne(both))).toBe(usual);
  });

  test('count what they add as updated, whoever comes first', async () => {
    const { datasets } = await inOneRun(base, ['more', 'base']);
    expect(datasets.map(({ counts }) => [counts.official, counts.event])).toEqual([
      [
        { created: 0, updated: 1, unchanged: 0 },
        { created: 0, updated: 1, unchanged: 0 },
      ],
      [
        { created: 2, updated: 0, unchanged: 0 },
        { created: 1, updated: 0, unchanged: 0 },
      ],
    ]);
  });

  test('count each its own: who adds the same as before to what another changes has changed nothing', async () => {
    await inOneRun(base);
    const titled = (it: Seed) => (it.id === 'event:call' ? { ...it, title: 'The phone call' } : it);
    const { datasets } = await inOneRun({ ...base, base: base.base?.map(titled) ?? [] });
    expect(datasets.map(({ counts }) => counts.event)).toEqual([
      { created: 0, updated: 1, unchanged: 0 },
      { created: 0, updated: 0, unchanged: 1 },
      undefined,
    ]);
  });

  test('take back only what they gave themselves', async () => {
    const without = {
      ...base,
      more: [add('official:lavrov', {}), add('event:call', { about: ['topic:syria'] })],
    };
    const usual = await afterwards(() => inOneRun(without));
    expect(await afterwards(() => inOneRun(base).then(() => inOneRun(without, ['more'])))).toBe(usual);
  });

  test('leave what others added when the definition changes', async () => {
    const other = {
      ...base,
      base: base.base?.map((it) =>
        it.id === 'official:lavrov' ? official({ name: 'S. V. Lavrov', names: undefined }) : it,
      ),
    } as Datasets;
    const usual = await afterwards(() => inOneRun(other));
    expect(await afterwards(() => inOneRun(base).then(() => inOneRun(other, ['base'])))).toBe(usual);
  });

  test('do not bring back a name that was taken back, whoever is loaded next', async () => {
    const without = { ...base, more: [add('topic:iran', { names: [] })] };
    const before = {
      ...base,
      more: [add('topic:iran', { names: ['Persia'] })],
      most: [add('topic:iran', { names: [] })],
    };
    await inOneRun(before);
    await inOneRun(without, ['more']);
    await inOneRun({ most: [add('topic:iran', { names: ['Iran deal'] })] });
    expect(await given.cypher("MATCH (n:Topic {id: 'topic:iran'}) RETURN n.names AS names")).toEqual([
      { names: ['Iran deal'] },
    ]);
  });

  test('may define the very same, in either order', async () => {
    const same: Datasets = {
      one: [...WORLD, topic({ id: 'topic:iran', names: ['Persia'] })],
      two: [
        topic({ id: 'topic:iran', names: ['Irán'] }),
        topic(),
        event({ extend: false }),
        participation(),
        mention(),
        evidence(),
        evidence({ supports: 'participation:call:lavrov', field: 'role' }),
      ].concat(
        WORLD.filter((it) => ['organization', 'place', 'official', 'article'].includes(it.type as string)),
      ),
    };
    const usual = await afterwards(() => inOneRun(same));
    expect(await afterwards(() => inOneRun(same, ['two', 'one']))).toBe(usual);
    expect(await afterwards(() => oneByOne(same))).toBe(usual);
    expect(await afterwards(() => oneByOne(same, ['two', 'one']))).toBe(usual);
    expect((await inOneRun(same)).totals).toMatchObject({ created: 0, updated: 0 });
  });

  test('keep a relationship that both give until both drop it', async () => {
    const drops = event({ about: undefined });
    // Fields to which others may add do not make a definition another one.
    const both: Datasets = { one: [...WORLD], two: [topic(), event()] };
    await inOneRun(both);
    const about = () => given.cypher('MATCH (:Event)-[r:ABOUT]->(:Topic) RETURN count(r) AS n');
    await inOneRun({ two: [topic(), drops] });
    expect(await about()).toEqual([{ n: 1 }]);
    await inOneRun({ one: WORLD.map((it) => (it.id === 'event:call' ? drops : it)) });
    expect(await about()).toEqual([{ n: 0 }]);
  });

  test('may change together what they define as the same', async () => {
    const both = (name: string): Datasets => ({ one: [topic({ name })], two: [topic({ name })] });
    await inOneRun(both('War'));
    expect((await inOneRun(both('Peace'))).totals).toEqual({ created: 0, updated: 2, unchanged: 0 });
  });

  test('may hand a definition over: the old one adds to it from then on', async () => {
    const before: Datasets = { one: [topic({ name: 'War', names: ['a'] })] };
    const after: Datasets = { one: [add('topic:syria', { names: ['a'] })], two: [topic({ name: 'Peace' })] };
    const usual = await afterwards(() => inOneRun(after));
    expect(await afterwards(() => inOneRun(before).then(() => inOneRun(after)))).toBe(usual);
    expect((await inOneRun({ two: [topic({ name: 'Quiet' })] })).totals.updated).toBe(1);
  });

  const AGAIN = '(ID_REDEFINED): make it the same';
  const EXTEND = `${AGAIN}, or add to it with "extend": true`;
  const kerry = { node: 'official:kerry', ...span('Kerry') };
  const mfa = { actor: 'organization:mfa' };

  describe.each<[what: string, id: string, one: Seed, two: Seed, wayOut: string]>([
    ['a node', 'topic:x', topic({ id: 'topic:x' }), topic({ id: 'topic:x', name: 'War' }), EXTEND],
    [
      'a relationship of a node',
      'organization:x',
      organization({ id: 'organization:x', partOf: 'organization:mfa' }),
      organization({ id: 'organization:x' }),
      EXTEND,
    ],
    [
      'a node without lists',
      'tenure:x',
      tenure({ id: 'tenure:x' }),
      tenure({ id: 'tenure:x', acting: true }),
      AGAIN,
    ],
    [
      'a participation',
      'participation:call:mfa',
      participation(mfa),
      participation({ ...mfa, wording: 'Moscow' }),
      AGAIN,
    ],
    [
      'a mention',
      'mention:call:14:official:kerry',
      mention({ ...kerry, surface: 'Kerry' }),
      mention({ ...kerry, surface: 'KERRY' }),
      AGAIN,
    ],
  ])('cannot define %s otherwise', (_, id, one, two, wayOut) => {
    const fault = (where: string) => [
      `two.ndjson:1: ${'id' in two ? 'id' : '$'}: ${id} is defined otherwise by dataset one ${where} ${wayOut}`,
    ];

    test('in one run', async () => {
      expect(await faultsOf(inOneRun({ base: WORLD, one: [one], two: [two] }))).toEqual(
        fault('at one.ndjson:1'),
      );
      expect(await given.cypher('MATCH (n) RETURN n')).toEqual([]);
    });

    test('than the store has it', async () => {
      await inOneRun({ base: WORLD, one: [one] });
      const before = await fingerprint(given.store);
      expect(await faultsOf(inOneRun({ two: [two] }))).toEqual(fault('in the store'));
      expect(await fingerprint(given.store)).toBe(before);
    });
  });

  test('cannot add to what only they themselves defined before', async () => {
    await inOneRun({ one: [topic()] });
    expect(await faultsOf(inOneRun({ one: [add('topic:syria', { names: ['x'] })] }))).toEqual([
      'one.ndjson:1: id: topic:syria is defined neither in these seeds nor in the store by another dataset',
    ]);
  });
});
