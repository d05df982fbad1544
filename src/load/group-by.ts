import { groupedBy } from '../model/grouped';

/** Does something with each group at once: in a transaction, statements keep the order of their sending. */
export async function eachGroup<T>(
  entries: readonly T[],
  key: (entry: T) => string,
  act: (key: string, group: readonly T[]) => PromiseLike<unknown>,
): Promise<void> {
  await Promise.all([...groupedBy(entries, key)].map(([name, group]) => act(name, group)));
}

/** Entries in slices of at most so many. */
export function* inSlices<T>(entries: readonly T[], most: number): Generator<readonly T[]> {
  for (let i = 0; i < entries.length; i += most) yield entries.slice(i, i + most);
}
