import type { DateMatch } from '../../model/flex-date';
import { GraphFilter } from '../../projection/filter';
import { Ids, OneOf, Through, Words } from '../conditions';
import { ActorSet, Linked, type NodeSet } from '../linked';
import { After, Before, During, Match } from '../period';
import { EventKind, EventMedium, EventStatus } from './event.type';

@GraphFilter('Which events.')
export class EventFilter {
  @Ids('Event') ids?: string[];

  @OneOf(() => EventKind, 'kind', 'It is of one of these kinds.', { indexed: true })
  kinds?: EventKind[];

  @OneOf(() => EventMedium, 'medium', 'Those involved were in touch in one of these ways.', {
    disputable: true,
  })
  media?: EventMedium[];

  @OneOf(() => EventStatus, 'status', 'It has one of these.')
  statuses?: EventStatus[];

  @Words('its title', 'Event') text?: string;

  @During('It was') during?: string;
  @Before('It was') before?: string;
  @After('It was') after?: string;
  @Match() match?: DateMatch;

  @Linked({
    description: 'Who took part.',
    arrow: '<-[:TOOK_PART_IN]-',
    fact: true,
    labels: ['Official', 'Organization'],
    from: 'Event',
    type: () => ActorSet,
  })
  participants?: ActorSet;

  @Through(
    'ParticipationFilter',
    'At least one participation in it meets this.',
    ({ self }, fresh, unsupported) => {
      const [part, actor] = [fresh('part'), fresh('actor')];
      return {
        text:
          `(${self})<-[${part}:TOOK_PART_IN]-(${actor}:Official|Organization)` +
          (unsupported ? '' : ` WHERE ${part}.unsupported IS NULL`),
        at: { self: part, event: self, actor },
      };
    },
  )
  participation?: object;

  @Linked({
    description: 'What it was about.',
    arrow: '-[:ABOUT]->',
    labels: ['Topic', 'Event', 'Place', 'Organization'],
    from: 'Event',
  })
  about?: NodeSet;

  @Linked({
    description: 'Where it was: there, or at a place that lies in it.',
    arrow: '-[:HELD_AT]->(:Place)-[:IN*0..5]->',
    labels: ['Place'],
    from: 'Event',
  })
  at?: NodeSet;

  @Linked({
    description: 'The event that it is a part of.',
    arrow: '-[:PART_OF]->',
    disputable: 'partOf',
    labels: ['Event'],
    from: 'Event',
  })
  partOf?: NodeSet;

  @Through('ArticleFilter', 'At least one article that reports it meets this.', ({ self }, fresh) => {
    const article = fresh('article');
    return { text: `(${self})<-[:REPORTS]-(${article}:Article)`, at: { self: article } };
  })
  article?: object;
}
