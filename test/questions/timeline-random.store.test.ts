import { type GraphQLInputType, getNamedType } from 'graphql';
import { randomGraph } from '../projection/random/graph';
import { World } from '../projection/random/naive/world';
import { Random } from '../projection/random/random';
import { Values } from '../projection/random/values';
import { theSchema, useStore } from '../support/given';
import { type Counts, TIMELINE, type Timeline } from './timeline-parts';

/** Random filters; the first of them are held against `during` as well, a question for each bucket. */
const FILTERS = Number(process.env.RANDOM_FILTERS ?? 8);
const DURING = 4;

const UNITS = ['YEAR', 'MONTH', 'DAY'] as const;
type Unit = (typeof UNITS)[number];
const LENGTHS: Record<Unit, number> = { YEAR: 4, MONTH: 7, DAY: 10 };

describe('a timeline of a random graph, by random filters', () => {
  const given = useStore({ keep: true });
  let world: World;
  beforeAll(async () => {
    await given.seed(randomGraph(20151229), 'random');
    world = await World.read(given);
  });

  interface Listed {
    readonly id: string;
    readonly kind: string;
    readonly date: {
      readonly approximate: boolean;
      readonly earliest: string;
      readonly latest: string;
    } | null;
    readonly endDate: object | null;
    readonly disagreements: readonly { readonly field: string }[];
  }
  const LISTED = 'id kind date { approximate earliest latest } endDate { text } disagreements { field }';
  /** What is said to have ended at some time can be during a period for other reasons than its date. */
  const hasEnd = ({ endDate, disagreements }: Listed) =>
    endDate !== null || disagreements.some(({ field }) => field === 'endDate');
  const unitOf = ({ date }: Listed, unit: Unit) => {
    const [first, last] = [date?.earliest, date?.latest].map((it) => it?.slice(0, LENGTHS[unit]));
    return date && !date.approximate && first === last ? first : undefined;
  };

  /** What is listed by the events of a filter, counted here. */
  function countedBy(unit: Unit, events: readonly Listed[]) {
    const found = new Map<string, Map<string, number>>();
    for (const event of events) {
      const period = unitOf(event, unit) ?? '';
      const kinds = found.get(period) ?? new Map<string, number>();
      found.set(period, kinds.set(event.kind, (kinds.get(event.kind) ?? 0) + 1));
    }
    const counts = (kinds = new Map<string, number>()): Counts => ({
      count: [...kinds.values()].reduce((sum, it) => sum + it, 0),
      byKind: [...kinds]
        .map(([kind, count]) => ({ kind, count }))
        .sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1)),
    });
    const periods = [...found.keys()].filter(Boolean).sort();
    return {
      buckets: periods.map((period) => ({ period, ...counts(found.get(period)) })),
      unknown: counts(found.get('')),
    };
  }

  test('counts what events lists; a bucket has what is during it for certain, and did not last', async () => {
    const type = getNamedType(
      theSchema()
        .getQueryType()
        ?.getFields()
        .timeline?.args.find(({ name }) => name === 'filter')?.type as GraphQLInputType,
    ) as GraphQLInputType;
    let [inBuckets, unknown] = [0, 0];
    for (let seed = 1; seed <= FILTERS; seed += 1) {
      const random = new Random(seed);
      const filter = seed === 1 ? null : new Values(random, world).filter(type, 3);
      const [unit, all] = [random.pick(UNITS), random.chance(0.3)];
      const { data, errors } = await given.ask(
        `query ($filter: EventFilter, $all: Boolean) {
           timeline(filter: $filter, by: ${unit}, includeUnsupported: $all) ${TIMELINE}
           events(filter: $filter, includeUnsupported: $all, first: 100) {
             totalCount nodes { ${LISTED} }
           }
         }`,
        { filter, all },
      );
      expect([seed, filter, errors]).toEqual([seed, filter, undefined]);
      const { buckets, unknown: rest, total, truncated }: Timeline = data.timeline;
      expect({ seed, filter, unit, buckets, unknown: rest }).toEqual({
        seed,
        filter,
        unit,
        ...countedBy(unit, data.events.nodes),
      });
      expect([truncated, total]).toEqual([false, data.events.totalCount]);
      const sum = buckets.reduce((it, { count }) => it + count, rest.count);
      expect(sum).toBe(total);
      [inBuckets, unknown] = [inBuckets + sum - rest.count, unknown + rest.count];
      if (seed <= DURING) await asDuring(unit, buckets, data.events.nodes, filter, all);
    }
    // It found something.
    expect(inBuckets).toBeGreaterThan(10);
    expect(unknown).toBeGreaterThan(10);
  }, 300_000);

  /** Holds buckets against the condition `during` of events. */
  async function asDuring(
    unit: Unit,
    buckets: Timeline['buckets'],
    all: readonly Listed[],
    filter: unknown,
    unsupported: boolean,
  ) {
    const idsOf = (events: readonly Listed[]) => events.filter((it) => !hasEnd(it)).map(({ id }) => id);
    for (const { period } of buckets) {
      const { data } = await given.ask(
        `query ($filter: EventFilter, $all: Boolean) {
           events(filter: $filter, includeUnsupported: $all, first: 100) { nodes { ${LISTED} } }
         }`,
        { filter: { and: [filter ?? {}, { during: period, match: 'CERTAIN' }] }, all: unsupported },
      );
      expect([period, idsOf(data.events.nodes)]).toEqual([
        period,
        idsOf(all.filter((it) => unitOf(it, unit) === period)),
      ]);
    }
  }
});
