import { createHash } from 'node:crypto';
import { verifyAudit } from '@zhutui/db';
import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { bankFile } from '../bank/bank-file.ts';
import { payoutFaults } from '../testing/payout-faults.ts';
import { CITY, DISTRICT, employ, staff, worldOn } from '../testing/payout-world.ts';
import { codes, newKey, prepared, released, value } from '../testing/walk.ts';
import { readBatch } from '../views/read-batch.ts';
import { checkBatch } from './check-batch.ts';
import { exportFile } from './export-file.ts';
import { rejectBatch } from './reject-batch.ts';
import { releaseBatch } from './release-batch.ts';

/** One person with every duty over the city's money. */
const everything = (id: string) => ({
  ...staff('maker', CITY, id),
  roles: ['maker', 'checker', 'releaser'].map((role) => ({ role, scope: CITY })),
});

describe('a batch on its way', () => {
  onEachDatabase((open) => {
    it('is checked and released by two further people, each step one audit entry', async () => {
      const { shop, award, desk } = worldOn(await open());
      await award();
      const { id } = await released(shop);
      const view = value(await readBatch(shop, staff('releaser'), id));
      expect(view).toMatchObject({ state: 'released', count: 1, total: 10_000, can: ['export', 'import'] });
      expect(view.lines).toMatchObject([
        { serial: 1, account: '****0001', amount: 10_000, title: '玩具助推计划', failure: null },
      ]);
      expect(view.history.map(({ action }) => action)).toEqual([
        'batch.prepare',
        'batch.check',
        'batch.release',
        'batch.export',
      ]);
      expect(await verifyAudit(desk.database)).toMatchObject({ ok: true, count: 4 });
      expect(await payoutFaults(desk.database.db)).toEqual([]);
    });

    it('is never in the hands of one person twice, whatever their roles', async () => {
      const { shop, award } = worldOn(await open());
      await award();
      const id = await prepared(shop);
      const maker = everything(staff('maker').id);
      expect(codes(await checkBatch(shop, maker, { key: newKey(), id }))).toEqual(['same-person']);
      expect(codes(await rejectBatch(shop, maker, { key: newKey(), id, reason: '错' }))).toEqual([
        'same-person',
      ]);
      value(await checkBatch(shop, everything('second'), { key: newKey(), id }));
      for (const again of [maker, everything('second')])
        expect(codes(await releaseBatch(shop, again, { key: newKey(), id }))).toEqual(['same-person']);
      value(await releaseBatch(shop, everything('third'), { key: newKey(), id }));
      expect(codes(await exportFile(shop, maker, id))).toEqual(['same-person']);
    });

    it('is held to three people by the database too', async () => {
      const { shop, award, desk } = worldOn(await open());
      await award();
      const id = await prepared(shop);
      const set = (changes: { readonly checker: string; readonly releaser?: string }) =>
        desk.database.db.updateTable('batch').set(changes).where('id', '=', id).execute();
      await expect(set({ checker: staff('maker').id })).rejects.toThrow(/check/i);
      await expect(set({ checker: 'second', releaser: 'second' })).rejects.toThrow(/check/i);
    });

    it('looks missing to who has no duty over its funder’s money', async () => {
      const { shop, award } = worldOn(await open());
      await award();
      const { id } = await released(shop);
      const stranger = staff('releaser', DISTRICT);
      expect(codes(await readBatch(shop, stranger, id))).toEqual(['not-found']);
      expect(codes(await exportFile(shop, stranger, id))).toEqual(['not-found']);
      expect(codes(await exportFile(shop, staff('checker'), id))).toEqual(['not-found']);
      expect(codes(await checkBatch(shop, staff('checker', DISTRICT), { key: newKey(), id }))).toEqual([
        'not-found',
      ]);
      expect(
        codes(await checkBatch(shop, { ...staff('checker'), kind: 'member' }, { key: newKey(), id })),
      ).toEqual(['not-found']);
    });

    it('is not checked or released by somebody whom it pays', async () => {
      const { shop, award, desk } = worldOn(await open());
      await award({ idKey: 'checker’s own' });
      await award({ idKey: 'releaser’s own' });
      await employ(desk, staff('checker'), 'checker’s own');
      await employ(desk, staff('releaser'), 'releaser’s own');
      const id = await prepared(shop);
      expect(codes(await checkBatch(shop, staff('checker'), { key: newKey(), id }))).toEqual(['own-item']);
      value(await checkBatch(shop, staff('checker', CITY, 'another'), { key: newKey(), id }));
      expect(codes(await releaseBatch(shop, staff('releaser'), { key: newKey(), id }))).toEqual(['own-item']);
    });

    it('moves along its graph only: not released unchecked, not checked twice, not rejected once released', async () => {
      const { shop, award } = worldOn(await open());
      await award();
      const id = await prepared(shop);
      expect(codes(await releaseBatch(shop, staff('releaser'), { key: newKey(), id }))).toEqual([
        'batch-moved',
      ]);
      expect(codes(await exportFile(shop, staff('releaser'), id))).toEqual(['not-released']);
      value(await checkBatch(shop, staff('checker'), { key: newKey(), id }));
      expect(codes(await checkBatch(shop, staff('checker'), { key: newKey(), id }))).toEqual(['batch-moved']);
      value(await releaseBatch(shop, staff('releaser'), { key: newKey(), id }));
      expect(codes(await rejectBatch(shop, staff('checker'), { key: newKey(), id, reason: '晚了' }))).toEqual(
        ['batch-moved'],
      );
    });

    it('is released once when two releasers reach for it at once', async () => {
      const { shop, award, desk } = worldOn(await open());
      await award();
      const id = await prepared(shop);
      value(await checkBatch(shop, staff('checker'), { key: newKey(), id }));
      const four = Array.from({ length: 4 }, (_, at) => staff('releaser', CITY, `releaser ${at}`));
      const results = await Promise.all(four.map((one) => releaseBatch(shop, one, { key: newKey(), id })));
      expect(results.flatMap(codes)).toEqual(['batch-moved', 'batch-moved', 'batch-moved']);
      expect(await payoutFaults(desk.database.db)).toEqual([]);
    });

    it('is exported with the same name and bytes for ever, each time told to the audit', async () => {
      let now = '1999-05-01T02:00:00.000Z';
      const { shop, award, desk } = worldOn(await open(), { now: () => now });
      await award();
      await award({ amounts: [5050] });
      const { id, file } = await released(shop);
      now = '1999-06-01T02:00:00.000Z';
      const otherBank = { ...shop, bank: { ...bankFile(), extension: 'txt' } };
      const again = value(await exportFile(otherBank, staff('releaser', CITY, 'another'), id));
      expect(again.name).toBe('P19990501-000001.csv');
      expect(again.bytes).toStrictEqual(file);
      expect(again.sha256).toBe(createHash('sha256').update(file).digest('hex'));
      expect(new TextDecoder().decode(again.bytes)).toContain(
        '总金额,150.50\r\n序号,账号,户名,金额,用途\r\n1,6222020000000001,职工1,100.00,玩具助推计划\r\n',
      );
      const exports = await desk.database.db
        .selectFrom('audit')
        .selectAll()
        .where('action', '=', 'batch.export')
        .execute();
      expect(exports).toHaveLength(2);
    });

    it('keeps cards and names out of every column but the sealed ones', async () => {
      const { shop, award, desk } = worldOn(await open());
      await award({ name: '赵钱孙' });
      await released(shop);
      const { db } = desk.database;
      const rows = [
        await db.selectFrom('batch').selectAll().execute(),
        await db.selectFrom('audit').selectAll().execute(),
        await db.selectFrom('idempotency').selectAll().execute(),
      ];
      expect(JSON.stringify(rows)).not.toMatch(/赵钱孙|6222020000000001/);
    });
  });
});
