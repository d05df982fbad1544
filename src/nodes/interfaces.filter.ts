import { ID } from 'type-graphql';
import { GraphFilter, Where } from '../projection/filter';
import { checkList, Through, Words } from './conditions';
import { NodeType } from './node-type';

/** Filters of connections whose rows are of several types. */

const OfTypes = (): PropertyDecorator =>
  Where(() => [NodeType], 'It is of one of these types.', {
    check: checkList,
    where: ({ self }, { param }) =>
      `any(type IN ${param((value) => value)} WHERE toUpper(head(labels(${self}))) = type)`,
  });

/** Ids of any of the types that stand there. */
const AnyIds = (): PropertyDecorator =>
  Where(() => [ID], 'Its id is one of these.', {
    check: checkList,
    where: ({ self }, { param }) => `${self}.id IN ${param((value) => value)}`,
  });

@GraphFilter('Which actors.')
export class ActorFilter {
  @AnyIds() ids?: string[];
  @OfTypes() types?: NodeType[];
  @Words('one of the names') text?: string;
}

/** Of what is counted for an actor, by who it is. */
const WhoMeets = () =>
  Through('ActorFilter', 'Who it is meets this.', ({ actor = '' }) => ({
    text: `(${actor})`,
    at: { self: actor },
  }));

@GraphFilter('Which counterparts.')
export class CounterpartFilter {
  @WhoMeets() actor?: object;
}

@GraphFilter('Which common counterparts.')
export class CommonCounterpartFilter {
  @WhoMeets() actor?: object;
}

@GraphFilter('Which holders of an office on a day.')
export class OfficeHolderFilter {
  @Through('OfficialFilter', 'Who it is meets this.', ({ official = '' }) => ({
    text: `(${official})`,
    at: { self: official },
  }))
  official?: object;
}

@GraphFilter('Which holders of an office.')
export class HolderFilter {
  @Through('TenureFilter', 'The tenure meets this.', ({ self }) => ({ text: `(${self})`, at: { self } }))
  tenure?: object;
}

@GraphFilter('Which stays.')
export class StayFilter {
  @Through('EventFilter', 'The event meets this.', ({ self }) => ({ text: `(${self})`, at: { self } }))
  event?: object;
}

@GraphFilter('Which subjects.')
export class SubjectFilter {
  @AnyIds() ids?: string[];
  @OfTypes() types?: NodeType[];
  @Words('one of the names, or of the title') text?: string;
}

@GraphFilter('Which sources.')
export class SourceFilter {
  @AnyIds() ids?: string[];
  @OfTypes() types?: NodeType[];
  @Words('one of the names, or of the headline') text?: string;
}
