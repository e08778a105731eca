import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { appendAudit, type Database, openDatabase, verifyAudit } from '../index.ts';
import { onEachDatabase } from '../testing/index.ts';
import { hashOf } from './append-audit.ts';

describe('the audit', () => {
  onEachDatabase((open) => {
    it('numbers its rows without a gap and links each to the one before', async () => {
      const database = await open();
      expect(await verifyAudit(database)).toStrictEqual({ ok: true, count: 0, head: '' });
      const first = await append(database, 1);
      const second = await append(database, 2);
      expect([first.seq, second.seq, second.previous]).toStrictEqual([1, 2, first.hash]);
      expect(await verifyAudit(database)).toStrictEqual({ ok: true, count: 2, head: second.hash });
    });

    it('has no gap and no fork when many write at once, and some fail', async () => {
      const database = await open();
      const attempts = Array.from({ length: 40 }, (_, index) =>
        database.write(async (trx) => {
          await appendAudit(trx, entry(index));
          if (index % 4 === 0) throw new Error('rolled back');
        }),
      );
      const kept = (await Promise.allSettled(attempts)).filter((attempt) => attempt.status === 'fulfilled');
      expect(kept).toHaveLength(30);
      expect(await verifyAudit(database)).toMatchObject({ ok: true, count: 30 });
    });

    it('refuses to change, remove or replace a row, and a row that does not follow the last', async () => {
      const database = await open();
      const row = await append(database, 1);
      const { db } = database;
      await expect(db.updateTable('audit').set({ actor: 'x' }).execute()).rejects.toThrow('never changed');
      await expect(db.deleteFrom('audit').execute()).rejects.toThrow(/never/);
      const insert = (values: Partial<typeof row>) =>
        db
          .insertInto('audit')
          .values({ ...row, hash: 'h', previous: row.hash, ...values })
          .execute();
      await expect(insert({ seq: 3 })).rejects.toThrow('follow');
      await expect(insert({ seq: 2, previous: 'other' })).rejects.toThrow('follow');
      await expect(insert({ seq: 1 })).rejects.toThrow('follow');
      const wipe =
        open.dialect === 'sqlite' ? sql`replace into audit select * from audit` : sql`truncate audit`;
      await expect(wipe.execute(db)).rejects.toThrow();
      expect(await verifyAudit(database)).toMatchObject({ ok: true, count: 1 });
    });

    it('names the first row that was altered, taken out or put in behind its back', async () => {
      const tamper = async (change: ReturnType<typeof sql>) => {
        const database = await openDatabase(await open.place());
        onTestFinished(() => database.close());
        for (const n of [1, 2, 3, 4]) await append(database, n);
        await disarm(database);
        await change.execute(database.db);
        return await verifyAudit(database);
      };
      expect(await tamper(sql`update audit set detail = '{"n":9}' where seq = 2`)).toStrictEqual(
        bad(2, 'altered'),
      );
      expect(await tamper(sql`delete from audit where seq = 3`)).toStrictEqual(bad(3, 'missing'));
      const rehashed = { ...entry(9), seq: 2, detail: '{"n":9}', previous: 'none' };
      const forged = sql`update audit set subject = 'toy:9', detail = ${rehashed.detail}, previous = 'none',
        hash = ${hashOf(rehashed)} where seq = 2`;
      expect(await tamper(forged)).toStrictEqual(bad(2, 'unlinked'));
    });

    it('stops the transaction it cannot be written in', async () => {
      const { write, db } = await open();
      const writing = write(async (trx) => {
        await trx.insertInto('meta').values({ key: 'a', value: '' }).execute();
        await appendAudit(trx, { ...entry(1), at: 'not an instant' });
      });
      await expect(writing).rejects.toThrow();
      expect(await db.selectFrom('meta').selectAll().execute()).toStrictEqual([]);
    });
  });
});

const entry = (n: number) => ({
  at: '2001-01-01T00:00:00.000Z',
  actor: 'staff:1',
  action: 'toy',
  subject: `toy:${n}`,
  detail: { n },
});

const bad = (seq: number, problem: string) => ({ ok: false, seq, problem });

const append = (database: Database, n: number) => database.write((trx) => appendAudit(trx, entry(n)));

async function disarm({ db, dialect }: Database): Promise<void> {
  const statements =
    dialect === 'sqlite'
      ? ['drop trigger audit_no_update', 'drop trigger audit_no_delete']
      : ['alter table audit disable trigger all'];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
