import type { DateMatch } from '../../model/flex-date';
import { GraphFilter } from '../../projection/filter';
import { Ids, OneOf, Through, Words } from '../conditions';
import { Linked, type NodeSet } from '../linked';
import { After, Before, During, Match } from '../period';
import { StatementKind } from './statement.type';

@GraphFilter('Which statements.')
export class StatementFilter {
  @Ids('Statement') ids?: string[];

  @OneOf(() => StatementKind, 'kind', 'It is of one of these kinds.', { indexed: true })
  kinds?: StatementKind[];

  @Words('its text or gist', 'Statement') text?: string;

  @During('It was said') during?: string;
  @Before('It was said') before?: string;
  @After('It was said') after?: string;
  @Match() match?: DateMatch;

  @Linked({
    description: 'Who said it.',
    arrow: '<-[:MADE]-',
    disputable: 'speaker',
    labels: ['Official', 'Organization'],
    from: 'Statement',
  })
  speaker?: NodeSet;

  @Linked({
    description: 'To whom it was said.',
    arrow: '-[:ADDRESSED_TO]->',
    labels: ['Official', 'Organization'],
    from: 'Statement',
  })
  addressedTo?: NodeSet;

  @Linked({
    description: 'What it is about.',
    arrow: '-[:ABOUT]->',
    labels: ['Topic', 'Event', 'Place', 'Organization', 'Official', 'Position'],
    from: 'Statement',
  })
  about?: NodeSet;

  @Linked({
    description: 'The event at which it was said.',
    arrow: '-[:AT]->',
    disputable: 'at',
    labels: ['Event'],
    from: 'Statement',
  })
  at?: NodeSet;

  @Through('ArticleFilter', 'The article that gives it meets this.', ({ self }, fresh) => {
    const article = fresh('article');
    return { text: `(${self})-[:REPORTED_IN]->(${article}:Article)`, at: { self: article } };
  })
  article?: object;
}
