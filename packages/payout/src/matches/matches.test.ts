import { type AssessPort, defineMatch, fen, least, localAssessPort, ok, schemeSet, yuan } from '@zhutui/core';
import { toyMatch, toyScheme } from '@zhutui/core/testing';
import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { bankFile } from '../bank/bank-file.ts';
import { sandboxReturn } from '../bank/sandbox-bank.ts';
import { prepareBatch } from '../batch/prepare-batch.ts';
import { unitFunder } from '../shop/funder.ts';
import { payoutFaults } from '../testing/payout-faults.ts';
import { CITY, DISTRICT, employ, staff, toyUnitMatch, worldOn } from '../testing/payout-world.ts';
import { brought, codes, newKey, paidOut, payOut, released, sent, value } from '../testing/walk.ts';
import { recordUnitPayment } from '../units/record-unit-payment.ts';
import { unitPayments } from '../units/unit-payments.ts';
import { itemsOf } from '../views/items-of.ts';
import { statement } from '../views/statement.ts';
import { completeMatches } from './complete-matches.ts';

const elsewhere = { member: { holdsCard: true, town: '乙镇' } };

/** A match from a budget of 120 yuan: half the award, as long as there is money. */
const budgeted = defineMatch({
  id: 'budgeted',
  title: '有限配比',
  matches: toyScheme,
  funder: DISTRICT,
  notice: { title: '甲镇通知', issuer: DISTRICT, issuedOn: '1999-02-01' },
  requires: {},
  pays: {
    '正文 总额120元，用完为止': ({ award }) => least(award.amount, fen(Math.max(0, yuan(120) - award.spent))),
  },
});

