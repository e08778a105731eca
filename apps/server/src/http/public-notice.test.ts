import { endNotices, openNotices } from '@zhutui/casework';
import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it, onTestFinished } from 'vitest';
import { payOut } from '../testing/pay-out.ts';
import { openSite } from '../testing/site.ts';
import { CITY, codes, employ, newKey, value } from '../testing/toy-city.ts';
import { enterMembers, idNumberOf, passAll, type SetName, withSets } from '../testing/toy-sets.ts';
import { type Visitor, visitor } from '../testing/visitor.ts';

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
    expect(await read()).toMatchObject({ state: 'referred', objections: [{ words, answer: null }] });
    expect((await payable()).items).toStrictEqual([]);
    expect(await until('1999-03-10T04:00:00.000Z')).toBe(0);
    expect(codes(await reviewer.ask('cases.approve', { key: newKey(), id, version: 4 }))).toContain(
      'senior-only',
    );

    value(await senior.ask('cases.approve', { key: newKey(), id, version: 4 }));
    expect(await read()).toMatchObject({ state: 'published', objections: [{ answer: 'dismissed' }] });
    expect(await until('1999-03-10T04:00:00.000Z')).toBe(1);
    const { state, items } = await read();
    expect([state, items.map((item) => item.state)]).toStrictEqual(['approved', ['reversed', 'awaiting']]);
    expect((await payable()).due).toStrictEqual({ count: 1, total: 10_000 });
  });

  it('is what everybody may see while it runs: a masked name, a sum and the last day, and no number', async () => {
    const { site, until } = await begin('shown');
    const anybody = visitor(site);
    expect(value(await anybody.ask('notices.list', {})).notices).toMatchObject([
      {
        name: '职*',
        employer: '甲厂',
        amount: 10_000,
        sentence: '六“公示5日”',
        when: 'before payment',
        lastDay: '1999-03-06',
      },
    ]);
    const first = await anybody.ask('notices.list', { cursor: null, direction: 'forward' });
    expect(first).toStrictEqual(await anybody.ask('notices.list', {}));
    expect(codes(await anybody.ask('notices.list', { cursor: 'nowhere' }))).toStrictEqual(['bad-cursor']);
    const { text } = await anybody.send('notices.list', {});
    for (const known of [idNumberOf(0), '13800130000', '6212000000000000', 'ZT1999'])
      expect(text).not.toContain(known);
    await until('1999-03-06T16:00:00.000Z');
    expect(value(await anybody.ask('notices.list', {})).notices).toStrictEqual([]);
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

  describe('a public notice after payment', () => {
    const paid = async () => {
      const begun = await begin('afterwards');
      await payOut(begun.site, CITY);
      expect((await begun.read()).state).toBe('paid');
      return begun;
    };

    it('begins once the money is paid, is seen by everybody for its days, and ends', async () => {
      const { site, clerk, id, read, until } = await paid();
      expect((await read()).publicNotice).toBeNull();
      const early = { key: newKey(), id, version: (await read()).version, words: '有异议' };
      expect(codes(await clerk.ask('cases.object', early))).toStrictEqual(['not-public']);
      expect(await openNotices(site.services.shop)).toBe(1);
      expect(await openNotices(site.services.shop)).toBe(0);
      expect(await read()).toMatchObject({
        state: 'paid',
        publicNotice: { when: 'after payment', firstDay: '1999-03-01', lastDay: '1999-03-06', endedAt: null },
      });
      const [shown] = value(await visitor(site).ask('notices.list', {})).notices;
      expect(shown).toMatchObject({
        name: '职*',
        amount: 10_000,
        objections: { name: '玩具协会', phone: '010-1' },
      });
      expect(await until('1999-03-06T15:59:59.000Z')).toBe(0);
      expect(value(await visitor(site).ask('notices.list', {})).notices).toHaveLength(1);
      expect(await until('1999-03-06T16:00:00.000Z')).toBe(1);
      expect(value(await visitor(site).ask('notices.list', {})).notices).toStrictEqual([]);
      const { state, publicNotice, version, events } = await read();
      expect([state, publicNotice?.endedAt, events]).toStrictEqual(['paid', '1999-03-06T16:00:00.000Z', []]);
      const late = { key: newKey(), id, version, words: '有异议' };
      expect(codes(await clerk.ask('cases.object', late))).toStrictEqual(['not-public']);
    });

    it('an objection within it is answered by a senior who had no part in the case, and moves no money', async () => {
      const { site, clerk, reviewer, senior, id, read, until, payable } = await paid();
      await openNotices(site.services.shop);
      const before = await read();
      expect(before.events).toStrictEqual(['object']);
      const objecting = { key: newKey(), id, version: before.version, words: '群众来电反映证书有误' };
      const objected = value(await clerk.ask('cases.object', objecting));
      expect(objected).toMatchObject({ state: 'paid', version: before.version + 1 });
      expect(await clerk.ask('cases.object', objecting)).toStrictEqual({ ok: true, value: objected });
      await until('1999-03-10T04:00:00.000Z');
      const running = value(await clerk.ask('notices.running', {}));
      expect(running.notices).toMatchObject([{ applicationId: id, openObjections: 1 }]);

      const [objection] = (await read()).objections;
      const { version } = await read();
      const answer = { id, version, objection: objection?.id ?? '', upheld: false, words: '经核实证书无误' };
      const ask = (by: Visitor, more: object = {}) =>
        by.ask('cases.answerObjection', { key: newKey(), ...answer, ...more });
      expect((await reviewer.send('cases.answerObjection', { key: newKey(), ...answer })).status).toBe(404);
      expect(codes(await ask(senior, { version: 1 }))).toStrictEqual(['stale']);
      value(await ask(senior));
      const [answered] = (await read()).objections;
      expect(answered).toMatchObject({
        answer: 'dismissed',
        answerWords: '经核实证书无误',
        answeredBy: '工作人员senior',
      });
      expect(codes(await ask(senior, { version: version + 1 }))).toStrictEqual(['not-found']);
      const { state, items } = await read();
      expect([state, items.map((item) => item.state)]).toStrictEqual(['paid', ['paid']]);
      expect((await payable()).items).toStrictEqual([]);
      expect(value(await clerk.ask('notices.running', {})).notices).toStrictEqual([]);
    });

    it('whoever wrote an objection down does not answer it, nor does who decided the case', async () => {
      const { site, reviewer, id, read } = await paid();
      await openNotices(site.services.shop);
      const writer = await employ(site, 'writer', ['senior']);
      const words = '来信反映重复领取';
      const { version } = await read();
      value(await writer.ask('cases.object', { key: newKey(), id, version, words }));
      const objection = (await read()).objections[0]?.id ?? '';
      const answer = { id, version: version + 1, objection, upheld: true, words: '属实，另案追回' };
      expect(codes(await writer.ask('cases.answerObjection', { key: newKey(), ...answer }))).toStrictEqual([
        'same-eyes',
      ]);
      const isTheirs = async (by: Visitor) =>
        value(await by.ask('cases.read', { id })).objections.map((one) => one.isTheirs);
      const other = await employ(site, 'other', ['senior']);
      expect([await isTheirs(writer), await isTheirs(reviewer), await isTheirs(other)]).toStrictEqual([
        [false],
        [false],
        [true],
      ]);
      value(await other.ask('cases.answerObjection', { key: newKey(), ...answer }));
      const view = await read();
      expect([view.state, view.objections[0]?.answer]).toStrictEqual(['paid', 'upheld']);
    });
  });
});
