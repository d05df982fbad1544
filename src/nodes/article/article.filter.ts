import type { DateMatch } from '../../model/flex-date';
import { GraphFilter } from '../../projection/filter';
import { Ids, listOf, OneOf, ReachesEvents, Words } from '../conditions';
import { Linked, type NodeSet } from '../linked';
import { After, Before, During, Match } from '../period';
import { LANGUAGE_TAG } from './article.record';
import { ArticleKind, ArticleStatus } from './article.type';

@GraphFilter('Which articles.')
export class ArticleFilter {
  @Ids('Article') ids?: string[];

  @OneOf(() => ArticleKind, 'kind', 'It is of one of these kinds.', { indexed: true })
  kinds?: ArticleKind[];

  @OneOf(() => ArticleStatus, 'status', 'Its publisher stands by it so.')
  statuses?: ArticleStatus[];

  @OneOf(() => String, 'language', 'It is in one of these languages, by BCP 47 tag.', {
    check: listOf(
      LANGUAGE_TAG,
      'language tag',
      'Begin each with two or three small letters: en, ru, zh-Hans.',
    ),
  })
  languages?: string[];

  @OneOf(() => String, 'url', 'It is at one of these addresses.', { indexed: true })
  urls?: string[];

  @Words('its headline', 'Article') text?: string;

  @During('It was published') during?: string;
  @Before('It was published') before?: string;
  @After('It was published') after?: string;
  @Match() match?: DateMatch;

  @Linked({
    description: 'Who published it.',
    arrow: '-[:PUBLISHED_BY]->',
    labels: ['Organization'],
    from: 'Article',
  })
  publisher?: NodeSet;

  @Linked({
    description: 'What it names without claiming anything of it.',
    arrow: '-[:MENTIONS]->',
    labels: ['Official', 'Organization', 'Position', 'Place', 'Topic', 'Event'],
    from: 'Article',
  })
  mentions?: NodeSet;

  @Linked({
    description: 'Events that it says happened, or of which it tells who says so.',
    arrow: '-[:REPORTS]->',
    labels: ['Event'],
    from: 'Article',
  })
  events?: NodeSet;

  @ReachesEvents('-[:REPORTS]->', 'At least one event that it reports meets this.')
  event?: object;

  @Linked({
    description: 'The sources that it cites.',
    arrow: '-[:CITES]->',
    labels: ['Article', 'Organization'],
    from: 'Article',
  })
  cites?: NodeSet;
}
