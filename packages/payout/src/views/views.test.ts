import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { rejectBatch } from '../batch/reject-batch.ts';
import { CITY, DISTRICT, staff, worldOn } from '../testing/payout-world.ts';
import { codes, newKey, paidOut, prepared, value } from '../testing/walk.ts';
import { funderStatement } from './funder-statement.ts';
import { funders } from './funders.ts';
import { listBatches } from './list-batches.ts';
import { payable } from './payable.ts';
import { readBatch } from './read-batch.ts';

describe('what finance sees', () => {
  onEachDatabase((open) => {
    it('lists the funders whose money somebody has a duty over, with what awaits', async () => {
      const { shop, award } = worldOn(await open());
      await award({ employer: { id: 'u1', match: { rate: 10 } } });
      expect(await funders(shop, staff('maker'))).toEqual([
        { funder: CITY, name: CITY, duties: ['maker'], awaiting: { count: 1, total: 10_000 } },
      ]);
      await paidOut(shop);
      const [city, district] = [staff('checker'), staff('checker', DISTRICT)];
      const both = { ...city, roles: [...city.roles, ...district.roles] };
      expect((await funders(shop, both)).map(({ funder, awaiting }) => [funder, awaiting.total])).toEqual([
        [CITY, 0],
        [DISTRICT, 5000],
      ]);
      expect(await funders(shop, staff('unit', 'u1'))).toEqual([
        { funder: 'employer:u1', name: '单位u1', duties: ['unit'], awaiting: { count: 1, total: 1000 } },
      ]);
      expect(await funders(shop, staff('administrator', '*'))).toEqual([]);
      expect(value(await payable(shop, staff('unit', 'u1'), { funder: 'employer:u1' })).due.total).toBe(1000);
    });

    it('pages through what is payable with accounts masked, and sums over all of it', async () => {
      const { shop, award } = worldOn(await open());
      for (let count = 0; count < 5; count += 1) await award();
      const first = value(await payable(shop, staff('checker'), { funder: CITY, limit: 3 }));
      expect(first.due).toEqual({ count: 5, total: 50_000 });
      expect(first.items.map(({ account, standing }) => [account, standing])).toEqual([
        ['****0001', 'due'],
        ['****0002', 'due'],
        ['****0003', 'due'],
      ]);
      const second = value(
        await payable(shop, staff('checker'), { funder: CITY, cursor: first.cursor ?? '' }),
      );
      expect(second.items.map(({ reference }) => reference)).toEqual(['A4', 'A5']);
      expect(second.cursor).toBeNull();
      expect(codes(await payable(shop, staff('checker', DISTRICT), { funder: CITY }))).toEqual(['not-found']);
    });

    it('lists batches newest first, of one’s own funders only', async () => {
      const { shop, award } = worldOn(await open());
      await award();
      await paidOut(shop);
      await award();
      const id = await prepared(shop);
      const page = value(await listBatches(shop, staff('maker'), { limit: 1 }));
      expect(page.batches).toMatchObject([{ id, state: 'prepared', total: 10_000 }]);
      const next = value(await listBatches(shop, staff('maker'), { cursor: page.cursor ?? '' }));
      expect(next).toMatchObject({ batches: [{ state: 'settled' }], cursor: null });
      expect(value(await listBatches(shop, staff('maker', DISTRICT))).batches).toEqual([]);
      expect(codes(await listBatches(shop, staff('maker', DISTRICT), { funder: CITY }))).toEqual([
        'not-found',
      ]);
      expect(value(await listBatches(shop, staff('maker'), { state: 'settled' })).batches).toHaveLength(1);
    });

    it('tells of a rejected batch by whom and why', async () => {
      const { shop, award } = worldOn(await open());
      await award();
      const id = await prepared(shop);
      value(await rejectBatch(shop, staff('checker'), { key: newKey(), id, reason: '金额待核' }));
      const view = value(await readBatch(shop, staff('maker'), id));
      expect(view.history.at(-1)).toMatchObject({ action: 'batch.reject', reason: '金额待核' });
      expect(view.can).toEqual([]);
    });

    it('FS16-1 gives each funder a statement of its own money', async () => {
      const { shop, award } = worldOn(await open());
      await award();
      await award();
      await paidOut(shop, CITY, { 2: 'E01' });
      const none = { count: 0, total: 0 };
      const states = { awaiting: none, batched: none, paid: none, failed: none, reversed: none };
      expect(value(await funderStatement(shop, staff('checker'), CITY)).policies).toEqual([
        {
          policy: 'toy',
          title: '玩具助推计划',
          states: { ...states, paid: { count: 1, total: 10_000 }, failed: { count: 1, total: 10_000 } },
          along: [],
        },
      ]);
      expect(value(await funderStatement(shop, staff('maker', DISTRICT), DISTRICT)).policies).toEqual([
        {
          policy: 'toy-match',
          title: '甲镇配比',
          states: { ...states, awaiting: { count: 1, total: 5000 } },
          along: [],
        },
      ]);
      expect(codes(await funderStatement(shop, staff('maker', DISTRICT), CITY))).toEqual(['not-found']);
    });

    it('offers each step to who may take it only', async () => {
      const { shop, award } = worldOn(await open());
      await award();
      const id = await prepared(shop);
      const can = async (who: ReturnType<typeof staff>) => value(await readBatch(shop, who, id)).can;
      expect(await can(staff('maker'))).toEqual([]);
      expect(await can(staff('checker'))).toEqual(['check', 'reject']);
      expect(await can(staff('checker', CITY, staff('maker').id))).toEqual([]);
    });
  });
});
