import type { Database } from './database.ts';
import { openPostgres } from './open-postgres.ts';
import { openSqlite } from './open-sqlite.ts';

/** A file on this machine, or the URL of a PostgreSQL database. */
export type Place = { readonly sqlite: string } | { readonly postgres: string };

export interface OpenOptions {
  /** Told of lost PostgreSQL connections; the pool replaces them by itself. */
  readonly onError?: (error: Error) => void;
  /** Connections to PostgreSQL at most; 10 unless told. */
  readonly connections?: number;
}

/**
 * Opens a database and brings its schema up to date. Throws DatabaseInUseError when another process writes to the
 * file, SchemaTooNewError when the schema is ahead of the code.
 */
export async function openDatabase(place: Place, options: OpenOptions = {}): Promise<Database> {
  return 'sqlite' in place ? await openSqlite(place.sqlite) : await openPostgres(place.postgres, options);
}
