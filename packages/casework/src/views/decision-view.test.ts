import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { approve } from '../decisions/approve.ts';
import { assessCase } from '../decisions/assess-case.ts';
import { underReview } from '../testing/toy-case.ts';
import { settle, value } from '../testing/toy-people.ts';
import { reviewer, toyShop } from '../testing/toy-shop.ts';
import { decisionsOf } from './decision-view.ts';

describe('a stored decision', () => {
  onEachDatabase((open) => {
    it('is read back with every finding as it was, from the tables alone', async () => {
      const shop = toyShop(await open());
      const { wang } = await settle(shop);
      const start = await underReview(shop, wang);
      const { decision } = value(await assessCase(shop, reviewer, start.id));
      value(await approve(shop, reviewer, start));
      const [kept] = await shop.desk.database.write((trx) => decisionsOf(trx, start.id));
      expect(kept?.findings).toStrictEqual(decision.findings);
      expect(kept?.findings.length).toBeGreaterThan(5);
    });
  });
});
