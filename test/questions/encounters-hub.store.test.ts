import { useDbHits } from '../support/db-hits';
import { useStore } from '../support/given';

/** A hub that took part in 5,000 events with one of 300 people each, beside a leaf that took part in 30 of them. */
const HUB = 5_000;
const LEAF = 30;
const PEOPLE = 300;

describe('contacts of a hub of 5,000 events', () => {
  const given = useStore({ keep: true });
  const dbHits = useDbHits(given);

  beforeAll(async () => {
    const people = ['hub', 'leaf', ...Array.from({ length: PEOPLE }, (_, i) => `p${i}`)];
    const parts = Array.from({ length: HUB }, (_, i) => ({
      event: `event:e${i}`,
      with: `official:p${(i * 31) % PEOPLE}`,
    }));
    await given.seed([
      ...people.map((it) => ({ type: 'official', id: `official:${it}`, name: it })),
      { type: 'organization', id: 'organization:ministry', name: 'Ministry', kind: 'MINISTRY' },
      {
        type: 'position',
        id: 'position:minister',
        title: 'M',
        classification: 'OTHER',
        organization: 'organization:ministry',
      },
      // The leaf is of an office that took part in nothing itself, and comes after the ministry by its id.
      { type: 'organization', id: 'organization:office', name: 'Office', kind: 'AGENCY' },
      {
        type: 'position',
        id: 'position:leaf',
        title: 'L',
        classification: 'OTHER',
        organization: 'organization:office',
      },
      {
        type: 'participation',
        event: 'event:e0',
        actor: 'organization:ministry',
        role: 'OBSERVER',
      },
      {
        type: 'tenure',
        id: 'tenure:leaf',
        official: 'official:leaf',
        position: 'position:leaf',
        start: '1990',
        end: '2030',
      },
      {
        type: 'tenure',
        id: 'tenure:hub',
        official: 'official:hub',
        position: 'position:minister',
        start: '1990',
        end: '2030',
      },
      ...parts.map(({ event }, i) => ({
        type: 'event',
        id: event,
        kind: i % 10 === 0 ? 'PRESS_CONFERENCE' : 'BILATERAL_MEETING',
        title: event,
        date: new Date(Date.UTC(1990, 0, 1 + ((i * 7919) % 15_000))).toISOString().slice(0, 10),
        ...(i % 5 === 1 && { partOf: `event:e${i - 1}` }),
      })),
      ...parts.flatMap((it, i) => [
        { type: 'participation', event: it.event, actor: 'official:hub' },
        { type: 'participation', event: it.event, actor: it.with },
        ...(i < LEAF ? [{ type: 'participation', event: it.event, actor: 'official:leaf' }] : []),
      ]),
    ]);
    await given.cypher('CALL db.prepareForReplanning()');
  }, 180_000);

  const encounters = (a: string, b: string, args = '') =>
    `{ encounters(a: "${a}", b: "${b}"${args}) { count byKind { count } inPerson events { nodes { title } } coListed { totalCount } } }`;

  test('start at whoever has fewer, whichever side is asked', async () => {
    const hits = await dbHits(encounters('official:hub', 'official:leaf'));
    expect(hits).toBe(await dbHits(encounters('official:leaf', 'official:hub')));
    expect(hits).toBeLessThan(LEAF * 60);
  });

  test('a ministry of which the hub was a minister starts at the person too', async () => {
    expect(await dbHits(encounters('organization:ministry', 'official:leaf'))).toBeLessThan(LEAF * 200);
  });

  test('are looked for in a period, not filtered after it', async () => {
    const all = await dbHits('{ official(id: "official:hub") { counterparts { nodes { count } } } }');
    const early = await dbHits(
      '{ official(id: "official:hub") { counterparts(during: "1990") { nodes { count } } } }',
    );
    const year = await dbHits(
      '{ official(id: "official:hub") { counterparts(during: "2015") { nodes { count } } } }',
    );
    expect(all).toBeLessThan(HUB * 30);
    // Participations that began before the end of the year are seen, and who else took part in those of the year.
    expect(year).toBeLessThan(HUB * 4 + (HUB / 32) * 30);
    expect(early).toBeLessThan((HUB / 32) * 40);
  });

  const common = (a: string, b: string) =>
    `{ commonCounterparts(a: "official:${a}", b: "official:${b}", first: 100) { totalCount truncated nodes { actor { id } countA countB } } }`;

  test('whom the hub and a leaf both met is found from the leaf, whichever side is asked', async () => {
    const hits = await dbHits(common('hub', 'leaf'));
    expect(hits).toBe(await dbHits(common('leaf', 'hub')));
    // The hub is not read: whom the leaf met took part in HUB / PEOPLE events each.
    expect(hits).toBeLessThan(2 * (LEAF * 60 + LEAF * (HUB / PEOPLE) * 20));
  });

  test('how many they are is no reason to look once more', async () => {
    const counterparts = (total: string) =>
      `{ official(id: "official:hub") { counterparts(orderBy: LAST_DESC) { nodes { actor { id } } ${total} } } }`;
    const both = (total: string) =>
      `{ commonCounterparts(a: "official:hub", b: "official:leaf") { nodes { actor { id } } ${total} } }`;
    // Some looks more for each of the 20 rows, as the store does not remember in a list what it knows of a node.
    for (const query of [counterparts, both])
      expect(await dbHits(query('totalCount'))).toBeLessThan((await dbHits(query(''))) + 100);
  });

  test('it is who is among the counterparts of each, with the same counts', async () => {
    type Row = { actor: { id: string }; count: number };
    const countsOf = async (who: string, args: string) => {
      const { data } = await given.ask(
        `{ official(id: "official:${who}") { counterparts(first: 100${args}) { nodes { actor { id } count } } } }`,
      );
      return data.official.counterparts.nodes.map(({ actor, count }: Row) => [actor.id, count]);
    };
    const ofLeaf = new Map<string, number>(await countsOf('leaf', ''));
    const ids = JSON.stringify([...ofLeaf.keys()]);
    const ofHub = new Map<string, number>(await countsOf('hub', `, filter: {actor: {ids: ${ids}}}`));
    const { data } = await given.ask(common('leaf', 'hub'));
    expect(data.commonCounterparts).toMatchObject({ totalCount: ofHub.size, truncated: false });
    expect(ofHub.size).toBeGreaterThan(LEAF / 2);
    for (const { actor, countA, countB } of data.commonCounterparts.nodes)
      expect({ actor, countA, countB }).toEqual({
        actor,
        countA: ofLeaf.get(actor.id),
        countB: ofHub.get(actor.id),
      });
  });

  const graph = (of: string, args = '') =>
    `{ graph(ids: ["official:${of}"]${args}) { total truncated nodes { id count } edges { count byKind { count } } } }`;

  test('the hub is in the graph of a leaf without being read, with who of its people met whom', async () => {
    const hits = await dbHits(graph('leaf'));
    // Those who are there beside the hub took part in HUB / PEOPLE events each.
    expect(hits).toBeLessThan(LEAF * 60 + LEAF * (HUB / PEOPLE) * 20);
    const { data } = await given.ask(graph('leaf'));
    expect(data.graph.truncated).toBe(false);
    expect(data.graph.nodes[1].id).toBe('official:hub');
  });

  test('two organizations are linked from the one that has less to look at', async () => {
    const [ministry, office] = ['"organization:ministry"', '"organization:office"'];
    const graph = (ids: string) => `{ graph(ids: [${ids}], first: 1) { edges { count } } }`;
    const apart = (await dbHits(graph(ministry))) + (await dbHits(graph(office)));
    expect((await dbHits(graph(`${ministry}, ${office}`))) - apart).toBeLessThan(LEAF * 300);
    const { data } = await given.ask(
      `{ graph(ids: [${ministry}, ${office}], first: 1) { edges { from to count } } }`,
    );
    const both = await given.ask(`{ encounters(a: ${ministry}, b: ${office}) { count } }`);
    expect(data.graph.edges).toContainEqual({
      from: 'organization:ministry',
      to: 'organization:office',
      count: both.data.encounters.count,
    });
  });

  test('the graph of the hub costs what its counterparts cost, and those of whom it shows', async () => {
    const { data } = await given.ask(graph('hub', ', first: 100'));
    expect(data.graph).toMatchObject({ total: 271, truncated: true });
    expect(data.graph.nodes).toHaveLength(101);
    expect(await dbHits(graph('hub', ', first: 100'))).toBeLessThan(HUB * 20 + 100 * (HUB / PEOPLE) * 20);
    expect(await dbHits(graph('hub', ', during: "1990"'))).toBeLessThan((HUB / 32) * 45);
  });

  test('two steps from the hub are refused, and of a month are not', async () => {
    const { errors } = await given.ask(graph('hub', ', depth: 2'));
    expect(errors?.map(({ message, originalError }) => ({ ...originalError, message }))).toMatchObject([
      {
        code: 'QUERY_TOO_EXPENSIVE',
        message: expect.stringMatching(/100/),
        hint: expect.stringMatching(/during.*kinds/),
      },
    ]);
    const month = await given.ask(graph('hub', ', depth: 2, during: "1990-02"'));
    expect(month.errors).toBeUndefined();
    expect(month.data.graph.total).toBeLessThan(PEOPLE);
  });

  test('a page of 100 takes no more memory than one transaction may have', async () => {
    const { data, errors } = await given.ask(
      '{ official(id: "official:hub") { counterparts(first: 100) { totalCount truncated nodes { actor { name } count inPerson } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.official.counterparts).toMatchObject({ truncated: false });
    expect(data.official.counterparts.nodes).toHaveLength(100);
  });
});
