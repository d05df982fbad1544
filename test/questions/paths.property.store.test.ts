import fc from 'fast-check';
import { useStore } from '../support/given';
import { type Answer, type Asked, naive, questions, recordsOf, type World, worlds } from './paths-naive';

/**
 * `paths`, held against trying everything. The worlds lie beside each other in one store. `RANDOM_WORLDS` says how many,
 * `RANDOM_SEED` which; both have defaults, so that CI asks the same ones.
 */
const WORLDS = Number(process.env.RANDOM_WORLDS ?? 3);
const SEED = Number(process.env.RANDOM_SEED ?? 1);
const QUESTIONS = 8;

const QUERY = `query ($from: ID!, $to: ID!, $maxHops: Int!, $longer: Int!, $first: Int!, $timeRespecting: Boolean!, $match: DateMatch!, $during: FlexDateText, $kinds: [EventKind!]) {
  paths(from: $from, to: $to, maxHops: $maxHops, longer: $longer, first: $first, timeRespecting: $timeRespecting, match: $match, during: $during, kinds: $kinds) {
    distance truncatedBy
    paths { length hops { from { id } to { id } count events(first: 100) { nodes { id } } } }
  }
}`;

interface Hop {
  readonly from: { readonly id: string };
  readonly to: { readonly id: string };
  readonly events: { readonly nodes: readonly { readonly id: string }[] };
}

describe('chains are those that trying everything finds', () => {
  const given = useStore({ keep: true });
  const all = Array.from({ length: WORLDS }, (_, i) => {
    const [world] = fc.sample(worlds(`w${i}`), { numRuns: 1, seed: SEED * 10_000 + i });
    return world as World;
  });
  beforeAll(() => given.seed(all.flatMap(recordsOf)), 120_000);

  async function answer(asked: Asked): Promise<Answer> {
    const { data, errors, roundTrips } = await given.ask(QUERY, { ...asked });
    expect(errors).toBeUndefined();
    expect(roundTrips).toBe(1);
    const { distance, truncatedBy, paths } = data.paths;
    return {
      distance,
      truncatedBy,
      paths: paths.map(({ hops }: { hops: Hop[] }) => ({
        actors: [...hops.map(({ from }) => from.id), hops.at(-1)?.to.id],
        events: hops.map(({ events }) => events.nodes.map(({ id }) => id).sort()),
      })),
    };
  }

  test.each(all.map((world, i) => [i, world] as const))(
    'in world %d',
    async (i, world) => {
      for (const asked of fc.sample(questions(world), { numRuns: QUESTIONS, seed: SEED + i })) {
        expect({ asked, ...(await answer(asked)) }).toEqual({ asked, ...naive(world, asked) });
      }
    },
    300_000,
  );

  // What other seeds make, nobody has looked at.
  const ofThese = process.env.RANDOM_SEED === undefined ? test : test.skip;
  ofThese('chains of several hops, longer ones and none are among them', () => {
    const told = all.flatMap((world, i) =>
      fc.sample(questions(world), { numRuns: QUESTIONS, seed: SEED + i }).map((it) => naive(world, it)),
    );
    for (const distance of [null, 1, 2, 3]) expect(told.some((it) => it.distance === distance)).toBe(true);
    expect(told.some(({ paths }) => new Set(paths.map(({ actors }) => actors.length)).size > 1)).toBe(true);
    expect(told.some(({ truncatedBy }) => truncatedBy.length > 0)).toBe(true);
  });
});
