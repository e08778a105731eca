import { choice, defineScheme, type FactsInput, pluginFailed, refused, text, yuan } from '@zhutui/core';
import { toyScheme } from '@zhutui/core/testing';
import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { apply } from '../applications/apply.ts';
import { withdraw } from '../applications/withdraw.ts';
import { proposeAllocation } from '../runs/propose-allocation.ts';
import type { Shop } from '../shop/shop.ts';
import { arrive, intakeShop } from '../testing/intake-shop.ts';
import { codes, settle, value, WANG, ZHAO } from '../testing/toy-people.ts';
import { clerk, reviewer, senior, toyShop } from '../testing/toy-shop.ts';
import { readCase } from '../views/read-case.ts';

function townOf({ claim }: { readonly claim: { readonly town: string } }): string {
  if (claim.town === '乙镇') throw new Error('a slip');
  return claim.town;
}

/** A notice whose pool cannot be told of one town. */
const pools = defineScheme({
  id: 'pools',
  programme: 'pools',
  year: 1999,
  title: '分组',
  funder: '玩具总工会',
  notice: { title: '分组通知', issuer: '玩具总工会', issuedOn: '1999-01-01' },
  allocates: {
    '五 先到先得': {
      method: 'first come',
      quota: { 甲镇: 5, 乙镇: 5 },
      pool: townOf as never,
    },
  },
  routes: {
    one: {
      title: '一类',
      asks: { number: text('编号'), town: choice('镇', ['甲镇', '乙镇']) },
      pays: { '三 每人100元': () => yuan(100) },
    },
  },
});
const numberIn = (facts: FactsInput) => (facts.claim as { readonly number?: string } | undefined)?.number;
/** The same shop, in which the rules fail on what was numbered so. */
const failingOn = (shop: Shop, number: string): Shop => ({
  ...shop,
  assess: {
    ...shop.assess,
    assess: async (scheme, facts, rulings) =>
      numberIn(facts) === number
        ? refused(pluginFailed('名额', 'threw'))
        : await shop.assess.assess(scheme, facts, rulings),
    allot: async (scheme, run) => {
      try {
        return await shop.assess.allot(scheme, run);
      } catch {
        return refused(pluginFailed('名额', 'threw'));
      }
    },
  },
});

describe('one application on which the rules fail', () => {
  onEachDatabase((open) => {
    it('keeps its place open, and those who follow are answered; a run names it', async () => {
      const shop = failingOn(intakeShop(await open()), 'N1');
      await settle(shop);
      const bad = value(await arrive(shop, 'purse', 1));
      expect(bad.placeOpen).toBeDefined();
      const next = value(await arrive(shop, 'purse', 2, '甲镇', ZHAO));
      expect([next.placeOpen, next.putOff]).toStrictEqual([undefined, undefined]);
      const propose = (key: string) =>
        proposeAllocation(shop, senior, { key, scheme: 'purse', moment: 'intake' });
      expect(await propose('p')).toMatchObject({
        reasons: [{ code: 'plugin-failed', message: expect.stringContaining(bad.reference) }],
      });
      value(await withdraw(shop, clerk, { key: 'w', id: bad.id, version: 1 }));
      expect(codes(await propose('q'))).toStrictEqual(['nothing-to-allot']);
    });

    it('is left out where its pool cannot be told, and is found among several', async () => {
      const plain = toyShop(await open(), { plugins: [toyScheme, pools] });
      await settle(plain);
      const file = async (shop: Shop, nth: number, town: string, idNumber = WANG) => {
        const filing = { scheme: 'pools', route: 'one', channel: 'station', idNumber } as const;
        return value(
          await apply(shop, clerk, { key: `${nth}`, claim: { number: `N${nth}`, town }, ...filing }),
        );
      };
      const shop = failingOn(plain, 'none');
      const silent = {
        ...shop,
        assess: { ...shop.assess, allot: async () => refused(pluginFailed('名额', 'deadline')) },
      };
      const early = [
        await file(silent, 1, '甲镇'),
        await file(silent, 2, '乙镇'),
        await file(silent, 3, '甲镇'),
      ];
      const late = await file(shop, 4, '甲镇', ZHAO);
      expect(late.placeOpen).toBeUndefined();
      const views = await Promise.all(early.map(async ({ id }) => value(await readCase(shop, reviewer, id))));
      expect(views.map(({ placeOpenBy }) => placeOpenBy === null)).toStrictEqual([true, false, true]);
    });
  });
});
