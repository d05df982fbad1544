import { FlexDateError, parseFlexDate } from '../model/flex-date';
import { idType } from '../model/id';
import { sha256 } from '../model/sha256';
import type { Store } from '../neo4j/store';
import { Stance } from '../nodes/evidence/evidence.type';
import { DATES } from '../nodes/period';
import type { Surroundings } from '../nodes/record';
import type { AddFault, Fault, Faults } from './fault';
import type { KnownIds } from './known';
import { kinds, type Loaded } from './record';

/** Rules of what stands in articles that need more than the record itself. */

/** Evidence speaks for a field that its fact has. */
export function checkField({ record }: Loaded, fault: AddFault): void {
  if (record.field === undefined) return;
  const fields = kinds.get(idType(record.supports as string) ?? '')?.factFields ?? [];
  if (!fields.includes(record.field as string)) fault('field', `must be one of ${fields.join(', ')}`);
  else if (DATES.includes(record.field as string) && record.value !== undefined)
    checkDate(record.value as string, fault);
}

/** Accounts of a date are compared by the days that they leave open, so each has to be a date. */
function checkDate(value: string, fault: AddFault): void {
  try {
    parseFlexDate(value);
  } catch (error) {
    if (!(error instanceof FlexDateError)) throw error;
    fault('value', error.message);
  }
}

/** The id that evidence gives as the value of a field that holds nodes: it has to resolve. Words need not. */
export function* idAsValue({ kind, record }: Loaded): Generator<{ field: string; id: string }> {
  const { supports, field = '', value } = record as { supports: string; field?: string; value?: string };
  if (kind.type !== 'evidence' || value === undefined) return;
  if (!kinds.get(idType(supports) ?? '')?.nodeFields?.includes(field)) return;
  if (idType(value) !== undefined) yield { field: 'value', id: value };
}

interface Span {
  readonly article: string;
  readonly start?: number;
  readonly end?: number;
  readonly quote?: string;
  readonly surface?: string;
  readonly quoteSha256?: string;
}

/** How many spans the seeds have, and how many of them were compared with a text. */
export interface SpanCounts {
  readonly given: number;
  readonly verified: number;
}

/** Spans have to be the very words, where the article's text is at hand. */
export class Spans implements SpanCounts {
  given = 0;
  verified = 0;
  /** Articles whose text is not at hand: the first span in each, and how many there are. */
  private readonly unread = new Map<string, { at: Pick<Fault, 'file' | 'line'>; count: number }>();

  constructor(private readonly textOf: Surroundings['textOf']) {}

  check({ record, file, line }: Loaded, fault: AddFault): void {
    const span = record as unknown as Span; // its class was checked: evidence and mentions have these fields
    const { article, start } = span;
    if (start === undefined) return;
    this.given += 1;
    const text = this.textOf(article);
    if (text !== undefined) {
      this.verified += 1;
      checkSpan(span, text, fault);
      return;
    }
    const { at = { file, line }, count = 0 } = this.unread.get(article) ?? {};
    this.unread.set(article, { at, count: count + 1 });
  }

  /** Whoever gives texts wants every span to be checked: each article that has some needs its text. */
  requireTexts(known: KnownIds, faults: Faults): void {
    for (const [article, { at, count }] of this.unread) {
      if (known.isUnsure(article)) continue;
      const place = known.definitionOf(article);
      const hash = known.textSha256Of(article);
      const [reason, wayOut] = hash
        ? [`no text in the folders of --texts has the SHA-256 ${hash.slice(0, 12)}…`, 'give the exact text']
        : ['no SHA-256 of its text is given', 'give it'];
      const spans = `${count} span${count === 1 ? '' : 's'} of ${article}`;
      faults.at(place ?? at)(
        place ? 'textSha256' : 'article',
        `${reason}, so ${spans} cannot be checked: ${wayOut}, or load without --texts`,
      );
    }
  }
}

function checkSpan(
  { start, end = 0, quote, surface, quoteSha256 }: Span,
  text: string,
  fault: AddFault,
): void {
  if (end > text.length) {
    fault('end', `is past the end of the text, which has ${text.length} UTF-16 units`);
    return;
  }
  const words = text.slice(start, end);
  if (/\p{Surrogate}/u.test(words)) fault('start', 'or end divides a character that takes two UTF-16 units');
  if (quote !== undefined && words !== quote) fault('quote', 'is not what stands in the text there');
  if (surface !== undefined && words !== surface) fault('surface', 'is not what stands in the text there');
  if (quoteSha256 !== undefined && sha256(words) !== quoteSha256) {
    fault('quoteSha256', 'is not the hash of what stands in the text there');
  }
}

/** Statements are looked up in the store this many at once. */
const LOOK_UP = 5_000;

/** A verbatim statement needs evidence with the same words, in the seeds or in the store. */
export class Quotations {
  private readonly statements = new Map<string, { file: string; line: number; hash: string }>();
  private readonly quoted = new Set<string>();
  /** Evidence that the seeds give: what the store holds of it goes. */
  private readonly given = new Set<string>();

  note({ kind, record, id, file, line }: Loaded): void {
    if (kind.type === 'evidence') this.given.add(id);
    if (kind.type === 'statement' && record.text !== undefined) {
      this.statements.set(id, { file, line, hash: sha256(record.text as string) });
    }
    if (kind.type === 'evidence' && record.stance !== Stance.DENIES) {
      const { supports, quote, quoteSha256 } = record as {
        supports: string;
        quote?: string;
        quoteSha256?: string;
      };
      const hash = quoteSha256 ?? (quote === undefined ? undefined : sha256(quote));
      if (hash !== undefined) this.quoted.add(`${supports}=${hash}`);
    }
  }

  /** Cost: one round trip per 5,000 statements whose evidence is not in the seeds. */
  async check(store: Store, faults: Faults): Promise<void> {
    const open = () => [...this.statements].filter(([id, { hash }]) => !this.quoted.has(`${id}=${hash}`));
    const missing = open().map(([id]) => id);
    for (let i = 0; i < missing.length; i += LOOK_UP) {
      const rows = await store.read(
        'load.quotes',
        'UNWIND $p.ids AS id MATCH (e:Evidence {fact: id}) ' +
          "WHERE e.stance <> 'DENIES' AND e.quoteSha256 IS NOT NULL RETURN id, e.id AS evidence, e.quoteSha256 AS hash",
        { p: { ids: missing.slice(i, i + LOOK_UP) } },
      );
      for (const { id, evidence, hash } of rows) {
        if (!this.given.has(evidence as string)) this.quoted.add(`${id as string}=${hash as string}`);
      }
    }
    for (const [, { file, line }] of open()) {
      faults.at({ file, line })('text', 'no evidence for the statement quotes these words');
    }
  }
}
