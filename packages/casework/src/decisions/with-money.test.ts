import { defineScheme, is, refer as referred, text, yuan } from '@zhutui/core';
import { toyScheme } from '@zhutui/core/testing';
import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { apply } from '../applications/apply.ts';
import { receive } from '../applications/receive.ts';
import { withdraw } from '../applications/withdraw.ts';
import { importMembers } from '../registers/import-members.ts';
import type { Shop } from '../shop/shop.ts';
import { from } from '../testing/toy-case.ts';
import { codes, settle, value, WANG, ZHAO } from '../testing/toy-people.ts';
import { clerk, registrar, reviewer, senior, toyShop } from '../testing/toy-shop.ts';
import { approve } from './approve.ts';
import { refer } from './refer.ts';

const ASKED = '二 由工作人员核定';
const notice = (id: string) =>
  ({
    id,
    programme: id,
    year: 1999,
    title: id,
    funder: '玩具总工会',
    notice: { title: '总额通知', issuer: '玩具总工会', issuedOn: '1999-01-01' },
    allocates: {
      '五 总额100元，先到先得': { method: 'funds', order: 'arrival', at: 'intake', funds: yuan(100) },
    },
    routes: {
      one: { title: '一类', asks: { number: text('编号') }, pays: { '三 每人100元': () => yuan(100) } },
    },
  }) as const;
const asked = defineScheme({ ...notice('asked'), requires: { [ASKED]: () => referred('请核定') } });
const town = defineScheme({
  ...notice('town'),
  needs: { member: { town: text('所属镇') } },
  requires: { '二 甲镇职工': ({ member }) => is(member.town, '甲镇') },
});

describe('money shared out as applications arrive', () => {
  onEachDatabase((open) => {
    const begin = async () => {
      const shop = toyShop(await open(), { plugins: [toyScheme, asked, town] });
      await settle(shop);
      return shop;
    };
    const file = async (shop: Shop, scheme: string, nth: number, idNumber = WANG) =>
      value(
        await apply(shop, clerk, {
          key: `${nth}`,
          scheme,
          route: 'one',
          claim: { number: `N${nth}` },
          channel: 'station',
          idNumber,
        }),
      );
    const take = async (shop: Shop, id: string) =>
      value(await receive(shop, reviewer, { key: `r ${id}`, id, version: 1 }));

    it('is set aside for whom a person has yet to look at, and so is not given out twice', async () => {
      const shop = await begin();
      const [first, ...later] = [
        await file(shop, 'asked', 1),
        await file(shop, 'asked', 2),
        await file(shop, 'asked', 3),
      ];
      expect(later.map(({ putOff }) => putOff?.state)).toStrictEqual(['quotaFull', 'quotaFull']);
      const back = value(
        await refer(shop, reviewer, { ...from(await take(shop, first?.id ?? '')), reason: '请核定' }),
      );
      const rulings = [{ sentence: ASKED, met: true, reason: '材料齐全' }];
      expect(value(await approve(shop, senior, { ...from(back), rulings })).state).toBe('approved');
    });

    it('does not pay what nobody could tell on arrival and nothing is left for, until somebody leaves', async () => {
      const shop = await begin();
      const early = await file(shop, 'town', 1, ZHAO);
      const late = await file(shop, 'town', 2);
      expect([early.putOff, late.putOff]).toStrictEqual([undefined, undefined]);
      const csv = `姓名,身份证号,手机号,京卡卡号,单位名称,持卡,所属镇\n赵三,${ZHAO},,6217011100000003,甲厂,,甲镇\n`;
      value(await importMembers(shop, registrar, { key: 'town', csv }));
      const taken = await take(shop, early.id);
      expect(codes(await approve(shop, reviewer, from(taken)))).toStrictEqual(['no-money-left']);
      value(await withdraw(shop, clerk, { key: 'w', id: late.id, version: 1 }));
      expect(value(await approve(shop, reviewer, from(taken, ' again'))).state).toBe('approved');
      expect((await file(shop, 'town', 3)).putOff?.state).toBe('quotaFull');
    });
  });
});
