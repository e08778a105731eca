import { toyFacts } from '@zhutui/core/testing';
import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { returnForCorrection } from '../applications/return-for-correction.ts';
import { approve } from '../decisions/approve.ts';
import { preview } from '../decisions/preview.ts';
import { refer } from '../decisions/refer.ts';
import { filed, underReview } from '../testing/toy-case.ts';
import { codes, LI, settle, value, WANG } from '../testing/toy-people.ts';
import { clerk, member, reviewer, senior, staff, toyShop } from '../testing/toy-shop.ts';
import { listCases } from './list-cases.ts';
import { myCase, myCases } from './my-cases.ts';
import { myProfile } from './my-profile.ts';
import { readCase } from './read-case.ts';

describe('listCases', () => {
  onEachDatabase((open) => {
    it('finds by reference, ID number, phone and part of a name, and masks', async () => {
      const shop = toyShop(await open());
      const { wang, li } = await settle(shop);
      await filed(shop, wang);
      await filed(shop, li);
      const found = async (text: string) =>
        value(await listCases(shop, clerk, { text })).cases.map(({ name }) => name);
      expect(await found('zt1999-000001')).toStrictEqual(['王一']);
      expect(await found(`  ${LI.slice(0, 6)} ${LI.slice(6)}`)).toStrictEqual(['李二']);
      expect(await found('138-0013-8001')).toStrictEqual(['王一']);
      expect(await found('二')).toStrictEqual(['李二']);
      expect(await found('%')).toStrictEqual(['李二', '王一']);
      expect(await found('钱')).toStrictEqual([]);
      const [first] = value(await listCases(shop, clerk, { text: WANG })).cases;
      expect(first).toMatchObject({
        idNumber: '110111********0018',
        schemeTitle: '玩具助推计划',
        routeTitle: '证书',
        reviewBy: '1999-04-01',
        state: 'submitted',
      });
    });

    it('goes page by page, the latest first, without losing or repeating one', async () => {
      let minute = 0;
      const shop = toyShop(await open(), {
        now: () => `1999-03-01T04:${String(minute).padStart(2, '0')}:00.000Z`,
      });
      const { wang } = await settle(shop);
      for (const number of ['A', 'B', 'C', 'D', 'E']) {
        await filed(shop, wang, { scheme: 'fair', route: 'paper', claim: { number } });
        if (number !== 'B') minute += 1;
      }
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = value(
          await listCases(shop, clerk, { limit: 2, cursor, scheme: 'fair', state: 'submitted' }),
        );
        seen.push(...page.cases.map(({ reference }) => reference.slice(-1)));
        cursor = page.cursor ?? undefined;
      } while (cursor !== undefined);
      expect(seen).toStrictEqual(['5', '4', '3', '2', '1']);
      expect(codes(await listCases(shop, clerk, { cursor: 'x' }))).toStrictEqual(['bad-cursor']);
      expect(codes(await listCases(shop, member(wang)))).toStrictEqual(['not-found']);
    });
  });
});

describe('readCase', () => {
  onEachDatabase((open) => {
    it('shows the claim, the masked member, what happened and what this actor may do next', async () => {
      const shop = toyShop(await open());
      const { wang } = await settle(shop);
      const start = await underReview(shop, wang);
      value(await refer(shop, reviewer, { ...start, reason: '请复核等级' }));
      const view = value(await readCase(shop, senior, start.id));
      expect(view).toMatchObject({
        state: 'referred',
        claim: toyFacts.claim,
        member: {
          name: '王一',
          idNumber: '110111********0018',
          phone: '138****8001',
          card: '****0001',
          employer: '甲厂',
          facts: [
            { label: '持卡', value: true },
            { label: '所属镇', value: '甲镇' },
          ],
        },
        keyedBy: null,
        lacksCard: false,
        decisions: [{ kind: 'refer', reason: '请复核等级', outcome: 'eligible' }],
        events: ['return', 'approve', 'refuse', 'withdraw'],
      });
      expect(view.timeline.map(({ action, by, from, to }) => [action, by, from, to])).toStrictEqual([
        ['application.apply', '本人', null, null],
        ['application.receive', '工作人员', 'submitted', 'reviewing'],
        ['application.refer', '工作人员', 'reviewing', 'referred'],
      ]);
      expect(JSON.stringify(view)).not.toContain(WANG);
      expect(value(await readCase(shop, reviewer, start.id)).events).toStrictEqual(['withdraw']);
    });

    it('offers no decision to whoever keyed the case', async () => {
      const shop = toyShop(await open());
      const { wang } = await settle(shop);
      const both = staff('both', 'reviewer');
      const { id } = await filed(shop, wang, { channel: 'station', idNumber: WANG }, both);
      expect(value(await readCase(shop, both, id))).toMatchObject({
        keyedBy: '工作人员',
        events: ['receive', 'withdraw'],
      });
    });
  });
});

