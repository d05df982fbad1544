import { LABELS, labelOf } from '../../model/id';
import { question } from '../../projection/question';
import type { Args } from '../../projection/read';

const idsOf = ({ ids }: Args) => ids as readonly string[];

/** Labels that the ids name, as a pattern: the text depends on nothing else. */
const labelsOf = (args: Args) =>
  Object.values(LABELS)
    .filter((label) => idsOf(args).some((id) => labelOf(id) === label))
    .join('|');

/**
 * The nodes with these ids.
 *
 * In:   `ids`, well-formed, of any types; at least one.
 * Out:  pairs of id and node for those that exist, in no order.
 * Cost: one unique index seek per id and type named.
 */
export const nodesById = question({
  name: 'node.byIds',
  how: 'list',
  shape: labelsOf,
  rows: (args) => idsOf(args).length,
  match: (_, { fresh, param, args }) => {
    const self = fresh('node');
    return {
      text: `MATCH (${self}:${labelsOf(args)})`,
      where: [`${self}.id IN ${param(idsOf)}`],
      bound: { self },
      key: `${self}.id`,
    };
  },
});
