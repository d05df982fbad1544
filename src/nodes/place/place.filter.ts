import { GraphFilter } from '../../projection/filter';
import { Ids, InCountries, OneOf, ReachesEvents, Words } from '../conditions';
import { Linked, type NodeSet } from '../linked';
import { PlaceKind } from './place.type';

@GraphFilter('Which places.')
export class PlaceFilter {
  @Ids('Place') ids?: string[];

  @OneOf(() => PlaceKind, 'kind', 'It is of one of these kinds.', { indexed: true })
  kinds?: PlaceKind[];

  @InCountries('iso2', 'It is one of these countries', { indexed: true })
  countries?: string[];

  @Words('one of the names', 'Place') text?: string;

  @Linked({
    description: 'The places it lies in, over any number of steps.',
    arrow: '-[:IN*1..5]->',
    labels: ['Place'],
    from: 'Place',
  })
  within?: NodeSet;

  // The way back of `EventFilter.at`.
  @ReachesEvents(
    '<-[:IN*0..5]-(:Place)<-[:HELD_AT]-',
    'At least one event that was there, or at a place that lies in it, meets this.',
  )
  event?: object;
}
