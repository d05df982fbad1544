import { IsArray, IsEnum, IsOptional, IsUrl, Matches } from 'class-validator';
import type { Basis } from '../basis';
import { datedProps, dateOf, dateProps, edgesTo, IsIdOf, NodeRecord, recordKind } from '../record';
import { IsAbsentUnless, IsDated, IsOfOthers, IsOwnId, IsPhrase } from '../record-rules';
import { ArticleKind, ArticleStatus } from './article.type';

/** A BCP 47 tag, its language in small letters. */
export const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{1,8}){0,8}$/;

export class ArticleRecord extends NodeRecord {
  @IsOwnId('article')
  override id!: string;

  @IsEnum(ArticleKind)
  kind!: ArticleKind;

  @IsOptional()
  @IsPhrase()
  title?: string;

  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true }, { message: 'must be an http(s) address' })
  url?: string;

  @IsOptional()
  @IsIdOf(['organization'])
  publisher?: string;

  @IsDated()
  publishedAt?: string;
  publishedAtBasis?: Basis;
  publishedAtWording?: string;

  @IsOptional()
  @Matches(LANGUAGE_TAG, { message: 'must be a language tag like en' })
  language?: string;

  @IsOptional()
  @IsEnum(ArticleStatus)
  status?: ArticleStatus;

  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/, { message: 'must be 64 hex digits' })
  textSha256?: string;

  /** The licence that allows to keep and show the text; without it a text at hand is only compared with. */
  @IsOptional()
  @IsAbsentUnless<ArticleRecord>(({ textSha256 }) => textSha256 !== undefined, 'goes with textSha256')
  @IsPhrase(100)
  textLicence?: string;

  @IsOptional()
  @IsArray()
  @IsIdOf(['organization', 'article'], { each: true })
  @IsOfOthers()
  cites?: string[];
}

export const articleRecord = recordKind<ArticleRecord>({
  type: 'article',
  Record: ArticleRecord,
  id: ({ id }) => id,
  extendable: ['cites'],
  factFields: [],
  write: (it, { textOf }) => ({
    kind: 'node',
    label: 'Article',
    id: it.id,
    props: {
      kind: it.kind ?? null,
      title: it.title ?? null,
      url: it.url ?? null,
      ...dateProps('publishedAt', it.publishedAt, it.publishedAtBasis, it.publishedAtWording),
      language: it.language ?? null,
      status: it.status ?? ArticleStatus.ACTIVE,
      textSha256: it.textSha256 ?? null,
      textLicence: it.textLicence ?? null,
      ...datedProps(it.id, dateOf(it.publishedAt)),
    },
    outside: {
      props: { text: it.textLicence === undefined ? null : (textOf(it.id) ?? null) },
      of: ['textSha256', 'textLicence'],
    },
    edges: [...edgesTo(it.id, 'PUBLISHED_BY', it.publisher), ...edgesTo(it.id, 'CITES', it.cites)],
  }),
  sample: {
    type: 'article',
    id: 'article:sample',
    kind: 'NEWS',
    title: 'A sample',
    url: 'https://example.org/sample',
    publisher: 'organization:sample-ministry',
    publishedAt: '2015-12-29T06:02',
    publishedAtBasis: 'STATED',
    publishedAtWording: 'December 29, 2015, 6:02 am',
    language: 'en',
    status: 'ACTIVE',
    textSha256: '0'.repeat(64),
    textLicence: 'CC0-1.0',
    cites: ['organization:sample-ministry'],
  },
});
