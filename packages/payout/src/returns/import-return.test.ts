import { verifyAudit } from '@zhutui/db';
import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { sandboxReturn, sealReturn } from '../bank/sandbox-bank.ts';
import { payoutFaults } from '../testing/payout-faults.ts';
import { CITY, DISTRICT, staff, type World, worldOn } from '../testing/payout-world.ts';
import { brought, codes, newKey, paidOut, prepared, released, value } from '../testing/walk.ts';
import { itemsOf } from '../views/items-of.ts';
import { importReturn } from './import-return.ts';

const releaser = staff('releaser');

/** Everything a return file could change. */
const picture = async ({ desk: { database } }: World) =>
  JSON.stringify([
    await database.db.selectFrom('batch').selectAll().orderBy('id').execute(),
    await database.db.selectFrom('batch_line').selectAll().orderBy('id').execute(),
    await database.db.selectFrom('award_item').selectAll().orderBy('id').execute(),
    await database.db.selectFrom('application').selectAll().orderBy('id').execute(),
    await database.db.selectFrom('message').selectAll().orderBy('id').execute(),
    await database.db.selectFrom('return_file').selectAll().orderBy('id').execute(),
    await database.db.selectFrom('audit').selectAll().orderBy('seq').execute(),
  ]);

/** The return file with its text changed and its closing digest made right again: what only the comparison can see. */
const forged = (bytes: Uint8Array, change: (text: string) => string): Uint8Array => {
  const text = new TextDecoder().decode(bytes);
  return sealReturn(change(text.slice(0, text.lastIndexOf('校验,'))));
};

