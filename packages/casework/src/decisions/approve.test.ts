import { toyFacts } from '@zhutui/core/testing';
import { verifyAudit } from '@zhutui/db';
import { onEachDatabase } from '@zhutui/db/testing';
import { messageLog } from '@zhutui/notify';
import { describe, expect, it } from 'vitest';
import { correct } from '../applications/correct.ts';
import { receive } from '../applications/receive.ts';
import { returnForCorrection } from '../applications/return-for-correction.ts';
import { idKey } from '../people/person.ts';
import { importMembers } from '../registers/import-members.ts';
import type { Shop } from '../shop/shop.ts';
import { filed, from, underReview } from '../testing/toy-case.ts';
import { codes, LI, settle, value, WANG } from '../testing/toy-people.ts';
import { member, registrar, reviewer, senior, staff, toyShop } from '../testing/toy-shop.ts';
import { approve } from './approve.ts';
import { refuse } from './refuse.ts';

const decisions = (shop: Shop) =>
  shop.desk.database.db.selectFrom('decision').selectAll().orderBy('seq').execute();
const unitCalled = async ({ desk }: Shop, name: string) => {
  const units = desk.database.db.selectFrom('employer').select('id').where('name', '=', name);
  return (await units.executeTakeFirstOrThrow()).id;
};
const items = (shop: Shop) => shop.desk.database.db.selectFrom('award_item').selectAll().execute();

