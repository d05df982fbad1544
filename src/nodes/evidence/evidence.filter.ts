import { ID } from 'type-graphql';
import { GraphFilter, Where } from '../../projection/filter';
import { Basis } from '../basis';
import { checkIds, Ids, Is, OneOf, Through } from '../conditions';
import { EVIDENCED } from './evidence.record';
import { Stance } from './evidence.type';

@GraphFilter('Which evidence.')
export class EvidenceFilter {
  @Ids('Evidence') ids?: string[];

  @OneOf(() => Stance, 'stance', 'The article does one of these with the fact.')
  stances?: Stance[];

  @OneOf(() => Basis, 'basis', 'It follows from the article in one of these ways.')
  bases?: Basis[];

  @OneOf(() => String, 'field', 'It speaks for one of these fields of the fact.')
  fields?: string[];

  @Is(
    () => Boolean,
    ({ self }) => `coalesce(${self}.verified, false)`,
    'Whether the words were compared with the text.',
  )
  verified?: boolean;

  @Where(() => [ID], 'It is for one of these facts.', {
    check: (value, field) => checkIds(value, EVIDENCED, field),
    where: ({ self }, { param }) => `${self}.fact IN ${param((value) => value)}`,
    start: ({ self }, { param }) => ({
      rank: 0,
      text: `MATCH (${self}:Evidence) WHERE ${self}.fact IN ${param((value) => value)} WITH ${self}`,
      exact: true,
    }),
  })
  facts?: string[];

  @Through('ArticleFilter', 'The article meets this.', ({ self }, fresh) => {
    const article = fresh('article');
    return { text: `(${self})-[:FROM]->(${article}:Article)`, at: { self: article } };
  })
  article?: object;
}
