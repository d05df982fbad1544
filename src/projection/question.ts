import type { GraphQLResolveInfo } from 'graphql';
import { NotFoundError } from '../errors';
import type { Reader } from '../neo4j/store';
import { compile } from './compile';
import type { Args, RelatedRead } from './read';

/**
 * A question of the API: hand-written clauses that find and order (the head); what is returned for each
 * found value is compiled from the selection (the tail).
 */
export interface Question extends RelatedRead {
  /** `<type>.<what>`: named in the store's listings, in plan tests and in docs. */
  readonly name: string;
}

/** Declares a question; gives it its type. */
export const question = (it: Question): Question => it;

/**
 * Asks a question for the selection that `info` stands at: one round trip.
 *
 * @returns the answer in the shape of the selection, response keys included
 * @throws  what `compile` and `Store.read` throw; NotFoundError for a node that the question needs
 */
export async function ask(
  store: Reader,
  asked: Question,
  args: Args,
  info: GraphQLResolveInfo,
): Promise<unknown> {
  const { text, params, decode } = compile(asked, args, info);
  const [row] = await store.read(asked.name, text, params);
  const there = row?.there as readonly unknown[][] | undefined;
  const missing = Object.keys(asked.needs?.(args) ?? {}).find((_, index) => there?.[index]?.length === 0);
  if (missing !== undefined) throw new NotFoundError(missing);
  return decode(row?.value);
}
