import { GraphFilter } from '../../projection/filter';
import { Through } from '../conditions';

@GraphFilter('Which mentions.')
export class MentionFilter {
  @Through('SubjectFilter', 'What is named meets this.', ({ node = '' }) => ({
    text: `(${node})`,
    at: { self: node },
  }))
  node?: object;

  @Through('ArticleFilter', 'The article meets this.', ({ article = '' }) => ({
    text: `(${article})`,
    at: { self: article },
  }))
  article?: object;
}
