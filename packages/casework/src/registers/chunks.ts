/** As many values as both engines take in one statement with room to spare. */
const AT_ONCE = 200;

/** Runs over a long list in parts, in order. */
export async function inChunks<T, R>(
  all: readonly T[],
  run: (part: readonly T[]) => Promise<readonly R[]>,
): Promise<R[]> {
  const results: R[] = [];
  for (let start = 0; start < all.length; start += AT_ONCE)
    results.push(...(await run(all.slice(start, start + AT_ONCE))));
  return results;
}
