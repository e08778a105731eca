import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { HandleEmptyInListsPlugin, Kysely, replaceWithNoncontingentExpression } from 'kysely';
import { SqliteDialect } from '../driver/sqlite-dialect.ts';
import { TransactionScope } from '../driver/transaction-scope.ts';
import { copyFile } from '../files/copy-file.ts';
import { lockFile } from '../files/lock-file.ts';
import { migrations } from '../migrations/index.ts';
import { migrateFile } from '../migrations/migrate-file.ts';
import type { Migration } from '../migrations/migration.ts';
import type { Tables } from '../tables/index.ts';
import { type Database, databaseOn } from './database.ts';

const BUSY_MILLIS = 10_000;

/** Opens the file as its only writer and migrates it after a copy. */
export async function openSqlite(file: string, steps: readonly Migration[] = migrations): Promise<Database> {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const unlock = lockFile(`${file}.lock`);
  try {
    return await openUnlocked(file, steps, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Opens the file without asking whether another process has it; for tests of that case. */
export async function openUnlocked(
  file: string,
  steps: readonly Migration[],
  unlock: () => void = () => undefined,
): Promise<Database> {
  const raw = connect(file);
  const scope = new TransactionScope();
  const db = new Kysely<Tables>({
    dialect: new SqliteDialect(raw, scope),
    plugins: [new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression })],
  });
  const close = async (): Promise<void> => {
    await db.destroy();
    raw.close();
    unlock();
  };
  try {
    await migrateFile(db, raw, file, steps);
  } catch (error) {
    await close();
    throw error;
  }
  const backup = (to: string): Promise<void> => db.connection().execute(async () => copyFile(raw, to));
  return databaseOn({ db, dialect: 'sqlite', scope, close, backup });
}

/**
 * A connection that loses nothing it has acknowledged: with the write-ahead log, `synchronous=NORMAL` would lose
 * transactions on power loss.
 */
function connect(file: string): BetterSqlite.Database {
  const raw = new BetterSqlite(file, { timeout: BUSY_MILLIS });
  chmodSync(file, 0o600);
  raw.pragma('journal_mode = wal');
  raw.pragma('synchronous = full');
  raw.pragma('foreign_keys = on');
  raw.pragma('recursive_triggers = on');
  const found = ['journal_mode', 'synchronous', 'foreign_keys', 'recursive_triggers'].map((name) =>
    String(raw.pragma(name, { simple: true })),
  );
  if (found.join() === 'wal,2,1,1') return raw;
  raw.close();
  throw new Error(
    `数据文件 ${file} 所在的磁盘不支持安全写入（${found.join()}）：请把数据目录放到本机磁盘上。`,
  );
}
