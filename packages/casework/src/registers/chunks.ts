/** As many values as both engines take in one statement with room to spare. */
const AT_ONCE = 200;

/** Runs over a long list in parts of at most `most`, in order. */
export async function inChunks<T, R>(
  all: readonly T[],
  run: (part: readonly T[]) => Promise<readonly R[]>,
  most: number = AT_ONCE,
): Promise<R[]> {
  const results: R[] = [];
  for (let start = 0; start < all.length; start += most)
    results.push(...(await run(all.slice(start, start + most))));
  return results;
}
