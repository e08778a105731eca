import { describe, onTestFinished } from 'vitest';
import type { Database } from '../database/database.ts';
import { openDatabase, type Place } from '../database/open-database.ts';
import type { Dialect } from '../migrations/schema.ts';
import { type FreshPlace, freshPlace } from './fresh-place.ts';
import { reusedPlace } from './reused-place.ts';

/**
 * Opens a database of the test's own, empty but for the schema, gone when the test has finished. A test that changes
 * the schema itself opens a `place()` instead.
 */
export type OpenTestDatabase = (() => Promise<Database>) & {
  readonly dialect: Dialect;
  /** A place for a new database, nothing in it yet, for tests that open it themselves. */
  readonly place: () => Promise<Place>;
};

/** One test body, run on SQLite and on PostgreSQL; neither is ever skipped. Call `open` inside a test. */
export function onEachDatabase(body: (open: OpenTestDatabase) => void): void {
  for (const dialect of ['sqlite', 'postgres'] as const) {
    describe(dialect, () => body(opener(dialect)));
  }
}

function opener(dialect: Dialect): OpenTestDatabase {
  const open = async (): Promise<Database> => {
    const place = await untilFinished(reusedPlace(dialect));
    const database = await openDatabase(place);
    onTestFinished(() => database.close());
    return database;
  };
  return Object.assign(open, { dialect, place: () => untilFinished(freshPlace(dialect)) });
}

async function untilFinished(waited: Promise<FreshPlace>): Promise<Place> {
  const { place, remove } = await waited;
  onTestFinished(remove);
  return place;
}
