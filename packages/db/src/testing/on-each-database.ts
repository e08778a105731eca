import { describe, onTestFinished } from 'vitest';
import type { Database } from '../database.ts';
import { openDatabase, type Place } from '../open-database.ts';
import type { Dialect } from '../migrations/schema.ts';
import { freshPlace } from './fresh-place.ts';

/** Opens a database of its own, empty but for the schema, gone when the test has finished. */
export type OpenTestDatabase = (() => Promise<Database>) & {
  readonly dialect: Dialect;
  /** A place for a database, nothing in it yet, for tests that open it themselves. */
  readonly place: () => Promise<Place>;
};

/** One test body, run on SQLite and on PostgreSQL; neither is ever skipped. Call `open` inside a test. */
export function onEachDatabase(body: (open: OpenTestDatabase) => void): void {
  for (const dialect of ['sqlite', 'postgres'] as const) {
    describe(dialect, () => body(opener(dialect)));
  }
}

function opener(dialect: Dialect): OpenTestDatabase {
  const place = async (): Promise<Place> => {
    const fresh = await freshPlace(dialect);
    onTestFinished(fresh.remove);
    return fresh.place;
  };
  const open = async (): Promise<Database> => {
    const database = await openDatabase(await place());
    onTestFinished(() => database.close());
    return database;
  };
  return Object.assign(open, { dialect, place });
}
