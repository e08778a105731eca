import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { underReview } from '../testing/toy-case.ts';
import { codes, settle, value } from '../testing/toy-people.ts';
import { clerk, reviewer, toyShop } from '../testing/toy-shop.ts';
import { assessCase } from './assess-case.ts';

describe('assessCase', () => {
  onEachDatabase((open) => {
    it('shows what the rules say and what each match would add', async () => {
      const shop = toyShop(await open());
      const { wang, zhao } = await settle(shop);
      const town = value(await assessCase(shop, reviewer, (await underReview(shop, wang)).id));
      expect(town).toMatchObject({
        decision: { outcome: 'eligible', amount: 10_000 },
        matches: [
          { policy: 'toy-match', funder: '甲镇总工会', decision: { outcome: 'eligible', amount: 5000 } },
        ],
      });
      const unsaid = value(await assessCase(shop, reviewer, (await underReview(shop, zhao)).id));
      expect(unsaid.matches).toMatchObject([{ decision: { outcome: 'incomplete', amount: 0 } }]);
      expect(codes(await assessCase(shop, clerk, 'none'))).toStrictEqual(['not-found']);
    });
  });
});
