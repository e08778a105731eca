import BetterSqlite from 'better-sqlite3';

/** Another process has the data directory open for writing. */
export class DatabaseInUseError extends Error {
  override readonly name = 'DatabaseInUseError';

  constructor(file: string, holder: string) {
    super(`数据目录正被另一个进程（${holder}）使用：请先停止它，再启动本程序。锁文件：${file}`);
  }
}

/**
 * Takes the lock, or throws DatabaseInUseError. The lock is the write lock of a tiny SQLite file of its own, held by
 * the operating system for the process: when the process dies, however it dies, the lock is free. The file itself
 * stays and says which process had it last.
 */
export function lockFile(file: string): () => void {
  const lock = new BetterSqlite(file, { timeout: 0 });
  try {
    hold(lock);
  } catch (error) {
    const holder = holderOf(lock);
    lock.close();
    throw isBusy(error) ? new DatabaseInUseError(file, holder) : error;
  }
  return () => {
    lock.close();
  };
}

/** Writes who we are, then keeps the write lock; others may still read. */
function hold(lock: BetterSqlite.Database): void {
  lock.exec('begin immediate; create table if not exists holder (pid integer not null); delete from holder');
  lock.prepare('insert into holder values (?)').run(process.pid);
  lock.exec('commit; begin immediate');
}

function holderOf(lock: BetterSqlite.Database): string {
  try {
    return `进程号 ${String(lock.prepare('select pid from holder').pluck().get())}`;
  } catch {
    return '进程号不明';
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof BetterSqlite.SqliteError && error.code.startsWith('SQLITE_BUSY');
}
