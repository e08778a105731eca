import type { DatabaseConnection, Driver, QueryCompiler, TransactionSettings } from 'kysely';
import { GuardedConnection, PoisonedTransactionError } from './guarded-connection.ts';
import { isFatal } from './database-error.ts';
import type { TransactionScope } from './transaction-scope.ts';

type Compile = QueryCompiler['compileQuery'];
type FullDriver = Required<Driver>;

/**
 * The rules both engines share, around the driver of either: a failed statement poisons its transaction, a poisoned
 * one is never committed (PostgreSQL would answer such a commit with a silent rollback), and nothing inside a
 * transaction goes around it.
 */
export class GuardedDriver implements Driver {
  readonly #inner: FullDriver;
  readonly #scope: TransactionScope;

  constructor(inner: FullDriver, scope: TransactionScope) {
    this.#inner = inner;
    this.#scope = scope;
  }

  async init(): Promise<void> {
    await this.#inner.init();
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    this.#scope.assertOutside();
    return new GuardedConnection(await this.#inner.acquireConnection());
  }

  async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    const guarded = asGuarded(connection);
    await this.#inner.beginTransaction(guarded.inner, settings);
    guarded.begun();
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    const guarded = asGuarded(connection);
    await guarded.guard(() => this.#inner.commitTransaction(guarded.inner));
    guarded.ended();
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    const guarded = asGuarded(connection);
    const lost = isFatal(guarded.failure);
    guarded.ended();
    await this.#inner.rollbackTransaction(guarded.inner).catch((error: unknown) => {
      if (!lost) throw error;
    });
  }

  async savepoint(connection: DatabaseConnection, name: string, compile: Compile): Promise<void> {
    const guarded = asGuarded(connection);
    await guarded.guard(() => this.#inner.savepoint(guarded.inner, name, compile));
  }

  async rollbackToSavepoint(connection: DatabaseConnection, name: string, compile: Compile): Promise<void> {
    const guarded = asGuarded(connection);
    if (isFatal(guarded.failure)) throw new PoisonedTransactionError(guarded.failure);
    await this.#inner.rollbackToSavepoint(guarded.inner, name, compile);
    guarded.heal();
  }

  async releaseSavepoint(connection: DatabaseConnection, name: string, compile: Compile): Promise<void> {
    const guarded = asGuarded(connection);
    await guarded.guard(() => this.#inner.releaseSavepoint(guarded.inner, name, compile));
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    await this.#inner.releaseConnection(asGuarded(connection).inner);
  }

  async destroy(): Promise<void> {
    await this.#inner.destroy();
  }
}

function asGuarded(connection: DatabaseConnection): GuardedConnection {
  if (connection instanceof GuardedConnection) return connection;
  throw new TypeError('a connection of another driver');
}
