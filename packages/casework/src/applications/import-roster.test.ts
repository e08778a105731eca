import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { codes, LI, settle, value, WANG } from '../testing/toy-people.ts';
import { clerk, toyShop } from '../testing/toy-shop.ts';
import { importRoster } from './import-roster.ts';

const HEAD = '姓名,身份证号,工种,名次';
const winners = { scheme: 'fair', route: 'winners' } as const;

describe('importRoster', () => {
  onEachDatabase((open) => {
    it("N16-4-2 makes each row of the organiser's roster an application", async () => {
      const shop = toyShop(await open());
      const { wang, li } = await settle(shop);
      const csv = `${HEAD}\n王一,${WANG},木工,1\n李二,${LI},石工,2\n`;
      expect(value(await importRoster(shop, clerk, { key: 'k1', ...winners, csv }))).toStrictEqual({
        imported: 2,
      });
      const rows = await shop.desk.database.db
        .selectFrom('application')
        .select(['person_id', 'channel', 'claim', 'keyed_by', 'reference'])
        .orderBy('reference')
        .execute();
      expect(rows).toStrictEqual([
        {
          person_id: wang,
          channel: 'roster',
          claim: '{"rank":1,"trade":"木工"}',
          keyed_by: 'clerk',
          reference: 'ZT1999-000001',
        },
        {
          person_id: li,
          channel: 'roster',
          claim: '{"rank":2,"trade":"石工"}',
          keyed_by: 'clerk',
          reference: 'ZT1999-000002',
        },
      ]);
      expect(value(await importRoster(shop, clerk, { key: 'k2', ...winners, csv }))).toStrictEqual({
        imported: 0,
      });
    });

    it("refuses the whole roster with every row's reasons", async () => {
      const shop = toyShop(await open());
      await settle(shop);
      const csv = `${HEAD}\n王某,${WANG},木工,1\n钱四,110105198508150042,木工,\n李二,${LI},木工,3\n`;
      const answer = await importRoster(shop, clerk, { key: 'k1', ...winners, csv });
      expect(answer.ok ? [] : answer.reasons.map(({ message }) => message)).toStrictEqual([
        '第2行：姓名与会员名册中这个身份证号的姓名不一致，请核对。',
        '第3行：会员名册中没有这个身份证号，请核对，或先导入会员信息。',
        '第3行：请填写“名次”。',
      ]);
      expect(await shop.desk.database.db.selectFrom('application').selectAll().execute()).toStrictEqual([]);
    });

    it('refuses a row whose like lives already, by its number, and a route that takes no rosters', async () => {
      const shop = toyShop(await open());
      await settle(shop);
      value(
        await importRoster(shop, clerk, { key: 'k1', ...winners, csv: `${HEAD}\n王一,${WANG},木工,1\n` }),
      );
      const again = await importRoster(shop, clerk, {
        key: 'k2',
        ...winners,
        csv: `${HEAD}\n李二,${LI},木工,2\n王一,${WANG},木工,1\n`,
      });
      expect(again).toMatchObject({
        reasons: [{ code: 'already-live', message: expect.stringMatching(/^第3行：.*ZT1999-000001/) }],
      });
      const contest = `姓名,身份证号,工种,最高一级,名次,复赛人数\n王一,${WANG},木工,决赛,1,\n`;
      expect(
        codes(await importRoster(shop, clerk, { key: 'k3', scheme: 'toy', route: 'contest', csv: contest })),
      ).toStrictEqual(['wrong-channel']);
    });
  });
});
