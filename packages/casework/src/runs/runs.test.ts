import { type AllotRun, defineScheme, pluginFailed, refused, text, yuan } from '@zhutui/core';
import { toyScheme } from '@zhutui/core/testing';
import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { apply } from '../applications/apply.ts';
import { receive } from '../applications/receive.ts';
import { withdraw } from '../applications/withdraw.ts';
import { approve } from '../decisions/approve.ts';
import type { Shop } from '../shop/shop.ts';
import { from } from '../testing/toy-case.ts';
import { codes, settle, value, WANG, ZHAO } from '../testing/toy-people.ts';
import { clerk, reviewer, senior, staff, toyShop } from '../testing/toy-shop.ts';
import { proposeAllocation } from './propose-allocation.ts';
import { readAllocation } from './read-allocation.ts';
import { replayAllocation } from './replay-allocation.ts';
import { confirmAllocation } from './settle-allocation.ts';

const lots = defineScheme({
  id: 'lots',
  programme: 'lots',
  year: 1999,
  title: '抽签',
  funder: '玩具总工会',
  notice: { title: '抽签通知', issuer: '玩具总工会', issuedOn: '1999-01-01' },
  closes: { '四 申报至1999年3月31日（含）': '1999-03-31' },
  allocates: { '五 抽签一人': { method: 'lottery', quota: 1 } },
  routes: {
    one: { title: '一类', asks: { number: text('编号') }, pays: { '三 每人100元': () => yuan(100) } },
  },
});
const second = staff('second', 'senior');

async function file(shop: Shop, idNumber: string): Promise<string> {
  const filing = { scheme: 'lots', route: 'one', claim: { number: idNumber }, channel: 'station' } as const;
  return value(await apply(shop, clerk, { key: idNumber, ...filing, idNumber })).id;
}
async function passed(shop: Shop, idNumber: string) {
  const taken = value(
    await receive(shop, reviewer, { key: idNumber, id: await file(shop, idNumber), version: 1 }),
  );
  return value(await approve(shop, reviewer, from(taken)));
}
/** The same shop, in which something happens while its allocations run. */
const during = (shop: Shop, happens: (run: AllotRun) => Promise<unknown>): Shop => ({
  ...shop,
  assess: {
    ...shop.assess,
    allot: async (scheme, run) => {
      const answer = await shop.assess.allot(scheme, run);
      await happens(run);
      return answer;
    },
  },
});
const propose = (shop: Shop, key = 'p') => proposeAllocation(shop, senior, { key, scheme: 'lots' });

describe('a run over a set', () => {
  onEachDatabase((open) => {
    const begin = async (now = '1999-04-01T04:00:00.000Z') => {
      const shop = toyShop(await open(), { plugins: [toyScheme, lots], now: () => now });
      await settle(shop);
      return { shop, later: (instant: string) => (now = instant) };
    };

    it('is refused where somebody left the set while it was worked out, and nothing is kept of it', async () => {
      const { shop, later } = await begin('1999-03-01T04:00:00.000Z');
      const [one] = [await passed(shop, WANG), await passed(shop, ZHAO)];
      later('1999-04-01T04:00:00.000Z');
      const left = during(shop, () => withdraw(shop, clerk, from(one)));
      expect(codes(await propose(left))).toStrictEqual(['facts-changed']);
      expect(value(await propose(shop))).toMatchObject({ moves: 1, warnings: [] });
    });

    it('is not confirmed where somebody left the set while it was worked out again', async () => {
      const { shop } = await begin('1999-03-01T04:00:00.000Z');
      const [one] = [await passed(shop, WANG), await passed(shop, ZHAO)];
      const { id } = value(await propose(shop));
      const left = during(shop, () => withdraw(shop, clerk, from(one)));
      expect(codes(await confirmAllocation(left, second, { key: 'c', id }))).toStrictEqual(['set-changed']);
    });

    it('is refused with the reason while the rules fail: proposed, confirmed or run again', async () => {
      const { shop } = await begin('1999-03-01T04:00:00.000Z');
      await passed(shop, WANG);
      const fails = async () => refused(pluginFailed('抽签', 'threw'));
      const broken = { ...shop, assess: { ...shop.assess, allot: fails } };
      expect(codes(await propose(broken))).toStrictEqual(['plugin-failed']);
      const { id } = value(await propose(shop));
      expect(codes(await confirmAllocation(broken, second, { key: 'c', id }))).toStrictEqual([
        'plugin-failed',
      ]);
      expect(codes(await replayAllocation(broken, id))).toStrictEqual(['plugin-failed']);
      expect(value(await confirmAllocation(shop, second, { key: 'c', id }))).toMatchObject({ moved: 1 });
    });

    it('tells, until the window is over and all are reviewed, what speaks for waiting', async () => {
      const { shop, later } = await begin('1999-03-31T04:00:00.000Z');
      await passed(shop, WANG);
      await file(shop, ZHAO);
      const { id, warnings } = value(await propose(shop));
      expect(warnings).toMatchObject([
        { code: 'window-open', message: expect.stringContaining('四“申报至1999年3月31日（含）”') },
        { code: 'under-review', message: expect.stringContaining('还有1件申报没有审核完') },
      ]);
      later('1999-04-01T04:00:00.000Z');
      const codesNow = value(await readAllocation(shop, second, id)).warnings.map(({ code }) => code);
      expect(codesNow).toStrictEqual(['under-review']);
      value(await confirmAllocation(shop, second, { key: 'c', id }));
      expect(value(await readAllocation(shop, second, id)).warnings).toStrictEqual([]);
    });
  });
});
