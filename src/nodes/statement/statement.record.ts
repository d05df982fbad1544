import { IsArray, IsEnum, IsOptional, ValidateIf } from 'class-validator';
import type { Basis } from '../basis';
import {
  datedProps,
  dateOf,
  dateProps,
  edgesTo,
  IsIdOf,
  NodeRecord,
  recordKind,
  withoutRepeats,
} from '../record';
import { IsAbsentUnless, IsDated, IsOwnId, IsPhrase } from '../record-rules';
import { StatementKind } from './statement.type';

/** Who can speak, or be spoken to. */
const ACTORS = ['official', 'organization'];
/** What a statement can be about. */
const SUBJECTS = ['topic', 'event', 'place', 'organization', 'official', 'position'];

/** It is kept where the speaker is linked. */
const IsWithSpeaker = () =>
  IsAbsentUnless<StatementRecord>(({ speaker }) => speaker !== undefined, 'goes with speaker');

export class StatementRecord extends NodeRecord {
  @IsOwnId('statement')
  override id!: string;

  @IsEnum(StatementKind)
  kind!: StatementKind;

  @IsOptional()
  @IsIdOf(ACTORS)
  speaker?: string;

  @IsOptional()
  @IsWithSpeaker()
  @IsArray()
  @IsIdOf(['position'], { each: true })
  positions?: string[];

  @IsOptional()
  @IsWithSpeaker()
  @IsPhrase()
  wording?: string;

  @IsAbsentUnless<StatementRecord>(({ kind }) => kind === StatementKind.QUOTE, 'goes with kind QUOTE only')
  @ValidateIf(({ kind, text }: StatementRecord) => kind === StatementKind.QUOTE || text !== undefined)
  @IsPhrase(5_000)
  text?: string;

  @IsOptional()
  @IsPhrase(1_000)
  gist?: string;

  @IsOptional()
  @IsPhrase(50)
  verb?: string;

  @IsDated()
  saidAt?: string;
  saidAtBasis?: Basis;
  saidAtWording?: string;

  @IsOptional()
  @IsIdOf(['event'])
  at?: string;

  @IsOptional()
  @IsArray()
  @IsIdOf(SUBJECTS, { each: true })
  about?: string[];

  @IsOptional()
  @IsArray()
  @IsIdOf(ACTORS, { each: true })
  addressedTo?: string[];

  @IsIdOf(['article'])
  article!: string;
}

export const statementRecord = recordKind<StatementRecord>({
  type: 'statement',
  Record: StatementRecord,
  id: ({ id }) => id,
  extendable: ['about'],
  factFields: ['kind', 'speaker', 'capacity', 'text', 'gist', 'verb', 'saidAt', 'at', 'about', 'addressedTo'],
  singleFields: ['kind', 'speaker', 'saidAt', 'at'],
  nodeFields: {
    speaker: ACTORS,
    capacity: ['position'],
    at: ['event'],
    about: SUBJECTS,
    addressedTo: ACTORS,
  },
  write: (it) => {
    const saidAt = dateOf(it.saidAt);
    const made = { positionIds: withoutRepeats(it.positions), wording: it.wording ?? null };
    return {
      kind: 'node',
      label: 'Statement',
      id: it.id,
      props: {
        kind: it.kind ?? null,
        text: it.text ?? null,
        gist: it.gist ?? null,
        verb: it.verb ?? null,
        ...dateProps('saidAt', it.saidAt, it.saidAtBasis, it.saidAtWording),
        ...datedProps(it.id, saidAt),
      },
      edges: [
        ...(it.speaker ? [{ type: 'MADE', from: it.speaker, to: it.id, props: made }] : []),
        ...edgesTo(it.id, 'AT', it.at),
        ...edgesTo(it.id, 'ABOUT', it.about),
        ...edgesTo(it.id, 'ADDRESSED_TO', it.addressedTo),
        ...edgesTo(it.id, 'REPORTED_IN', it.article),
      ],
    };
  },
  sample: {
    type: 'statement',
    id: 'statement:sample-quote',
    kind: 'QUOTE',
    speaker: 'official:sample-minister',
    positions: ['position:sample-minister'],
    wording: 'the minister',
    text: 'A sample.',
    gist: 'That it is a sample.',
    verb: 'said',
    saidAt: '2015-12-28',
    saidAtBasis: 'DERIVED',
    saidAtWording: 'on Monday',
    at: 'event:sample-meeting',
    about: ['topic:sample-issue'],
    addressedTo: ['organization:sample-ministry'],
    article: 'article:sample',
  },
});
