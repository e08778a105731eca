import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { returnForCorrection } from '../applications/return-for-correction.ts';
import { refer } from '../decisions/refer.ts';
import { from, underReview } from '../testing/toy-case.ts';
import { codes, settle, value } from '../testing/toy-people.ts';
import { clerk, reviewer, senior, staff, toyShop } from '../testing/toy-shop.ts';
import { readCase } from '../views/read-case.ts';

const notes = [{ path: 'claim', text: '请重填' }];

describe('a referred case', () => {
  onEachDatabase((open) => {
    it('is not taken back for correction by who referred it or by who is no senior reviewer', async () => {
      const shop = toyShop(await open());
      const { wang } = await settle(shop);
      const both = staff('both', 'reviewer', {
        roles: ['reviewer', 'senior'].map((role) => ({ role, scope: '*' })),
      });
      const referred = value(await refer(shop, both, { ...(await underReview(shop, wang)), reason: '请核' }));
      const back = { ...from(referred), notes };
      expect(codes(await returnForCorrection(shop, both, back))).toStrictEqual(['same-eyes']);
      for (const other of [clerk, reviewer])
        expect(codes(await returnForCorrection(shop, other, back))).toStrictEqual(['senior-only']);
      expect(value(await readCase(shop, reviewer, referred.id)).events).not.toContain('return');
      expect(value(await readCase(shop, senior, referred.id)).events).toContain('return');
      expect(value(await returnForCorrection(shop, senior, back))).toMatchObject({ state: 'returned' });
    });
  });
});
