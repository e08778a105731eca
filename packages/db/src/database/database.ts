import type { Kysely, Transaction } from 'kysely';
import { isTransient } from '../driver/database-error.ts';
import type { TransactionScope } from '../driver/transaction-scope.ts';
import type { Dialect } from '../migrations/schema.ts';
import type { Tables } from '../tables/index.ts';

/** A transaction of this schema; a function that takes one can only be called inside one. */
export type Trx = Transaction<Tables>;

/** An open database with its schema up to date. */
export interface Database {
  /** For single reads outside transactions; throws when used inside one. */
  readonly db: Kysely<Tables>;
  readonly dialect: Dialect;
  /**
   * Runs `body` in one transaction; what it throws rolls everything back and is thrown on. SQLite: begun immediately,
   * one at a time. PostgreSQL: read committed, run once more after a deadlock or serialization failure, so `body`
   * must not have effects elsewhere.
   */
  readonly write: <T>(body: (trx: Trx) => Promise<T>) => Promise<T>;
  /** Runs `body` on one unchanging picture of the data; writing in it fails. */
  readonly read: <T>(body: (trx: Trx) => Promise<T>) => Promise<T>;
  /** Writes a whole copy to a new file (SQLite; PostgreSQL has its own tools and the call is refused). */
  readonly backup: (file: string) => Promise<void>;
  /** Waits for what is in flight and closes. */
  readonly close: () => Promise<void>;
}

/** What `databaseOn` needs of an engine. */
export interface Engine {
  readonly db: Kysely<Tables>;
  readonly dialect: Dialect;
  readonly scope: TransactionScope;
  readonly backup: (file: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export function databaseOn(engine: Engine): Database {
  const { db, dialect, scope } = engine;
  const attempt = <T>(body: (trx: Trx) => Promise<T>): Promise<T> =>
    db
      .transaction()
      .setIsolationLevel('read committed')
      .execute((trx) => scope.run(() => body(trx)));
  return {
    db,
    dialect,
    write: async (body) => {
      try {
        return await attempt(body);
      } catch (error) {
        if (!isTransient(error)) throw error;
        return await attempt(body);
      }
    },
    read: (body) =>
      db
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute((trx) => scope.run(() => body(trx))),
    backup: (file) => engine.backup(file),
    close: () => engine.close(),
  };
}
