import { toyFacts } from '@zhutui/core/testing';
import { onEachDatabase } from '@zhutui/db/testing';
import { messageLog } from '@zhutui/notify';
import { describe, expect, it } from 'vitest';
import type { Shop } from '../shop/shop.ts';
import { filed, from, underReview } from '../testing/toy-case.ts';
import { codes, settle, value } from '../testing/toy-people.ts';
import { reviewer, senior, staff, toyShop } from '../testing/toy-shop.ts';
import { decisionsOf } from '../views/decision-view.ts';
import { approve } from './approve.ts';
import { refer } from './refer.ts';
import { refuse } from './refuse.ts';

const elsewhere = { claim: { ...toyFacts.claim, issuer: '无名社' } };
const ruling = { sentence: '二 备案机构', met: true, reason: '电话核实' };
const decisions = (shop: Shop) =>
  shop.desk.database.db.selectFrom('decision').selectAll().orderBy('seq').execute();
const findings = (shop: Shop, id: string) =>
  shop.desk.database.write(async (trx) => (await decisionsOf(trx, id)).at(-1)?.findings);

describe('refer and rule', () => {
  onEachDatabase((open) => {
    it('hands a doubtful case to a senior reviewer, whose ruling on the doubtful sentence decides', async () => {
      const shop = toyShop(await open());
      const { wang } = await settle(shop);
      const start = await underReview(shop, wang, elsewhere);
      expect(codes(await approve(shop, reviewer, start))).toStrictEqual(['referred']);
      expect(codes(await approve(shop, senior, { ...start, rulings: [ruling] }))).toStrictEqual([
        'ruling-early',
      ]);
      const referred = from(
        value(await refer(shop, reviewer, { ...start, key: 'refer', reason: '备案情况不明' })),
      );
      expect(codes(await approve(shop, reviewer, { ...referred, rulings: [ruling] }))).toStrictEqual([
        'senior-only',
        'same-eyes',
      ]);
      expect(codes(await approve(shop, senior, referred))).toStrictEqual(['referred']);
      const stray = { sentence: '一 持卡会员', met: true, reason: ' ' };
      expect(codes(await approve(shop, senior, { ...referred, rulings: [ruling, stray] }))).toStrictEqual([
        'ruling-elsewhere',
        'ruling-unreasoned',
      ]);
      expect(value(await approve(shop, senior, { ...referred, rulings: [ruling] }))).toMatchObject({
        state: 'approved',
      });
      expect(await decisions(shop)).toMatchObject([
        { kind: 'refer', seq: 1, amount: 0, items: '[]', outcome: 'referred', reason: '备案情况不明' },
        {
          kind: 'approve',
          seq: 2,
          amount: 10_000,
          outcome: 'eligible',
          rulings: JSON.stringify([{ met: true, reason: '电话核实', sentence: '二 备案机构' }]),
        },
      ]);
    });

    it('takes the second look by another person than the first', async () => {
      const shop = toyShop(await open());
      const { wang } = await settle(shop);
      const both = staff('both', 'reviewer', {
        roles: [
          { role: 'reviewer', scope: '*' },
          { role: 'senior', scope: '*' },
        ],
      });
      const referred = from(
        value(await refer(shop, both, { ...(await underReview(shop, wang, elsewhere)), reason: '请复核' })),
      );
      expect(codes(await refuse(shop, both, { ...referred, reason: '不符' }))).toStrictEqual(['same-eyes']);
      expect(value(await refuse(shop, senior, { ...referred, reason: '经查未备案' }))).toMatchObject({
        state: 'refused',
      });
    });
  });
});

describe('refuse', () => {
  onEachDatabase((open) => {
    it('stores the unmet sentences as its reasons and frees the year for another application', async () => {
      const shop = toyShop(await open());
      const { wang } = await settle(shop);
      const start = await underReview(shop, wang, { claim: { ...toyFacts.claim, issuedOn: '1999-01-01' } });
      value(await refuse(shop, reviewer, start));
      const [decision] = await decisions(shop);
      expect(decision).toMatchObject({ kind: 'refuse', outcome: 'refused', amount: 0, items: '[]' });
      expect(await findings(shop, decision?.application_id ?? '')).toContainEqual({
        sentence: '二 1998年发证',
        verdict: 'unmet',
      });
      expect((await messageLog(shop.desk)).entries[0]).toMatchObject({
        template: 'refused',
        text: expect.not.stringContaining('1998'),
      });
      await filed(shop, wang);
    });

    it('needs a reason in writing where the rules find nothing unmet', async () => {
      const shop = toyShop(await open());
      const { wang } = await settle(shop);
      const start = await underReview(shop, wang);
      expect(codes(await refuse(shop, reviewer, start))).toStrictEqual(['no-reason']);
      expect(codes(await refer(shop, reviewer, { ...start, reason: ' ' }))).toStrictEqual(['no-reason']);
      value(await refuse(shop, reviewer, { ...start, reason: '证书系伪造' }));
      expect(await decisions(shop)).toMatchObject([
        { kind: 'refuse', outcome: 'eligible', amount: 0, reason: '证书系伪造' },
      ]);
    });
  });
});
