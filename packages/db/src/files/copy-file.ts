import { chmodSync, closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite from 'better-sqlite3';

/**
 * Writes a whole copy of an open database to a new file, with everything committed, also what is still in the
 * write-ahead log (which copying the main file would lose). The name appears only once the copy is complete and on
 * the disk. Throws when there is a file of that name, or the copy does not pass SQLite's own check.
 */
export function copyFile(raw: BetterSqlite.Database, to: string): void {
  if (existsSync(to)) throw new Error(`备份文件 ${to} 已存在：请换一个文件名。`);
  const partial = writeCopy(raw, to);
  publishCopy(partial, to);
}

/** Writes and checks the copy under a name of its own beside `to`; answers that name. */
export function writeCopy(raw: BetterSqlite.Database, to: string): string {
  const partial = `${to}.partial`;
  rmSync(partial, { force: true });
  try {
    raw.prepare('vacuum into ?').run(partial);
    chmodSync(partial, 0o600);
    assertWhole(partial);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
  return partial;
}

export function publishCopy(partial: string, to: string): void {
  sync(partial);
  renameSync(partial, to);
  sync(dirname(to));
}

function assertWhole(file: string): void {
  const copy = new BetterSqlite(file, { readonly: true });
  try {
    const found = String(copy.pragma('quick_check', { simple: true }));
    if (found !== 'ok') throw new Error(`备份文件不完整：${found}`);
  } finally {
    copy.close();
  }
}

function sync(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
