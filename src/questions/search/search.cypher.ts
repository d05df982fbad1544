import neo4j from 'neo4j-driver';
import { LABELS } from '../../model/id';
import { foldName } from '../../model/name';
import type { SchemaItem } from '../../model/schema-item';
import { SEARCHED, searchQuery } from '../../model/search';
import type { NodeType } from '../../nodes/node-type';
import { question } from '../../projection/question';
import type { Args } from '../../projection/read';

/** The full-text index over what the loader keeps for searching; see src/model/search.ts. */
export const SEARCH_INDEX: SchemaItem = {
  name: 'search',
  kind: 'FULLTEXT',
  on: 'NODE',
  types: SEARCHED,
  properties: ['folded', 'sounds'],
  analyzer: 'standard-no-stop-words',
};

/**
 * How much more a find is worth, by type: whoever types a few letters looks for someone or something of that
 * name, not for all in whose title or words the name stands.
 */
const weightOf = (self: string): string =>
  `CASE WHEN ${self}:Official THEN 3.0 WHEN ${self}.name IS NOT NULL THEN 2.0 WHEN ${self}:Statement THEN 0.5 ELSE 1.0 END`;

/** Labels asked for, as conditions; nothing when all are. */
function labelsOf({ types }: Args): string[] {
  return [...new Set((types as NodeType[] | null | undefined) ?? [])]
    .map((type) => LABELS[type.toLowerCase() as keyof typeof LABELS])
    .sort();
}

/**
 * Nodes whose names, titles or words match a text, best first: persons before what else has a name, that before
 * titles, and titles before statements; of equals, who took part in most events, then by id.
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
  rows: ({ first }) => first as number,
  match: (_, { fresh, param, args }) => {
    const [self, found, score, text] = [fresh('node'), fresh('found'), fresh('score'), fresh('text')];
    const best = `${score} DESC, coalesce(${self}.eventsKey, '~'), ${self}.id`;
    const labels = labelsOf(args).join('|');
    const query = param((it) => searchQuery(it.text as string));
    const conditions = [
      ...(labels ? [`${self}:${labels}`] : []),
      ...(args.includeUnsupported === true ? [] : [`${self}.unsupported IS NULL`]),
    ];
    return {
      text:
        `CALL db.index.fulltext.queryNodes('search', ${query}) YIELD node AS ${self}, score AS ${found} ` +
        (conditions.length > 0 ? `WHERE ${conditions.join(' AND ')} ` : '') +
        `WITH ${self}, ${found} * ${weightOf(self)} * ` +
        `CASE WHEN ${param((it) => foldName(it.text as string))} IN ${self}.folded THEN 2.0 ELSE 1.0 END AS ${score}, ${param((it) => it.text)} AS ${text} ` +
        `ORDER BY ${best} LIMIT ${param(({ first }) => neo4j.int(first as number))}`,
      bound: { self, node: self, score, text },
      order: best,
    };
  },
});
