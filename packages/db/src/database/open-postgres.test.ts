import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Database, openDatabase, type Trx } from '../index.ts';
import { freshPlace } from '../testing/fresh-place.ts';

describe('PostgreSQL', () => {
  it('writes at read committed and reads on one picture', async () => {
    const { write, read } = await opened();
    const level = async (trx: Trx) =>
      (await sql<{ level: string }>`select current_setting('transaction_isolation') as level`.execute(trx))
        .rows;
    expect(await write(level)).toStrictEqual([{ level: 'read committed' }]);
    expect(await read(level)).toStrictEqual([{ level: 'repeatable read' }]);
  });

  it('runs again what PostgreSQL ended because two transactions waited for each other', async () => {
    const { write, db } = await opened();
    await db
      .insertInto('meta')
      .values(['a', 'b'].map((key) => ({ key, value: '' })))
      .execute();
    const met = meeting(2);
    let runs = 0;
    const touch = (first: string, second: string) =>
      write(async (trx) => {
        runs += 1;
        await append(trx, first, second);
        await met();
        await append(trx, second, first);
      });
    await Promise.all([touch('a', 'b'), touch('b', 'a')]);
    // PostgreSQL ends one of them, on a busy machine both.
    expect([3, 4]).toContain(runs);
    const rows = await db.selectFrom('meta').select('value').execute();
    expect(rows.map((row) => row.value.length)).toStrictEqual([2, 2]);
  });

  it('survives the loss of a connection inside a transaction and goes on with another', async () => {
    const heard: Error[] = [];
    const { write, db } = await opened((error) => heard.push(error));
    const losing = write(async (trx) => {
      await append(trx, 'a', 'x');
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx);
      await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(trx);
    });
    await expect(losing).rejects.toThrow();
    await write(async (trx) => trx.insertInto('meta').values({ key: 'a', value: '' }).execute());
    expect(await db.selectFrom('meta').select('key').execute()).toStrictEqual([{ key: 'a' }]);
    expect(heard.length).toBeGreaterThan(0);
  });

  it('refuses a number that would not be exact', async () => {
    const { db } = await opened();
    await expect(sql`select 9007199254740993::int8 as n`.execute(db)).rejects.toThrow(/exact/);
    await expect(sql`select 1.5::numeric as n`.execute(db)).resolves.toMatchObject({ rows: [{ n: 1.5 }] });
  });

  it('leaves copies to its own tools', async () => {
    const { backup } = await opened();
    await expect(backup('/nowhere')).rejects.toThrow('pg_dump');
  });
});

async function opened(onError: (error: Error) => void = () => undefined): Promise<Database> {
  const { place, remove } = await freshPlace('postgres');
  onTestFinished(remove);
  const database = await openDatabase(place, { onError });
  onTestFinished(() => database.close());
  return database;
}

async function append(trx: Trx, key: string, letter: string): Promise<void> {
  await trx
    .updateTable('meta')
    .set((eb) => ({ value: eb('value', '||', letter) }))
    .where('key', '=', key)
    .execute();
}

/** The first so many who come wait for each other; later ones pass. */
function meeting(of: number): () => Promise<void> {
  let waiting = of;
  let open: () => void = () => undefined;
  const all = new Promise<void>((resolve) => {
    open = resolve;
  });
  return () => {
    waiting -= 1;
    if (waiting === 0) open();
    return all;
  };
}
