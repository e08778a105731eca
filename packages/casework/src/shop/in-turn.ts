import type { Database } from '@zhutui/db';

/** The last in line for each thing, for every database that is open in this process. */
const lines = new WeakMap<Database, Map<string, Promise<unknown>>>();

/**
 * Does things that name the same one after the other, in the order in which they came, within this process. Whatever must
 * hold between processes is compared in the transaction that follows.
 */
export async function inTurn<T>(database: Database, thing: string, body: () => Promise<T>): Promise<T> {
  const line = lines.get(database) ?? new Map<string, Promise<unknown>>();
  lines.set(database, line);
  const before = line.get(thing) ?? Promise.resolve();
  const mine = before.then(body, body);
  const ended = mine.catch(() => undefined);
  line.set(thing, ended);
  try {
    return await mine;
  } finally {
    if (line.get(thing) === ended) line.delete(thing);
  }
}
