import { setTimeout as pause } from 'node:timers/promises';
import type { Store } from '../neo4j/store';

/** Longest that the store may take to count as ready. */
const LIMIT_MS = 2_000;
/** An answer is good for this long, so that probes do not load the store. */
const GOOD_FOR_MS = 1_000;

/** Whether the store answers; asked at most once a second, however many probes there are. */
export function readiness(store: Store): () => Promise<boolean> {
  let asked = Number.NEGATIVE_INFINITY;
  let answer: Promise<boolean> = Promise.resolve(false);
  return () => {
    if (Date.now() - asked > GOOD_FOR_MS) {
      asked = Date.now();
      const reply = store.read('health.ready', 'RETURN 1 AS one', {}).then(
        () => true,
        () => false,
      );
      answer = Promise.race([reply, pause(LIMIT_MS, false, { ref: false })]);
    }
    return answer;
  };
}
