import type { ClassType } from 'type-graphql';
import type { SchemaItem } from '../model/schema-item';
import type { Question } from '../projection/question';
import { OFFICES_INDEX } from './contact/side';
import { alsoPresentAt } from './counterparts/also-present.cypher';
import { commonCounterpartsOf } from './counterparts/common-counterparts.cypher';
import { CounterpartsResolver } from './counterparts/counterparts.resolver';
import { disagreementsOfEvent } from './disagreements/disagreements.cypher';
import { DisagreementsResolver } from './disagreements/disagreements.resolver';
import { encountersOf } from './encounters/encounters.cypher';
import { EncountersResolver } from './encounters/encounters.resolver';
import { graphOf } from './graph/graph.cypher';
import { GraphResolver } from './graph/graph.resolver';
import { itineraryOf } from './itinerary/itinerary.cypher';
import { ItineraryResolver } from './itinerary/itinerary.resolver';
import { communitiesOfNetwork } from './network/communities.cypher';
import { NetworkResolver } from './network/network.resolver';
import { rankingsOfNetwork } from './network/rankings.cypher';
import { nodesById } from './node/node.cypher';
import { NodeResolver } from './node/node.resolver';
import { officeHoldersOf } from './office-holders/office-holders.cypher';
import { OfficeHoldersResolver } from './office-holders/office-holders.resolver';
import { pathsOf } from './paths/paths.cypher';
import { PathsResolver } from './paths/paths.resolver';
import { possibleDuplicates } from './possible-duplicates/possible-duplicates.cypher';
import { PossibleDuplicatesResolver } from './possible-duplicates/possible-duplicates.resolver';
import { SEARCH_INDEX, searchNodes } from './search/search.cypher';
import { SearchResolver } from './search/search.resolver';
import { timelineOf } from './timeline/timeline.cypher';
import { TimelineResolver } from './timeline/timeline.resolver';

/** What is asked across node types: a new question is its folder and a line in each of these. */
export const questionResolvers: readonly ClassType[] = [
  CounterpartsResolver,
  DisagreementsResolver,
  EncountersResolver,
  GraphResolver,
  ItineraryResolver,
  NetworkResolver,
  NodeResolver,
  OfficeHoldersResolver,
  PathsResolver,
  PossibleDuplicatesResolver,
  SearchResolver,
  TimelineResolver,
];
export const questions: readonly Question[] = [
  alsoPresentAt,
  commonCounterpartsOf,
  communitiesOfNetwork,
  disagreementsOfEvent,
  encountersOf,
  graphOf,
  itineraryOf,
  nodesById,
  officeHoldersOf,
  pathsOf,
  possibleDuplicates,
  rankingsOfNetwork,
  searchNodes,
  timelineOf,
];
export const questionIndexes: readonly SchemaItem[] = [OFFICES_INDEX, SEARCH_INDEX];