describe('a member sees', () => {
  onEachDatabase((open) => {
    it('N23-4-3 their own applications only, with the promised days, what is to be corrected and what is to be paid', async () => {
      const shop = toyShop(await open());
      const { wang, li } = await settle(shop);
      const start = await underReview(shop, wang);
      const notes = [{ path: 'claim.number', text: '少一位' }];
      const other = await underReview(shop, li);
      value(await returnForCorrection(shop, reviewer, { ...other, notes }));
      value(await approve(shop, reviewer, start));
      expect(value(await myCases(shop, member(wang))).map(({ id }) => id)).toStrictEqual([start.id]);
      expect(value(await myCase(shop, member(wang), start.id))).toMatchObject({
        state: 'approved',
        events: [],
        items: [{ amount: 10_000, state: 'awaiting', card: '****0001', isMatch: false }],
        decisions: [{ kind: 'approve', by: '工作人员' }],
        pledges: [
          { for: 'review', by: '1999-04-01' },
          { for: 'payment', by: '1999-06-01' },
        ],
      });
      expect(value(await myCase(shop, member(li), other.id))).toMatchObject({
        state: 'returned',
        notes,
        events: ['correct', 'withdraw'],
        lacksCard: true,
      });
      expect(codes(await myCase(shop, member(li), start.id))).toStrictEqual(['not-found']);
      expect(value(await myProfile(shop, member(li)))).toMatchObject({
        name: '李二',
        card: null,
        phone: '138****8002',
      });
    });

    it('N16-x what they have been granted, as history of the next application', async () => {
      const shop = toyShop(await open());
      const { wang } = await settle(shop);
      value(await approve(shop, reviewer, await underReview(shop, wang)));
      const next = await filed(shop, wang, { scheme: 'fair', route: 'paper', claim: { number: 'B1' } });
      expect(value(await readCase(shop, reviewer, next.id)).history).toStrictEqual([
        {
          programme: '玩具助推',
          on: '1999-03-01',
          own: 10_000,
          planYear: 1999,
          amount: 10_000,
          state: 'granted',
          scheme: 'toy',
          route: 'certificate',
          certificate: 'A1',
          level: '一级',
        },
      ]);
    });
  });
});

describe('preview', () => {
  onEachDatabase((open) => {
    it('says what the rules would say of a claim, whole or not, and keeps nothing', async () => {
      const shop = toyShop(await open());
      const { wang } = await settle(shop);
      const filing = { scheme: 'toy', route: 'certificate', claim: toyFacts.claim };
      expect(value(await preview(shop, member(wang), filing))).toMatchObject({
        outcome: 'eligible',
        amount: 10_000,
      });
      expect(
        value(await preview(shop, clerk, { ...filing, idNumber: WANG, claim: { level: '二级' } })),
      ).toMatchObject({
        outcome: 'incomplete',
        missing: ['claim.issuer', 'claim.number', 'claim.issuedOn'],
      });
      expect(value(await preview(shop, clerk, filing))).toMatchObject({
        outcome: 'incomplete',
        missing: ['member.holdsCard', 'received'],
      });
      expect(
        codes(await preview(shop, clerk, { ...filing, claim: { issuedOn: '1998-02-30' } })),
      ).toStrictEqual(['bad-answer']);
      expect(await shop.desk.database.db.selectFrom('application').selectAll().execute()).toStrictEqual([]);
    });
  });
});
