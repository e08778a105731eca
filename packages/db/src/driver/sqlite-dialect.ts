import type BetterSqlite from 'better-sqlite3';
import {
  type DatabaseIntrospector,
  type Dialect,
  type DialectAdapter,
  type Driver,
  type Kysely,
  type QueryCompiler,
  SqliteAdapter,
  SqliteIntrospector,
} from 'kysely';
import { GuardedDriver } from './guarded-driver.ts';
import { SqliteCompiler } from './sqlite-compiler.ts';
import { SqliteDriver } from './sqlite-driver.ts';
import type { TransactionScope } from './transaction-scope.ts';

/** Kysely's SQLite with our own driver. */
export class SqliteDialect implements Dialect {
  readonly #raw: BetterSqlite.Database;
  readonly #scope: TransactionScope;

  constructor(raw: BetterSqlite.Database, scope: TransactionScope) {
    this.#raw = raw;
    this.#scope = scope;
  }

  createDriver(): Driver {
    return new GuardedDriver(new SqliteDriver(this.#raw), this.#scope);
  }

  createQueryCompiler(): QueryCompiler {
    return new SqliteCompiler();
  }

  createAdapter(): DialectAdapter {
    return new SqliteAdapter();
  }

  createIntrospector(db: Kysely<unknown>): DatabaseIntrospector {
    return new SqliteIntrospector(db);
  }
}
