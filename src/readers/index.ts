import { historyAtState } from './history-at-state';
import type { Reader } from './reader';

/** The formats that `newsgraph load --from` and `newsgraph convert` know, by name. */
export const readers: ReadonlyMap<string, Reader> = new Map([historyAtState].map((it) => [it.name, it]));
