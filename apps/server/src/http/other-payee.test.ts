import { onEachDatabase } from '@zhutui/db/testing';
import { payoutFaults } from '@zhutui/payout/testing';
import { expect, it, onTestFinished } from 'vitest';
import { answerBatch, hirePayers, sendBatch } from '../testing/pay-out.ts';
import { openSite } from '../testing/site.ts';
import { CITY, codes, employ, newKey, value } from '../testing/toy-city.ts';
import { enterMembers, passAll, withSets } from '../testing/toy-sets.ts';

const NUMBER = '110060149018010012345';

onEachDatabase((open) => {
  it('what goes to the unit waits for an account that two people enter, and is paid to it, never to the worker’s card', async () => {
    const database = await open();
    const site = await openSite(database, { alter: withSets });
    onTestFinished(site.close);
    await enterMembers(site, 1);
    const clerk = await employ(site, 'clerk', ['clerk']);
    const [id = ''] = await passAll(clerk, await employ(site, 'reviewer', ['reviewer']), 'taught', 1);
    const before = value(await clerk.ask('cases.read', { id }));
    expect(before.items.map(({ name, amount, card }) => [name, amount, card])).toStrictEqual([
      ['职工', 6000, '****0000'],
      ['甲厂', 4000, null],
    ]);
    const city = await hirePayers(site, CITY);
    const waiting = value(await city.maker.ask('payout.payable', { funder: CITY }));
    expect([waiting.due, waiting.noCard, waiting.noAccount]).toStrictEqual([
      { count: 1, total: 6000 },
      { count: 0, total: 0 },
      { count: 1, total: 4000 },
    ]);
    const first = await sendBatch(city, CITY);
    expect(first.text).toContain('笔数,1\r\n总金额,60.00\r\n');
    await answerBatch(city, first.id);

    const [payee] = value(await city.maker.ask('payout.payeesWaiting', { funder: CITY }));
    expect(payee).toMatchObject({
      kind: 'employer',
      name: '甲厂',
      waiting: { total: 4000 },
      can: ['propose'],
    });
    const proposal = {
      funder: CITY,
      payee: payee?.payee ?? '',
      account: NUMBER,
      source: '甲厂盖章的账户说明',
    };
    const { id: account } = value(
      await city.maker.ask('payout.proposePayeeAccount', { key: newKey(), ...proposal }),
    );
    const typed = (number: string) =>
      city.checker.ask('payout.confirmPayeeAccount', { key: newKey(), id: account, account: number });
    expect(
      (await city.maker.send('payout.confirmPayeeAccount', { key: newKey(), id: account, account: NUMBER }))
        .status,
    ).toBe(404);
    expect(codes(await typed('110060149018010012346'))).toStrictEqual(['account-differs']);
    expect(value(await typed(NUMBER)).frozen).toStrictEqual({ count: 1, total: 4000 });

    const second = await sendBatch(city, CITY);
    expect(second.text).toContain(`1,${NUMBER},甲厂,40.00,集体taught\r\n`);
    expect((await answerBatch(city, second.id)).paid).toStrictEqual({ count: 1, total: 4000 });
    const after = value(await clerk.ask('cases.read', { id }));
    expect([after.state, after.items.map(({ state, card }) => [state, card])]).toStrictEqual([
      'paid',
      [
        ['paid', '****0000'],
        ['paid', '****2345'],
      ],
    ]);
    expect(await payoutFaults(database.db)).toStrictEqual([]);
  });
});
