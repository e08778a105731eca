import { capTotal, defineScheme, not, receivedBefore, receivedTotal, text, yuan } from '@zhutui/core';
import { toyScheme } from '@zhutui/core/testing';
import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { apply } from '../applications/apply.ts';
import { receive } from '../applications/receive.ts';
import { approve } from '../decisions/approve.ts';
import { refuse } from '../decisions/refuse.ts';
import type { Shop } from '../shop/shop.ts';
import { from } from '../testing/toy-case.ts';
import { settle, value, WANG, ZHAO } from '../testing/toy-people.ts';
import { clerk, reviewer, senior, staff, toyShop } from '../testing/toy-shop.ts';
import { readCase } from '../views/read-case.ts';
import { proposeAllocation } from './propose-allocation.ts';
import { confirmAllocation } from './settle-allocation.ts';

const route = { title: '一类', asks: { number: text('编号') }, pays: { '三 每人100元': () => yuan(100) } };
const notice = (id: string) =>
  ({
    id,
    programme: id,
    year: 1999,
    title: id,
    funder: '玩具总工会',
    notice: { title: '抽签通知', issuer: '玩具总工会', issuedOn: '1999-01-01' },
  }) as const;
const drawn = { '五 抽签': { method: 'lottery', quota: 9 } } as const;
const free = defineScheme({ ...notice('free'), allocates: drawn, routes: { one: route, two: route } });
const capped = defineScheme({
  ...notice('capped'),
  allocates: drawn,
  routes: { one: route, two: route },
  limits: {
    '六 合计每人不超过100元': ({ received }, items) =>
      capTotal(items, yuan(100), receivedTotal(received, { programme: 'capped' })),
  },
});
const apart = defineScheme({
  ...notice('apart'),
  allocates: drawn,
  requires: { '二 未领过简易补贴': ({ received }) => not(receivedBefore(received, { programme: 'plain' })) },
  routes: { one: route },
});
const plain = defineScheme({ ...notice('plain'), routes: { one: route } });
const other = defineScheme({ ...notice('other'), routes: { one: route } });
const second = staff('second', 'senior');

describe('a run over those found eligible some time ago', () => {
  onEachDatabase((open) => {
    const begin = async () => {
      const plugins = [toyScheme, free, capped, apart, plain, other];
      const shop = toyShop(await open(), { plugins, now: () => '1999-04-01T04:00:00.000Z' });
      await settle(shop);
      return shop;
    };
    const passed = async (shop: Shop, scheme: string, name = 'one', idNumber = WANG) => {
      const key = `${scheme} ${name} ${idNumber}`;
      const filing = { scheme, route: name, claim: { number: key }, channel: 'station', idNumber } as const;
      const { id } = value(await apply(shop, clerk, { key, ...filing }));
      const taken = value(await receive(shop, reviewer, { key, id, version: 1 }));
      return value(await approve(shop, reviewer, from(taken)));
    };
    const proposed = async (shop: Shop, scheme: string, key = 'p') =>
      value(await proposeAllocation(shop, senior, { key, scheme })).id;
    const confirmed = async (shop: Shop, id: string) =>
      value(await confirmAllocation(shop, second, { key: `c ${id}`, id }));
    const total = async (shop: Shop) => {
      const items = await shop.desk.database.db.selectFrom('award_item').select('amount').execute();
      return items.reduce((sum, { amount }) => sum + amount, 0);
    };

    it('grants one person no more than the cap by two applications: the second goes back to review', async () => {
      const shop = await begin();
      const cases = [await passed(shop, 'capped', 'one'), await passed(shop, 'capped', 'two')];
      const id = await proposed(shop, 'capped');
      expect(await confirmed(shop, id)).toMatchObject({ moved: 2, sentBack: 1 });
      expect(await total(shop)).toBe(10_000);
      const views = await Promise.all(
        cases.map(async (one) => value(await readCase(shop, reviewer, one.id))),
      );
      expect(views.map(({ state }) => state).sort()).toStrictEqual(['approved', 'reviewing']);
      const back = views.find(({ state }) => state === 'reviewing');
      expect(back?.timeline.at(-1)).toMatchObject({ action: 'application.recheck', to: 'reviewing' });
    });

    it('grants both where nothing stands against it', async () => {
      const shop = await begin();
      for (const name of ['one', 'two']) await passed(shop, 'free', name);
      const id = await proposed(shop, 'free');
      expect(await confirmed(shop, id)).toMatchObject({ moved: 2, sentBack: 0 });
      expect(await total(shop)).toBe(20_000);
    });

    it('sends back to review whom another award, approved meanwhile, bars; refused there, the place is free again', async () => {
      const shop = await begin();
      const one = await passed(shop, 'apart');
      await passed(shop, 'apart', 'one', ZHAO);
      await passed(shop, 'plain');
      expect(await confirmed(shop, await proposed(shop, 'apart'))).toMatchObject({ moved: 2, sentBack: 1 });
      expect(await total(shop)).toBe(20_000);
      const back = value(await readCase(shop, reviewer, one.id));
      expect(back.state).toBe('reviewing');
      value(await refuse(shop, reviewer, { ...from(back), reason: '已领简易补贴' }));
    });

    it('is not confirmed where another award is approved while it is looked at again', async () => {
      const shop = await begin();
      await passed(shop, 'apart');
      const id = await proposed(shop, 'apart');
      const { assess } = shop;
      const meanwhile: Shop = {
        ...shop,
        assess: {
          ...assess,
          assess: async (scheme, facts, rulings) => {
            const answer = await assess.assess(scheme, facts, rulings);
            if (scheme === 'apart') await passed(shop, 'plain');
            return answer;
          },
        },
      };
      await passed(shop, 'other');
      expect(await confirmAllocation(meanwhile, second, { key: 'c', id })).toMatchObject({
        reasons: [{ code: 'stale' }],
      });
      expect(await confirmed(shop, id)).toMatchObject({ sentBack: 1 });
    });
  });
});
