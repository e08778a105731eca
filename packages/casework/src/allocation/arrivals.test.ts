import { pluginFailed, refused } from '@zhutui/core';
import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { correct } from '../applications/correct.ts';
import { importRoster } from '../applications/import-roster.ts';
import { receive } from '../applications/receive.ts';
import { returnForCorrection } from '../applications/return-for-correction.ts';
import { withdraw } from '../applications/withdraw.ts';
import { proposeAllocation } from '../runs/propose-allocation.ts';
import { replayAllocation } from '../runs/replay-allocation.ts';
import { confirmAllocation } from '../runs/settle-allocation.ts';
import { standingCounts } from '../runs/standing-counts.ts';
import type { Shop } from '../shop/shop.ts';
import { arrive, intakeShop } from '../testing/intake-shop.ts';
import { from } from '../testing/toy-case.ts';
import { codes, LI, settle, value, WANG, ZHAO } from '../testing/toy-people.ts';
import { clerk, registrar, reviewer, senior, staff } from '../testing/toy-shop.ts';
import { readCase } from '../views/read-case.ts';

/** The same shop while its allocations fail. */
const broken = (shop: Shop): Shop => ({
  ...shop,
  assess: { ...shop.assess, allot: async () => refused(pluginFailed('名额', 'deadline')) },
});
/** The same data seen from another server: nothing but the database is shared. */
const another = (shop: Shop): Shop => ({
  ...shop,
  desk: { ...shop.desk, database: { ...shop.desk.database } },
});
const stateOf = async (shop: Shop, id: string): Promise<string> =>
  value(await readCase(shop, clerk, id)).state;

