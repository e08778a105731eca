import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';

/** After an error the rest of a transaction must not run: its earlier statements may be gone already. */
export class PoisonedTransactionError extends Error {
  override readonly name = 'PoisonedTransactionError';

  constructor(cause: unknown) {
    super('the transaction cannot go on: an earlier statement of it failed', { cause });
  }
}

/** A connection that remembers the first failure inside a transaction and refuses everything after it. */
export class GuardedConnection implements DatabaseConnection {
  readonly inner: DatabaseConnection;
  #inTransaction = false;
  #failure: { readonly error: unknown } | undefined;

  constructor(inner: DatabaseConnection) {
    this.inner = inner;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    return await this.guard(() => this.inner.executeQuery<R>(query));
  }

  async *streamQuery<R>(query: CompiledQuery, chunkSize?: number): AsyncIterableIterator<QueryResult<R>> {
    this.assertSound();
    try {
      yield* this.inner.streamQuery<R>(query, chunkSize);
    } catch (error) {
      this.#note(error);
      throw error;
    }
  }

  /** Runs one step of the transaction; its failure poisons what follows. */
  async guard<T>(step: () => Promise<T>): Promise<T> {
    this.assertSound();
    try {
      return await step();
    } catch (error) {
      this.#note(error);
      throw error;
    }
  }

  assertSound(): void {
    if (this.#failure !== undefined) throw new PoisonedTransactionError(this.#failure.error);
  }

  get failed(): boolean {
    return this.#failure !== undefined;
  }

  begun(): void {
    this.#inTransaction = true;
    this.#failure = undefined;
  }

  ended(): void {
    this.#inTransaction = false;
    this.#failure = undefined;
  }

  #note(error: unknown): void {
    if (this.#inTransaction) this.#failure ??= { error };
  }
}
