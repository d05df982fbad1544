import type { ClassType } from 'type-graphql';
import type { Question } from '../projection/question';
import { disagreementsOfEvent } from './disagreements/disagreements.cypher';
import { DisagreementsResolver } from './disagreements/disagreements.resolver';
import { nodesById } from './node/node.cypher';
import { NodeResolver } from './node/node.resolver';
import { possibleDuplicates } from './possible-duplicates/possible-duplicates.cypher';
import { PossibleDuplicatesResolver } from './possible-duplicates/possible-duplicates.resolver';
import { SEARCH_INDEX, searchNodes } from './search/search.cypher';
import { SearchResolver } from './search/search.resolver';

/** What is asked across node types: a new question is its folder and a line in each of these. */
export const questionResolvers: readonly ClassType[] = [
  DisagreementsResolver,
  NodeResolver,
  PossibleDuplicatesResolver,
  SearchResolver,
];
export const questions: readonly Question[] = [
  disagreementsOfEvent,
  nodesById,
  possibleDuplicates,
  searchNodes,
];
export const questionIndexes: readonly string[] = [SEARCH_INDEX];
