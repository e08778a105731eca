import { HandleEmptyInListsPlugin, Kysely, replaceWithNoncontingentExpression } from 'kysely';
import pg from 'pg';
import { PostgresDialect } from '../driver/postgres-dialect.ts';
import { TransactionScope } from '../driver/transaction-scope.ts';
import { migrations } from '../migrations/index.ts';
import { migrate } from '../migrations/migrate.ts';
import type { Migration } from '../migrations/migration.ts';
import type { Tables } from '../tables/index.ts';
import { type Database, databaseOn } from './database.ts';
import type { OpenOptions } from './open-database.ts';

const LIMITS = {
  connectionTimeoutMillis: 10_000,
  lock_timeout: 20_000,
  statement_timeout: 60_000,
  idle_in_transaction_session_timeout: 60_000,
};

export async function openPostgres(
  url: string,
  options: OpenOptions,
  steps: readonly Migration[] = migrations,
): Promise<Database> {
  const pool = connect(url, options);
  const scope = new TransactionScope();
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect(pool, scope),
    plugins: [new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression })],
  });
  const close = (): Promise<void> => db.destroy();
  try {
    await migrate(db, 'postgres', steps);
  } catch (error) {
    await close();
    throw error;
  }
  return databaseOn({ db, dialect: 'postgres', scope, close, backup: refuseBackup });
}

/** A lost connection is announced on the pool when idle and on the client when taken; unheard it ends the process. */
function connect(url: string, options: OpenOptions): pg.Pool {
  const pool = new pg.Pool({
    ...LIMITS,
    connectionString: url,
    max: options.connections ?? 10,
    types: { getTypeParser },
  });
  const heard = (error: Error): void => options.onError?.(error);
  pool.on('error', heard);
  pool.on('connect', (client) => client.on('error', heard));
  return pool;
}

const INT8 = 20;
const NUMERIC = 1700;

/** Sums and bigints come as text unless parsed; what a number cannot hold exactly is an error, not a guess. */
function getTypeParser(type: number, format?: 'text' | 'binary'): (text: string) => unknown {
  return type === INT8 || type === NUMERIC ? exactNumber : pg.types.getTypeParser(type, format ?? 'text');
}

function exactNumber(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && !Number.isSafeInteger(value))
    throw new RangeError(`not exact as a number: ${text}`);
  return value;
}

function refuseBackup(): Promise<void> {
  return Promise.reject(new Error('PostgreSQL 数据库请用 pg_dump 或基础备份，不由本程序复制。'));
}
