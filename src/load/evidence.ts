import { FlexDateError, parseFlexDate } from '../model/flex-date';
import { idType } from '../model/id';
import { sha256 } from '../model/sha256';
import type { Store } from '../neo4j/store';
import { Stance } from '../nodes/evidence/evidence.type';
import { DATES } from '../nodes/period';
import { like, type Surroundings } from '../nodes/record';
import type { AddFault, Fault, Faults } from './fault';
import { inSlices } from './group-by';
import type { KnownIds } from './known';
import { kinds, type Loaded } from './record';
import { membersOf } from './rules';

/** Rules of what stands in articles that need more than the record itself. */

/** Evidence speaks for a field that its fact has, and gives a value that it can have. */
export function checkField({ record }: Loaded, fault: AddFault): void {
  const { supports, field, value } = record as { supports: string; field?: string; value?: string };
  if (field === undefined) return;
  const kind = kinds.get(idType(supports) ?? '');
  const fields = kind?.factFields ?? [];
  if (!kind || !fields.includes(field)) fault('field', `must be one of ${fields.join(', ')}`);
  else if (value === undefined) return;
  else if (DATES.includes(field) || field === 'attested') checkDate(value, fault);
  else if (value === supports) fault('value', 'must not be what it speaks of');
  else if (kind.nodeFields?.[field]) checkNode(value, kind.nodeFields[field], fault);
  else checkMember(value, membersOf(kind, field), fault);
}

/** Words can stand for a node; but what begins as an id is meant as one, and as words it would contradict the right one. */
function checkNode(value: string, types: readonly string[], fault: AddFault): void {
  const [, begins = ''] = /^\s*([a-z]+)\s*:/i.exec(value) ?? [];
  if (!kinds.has(begins.toLowerCase()) || types.includes(idType(value) ?? '')) return;
  fault('value', `must be an id ${like(types)}, or words`);
}

/** Accounts of a field with a closed list of values are compared by their text: "phone" would contradict PHONE. */
function checkMember(value: string, members: readonly string[] | undefined, fault: AddFault): void {
  if (members && !members.includes(value))
    fault('value', `must be one of the following values: ${members.join(', ')}`);
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
  const types = kinds.get(idType(supports) ?? '')?.nodeFields?.[field];
  if (types?.includes(idType(value) ?? '')) yield { field: 'value', id: value };
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
  private readonly unread = new Map<string, { at: Place; count: number }>();

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

type Place = Pick<Fault, 'file' | 'line'>;

/** A verbatim statement needs evidence with the same words, in the seeds or in the store. */
export class Quotations {
  /** Statements that the seeds define: the hash of their words, if they have some. */
  private readonly statements = new Map<string, Place & { hash: string | undefined }>();
  /** Those for which they give evidence. */
  private readonly supported = new Set<string>();
  private readonly quoted = new Set<string>();
  /** Evidence that the seeds give: what the store holds of it goes. */
  private readonly given = new Map<string, Place>();

  note({ kind, record, id, extension, file, line }: Loaded): void {
    if (kind.type === 'statement' && !extension) {
      const hash = record.text === undefined ? undefined : sha256(record.text as string);
      this.statements.set(id, { file, line, hash });
    }
    if (kind.type !== 'evidence') return;
    this.given.set(id, { file, line });
    const { supports, quote, quoteSha256, stance } = record as {
      supports: string;
      quote?: string;
      quoteSha256?: string;
      stance?: Stance;
    };
    if (idType(supports) === 'statement') this.supported.add(supports);
    const hash = quoteSha256 ?? (quote === undefined ? undefined : sha256(quote));
    if (hash !== undefined && stance !== Stance.DENIES) this.quoted.add(wordsOf(supports, hash));
  }

  /** Cost: one round trip per 5,000 statements of which the seeds do not give both, them and their evidence. */
  async check(store: Store, faults: Faults): Promise<void> {
    const open = () =>
      [...this.statements].filter(
        ([id, { hash }]) => hash !== undefined && !this.quoted.has(wordsOf(id, hash)),
      );
    const stored = [...this.supported].filter((id) => !this.statements.has(id));
    const lost = new Map<string, Place & { id: string }>();
    for (const ids of inSlices([...open().map(([id]) => id), ...stored], LOOK_UP)) {
      for (const { id, text, evidence, hash } of await quotesOf(ids, store)) {
        const place = this.given.get(evidence);
        if (!place) this.quoted.add(wordsOf(id, hash));
        else if (!this.statements.has(id) && text !== null && sha256(text) === hash)
          lost.set(wordsOf(id, hash), { id, ...place });
      }
    }
    for (const [, { file, line }] of open()) {
      faults.at({ file, line })('text', 'no evidence for the statement quotes these words');
    }
    for (const [of, { id, ...place }] of lost) {
      if (this.quoted.has(of)) continue;
      faults.at(place)(
        'quote',
        `nothing else quotes the words of ${id}: leave them, or load the statement with it`,
      );
    }
  }
}

const wordsOf = (statement: string, hash: string): string => `${statement}=${hash}`;

/** What the store's evidence quotes of these statements, and their words there. */
async function quotesOf(ids: readonly string[], store: Store) {
  const rows = await store.read(
    'load.quotes',
    'UNWIND $p.ids AS id MATCH (e:Evidence {fact: id}) ' +
      "WHERE e.stance <> 'DENIES' AND e.quoteSha256 IS NOT NULL OPTIONAL MATCH (s:Statement {id: id}) " +
      'RETURN id, s.text AS text, e.id AS evidence, e.quoteSha256 AS hash',
    { p: { ids } },
  );
  return rows as { id: string; text: string | null; evidence: string; hash: string }[];
}
