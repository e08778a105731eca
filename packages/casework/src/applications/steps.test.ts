import { toyFacts } from '@zhutui/core/testing';
import { onEachDatabase } from '@zhutui/db/testing';
import { messageLog } from '@zhutui/notify';
import { describe, expect, it } from 'vitest';
import { idKey } from '../people/person.ts';
import { filed, from, underReview } from '../testing/toy-case.ts';
import { codes, settle, value, WANG } from '../testing/toy-people.ts';
import { clerk, member, reviewer, staff, toyShop } from '../testing/toy-shop.ts';
import { myCase } from '../views/my-cases.ts';
import { apply } from './apply.ts';
import { correct } from './correct.ts';
import { hold, resume } from './hold.ts';
import { receive } from './receive.ts';
import { returnForCorrection } from './return-for-correction.ts';
import { withdraw } from './withdraw.ts';

describe('steps of an application', () => {
  onEachDatabase((open) => {
    it('is received once, from the version its reader saw', async () => {
      const shop = toyShop(await open());
      const { wang } = await settle(shop);
      const start = await filed(shop, wang);
      expect(value(await receive(shop, reviewer, start))).toMatchObject({ state: 'reviewing', version: 2 });
      expect(value(await receive(shop, reviewer, start))).toMatchObject({ state: 'reviewing', version: 2 });
      expect(codes(await receive(shop, reviewer, { ...start, key: 'again' }))).toStrictEqual(['stale']);
      expect(codes(await receive(shop, reviewer, { ...start, key: 'more', version: 2 }))).toStrictEqual([
        'wrong-state',
      ]);
    });

    it('lets one of two steps live that are taken at the same moment', async () => {
      const shop = toyShop(await open());
      const { wang } = await settle(shop);
      const start = await filed(shop, wang);
      const answers = await Promise.all([
        receive(shop, reviewer, { ...start, key: 'a' }),
        withdraw(shop, member(wang), { ...start, key: 'b' }),
        receive(shop, clerk, { ...start, key: 'c' }),
      ]);
      expect(answers.flatMap(codes)).toStrictEqual(['stale', 'stale']);
    });

    it('is returned with a note for each field, corrected by the member, and keeps its day of arrival', async () => {
      let now = '1999-12-30T04:00:00.000Z';
      const shop = toyShop(await open(), { now: () => now });
      const { wang } = await settle(shop);
      const start = await underReview(shop, wang);
      const notes = [{ path: 'claim.number', text: ' 少一位 ' }];
      const returned = from(value(await returnForCorrection(shop, reviewer, { ...start, notes })));
      const row = () =>
        shop.desk.database.db
          .selectFrom('application')
          .selectAll()
          .where('id', '=', start.id)
          .executeTakeFirstOrThrow();
      expect(await row()).toMatchObject({
        state: 'returned',
        return_note: '[{"path":"claim.number","text":"少一位"}]',
      });
      now = '2000-01-05T04:00:00.000Z';
      const claim = { ...toyFacts.claim, number: 'A1-2' };
      value(await correct(shop, member(wang), { ...returned, claim }));
      expect(await row()).toMatchObject({
        state: 'reviewing',
        return_note: null,
        filed_on: '1999-12-30',
        claim: expect.stringContaining('A1-2'),
      });
      expect((await messageLog(shop.desk)).entries.map(({ template }) => template)).toStrictEqual([
        'returned',
        'applied',
      ]);
    });

    it('rests on hold with what it waits for, which the member reads, and goes on where it was', async () => {
      const shop = toyShop(await open());
      const { wang } = await settle(shop);
      const start = await underReview(shop, wang);
      expect(codes(await hold(shop, reviewer, { ...start, reason: ' ' }))).toStrictEqual(['no-reason']);
      const held = from(value(await hold(shop, reviewer, { ...start, reason: '向玩具中心核实证书 ' })));
      const seen = await myCase(shop, member(wang), start.id);
      expect(value(seen)).toMatchObject({ state: 'onHold', holdNote: '向玩具中心核实证书' });
      expect((await messageLog(shop.desk)).entries[0]?.template).toBe('onHold');
      expect(codes(await hold(shop, reviewer, { ...held, key: 'twice', reason: '再等' }))).toStrictEqual([
        'wrong-state',
      ]);
      const resumed = from(value(await resume(shop, clerk, { ...held, key: 'resume' })));
      expect(value(await myCase(shop, member(wang), start.id))).toMatchObject({
        state: 'reviewing',
        holdNote: null,
      });
      const again = from(value(await hold(shop, reviewer, { ...resumed, key: 'again', reason: '再核' })));
      expect(value(await withdraw(shop, member(wang), { ...again, key: 'w' })).state).toBe('withdrawn');
    });

    it('is neither put on hold nor taken up again by whom it is about', async () => {
      const shop = toyShop(await open());
      const { wang } = await settle(shop);
      const start = await underReview(shop, wang);
      const own = staff('s', 'reviewer', { personKey: idKey(shop.desk.sealer, WANG) });
      expect(codes(await hold(shop, own, { ...start, reason: '等等' }))).toStrictEqual(['own-case']);
      const held = from(value(await hold(shop, reviewer, { ...start, key: 'h', reason: '等等' })));
      expect(codes(await resume(shop, own, held))).toStrictEqual(['own-case']);
    });

    it('is not returned without a note, nor with one about a field that is not asked', async () => {
      const shop = toyShop(await open());
      const { wang } = await settle(shop);
      const start = await underReview(shop, wang);
      expect(codes(await returnForCorrection(shop, reviewer, { ...start, notes: [] }))).toStrictEqual([
        'no-notes',
      ]);
      const notes = [
        { path: 'member.town', text: '不对' },
        { path: 'claim.number', text: ' ' },
      ];
      expect(codes(await returnForCorrection(shop, reviewer, { ...start, notes }))).toStrictEqual([
        'unknown-field',
        'no-notes',
      ]);
    });

    it('reads a corrected claim as strictly as a first one', async () => {
      const shop = toyShop(await open());
      const { wang } = await settle(shop);
      const start = await underReview(shop, wang);
      const returned = from(
        value(
          await returnForCorrection(shop, reviewer, { ...start, notes: [{ path: 'claim', text: '核对' }] }),
        ),
      );
      const { number: _, ...claim } = toyFacts.claim;
      expect(await correct(shop, clerk, { ...returned, claim })).toMatchObject({
        reasons: [{ code: 'missing-answer', path: 'claim.number' }],
      });
    });

    it('takes hold anew of what a corrected claim names', async () => {
      const shop = toyShop(await open());
      const { wang, li } = await settle(shop);
      const paper = (number: string) => ({ scheme: 'fair', route: 'paper', claim: { number } });
      const start = await underReview(shop, wang, paper('A1'));
      await filed(shop, li, paper('A2'));
      const returned = from(
        value(
          await returnForCorrection(shop, reviewer, {
            ...start,
            notes: [{ path: 'claim.number', text: '核对' }],
          }),
        ),
      );
      expect(
        codes(await correct(shop, member(wang), { ...returned, claim: { number: 'A2' } })),
      ).toStrictEqual(['already-live']);
      value(await correct(shop, member(wang), { ...returned, claim: { number: 'A3' } }));
      await filed(shop, li, paper('A1'));
    });

    it('can be withdrawn by the member, and another filed', async () => {
      const shop = toyShop(await open());
      const { wang } = await settle(shop);
      const start = await filed(shop, wang);
      value(await withdraw(shop, member(wang), start));
      const again = await apply(shop, member(wang), {
        key: 'again',
        scheme: 'toy',
        route: 'certificate',
        claim: toyFacts.claim,
        channel: 'web',
      });
      expect(value(again).reference).toBe('ZT1999-000002');
    });

    it("looks missing to another member, and is no member's to receive", async () => {
      const shop = toyShop(await open());
      const { wang, li } = await settle(shop);
      const start = await filed(shop, wang);
      expect(codes(await withdraw(shop, member(li), start))).toStrictEqual(['not-found']);
      expect(codes(await receive(shop, member(wang), start))).toStrictEqual(['not-found']);
      expect(codes(await receive(shop, reviewer, { ...start, id: 'none' }))).toStrictEqual(['not-found']);
    });

    it('is not received by the person it is of', async () => {
      const shop = toyShop(await open());
      const { wang } = await settle(shop);
      const self = staff('s', 'clerk', { personKey: idKey(shop.desk.sealer, WANG) });
      expect(codes(await receive(shop, self, await filed(shop, wang)))).toStrictEqual(['own-case']);
    });
  });
});