onEachDatabase((open) => {
  describe('applications that arrive', () => {
    it('never take more places than there are, also when two servers let 20 in at once', async () => {
      const shop = intakeShop(await open());
      await settle(shop);
      const servers = [shop, another(shop)];
      const filed = await Promise.all(
        Array.from({ length: 20 }, (_, nth) => arrive(servers[nth % 2] ?? shop, 'three', nth)),
      );
      const lodged = filed.map(value);
      expect(lodged.filter(({ putOff, placeOpen }) => (putOff ?? placeOpen) === undefined)).toHaveLength(3);
      expect(lodged.filter(({ putOff }) => putOff?.state === 'quotaFull')).toHaveLength(17);
    });

    it('are in, with their place open, where the rules fail; nobody takes them up before it is worked out', async () => {
      const shop = intakeShop(await open());
      await settle(shop);
      const filed = value(await arrive(broken(shop), 'three', 1));
      expect(filed).toMatchObject({
        placeOpen: '五“先到先得”',
        reference: expect.stringMatching(/^ZT1999-/),
      });
      const target = { key: 'r', id: filed.id, version: 1 };
      expect(codes(await receive(shop, reviewer, target))).toStrictEqual(['place-open']);
      const view = value(await readCase(shop, reviewer, filed.id));
      expect(view).toMatchObject({ state: 'submitted', placeOpenBy: '五“先到先得”' });
      expect(value(await standingCounts(shop, 'three'))).toStrictEqual([
        { route: 'one', state: 'submitted', count: 1, open: 1 },
      ]);
      expect(view.events).not.toContain('receive');
    });

    it('settle, at the next arrival that the rules answer, whose place is open: by their own arrival', async () => {
      const shop = intakeShop(await open());
      await settle(shop);
      value(await arrive(shop, 'three', 0));
      const early = [];
      for (const nth of [1, 2, 3]) early.push(value(await arrive(broken(shop), 'three', nth)));
      const late = value(await arrive(shop, 'three', 4));
      expect(late.putOff?.state).toBe('quotaFull');
      const states = await Promise.all(early.map(({ id }) => stateOf(shop, id)));
      expect(states).toStrictEqual(['submitted', 'submitted', 'quotaFull']);
      const [first] = early;
      const opened = value(await readCase(shop, clerk, first?.id ?? ''));
      expect(opened.placeOpenBy).toBeNull();
      expect(opened.timeline.map(({ action }) => action)).toStrictEqual([
        'application.apply',
        'allocation.open',
        'allocation.place',
      ]);
      value(await receive(shop, reviewer, { key: 'r', id: first?.id ?? '', version: 1 }));
    });

    it.each(['three', 'purse'])(
      'settle in a run by two people as well, which comes out again (%s)',
      async (id) => {
        const shop = intakeShop(await open());
        await settle(shop);
        const filed = value(await arrive(broken(shop), id, 1));
        const other = staff('second', 'senior');
        const run = value(await proposeAllocation(shop, senior, { key: 'p', scheme: id, moment: 'intake' }));
        expect(run).toMatchObject({ moves: 1, warnings: [] });
        expect(value(await confirmAllocation(shop, other, { key: 'c', id: run.id })).moved).toBe(0);
        expect(value(await readCase(shop, clerk, filed.id)).placeOpenBy).toBeNull();
        value(await receive(shop, reviewer, { key: 'r', id: filed.id, version: 1 }));
        expect(value(await replayAllocation(shop, run.id))).toMatchObject({
          sameInput: true,
          sameResult: true,
        });
      },
    );

    it('give the same answer to the same key, whatever the rules say meanwhile', async () => {
      const shop = intakeShop(await open());
      await settle(shop);
      const once = value(await arrive(shop, 'three', 1));
      expect(value(await arrive(broken(shop), 'three', 1))).toStrictEqual(once);
    });

    it('on a roster are answered together, in the order of its rows', async () => {
      const shop = intakeShop(await open());
      await settle(shop);
      for (const nth of [1, 2]) value(await arrive(shop, 'three', nth));
      const rows = [`王一,${WANG},A,甲镇`, `李二,${LI},B,甲镇`, `赵三,${ZHAO},C,甲镇`];
      const csv = ['姓名,身份证号,编号,镇', ...rows].join('\n');
      const roster = { key: 'roster', scheme: 'three', route: 'one', csv };
      expect(value(await importRoster(shop, registrar, roster))).toStrictEqual({ imported: 3 });
      const found = await shop.desk.database.db
        .selectFrom('application')
        .select('state')
        .where('channel', '=', 'roster')
        .orderBy('reference')
        .execute();
      expect(found.map(({ state }) => state)).toStrictEqual(['submitted', 'quotaFull', 'quotaFull']);
    });
  });

  describe('a correction under a notice with pools', () => {
    const returned = async (shop: Shop, town: string) => {
      const { id } = value(await arrive(shop, 'towns', 1, town));
      const taken = value(await receive(shop, reviewer, { key: 'r', id, version: 1 }));
      const notes = [{ path: 'claim.town', text: '请核对所属镇' }];
      return value(await returnForCorrection(shop, reviewer, { ...from(taken), notes }));
    };
    const claim = (town: string) => ({ number: 'N1', town });

    it('takes the place along into the other pool, and leaves its own free', async () => {
      const shop = intakeShop(await open());
      await settle(shop);
      const back = await returned(shop, '甲镇');
      expect(value(await correct(shop, clerk, { ...from(back), claim: claim('乙镇') }))).toMatchObject({
        state: 'reviewing',
      });
      expect(value(await arrive(shop, 'towns', 2, '乙镇')).putOff?.state).toBe('quotaFull');
      expect(value(await arrive(shop, 'towns', 3, '甲镇')).putOff).toBeUndefined();
    });

    it('is refused with the sentence where the other pool is full, and the place held so far is not lost', async () => {
      const shop = intakeShop(await open());
      await settle(shop);
      const back = await returned(shop, '甲镇');
      const other = value(await arrive(shop, 'towns', 2, '乙镇'));
      const input = { ...from(back), claim: claim('乙镇') };
      expect(await correct(shop, clerk, input)).toMatchObject({
        reasons: [{ code: 'no-place-there', message: expect.stringContaining('五“先到先得”') }],
      });
      expect(value(await arrive(shop, 'towns', 3, '甲镇')).putOff?.state).toBe('quotaFull');
      value(await withdraw(shop, clerk, { key: 'w', id: other.id, version: 1 }));
      value(await correct(shop, clerk, { ...input, key: 'again' }));
    });

    it('in the same pool keeps the place, and waits while the rules fail', async () => {
      const shop = intakeShop(await open());
      await settle(shop);
      const back = await returned(shop, '甲镇');
      value(await arrive(shop, 'towns', 2, '甲镇'));
      const input = { ...from(back), claim: { ...claim('甲镇'), number: 'N9' } };
      expect(codes(await correct(broken(shop), clerk, input))).toStrictEqual(['plugin-failed']);
      expect(await stateOf(shop, back.id)).toBe('returned');
      expect(value(await correct(shop, clerk, input))).toMatchObject({ state: 'reviewing' });
    });
  });
});
