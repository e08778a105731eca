import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { bankFile } from '../bank/bank-file.ts';
import { payoutFaults } from '../testing/payout-faults.ts';
import { CITY, DISTRICT, employ, staff, worldOn } from '../testing/payout-world.ts';
import { codes, newKey, prepared, value } from '../testing/walk.ts';
import { payable } from '../views/payable.ts';
import { checkBatch } from './check-batch.ts';
import { prepareBatch } from './prepare-batch.ts';
import { rejectBatch } from './reject-batch.ts';

const maker = staff('maker');

describe('preparing a batch', () => {
  onEachDatabase((open) => {
    it('N23-4-3 puts all that is due of one funder into a batch, numbered in the order of the items', async () => {
      const { shop, award, desk } = worldOn(await open());
      const [first, second] = [await award({ amounts: [10_000] }), await award({ amounts: [5000] })];
      const made = value(await prepareBatch(shop, maker, { key: 'k', funder: CITY }));
      expect(made).toEqual({
        batches: [{ id: expect.any(String), reference: 'P19990501-000001', count: 2, total: 15_000 }],
        left: { notDue: 0, noCard: 0, noAccount: 0, withBase: 0, own: 0 },
        matches: { granted: { count: 0, total: 0 }, open: [] },
      });
      const lines = await desk.database.db.selectFrom('batch_line').selectAll().orderBy('serial').execute();
      expect(lines.map(({ serial, item_id, amount }) => [serial, item_id, amount])).toEqual([
        [1, first.itemIds[0], 10_000],
        [2, second.itemIds[0], 5000],
      ]);
      expect(await payoutFaults(desk.database.db)).toEqual([]);
    });

    it('gives the same answer under the same key and makes no second batch', async () => {
      const { shop, award, desk } = worldOn(await open());
      await award();
      const once = await prepareBatch(shop, maker, { key: 'k', funder: CITY });
      expect(await prepareBatch(shop, maker, { key: 'k', funder: CITY })).toStrictEqual(once);
      expect(await desk.database.db.selectFrom('batch').selectAll().execute()).toHaveLength(1);
    });

    it('refuses when nothing is due', async () => {
      const { shop } = worldOn(await open());
      expect(codes(await prepareBatch(shop, maker, { key: 'k', funder: CITY }))).toEqual(['nothing-due']);
    });

    it('refuses who is no maker of this funder', async () => {
      const { shop, award } = worldOn(await open());
      await award();
      for (const other of [staff('maker', DISTRICT), staff('checker'), staff('administrator', '*')])
        expect(codes(await prepareBatch(shop, other, { key: 'k', funder: CITY }))).toEqual(['not-found']);
    });

    it('leaves instalments before their day, items without a card and the maker’s own out', async () => {
      let now = '1999-05-01T02:00:00.000Z';
      const { shop, award, desk } = worldOn(await open(), { now: () => now });
      await award({ due: '1999-05-03', amounts: [700] });
      await award({ card: null, amounts: [800] });
      await award({ idKey: 'maker’s own', amounts: [900] });
      await award({ amounts: [1000] });
      await employ(desk, maker, 'maker’s own');
      const view = value(await payable(shop, maker, { funder: CITY }));
      expect([view.due, view.later, view.noCard]).toEqual([
        { count: 2, total: 1900 },
        { count: 1, total: 700 },
        { count: 1, total: 800 },
      ]);
      const made = value(await prepareBatch(shop, maker, { key: 'k', funder: CITY }));
      expect(made.batches.map(({ total }) => total)).toEqual([1000]);
      expect(made.left).toEqual({ notDue: 1, noCard: 1, noAccount: 0, withBase: 0, own: 1 });
      now = '1999-05-02T16:00:00.000Z';
      expect(
        value(await prepareBatch(shop, staff('maker', CITY, 'another'), { key: 'k', funder: CITY })).batches,
      ).toMatchObject([{ total: 1600 }]);
    });

    it('refuses named items that cannot be paid, with a reason for each', async () => {
      const { shop, award, desk } = worldOn(await open());
      const later = await award({ due: '1999-05-02' });
      const cardless = await award({ card: null });
      const own = await award({ idKey: 'maker’s own' });
      const good = await award();
      await employ(desk, maker, 'maker’s own');
      const itemIds = [later, cardless, own, good].flatMap((one) => one.itemIds);
      const refused = await prepareBatch(shop, maker, {
        key: 'k',
        funder: CITY,
        itemIds: [...itemIds, 'unknown'],
      });
      expect(codes(refused).sort()).toEqual(['no-card', 'not-awaiting', 'not-due', 'own-item']);
      expect(
        codes(await prepareBatch(shop, maker, { key: 'k', funder: CITY, itemIds: good.itemIds })),
      ).toEqual([]);
      expect(
        codes(await prepareBatch(shop, maker, { key: 'l', funder: CITY, itemIds: good.itemIds })),
      ).toEqual(['not-awaiting']);
    });

    it('splits what one file cannot hold into batches with references of their own', async () => {
      const { shop, award, desk } = worldOn(await open(), { bank: bankFile({ maxRows: 2 }) });
      for (let count = 0; count < 5; count += 1) await award();
      const { batches } = value(await prepareBatch(shop, maker, { key: 'k', funder: CITY }));
      expect(batches.map(({ reference, count }) => [reference, count])).toEqual([
        ['P19990501-000001', 2],
        ['P19990501-000002', 2],
        ['P19990501-000003', 1],
      ]);
      expect(await payoutFaults(desk.database.db)).toEqual([]);
    });

    it('refuses a name the bank file cannot carry, naming the line, and makes nothing', async () => {
      const { shop, award, desk } = worldOn(await open());
      await award();
      await award({ name: '＝cmd' });
      const refused = await prepareBatch(shop, maker, { key: 'k', funder: CITY });
      expect(refused).toMatchObject({ ok: false, reasons: [{ code: 'unsafe-text', path: '序号2.户名' }] });
      expect(await desk.database.db.selectFrom('batch').selectAll().execute()).toEqual([]);
    });

    it('puts an item into one batch only when several makers reach for it at once', async () => {
      const { shop, award, desk } = worldOn(await open());
      for (let count = 0; count < 6; count += 1) await award();
      const makers = Array.from({ length: 8 }, (_, at) => staff('maker', CITY, `maker ${at}`));
      const results = await Promise.all(
        makers.map((one) => prepareBatch(shop, one, { key: newKey(), funder: CITY })),
      );
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect(results.flatMap(codes)).toEqual(Array(7).fill('nothing-due'));
      expect(await payoutFaults(desk.database.db)).toEqual([]);
    });

    it('lets the database itself refuse a second live line for an item', async () => {
      const { shop, award, desk } = worldOn(await open());
      await award();
      const id = await prepared(shop);
      const [line] = await desk.database.db
        .selectFrom('batch_line')
        .selectAll()
        .where('batch_id', '=', id)
        .execute();
      if (line === undefined) throw new Error('no line');
      await expect(
        desk.database.db
          .insertInto('batch_line')
          .values({ ...line, id: desk.newId(), serial: 2 })
          .execute(),
      ).rejects.toThrow(/unique/i);
    });

    it('gives items of a rejected batch back, and never its reference', async () => {
      const { shop, award, desk } = worldOn(await open());
      await award();
      const id = await prepared(shop);
      expect(codes(await rejectBatch(shop, staff('checker'), { key: 'k', id, reason: ' ' }))).toEqual([
        'no-reason',
      ]);
      value(await rejectBatch(shop, staff('checker'), { key: 'k', id, reason: '金额待核' }));
      expect(codes(await checkBatch(shop, staff('checker'), { key: 'c', id }))).toEqual(['batch-moved']);
      const { batches } = value(await prepareBatch(shop, maker, { key: 'k', funder: CITY }));
      expect(batches).toMatchObject([{ reference: 'P19990501-000002', count: 1 }]);
      expect(await payoutFaults(desk.database.db)).toEqual([]);
    });
  });
});
