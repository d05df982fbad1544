import { lookup } from '../lookup';
import type { NodeSlice } from '../slice';
import { ArticleFilter } from './article.filter';
import { articleRecord } from './article.record';
import { Article } from './article.type';

/** Articles, reports and source records. */
export const article: NodeSlice = {
  stored: { label: 'Article' },
  type: Article,
  filter: ArticleFilter,
  ...lookup('Article', { one: 'article', many: 'articles', ordered: 'by day of publication; undated last' }),
  record: articleRecord,
  indexes: [],
};
