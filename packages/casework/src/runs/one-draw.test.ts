import { type Allocation, defineScheme, text, yuan } from '@zhutui/core';
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
import { type AllocationInput, proposeAllocation } from './propose-allocation.ts';
import { rejectAllocation } from './settle-allocation.ts';

const routed = (id: string, allocation: Allocation) => {
  const route = {
    title: '一类',
    asks: { number: text('编号') },
    pays: { '三 每人100元': () => yuan(100) },
    allocates: { '五 分配': allocation as never },
  };
  return defineScheme({
    id,
    programme: id,
    year: 1999,
    title: id,
    funder: '玩具总工会',
    notice: { title: '分配通知', issuer: '玩具总工会', issuedOn: '1999-01-01' },
    routes: { one: route, two: route },
  });
};
const lots = routed('lots', { method: 'lottery', quota: 1 });
const purses = routed('purses', { method: 'funds', order: 'arrival' });
const second = staff('second', 'senior');

describe('a proposal after a rejected one', () => {
  onEachDatabase((open) => {
    const begin = async () => {
      const shop = toyShop(await open(), { plugins: [toyScheme, lots, purses] });
      await settle(shop);
      return shop;
    };
    const passed = async (shop: Shop, idNumber: string, route = 'one', scheme = 'lots') => {
      const key = `${idNumber} ${route}`;
      const filing = { scheme, route, claim: { number: key }, channel: 'station', idNumber } as const;
      const { id } = value(await apply(shop, clerk, { key, ...filing }));
      const taken = value(await receive(shop, reviewer, { key, id, version: 1 }));
      return value(await approve(shop, reviewer, from(taken)));
    };
    const propose = (shop: Shop, key: string, more: Partial<AllocationInput> = {}) =>
      proposeAllocation(shop, senior, { key, scheme: 'lots', ...more });
    const reject = (shop: Shop, id: string, by = second) =>
      rejectAllocation(shop, by, { key: `r ${id}`, id, reason: '名单有变' });

    it('keeps the seed whatever routes it is over, also where somebody left', async () => {
      const shop = await begin();
      const gone = await passed(shop, WANG);
      await passed(shop, ZHAO);
      await passed(shop, WANG, 'two');
      const whole = value(await propose(shop, 'a'));
      value(await reject(shop, whole.id));
      const one = value(await propose(shop, 'b', { route: 'one' }));
      expect(one).toMatchObject({ seed: whole.seed });
      value(await reject(shop, one.id));
      expect(value(await propose(shop, 'c', { route: 'two' }))).toMatchObject({ seed: whole.seed });
      const [third] = await shop.desk.database.db
        .selectFrom('allocation_run')
        .select('id')
        .where('state', '=', 'proposed')
        .execute();
      value(await reject(shop, third?.id ?? ''));
      value(await withdraw(shop, clerk, from(gone)));
      expect(value(await propose(shop, 'd'))).toMatchObject({ seed: whole.seed });
    });

    it('draws anew where somebody joined, and says so: the numbers of who came later were known', async () => {
      const shop = await begin();
      await passed(shop, WANG);
      const first = value(await propose(shop, 'a'));
      value(await reject(shop, first.id));
      await passed(shop, WANG, 'two');
      await passed(shop, ZHAO);
      const again = value(await propose(shop, 'b'));
      expect(again.seed).not.toBe(first.seed);
      expect(again.warnings[0]?.code).toBe('drawn-anew');
      const told = await shop.desk.database.db
        .selectFrom('audit')
        .select('detail')
        .where('action', '=', 'allocation.propose')
        .orderBy('seq')
        .execute();
      expect(told.map(({ detail }) => JSON.parse(detail).drawing)).toStrictEqual(['first', 'grown']);
    });

    it('needs another person to have rejected it', async () => {
      const shop = await begin();
      await passed(shop, WANG);
      const { id } = value(await propose(shop, 'a'));
      expect(codes(await reject(shop, id, senior))).toStrictEqual(['same-eyes']);
    });
  });
});

describe('a recorded sum', () => {
  onEachDatabase((open) => {
    it('is spent by one sentence: refused where two would spend it, or none', async () => {
      const shop = toyShop(await open(), { plugins: [toyScheme, lots, purses] });
      await settle(shop);
      const propose = (scheme: string, route?: string) =>
        proposeAllocation(shop, senior, { key: `${scheme} ${route}`, scheme, route, funds: 10_000 });
      expect(codes(await propose('purses'))).toStrictEqual(['funds-unclear']);
      expect(codes(await propose('lots'))).toStrictEqual(['funds-unclear']);
      expect(codes(await propose('purses', 'one'))).toStrictEqual(['nothing-to-allot']);
    });
  });
});
