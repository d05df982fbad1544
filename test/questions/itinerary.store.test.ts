import { useDbHits } from '../support/db-hits';
import { useStore } from '../support/given';
import { visit, WORLD } from './itinerary-world';

describe('an itinerary', () => {
  const given = useStore({ keep: true });
  const dbHits = useDbHits(given);
  beforeAll(() => given.seed(WORLD));

  async function itinerary(args: string, fields: string, who = 'kerry') {
    const { data, errors, roundTrips } = await given.ask(
      `{ itinerary(official: "official:${who}"${args}) { truncated ${fields} } }`,
    );
    expect(errors).toBeUndefined();
    expect(roundTrips).toBe(1);
    expect(data.itinerary.truncated).toBe(false);
    return data.itinerary;
  }

  const keys = (nodes: { id: string }[]) => nodes.map(({ id }) => id.slice('event:'.length));

  /** `rome Rome 2015-12-12 to 2015-12-15, gap 2016-07-01..2016-07-03, parts a b, with c`. */
  async function stays(args = '', page = '', who = 'kerry') {
    const { stays: found } = await itinerary(
      args,
      `stays${page} { totalCount nodes { event { id } from { text } to { text } places { nodes { name } } gapBefore { from to }
        parts { nodes { id } } overlaps { nodes { id } } } }`,
      who,
    );
    // biome-ignore lint/suspicious/noExplicitAny: an answer of any shape
    return found.nodes.map((it: any) =>
      [
        [
          ...keys([it.event]),
          it.places.nodes.map(({ name }: { name: string }) => name).join('+'),
          ...(it.from ? [it.from.text] : []),
          ...(it.to ? ['to', it.to.text] : []),
        ].join(' '),
        ...(it.gapBefore ? [`gap ${it.gapBefore.from}..${it.gapBefore.to}`] : []),
        ...(it.parts.nodes.length > 0 ? [`parts ${keys(it.parts.nodes).join(' ')}`] : []),
        ...(it.overlaps.nodes.length > 0 ? [`with ${keys(it.overlaps.nodes).join(' ')}`] : []),
      ].join(', '),
    );
  }

  test('has the stays in order, with their parts, the days between of which nothing is known, and the days in two places', async () => {
    expect(await stays(', during: "2015-12/2016-03"')).toEqual([
      'rome Rome 2015-12-12 to 2015-12-15, gap 2015-12-01..2015-12-11, with paris moscow',
      'paris Paris 2015-12-14, with rome',
      'moscow Moscow 2015-12-15, parts moscow-corner moscow-talks moscow-dinner, with rome',
      'congress-meeting Vienna 2016-01-14, gap 2015-12-16..2016-01-13',
      // One day in March: the days before March are free on every reading.
      'london London 2016-03, gap 2016-01-15..2016-02-29',
    ]);
  });

  test('claims no gap beside a date that is only about, nor after one that is open', async () => {
    expect(await stays(', during: "2016-03/2016-12"')).toEqual([
      'london London 2016-03',
      'about Athens ~2016-05-01',
      'after-about Rome 2016-06-01',
      'open Paris 2016-07-01 to 2016-07-10/.., gap 2016-06-02..2016-06-30',
      'after-open Rome 2016-09-01',
    ]);
  });

  test('has the days of the period before the first stay and after the last one', async () => {
    const ends = async (args: string) => {
      const { stays: found, gapAfter } = await itinerary(
        args,
        'stays(first: 1) { nodes { gapBefore { from to } } } gapAfter { from to }',
      );
      return [found.nodes[0]?.gapBefore, gapAfter].map((it) => it && `${it.from}..${it.to}`);
    };
    expect(await ends(', during: "2014-02/2014-03-10"')).toEqual([null, '2014-03-04..2014-03-10']);
    expect(await ends(', during: "2014-01-31/2014-03-03"')).toEqual(['2014-01-31..2014-01-31', null]);
    // In a period that is open on one side, and in none, nobody knows where to begin or to end.
    expect(await ends(', during: "../2014-03-10"')).toEqual([null, '2014-03-04..2014-03-10']);
    expect(await ends(', during: "2012/.."')).toEqual(['2012-01-01..2013-04-04', null]);
    expect(await ends('')).toEqual([null, null]);
    // Before a stay on some day of a month, beside one that is only about a day, after one without an end.
    expect(await ends(', during: "2016-02/2016-03"')).toEqual(['2016-02-01..2016-02-29', null]);
    expect(await ends(', during: "2016-04/2016-05"')).toEqual([null, null]);
    expect(await ends(', during: "2016-06-15/2016-07"')).toEqual(['2016-06-15..2016-06-30', null]);
    // Without any stay.
    expect(await ends(', during: "2010"')).toEqual([undefined, null]);
  });

  test('claims no gap where a stay can have begun of which only the end is stated, and has it in its period alone', async () => {
    const march = ', during: "2012-03"';
    expect(await stays(march, '', 'envoy')).toEqual([
      'begun Paris 2012-03-01',
      'later Vienna 2012-03-10, gap 2012-03-06..2012-03-09',
      'ended Rome to 2012-03-05',
    ]);
    const { gapAfter } = await itinerary(march, 'gapAfter { from to }', 'envoy');
    expect(gapAfter).toEqual({ from: '2012-03-11', to: '2012-03-31' });
    expect(await stays(', during: "2012-04"', '', 'envoy')).toEqual([]);
  });

  test('has what was in person, in whatever role, of whatever kind where the medium says so, and nothing by telephone', async () => {
    expect(await stays(', during: "2013/2014"')).toEqual([
      'one-of-two Rome+Vienna 2013-04-05, gap 2013-01-01..2013-04-04',
      'companion Athens 2014-02-01, gap 2013-04-06..2014-01-31',
      'signing Vienna 2014-03-01, gap 2014-02-02..2014-02-28',
      'press Vienna 2014-03-03, gap 2014-03-02..2014-03-02',
    ]);
  });

  test('says what has no place and what has no date, the latter whatever the period', async () => {
    const lists = 'unplaced { totalCount nodes { id } } undated { totalCount nodes { id } }';
    const of = async (args: string) => {
      const { unplaced, undated } = await itinerary(args, lists);
      expect(unplaced.totalCount + undated.totalCount).toBe(unplaced.nodes.length + undated.nodes.length);
      return { unplaced: keys(unplaced.nodes), undated: keys(undated.nodes) };
    };
    expect(await of('')).toEqual({ unplaced: ['nowhere'], undated: ['disputed', 'neither', 'never'] });
    // The dinner in Moscow is a part of a stay only where that is one.
    expect(await of(', during: "2014"')).toEqual({
      unplaced: ['nowhere'],
      undated: ['disputed', 'moscow-dinner', 'neither', 'never'],
    });
    expect(await of(', during: "2020"')).toEqual({
      unplaced: [],
      undated: ['moscow-dinner', 'neither', 'never'],
    });
  });

  test('is paged, and filtered by the event, both ways', async () => {
    const page = async (args: string) => {
      const { stays: found } = await itinerary(
        '',
        `stays(${args}) { totalCount nodes { event { id } gapBefore { from } } pageInfo { endCursor hasNextPage } }`,
      );
      return found;
    };
    const first = await page('first: 2');
    const next = await page(`first: 2, after: "${first.pageInfo.endCursor}"`);
    expect(
      keys([...first.nodes, ...next.nodes].map(({ event: it }: { event: { id: string } }) => it)),
    ).toEqual(['one-of-two', 'companion', 'signing', 'press']);
    // A gap is one of the whole itinerary, not of the page.
    expect(next.nodes[0].gapBefore).toEqual({ from: '2014-02-02' });
    expect(await stays('', '(filter: {event: {kinds: [BILATERAL_MEETING]}})')).toEqual([
      'congress-meeting Vienna 2016-01-14, gap 2015-12-16..2016-01-13',
    ]);
    expect(await stays('', '(last: 1)')).toEqual(['after-open Rome 2016-09-01']);
  });

  test('of somebody who was nowhere is empty', async () => {
    const { data } = await given.ask(
      '{ itinerary(official: "official:home") { official { name } stays { totalCount } unplaced { totalCount } undated { totalCount } } }',
    );
    const none = { totalCount: 0 };
    expect(data.itinerary).toEqual({
      official: { name: 'home' },
      stays: none,
      unplaced: none,
      undated: none,
    });
  });

  test.each([
    ['official: "organization:us"', 'official must be of the form official:key.', 'BAD_USER_INPUT'],
    ['official: "official:nobody"', 'There is no node with the id given as official.', 'NOT_FOUND'],
    ['official: "official:kerry", during: "~2015"', 'during must not be approximate.', 'BAD_USER_INPUT'],
    [
      'official: "official:kerry", during: "2015/2014"',
      expect.stringContaining('the range ends before it begins'),
      'BAD_USER_INPUT',
    ],
  ])('itinerary(%s) says: %s', async (args, message, code) => {
    const { errors } = await given.ask(`{ itinerary(${args}) { truncated } }`);
    const [error] = errors ?? [];
    expect(error?.message).toEqual(message);
    expect((error?.originalError as { code?: string } | undefined)?.code).toBe(code);
  });

  test('stays(first:) over its limit says what the limit is', async () => {
    const { errors } = await given.ask(
      '{ itinerary(official: "official:kerry") { stays(first: 101) { totalCount } } }',
    );
    expect(errors?.[0]?.message).toBe('first of Itinerary.stays must be 1 to 100.');
  });

  test('looks at what they took part in, whatever else there is', async () => {
    const query =
      '{ itinerary(official: "official:kerry", during: "2015-12") { stays { nodes { event { id } } } } }';
    // Planned for the graph as it is each time: how long a plan is kept depends on how fast the machine is.
    const looks = async () => {
      await given.cypher('CALL db.prepareForReplanning()');
      return dbHits(query);
    };
    const before = await looks();
    await given.seed(
      Array.from({ length: 300 }, (_, index) => visit(`other-${index}`, '2015-12-14', 'Rome'))
        .flat()
        .map((it) => ('actor' in it ? { ...it, actor: 'official:home' } : it)),
      'others',
    );
    expect(before).toBeLessThan(600);
    // Another plan takes a few more or less; one that looked at the others would take 300 more.
    expect(await looks()).toBeLessThan(before + 100);
  });
});

