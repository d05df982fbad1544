import { sizesOf } from '../graph';
import type { Question } from './question';

const LEAVES = 20;
/** Those of so many of the lowest ranks are looked at. */
const LAST = 200;

/** Of officials of low rank those whose contacts are least of hubs: what lies around them does not grow with the graph. */
const FIND = `UNWIND $ids AS id MATCH (o:Official {id: id})
  WITH o, COLLECT { MATCH (o)-[:TOOK_PART_IN]->()<-[:TOOK_PART_IN]-(n:Official) WHERE n <> o RETURN DISTINCT n } AS near
  WITH o, near, COLLECT { UNWIND near AS n RETURN COUNT { (n)-[:TOOK_PART_IN]->() } } AS parts
  WHERE size(near) > 3
  WITH o.id AS id ORDER BY reduce(most = 0, it IN parts | CASE WHEN it > most THEN it ELSE most END), id LIMIT ${LEAVES}
  RETURN collect(id) AS ids`;

/** Variables `id`: such an official each. */
export const leaves: Pick<Question, 'variables' | 'prepare'> = {
  variables: (events) => Array.from({ length: LEAVES }, (_, nth) => ({ nth, events })),
  prepare: async ({ nth, events }, { row }) => {
    const { officials } = sizesOf(events as number);
    const ids = Array.from(
      { length: Math.min(LAST, officials / 2) },
      (_, i) => `official:o${officials - 1 - i}`,
    );
    const found = (await row(FIND, { ids })).ids as string[];
    return { id: found[(nth as number) % found.length] };
  },
};
