import { copyFileSync, existsSync, statSync } from 'node:fs';
import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DatabaseInUseError, openDatabase, PoisonedTransactionError, type Trx } from '../index.ts';
import { freshFile } from '../testing/fresh-place.ts';

describe('SQLite', () => {
  it('runs with the settings that lose nothing', async () => {
    const { db } = await opened(newFile());
    const setting = async (name: string) => {
      const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(db);
      return Object.values(rows[0] ?? {})[0];
    };
    expect(await setting('journal_mode')).toBe('wal');
    expect(await setting('synchronous')).toBe(2);
    expect(await setting('foreign_keys')).toBe(1);
    expect(await setting('busy_timeout')).toBe(10_000);
  });

  it('can be read by its owner only', async () => {
    const file = newFile();
    await opened(file);
    expect([file, `${file}-wal`].map((name) => statSync(name).mode & 0o777)).toStrictEqual([0o600, 0o600]);
  });

  it('refuses a second writer with a line that names the first, and lets it in when the first has gone', async () => {
    const file = newFile();
    const first = await openDatabase({ sqlite: file });
    const second: unknown = await openDatabase({ sqlite: file }).catch((error: unknown) => error);
    expect(second).toBeInstanceOf(DatabaseInUseError);
    expect(String(second)).toContain(`进程号 ${process.pid}`);
    await first.close();
    await opened(file);
  });

  it('keeps nothing of a transaction in which the disk was full, and goes on when there is room', async () => {
    const { db, write } = await opened(newFile());
    const pages = (await sql<{ page_count: number }>`pragma page_count`.execute(db)).rows[0]?.page_count ?? 0;
    await sql`pragma max_page_count = ${sql.lit(pages + 4)}`.execute(db);
    const set = (trx: Trx, key: string, size: number) =>
      trx
        .insertInto('meta')
        .values({ key, value: 'x'.repeat(size) })
        .execute();
    const swallowing = async (trx: Trx) => {
      await set(trx, 'before', 1);
      await expect(set(trx, 'big', 1_000_000)).rejects.toMatchObject({ code: 'SQLITE_FULL' });
    };
    await expect(write(swallowing)).rejects.toThrow(PoisonedTransactionError);
    const going = write(async (trx) => {
      await swallowing(trx);
      await set(trx, 'after', 1);
    });
    await expect(going).rejects.toThrow(PoisonedTransactionError);
    await sql`pragma max_page_count = 1000000`.execute(db);
    await write((trx) => set(trx, 'later', 1));
    expect(await db.selectFrom('meta').select('key').execute()).toStrictEqual([{ key: 'later' }]);
  });

  it('copies what is committed but still in the log, where a copy of the main file would lose it', async () => {
    const file = newFile();
    const { db, backup } = await opened(file);
    await sql`pragma wal_checkpoint(truncate)`.execute(db);
    await sql`pragma wal_autocheckpoint = 0`.execute(db);
    const rows = Array.from({ length: 1000 }, (_, index) => ({ key: String(index), value: '' }));
    await db.insertInto('meta').values(rows).execute();
    await backup(`${file}.backup`);
    copyFileSync(file, `${file}.naive`);
    expect(await countMeta(`${file}.backup`)).toBe(1000);
    expect(await countMeta(`${file}.naive`)).toBe(0);
    expect(existsSync(`${file}.backup.partial`)).toBe(false);
  });

  it('waits with a copy for the transaction in flight, and never writes over a file', async () => {
    const file = newFile();
    const { write, backup } = await opened(file);
    const writing = write(async (trx) => {
      await trx.insertInto('meta').values({ key: 'a', value: '' }).execute();
      await trx.insertInto('meta').values({ key: 'b', value: '' }).execute();
    });
    await Promise.all([writing, backup(`${file}.backup`)]);
    expect(await countMeta(`${file}.backup`)).toBe(2);
    await expect(backup(`${file}.backup`)).rejects.toThrow('已存在');
  });

  it('finishes the transaction in flight before it closes', async () => {
    const file = newFile();
    const database = await openDatabase({ sqlite: file });
    const writing = database.write(async (trx) => {
      await trx.insertInto('meta').values({ key: 'a', value: '' }).execute();
      await trx.insertInto('meta').values({ key: 'b', value: '' }).execute();
    });
    await Promise.all([writing, database.close()]);
    expect(await countMeta(file)).toBe(2);
  });
});

function newFile(): string {
  const { place, remove } = freshFile();
  onTestFinished(remove);
  return place.sqlite;
}

async function opened(file: string) {
  const database = await openDatabase({ sqlite: file });
  onTestFinished(() => database.close());
  return database;
}

async function countMeta(file: string): Promise<number> {
  const database = await openDatabase({ sqlite: file });
  const rows = await database.db.selectFrom('meta').select('key').execute();
  await database.close();
  return rows.length;
}
