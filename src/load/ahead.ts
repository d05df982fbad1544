/** The entries of a source, each one asked for while the one before it is worked on. */
export async function* ahead<T>(source: AsyncGenerator<T>): AsyncGenerator<T> {
  let next = source.next();
  try {
    for (;;) {
      const { value, done } = await next;
      if (done) return;
      next = source.next();
      // An error of it is thrown when its turn comes, if it comes.
      next.catch(() => {});
      yield value;
    }
  } finally {
    await source.return(undefined);
  }
}
