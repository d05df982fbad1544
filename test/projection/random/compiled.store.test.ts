import { type GraphQLSchema, stripIgnoredCharacters } from 'graphql';
import { theSchema, useStore } from '../../support/given';
import { type Chosen, chosenQueries } from './choose';
import { type Difference, differenceOf } from './difference';
import { randomGraph } from './graph';
import { naiveAnswer, naiveSchema } from './naive/answer';
import { World } from './naive/world';
import type { RandomQuery } from './query';
import { shrunk } from './shrink';

/**
 * The compiler, held against a resolver that asks field by field: random queries over a random graph. Search is left
 * out. `RANDOM_QUERIES` says how many, `RANDOM_SEED` from which seed on they are chosen (choose.ts); both have defaults, so
 * that CI asks the same ones. The first one is that of the seed itself, so that one that failed can be asked alone.
 */
const QUERIES = Number(process.env.RANDOM_QUERIES ?? 20);
const SEED = Number(process.env.RANDOM_SEED ?? 1);
const GRAPH_SEED = 20151229;
const BLOCK = 20;

/** Errors are of one kind when they begin alike; any other difference is as good as the next. */
const kindOf = ({ path, compiled }: Difference): string =>
  path === 'errors' ? `${path} ${String(compiled).slice(0, 30)}` : path.replace(/^\..*/, 'answer');

describe('a compiled answer is the one that is asked field by field', () => {
  const given = useStore({ keep: true });
  let schema: GraphQLSchema;
  let world: World;
  let queries: readonly Chosen[];
  beforeAll(async () => {
    schema = naiveSchema(theSchema());
    await given.seed(randomGraph(GRAPH_SEED), 'random');
    world = await World.read(given);
    queries = await chosenQueries(schema, world, SEED, QUERIES);
  });

  /** What is wrong with the compiled answer to a query; undefined when nothing is. */
  async function faultOf({ source, variables }: RandomQuery): Promise<Difference | undefined> {
    const naive = naiveAnswer(schema, world, source, variables);
    const { data, errors, roundTrips } = await given.ask(source, variables);
    if (errors) return { path: 'errors', compiled: errors.map(String), naive: 'none' };
    const roots = Object.keys(naive).length;
    if (roundTrips !== roots) return { path: 'round trips', compiled: roundTrips, naive: roots };
    return differenceOf(data, naive);
  }

  /** A query with both answers where they differ, as small as it still fails; twice nothing where nothing is wrong. */
  async function bothAnswers(seed: number, query: RandomQuery) {
    const found = await faultOf(query);
    if (!found) return { compiled: undefined, naive: undefined };
    const smaller = await shrunk(schema, query, async (it) => {
      const fault = await faultOf(it);
      return fault !== undefined && kindOf(fault) === kindOf(found);
    });
    const { path, compiled, naive } = (await faultOf(smaller)) ?? found;
    // On one line, so that the diff shows all of it beside what differs.
    const asked = { query: stripIgnoredCharacters(smaller.source), variables: smaller.variables, path, seed };
    return { compiled: { answer: compiled, ...asked }, naive: { answer: naive, ...asked } };
  }

  const blocks = Array.from({ length: Math.ceil(QUERIES / BLOCK) }, (_, index) => index * BLOCK);
  test.each(blocks)(
    'for the random queries from number %d on',
    async (first) => {
      for (const { seed, query } of queries.slice(first, first + BLOCK)) {
        const { compiled, naive } = await bothAnswers(seed, query);
        expect(compiled).toEqual(naive);
      }
    },
    300_000,
  );
});
