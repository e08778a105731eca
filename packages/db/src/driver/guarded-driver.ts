import type { DatabaseConnection, Driver, TransactionSettings } from 'kysely';
import { GuardedConnection } from './guarded-connection.ts';
import type { TransactionScope } from './transaction-scope.ts';

/**
 * The rules both engines share, around the driver of either: a failed statement poisons its transaction, a poisoned
 * one is never committed (PostgreSQL would answer such a commit with a silent rollback), and nothing inside a
 * transaction goes around it.
 */
export class GuardedDriver implements Driver {
  readonly #inner: Driver;
  readonly #scope: TransactionScope;

  constructor(inner: Driver, scope: TransactionScope) {
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

  /** What failed first says more than that its connection is gone. */
  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    const guarded = asGuarded(connection);
    const { failed } = guarded;
    guarded.ended();
    await this.#inner.rollbackTransaction(guarded.inner).catch((error: unknown) => {
      if (!failed) throw error;
    });
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
