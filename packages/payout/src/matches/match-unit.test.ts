import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { unitFunder } from '../shop/funder.ts';
import { payoutFaults } from '../testing/payout-faults.ts';
import { staff, worldOn } from '../testing/payout-world.ts';
import { paidOut, value } from '../testing/walk.ts';
import { itemsOf } from '../views/items-of.ts';

const elsewhere = { member: { holdsCard: true, town: '乙镇' } };

describe('a unit’s own match', () => {
  onEachDatabase((open) => {
    it('FS16-2 bills the unit of the day of the decision, though the member moved before being paid', async () => {
      const { shop, award, desk } = worldOn(await open());
      const { applicationId, personId } = await award({
        employer: { id: 'old', match: { rate: 30 } },
        facts: elsewhere,
      });
      await award({ employer: { id: 'new', match: { rate: 10 } }, facts: elsewhere });
      await desk.database.db
        .updateTable('person')
        .set({ employer_id: 'new' })
        .where('id', '=', personId)
        .execute();
      await paidOut(shop);
      expect(value(await itemsOf(shop, staff('releaser'), applicationId)).matches).toMatchObject([
        { funder: '单位old', amount: 3000 },
      ]);
      const billed = await desk.database.db
        .selectFrom('award_item')
        .select(['funder', 'amount'])
        .where('base_item_id', 'is not', null)
        .orderBy('amount')
        .execute();
      expect(billed).toEqual([
        { funder: unitFunder('new'), amount: 1000 },
        { funder: unitFunder('old'), amount: 3000 },
      ]);
      expect(await payoutFaults(desk.database.db)).toEqual([]);
    });
  });
});
