import { useStore } from '../support/given';

type Json = Record<string, unknown>;
const LAVROV = 'official:lavrov';

/** Events of one person; every fourth has no date, every fifth is wide. */
const events = (count: number, prefix = 'e'): Json[] =>
  Array.from({ length: count }, (_, index) => ({
    type: 'event',
    id: `event:${prefix}${index}`,
    kind: index % 3 ? 'VISIT' : 'PHONE_CALL',
    title: `${prefix} ${index}`,
    ...(index % 4 === 0
      ? {}
      : { date: index % 5 === 0 ? '2012/2016' : `2015-0${(index % 3) + 1}-1${index % 10}` }),
  }));
const parts = (of: readonly Json[], actor = LAVROV): Json[] =>
  of.map(({ id }) => ({ type: 'participation', event: id, actor }));

describe('a connection', () => {
  const given = useStore();

  interface Walk {
    readonly query: (args: string) => string;
    readonly at: (data: Record<string, never>) => {
      nodes: { id: string }[];
      pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
    };
    /** Done after each page. */
    readonly between?: (page: number) => Promise<unknown>;
  }

  /** All rows, page by page, from the beginning or backwards from the end. */
  async function walk({ query, at, between }: Walk, size: number, backward = false): Promise<string[]> {
    const seen: string[] = [];
    let cursor: string | undefined;
    for (let page = 0; ; page += 1) {
      const args = backward
        ? `last: ${size}${cursor ? `, before: "${cursor}"` : ''}`
        : `first: ${size}${cursor ? `, after: "${cursor}"` : ''}`;
      const { data, errors } = await given.ask(query(args));
      expect(errors).toBeUndefined();
      const { nodes, pageInfo } = at(data);
      const ids = nodes.map(({ id }) => id);
      if (backward) seen.unshift(...ids);
      else seen.push(...ids);
      expect(backward ? pageInfo.hasNextPage : pageInfo.hasPreviousPage).toBe(page > 0);
      if (!(backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) return seen;
      cursor = backward ? pageInfo.startCursor : pageInfo.endCursor;
      await between?.(page);
    }
  }

  const INFO = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
  const root = (more: string): Walk => ({
    query: (args) => `{ page: events(${args}${more}) { nodes { id } ${INFO} } }`,
    at: (data) => data.page as never,
  });
  const hub = (more: string): Walk => ({
    query: (args) =>
      `{ official(id: "${LAVROV}") { page: participations(${args}${more}) { nodes { id } ${INFO} } } }`,
    at: (data) => (data as unknown as { official: { page: never } }).official.page,
  });
  const sorted = (more: string): Walk => ({
    query: (args) =>
      `{ event(id: "event:all") { page: participants(${args}${more}) { nodes { id } ${INFO} } } }`,
    at: (data) => (data as unknown as { event: { page: never } }).event.page,
  });

  test.each<[what: string, walk: Walk, rows: number]>([
    ['all of a type', root(''), 24],
    ['in reverse', root(', orderBy: DATE_DESC'), 24],
    ['by a count', root(', orderBy: PARTICIPANTS_DESC'), 24],
    ['of several kinds', root(', filter: {kinds: [VISIT, PHONE_CALL]}'), 23],
    ['of several kinds in reverse', root(', filter: {kinds: [VISIT, PHONE_CALL]}, orderBy: DATE_DESC'), 23],
    ['of a period', root(', filter: {during: "2015"}'), 18],
    [
      'of a period in reverse',
      root(', filter: {during: "2015", kinds: [VISIT, PHONE_CALL]}, orderBy: DATE_DESC'),
      17,
    ],
    ['of a period by a count', root(', filter: {during: "2015"}, orderBy: ARTICLES_DESC'), 18],
    ['of somebody', root(`, filter: {participants: {any: ["${LAVROV}"]}}, orderBy: DATE_DESC`), 23],
    ['of a hub', hub(''), 23],
    ['of a hub in reverse', hub(', orderBy: DATE_DESC'), 23],
    ['of a hub by name', hub(', orderBy: NAME_DESC'), 23],
    ['of a hub, filtered', hub(', filter: {event: {kinds: [VISIT]}}, orderBy: DATE_DESC'), 15],
    ['of one event', sorted(''), 9],
    ['of one event by name in reverse', sorted(', orderBy: NAME_DESC'), 9],
    ['of one event by date', sorted(', orderBy: DATE_DESC'), 9],
  ])('of rows %s gives each once, whatever the size and the direction', async (_, it, rows) => {
    const people = Array.from({ length: 8 }, (__, i) => ({
      type: 'official',
      id: `official:p${i}`,
      name: `P ${i}`,
    }));
    const all = { type: 'event', id: 'event:all', kind: 'SUMMIT', date: '2015-02' };
    const own = events(23);
    await given.seed([
      { type: 'official', id: LAVROV, name: 'Lavrov' },
      ...people,
      all,
      ...own,
      ...parts(own),
      ...people.flatMap(({ id }) => parts([all], id)),
      { type: 'participation', event: 'event:all', actor: 'official:p0', role: 'HOST' },
    ]);
    const expected = await walk(it, 100);
    expect(new Set(expected).size).toBe(rows);
    expect(expected).toHaveLength(rows);
    for (const [size, backward] of [
      [1, false],
      [2, true],
      [7, false],
      [7, true],
    ] as const) {
      expect(await walk(it, size, backward)).toEqual(expected);
    }
  });

  test('orders by date with what is undated last, in both directions', async () => {
    await given.seed([
      { type: 'event', id: 'event:undated', kind: 'OTHER' },
      { type: 'event', id: 'event:month', kind: 'OTHER', date: '2015-12' },
      { type: 'event', id: 'event:day', kind: 'OTHER', date: '2015-12-28' },
      { type: 'event', id: 'event:open', kind: 'OTHER', date: '../2014' },
    ]);
    expect(await walk(root(''), 10)).toEqual(['event:open', 'event:month', 'event:day', 'event:undated']);
    expect(await walk(root(', orderBy: DATE_DESC'), 10)).toEqual([
      'event:day',
      'event:month',
      'event:open',
      'event:undated',
    ]);
  });

  test('sorts names of any script and accent where a reader of Latin script looks', async () => {
    const names = ['Šefčovič', 'Кадыров', 'Al-Assad', 'Kerry', 'Лавров', 'Lavrov', 'abbas'];
    await given.seed(names.map((name, index) => ({ type: 'official', id: `official:o${index}`, name })));
    const { data } = await given.ask('{ officials { nodes { name } } }');
    expect(data.officials.nodes.map(({ name }: { name: string }) => name)).toEqual([
      'abbas',
      'Al-Assad',
      'Кадыров',
      'Kerry',
      'Лавров',
      'Lavrov',
      'Šefčovič',
    ]);
  });

  test('orders people by how many events they took part in, then by name', async () => {
    const own = events(5);
    await given.seed([
      ...['b', 'a', 'c'].map((name) => ({ type: 'official', id: `official:${name}`, name })),
      ...own,
      ...parts(own.slice(0, 2), 'official:a'),
      ...parts(own, 'official:c'),
      ...parts(own.slice(3), 'official:b'),
    ]);
    const names = async () => {
      const { data } = await given.ask('{ officials(orderBy: EVENTS_DESC) { nodes { name } } }');
      return data.officials.nodes.map(({ name }: { name: string }) => name);
    };
    expect(await names()).toEqual(['c', 'a', 'b']);
    await given.seed(parts(own.slice(0, 3), 'official:b'), 'later');
    expect(await names()).toEqual(['b', 'c', 'a']);
    // Who is twice in an event took part in one, and is one participant.
    const again = (role: string) => ({ ...parts(own.slice(0, 1), 'official:a')[0], role });
    await given.seed(['HOST', 'CHAIR', 'SPEAKER', 'SIGNATORY'].map(again), 'in-more-roles');
    expect(await names()).toEqual(['b', 'c', 'a']);
    const { data } = await given.ask(
      '{ events(orderBy: PARTICIPANTS_DESC) { nodes { id participants { totalCount } } } }',
    );
    expect(data.events.nodes.slice(0, 3)).toEqual([
      { id: 'event:e1', participants: { totalCount: 3 } },
      // Without a date, so that it stands behind the other of three.
      { id: 'event:e0', participants: { totalCount: 7 } },
      { id: 'event:e3', participants: { totalCount: 2 } },
    ]);
  });

  test.each<[what: string, walk: Walk]>([
    ['forwards', root('')],
    ['in reverse', root(', orderBy: DATE_DESC')],
    ['of a hub', hub('')],
  ])('neither repeats nor leaves out what was there while rows are added, read %s', async (_, it) => {
    const own = events(17);
    await given.seed([{ type: 'official', id: LAVROV, name: 'Lavrov' }, ...own, ...parts(own)]);
    for (const backward of [false, true]) {
      const expected = await walk(it, 100);
      const seen = await walk(
        {
          ...it,
          between: (page) => {
            const added = events(3, `new-${backward}-${page}-`);
            return given.seed([...added, ...parts(added)], `more-${backward}-${page}`);
          },
        },
        4,
        backward,
      );
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.filter((id) => expected.includes(id))).toEqual(expected);
    }
  });

  test('takes a cursor of neither another order, nor another filter, nor another field', async () => {
    await given.seed([{ type: 'official', id: LAVROV, name: 'Lavrov' }, ...events(3), ...parts(events(3))]);
    const { data } = await given.ask(
      '{ events(first: 1, filter: {kinds: [VISIT]}) { pageInfo { endCursor } } }',
    );
    const after = `after: "${data.events.pageInfo.endCursor}"`;
    const messages = async (query: string) => (await given.ask(query)).errors?.map(({ message }) => message);
    expect(await messages(`{ events(${after}, filter: {kinds: [VISIT]}) { nodes { id } } }`)).toBeUndefined();
    const wrong = (field: string) => [`The cursor given to ${field} is broken or belongs to another query.`];
    expect(await messages(`{ events(${after}) { nodes { id } } }`)).toEqual(wrong('Query.events'));
    expect(await messages(`{ events(${after}, filter: {kinds: [PHONE_CALL]}) { nodes { id } } }`)).toEqual(
      wrong('Query.events'),
    );
    expect(
      await messages(`{ events(${after}, filter: {kinds: [VISIT]}, orderBy: DATE_DESC) { nodes { id } } }`),
    ).toEqual(wrong('Query.events'));
    expect(
      await messages(`{ official(id: "${LAVROV}") { participations(${after}) { nodes { id } } } }`),
    ).toEqual(wrong('Actor.participations'));
  });

  test.each([
    ['', ''],
    ['', 'orderBy: DATE_ASC, filter: {}'],
    ['', 'orderBy: null, filter: null'],
    ['filter: {kinds: null, text: null, match: POSSIBLE}', ''],
    [
      'filter: {or: [{during: "2015"}]}',
      'filter: {or: [{during: "2015", kinds: null, match: POSSIBLE}]}, includeUnsupported: null',
    ],
    [
      'filter: {during: "2015", kinds: [VISIT]}',
      'filter: {kinds: [VISIT], text: null, during: "2015", match: POSSIBLE}',
    ],
  ])('takes a cursor of the same question asked in other words: (%s) and (%s)', async (one, other) => {
    await given.seed(events(3));
    const page = (args: string) => `{ events(${args}) { nodes { id } pageInfo { endCursor } } }`;
    const { data } = await given.ask(page(`first: 1, ${one}`));
    const after = `after: "${data.events.pageInfo.endCursor}"`;
    const answers = [await given.ask(page(`${after}, ${one}`)), await given.ask(page(`${after}, ${other}`))];
    expect(answers.map(({ errors }) => errors)).toEqual([undefined, undefined]);
    expect(answers[1]?.data).toEqual(answers[0]?.data);
  });

  test('takes cursors of an interface’s field on each of its types', async () => {
    await given.seed([{ type: 'official', id: LAVROV, name: 'Lavrov' }, ...events(3), ...parts(events(3))]);
    const { data } = await given.ask(
      `{ node(id: "${LAVROV}") { ... on Actor { participations(first: 1) { edges { cursor } } } } }`,
    );
    const [{ cursor }] = data.node.participations.edges;
    const rest = await given.ask(
      `{ official(id: "${LAVROV}") { participations(after: "${cursor}") { nodes { id } } } }`,
    );
    expect(rest.data.official.participations.nodes).toHaveLength(2);
  });

  test('refuses a broken cursor also where no rows are asked for', async () => {
    for (const asked of ['totalCount', '__typename', 'nodes { id }']) {
      const { errors } = await given.ask(`{ events(after: "x") { ${asked} } }`);
      expect(errors?.map(({ originalError }) => originalError)).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
    }
  });

  test('takes first or last and not both; last alone undoes the default of first', async () => {
    await given.seed(events(3));
    const refused = await given.ask('{ events(first: 2, last: 2) { nodes { id } } }');
    expect(refused.errors?.map(({ message }) => message)).toEqual([
      'Query.events takes first or last, not both.',
    ]);
    const last = await given.ask('query ($last: Int) { events(last: $last) { nodes { id } } }', { last: 1 });
    expect(last.data.events.nodes).toEqual([{ id: 'event:e0' }]);
    const tooMany = await given.ask('{ events(last: 101) { nodes { id } } }');
    expect(tooMany.errors?.map(({ message }) => message)).toEqual(['last of Query.events must be 1 to 100.']);
  });
});