describe('the bank’s answer', () => {
  onEachDatabase((open) => {
    it('N23-4-3 pays what the bank paid, fails what it could not, and tells each worker by SMS', async () => {
      const world = worldOn(await open());
      const { shop, award, desk } = world;
      const good = await award({
        phone: '13800000001',
        facts: { member: { holdsCard: true, town: '乙镇' } },
      });
      const bad = await award({ phone: '13800000002' });
      const returned = await paidOut(shop, CITY, { 2: 'E02' });
      expect(returned).toMatchObject({
        paid: { count: 1, total: 10_000 },
        failed: {
          count: 1,
          total: 10_000,
          lines: [{ serial: 2, code: 'E02', reason: '账户已销户', act: 'applicant' }],
        },
        matches: { granted: { count: 0, total: 0 }, open: [] },
      });
      const { db } = desk.database;
      const states = await db
        .selectFrom('application')
        .select(['id', 'state', 'version'])
        .orderBy('id')
        .execute();
      expect(states).toEqual([
        { id: good.applicationId, state: 'paid', version: 4 },
        { id: bad.applicationId, state: 'failed', version: 4 },
      ]);
      const messages = await db
        .selectFrom('message')
        .select(['about', 'template'])
        .orderBy('template')
        .execute();
      expect(messages).toEqual([
        { about: `item:${good.itemIds[0]}:paid`, template: 'paid' },
        { about: expect.stringMatching(/^line:.*:failed$/), template: 'paymentFailed' },
      ]);
      const items = value(await itemsOf(shop, releaser, bad.applicationId));
      expect(items.award).toMatchObject([{ state: 'failed', failure: { reason: '账户已销户' } }]);
      expect(await payoutFaults(db)).toEqual([]);
      expect(await verifyAudit(desk.database)).toMatchObject({ ok: true });
    });

    it('is taken once: the same file again gives the same answer and changes nothing', async () => {
      const world = worldOn(await open());
      await world.award({ phone: '13800000001' });
      const { id, file } = await released(world.shop);
      const bytes = sandboxReturn(file);
      const first = await importReturn(world.shop, releaser, { key: 'k', id, bytes });
      const before = await picture(world);
      expect(await importReturn(world.shop, releaser, { key: 'k', id, bytes })).toStrictEqual(first);
      expect(
        await importReturn(world.shop, staff('releaser', CITY, 'another'), { key: 'l', id, bytes }),
      ).toStrictEqual(first);
      expect(first.ok).toBe(true);
      expect(await picture(world)).toBe(before);
    });

    it('is refused once the batch is settled, if it is another file', async () => {
      const world = worldOn(await open());
      await world.award();
      const { id, file } = await released(world.shop);
      value(await brought(world.shop, id, sandboxReturn(file)));
      const before = await picture(world);
      expect(codes(await brought(world.shop, id, sandboxReturn(file, { 1: 'E01' })))).toEqual([
        'already-settled',
      ]);
      expect(await picture(world)).toBe(before);
    });

    it('altered by a byte, anywhere, changes nothing', async () => {
      const world = worldOn(await open());
      await world.award();
      const { id, file } = await released(world.shop);
      const bytes = sandboxReturn(file);
      const before = await picture(world);
      for (let at = 0; at < bytes.length; at += 11) {
        const altered = Uint8Array.from(bytes);
        altered[at] = (altered[at] ?? 0) ^ 1;
        expect((await brought(world.shop, id, altered)).ok, `byte ${at}`).toBe(false);
      }
      expect(await picture(world)).toBe(before);
      value(await brought(world.shop, id, bytes));
    });

    it.each<[string, (text: string) => string, string[]]>([
      ['another reference', (text) => text.replace('批次号,P1', '批次号,P2'), ['文件头']],
      ['another file’s digest', (text) => text.replace(/原文件校验,../, '原文件校验,zz'), ['文件头']],
      ['another count', (text) => text.replace('笔数,3', '笔数,4'), ['文件头']],
      ['another total', (text) => text.replace('总金额,300.00', '总金额,300.01'), ['文件头']],
      ['another amount', (text) => text.replace('1,****0001,100.00', '1,****0001,100.01'), ['第6行']],
      ['another account', (text) => text.replace('****0002', '****0012'), ['第7行']],
      ['an account starred throughout', (text) => text.replace('****0002', '****'), ['第7行']],
      ['a line doubled', (text) => text.replace(/(3,.*\r\n)$/, '$1$1'), ['第9行']],
      ['a line missing', (text) => text.replace(/2,.*\r\n3/, '3'), ['文件']],
      ['a line unknown', (text) => `${text}4,****0004,100.00,成功,,\r\n`, ['第9行']],
      [
        'two lines altered',
        (text) => text.replace('****0001', '****0009').replace('****0003', '****0009'),
        ['第6行', '第8行'],
      ],
      [
        'accounts changed about',
        (text) => text.replace('1,****0001', '1,****0002').replace(/\n2,\*\*\*\*0002/, '\n2,****0001'),
        ['第6行', '第7行'],
      ],
    ])('with %s is refused with every reason, and changes nothing', async (_, change, paths) => {
      const world = worldOn(await open());
      for (let count = 0; count < 3; count += 1) await world.award();
      const { id, file } = await released(world.shop);
      const before = await picture(world);
      const refused = await brought(world.shop, id, forged(sandboxReturn(file), change));
      expect(refused.ok ? [] : refused.reasons.map(({ code, path }) => [code, path])).toEqual(
        paths.map((path) => ['return-differs', path]),
      );
      expect(await picture(world)).toBe(before);
    });

    it('may give accounts in full', async () => {
      const { shop, award } = worldOn(await open());
      await award();
      const { id, file } = await released(shop);
      const bytes = forged(sandboxReturn(file), (text) => text.replace('****0001', '6222020000000001'));
      expect(value(await brought(shop, id, bytes)).paid.count).toBe(1);
    });

    it('belongs to one batch, which must be on its way, and to its releasers', async () => {
      const { shop, award } = worldOn(await open());
      await award();
      const first = await released(shop);
      await award();
      const second = await prepared(shop);
      const bytes = sandboxReturn(first.file);
      expect(codes(await brought(shop, second, bytes))).toEqual(['not-released']);
      value(await brought(shop, first.id, bytes));
      expect(codes(await brought(shop, second, bytes))).toEqual(['return-of-another-batch']);
      expect(codes(await brought(shop, first.id, bytes, staff('releaser', DISTRICT)))).toEqual(['not-found']);
      expect(codes(await brought(shop, first.id, bytes, staff('checker')))).toEqual(['not-found']);
      expect(codes(await brought(shop, first.id, bytes, { ...releaser, id: staff('maker').id }))).toEqual([
        'same-person',
      ]);
    });

    it('brought by several people at once is taken once, and all hear the same', async () => {
      const { shop, award, desk } = worldOn(await open());
      for (let count = 0; count < 3; count += 1) await award({ phone: `1380000000${count}` });
      const { id, file } = await released(shop);
      const bytes = sandboxReturn(file, { 2: 'E07' });
      const people = Array.from({ length: 4 }, (_, at) => staff('releaser', CITY, `releaser ${at}`));
      const [first, ...others] = await Promise.all(people.map((one) => brought(shop, id, bytes, one)));
      expect(first?.ok).toBe(true);
      for (const other of others) expect(other).toStrictEqual(first);
      expect(await desk.database.db.selectFrom('message').select('id').execute()).toHaveLength(3);
      expect(await payoutFaults(desk.database.db)).toEqual([]);
    });

    it('leaves an application approved until its last instalment is paid, and fails it when one fails', async () => {
      let now = '1999-05-01T02:00:00.000Z';
      const { shop, award, desk } = worldOn(await open(), { now: () => now });
      const halves = await award({ amounts: [6000, 4000] });
      const broken = await award({ amounts: [6000, 4000] });
      const [second] = halves.itemIds.slice(1);
      const [later] = broken.itemIds.slice(1);
      await desk.database.db
        .updateTable('award_item')
        .set({ due: '1999-06-01' as never })
        .where('id', 'in', [second ?? '', later ?? ''])
        .execute();
      const state = async (id: string) =>
        (
          await desk.database.db
            .selectFrom('application')
            .select('state')
            .where('id', '=', id)
            .executeTakeFirstOrThrow()
        ).state;
      await paidOut(shop, CITY, { 2: 'E03' });
      expect([await state(halves.applicationId), await state(broken.applicationId)]).toEqual([
        'approved',
        'failed',
      ]);
      now = '1999-06-01T02:00:00.000Z';
      await paidOut(shop);
      expect([await state(halves.applicationId), await state(broken.applicationId)]).toEqual([
        'paid',
        'failed',
      ]);
      expect(await payoutFaults(desk.database.db)).toEqual([]);
    });

    it('sends a code nobody has listed to finance', async () => {
      const { shop, award } = worldOn(await open());
      await award();
      expect((await paidOut(shop, CITY, { 1: 'X77' })).failed.lines).toMatchObject([
        { code: 'X77', act: 'finance' },
      ]);
    });

    it('may be tried again under the same key after a refusal', async () => {
      const { shop, award } = worldOn(await open());
      await award();
      const { id, file } = await released(shop);
      const key = newKey();
      const wrong = forged(sandboxReturn(file), (text) => text.replace('****0001', '****0009'));
      expect((await importReturn(shop, releaser, { key, id, bytes: wrong })).ok).toBe(false);
      expect((await importReturn(shop, releaser, { key, id, bytes: sandboxReturn(file) })).ok).toBe(true);
    });
  });
});
