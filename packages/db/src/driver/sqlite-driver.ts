import type BetterSqlite from 'better-sqlite3';
import { CompiledQuery, type DatabaseConnection, type Driver, type TransactionSettings } from 'kysely';
import { Mutex } from './mutex.ts';
import { SqliteConnection } from './sqlite-connection.ts';

/**
 * One connection, taken by one at a time. A transaction takes the write lock as it begins: a plain `begin` that
 * reads first and writes later fails at once (SQLITE_BUSY_SNAPSHOT) whatever the busy timeout says.
 */
export class SqliteDriver implements Driver {
  readonly #connection: SqliteConnection;
  readonly #mutex = new Mutex();
  #release: () => void = () => undefined;

  constructor(raw: BetterSqlite.Database) {
    this.#connection = new SqliteConnection(raw);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    this.#release = await this.#mutex.lock();
    return this.#connection;
  }

  async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    const readOnly = settings.accessMode === 'read only';
    await run(connection, readOnly ? 'begin' : 'begin immediate');
    if (readOnly) this.#connection.raw.pragma('query_only = on');
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await run(connection, 'commit');
    this.#writable();
  }

  /** After SQLITE_FULL or an I/O error SQLite has rolled back by itself. */
  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#connection.raw.inTransaction) await run(connection, 'rollback');
    this.#writable();
  }

  async releaseConnection(): Promise<void> {
    this.#release();
  }

  /** Waits for the transaction in flight, then closes the file. */
  async destroy(): Promise<void> {
    const release = await this.#mutex.lock();
    this.#connection.raw.close();
    release();
  }

  #writable(): void {
    this.#connection.raw.pragma('query_only = off');
  }
}

async function run(connection: DatabaseConnection, statement: string): Promise<void> {
  await connection.executeQuery(CompiledQuery.raw(statement));
}
