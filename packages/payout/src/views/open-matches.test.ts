import { localAssessPort, refused } from '@zhutui/core';
import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { completeMatches } from '../matches/complete-matches.ts';
import { mergedWorld } from '../testing/merged-world.ts';
import { payoutFaults } from '../testing/payout-faults.ts';
import { CITY, DISTRICT, staff, worldOn } from '../testing/payout-world.ts';
import { codes, newKey, paidOut, value } from '../testing/walk.ts';
import { openMatches } from './open-matches.ts';

const releaser = staff('releaser');

describe('open matches', () => {
  onEachDatabase((open) => {
    it('are listed with why, for who has a duty over the base’s money, until they are granted', async () => {
      const { shop, award } = worldOn(await open());
      const { applicationId } = await award({ facts: { member: { holdsCard: true } } });
      await award();
      expect(value(await openMatches(shop, releaser))).toEqual([]);
      await paidOut(shop);
      const seen = value(await openMatches(shop, releaser, { funder: CITY }));
      expect(seen).toMatchObject([
        {
          applicationId,
          reference: 'A1',
          name: '职工1',
          scheme: '玩具助推计划',
          title: '甲镇配比',
          funder: DISTRICT,
          baseFunder: CITY,
          amount: 10_000,
          why: ['尚缺：member.town'],
          grantable: null,
          can: true,
        },
      ]);
      expect(value(await openMatches(shop, staff('maker')))[0]?.can).toBe(false);
      expect(codes(await openMatches(shop, staff('releaser', DISTRICT), { funder: CITY }))).toEqual([
        'not-found',
      ]);
      expect(value(await openMatches(shop, staff('releaser', DISTRICT)))).toEqual([]);
    });

    it('whose rules failed as the base was paid say what completing would add, once the rules run again', async () => {
      const { shop, award, desk } = mergedWorld(await open(), ['half']);
      const { applicationId } = await award();
      const failing = { code: 'plugin-failed', message: '规则出错' };
      const broken = { ...shop, assess: { ...shop.assess, match: async () => refused(failing) } };
      const paid = await paidOut(broken);
      expect([paid.paid.total, paid.matches.open]).toEqual([
        10_000,
        [{ applicationId, policy: 'toy-merged', why: ['规则出错'] }],
      ]);
      expect(value(await openMatches(broken, releaser))).toMatchObject([
        { why: ['规则出错'], grantable: null },
      ]);
      const mended = { ...shop, assess: localAssessPort(shop.schemes) };
      expect(value(await openMatches(mended, releaser))).toMatchObject([{ why: [], grantable: 5000 }]);
      value(await completeMatches(mended, releaser, { key: newKey(), applicationId }));
      expect(value(await openMatches(mended, releaser))).toEqual([]);
      const apart = await paidOut(mended, DISTRICT);
      expect(apart.paid).toEqual({ count: 1, total: 5000 });
      expect(await payoutFaults(desk.database.db)).toEqual([]);
    });
  });
});
