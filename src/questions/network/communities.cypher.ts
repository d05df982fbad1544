import neo4j from 'neo4j-driver';
import { question } from '../../projection/question';
import { anew } from '../contact/anew';
import { eachActor } from '../contact/each-actor';
import { named } from '../contact/named';
import type { Algorithm } from './contact-network';

export const LEIDEN: Algorithm = { procedure: 'gds.leiden.stream' };

/** Writes into the network how many contacts each actor had, for `communitiesOfNetwork`. */
export const COUNT_CONTACTS =
  "CALL gds.degree.mutate($p.network, {mutateProperty: 'contacts', relationshipWeightProperty: 'weight', concurrency: 1}) " +
  'YIELD nodePropertiesWritten RETURN nodePropertiesWritten';

/**
 * The communities of a contact network, by the algorithm of Leiden.
 *
 * In:   `network`, its name, in which contacts are counted; `first`.
 * Out:  `strongest`, and `members`, rows of community, actor and contacts, the strongest first; the largest community first,
 *       ties by the id of the strongest.
 * Cost: what the algorithm costs; all nodes of the network are sorted.
 */
export const communitiesOfNetwork = question({
  name: 'network.communities',
  how: 'list',
  rows: ({ first }) => first as number,
  match: (_, build) => {
    const { rows, actor, group, members } = named(build, 'rows', 'actor', 'group', 'members');
    const { strongest } = named(build, 'strongest');
    const network = build.param((it) => it.network);
    const order = `size(${members}) DESC, ${strongest}.id`;
    return {
      text: `${anew(
        [],
        // With one thread and a seed the same network gives the same answer.
        `WITH COLLECT { CALL gds.leiden.stream(${network}, {relationshipWeightProperty: 'weight', randomSeed: 42, concurrency: 1}) ` +
          `YIELD nodeId, communityId WITH communityId, gds.util.asNode(nodeId) AS ${actor}, ` +
          `gds.util.nodeProperty(${network}, nodeId, 'contacts') AS contacts ` +
          `RETURN [communityId, ${actor}, contacts] ORDER BY communityId, contacts DESC, ${actor}.id } AS ${rows} ` +
          `${eachActor(rows, group, members, build)} WITH ${members}[0][1] AS ${strongest}, ${members}`,
        [strongest, members],
      )} ORDER BY ${order} LIMIT ${build.param(({ first }) => neo4j.int(first as number))}`,
      bound: { self: strongest, strongest, members },
      order,
    };
  },
});
