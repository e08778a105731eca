import { fen } from '@zhutui/core';
import { otherPayeeColumns, payeeOwner } from '@zhutui/db';
import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { prepareBatch } from '../batch/prepare-batch.ts';
import { rejectBatch } from '../batch/reject-batch.ts';
import { entered, NUMBER, proposed, SOURCE, waiting } from '../testing/enter-account.ts';
import { payoutFaults } from '../testing/payout-faults.ts';
import { CITY, DISTRICT, employ, staff, worldOn } from '../testing/payout-world.ts';
import { codes, newKey, paidOut, prepared, released, value } from '../testing/walk.ts';
import { payable } from '../views/payable.ts';
import { readBatch } from '../views/read-batch.ts';
import { confirmPayeeAccount } from './confirm-account.ts';
import { payeeAccounts } from './payee-accounts.ts';
import { payeesWaiting } from './payees-waiting.ts';
import { proposePayeeAccount } from './propose-account.ts';
import { rejectPayeeAccount } from './reject-account.ts';

const toUnit = [{ amount: fen(4000), payeeIs: 'employer' }] as const;
const atUnit = { employer: { id: 'u1' }, others: toUnit };
const checker = staff('checker');

describe('the account of another payee', () => {
  onEachDatabase((open) => {
    it('entered by two people is frozen into all that awaits, and taken at once by what is granted later', async () => {
      const { shop, award, desk } = worldOn(await open());
      await award(atUnit);
      await award(atUnit);
      expect(await waiting(shop)).toMatchObject([
        {
          kind: 'employer',
          name: '单位u1',
          nameKnown: true,
          references: ['A1', 'A2'],
          waiting: { count: 2, total: 8000 },
          account: null,
          proposed: null,
          can: ['propose'],
        },
      ]);
      const before = await prepareBatch(shop, staff('maker'), { key: newKey(), funder: CITY });
      expect(value(before).left).toMatchObject({ noAccount: 2, noCard: 0 });
      expect(await entered(shop)).toMatchObject({ frozen: { count: 2, total: 8000 }, changed: [] });
      await award(atUnit);
      expect(await waiting(shop)).toMatchObject([
        { sum: { count: 3 }, waiting: { count: 0 }, account: '****2345' },
      ]);
      const { file } = await released(shop);
      expect(new TextDecoder().decode(file)).toContain(`1,${NUMBER},单位u1,40.00,玩具助推计划\r\n`);
      expect(await payoutFaults(desk.database.db)).toEqual([]);
    });

    it('of a unit is another than that of its union, whose holder comes with it, and a person’s is for one award', async () => {
      const { shop, award, desk } = worldOn(await open());
      const teacher = { amount: fen(1000), payee: '李师傅', payeeIs: 'person' as const };
      const others = [...toUnit, { amount: fen(2000), payeeIs: 'unit union' as const }, teacher];
      await award({ employer: { id: 'u1' }, others });
      await award({ employer: { id: 'u1' }, others });
      const payees = await waiting(shop);
      expect(payees.map(({ kind, name, nameKnown, sum }) => [kind, name, nameKnown, sum.count])).toEqual([
        ['employer', '单位u1', true, 2],
        ['unit union', '单位u1工会', false, 2],
        ['person', '李师傅', true, 1],
        ['person', '李师傅', true, 1],
      ]);
      const union = payees.find(({ kind }) => kind === 'unit union')?.payee ?? '';
      const nameless = { key: newKey(), funder: CITY, payee: union, account: NUMBER, source: SOURCE };
      expect(codes(await proposePayeeAccount(shop, staff('maker'), nameless))).toEqual(['bad-holder']);
      await entered(shop, { payee: union, holder: '单位u1工会委员会' });
      const items = await desk.database.db
        .selectFrom('award_item')
        .select(['name', 'payee_is'])
        .where('account_id', 'is not', null)
        .execute();
      expect(items).toEqual(Array(2).fill({ name: '单位u1工会委员会', payee_is: 'unit union' }));
      expect(await payoutFaults(desk.database.db)).toEqual([]);
    });

    it('is refused with every fault in it: number, holder and source', async () => {
      const { shop, award } = worldOn(await open());
      await award(atUnit);
      const [payee] = await waiting(shop);
      const wrong = { key: newKey(), funder: CITY, payee: payee?.payee ?? '' };
      const given = { ...wrong, account: '12 34', holder: '另一单位', source: ' ' };
      const refused = await proposePayeeAccount(shop, staff('maker'), given);
      expect(refused.ok ? [] : refused.reasons.map(({ path }) => path)).toEqual([
        'account',
        'source',
        'holder',
      ]);
      const tidied = { ...wrong, account: '１２３4 5678', source: SOURCE };
      expect(codes(await proposePayeeAccount(shop, staff('maker'), tidied))).toEqual([]);
    });

    it('is proposed by a maker of the funder or a registrar, and confirmed by a checker of that funder who is another person', async () => {
      const world = worldOn(await open());
      const { shop, award, desk } = world;
      await award(atUnit);
      const [payee] = await waiting(shop);
      const wanted = { funder: CITY, payee: payee?.payee ?? '', account: NUMBER, source: SOURCE };
      for (const stranger of [staff('checker'), staff('maker', DISTRICT), staff('registrar', CITY)])
        expect(codes(await proposePayeeAccount(shop, stranger, { key: newKey(), ...wanted }))).toEqual([
          'not-found',
        ]);
      const both = { ...staff('registrar', '*', 'both'), personKey: 'one person' };
      const registrar = { ...both, roles: [...both.roles, { role: 'checker', scope: CITY }] };
      await employ(desk, registrar, 'one person');
      const id = await proposed(shop, { actor: registrar });
      expect(codes(await proposePayeeAccount(shop, staff('maker'), { key: newKey(), ...wanted }))).toEqual([
        'already-proposed',
      ]);
      const again = { ...staff('checker', CITY, 'another account'), personKey: 'one person' };
      await employ(desk, again, 'one person');
      const confirm = (actor: typeof checker, account = NUMBER) =>
        confirmPayeeAccount(shop, actor, { key: newKey(), id, account });
      expect(codes(await confirm(registrar))).toEqual(['same-person']);
      expect(codes(await confirm(again))).toEqual(['same-person']);
      expect(codes(await confirm(staff('maker')))).toEqual(['not-found']);
      expect(codes(await confirm(staff('checker', DISTRICT)))).toEqual(['not-found']);
      expect(codes(await confirm(checker, `${NUMBER}0`))).toEqual(['account-differs']);
      expect((await waiting(shop))[0]?.waiting.count).toBe(1);
      value(await confirm(checker));
      expect(codes(await confirm(checker))).toEqual(['wrong-state']);
    });

    it('is held to two people by the database too', async () => {
      const { shop, award, desk } = worldOn(await open());
      await award(atUnit);
      const id = await proposed(shop);
      await expect(
        desk.database.db
          .updateTable('payee_account')
          .set({ state: 'confirmed', settled_by: staff('maker').id })
          .where('id', '=', id)
          .execute(),
      ).rejects.toThrow(/check/i);
    });

    it('is nobody’s business whose own award it is paid for, and never their own card nor a member’s', async () => {
      const { shop, award, desk } = worldOn(await open());
      const card = '6222029999999999';
      const mine = await award({ ...atUnit, idKey: 'the maker' });
      await award({ idKey: 'the other', employer: { id: 'u2' } });
      await desk.database.db
        .updateTable('person')
        .set({ card_key: desk.sealer.lookup('card', card) })
        .where('id', '=', mine.personId)
        .execute();
      await employ(desk, staff('maker'), 'the maker');
      const [payee] = await waiting(shop);
      const wanted = { funder: CITY, payee: payee?.payee ?? '', source: SOURCE };
      const propose = (actor: typeof checker, account: string) =>
        proposePayeeAccount(shop, actor, { key: newKey(), ...wanted, account });
      expect(codes(await propose(staff('maker'), NUMBER))).toEqual(['own-case']);
      expect(codes(await propose(staff('maker'), card))).toEqual(['own-case', 'own-card', 'members-card']);
      expect(codes(await propose(staff('registrar', '*'), card))).toEqual(['members-card']);
      const id = await proposed(shop, { actor: staff('registrar', '*') });
      await employ(desk, checker, 'the checker');
      await desk.database.db
        .updateTable('staff')
        .set({ person_key: 'the maker' })
        .where('id', '=', checker.id)
        .execute();
      const confirmed = await confirmPayeeAccount(shop, checker, { key: newKey(), id, account: NUMBER });
      expect(codes(confirmed)).toEqual(['own-case']);
    });

    it('turned down, with a reason, may be proposed anew', async () => {
      const { shop, award } = worldOn(await open());
      await award(atUnit);
      const id = await proposed(shop);
      const reject = (actor: typeof checker, reason: string) =>
        rejectPayeeAccount(shop, actor, { key: newKey(), id, reason });
      expect(codes(await reject(checker, ' '))).toEqual(['no-reason']);
      expect(codes(await reject(staff('maker'), '有误'))).toEqual(['not-found']);
      expect(value(await reject(checker, '账号与来源不符'))).toEqual({ id, state: 'rejected' });
      await entered(shop, { account: '8765432187654321' });
      const views = value(await payeeAccounts(shop, staff('releaser'), { funder: CITY }));
      expect(views.map(({ state, account, reason }) => [state, account, reason])).toEqual([
        ['confirmed', '****4321', null],
        ['rejected', '****2345', '账号与来源不符'],
      ]);
    });

    it('changed goes into what still awaits, says which, and leaves what is under way or paid as it was', async () => {
      const { shop, award, desk } = worldOn(await open());
      await award(atUnit);
      await entered(shop);
      await paidOut(shop);
      await award(atUnit);
      const id = await prepared(shop);
      await award(atUnit);
      const changed = await entered(shop, { account: '8765432187654321' });
      expect(changed).toMatchObject({ frozen: { count: 1 }, changed: [{ reference: 'A3', amount: 4000 }] });
      const lines = value(await readBatch(shop, checker, id)).lines.map(({ account }) => account);
      expect(lines).toContain('****2345');
      const told = await desk.database.db
        .selectFrom('audit')
        .select('action')
        .where('action', '=', 'item.account')
        .execute();
      expect(told).toHaveLength(2);
      value(await rejectBatch(shop, checker, { key: newKey(), id, reason: '账户有变' }));
      const again = value(await readBatch(shop, checker, await prepared(shop)));
      expect(again.lines.map(({ account }) => account)).not.toContain('****2345');
      expect(await payoutFaults(desk.database.db)).toEqual([]);
    });

    it('reaches an item that is being granted at the moment of confirming', async () => {
      const { shop, award, desk } = worldOn(await open());
      const { itemIds, decisionId } = await award(atUnit);
      const id = await proposed(shop);
      let begin = (): void => undefined;
      const begun = new Promise<void>((resolve) => {
        begin = resolve;
      });
      const granted = desk.database.write(async (trx) => {
        const row = await trx
          .selectFrom('award_item')
          .selectAll()
          .where('id', '=', itemIds[1] ?? '')
          .executeTakeFirstOrThrow();
        const item = { id: desk.newId(), item: { sentence: '三 又' as const, ...toUnit[0] } };
        const owner = await payeeOwner(trx, decisionId);
        const columns = await otherPayeeColumns(trx, desk, { ...item, owner, funder: CITY });
        await trx
          .insertInto('award_item')
          .values({ ...row, ...columns, id: item.id, seq: 9 })
          .execute();
        begin();
        for (let turn = 0; turn < 100; turn += 1) await trx.selectFrom('meta').selectAll().execute();
      });
      await begun;
      value(await confirmPayeeAccount(shop, checker, { key: newKey(), id, account: NUMBER }));
      await granted;
      expect((await waiting(shop)).map((one) => [one.sum.count, one.waiting.count])).toEqual([[2, 0]]);
    });

    it('is shown to who has a part in the funder’s payments or keeps the registers, masked, and to nobody else', async () => {
      const { shop, award, desk } = worldOn(await open());
      await award(atUnit);
      await entered(shop);
      for (const who of [staff('releaser'), staff('registrar', '*')]) {
        const views = [
          value(await payeesWaiting(shop, who, { funder: CITY })),
          value(await payeeAccounts(shop, who, { funder: CITY })),
          value(await payable(shop, staff('releaser'), { funder: CITY })),
        ];
        expect(JSON.stringify(views)).toContain('****2345');
        expect(JSON.stringify(views)).not.toContain(NUMBER);
      }
      for (const who of [
        staff('clerk', '*'),
        staff('maker', DISTRICT),
        { ...checker, kind: 'member' as const },
      ]) {
        expect(codes(await payeesWaiting(shop, who, { funder: CITY }))).toEqual(['not-found']);
        expect(codes(await payeeAccounts(shop, who, { funder: CITY }))).toEqual(['not-found']);
      }
      const kept = [
        await desk.database.db.selectFrom('payee_account').selectAll().execute(),
        await desk.database.db.selectFrom('audit').selectAll().execute(),
        await desk.database.db.selectFrom('idempotency').selectAll().execute(),
      ];
      expect(JSON.stringify(kept)).not.toContain(NUMBER);
    });

    it('is named in the hindrance, apart from a missing card, with where it is entered', async () => {
      const { shop, award } = worldOn(await open());
      const { itemIds } = await award({ ...atUnit, card: null });
      const refused = await prepareBatch(shop, staff('maker'), { key: newKey(), funder: CITY, itemIds });
      expect(refused.ok ? [] : refused.reasons.map(({ code, message }) => [code, message])).toEqual([
        ['no-card', expect.stringContaining('“基础信息导入”')],
        ['no-account', expect.stringContaining('“收款账户”')],
      ]);
    });
  });
});
