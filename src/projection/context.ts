import type { GraphQLResolveInfo } from 'graphql';
import type { Store } from '../neo4j/store';
import { ask, type Question } from './question';
import type { Args } from './read';

/** What a resolver gets for one request. */
export interface Context {
  /** Counts this request's round trips. */
  readonly store: Store;
  /** Asks a question for the selection that `info` stands at: one round trip. */
  readonly ask: (question: Question, args: Args, info: GraphQLResolveInfo) => Promise<unknown>;
}

/** The context of one request over the process's store. */
export function contextOver(store: Store): Context {
  const counting = store.counting();
  return { store: counting, ask: (question, args, info) => ask(counting, question, args, info) };
}
