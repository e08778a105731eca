import type BetterSqlite from 'better-sqlite3';
import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';

const CACHED_STATEMENTS = 500;

/** The one connection to the file. Statements are prepared once and kept until the schema changes. */
export class SqliteConnection implements DatabaseConnection {
  readonly raw: BetterSqlite.Database;
  readonly #statements = new Map<string, BetterSqlite.Statement>();

  constructor(raw: BetterSqlite.Database) {
    this.raw = raw;
  }

  executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    try {
      return Promise.resolve(this.#execute<R>(query));
    } catch (error) {
      return Promise.reject(error instanceof Error ? error : new Error(String(error)));
    }
  }

  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    for (const row of this.raw.prepare(query.sql).iterate(...query.parameters)) yield { rows: [row as R] };
  }

  #execute<R>(query: CompiledQuery): QueryResult<R> {
    const statement = this.#prepare(query.sql);
    if (statement.reader) return { rows: statement.all(...query.parameters) as R[] };
    const { changes, lastInsertRowid } = statement.run(...query.parameters);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }

  #prepare(sql: string): BetterSqlite.Statement {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.raw.prepare(sql);
    if (/^\s*(create|alter|drop)\b/i.test(sql) || this.#statements.size >= CACHED_STATEMENTS) {
      this.#statements.clear();
    }
    if (/^\s*(select|insert|update|delete|with)\b/i.test(sql)) this.#statements.set(sql, statement);
    return statement;
  }
}
