import { useStore } from '../support/given';
import { WORLD } from './encounters-world';

describe('counterparts', () => {
  const given = useStore({ keep: true });
  beforeAll(() => given.seed(WORLD));

  async function asked(query: string) {
    const { data, errors, roundTrips } = await given.ask(query);
    expect(errors).toBeUndefined();
    expect(roundTrips).toBe(1);
    return data;
  }

  /** Names with how often, in order. */
  async function counterparts(of: string, args = '') {
    const [type] = of.split(':');
    const data = await asked(
      `{ ${type}(id: "${of}") { counterparts${args && `(${args})`} { totalCount truncated nodes { actor { name } count } } } }`,
    );
    const { nodes, totalCount, truncated } = data[type as string].counterparts;
    expect(truncated).toBe(false);
    expect(totalCount).toBeGreaterThanOrEqual(nodes.length);
    return nodes.map((it: { actor: { name: string }; count: number }) => `${it.actor.name} ${it.count}`);
  }

  test('are those whom somebody met, most often first, then by id', async () => {
    expect(await counterparts('official:kerry')).toEqual([
      'Sergey Lavrov 8',
      'Mikhail Bogdanov 2',
      'Vladimir Putin 2',
      'Staffan de Mistura 1',
      'Benjamin Netanyahu 1',
      'UN 1',
    ]);
    expect(await counterparts('official:nobody')).toEqual([]);
  });

  test('are told like encounters: kinds, in person, first and last', async () => {
    const fields = 'count inPerson byKind { kind count } firstDate { text } lastDate { text }';
    const { official, encounters } = await (async () => {
      const { data } = await given.ask(
        `{ official(id: "official:kerry") { counterparts(first: 1) { nodes { ${fields} } } } encounters(a: "official:lavrov", b: "official:kerry") { ${fields} } }`,
      );
      return data;
    })();
    expect(official.counterparts.nodes[0]).toEqual(encounters);
  });

  test('have the same count whichever side is asked, and the one that encounters has', async () => {
    const people = ['kerry', 'lavrov', 'putin', 'netanyahu', 'bogdanov', 'mistura', 'nobody'];
    const counts = new Map<string, number>();
    for (const one of people) {
      const { official } = await asked(
        `{ official(id: "official:${one}") { counterparts { nodes { actor { id } count } } } }`,
      );
      for (const { actor, count } of official.counterparts.nodes)
        counts.set(`official:${one} ${actor.id}`, count);
    }
    for (const one of people) {
      for (const other of people.filter((it) => it < one)) {
        const { encounters } = await asked(
          `{ encounters(a: "official:${one}", b: "official:${other}") { count } }`,
        );
        const found = [
          counts.get(`official:${one} official:${other}`),
          counts.get(`official:${other} official:${one}`),
        ];
        expect({ one, other, found }).toEqual({
          one,
          other,
          found: encounters.count === 0 ? [undefined, undefined] : [encounters.count, encounters.count],
        });
      }
    }
  });

  test('by the last contact, or by name', async () => {
    expect(await counterparts('official:kerry', 'orderBy: LAST_DESC, first: 3')).toEqual([
      'Vladimir Putin 2',
      'Sergey Lavrov 8',
      'UN 1',
    ]);
    expect(await counterparts('official:kerry', 'orderBy: NAME_ASC, first: 2')).toEqual([
      'Benjamin Netanyahu 1',
      'Mikhail Bogdanov 2',
    ]);
  });

  test('in a period, of kinds, and of people alone', async () => {
    expect(await counterparts('official:kerry', 'during: "2015"')).toEqual([
      'Sergey Lavrov 3',
      'Vladimir Putin 1',
      'UN 1',
    ]);
    expect(await counterparts('official:kerry', 'during: "2013-09-15", match: CERTAIN')).toEqual([]);
    expect(await counterparts('official:kerry', 'kinds: [PHONE_CALL, VIDEO_CALL]')).toEqual([
      'Sergey Lavrov 3',
    ]);
    expect(await counterparts('official:kerry', 'filter: {actor: {types: [ORGANIZATION]}}')).toEqual([
      'UN 1',
    ]);
  });

  test('are the same page with their number and without it, in each order, from each end', async () => {
    const edges = 'edges { cursor node { actor { id } count } } pageInfo { hasNextPage hasPreviousPage }';
    const page = async (args: string, total: string) => {
      const { data, errors } = await given.ask(
        `{ official(id: "official:kerry") { counterparts(${args}) { ${edges} ${total} } } }`,
      );
      expect(errors).toBeUndefined();
      return data.official.counterparts;
    };
    const [, second, third] = (await page('orderBy: COUNT_DESC', '')).edges;
    // Each is a text of its own, and takes long to plan.
    for (const args of [
      'first: 2',
      `last: 1, before: "${third.cursor}"`,
      'orderBy: LAST_DESC, last: 2',
      'orderBy: NAME_ASC, first: 1',
    ]) {
      const alone = await page(args, '');
      expect(alone.edges.length).toBeGreaterThan(0);
      expect(await page(args, 'totalCount')).toEqual({ ...alone, totalCount: 6 });
    }
    expect((await page(`last: 1, before: "${third.cursor}"`, '')).edges).toEqual([second]);
  });

  test('are paged both ways; a cursor of another period is refused', async () => {
    const page = (args: string) =>
      given.ask(
        `{ official(id: "official:kerry") { counterparts(${args}) { nodes { actor { name } } pageInfo { startCursor endCursor hasNextPage } } } }`,
      );
    const names = ({ data }: Awaited<ReturnType<typeof page>>) =>
      data.official.counterparts.nodes.map(({ actor }: { actor: { name: string } }) => actor.name);
    const first = await page('first: 4');
    const { endCursor } = first.data.official.counterparts.pageInfo;
    const second = await page(`first: 4, after: "${endCursor}"`);
    expect([...names(first), ...names(second)]).toHaveLength(6);
    const { startCursor } = second.data.official.counterparts.pageInfo;
    expect(names(await page(`last: 4, before: "${startCursor}"`))).toEqual(names(first));
    const { errors } = await page(`first: 4, during: "2015", after: "${endCursor}"`);
    expect(errors?.[0]?.message).toMatch(/belongs to another query/);
  });

  test('of a ministry are those whom it and its people met; colleagues are not', async () => {
    expect(await counterparts('organization:mfa')).toEqual([
      'John Kerry 7',
      'Staffan de Mistura 3',
      'Benjamin Netanyahu 1',
      'Vladimir Putin 1',
      'UN 1',
    ]);
  });

  test('of organizations have the count that encounters has, for each', async () => {
    for (const id of ['organization:mfa', 'organization:russia', 'organization:us']) {
      const { organization } = await asked(
        `{ organization(id: "${id}") { counterparts(filter: {actor: {types: [OFFICIAL]}}) { nodes { actor { id } count } } } }`,
      );
      for (const { actor, count } of organization.counterparts.nodes) {
        const { encounters } = await asked(`{ encounters(a: "${actor.id}", b: "${id}") { count } }`);
        expect({ id, actor, count }).toEqual({ id, actor, count: encounters.count });
      }
    }
  });

  test('are read through the interface as through the type', async () => {
    const fields = 'counterparts(first: 2) { nodes { actor { id } count } }';
    const { node, organization } = (
      await given.ask(
        `{ node(id: "organization:mfa") { ... on Actor { ${fields} } } organization(id: "organization:mfa") { ${fields} } }`,
      )
    ).data;
    expect(node).toEqual(organization);
  });

  test('are paged through the interface, with cursors of the type too', async () => {
    const of = (args: string) =>
      `counterparts(first: 1${args}) { nodes { actor { id } } pageInfo { endCursor } }`;
    const { data } = await given.ask(`{ official(id: "official:kerry") { ${of('')} } }`);
    const after = of(`, after: "${data.official.counterparts.pageInfo.endCursor}"`);
    const second = await asked(`{ node(id: "official:kerry") { ... on Actor { ${after} } } }`);
    expect(second.node.counterparts.nodes).toHaveLength(1);
    expect(second.node).toEqual((await asked(`{ official(id: "official:kerry") { ${after} } }`)).official);
  });

  test.each([
    ['kinds: [SANCTION]'],
    ['kinds: []'],
    ['during: "~2015"'],
    ['during: "2016/2015"'],
    ['first: 101'],
  ])('are refused for %s', async (args) => {
    const { errors } = await given.ask(
      `{ official(id: "official:kerry") { counterparts(${args}) { totalCount } } }`,
    );
    expect(errors?.map(({ originalError }) => originalError)).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
  });
});

