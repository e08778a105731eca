import { type AssessPort, pluginFailed, refused } from '@zhutui/core';
import { toyFacts } from '@zhutui/core/testing';
import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { verifyDigests } from '../replays/verify-digests.ts';
import type { Shop } from '../shop/shop.ts';
import { from, underReview } from '../testing/toy-case.ts';
import { codes, settle, value } from '../testing/toy-people.ts';
import { member, reviewer, senior, toyShop } from '../testing/toy-shop.ts';
import { approve } from './approve.ts';
import { assessCase } from './assess-case.ts';
import { preview } from './preview.ts';
import { refer } from './refer.ts';
import { refuse } from './refuse.ts';

const fails = async () => refused(pluginFailed('玩具助推计划', 'deadline'));
const broken = (shop: Shop, port: Partial<AssessPort> = { assess: fails, match: fails }): Shop => ({
  ...shop,
  assess: { ...shop.assess, ...port },
});

describe('a case whose rules fail', () => {
  onEachDatabase((open) => {
    it('cannot be approved, and says why; it is referred to a person, and approved once the rules are mended', async () => {
      const whole = toyShop(await open());
      const shop = broken(whole);
      const { wang } = await settle(whole);
      const start = await underReview(whole, wang);
      expect(await approve(shop, reviewer, start)).toMatchObject({
        ok: false,
        reasons: [
          { code: 'plugin-failed', message: expect.stringContaining('规则运行出错（运算超时），转人工复核') },
        ],
      });
      const referred = from(value(await refer(shop, reviewer, { ...start, key: 'r', reason: '规则出错' })));
      const ruling = { sentence: '二 备案机构', met: true, reason: '电话核实' };
      expect(codes(await approve(shop, senior, referred))).toStrictEqual(['plugin-failed']);
      expect(codes(await approve(shop, senior, { ...referred, rulings: [ruling] }))).toStrictEqual([
        'plugin-failed',
      ]);
      const [decision] = await whole.desk.database.db.selectFrom('decision').selectAll().execute();
      expect(decision).toMatchObject({ kind: 'refer', outcome: 'referred', amount: 0, trace: '[""]' });
      expect(value(await approve(whole, senior, referred))).toMatchObject({ state: 'approved' });
    });

    it('is refused by a person only with a reason in writing', async () => {
      const whole = toyShop(await open());
      const shop = broken(whole);
      const { wang } = await settle(whole);
      const start = await underReview(whole, wang);
      expect(codes(await refuse(shop, reviewer, start))).toStrictEqual(['no-reason']);
      expect(value(await refuse(shop, reviewer, { ...start, reason: '证书系伪造' }))).toMatchObject({
        state: 'refused',
      });
    });

    it('holds up no later start: what a person decided without rules is not replayed', async () => {
      const whole = toyShop(await open());
      const { wang } = await settle(whole);
      const start = await underReview(whole, wang);
      value(await refer(broken(whole), reviewer, { ...start, reason: '规则出错' }));
      const rebuilt = toyShop(whole.desk.database, { desk: whole.desk, digest: 'd2' });
      expect(await verifyDigests(rebuilt)).toContainEqual({ scheme: 'toy', replayed: 0 });
    });

    it('stops a start whose rules fail on a decision of before', async () => {
      const whole = toyShop(await open());
      const { wang } = await settle(whole);
      value(await approve(whole, reviewer, await underReview(whole, wang)));
      const rebuilt = broken(toyShop(whole.desk.database, { desk: whole.desk, digest: 'd2' }));
      await expect(verifyDigests(rebuilt)).rejects.toThrow(/decision .* the rules fail on it: .*运算超时/);
    });

    it('is shown as such to staff, and to a member as one that staff will look at', async () => {
      const whole = toyShop(await open());
      const shop = broken(whole);
      const { wang } = await settle(whole);
      const { id } = await underReview(whole, wang);
      expect(codes(await assessCase(shop, reviewer, id))).toStrictEqual(['plugin-failed']);
      const filing = { scheme: 'toy', route: 'certificate', claim: toyFacts.claim, channel: 'web' } as const;
      expect(value(await preview(shop, member(wang), filing))).toMatchObject({
        outcome: 'referred',
        amount: 0,
        findings: [],
      });
    });

    it('leaves the base untouched where only a match fails', async () => {
      const whole = toyShop(await open());
      const { wang } = await settle(whole);
      const start = await underReview(whole, wang);
      const shop = broken(whole, { match: fails });
      expect(value(await assessCase(shop, reviewer, start.id))).toMatchObject({
        decision: { outcome: 'eligible', amount: 10_000 },
        matches: [{ policy: 'toy-match', decision: { outcome: 'referred', amount: 0 } }],
      });
      expect(value(await approve(shop, reviewer, start))).toMatchObject({ state: 'approved' });
    });
  });
});
