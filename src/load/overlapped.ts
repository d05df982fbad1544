/**
 * Does something with each entry of a source, with two at a time: while the first is waited for, the second is
 * made ready. Ends with the first error, when all that was begun has ended.
 */
export async function overlapped<T>(
  source: AsyncIterable<T>,
  act: (entry: T) => Promise<unknown>,
): Promise<void> {
  let before: Promise<unknown> = Promise.resolve();
  let now = before;
  try {
    for await (const entry of source) {
      now = act(entry);
      // It is told when its turn comes.
      now.catch(() => {});
      await before;
      before = now;
    }
  } finally {
    await Promise.allSettled([before, now]);
  }
  await now;
}
