/** Fits both engines' limits on values in one statement. */
const AT_ONCE = 1000;

/** A list cut into pieces of at most `most`, in order; none for an empty list. */
export function chunks<T>(rows: readonly T[], most: number = AT_ONCE): T[][] {
  const count = Math.ceil(rows.length / most);
  return Array.from({ length: count }, (_, at) => rows.slice(at * most, (at + 1) * most));
}

/** What a query answers for many ids, asked in pieces. */
export async function inChunks<T>(
  ids: readonly string[],
  query: (some: readonly string[]) => Promise<readonly T[]>,
): Promise<T[]> {
  const answers: T[] = [];
  for (const some of chunks(ids)) answers.push(...(await query(some)));
  return answers;
}
