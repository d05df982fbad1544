import type { ClassType } from 'type-graphql';
import { article } from './article';
import { event } from './event';
import { evidence } from './evidence';
import {
  ActorFilter,
  CommonCounterpartFilter,
  CounterpartFilter,
  HolderFilter,
  OfficeHolderFilter,
  SourceFilter,
  StayFilter,
  SubjectFilter,
} from './interfaces.filter';
import { load } from './load';
import { mention } from './mention';
import { official } from './official';
import { organization } from './organization';
import { participation } from './participation';
import { place } from './place';
import { position } from './position';
import type { NodeSlice } from './slice';
import { statement } from './statement';
import { tenure } from './tenure';
import { topic } from './topic';
import './fact.type';

/** Every type of the graph: a new one is its folder and a line here. */
export const slices: readonly NodeSlice[] = [
  article,
  event,
  evidence,
  load,
  mention,
  official,
  organization,
  participation,
  place,
  position,
  statement,
  tenure,
  topic,
];

/** Filters of connections whose rows are of several types. */
export const sharedFilters: readonly ClassType[] = [
  ActorFilter,
  CommonCounterpartFilter,
  CounterpartFilter,
  HolderFilter,
  OfficeHolderFilter,
  SourceFilter,
  StayFilter,
  SubjectFilter,
];
