import {
  type DatabaseIntrospector,
  type Dialect,
  type DialectAdapter,
  type Driver,
  type Kysely,
  PostgresAdapter,
  PostgresDriver,
  PostgresIntrospector,
  type PostgresPool,
  PostgresQueryCompiler,
  type QueryCompiler,
} from 'kysely';
import { GuardedDriver } from './guarded-driver.ts';
import type { TransactionScope } from './transaction-scope.ts';

/** Kysely's PostgreSQL with the rules both engines share. */
export class PostgresDialect implements Dialect {
  readonly #pool: PostgresPool;
  readonly #scope: TransactionScope;

  constructor(pool: PostgresPool, scope: TransactionScope) {
    this.#pool = pool;
    this.#scope = scope;
  }

  createDriver(): Driver {
    return new GuardedDriver(new PostgresDriver({ pool: this.#pool }), this.#scope);
  }

  createQueryCompiler(): QueryCompiler {
    return new PostgresQueryCompiler();
  }

  createAdapter(): DialectAdapter {
    return new PostgresAdapter();
  }

  createIntrospector(db: Kysely<unknown>): DatabaseIntrospector {
    return new PostgresIntrospector(db);
  }
}