describe('matches', () => {
  onEachDatabase((open) => {
    it('FS16-1 a match comes into being when its base is paid, for its own funder, and is paid apart', async () => {
      const { shop, award, desk } = worldOn(await open());
      const here = await award({ phone: '13800000001' });
      const away = await award({ facts: elsewhere });
      expect(value(await itemsOf(shop, staff('releaser'), here.applicationId)).matches).toEqual([]);
      const returned = await paidOut(shop);
      expect(returned.matches).toEqual({ granted: { count: 1, total: 5000 }, open: [] });
      const view = value(
        await itemsOf(shop, { ...staff('member'), kind: 'member', id: here.personId }, here.applicationId),
      );
      expect(view.award).toMatchObject([{ funder: CITY, amount: 10_000, state: 'paid' }]);
      expect(view.matches).toMatchObject([
        {
          funder: DISTRICT,
          amount: 5000,
          state: 'awaiting',
          policy: 'toy-match',
          title: '甲镇配比',
          sentence: '正文 配比百分之五十',
        },
      ]);
      expect(value(await itemsOf(shop, staff('releaser'), away.applicationId)).matches).toEqual([]);
      const district = await paidOut(shop, DISTRICT);
      expect(district.paid).toEqual({ count: 1, total: 5000 });
      const templates = await desk.database.db
        .selectFrom('message')
        .select('template')
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      expect(templates.map(({ template }) => template)).toEqual(['paid', 'matchPaid']);
      expect(value(await statement(shop, staff('releaser'), here.personId)).funders).toEqual([
        { funder: CITY, paid: 10_000, open: 0 },
        { funder: DISTRICT, paid: 5000, open: 0 },
      ]);
      expect(await payoutFaults(desk.database.db)).toEqual([]);
    });

    it('FS16-1 nothing is matched without its base: a failed base has no match', async () => {
      const { shop, award, desk } = worldOn(await open());
      const { applicationId } = await award();
      expect((await paidOut(shop, CITY, { 1: 'E01' })).matches.granted.count).toBe(0);
      expect(value(await itemsOf(shop, staff('releaser'), applicationId)).matches).toEqual([]);
      expect(await payoutFaults(desk.database.db)).toEqual([]);
    });

    it('FS16-1 a match goes to the card frozen at approval', async () => {
      const { shop, award } = worldOn(await open());
      await award({ card: '6222029999999999' });
      await paidOut(shop);
      const { file } = await released(shop, DISTRICT);
      expect(new TextDecoder().decode(file)).toContain(
        '付款单位,甲镇总工会\r\n笔数,1\r\n总金额,50.00\r\n序号,账号,户名,金额,用途\r\n1,6222029999999999,职工1,50.00,甲镇配比\r\n',
      );
    });

    it('waits for every base item of an award that is paid in parts', async () => {
      const { shop, award, desk } = worldOn(await open(), { bank: bankFile({ maxRows: 1 }) });
      await award({ amounts: [6000, 4000] });
      const maker = staff('maker');
      const { batches } = value(await prepareBatch(shop, maker, { key: newKey(), funder: CITY }));
      const granted: number[] = [];
      for (const { id } of batches) granted.push((await payOut(shop, id)).matches.granted.total);
      expect(granted).toEqual([0, 5000]);
      expect(await payoutFaults(desk.database.db)).toEqual([]);
    });

    it('is granted once where both parts of a base are settled at the same moment', async () => {
      const { shop, award, desk } = worldOn(await open(), { bank: bankFile({ maxRows: 1 }) });
      await award({ amounts: [6000, 4000] });
      const { batches } = value(await prepareBatch(shop, staff('maker'), { key: newKey(), funder: CITY }));
      const files = [];
      for (const { id } of batches) files.push({ id, file: await sent(shop, id) });
      const results = await Promise.all(files.map(({ id, file }) => brought(shop, id, sandboxReturn(file))));
      expect(results.map((one) => value(one).matches.granted.total).toSorted((a, b) => a - b)).toEqual([
        0, 5000,
      ]);
      expect(await payoutFaults(desk.database.db)).toEqual([]);
    });

    it('uses a budget up in the order of the applications and never beyond', async () => {
      const schemes = schemeSet([
        { folder: 'toy', status: 'published', digest: 'd', plugins: [toyScheme, budgeted] },
      ]);
      const { shop, award, desk } = worldOn(await open(), { schemes, assess: localAssessPort(schemes) });
      await award();
      await award();
      await award();
      expect((await paidOut(shop)).matches.granted).toEqual({ count: 2, total: 12_000 });
      const rows = await desk.database.db
        .selectFrom('award_item')
        .select('amount')
        .where('policy', '=', 'budgeted')
        .orderBy('id')
        .execute();
      expect(rows.map(({ amount }) => amount)).toEqual([10_000, 2000]);
    });

    it('never spends a budget twice when two batches are settled at once', async () => {
      const schemes = schemeSet([
        { folder: 'toy', status: 'published', digest: 'd', plugins: [toyScheme, budgeted] },
      ]);
      const { shop, award, desk } = worldOn(await open(), {
        schemes,
        assess: localAssessPort(schemes),
        bank: bankFile({ maxRows: 1 }),
      });
      await award();
      await award();
      const { batches } = value(await prepareBatch(shop, staff('maker'), { key: newKey(), funder: CITY }));
      const files = [];
      for (const { id } of batches) files.push({ id, file: await sent(shop, id) });
      const results = await Promise.all(files.map(({ id, file }) => brought(shop, id, sandboxReturn(file))));
      expect(results.map((one) => value(one).matches.granted.total).toSorted((a, b) => a - b)).toEqual([
        2000, 10_000,
      ]);
      expect(await payoutFaults(desk.database.db)).toEqual([]);
    });

    it('is assessed outside the transaction, and again where its facts changed meanwhile', async () => {
      const database = await open();
      const { shop, award, desk } = worldOn(database);
      const { applicationId } = await award({ employer: { id: 'u1', match: { rate: 10 } } });
      let calls = 0;
      const meddling: AssessPort = {
        ...shop.assess,
        match: async (...asked) => {
          calls += 1;
          if (calls === 1) await database.db.updateTable('employer').set({ match: '{"rate":20}' }).execute();
          return await shop.assess.match(...asked);
        },
      };
      await paidOut({ ...shop, assess: meddling });
      expect(calls).toBe(4);
      const { matches } = value(await itemsOf(shop, staff('releaser'), applicationId));
      expect(matches.map(({ policy, amount }) => [policy, amount])).toEqual([
        ['toy-match', 5000],
        ['toy-unit-match', 2000],
      ]);
      expect(await payoutFaults(desk.database.db)).toEqual([]);
    });

    it('refuses with nothing changed where the facts keep changing', async () => {
      const database = await open();
      const { shop, award } = worldOn(database);
      await award({ employer: { id: 'u1', match: { rate: 10 } } });
      const { id, file } = await released(shop);
      let rate = 10;
      const restless: AssessPort = {
        ...shop.assess,
        match: async () => {
          rate += 1;
          await database.db
            .updateTable('employer')
            .set({ match: `{"rate":${rate}}` })
            .execute();
          return ok({ outcome: 'refused', amount: fen(0), findings: [], items: [], missing: [] });
        },
      };
      expect(codes(await brought({ ...shop, assess: restless }, id, sandboxReturn(file)))).toEqual([
        'facts-changed',
      ]);
      expect(value(await brought(shop, id, sandboxReturn(file))).paid.count).toBe(1);
    });

    it('FS16-2 a unit’s own match follows what the unit declares now, is the unit’s money and paid by the unit', async () => {
      const { shop, award, desk } = worldOn(await open());
      const employer = { id: 'u1', match: { rate: 30 } };
      const { applicationId, personId } = await award({
        employer,
        facts: { ...elsewhere, employer: { rate: 10 } },
      });
      await paidOut(shop);
      const { matches } = value(await itemsOf(shop, staff('releaser'), applicationId));
      expect(matches).toMatchObject([
        { funder: '单位u1', amount: 3000, state: 'awaiting', title: '单位配比' },
      ]);
      const itemId = matches[0]?.id ?? '';
      expect(
        codes(await prepareBatch(shop, staff('maker', '*'), { key: newKey(), funder: unitFunder('u1') })),
      ).toEqual(['not-found']);
      expect(codes(await recordUnitPayment(shop, staff('unit', 'u2'), { key: 'k', itemId }))).toEqual([
        'not-found',
      ]);
      const union = staff('unit', 'u1');
      const recorded = await recordUnitPayment(shop, union, { key: 'k', itemId });
      expect(codes(await unitPayments(shop, union, 'u2'))).toEqual(['not-found']);
      expect(value(await unitPayments(shop, union, 'u1'))).toMatchObject([
        { itemId, amount: 3000, state: 'paid' },
      ]);
      expect(recorded).toMatchObject({ ok: true, value: { itemId, state: 'paid' } });
      expect(await recordUnitPayment(shop, union, { key: 'k', itemId })).toStrictEqual(recorded);
      expect(codes(await recordUnitPayment(shop, union, { key: 'l', itemId }))).toEqual(['not-awaiting']);
      expect(
        value(await statement(shop, { ...union, kind: 'member', id: personId }, personId)).funders,
      ).toEqual([
        { funder: CITY, paid: 10_000, open: 0 },
        { funder: '单位u1', paid: 3000, open: 0 },
      ]);
      expect(await payoutFaults(desk.database.db)).toEqual([]);
    });

    it('FS16-2 nobody records a unit’s payment to themselves, nor one of the city', async () => {
      const { shop, award, desk } = worldOn(await open());
      const { applicationId, itemIds } = await award({
        idKey: 'own',
        employer: { id: 'u1', match: { rate: 30 } },
        facts: elsewhere,
      });
      await paidOut(shop);
      const union = staff('unit', 'u1');
      await employ(desk, union, 'own');
      const [match] = value(await itemsOf(shop, union, applicationId)).matches;
      expect(codes(await recordUnitPayment(shop, union, { key: 'k', itemId: match?.id ?? '' }))).toEqual([
        'own-item',
      ]);
      expect(codes(await recordUnitPayment(shop, union, { key: 'l', itemId: itemIds[0] ?? '' }))).toEqual([
        'not-found',
      ]);
    });

    it('FS16-2 a unit that declares nothing adds nothing; one that declares later can be caught up with, once', async () => {
      const { shop, award, desk } = worldOn(await open());
      const { applicationId } = await award({ employer: { id: 'u1' }, facts: elsewhere });
      expect((await paidOut(shop)).matches).toEqual({ granted: { count: 0, total: 0 }, open: [] });
      const releaser = staff('releaser');
      expect(codes(await completeMatches(shop, releaser, { key: 'k', applicationId }))).toEqual([
        'nothing-to-add',
      ]);
      await desk.database.db.updateTable('employer').set({ match: '{"rate":10}' }).execute();
      expect(
        codes(await completeMatches(shop, staff('releaser', DISTRICT), { key: 'k', applicationId })),
      ).toEqual(['not-found']);
      expect(value(await completeMatches(shop, releaser, { key: 'k', applicationId })).granted).toEqual([
        { policy: toyUnitMatch.id, amount: 1000 },
      ]);
      expect(codes(await completeMatches(shop, releaser, { key: 'l', applicationId }))).toEqual([
        'nothing-to-add',
      ]);
      expect(await payoutFaults(desk.database.db)).toEqual([]);
    });

    it('lists a policy that cannot decide yet, and pays the base all the same', async () => {
      const { shop, award } = worldOn(await open());
      const { applicationId } = await award({ facts: { member: { holdsCard: true } } });
      const returned = await paidOut(shop);
      expect(returned.paid.count).toBe(1);
      expect(returned.matches).toEqual({
        granted: { count: 0, total: 0 },
        open: [{ applicationId, policy: toyMatch.id, why: ['尚缺：member.town'] }],
      });
    });

    it('shows a member nothing of another member', async () => {
      const { shop, award } = worldOn(await open());
      const [one, other] = [await award(), await award()];
      const member = { ...staff('member'), kind: 'member' as const, id: one.personId };
      expect(codes(await itemsOf(shop, member, other.applicationId))).toEqual(['not-found']);
      expect(codes(await statement(shop, member, other.personId))).toEqual(['not-found']);
      expect(value(await statement(shop, member, one.personId)).items).toMatchObject([
        { amount: 10_000, state: 'awaiting' },
      ]);
    });
  });
});
