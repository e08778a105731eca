import { fen } from '@zhutui/core';
import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { entered } from './enter-account.ts';
import { mergedWorld } from './merged-world.ts';
import { payoutFaults } from './payout-faults.ts';
import { worldOn } from './payout-world.ts';
import { paidOut, prepared } from './walk.ts';

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

    it('name a merged match that is not in the bank line of its base, and the batch that is no longer its lines', async () => {
      const { shop, award, desk } = mergedWorld(await open(), ['half']);
      await award();
      const id = await prepared(shop);
      const match = (trx: typeof desk.database.db) =>
        trx.selectFrom('award_item').select('id').where('base_item_id', 'is not', null);
      const { id: matchId } = await match(desk.database.db).executeTakeFirstOrThrow();
      const lines = desk.database.db.updateTable('batch_line').where('item_id', '=', matchId);
      const { id: lineId } = await lines.set({ serial: 2 }).returning('id').executeTakeFirstOrThrow();
      expect(await payoutFaults(desk.database.db)).toEqual([
        `a batch is the sum of its lines: ${id}`,
        `another funder’s money goes along with a base of the batch’s own: ${lineId}`,
        `a match is paid or under way on a paid base, or in one bank line with it: ${matchId}`,
      ]);
    });

    it('name a bank line whose items came out differently', async () => {
      const { shop, award, desk } = mergedWorld(await open(), ['half']);
      await award();
      await paidOut(shop);
      await desk.database.db
        .updateTable('batch_line')
        .set({ state: 'failed' })
        .where('item_id', 'in', (eb) =>
          eb.selectFrom('award_item').select('id').where('base_item_id', 'is not', null),
        )
        .execute();
      expect(await payoutFaults(desk.database.db)).toContainEqual(
        expect.stringMatching(/^a bank line pays one award to one person and has one outcome: /),
      );
    });

    it('name an item that goes to an account that nobody confirmed', async () => {
      const { shop, award, desk } = worldOn(await open());
      const { itemIds } = await award({
        employer: { id: 'u1' },
        others: [{ amount: fen(4000), payeeIs: 'employer' }],
      });
      await entered(shop);
      expect(await payoutFaults(desk.database.db)).toEqual([]);
      await desk.database.db
        .updateTable('payee_account')
        .set({ state: 'proposed', settled_by: null })
        .execute();
      expect(await payoutFaults(desk.database.db)).toEqual([
        `another payee’s money goes to an account that two people of its funder entered: ${itemIds[1]}`,
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
