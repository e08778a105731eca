import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { CITY, employ, staff, worldOn } from '../testing/payout-world.ts';
import { codes, newKey, paidOut, value } from '../testing/walk.ts';
import { openMatches } from '../views/open-matches.ts';
import { completeMatches } from './complete-matches.ts';

describe('the open match of a releaser’s own award', () => {
  onEachDatabase((open) => {
    it('is completed by another releaser, and does not offer itself to them', async () => {
      const { shop, award, desk } = worldOn(await open());
      const { applicationId } = await award({
        employer: { id: 'u1' },
        idKey: 'the releaser',
        facts: { member: { holdsCard: true } },
      });
      await paidOut(shop);
      await desk.database.db.updateTable('employer').set({ match: '{"rate":10}' }).execute();
      const releaser = staff('releaser', CITY, 'paid too');
      await employ(desk, releaser, 'the releaser');
      const offered = async (actor: typeof releaser) =>
        value(await openMatches(shop, actor)).map(({ can }) => can);
      expect(await offered(releaser)).toEqual([false]);
      expect(await offered(staff('releaser'))).toEqual([true]);
      const complete = (actor: typeof releaser) =>
        completeMatches(shop, actor, { key: newKey(), applicationId });
      expect(codes(await complete(releaser))).toEqual(['own-case']);
      expect(value(await complete(staff('releaser'))).granted).toHaveLength(1);
    });
  });
});
