import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError, EXIT } from '../errors';
import { sha256 } from '../model/sha256';

/** Largest file that can be an article's text. */
const MAX_TEXT_BYTES = 16 * 1024 * 1024;

/** Exact texts of articles, found by the SHA-256 of their bytes. */
export type Texts = ReadonlyMap<string, string>;

/**
 * The texts in these folders, every regular file that is UTF-8, and those given as such. They are looked up by
 * hash, so that a text that was edited, trimmed or re-encoded is not taken for the article's.
 *
 * @throws CommandError (usage) for a path that is no folder
 */
export function textsIn(sources: readonly (string | Texts)[]): Texts {
  const texts = new Map<string, string>();
  for (const folder of sources) {
    if (typeof folder !== 'string') {
      for (const [hash, text] of folder) texts.set(hash, text);
      continue;
    }
    if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
      throw new CommandError(
        `--texts ${folder} is no folder: name the folder that holds the articles' texts.`,
        EXIT.usage,
      );
    }
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      const stat = lstatSync(path);
      if (!stat.isFile() || stat.size > MAX_TEXT_BYTES) continue;
      const bytes = readFileSync(path);
      try {
        texts.set(sha256(bytes), new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
      } catch {
        // Not UTF-8: not a text.
      }
    }
  }
  return texts;
}
