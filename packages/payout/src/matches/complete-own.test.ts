import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { CITY, employ, staff, worldOn } from '../testing/payout-world.ts';
import { codes, newKey, paidOut, value } from '../testing/walk.ts';
import { completeMatches } from './complete-matches.ts';

describe('the open match of a releaser’s own award', () => {
  onEachDatabase((open) => {
    it('is completed by another releaser', async () => {
      const { shop, award, desk } = worldOn(await open());
      const { applicationId } = await award({ employer: { id: 'u1' }, idKey: 'the releaser' });
      await paidOut(shop);
      await desk.database.db.updateTable('employer').set({ match: '{"rate":10}' }).execute();
      const releaser = staff('releaser', CITY, 'paid too');
      await employ(desk, releaser, 'the releaser');
      const complete = (actor: typeof releaser) =>
        completeMatches(shop, actor, { key: newKey(), applicationId });
      expect(codes(await complete(releaser))).toEqual(['own-case']);
      expect(value(await complete(staff('releaser'))).granted).toHaveLength(1);
    });
  });
});
