import { applicationGraph, batchGraph, itemGraph } from '@zhutui/core';
import { describe, expect, it } from 'vitest';
import { onEachDatabase } from '../testing/index.ts';
import { insertApplication, insertBatch, insertItem, insertPerson } from '../testing/sample-rows.ts';

describe('the tables', () => {
  onEachDatabase((open) => {
    it('take every state of the life cycle and no other', async () => {
      const { write, db } = await open();
      await write((trx) => insertItem(trx));
      for (const { to } of applicationGraph) {
        await db.updateTable('application').set({ state: to }).execute();
      }
      for (const { to } of itemGraph) await db.updateTable('award_item').set({ state: to }).execute();
      await expect(
        db
          .updateTable('application')
          .set({ state: 'lost' as 'paid' })
          .execute(),
      ).rejects.toThrow();
      await expect(
        db
          .updateTable('award_item')
          .set({ state: 'lost' as 'paid' })
          .execute(),
      ).rejects.toThrow();
    });

    it('take every state of a batch, released only with its file and by a third person', async () => {
      const { write, db } = await open();
      const people = { checker: 'c', releaser: 'r', file_sealed: 'x', sha256: 'y' };
      await write((trx) => insertBatch(trx, people));
      for (const { to } of batchGraph) await db.updateTable('batch').set({ state: to }).execute();
      for (const wrong of [{ checker: 'm' }, { releaser: 'm' }, { releaser: 'c' }, { file_sealed: null }]) {
        await expect(
          db
            .updateTable('batch')
            .set({ ...wrong, state: 'released' })
            .execute(),
        ).rejects.toThrow();
      }
    });

    it('refuse money below one fen', async () => {
      const { write } = await open();
      await expect(write((trx) => insertItem(trx, { amount: 0 }))).rejects.toThrow(/amount/);
      await expect(write((trx) => insertBatch(trx, { total: 0 }))).rejects.toThrow(/total/);
    });

    it('refuse a row that refers to nothing', async () => {
      const { write } = await open();
      await expect(write((trx) => insertApplication(trx))).rejects.toThrow();
    });

    it('refuse a second person with the same card, and an instant in another form', async () => {
      const { write } = await open();
      await write((trx) => insertPerson(trx, { card_key: 'c' }));
      const another = { id: 'p2', id_key: 'k2' };
      await expect(write((trx) => insertPerson(trx, { ...another, card_key: 'c' }))).rejects.toThrow();
      await expect(
        write((trx) => insertPerson(trx, { ...another, updated_at: '2001-01-01' })),
      ).rejects.toThrow();
      await write((trx) => insertPerson(trx, another));
    });

    it('hold an award of another programme once, also where it has no route and no certificate', async () => {
      const { write } = await open();
      const award = { person_key: 'k', programme: 'p', plan_year: 2001, amount: 1, source: 's' };
      const insert = (id: string, more: { route?: string } = {}) =>
        write((trx) =>
          trx
            .insertInto('earlier_award')
            .values({ id, ...award, ...more, state: 'paid' })
            .execute(),
        );
      await insert('1');
      await expect(insert('2')).rejects.toThrow();
      await insert('3', { route: 'r' });
    });

    it('give sums and counts back as numbers', async () => {
      const { write, db } = await open();
      await write((trx) => insertItem(trx, { amount: 900_000_000_000_001 }));
      const row = await db
        .selectFrom('award_item')
        .select((eb) => [eb.fn.sum<number>('amount').as('sum'), eb.fn.countAll<number>().as('count')])
        .executeTakeFirstOrThrow();
      expect(row).toStrictEqual({ sum: 900_000_000_000_001, count: 1 });
    });

    it('answer an empty `in ()` with nothing and an empty `not in ()` with everything', async () => {
      const { write, db } = await open();
      await write((trx) => insertPerson(trx));
      const people = db.selectFrom('person').select('id');
      expect(await people.where('id', 'in', []).execute()).toHaveLength(0);
      expect(await people.where('id', 'not in', []).execute()).toHaveLength(1);
    });

    it('sort text by its bytes', async () => {
      const { db } = await open();
      const keys = ['b', 'B', 'a', '_', '中', '2', '10'];
      await db
        .insertInto('meta')
        .values(keys.map((key) => ({ key, value: '' })))
        .execute();
      const rows = await db.selectFrom('meta').select('key').orderBy('key').execute();
      expect(rows.map((row) => row.key)).toStrictEqual(['10', '2', 'B', '_', 'a', 'b', '中']);
    });
  });
});
