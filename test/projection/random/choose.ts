import {
  type ASTVisitor,
  type GraphQLSchema,
  getNamedType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { statementsOf } from '../../support/statements';
import type { World } from './naive/world';
import { PLUMBING, type RandomQuery, randomQuery } from './query';

/** Of so many random queries the one is asked that reaches most of what none before it has. */
const DRAWN = 20;
/** Each tenth one is asked as it comes: what is chosen is short, and a long one has more in it that can get into its own way. */
const AS_IT_COMES = 10;
/** Characters that any query costs, however short its statements are. */
const AT_LEAST = 300;

/** A query with the seed of which it is made. */
export interface Chosen {
  readonly seed: number;
  readonly query: RandomQuery;
}

/**
 * Random queries from a seed on, chosen so that they reach much of the schema with short statements, as the store takes a second
 * to plan 10,000 characters. The first 120 reach more arguments, fields of filters and steps from one field to the next than
 * 150 that are taken as they come, and as many fields, with 130,000 characters instead of 360,000.
 */
export async function chosenQueries(
  schema: GraphQLSchema,
  world: World,
  from: number,
  count: number,
): Promise<Chosen[]> {
  const reached = new Set<string>();
  const chosen: Chosen[] = [];
  let seed = from;
  while (chosen.length < count) {
    let best: (Chosen & { readonly places: Set<string>; readonly worth: number }) | undefined;
    const end = seed + (chosen.length % AS_IT_COMES === 0 ? 1 : DRAWN);
    for (; seed < end; seed += 1) {
      const query = randomQuery(schema, world, seed);
      const places = placesOf(schema, query.source);
      const statements = await statementsOf(query.source, query.variables);
      const length = statements.reduce((sum, { text }) => sum + text.length, AT_LEAST);
      const worth = [...places].filter((it) => !reached.has(it)).length / length;
      if (!best || worth > best.worth) best = { seed, query, places, worth };
    }
    for (const it of best?.places ?? []) reached.add(it);
    if (best) chosen.push(best);
  }
  return chosen;
}

/** What of the schema a query reaches: fields, each with the one it is reached from, arguments, and fields of filters. */
export function placesOf(schema: GraphQLSchema, source: string): Set<string> {
  const found = new Set<string>();
  const types = new TypeInfo(schema);
  const above: string[] = [];
  const here = () => `${types.getParentType()?.name}.${types.getFieldDef()?.name}`;
  const visitor: ASTVisitor = {
    Field: {
      enter(node) {
        const isStep = !PLUMBING.test(types.getParentType()?.name ?? '');
        found.add(here());
        if (isStep && node.selectionSet) found.add(`${above.at(-1)} > ${here()}`);
        above.push(isStep ? here() : (above.at(-1) ?? ''));
      },
      leave: () => void above.pop(),
    },
    Argument: (node) => void found.add(`${here()}(${node.name.value})`),
    ObjectField: (node) => {
      const input = types.getParentInputType();
      found.add(`${here()}(${input && getNamedType(input).name}.${node.name.value})`);
    },
  };
  visit(parse(source), visitWithTypeInfo(types, visitor));
  return found;
}
