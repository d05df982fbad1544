import neo4j from 'neo4j-driver';
import { LABELS } from '../../model/id';
import { foldName } from '../../model/name';
import { question } from '../../projection/question';
import type { Args } from '../../projection/read';
import type { NodeType } from './search.type';

/** The full-text index over folded names; `folded` are the properties it reads. */
export const SEARCH_INDEX =
  'CREATE FULLTEXT INDEX names IF NOT EXISTS ' +
  'FOR (n:Article|Event|Official|Organization|Place|Position|Topic) ON EACH [n.searchNames] ' +
  "OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}}";

/**
 * A text as a Lucene query: every word has to begin a word of the name, and a whole word counts more.
 * Folding leaves letters and digits only, so that no input is anything but text.
 */
export function luceneQuery(text: string): string {
  const words = foldName(text).split(' ').filter(Boolean);
  return words.map((word) => `+(${word}^4 OR ${word}*)`).join(' ');
}

/** Labels asked for, as conditions; nothing when all are. */
function labelsOf({ types }: Args): string[] {
  return [...new Set((types as NodeType[] | null | undefined) ?? [])]
    .map((type) => LABELS[type.toLowerCase() as keyof typeof LABELS])
    .sort();
}

/**
 * Nodes whose names match a text, best first, ties by id.
 *
 * In:   `text` in any script, 1 to 200 characters, with at least one letter or digit; `types` or all;
 *       `first` 1 to 50.
 * Out:  `node`, with its `score`.
 * Cost: one full-text query; grows with the number of names that match.
 */
export const searchNames = question({
  name: 'search.names',
  how: 'list',
  shape: (args) => labelsOf(args).join('|'),
  match: (_, { fresh, param, args }) => {
    const [self, score, text] = [fresh('node'), fresh('score'), fresh('text')];
    const labels = labelsOf(args).join('|');
    const query = param(({ text }) => luceneQuery(text as string));
    return {
      text:
        `CALL db.index.fulltext.queryNodes('names', ${query}) YIELD node AS ${self}, score AS ${score} ` +
        (labels ? `WHERE ${self}:${labels} ` : '') +
        `WITH ${self}, ${score}, ${param((it) => it.text)} AS ${text} ` +
        `ORDER BY ${score} DESC, ${self}.id LIMIT ${param(({ first }) => neo4j.int(first as number))}`,
      bound: { self, node: self, score, text },
      order: `${score} DESC, ${self}.id`,
    };
  },
});
