import { endNotices } from '@zhutui/casework';
import { onEachDatabase } from '@zhutui/db/testing';
import { expect, it, onTestFinished } from 'vitest';
import { openSite } from '../testing/site.ts';
import { CITY, codes, employ, newKey, value } from '../testing/toy-city.ts';
import { enterMembers, passAll, type SetName, withSets } from '../testing/toy-sets.ts';

onEachDatabase((open) => {
  const begin = async (scheme: SetName) => {
    let now = '1999-03-01T04:00:00.000Z';
    let tick = 0;
    const site = await openSite(await open(), {
      alter: withSets,
      now: () => now,
      tick: () => (tick += 1000),
    });
    onTestFinished(site.close);
    await enterMembers(site, 1);
    const clerk = await employ(site, 'clerk', ['clerk']);
    const reviewer = await employ(site, 'reviewer', ['reviewer']);
    const senior = await employ(site, 'senior', ['senior']);
    const maker = await employ(site, 'maker', ['maker'], CITY);
    const [id = ''] = await passAll(clerk, reviewer, scheme, 1);
    const read = async () => value(await clerk.ask('cases.read', { id }));
    const payable = async () => value(await maker.ask('payout.payable', { funder: CITY }));
    const until = async (instant: string): Promise<number> => {
      now = instant;
      return await endNotices(site.services.shop);
    };
    return { site, clerk, reviewer, senior, maker, id, read, payable, until };
  };

  it('holds the money until the last day of a public notice is over, whoever asks for it', async () => {
    const { maker, read, payable, until } = await begin('shown');
    expect(await read()).toMatchObject({
      state: 'published',
      publicNotice: { sentence: '六 公示5日', firstDay: '1999-03-01', lastDay: '1999-03-06', why: null },
    });
    const { due, later, items } = await payable();
    expect([due.count, later]).toStrictEqual([0, { count: 1, total: 10_000 }]);
    const itemIds = items.map((item) => item.id);
    const key = newKey();
    expect(codes(await maker.ask('payout.prepare', { key, funder: CITY, itemIds }))).toStrictEqual([
      'not-due',
    ]);

    expect(await until('1999-03-06T15:59:59.000Z')).toBe(0);
    expect((await read()).state).toBe('published');
    expect(await until('1999-03-06T16:00:00.000Z')).toBe(1);
    expect(await until('1999-03-06T16:00:01.000Z')).toBe(0);
    expect((await read()).state).toBe('approved');
    expect(value(await maker.ask('payout.prepare', { key, funder: CITY, itemIds })).batches).toHaveLength(1);
  });

  it('an objection undoes the grant and asks for a second look by another person; dismissed, the notice still runs out first', async () => {
    const { clerk, reviewer, senior, id, read, payable, until } = await begin('shown');
    const target = { id, version: 3 };
    const words = '群众来电反映证书有误';
    value(await clerk.ask('cases.object', { key: newKey(), ...target, words }));
    expect(await read()).toMatchObject({ state: 'referred', objections: [{ words }] });
    expect((await payable()).items).toStrictEqual([]);
    expect(await until('1999-03-10T04:00:00.000Z')).toBe(0);
    expect(codes(await reviewer.ask('cases.approve', { key: newKey(), id, version: 4 }))).toContain(
      'senior-only',
    );

    value(await senior.ask('cases.approve', { key: newKey(), id, version: 4 }));
    expect((await read()).state).toBe('published');
    expect(await until('1999-03-10T04:00:00.000Z')).toBe(1);
    const { state, items } = await read();
    expect([state, items.map((item) => item.state)]).toStrictEqual(['approved', ['reversed', 'awaiting']]);
    expect((await payable()).due).toStrictEqual({ count: 1, total: 10_000 });
  });

  it('counted in working days it is held, with the reason, until the calendar is there', async () => {
    const { site, read, until } = await begin('worked');
    expect((await read()).publicNotice).toMatchObject({
      lastDay: null,
      why: expect.stringContaining('工作日安排'),
    });
    expect(await until('1999-04-01T04:00:00.000Z')).toBe(0);
    const registrar = await employ(site, 'calendars', ['registrar']);
    const days = { from: '1999-01-01', until: '1999-12-31', holidays: ['1999-03-08'], workdays: [] };
    const calendar = { name: '玩具日历', days, source: '玩具公告' };
    value(await registrar.ask('registers.calendar', { key: newKey(), ...calendar }));
    expect((await read()).publicNotice).toMatchObject({ lastDay: '1999-03-09', why: null });
    expect(await until('1999-04-01T04:00:00.000Z')).toBe(1);
    expect((await read()).state).toBe('approved');
  });
});