describe('approve', () => {
  onEachDatabase((open) => {
    it('grants what the rules give, with the card frozen into the item and the facts kept', async () => {
      const shop = toyShop(await open());
      const { wang } = await settle(shop);
      const start = await underReview(shop, wang);
      expect(value(await approve(shop, reviewer, start))).toMatchObject({ state: 'approved', version: 3 });
      const [decision] = await decisions(shop);
      expect(decision).toMatchObject({
        kind: 'approve',
        outcome: 'eligible',
        amount: 10_000,
        scheme: 'toy',
        digest: 'd1',
        by: 'reviewer',
        seq: 1,
        employer_id: await unitCalled(shop, '甲厂'),
      });
      expect(JSON.parse(decision?.facts ?? '')).toStrictEqual({
        route: 'certificate',
        claim: toyFacts.claim,
        member: { holdsCard: true, town: '甲镇' },
        employer: {},
        registers: { filed: true },
        lists: [],
        received: [],
        filedOn: '1999-03-01',
      });
      const [item] = await items(shop);
      expect(item).toMatchObject({
        amount: 10_000,
        state: 'awaiting',
        policy: 'toy',
        funder: '玩具总工会',
        payee: '',
        name: '王一',
        seq: 1,
      });
      expect(shop.desk.sealer.open(item?.card_sealed ?? '', `award_item.card:${item?.id ?? ''}`)).toBe(
        '6217011100000001',
      );
      value(
        await importMembers(shop, registrar, {
          key: 'newcard',
          csv: `姓名,身份证号,京卡卡号\n王一,${WANG},6217011100000009\n`,
        }),
      );
      expect((await items(shop))[0]?.card_sealed).toBe(item?.card_sealed);
      expect((await messageLog(shop.desk)).entries.map(({ template }) => template)).toStrictEqual([
        'approved',
        'applied',
      ]);
      expect((await verifyAudit(shop.desk.database)).ok).toBe(true);
    });

    it('answers the same for ever under the same key', async () => {
      const shop = toyShop(await open());
      const { wang } = await settle(shop);
      const start = await underReview(shop, wang);
      const first = await approve(shop, reviewer, start);
      expect(await approve(shop, reviewer, start)).toStrictEqual(first);
      expect(await items(shop)).toHaveLength(1);
    });

    it('is refused with every sentence unmet and every fact missing, none hidden by another', async () => {
      const shop = toyShop(await open());
      const { wang, zhao } = await settle(shop);
      const bad = await approve(
        shop,
        reviewer,
        await underReview(shop, wang, {
          claim: { ...toyFacts.claim, issuer: '旧玩具社', issuedOn: '1999-01-01', level: '五级' },
        }),
      );
      expect(bad.ok ? [] : bad.reasons.map(({ code, message }) => [code, message])).toStrictEqual([
        ['unmet', '不符合二“1998年发证”，不能批准。'],
        ['unmet', '不符合三“一级100元”，不能批准。'],
        ['unmet', '不符合三“二级50元”，不能批准。'],
        ['referred', '二“备案机构”需由复核人员核定：备案情况不明'],
      ]);
      value(
        await importMembers(shop, registrar, {
          key: 'nocard',
          csv: `姓名,身份证号,京卡卡号\n赵三,110101197506300035,\n`,
        }),
      );
      const unknown = await approve(shop, reviewer, await underReview(shop, zhao));
      expect(unknown).toMatchObject({
        reasons: [
          { code: 'unknown-fact', message: '尚缺“持卡”，请补齐资料后再批准。', path: 'member.holdsCard' },
        ],
      });
      expect(await decisions(shop)).toStrictEqual([]);
    });

    it('holds an eligible member who has no card yet, until the register has one', async () => {
      const shop = toyShop(await open());
      const { li } = await settle(shop);
      const start = await underReview(shop, li);
      expect(await approve(shop, reviewer, start)).toMatchObject({
        reasons: [{ code: 'no-card', message: expect.stringContaining('办理京卡') }],
      });
      value(
        await importMembers(shop, registrar, {
          key: 'card',
          csv: `姓名,身份证号,京卡卡号\n李二,${LI},6217011100000002\n`,
        }),
      );
      expect(value(await approve(shop, reviewer, start))).toMatchObject({ state: 'approved' });
    });

    it('is refused to whoever keyed, corrected, or is the applicant', async () => {
      const shop = toyShop(await open());
      const { wang, zhao } = await settle(shop);
      const both = staff('both', 'reviewer');
      const keyed = await filed(shop, wang, { channel: 'station', idNumber: WANG }, both);
      const start = from(value(await receive(shop, reviewer, keyed)));
      expect(codes(await approve(shop, both, start))).toStrictEqual(['keyed-by-oneself']);
      const self = staff('self', 'reviewer', { personKey: idKey(shop.desk.sealer, WANG) });
      expect(codes(await approve(shop, self, start))).toStrictEqual(['own-case']);
      expect(codes(await approve(shop, member(wang), start))).toStrictEqual(['not-found']);
      const other = await underReview(shop, zhao);
      const returned = from(
        value(
          await returnForCorrection(shop, reviewer, { ...other, notes: [{ path: 'claim', text: '核对' }] }),
        ),
      );
      const corrected = from(value(await correct(shop, both, { ...returned, claim: toyFacts.claim })));
      expect(codes(await refuse(shop, both, { ...corrected, reason: '不符' }))).toStrictEqual([
        'keyed-by-oneself',
      ]);
      expect(value(await approve(shop, reviewer, corrected))).toMatchObject({ state: 'approved' });
    });

    it('is refused where a fact changed between the assessment and the decision', async () => {
      const shop = toyShop(await open());
      const { wang } = await settle(shop);
      const start = await underReview(shop, wang);
      const meddled: Shop = {
        ...shop,
        assess: {
          ...shop.assess,
          assess: async (...given) => {
            value(
              await importMembers(shop, registrar, {
                key: 'move',
                csv: `姓名,身份证号,所属镇\n王一,${WANG},乙镇\n`,
              }),
            );
            return await shop.assess.assess(...given);
          },
        },
      };
      expect(codes(await approve(meddled, reviewer, start))).toStrictEqual(['facts-changed']);
      expect(value(await approve(shop, reviewer, start))).toMatchObject({ state: 'approved' });
    });

    it('N23-5-1 lets one of two awards live that are approved at the same moment', async () => {
      const shop = toyShop(await open());
      const { wang } = await settle(shop);
      const first = await underReview(shop, wang);
      // A second application that `once` would have stopped at the door, had it not been let through by hand.
      await shop.desk.database.db.updateTable('live_claim').set({ live: 0 }).execute();
      const second = await underReview(shop, wang, { claim: { ...toyFacts.claim, number: 'A2' } });
      const answers = await Promise.all([approve(shop, reviewer, first), approve(shop, senior, second)]);
      expect(answers.flatMap(codes)).toHaveLength(1);
      expect(await items(shop)).toHaveLength(1);
      const later = await approve(shop, reviewer, {
        ...(answers[0]?.ok === true ? second : first),
        key: 'later',
      });
      expect(codes(later)).toStrictEqual(['unmet']);
    });
  });
});
