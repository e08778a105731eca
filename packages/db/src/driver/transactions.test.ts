import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { isUniqueViolation, PoisonedTransactionError, type Trx } from '../index.ts';
import { onEachDatabase } from '../testing/index.ts';

const set = (trx: Trx, key: string) => trx.insertInto('meta').values({ key, value: '' }).execute();

describe('a transaction', () => {
  onEachDatabase((open) => {
    it('keeps all or nothing', async () => {
      const { write, db } = await open();
      const failing = write(async (trx) => {
        await set(trx, 'a');
        throw new Error('stop');
      });
      await expect(failing).rejects.toThrow('stop');
      await write((trx) => set(trx, 'b'));
      expect(await db.selectFrom('meta').select('key').execute()).toStrictEqual([{ key: 'b' }]);
    });

    it('cannot go on after a failed statement, even when its error was swallowed', async () => {
      const { write, db } = await open();
      const going = write(async (trx) => {
        await set(trx, 'a');
        await set(trx, 'a').catch(() => undefined);
        await set(trx, 'b');
      });
      await expect(going).rejects.toThrow(PoisonedTransactionError);
      const ending = write(async (trx) => {
        await set(trx, 'a');
        await set(trx, 'a').catch(() => undefined);
      });
      await expect(ending).rejects.toThrow(PoisonedTransactionError);
      expect(await db.selectFrom('meta').select('key').execute()).toStrictEqual([]);
    });

    it('tells a unique violation from other errors', async () => {
      const { write, db } = await open();
      await write((trx) => set(trx, 'a'));
      const again: unknown = await write((trx) => set(trx, 'a')).catch((error: unknown) => error);
      expect(isUniqueViolation(again)).toBe(true);
      const wrong: unknown = await sql`select nothing`.execute(db).catch((error: unknown) => error);
      expect(isUniqueViolation(wrong)).toBe(false);
    });

    it('refuses a query that goes around it, and one transaction inside another', async () => {
      const { write, read, db } = await open();
      const around = () => db.selectFrom('meta').selectAll().execute();
      await expect(write(around)).rejects.toThrow(/around/);
      await expect(read(around)).rejects.toThrow(/around/);
      await expect(write(() => write(async () => undefined))).rejects.toThrow(/around/);
      await expect(around()).resolves.toStrictEqual([]);
    });

    it('lets what it started use the database once it has ended', async () => {
      const { write, db } = await open();
      let ended: () => void = () => undefined;
      const end = new Promise<void>((resolve) => {
        ended = resolve;
      });
      let later: Promise<unknown> = Promise.resolve();
      await write(async () => {
        later = end.then(() => db.selectFrom('meta').selectAll().execute());
      });
      ended();
      await expect(later).resolves.toStrictEqual([]);
    });

    it('of reading sees one picture and writes nothing', async () => {
      const { write, read } = await open();
      await expect(read((trx) => set(trx, 'a'))).rejects.toThrow();
      await write((trx) => set(trx, 'a'));
      expect(await read((trx) => trx.selectFrom('meta').select('key').execute())).toStrictEqual([
        { key: 'a' },
      ]);
    });

    it('may ask for locked rows to be skipped, where there can be any', async () => {
      const { write } = await open();
      await write((trx) => set(trx, 'a'));
      const query = (trx: Trx) => trx.selectFrom('meta').select('key').distinct().where('key', '=', 'a');
      expect(await write((trx) => query(trx).execute())).toHaveLength(1);
      const locking = (trx: Trx) =>
        trx.selectFrom('meta').select('key').limit(5).forUpdate().skipLocked().execute();
      expect(await write(locking)).toStrictEqual([{ key: 'a' }]);
    });

    it('reads first and writes later without losing to another', async () => {
      const { write, db } = await open();
      await db.insertInto('meta').values({ key: 'n', value: '0' }).execute();
      const increase = () =>
        write(async (trx) => {
          const row = await trx
            .selectFrom('meta')
            .select('value')
            .where('key', '=', 'n')
            .forUpdate()
            .executeTakeFirstOrThrow();
          await trx
            .updateTable('meta')
            .set({ value: String(Number(row.value) + 1) })
            .execute();
        });
      await Promise.all(Array.from({ length: 30 }, increase));
      expect(await db.selectFrom('meta').select('value').executeTakeFirst()).toStrictEqual({ value: '30' });
    });
  });
});
