import { IsEnum, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { DatePrecision } from '../../model/flex-date';
import { idType, keyOf } from '../../model/id';
import { sha256 } from '../../model/sha256';
import { Basis } from '../basis';
import { DATES } from '../period';
import {
  dateOf,
  day,
  type EdgeWrite,
  type FieldFault,
  IsIdOf,
  recordKind,
  SeedRecord,
  type Surroundings,
  whole,
} from '../record';
import { IsOffset, IsPhrase } from '../record-rules';
import { Stance } from './evidence.type';

/** What evidence is for: the types of facts. */
export const EVIDENCED: readonly string[] = ['event', 'participation', 'tenure', 'statement'];

export class EvidenceRecord extends SeedRecord {
  @IsIdOf(['article'])
  article!: string;

  @IsIdOf(EVIDENCED)
  supports!: string;

  @IsOptional()
  @IsString()
  field?: string;

  @IsOptional()
  @IsPhrase()
  value?: string;

  @IsOptional()
  @IsEnum(Stance)
  stance?: Stance;

  @IsOptional()
  @IsEnum(Basis)
  basis?: Basis;

  @IsOptional()
  @Min(0)
  @Max(1)
  confidence?: number;

  @IsOptional()
  @IsPhrase(5_000)
  quote?: string;

  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/, { message: 'must be 64 hex digits' })
  quoteSha256?: string;

  @IsOptional()
  @IsOffset(0)
  start?: number;

  @IsOptional()
  @IsOffset(1)
  end?: number;
}

/** What tells two pieces of evidence apart: same article, fact, field, value, stance and place = the same. */
function evidenceId(it: EvidenceRecord): string {
  const parts = [it.supports, it.field, it.value, it.stance ?? Stance.AFFIRMS, it.start, it.end];
  return `evidence:${keyOf(it.article)}:${sha256(JSON.stringify(parts)).slice(0, 16)}`;
}

/** An article that affirms or reports an event REPORTS it; one that only denies it MENTIONS it. */
function articleEdge(it: EvidenceRecord, { eventOf }: Surroundings): EdgeWrite[] {
  const event = idType(it.supports) === 'event' ? it.supports : eventOf(it.supports);
  if (event === undefined) return [];
  const type = it.stance === Stance.DENIES ? 'MENTIONS' : 'REPORTS';
  return [{ type, from: it.article, to: event, derived: true }];
}

/** Rules of a span: both ends, in order, and something to compare the text with. */
function* spanFaults({ start, end, quote, quoteSha256 }: Partial<EvidenceRecord>): Iterable<FieldFault> {
  if ((start === undefined) !== (end === undefined)) yield { field: 'end', problem: 'goes with start' };
  if (start !== undefined && end !== undefined) {
    if (end <= start) yield { field: 'end', problem: 'must be greater than start' };
    else if (quote !== undefined && quote.length !== end - start) {
      yield { field: 'quote', problem: `has ${quote.length} UTF-16 units, the span ${end - start}` };
    }
    if (quote === undefined && quoteSha256 === undefined) {
      yield { field: 'quoteSha256', problem: 'a span needs quote or quoteSha256 to be checked against' };
    }
  }
  if (quote !== undefined && quoteSha256 !== undefined && sha256(quote) !== quoteSha256) {
    yield { field: 'quoteSha256', problem: 'is not the hash of quote' };
  }
}

/**
 * By what accounts of a date are compared: the days that one leaves possible, and the time of day where it gives one.
 * What gives no date, or one that is only about so, has none of these.
 */
function dateCompared({ field, value }: EvidenceRecord) {
  const date = DATES.includes(field ?? '') ? dateOf(value) : null;
  const sure = date === null || date.approximate ? null : date;
  return {
    earliest: day(sure?.earliest ?? null),
    latest: day(sure?.latest ?? null),
    time: sure?.precision === DatePrecision.MINUTE ? sure.text : null,
  };
}

/** The words of a piece of evidence, and that they stand there if the article's text, at hand, shows it. */
function fromText({ article, start, end, quote }: EvidenceRecord, { textOf }: Surroundings) {
  const text = start === undefined ? undefined : textOf(article);
  if (text === undefined) return { quote: quote ?? null, verified: null };
  return { quote: text.slice(start, end), verified: true };
}

const ORDER_WIDTH = 9;

export const evidenceRecord = recordKind<EvidenceRecord>({
  type: 'evidence',
  Record: EvidenceRecord,
  id: evidenceId,
  extendable: [],
  factFields: [],
  faults: spanFaults,
  write: (it, around) => {
    const id = evidenceId(it);
    return {
      kind: 'node',
      label: 'Evidence',
      id,
      props: {
        fact: it.supports,
        field: it.field ?? null,
        value: it.value ?? null,
        ...dateCompared(it),
        stance: it.stance ?? Stance.AFFIRMS,
        basis: it.basis ?? Basis.STATED,
        confidence: it.confidence ?? null,
        quoteSha256: it.quoteSha256 ?? (it.quote === undefined ? null : sha256(it.quote)),
        start: whole(it.start),
        end: whole(it.end),
        sortKey: `${it.article}|${String(it.start ?? '').padStart(ORDER_WIDTH, '0')}|${id}`,
      },
      // Whoever loads has the text before them: its words are kept, as evidence, in this store.
      outside: { props: fromText(it, around), of: ['quoteSha256'] },
      edges: [
        { type: 'FROM', from: id, to: it.article },
        { type: 'SUPPORTS', from: id, to: around.eventOf(it.supports) ?? it.supports },
        ...articleEdge(it, around),
      ],
    };
  },
  sample: {
    type: 'evidence',
    article: 'article:sample',
    supports: 'statement:sample-quote',
    field: 'text',
    value: 'A sample.',
    stance: 'AFFIRMS',
    basis: 'STATED',
    confidence: 0.5,
    quote: 'A sample.',
    start: 0,
    end: 9,
  },
});
