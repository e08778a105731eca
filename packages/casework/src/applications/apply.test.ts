import { toyFacts } from '@zhutui/core/testing';
import { verifyAudit } from '@zhutui/db';
import { onEachDatabase } from '@zhutui/db/testing';
import { messageLog } from '@zhutui/notify';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { codes, LI, settle, value, WANG } from '../testing/toy-people.ts';
import { clerk, member, toyShop } from '../testing/toy-shop.ts';
import { apply } from './apply.ts';

const filing = { scheme: 'toy', route: 'certificate', claim: toyFacts.claim, channel: 'web' } as const;
const keyed = { ...filing, channel: 'station', idNumber: WANG } as const;

describe('apply', () => {
  onEachDatabase((open) => {
    it('N23-4-2 gives a reference and the promised day of review, and tells the member', async () => {
      const shop = toyShop(await open());
      const { wang } = await settle(shop);
      const lodged = value(await apply(shop, member(wang), { key: 'k1', ...filing }));
      expect(lodged).toStrictEqual({
        id: expect.any(String),
        reference: 'ZT1999-000001',
        pledges: [{ sentence: '六 一个月内审核', for: 'review', by: '1999-04-01' }],
      });
      const row = await shop.desk.database.db.selectFrom('application').selectAll().executeTakeFirstOrThrow();
      expect(row).toMatchObject({
        state: 'submitted',
        version: 1,
        filed_on: '1999-03-01',
        keyed_by: null,
        channel: 'web',
      });
      expect((await messageLog(shop.desk)).entries).toMatchObject([
        { about: `application.apply:${lodged.id}`, template: 'applied' },
      ]);
      expect((await verifyAudit(shop.desk.database)).ok).toBe(true);
    });

    it('tells everything that is missing or wrong at once, with the labels of the form', async () => {
      const shop = toyShop(await open());
      await settle(shop);
      const answer = await apply(shop, clerk, {
        ...keyed,
        key: 'k1',
        claim: { level: '一级', issuer: '玩具中心' },
        channel: 'paper',
        idNumber: '110105198508150042',
      });
      expect(
        answer.ok ? [] : answer.reasons.map(({ code, message, path }) => [code, message, path]),
      ).toStrictEqual([
        ['wrong-channel', '“证书”不能通过纸质材料申报，可以通过：网上、工会服务站。', 'channel'],
        ['unknown-member', expect.stringContaining('会员名册中没有此人'), 'idNumber'],
        ['missing-answer', '请填写“证书编号”。', 'claim.number'],
        ['missing-answer', '请填写“发证日期”。', 'claim.issuedOn'],
      ]);
    });

    it('refuses an impossible date and an answer to a question nobody asked, each by its path', async () => {
      const shop = toyShop(await open());
      const { wang } = await settle(shop);
      const claim = { ...toyFacts.claim, issuedOn: '1998-06-31' };
      expect(await apply(shop, member(wang), { key: 'k1', ...filing, claim })).toMatchObject({
        reasons: [{ code: 'bad-answer', path: 'claim.issuedOn' }],
      });
      expect(
        await apply(shop, member(wang), { key: 'k2', ...filing, claim: { ...toyFacts.claim, colour: 1 } }),
      ).toMatchObject({ reasons: [{ code: 'bad-answer' }] });
      expect(codes(await apply(shop, member(wang), { key: 'k3', ...filing, claim: 'all' }))).toStrictEqual([
        'bad-answer',
      ]);
    });

    it('N23-4-1 accepts at 23:59:59 of the last day in Shanghai and refuses one second later, by arrival', async () => {
      let now = '1999-12-31T15:59:59.999Z';
      const shop = toyShop(await open(), { now: () => now });
      const { wang, li } = await settle(shop);
      value(await apply(shop, member(wang), { key: 'k1', ...filing }));
      now = '1999-12-31T16:00:00.000Z';
      expect(await apply(shop, member(li), { key: 'k2', ...filing })).toMatchObject({
        reasons: [
          {
            code: 'closed',
            message: '申报已于1999年12月31日24时截止，不再受理。依据：四“1999年12月31日前申报”。',
          },
        ],
      });
      expect(value(await apply(shop, member(wang), { key: 'k1', ...filing })).reference).toBe(
        'ZT1999-000001',
      );
    });

    it('N23-4-1 lets members file by themselves only, and staff key only for others, by ID number', async () => {
      const shop = toyShop(await open());
      const { wang, li } = await settle(shop);
      expect(
        codes(await apply(shop, member(wang), { key: 'k1', ...filing, channel: 'station' })),
      ).toStrictEqual(['wrong-channel']);
      expect(codes(await apply(shop, clerk, { key: 'k2', ...keyed, channel: 'web' }))).toStrictEqual([
        'wrong-channel',
      ]);
      expect(codes(await apply(shop, clerk, { key: 'k3', ...filing, channel: 'station' }))).toStrictEqual([
        'missing-answer',
      ]);
      value(await apply(shop, clerk, { key: 'k4', ...keyed, idNumber: LI }));
      value(
        await apply(shop, member(wang), { key: 'k5', ...filing, claim: { ...toyFacts.claim, number: 'A2' } }),
      );
      const rows = await shop.desk.database.db
        .selectFrom('application')
        .select(['person_id', 'keyed_by', 'channel'])
        .orderBy('reference')
        .execute();
      expect(rows).toStrictEqual([
        { person_id: li, keyed_by: 'clerk', channel: 'station' },
        { person_id: wang, keyed_by: null, channel: 'web' },
      ]);
    });

    it('N16-4-4 closes at the same moment whatever zone the process runs in', async () => {
      onTestFinished(() => void vi.unstubAllEnvs());
      for (const TZ of ['UTC', 'Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
        vi.stubEnv('TZ', TZ);
        let now = '1999-12-31T15:59:59.999Z';
        const shop = toyShop(await open(), { now: () => now });
        const { wang, li } = await settle(shop);
        value(await apply(shop, member(wang), { key: 'k1', ...filing }));
        now = '1999-12-31T16:00:00.000Z';
        expect(codes(await apply(shop, member(li), { key: 'k2', ...filing }))).toStrictEqual(['closed']);
      }
    });

    it('knows the same ID number as people write it, and says what is wrong with one that is none', async () => {
      const shop = toyShop(await open());
      await settle(shop);
      const send = async (idNumber: string) =>
        codes(await apply(shop, clerk, { ...keyed, key: idNumber, idNumber }));
      expect(await send('110111199001010010')).toStrictEqual(['id-number-check']);
      expect(await send('110111199006310018')).toStrictEqual(['id-number-birth']);
      expect(await send('11010519491231002x')).toStrictEqual(['unknown-member']);
      expect(await send('１１０１１１ １９９００１０１ ００１８')).toStrictEqual([]);
      expect(await send('110111900101001')).toStrictEqual(['already-live']);
    });

    it('refuses drafts, and schemes and routes that are not there', async () => {
      const shop = toyShop(await open(), { status: 'draft' });
      const { wang } = await settle(shop);
      expect(codes(await apply(shop, member(wang), { key: 'k1', ...filing }))).toStrictEqual([
        'scheme-draft',
      ]);
      expect(codes(await apply(shop, member(wang), { key: 'k2', ...filing, scheme: 'other' }))).toStrictEqual(
        ['no-scheme'],
      );
      expect(
        codes(
          await apply(toyShop(shop.desk.database), member(wang), { key: 'k3', ...filing, route: 'toString' }),
        ),
      ).toStrictEqual(['no-route']);
    });

    it('N23-5-1 keeps one live application per person and plan year, whatever the route, naming the first', async () => {
      const shop = toyShop(await open());
      const { wang } = await settle(shop);
      value(await apply(shop, member(wang), { key: 'k1', ...filing }));
      const contest = {
        scheme: 'toy',
        route: 'contest',
        claim: { trade: '木工', highest: '决赛', rank: 1 },
        channel: 'web',
      } as const;
      const second = await apply(shop, member(wang), { key: 'k2', ...contest });
      expect(second).toMatchObject({
        ok: false,
        reasons: [{ code: 'already-live', message: expect.stringContaining('ZT1999-000001') }],
      });
    });

    it('N23-5-1 lets one of two live that are sent at the same moment', async () => {
      const shop = toyShop(await open());
      const { wang } = await settle(shop);
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, at) =>
          apply(shop, member(wang), {
            key: `k${at}`,
            ...filing,
            claim: { ...toyFacts.claim, number: `A${at}` },
          }),
        ),
      );
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(answers.flatMap(codes)).toStrictEqual(Array.from({ length: 7 }, () => 'already-live'));
      expect(
        await shop.desk.database.db
          .selectFrom('live_claim')
          .select('live')
          .where('rule', 'like', '%person')
          .execute(),
      ).toStrictEqual([{ live: 1 }]);
    });

    it("keeps one certificate to one application for ever, without naming a stranger's", async () => {
      const shop = toyShop(await open());
      const { wang, li } = await settle(shop);
      const paper = { scheme: 'fair', route: 'paper', claim: { number: 'Ａ 1' }, channel: 'web' } as const;
      value(await apply(shop, member(wang), { key: 'k1', ...paper }));
      const second = await apply(shop, member(li), { key: 'k2', ...paper, claim: { number: 'A1' } });
      expect(codes(second)).toStrictEqual(['already-live']);
      expect(JSON.stringify(second)).not.toContain('ZT1999');
      value(await apply(shop, member(wang), { key: 'k3', ...paper, claim: { number: 'A2' } }));
    });

    it('counts the references on, year by year', async () => {
      let now = '1999-03-01T04:00:00.000Z';
      const shop = toyShop(await open(), { now: () => now });
      const { wang, li } = await settle(shop);
      const paper = { scheme: 'fair', route: 'paper', channel: 'web' } as const;
      const send = async (key: string, id: string) =>
        value(await apply(shop, member(id), { key, ...paper, claim: { number: key } })).reference;
      expect(await send('a', wang)).toBe('ZT1999-000001');
      expect(await send('b', li)).toBe('ZT1999-000002');
      now = '1999-12-31T16:00:00.000Z';
      expect(await send('c', li)).toBe('ZT2000-000001');
    });
  });
});
