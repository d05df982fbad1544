/** Entries by what `key` makes of them, in the order in which they come. */
export function groupBy<T>(entries: readonly T[], key: (entry: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const name = key(entry);
    const group = groups.get(name);
    if (group) group.push(entry);
    else groups.set(name, [entry]);
  }
  return groups;
}

/** Does something with each group at once: in a transaction, statements keep the order of their sending. */
export async function eachGroup<T>(
  entries: readonly T[],
  key: (entry: T) => string,
  act: (key: string, group: readonly T[]) => PromiseLike<unknown>,
): Promise<void> {
  await Promise.all([...groupBy(entries, key)].map(([name, group]) => act(name, group)));
}

/** Entries in slices of at most so many. */
export function* inSlices<T>(entries: readonly T[], most: number): Generator<readonly T[]> {
  for (let i = 0; i < entries.length; i += most) yield entries.slice(i, i + most);
}
