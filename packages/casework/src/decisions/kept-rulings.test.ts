import { defineScheme, not, receivedBefore, text, yuan } from '@zhutui/core';
import { toyScheme } from '@zhutui/core/testing';
import type { Actor } from '@zhutui/db';
import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { apply } from '../applications/apply.ts';
import { receive } from '../applications/receive.ts';
import { importAwards } from '../registers/import-awards.ts';
import type { Shop } from '../shop/shop.ts';
import { from, type Standing } from '../testing/toy-case.ts';
import { codes, settle, value, WANG } from '../testing/toy-people.ts';
import { clerk, registrar, senior, staff, toyShop } from '../testing/toy-shop.ts';
import { approve } from './approve.ts';
import { endorse } from './endorse.ts';
import { refer } from './refer.ts';

const ruledOn = '二 未领过别的高级补贴';
const base = {
  year: 1999,
  funder: '玩具总工会',
  notice: { title: '通知', issuer: '玩具', issuedOn: '1999-01-01' },
};
const route = {
  title: '一',
  asks: { number: text('编号') },
  pays: { '三 每人100元': () => yuan(100) },
};
const elsewhere = defineScheme({
  ...base,
  id: 'else',
  programme: '别的',
  title: '别的',
  routes: { one: route },
});
const levels = defineScheme({
  ...base,
  id: 'levels',
  programme: '逐级',
  title: '逐级',
  reviews: { '四 由区、市依次审核': ['区', '市'] },
  requires: {
    [ruledOn]: ({ received }) => not(receivedBefore(received, { programme: '别的', level: '高级' })),
  },
  routes: { one: route },
});
const at = (body: string): Actor => staff(body, 'reviewer', { roles: [{ role: 'reviewer', scope: body }] });

describe('what a senior ruled at a level passed', () => {
  onEachDatabase((open) => {
    it('answers the same question at the levels that follow', async () => {
      const shop = toyShop(await open(), { plugins: [toyScheme, elsewhere, levels] });
      const ruled = await ruledAtFirst(shop);
      expect(value(await approve(shop, at('市'), ruled)).state).toBe('approved');
    });

    it('does not answer one that a fact recorded since has raised', async () => {
      const shop = toyShop(await open(), { plugins: [toyScheme, elsewhere, levels] });
      const ruled = await ruledAtFirst(shop);
      await record(shop, 1996);
      const refusal = await approve(shop, at('市'), ruled);
      expect(codes(refusal)).toEqual(['referred']);
      expect(refusal).toMatchObject({ reasons: [{ message: expect.stringContaining('此前的核定') }] });
      const referred = value(await refer(shop, at('市'), { ...ruled, reason: '又有一笔' }));
      const rulings = [{ sentence: ruledOn, met: true, reason: '两笔都是初级' }];
      const another = staff('another', 'senior');
      expect(value(await approve(shop, another, { ...from(referred), rulings })).state).toBe('approved');
    });
  });
});

/** Wang's case, ruled upon at the first level and standing at the second. */
async function ruledAtFirst(shop: Shop): Promise<Standing> {
  await settle(shop);
  await record(shop, 1997);
  const filing = { scheme: 'levels', route: 'one', claim: { number: '1' }, channel: 'station' } as const;
  const { id } = value(await apply(shop, clerk, { key: 'file', ...filing, idNumber: WANG }));
  const taken = value(await receive(shop, clerk, { key: 'receive', id, version: 1 }));
  const referred = value(await refer(shop, at('区'), { ...from(taken), reason: '请核' }));
  const rulings = [{ sentence: ruledOn, met: true, reason: '那一笔是初级' }];
  return from(value(await endorse(shop, senior, { ...from(referred), rulings })));
}

/** An award of the other programme whose level nobody recorded. */
async function record(shop: Shop, year: number): Promise<void> {
  const csv = `身份证号,助推项目,年度,金额(元),状态\n${WANG},别的,${year},100,已发放\n`;
  value(await importAwards(shop, registrar, { key: `${year}`, csv }));
}
