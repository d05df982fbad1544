import type { Texts } from '../load/texts';

/** A seed record as a line of a seed file holds it: `type` first, then flat fields. See docs/seed-format.md. */
export type SeedLine = Readonly<{ type: string } & Record<string, unknown>>;

/** What a reader made of somebody's files. */
export interface Conversion {
  /** Records by type, each list in an order that does not depend on how the files were named or found. */
  readonly records: ReadonlyMap<string, readonly SeedLine[]>;
  /** The exact texts of the articles among them, by SHA-256, so that every span can be checked. */
  readonly texts: Texts;
  /** What was read, and what was left out and why, a line each. */
  readonly report: readonly string[];
}

/** Turns files of a foreign format into seed records. It is pure: it knows no store, and ids come from the files alone. */
export interface Reader {
  /** As `--from` names it. */
  readonly name: string;
  readonly licence: { readonly name: string; readonly title: string };
  readonly source: string;
  /**
   * @param folders where the files are
   * @param signal gives up, with its reason; it is looked at between rows
   * @throws CommandError (data) with file and line for a file that is not in the format, (usage) for folders without any
   */
  read(folders: readonly string[], signal?: AbortSignal): Promise<Conversion>;
}
