import neo4j from 'neo4j-driver';
import { LABELS } from '../../model/id';
import { searchQuery } from '../../model/search';
import type { NodeType } from '../../nodes/node-type';
import { question } from '../../projection/question';
import type { Args } from '../../projection/read';

/** The full-text index over what the loader keeps for searching; see src/model/search.ts. */
export const SEARCH_INDEX =
  'CREATE FULLTEXT INDEX search IF NOT EXISTS ' +
  'FOR (n:Article|Event|Official|Organization|Place|Position|Statement|Topic) ON EACH [n.folded, n.sounds] ' +
  "OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}}";

/** Labels asked for, as conditions; nothing when all are. */
function labelsOf({ types }: Args): string[] {
  return [...new Set((types as NodeType[] | null | undefined) ?? [])]
    .map((type) => LABELS[type.toLowerCase() as keyof typeof LABELS])
    .sort();
}

/**
 * Nodes whose names, titles or words match a text, best first, ties by id.
 *
 * In:   `text` in any script, 1 to 200 characters, with at least one letter or digit; `types` or all;
 *       `first` 1 to 50; `includeUnsupported`.
 * Out:  `node`, with its `score`.
 * Cost: one full-text query; grows with the number of nodes that match.
 */
export const searchNodes = question({
  name: 'search.nodes',
  how: 'list',
  shape: (args) => `${labelsOf(args).join('|')} ${args.includeUnsupported === true}`,
  match: (_, { fresh, param, args }) => {
    const [self, score, text] = [fresh('node'), fresh('score'), fresh('text')];
    const labels = labelsOf(args).join('|');
    const query = param((it) => searchQuery(it.text as string));
    const conditions = [
      ...(labels ? [`${self}:${labels}`] : []),
      ...(args.includeUnsupported === true ? [] : [`${self}.unsupported IS NULL`]),
    ];
    return {
      text:
        `CALL db.index.fulltext.queryNodes('search', ${query}) YIELD node AS ${self}, score AS ${score} ` +
        (conditions.length > 0 ? `WHERE ${conditions.join(' AND ')} ` : '') +
        `WITH ${self}, ${score}, ${param((it) => it.text)} AS ${text} ` +
        `ORDER BY ${score} DESC, ${self}.id LIMIT ${param(({ first }) => neo4j.int(first as number))}`,
      bound: { self, node: self, score, text },
      order: `${score} DESC, ${self}.id`,
    };
  },
});
