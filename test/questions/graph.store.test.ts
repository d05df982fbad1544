import { useStore } from '../support/given';
import { PEOPLE, WORLD } from './graph-world';

interface Drawn {
  readonly nodes: readonly { id: string; actor: { name: string }; depth: number; count: number }[];
  readonly edges: readonly { from: string; to: string; count: number }[];
  readonly total: number;
  readonly truncated: boolean;
}

const FACTS = 'count inPerson byKind { kind count } firstDate { text } lastDate { text }';
const FIELDS = `total truncated nodes { id actor { name } depth count } edges { from to ${FACTS} }`;

describe('a graph of contacts', () => {
  const given = useStore({ keep: true });
  beforeAll(() => given.seed(WORLD));

  const idsOf = (names: string) =>
    JSON.stringify(
      names.split(' ').map((it) => `${PEOPLE.includes(it) ? 'official' : 'organization'}:${it}`),
    );

  async function drawn(names: string, args = ''): Promise<Drawn> {
    const { data, errors, roundTrips } = await given.ask(
      `{ graph(ids: ${idsOf(names)}${args}) { ${FIELDS} } }`,
    );
    expect(errors).toBeUndefined();
    expect(roundTrips).toBe(1);
    return data.graph;
  }
  const nameOf = (id: string) => id.slice(id.indexOf(':') + 1);
  const nodesOf = ({ nodes }: Drawn) =>
    nodes.map(({ actor, depth, count }) => `${actor.name} ${depth} ${count}`);
  const edgesOf = ({ edges }: Drawn) =>
    edges.map(({ from, to, count }) => `${nameOf(from)} ${nameOf(to)} ${count}`);

  test('has those asked for, whom they met, most often first, and who of these met whom', async () => {
    const graph = await drawn('ada');
    expect(nodesOf(graph)).toEqual(['ada 0 0', 'bela 1 6', 'cleo 1 2', 'union 1 1']);
    expect(edgesOf(graph)).toEqual([
      'ada bela 6',
      'ada cleo 2',
      'bela cleo 2',
      'ada union 1',
      'bela union 1',
      'cleo union 1',
    ]);
    expect(graph).toMatchObject({ total: 3, truncated: false });
  });

  test('tells of each edge what encounters tells of the two, whoever is asked', async () => {
    let compared = 0;
    for (const name of PEOPLE) {
      for (const { from, to, ...facts } of (await drawn(name)).edges) {
        const { data } = await given.ask(`{ encounters(a: "${from}", b: "${to}") { ${FACTS} } }`);
        // An organization that is not asked for is there for what it took part in itself.
        if (`${from} ${to}`.includes('organization:')) continue;
        expect({ from, to, ...facts }).toEqual({ from, to, ...data.encounters });
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(15);
  });

  test('has no contact of its own making: of all pairs shown, those without an edge never met', async () => {
    const { nodes, edges } = await drawn('ada', ', depth: 2');
    const people = nodes.map(({ id }) => id).filter((id) => id.startsWith('official:'));
    const linked = new Set(edges.flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]));
    for (const one of people) {
      for (const other of people.filter((it) => it < one)) {
        const { data } = await given.ask(`{ encounters(a: "${one}", b: "${other}") { count } }`);
        expect([one, other, linked.has(`${one} ${other}`)]).toEqual([one, other, data.encounters.count > 0]);
      }
    }
  });

  test('at depth 2 also has whom these met, not whom those met', async () => {
    const graph = await drawn('ada', ', depth: 2');
    expect(nodesOf(graph)).toEqual([
      'ada 0 0',
      'bela 1 6',
      'cleo 1 2',
      'union 1 1',
      'dora 2 2',
      'emil 2 1',
      'gus 2 1',
    ]);
    expect(edgesOf(graph).filter((it) => /dora|emil|gus/.test(it))).toEqual([
      'bela dora 1',
      'cleo dora 1',
      'cleo gus 1',
      'dora gus 1',
      'union emil 1',
    ]);
    expect(graph).toMatchObject({ total: 6, truncated: false });
  });

  test('of several is one graph: a contact with both counts once for whoever met them', async () => {
    const graph = await drawn('bela ada');
    expect(nodesOf(graph)).toEqual(
      ['ada 0 0', 'bela 0 0', 'cleo 1 3', 'union 1 1', 'dora 1 1'].sort(bySteps),
    );
    expect(edgesOf(graph)).toEqual([
      'ada bela 6',
      'ada cleo 2',
      'bela cleo 2',
      'ada union 1',
      'bela dora 1',
      'bela union 1',
      'cleo dora 1',
      'cleo union 1',
    ]);
    expect(graph.total).toBe(3);
    expect(await drawn('ada bela')).toEqual(graph);
    expect(await drawn('ada bela ada')).toEqual(graph);
  });
  const bySteps = (a: string, b: string) => nodeKey(a).localeCompare(nodeKey(b));
  const nodeKey = (it: string) => {
    const [name, depth, count] = it.split(' ');
    return `${depth} ${9 - Number(count)} ${name === 'union' ? 'organization' : 'official'} ${name}`;
  };

  test('is of a period, of kinds, as sure as asked', async () => {
    expect(edgesOf(await drawn('ada', ', during: "2015"'))).toEqual(['ada bela 4']);
    expect(edgesOf(await drawn('ada', ', during: "2015-02-10"'))).toEqual(['ada bela 1']);
    expect(edgesOf(await drawn('ada', ', during: "2015-02-10", match: CERTAIN'))).toEqual([]);
    expect(edgesOf(await drawn('ada', ', kinds: [PHONE_CALL, VIDEO_CALL]'))).toEqual([
      'ada bela 2',
      'ada cleo 1',
    ]);
    // The links among those shown, too.
    expect(edgesOf(await drawn('ada', ', kinds: [BILATERAL_MEETING, MULTILATERAL_MEETING]'))).toContain(
      'bela cleo 2',
    );
    expect(edgesOf(await drawn('ada', ', kinds: [MULTILATERAL_MEETING]'))).toContain('bela cleo 1');
  });

  test('shows the strongest of each step, says how many there are, and links those alone', async () => {
    const graph = await drawn('ada', ', first: 1');
    expect(nodesOf(graph)).toEqual(['ada 0 0', 'bela 1 6']);
    expect(edgesOf(graph)).toEqual(['ada bela 6']);
    expect(graph).toMatchObject({ total: 3, truncated: true });
    const farther = await drawn('ada', ', first: 1, depth: 2');
    // Cleo and the union are Ada's own neighbours, and no step farther.
    expect(nodesOf(farther)).toEqual(['ada 0 0', 'bela 1 6', 'dora 2 1']);
    expect(farther).toMatchObject({ total: 4, truncated: true });
  });

  test.each([[', depth: 2'], [', during: "2016"'], [', first: 1']])(
    'can be drawn as it is, from anyone%s: ends are there, nothing stands twice, the order is the same each time',
    async (args) => {
      // Each number and kind of ids is a text of its own, and takes long to plan.
      const several = args === ', depth: 2' ? ['north south union emil'] : [];
      for (const names of [...PEOPLE, ...several]) {
        const { nodes, edges } = await drawn(names, args);
        const step = new Map(nodes.map(({ id, depth }) => [id, depth]));
        expect(step.size).toBe(nodes.length);
        const at = ({ from, to }: { from: string; to: string }) => [step.get(from), step.get(to)];
        expect(edges.flatMap(at)).not.toContain(undefined);
        // One edge a pair, from whoever is nearer or has the lower id.
        expect(new Set(edges.map(({ from, to }) => [from, to].sort().join())).size).toBe(edges.length);
        for (const edge of edges) {
          const [from = 0, to = 0] = at(edge);
          expect(from < to || (from === to && edge.from < edge.to)).toBe(true);
        }
        const key = (it: Drawn['edges'][number]) => `${1000 - it.count} ${it.from}|${it.to}`;
        expect(edges.map(key)).toEqual(edges.map(key).sort());
        const place = (it: Drawn['nodes'][number]) => `${it.depth} ${1000 - it.count} ${it.id}`;
        expect(nodes.map(place)).toEqual(nodes.map(place).sort());
      }
    },
  );

  test('of somebody without contacts is that one alone', async () => {
    const alone = { total: 0, truncated: false, edges: [] };
    expect(await drawn('lone')).toEqual({
      ...alone,
      nodes: [{ id: 'official:lone', actor: { name: 'lone' }, depth: 0, count: 0 }],
    });
    expect(await drawn('lone', ', depth: 2')).toMatchObject(alone);
    expect(await drawn('ada', ', during: "1999"')).toMatchObject({
      ...alone,
      nodes: [{ id: 'official:ada' }],
    });
    expect(await drawn('lone emil', ', during: "1999"')).toMatchObject({ ...alone, nodes: [{}, {}] });
  });

  test('of an organization has whom those met who were in it then', async () => {
    // Ada was in the north, Bela in the south until the end of 2015.
    expect(edgesOf(await drawn('north'))).toEqual(
      ['north bela 6', 'bela cleo 2', 'north cleo 1', 'bela union 1', 'cleo union 1', 'north union 1'].sort(
        byCount,
      ),
    );
    expect(edgesOf(await drawn('south'))).toEqual(['south ada 4']);
  });
  const byCount = (a: string, b: string) => edgeKey(a).localeCompare(edgeKey(b));
  const edgeKey = (it: string) => {
    const [from, to, count] = it.split(' ') as [string, string, string];
    const typed = (name: string) => `${PEOPLE.includes(name) ? 'official' : 'organization'}:${name}`;
    return `${9 - Number(count)} ${typed(from)} ${typed(to)}`;
  };

  test.each([['north south'], ['north bela'], ['union bela']])(
    'of %s has between the two what encounters has',
    async (names) => {
      const [a, b] = JSON.parse(idsOf(names));
      const { data } = await given.ask(`{ encounters(a: "${a}", b: "${b}") { ${FACTS} } }`);
      const between = (await drawn(names)).edges.filter(
        ({ from, to }) => [a, b].sort().join() === [from, to].sort().join(),
      );
      const [from, to] = [a, b].sort();
      expect(data.encounters.count).toBeGreaterThan(0);
      expect(between).toEqual([{ from, to, ...data.encounters }]);
    },
  );

  test.each<[args: string, code: string, message: RegExp]>([
    ['ids: ["official:x"]', 'NOT_FOUND', /ids\[0\]/],
    ['ids: ["official:ada", "organization:x"], depth: 2', 'NOT_FOUND', /ids\[1\]/],
    ['ids: ["event:call"]', 'BAD_USER_INPUT', /ids\[0\] must be of the form official:key/],
    ['ids: []', 'BAD_USER_INPUT', /1 to 10/],
    [
      `ids: ${JSON.stringify(Array.from({ length: 11 }, (_, i) => `official:p${i}`))}`,
      'BAD_USER_INPUT',
      /1 to 10/,
    ],
    ['ids: ["official:ada"], depth: 3', 'BAD_USER_INPUT', /1 to 2/],
    ['ids: ["official:ada"], depth: 0', 'BAD_USER_INPUT', /1 to 2/],
    ['ids: ["official:ada"], first: 101', 'BAD_USER_INPUT', /1 to 100/],
    ['ids: ["official:ada"], first: 0', 'BAD_USER_INPUT', /1 to 100/],
    ['ids: ["official:ada"], kinds: [SANCTION]', 'BAD_USER_INPUT', /kinds/],
    ['ids: ["official:ada"], during: "~2015"', 'BAD_USER_INPUT', /during/],
  ])('is refused for %s: %s', async (args, code, message) => {
    const { errors } = await given.ask(`{ graph(${args}) { total } }`);
    expect(errors?.map(({ originalError }) => originalError)).toMatchObject([
      { code, hint: expect.any(String) },
    ]);
    expect(errors?.[0]?.message).toMatch(message);
  });

  test('is refused for a period that ends before it begins', async () => {
    const { errors } = await given.ask('{ graph(ids: ["official:ada"], during: "2016/2015") { total } }');
    expect(errors?.map(({ originalError }) => originalError)).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
    expect(errors?.[0]?.message).toMatch(/ends before it begins/);
  });
});