/** Each place where a row that is sorted holds lists would show here. */
describe('an itinerary of 5,000 stays', () => {
  const given = useStore({ keep: true });
  const STAYS = 5_000;
  beforeAll(async () => {
    await given.cypher(
      `CREATE (o:Official {id: 'official:hub', name: 'Hub', sortKey: 'hub'}), (p:Place {id: 'place:x', name: 'X', sortKey: 'x'}) ` +
        `WITH o, p UNWIND range(1, ${STAYS}) AS i WITH o, p, i, date('1950-01-01') + duration({days: i * 2}) AS day ` +
        "WITH o, p, i, day, toString(day) + '|' + toString(day) + '|event:e' + i AS sortKey " +
        "CREATE (e:Event {id: 'event:e' + i, kind: 'VISIT', status: 'HELD', date: toString(day), dated: true, sortKey: sortKey, " +
        'startEarliest: day, startLatest: day, endEarliest: day, endLatest: day}) ' +
        "CREATE (o)-[:TOOK_PART_IN {id: 'participation:e' + i, role: 'VISITOR', attendance: 'ATTENDED', " +
        "hubKey: 'official:hub\\tEvent\\t' + sortKey + '|participation:e' + i}]->(e)-[:HELD_AT]->(p)",
    );
    await given.cypher('CALL db.prepareForReplanning()');
  }, 60_000);

  test('is read whole, its last page with gaps and overlaps, within the memory of one statement', async () => {
    const { data, errors } = await given.ask(
      '{ itinerary(official: "official:hub") { truncated stays(last: 100) { totalCount nodes { gapBefore { from to } overlaps { totalCount } } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.itinerary.stays.totalCount).toBe(STAYS);
    expect(data.itinerary.stays.nodes).toHaveLength(100);
    for (const { gapBefore, overlaps } of data.itinerary.stays.nodes) {
      expect(gapBefore.from).toBe(gapBefore.to);
      expect(overlaps.totalCount).toBe(0);
    }
  });
});
