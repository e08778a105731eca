import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { payoutFaults } from './payout-faults.ts';
import { worldOn } from './payout-world.ts';
import { paidOut } from './walk.ts';

describe('the faults of payout', () => {
  onEachDatabase((open) => {
    it('are none where every rule is kept', async () => {
      const { shop, award, desk } = worldOn(await open());
      await award();
      await paidOut(shop);
      expect(await payoutFaults(desk.database.db)).toEqual([]);
    });

    it('name an item paid though no bank said so, and its application', async () => {
      const { award, desk } = worldOn(await open());
      const { itemIds, applicationId } = await award();
      await desk.database.db.updateTable('award_item').set({ state: 'paid' }).execute();
      expect(await payoutFaults(desk.database.db)).toEqual([
        `an item is paid when, and only when, the bank or its unit says so: ${itemIds[0]}`,
        `an application is paid when, and only when, its whole award is: ${applicationId}`,
      ]);
    });

    it('name an award that is not what was decided', async () => {
      const { award, desk } = worldOn(await open());
      const { decisionId } = await award();
      await desk.database.db.updateTable('award_item').set({ amount: 9999 }).execute();
      expect(await payoutFaults(desk.database.db)).toEqual([
        `an award is paid as it was decided: ${decisionId}`,
      ]);
    });

    it('name a match whose base is no longer paid', async () => {
      const { shop, award, desk } = worldOn(await open());
      await award();
      await paidOut(shop);
      await desk.database.db
        .updateTable('award_item')
        .set({ state: 'failed' })
        .where('base_item_id', 'is', null)
        .execute();
      expect(await payoutFaults(desk.database.db)).toContainEqual(
        expect.stringMatching(/^a match is paid or under way on a paid base, or in one bank line with it: /),
      );
    });
  });
});
