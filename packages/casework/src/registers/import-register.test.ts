import { toyFacts } from '@zhutui/core/testing';
import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { preview } from '../decisions/preview.ts';
import type { Shop } from '../shop/shop.ts';
import { codes, settle, value } from '../testing/toy-people.ts';
import { member, registrar, toyShop } from '../testing/toy-shop.ts';
import { importRegister } from './import-register.ts';
import { template } from './template.ts';

const HEAD = '名称,结果(是/否),起,止,依据';
const filed = (shop: Shop, key: string, rows: string) =>
  importRegister(shop, registrar, { key, register: '备案机构', csv: `${HEAD}\n${rows}\n` });

/** What the register answers about an issuer on a day, as the rules hear it. */
async function heard(shop: Shop, id: string, issuer: string, issuedOn: string) {
  const decision = value(
    await preview(shop, member(id), {
      scheme: 'toy',
      route: 'certificate',
      claim: { ...toyFacts.claim, issuer, issuedOn },
    }),
  );
  return decision.findings.find(({ sentence }) => sentence === '二 备案机构')?.verdict;
}

describe('importRegister', () => {
  onEachDatabase((open) => {
    it('N23-2-1 answers by the day in the claim, and refers a name that the register does not have', async () => {
      const shop = toyShop(await open());
      const { wang } = await settle(shop);
      value(await filed(shop, 'k1', '甲社（本部）,是,1998-03-01,1998-06-30,公告\n乙社,否,,,查询'));
      expect(await heard(shop, wang, '甲社(本部)', '1998-03-01')).toBe('met');
      expect(await heard(shop, wang, '甲社（本部）', '1998-06-30')).toBe('met');
      expect(await heard(shop, wang, '甲社（本部）', '1998-02-28')).toBe('refer');
      expect(await heard(shop, wang, '甲社（本部）', '1998-07-01')).toBe('refer');
      expect(await heard(shop, wang, '乙社', '1998-06-30')).toBe('unmet');
      expect(await heard(shop, wang, '丙社', '1998-06-30')).toBe('refer');
    });

    it('lets a later line of the same name and first day replace the earlier', async () => {
      const shop = toyShop(await open());
      const { wang } = await settle(shop);
      value(await filed(shop, 'k1', '甲社,是,1998-01-01,,公告'));
      value(await filed(shop, 'k2', '甲社,否,1998-01-01,,撤销公告\n甲社,是,1998-06-01,,重新备案'));
      expect(await heard(shop, wang, '甲社', '1998-05-31')).toBe('unmet');
      expect(await heard(shop, wang, '甲社', '1998-06-01')).toBe('met');
    });

    it('refuses a register nobody consults, and rows that cannot be, each by its number', async () => {
      const shop = toyShop(await open());
      expect(
        await importRegister(shop, registrar, { key: 'k', register: '无此名册', csv: HEAD }),
      ).toMatchObject({
        reasons: [{ code: 'unknown-register', message: expect.stringContaining('备案机构') }],
      });
      const answer = await filed(shop, 'k', '甲社,也许,1998-13-01,,\n');
      expect(codes(answer)).toStrictEqual(['field-flag', 'field-day', 'cell-empty']);
      expect(
        codes(await filed(shop, 'k', '甲社,是,1998-02-01,1998-01-01,公告\n甲 社,是,1998-02-01,,公告')),
      ).toStrictEqual(['days-backwards', 'row-repeated']);
    });

    it('gives templates that the imports read', async () => {
      const shop = toyShop(await open());
      expect(template(shop, 'members')).toBe('\uFEFF姓名,身份证号,手机号,京卡卡号,单位名称,持卡,所属镇\r\n');
      expect(template(shop, 'employers')).toBe(
        '\uFEFF单位名称,工会组织代码,单位配比方式,单位配比比例（%）,单位配比上限\r\n',
      );
      expect(template(shop, 'awards')).toBe(
        '\uFEFF身份证号,助推项目（玩具助推）,年度,类别,证书编号,职业,等级,金额(元),其中本人所得(元),批准日期,状态\r\n',
      );
      const csv = `${template(shop, 'register')}甲社,是,,,公告\r\n`;
      expect(
        value(await importRegister(shop, registrar, { key: 'k', register: '备案机构', csv })),
      ).toStrictEqual({ imported: 1 });
    });
  });
});
