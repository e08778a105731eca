import type { Actor } from '@zhutui/db';
import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { importReturn } from '../returns/import-return.ts';
import { CITY, employ, staff, type World, worldOn } from '../testing/payout-world.ts';
import { codes, newKey, prepared, released } from '../testing/walk.ts';
import { readBatch } from '../views/read-batch.ts';
import { checkBatch } from './check-batch.ts';
import { exportFile } from './export-file.ts';
import { rejectBatch } from './reject-batch.ts';
import { releaseBatch } from './release-batch.ts';

/** A new account of the person who is the city's maker. */
async function again({ desk }: World, role: string): Promise<Actor> {
  const actor: Actor = { ...staff(role, CITY, `again-${role}`), personKey: 'the maker' };
  await employ(desk, staff('maker'), 'the maker');
  await employ(desk, actor, 'the maker');
  return actor;
}

describe('a second account of the maker', () => {
  onEachDatabase((open) => {
    it('neither checks nor sends back what the first made', async () => {
      const world = worldOn(await open());
      await world.award();
      const id = await prepared(world.shop);
      const checker = await again(world, 'checker');
      const target = { key: newKey(), id };
      expect(codes(await checkBatch(world.shop, checker, target))).toEqual(['same-person']);
      expect(codes(await rejectBatch(world.shop, checker, { ...target, reason: '有误' }))).toEqual([
        'same-person',
      ]);
      expect(await readBatch(world.shop, checker, id)).toMatchObject({ value: { can: [] } });
    });

    it('neither releases nor exports nor answers it', async () => {
      const world = worldOn(await open());
      const { shop } = world;
      await world.award();
      const { id, file } = await released(shop);
      const releaser = await again(world, 'releaser');
      const target = { key: newKey(), id };
      expect(codes(await releaseBatch(shop, releaser, target))).toEqual(['same-person']);
      expect(codes(await exportFile(shop, releaser, id))).toEqual(['same-person']);
      expect(codes(await importReturn(shop, releaser, { ...target, bytes: file }))).toEqual(['same-person']);
    });
  });
});
