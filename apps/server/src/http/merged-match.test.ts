import { onEachDatabase } from '@zhutui/db/testing';
import { payoutFaults } from '@zhutui/payout/testing';
import { expect, it, onTestFinished } from 'vitest';
import { answerBatch, hirePayers, sendBatch } from '../testing/pay-out.ts';
import { openSite } from '../testing/site.ts';
import { CITY, employ, signInMember, TOWN, value } from '../testing/toy-city.ts';
import { enterMembers, passAll, withSets } from '../testing/toy-sets.ts';

onEachDatabase((open) => {
  it('a match merged with its base reaches the worker in one bank line and stays its own funder’s money', async () => {
    const database = await open();
    const site = await openSite(database, { alter: withSets });
    onTestFinished(site.close);
    await enterMembers(site, 1);
    const clerk = await employ(site, 'clerk', ['clerk']);
    const [id = ''] = await passAll(clerk, await employ(site, 'reviewer', ['reviewer']), 'joined', 1);
    const city = await hirePayers(site, CITY);
    const town = await hirePayers(site, TOWN, 'town-');
    const { id: batch, text } = await sendBatch(city, CITY);
    expect(text).toContain(
      '笔数,1\r\n总金额,200.00\r\n序号,账号,户名,金额,用途\r\n' +
        '1,6212000000000000,职工,200.00,集体joined（含配比补助）\r\n',
    );
    const { split } = value(await city.checker.ask('payout.batch', { id: batch }));
    expect(split.map(({ funder, isPayer, sum }) => [funder, isPayer, sum.total])).toStrictEqual([
      [CITY, true, 10_000],
      [TOWN, false, 10_000],
    ]);
    const returned = await answerBatch(city, batch);
    expect([returned.paid, returned.matches.granted.count]).toStrictEqual([{ count: 1, total: 20_000 }, 0]);
    const { state, items } = value(await clerk.ask('cases.read', { id }));
    expect([state, ...items.map((item) => [item.funder, item.amount, item.state])]).toStrictEqual([
      'paid',
      [CITY, 10_000, 'paid'],
      [TOWN, 10_000, 'paid'],
    ]);
    const { policies } = value(await town.checker.ask('payout.statement', { funder: TOWN }));
    expect(policies).toMatchObject([
      {
        title: '甲镇合并配比',
        states: { paid: { count: 1, total: 10_000 } },
        along: [{ payer: CITY, states: { paid: { count: 1, total: 10_000 } } }],
      },
    ]);
    expect(value(await town.maker.ask('payout.payable', { funder: TOWN })).items).toStrictEqual([]);
    const worker = await signInMember(site, '13800130000');
    expect(value(await worker.ask('mine.list')).map((one) => one.state)).toStrictEqual(['paid']);
    expect(await payoutFaults(database.db)).toStrictEqual([]);
  });
});
