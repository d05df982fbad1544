import { sha256 } from '../../model/sha256';
import { participationId } from '../../nodes/participation/participation.record';
import type { Role } from '../../nodes/participation/participation.type';
import type { Records } from './records';
import type { Span } from './remarks';

/** Under which everything of the register is: its ids, and the article of each row. */
export const SCHEME = 'history-at-state';

/** Its publisher. */
const HISTORIAN = {
  type: 'organization',
  id: 'organization:us-office-of-the-historian',
  name: 'Office of the Historian',
  kind: 'AGENCY',
  country: 'US',
} as const;

/** Who took part, as the row tells it. */
export interface Part {
  readonly actor: string;
  readonly role?: `${Role}`;
  readonly positions?: readonly string[];
  readonly wording?: string;
  /** Where the row's text says so; absent for what the row's own fields say. */
  readonly span?: Span | undefined;
  /** The span is a name or an office, which may be quoted. */
  readonly quotes?: boolean;
}

/** One row of the register: the article that it is, and the facts that it is evidence for. */
export class Row {
  readonly article: string;
  /** How many events were told at a place of the text. */
  private readonly told = new Map<number, number>();

  /**
   * @param key   of the row within the register: `trip-3614`
   * @param text  what spans refer to; "" where the row has none
   * @param tells key of the row that tells the same under another id, if this one repeats it: one event, two articles
   */
  constructor(
    private readonly records: Records,
    key: string,
    private readonly text: string,
    about: { readonly title: string; readonly url: string },
    private readonly tells = key,
  ) {
    this.article = records.node({
      type: 'article',
      id: `article:${SCHEME}:${key}`,
      kind: 'RECORD',
      ...about,
      publisher: records.node(HISTORIAN),
      language: 'en',
      ...(text !== '' && { textSha256: records.text(text), textLicence: 'CC0-1.0' }),
    });
  }

  /**
   * Gives an event of the row and who took part in it.
   *
   * @param told where the text tells it; the place is in its id, and several that begin in one place are numbered
   */
  event(
    told: Span | undefined,
    event: { readonly kind: string } & Record<string, unknown>,
    parts: readonly Part[],
  ): string {
    const id = this.records.node({
      type: 'event',
      id: `event:${SCHEME}:${this.tells}${this.place(told?.start)}`,
      ...event,
    });
    for (const part of parts) this.part(id, part);
    this.evidence(id, told, true);
    return id;
  }

  private place(at: number | undefined): string {
    if (at === undefined) return '';
    const before = this.told.get(at) ?? 0;
    this.told.set(at, before + 1);
    return before === 0 ? `-at-${at}` : `-at-${at}-${before}`;
  }

  /** Says that somebody took part; the row is evidence for it, and with that for the event. */
  part(event: string, { actor, role, positions = [], wording, span, quotes = false }: Part): void {
    const participation = {
      event,
      actor,
      ...(role && role !== 'PARTICIPANT' && { role }),
      ...(positions.length > 0 && { positions }),
      ...(wording && { wording }),
    };
    this.records.fact({ type: 'participation', ...participation });
    this.evidence(participationId(participation as Parameters<typeof participationId>[0]), span, quotes);
  }

  /** Names somebody or something without saying what they did. */
  mention(node: string, { start, end }: Span): void {
    this.records.fact({
      type: 'mention',
      article: this.article,
      node,
      surface: this.text.slice(start, end),
      start,
      end,
    });
  }

  /** The row is evidence for a fact, at a place of its text if the text says it. */
  evidence(supports: string, span?: Span, quotes = false): void {
    this.records.fact({ type: 'evidence', article: this.article, supports, ...this.words(span, quotes) });
  }

  private words(span: Span | undefined, quotes: boolean) {
    // What is told without a verb of its own: "State visit."
    if (!span || span.start === span.end) return {};
    const { start, end } = span;
    const words = this.text.slice(start, end);
    return { ...(quotes ? { quote: words } : { quoteSha256: sha256(words) }), start, end };
  }
}
