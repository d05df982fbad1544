import { Field, ID, registerEnumType } from 'type-graphql';
import { One, Page } from '../../projection/fields';
import { byDate, ownKey } from '../../projection/order';
import { GraphType } from '../../projection/types';
import { DateField, type FlexDate } from '../flex-date.type';
import { Node, Source } from '../interfaces';

export enum ArticleKind {
  NEWS = 'NEWS',
  RECORD = 'RECORD',
  REPORT = 'REPORT',
}

registerEnumType(ArticleKind, {
  name: 'ArticleKind',
  description: 'What kind of source it is.',
  valuesConfig: {
    NEWS: { description: 'A news article that was read.' },
    RECORD: { description: 'One row of a register.' },
    REPORT: { description: 'A report that another article cites; not read itself.' },
  },
});

export enum ArticleStatus {
  ACTIVE = 'ACTIVE',
  CORRECTED = 'CORRECTED',
  RETRACTED = 'RETRACTED',
}

registerEnumType(ArticleStatus, {
  name: 'ArticleStatus',
  description: 'Whether its publisher stands by it.',
  valuesConfig: {
    ACTIVE: { description: 'Stands as published.' },
    CORRECTED: { description: 'Was corrected.' },
    RETRACTED: { description: 'Was withdrawn.' },
  },
});

@GraphType({
  description: 'A published article, report or source record.',
  implements: [Node, Source],
  orders: byDate(ownKey('day of publication')),
  counts: [
    { by: 'EVENTS', what: 'events it reports', pattern: '(n)-[:REPORTS]->(it) WHERE it.unsupported IS NULL' },
    {
      by: 'STATEMENTS',
      what: 'statements it gives',
      pattern: '(n)<-[:REPORTED_IN]-(it) WHERE it.unsupported IS NULL',
    },
  ],
})
export class Article {
  @Field(() => ID, { description: 'Stable across loads.' })
  readonly id!: string;

  @Field(() => ArticleKind, { description: 'What kind of source it is.' })
  readonly kind!: ArticleKind;

  @Field(() => String, { nullable: true, description: 'Its headline.' })
  readonly title!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it was published; null = not known.' })
  readonly url!: string | null;

  @One('Organization', { nullable: true, description: 'Who published it.', to: '-[:PUBLISHED_BY]->' })
  readonly publisher!: unknown;

  @DateField('When it was published, in the time of its place; null = not known.')
  readonly publishedAt!: FlexDate | null;

  @Field(() => String, { nullable: true, description: 'Its language by BCP 47 tag.' })
  readonly language!: string | null;

  @Field(() => ArticleStatus, { description: 'Whether its publisher stands by it.' })
  readonly status!: ArticleStatus;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of its exact text as UTF-8, in hex; null = text not had.',
  })
  readonly textSha256!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its exact text; null where its rights forbid, or not loaded.',
  })
  readonly text!: string | null;

  @Page('Event', {
    description: 'Events that it says happened, or of which it tells who says so, by date.',
    to: '-[:REPORTS]->',
  })
  readonly events!: unknown;

  @Page('Statement', { description: 'Statements that it gives, by date.', to: '<-[:REPORTED_IN]-' })
  readonly statements!: unknown;

  @Page('Mention', {
    description: 'What it names, by place in the text.',
    match: ({ self }, { fresh }) => {
      const [mention, node] = [fresh('mention'), fresh('node')];
      return {
        text: `MATCH (${self})-[${mention}:MENTIONS]->(${node})`,
        bound: { self: mention, article: self, node },
        // Mentions without a place come last; ids of one article's mentions hold the place.
        order: `right('000000000' + toString(coalesce(${mention}.start, 999999999)), 9) + '|' + ${node}.id`,
      };
    },
  })
  readonly mentions!: unknown;

  @Page('Source', { description: 'The sources that it cites.', to: '-[:CITES]->' })
  readonly cites!: unknown;

  @Page('Evidence', { description: 'All that it is evidence for, by place in the text.', to: '<-[:FROM]-' })
  readonly evidence!: unknown;
}
