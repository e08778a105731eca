import { fen, ok } from '@zhutui/core';
import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { bankFile } from '../bank/bank-file.ts';
import { sandboxReturn } from '../bank/sandbox-bank.ts';
import { mergedWorld } from '../testing/merged-world.ts';
import { payoutFaults } from '../testing/payout-faults.ts';
import { CITY, DISTRICT, staff } from '../testing/payout-world.ts';
import { brought, codes, newKey, paidOut, payOut, prepared, released, sent, value } from '../testing/walk.ts';
import { funderStatement } from '../views/funder-statement.ts';
import { itemsOf } from '../views/items-of.ts';
import { payable } from '../views/payable.ts';
import { readBatch } from '../views/read-batch.ts';
import { prepareBatch } from './prepare-batch.ts';
import { rejectBatch } from './reject-batch.ts';

const maker = staff('maker');
const elsewhere = { member: { holdsCard: true, town: '乙镇' } };
const prepare = (shop: Parameters<typeof prepareBatch>[0], funder = CITY, itemIds?: readonly string[]) =>
  prepareBatch(shop, staff('maker', funder), {
    key: newKey(),
    funder,
    ...(itemIds === undefined ? {} : { itemIds }),
  });

describe('a match merged with its base', () => {
  onEachDatabase((open) => {
    it('is one line in the bank file with the sum, named as the base, and one message to the worker', async () => {
      const { shop, award, desk } = mergedWorld(await open(), ['half']);
      const here = await award({ phone: '13800000001', amounts: [6000, 4000] });
      await award({ facts: elsewhere });
      const { id, file } = await released(shop);
      expect(new TextDecoder().decode(file)).toContain(
        '笔数,2\r\n总金额,250.00\r\n序号,账号,户名,金额,用途\r\n' +
          '1,6222020000000001,职工1,150.00,玩具助推计划（含配比补助）\r\n' +
          '2,6222020000000002,职工2,100.00,玩具助推计划\r\n',
      );
      const returned = value(await brought(shop, id, sandboxReturn(file)));
      expect(returned).toMatchObject({
        paid: { count: 2, total: 25_000 },
        matches: { granted: { count: 0, total: 0 }, open: [] },
      });
      const items = value(await itemsOf(shop, staff('releaser'), here.applicationId));
      expect(items.matches).toMatchObject([{ funder: DISTRICT, amount: 5000, state: 'paid', payer: CITY }]);
      expect(items.award.map(({ state, payer }) => [state, payer])).toEqual([
        ['paid', null],
        ['paid', null],
      ]);
      const [message, ...more] = await desk.database.db.selectFrom('message').selectAll().execute();
      expect([message?.template, more]).toEqual(['paidWithMatch', []]);
      expect(await payoutFaults(desk.database.db)).toEqual([]);
    });

    it('stays its funder’s money: in the batch by funder, and in the funder’s statement as paid along', async () => {
      const { shop, award } = mergedWorld(await open(), ['half']);
      await award();
      const id = await prepared(shop);
      const batch = value(await readBatch(shop, maker, id));
      expect(batch).toMatchObject({ count: 1, total: 15_000 });
      expect(batch.split).toEqual([
        { funder: CITY, name: CITY, isPayer: true, sum: { count: 1, total: 10_000 } },
        { funder: DISTRICT, name: DISTRICT, isPayer: false, sum: { count: 1, total: 5000 } },
      ]);
      expect(
        batch.lines.map(({ amount, title, parts }) => [amount, title, parts.map((one) => one.amount)]),
      ).toEqual([[15_000, '玩具助推计划（含配比补助）', [10_000, 5000]]]);
      expect(batch.lines[0]?.parts.map(({ funder, title }) => [funder, title])).toEqual([
        [CITY, '玩具助推计划'],
        [DISTRICT, '甲镇合并配比'],
      ]);
      const statement = value(await funderStatement(shop, staff('checker', DISTRICT), DISTRICT));
      expect(statement.policies).toMatchObject([
        {
          policy: 'toy-merged',
          states: { batched: { count: 1, total: 5000 } },
          along: [{ payer: CITY, states: { batched: { count: 1, total: 5000 } } }],
        },
      ]);
    });

    it('fails with its base, all items of the line together', async () => {
      const { shop, award, desk } = mergedWorld(await open(), ['half']);
      const { applicationId } = await award({ phone: '13800000001' });
      const returned = await paidOut(shop, CITY, { 1: 'E01' });
      expect(returned.failed).toMatchObject({ count: 1, total: 15_000, lines: [{ serial: 1 }] });
      const { award: base, matches } = value(await itemsOf(shop, staff('releaser'), applicationId));
      expect([...base, ...matches].map(({ state, failure }) => [state, failure?.reason])).toEqual([
        ['failed', '户名与账号不一致'],
        ['failed', '户名与账号不一致'],
      ]);
      expect(await desk.database.db.selectFrom('message').select('template').execute()).toEqual([
        { template: 'paymentFailed' },
      ]);
      expect(await payoutFaults(desk.database.db)).toEqual([]);
    });

    it('goes along again after a rejected batch: never granted twice, never alone in a batch of its own funder', async () => {
      const { shop, award, desk } = mergedWorld(await open(), ['half']);
      const { itemIds } = await award();
      const first = await prepared(shop);
      value(await rejectBatch(shop, staff('checker'), { key: newKey(), id: first, reason: '金额待核' }));
      const district = await prepare(shop, DISTRICT);
      expect(codes(district)).toEqual(['nothing-due']);
      const waiting = value(await payable(shop, staff('maker', DISTRICT), { funder: DISTRICT }));
      expect(waiting).toMatchObject({ due: { count: 0 }, withBase: { count: 1, total: 5000 } });
      const alone = await prepare(shop, DISTRICT, [waiting.items[0]?.id ?? '']);
      expect(codes(alone)).toEqual(['with-base']);
      expect(value(await prepare(shop, CITY, itemIds))).toMatchObject({
        batches: [{ count: 1, total: 15_000 }],
        matches: { granted: { count: 0, total: 0 } },
      });
      const matches = await desk.database.db
        .selectFrom('award_item')
        .select('id')
        .where('base_item_id', 'is not', null)
        .execute();
      expect(matches).toHaveLength(1);
      expect(await payoutFaults(desk.database.db)).toEqual([]);
    });

    it('is left to settlement, apart, while another part of the award is neither in the line nor paid', async () => {
      const { shop, award, desk } = mergedWorld(await open(), ['half']);
      const { itemIds } = await award({ amounts: [6000, 4000] });
      const [one = '', other = ''] = itemIds;
      const first = value(await prepare(shop, CITY, [one]));
      expect([first.batches[0]?.total, first.matches.granted.count]).toEqual([6000, 0]);
      const second = value(await prepare(shop, CITY, [other]));
      expect([second.batches[0]?.total, second.matches.granted.count]).toEqual([4000, 0]);
      expect(await payoutFaults(desk.database.db)).toEqual([]);
    });

    it('goes with the last instalment once the others are paid', async () => {
      let now = '1999-05-01T02:00:00.000Z';
      const { shop, award, desk } = mergedWorld(await open(), ['half'], { now: () => now });
      await award({ amounts: [6000], others: [{ amount: fen(4000), due: '1999-06-01' }] });
      expect((await paidOut(shop)).paid.total).toBe(6000);
      now = '1999-06-02T02:00:00.000Z';
      expect((await paidOut(shop)).paid).toEqual({ count: 1, total: 9000 });
      expect(await payoutFaults(desk.database.db)).toEqual([]);
    });

    it('is paid apart after all where a rejected batch’s award is then paid in parts', async () => {
      const { shop, award, desk } = mergedWorld(await open(), ['half']);
      const { itemIds } = await award({ amounts: [6000, 4000] });
      const first = await prepared(shop);
      value(await rejectBatch(shop, staff('checker'), { key: newKey(), id: first, reason: '分两批办理' }));
      for (const itemId of itemIds) {
        const { batches } = value(await prepare(shop, CITY, [itemId]));
        expect(batches[0]?.total).toBeLessThan(10_000);
      }
      for (const { id } of await desk.database.db
        .selectFrom('batch')
        .select('id')
        .where('state', '=', 'prepared')
        .orderBy('reference')
        .execute())
        expect((await payOut(shop, id)).matches.granted.count).toBe(0);
      expect((await paidOut(shop, DISTRICT)).paid).toEqual({ count: 1, total: 5000 });
      expect(await payoutFaults(desk.database.db)).toEqual([]);
    });

    it('waits for settlement where part of it goes to somebody else', async () => {
      const { shop, award, desk } = mergedWorld(await open(), ['shared']);
      await award({ employer: { id: 'u1' } });
      const returned = await paidOut(shop);
      expect(returned).toMatchObject({
        paid: { count: 1, total: 10_000 },
        matches: { granted: { count: 2, total: 3000 } },
      });
      const apart = value(await payable(shop, staff('maker', DISTRICT), { funder: DISTRICT }));
      expect(apart).toMatchObject({ due: { total: 1000 }, noAccount: { total: 2000 } });
      expect(await payoutFaults(desk.database.db)).toEqual([]);
    });

    it('does not hold the base back where it cannot decide: listed open, and paid apart later', async () => {
      const { shop, award, desk } = mergedWorld(await open(), ['half']);
      const { applicationId } = await award({ facts: { member: { holdsCard: true } } });
      const made = value(await prepare(shop));
      expect(made).toMatchObject({
        batches: [{ count: 1, total: 10_000 }],
        matches: { open: [{ applicationId, policy: 'toy-merged', why: ['尚缺：member.town'] }] },
      });
      expect(await payoutFaults(desk.database.db)).toEqual([]);
    });

    it('is granted beside a match that is paid apart, which follows when the base is paid', async () => {
      const { shop, award, desk } = mergedWorld(await open(), ['half', 'apart']);
      await award();
      const returned = await paidOut(shop);
      expect([returned.paid.total, returned.matches.granted]).toEqual([15_000, { count: 1, total: 5000 }]);
      expect((await paidOut(shop, DISTRICT)).paid).toEqual({ count: 1, total: 5000 });
      expect(await payoutFaults(desk.database.db)).toEqual([]);
    });

    it('never spends a budget twice when makers prepare at once', async () => {
      const { shop, award, desk } = mergedWorld(await open(), ['budgeted'], {
        bank: bankFile({ maxRows: 1 }),
      });
      const awards = [await award(), await award(), await award()];
      const results = await Promise.all(awards.map(({ itemIds }) => prepare(shop, CITY, itemIds)));
      const granted = results.map((one) => value(one).matches.granted.total);
      expect(granted.toSorted((one, other) => one - other)).toEqual([0, 2000, 10_000]);
      expect(await payoutFaults(desk.database.db)).toEqual([]);
    });

    it('never spends a budget twice where one is prepared while the base of another is settled', async () => {
      const { shop, award, desk } = mergedWorld(await open(), ['budgeted']);
      const { itemIds } = await award({ amounts: [6000, 4000] });
      const parts = [];
      for (const itemId of itemIds)
        parts.push(value(await prepare(shop, CITY, [itemId])).batches[0]?.id ?? '');
      const [first = '', last = ''] = parts;
      await payOut(shop, first);
      const answer = sandboxReturn(await sent(shop, last));
      const other = await award();
      const [settled, made] = await Promise.all([
        brought(shop, last, answer),
        prepare(shop, CITY, other.itemIds),
      ]);
      const granted = [value(settled).matches.granted.total, value(made).matches.granted.total];
      expect(granted.toSorted((one, another) => one - another)).toEqual([2000, 10_000]);
      expect(await payoutFaults(desk.database.db)).toEqual([]);
    });

    it('is assessed outside the transaction, and refused where its facts change each time', async () => {
      const { shop, award, desk } = mergedWorld(await open(), ['budgeted']);
      await award();
      const { applicationId, decisionId, personId, itemIds } = await award({ facts: elsewhere });
      let spent = 0;
      const spending = async () => {
        spent += 1;
        const money = { sentence: '二 配比', policy: 'toy-merged-budget', funder: DISTRICT, amount: spent };
        const owner = { decision_id: decisionId, application_id: applicationId, person_id: personId };
        const rest = { payee: '', name: '职工', state: 'reversed' as const, base_item_id: itemIds[0] ?? '' };
        await desk.database.db
          .insertInto('award_item')
          .values({ id: desk.newId(), seq: spent, ...owner, ...money, ...rest })
          .execute();
        await desk.database.db
          .updateTable('award_item')
          .set({ state: 'awaiting' })
          .where('seq', '=', spent)
          .where('policy', '=', 'toy-merged-budget')
          .execute();
        return ok({ outcome: 'refused' as const, amount: fen(0), findings: [], items: [], missing: [] });
      };
      const restless = { ...shop, assess: { ...shop.assess, match: spending } };
      expect(codes(await prepare(restless))).toEqual(['facts-changed']);
      expect(await desk.database.db.selectFrom('batch').selectAll().execute()).toEqual([]);
    });
  });
});