describe('common counterparts', () => {
  const given = useStore({ keep: true });
  beforeAll(() => given.seed(WORLD));

  const common = async (
    args: string,
    fields = 'totalCount truncated nodes { actor { name } countA countB }',
  ) => {
    const { data, errors } = await given.ask(`{ commonCounterparts(${args}) { ${fields} } }`);
    return { found: data?.commonCounterparts, errors };
  };
  const BOTH = 'a: "official:kerry", b: "official:lavrov"';

  test('are those whom both met, with both counts: by the smaller one, then the larger one', async () => {
    expect(await common(BOTH)).toEqual({
      errors: undefined,
      found: {
        totalCount: 4,
        truncated: false,
        nodes: [
          { actor: { name: 'Mikhail Bogdanov' }, countA: 2, countB: 1 },
          { actor: { name: 'Staffan de Mistura' }, countA: 1, countB: 2 },
          { actor: { name: 'Vladimir Putin' }, countA: 2, countB: 1 },
          { actor: { name: 'UN' }, countA: 1, countB: 1 },
        ],
      },
    });
  });

  test('of a period, a page at a time', async () => {
    const fields = 'nodes { actor { name } } pageInfo { endCursor hasNextPage }';
    const { found } = await common(`${BOTH}, during: "2015", first: 1`, fields);
    expect(found).toMatchObject({
      nodes: [{ actor: { name: 'Vladimir Putin' } }],
      pageInfo: { hasNextPage: true },
    });
    const next = await common(
      `${BOTH}, during: "2015", first: 1, after: "${found.pageInfo.endCursor}"`,
      fields,
    );
    expect(next.found).toMatchObject({
      nodes: [{ actor: { name: 'UN' } }],
      pageInfo: { hasNextPage: false },
    });
  });

  test('of a person and a ministry', async () => {
    const { found } = await common('a: "official:kerry", b: "organization:mfa"');
    expect(found.nodes).toEqual([
      { actor: { name: 'Staffan de Mistura' }, countA: 1, countB: 3 },
      { actor: { name: 'Vladimir Putin' }, countA: 2, countB: 1 },
      { actor: { name: 'Benjamin Netanyahu' }, countA: 1, countB: 1 },
      { actor: { name: 'UN' }, countA: 1, countB: 1 },
    ]);
  });

  test.each([
    ['a: "official:kerry", b: "official:x"', 'NOT_FOUND'],
    ['a: "official:kerry", b: "official:kerry"', 'BAD_USER_INPUT'],
    ['a: "official:kerry", b: "event:call"', 'BAD_USER_INPUT'],
    [`${BOTH}, during: "2016/2015"`, 'BAD_USER_INPUT'],
  ])('are refused for %s', async (args, code) => {
    const { errors } = await common(args);
    expect(errors?.map(({ originalError }) => originalError)).toMatchObject([{ code }]);
  });
});
