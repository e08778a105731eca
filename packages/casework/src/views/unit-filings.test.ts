import { defineScheme, text, yuan } from '@zhutui/core';
import { toyScheme } from '@zhutui/core/testing';
import type { Actor } from '@zhutui/db';
import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { apply } from '../applications/apply.ts';
import { importRoster } from '../applications/import-roster.ts';
import { receive } from '../applications/receive.ts';
import { returnForCorrection } from '../applications/return-for-correction.ts';
import type { Shop } from '../shop/shop.ts';
import { from } from '../testing/toy-case.ts';
import { codes, LI, settle, value, WANG } from '../testing/toy-people.ts';
import { clerk, reviewer, staff, toyShop } from '../testing/toy-shop.ts';
import { correctFiling, unitFiling } from './unit-filing.ts';
import { unitFilings } from './unit-filings.ts';

const byUnits = defineScheme({
  id: 'units',
  programme: '单位申报',
  year: 1999,
  title: '单位申报计划',
  funder: '玩具总工会',
  notice: { title: '通知', issuer: '玩具总工会', issuedOn: '1999-01-01' },
  submitters: { '四 由单位工会申报': ['unit union', 'person', 'roster'] },
  routes: {
    one: { title: '一', asks: { number: text('编号') }, pays: { '三 每人100元': () => yuan(100) } },
  },
});
const plan = { scheme: 'units', route: 'one' } as const;

describe("a unit's filings", () => {
  onEachDatabase((open) => {
    it('are what was filed as this unit, whichever account did it', async () => {
      const { shop, first, second } = await twoUnits(
        toyShop(await open(), { plugins: [toyScheme, byUnits] }),
      );
      const both = await account(shop, 'both', first, second);
      const own = await account(shop, 'own', first);
      const filing = { ...plan, claim: { number: '1' }, channel: 'web', idNumber: WANG } as const;
      const { id } = value(await apply(shop, both, { key: 'w', ...filing, employerId: first }));
      const csv = `姓名,身份证号,编号\n李二,${LI},2\n`;
      value(await importRoster(shop, both, { key: 'l', ...plan, csv, employerId: second }));
      const listed = async (actor: Actor, unit: string) =>
        value(await unitFilings(shop, actor, unit)).map(({ name }) => name);
      expect(await listed(own, first)).toEqual(['王一']);
      expect(await listed(both, second)).toEqual(['李二']);
      expect(value(await unitFiling(shop, own, { employerId: first, id })).claim).toEqual({ number: '1' });
    });

    it("are not another unit's, nor what an account that also works for a unit keyed at a station", async () => {
      const { shop, first, second } = await twoUnits(
        toyShop(await open(), { plugins: [toyScheme, byUnits] }),
      );
      const both = await account(shop, 'both', first, second);
      await account(shop, 'clerk', first);
      const own = await account(shop, 'own', first);
      const filing = { ...plan, claim: { number: '2' }, idNumber: LI } as const;
      const elsewhere = { ...filing, channel: 'web', employerId: second } as const;
      const atStation = { ...filing, idNumber: WANG, channel: 'station' } as const;
      const filed = [
        value(await apply(shop, both, { key: 'u', ...elsewhere })),
        value(await apply(shop, clerk, { key: 'c', ...atStation })),
      ];
      expect(value(await unitFilings(shop, own, first))).toEqual([]);
      for (const { id } of filed) {
        const taken = value(await receive(shop, reviewer, { key: `r${id}`, id, version: 1 }));
        const notes = [{ path: 'claim.number', text: '请核对' }];
        const back = value(await returnForCorrection(shop, reviewer, { ...from(taken), notes }));
        expect(codes(await unitFiling(shop, own, { employerId: first, id }))).toEqual(['not-found']);
        const forged = { ...from(back), employerId: first, claim: { number: '3' } };
        expect(codes(await correctFiling(shop, own, forged))).toEqual(['not-found']);
      }
    });
  });
});

async function twoUnits(shop: Shop): Promise<{ shop: Shop; first: string; second: string }> {
  await settle(shop);
  const rows = await shop.desk.database.db.selectFrom('employer').select(['id', 'name']).execute();
  const unit = (wanted: string) => rows.find(({ name }) => name === wanted)?.id ?? '';
  return { shop, first: unit('甲厂'), second: unit('乙厂') };
}

/** An account of these units' unions, beside whatever else it is. */
async function account({ desk }: Shop, id: string, ...units: readonly string[]): Promise<Actor> {
  const { db } = desk.database;
  const row = {
    id,
    username: id,
    name: id,
    password_hash: '',
    disabled: 0,
    person_key: null,
    version: 1,
  } as const;
  await db.insertInto('staff').values(row).execute();
  const roles = units.map((scope) => ({ role: 'unit', scope }));
  await db
    .insertInto('staff_role')
    .values(roles.map((role) => ({ staff_id: id, ...role })))
    .execute();
  return staff(id, 'unit', { roles });
}
