import { onEachDatabase } from '@zhutui/db/testing';
import { expect, it, onTestFinished } from 'vitest';
import { openSite } from '../testing/site.ts';
import { CITY, employ, newKey, value } from '../testing/toy-city.ts';
import { enterMembers, passAll, withSets } from '../testing/toy-sets.ts';

onEachDatabase((open) => {
  it('what goes to the unit waits for an account of its own and never goes to the worker’s card', async () => {
    const site = await openSite(await open(), { alter: withSets });
    onTestFinished(site.close);
    await enterMembers(site, 1);
    const clerk = await employ(site, 'clerk', ['clerk']);
    const [id = ''] = await passAll(clerk, await employ(site, 'reviewer', ['reviewer']), 'taught', 1);
    const { items } = value(await clerk.ask('cases.read', { id }));
    expect(items.map(({ name, amount, card }) => [name, amount, card])).toStrictEqual([
      ['职工', 6000, '****0000'],
      ['所在单位', 4000, null],
    ]);
    const maker = await employ(site, 'maker', ['maker'], CITY);
    const waiting = value(await maker.ask('payout.payable', { funder: CITY }));
    expect([waiting.due, waiting.noCard]).toStrictEqual([
      { count: 1, total: 6000 },
      { count: 1, total: 4000 },
    ]);
    const prepared = value(await maker.ask('payout.prepare', { key: newKey(), funder: CITY }));
    expect([prepared.batches.map(({ total }) => total), prepared.left.noCard]).toStrictEqual([[6000], 1]);
  });
});
