import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Knows whether the code running now was called from inside a transaction of this database. Asking the database
 * itself (not `trx`) from there would wait for ever on SQLite and see other data on PostgreSQL.
 */
export class TransactionScope {
  readonly #storage = new AsyncLocalStorage<{ open: boolean }>();

  async run<T>(body: () => Promise<T>): Promise<T> {
    const state = { open: true };
    try {
      return await this.#storage.run(state, body);
    } finally {
      state.open = false;
    }
  }

  /** Throws when called from inside a transaction. */
  assertOutside(): void {
    if (this.#storage.getStore()?.open !== true) return;
    throw new Error(
      'a query went around its transaction: inside write(), read() and perform() use only `trx`',
    );
  }
}
