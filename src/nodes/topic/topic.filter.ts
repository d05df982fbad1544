import { GraphFilter } from '../../projection/filter';
import { Ids, OneOf, ReachesEvents, Words } from '../conditions';
import { TopicKind } from './topic.type';

@GraphFilter('Which topics.')
export class TopicFilter {
  @Ids('Topic') ids?: string[];

  @OneOf(() => TopicKind, 'kind', 'It is of one of these kinds.', { indexed: true })
  kinds?: TopicKind[];

  @Words('one of the names', 'Topic') text?: string;

  @ReachesEvents('<-[:ABOUT]-', 'At least one event that was about it meets this.')
  event?: object;
}
